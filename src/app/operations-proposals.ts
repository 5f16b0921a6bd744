import { claimLeave } from './claim/leave.ts';
import { claimList } from './claim/list.ts';
import { claimRemove } from './claim/remove.ts';
import { claimRestore } from './claim/restore.ts';
import { claimSave } from './claim/save.ts';
import { claimTake } from './claim/take.ts';
import { dataAdd } from './data/add.ts';
import { dataRemove } from './data/remove.ts';
import { dataRestore } from './data/restore.ts';
import { dataSave } from './data/save.ts';
import { dataShow } from './data/show.ts';
import { decisionFollow } from './decision/follow.ts';
import { decisionList } from './decision/list.ts';
import { decisionRecord } from './decision/record.ts';
import { decisionRemove } from './decision/remove.ts';
import { decisionReview } from './decision/review.ts';
import { momentCancel } from './moment/cancel.ts';
import { momentPlan } from './moment/plan.ts';
import { objectionLeave } from './objection/leave.ts';
import { objectionList } from './objection/list.ts';
import { objectionPromise } from './objection/promise.ts';
import { objectionRemove } from './objection/remove.ts';
import { objectionRestore } from './objection/restore.ts';
import { objectionSave } from './objection/save.ts';
import { objectionTake } from './objection/take.ts';
import { optionList } from './option/list.ts';
import { optionOrder } from './option/order.ts';
import { optionRemove } from './option/remove.ts';
import { optionSave } from './option/save.ts';
import { positionCorrect } from './position/correct.ts';
import { positionLeave } from './position/leave.ts';
import { positionList } from './position/list.ts';
import { positionNote } from './position/note.ts';
import { positionTake } from './position/take.ts';
import { preWireShow } from './prewire/show.ts';
import { proposalBegin } from './proposal/begin.ts';
import { proposalCheck } from './proposal/check.ts';
import { proposalCompile } from './proposal/compile.ts';
import { proposalEnd } from './proposal/end.ts';
import { proposalFrame } from './proposal/frame.ts';
import { proposalLeave } from './proposal/leave.ts';
import { proposalList } from './proposal/list.ts';
import { proposalPut } from './proposal/put.ts';
import { proposalRemove } from './proposal/remove.ts';
import { proposalReopen } from './proposal/reopen.ts';
import { proposalRestore } from './proposal/restore.ts';
import { proposalSave } from './proposal/save.ts';
import { proposalShow } from './proposal/show.ts';
import { proposalTake } from './proposal/take.ts';
import { proposalTiming } from './proposal/timing.ts';
import { roomIf } from './room/if.ts';
import { roomPut } from './room/put.ts';
import { roomRestore } from './room/restore.ts';
import { roomShow } from './room/show.ts';
import { talkDrop } from './talk/drop.ts';
import { talkEdit } from './talk/edit.ts';
import { talkHold } from './talk/hold.ts';
import { talkPlan } from './talk/plan.ts';
import { talkRestore } from './talk/restore.ts';

/** A case made upward: from a sentence to a decision, with its options, evidence, room, talks and documents. */
export const proposalOperations = {
  'claim.leave': claimLeave,
  'claim.list': claimList,
  'claim.remove': claimRemove,
  'claim.restore': claimRestore,
  'claim.save': claimSave,
  'claim.take': claimTake,
  'data.add': dataAdd,
  'data.remove': dataRemove,
  'data.restore': dataRestore,
  'data.save': dataSave,
  'data.show': dataShow,
  'decision.follow': decisionFollow,
  'decision.list': decisionList,
  'decision.record': decisionRecord,
  'decision.remove': decisionRemove,
  'decision.review': decisionReview,
  'moment.cancel': momentCancel,
  'moment.plan': momentPlan,
  'objection.leave': objectionLeave,
  'objection.list': objectionList,
  'objection.promise': objectionPromise,
  'objection.remove': objectionRemove,
  'objection.restore': objectionRestore,
  'objection.save': objectionSave,
  'objection.take': objectionTake,
  'option.list': optionList,
  'option.order': optionOrder,
  'option.remove': optionRemove,
  'option.save': optionSave,
  'position.correct': positionCorrect,
  'position.leave': positionLeave,
  'position.list': positionList,
  'position.note': positionNote,
  'position.take': positionTake,
  'prewire.show': preWireShow,
  'proposal.begin': proposalBegin,
  'proposal.check': proposalCheck,
  'proposal.compile': proposalCompile,
  'proposal.end': proposalEnd,
  'proposal.frame': proposalFrame,
  'proposal.leave': proposalLeave,
  'proposal.list': proposalList,
  'proposal.put': proposalPut,
  'proposal.remove': proposalRemove,
  'proposal.reopen': proposalReopen,
  'proposal.restore': proposalRestore,
  'proposal.save': proposalSave,
  'proposal.show': proposalShow,
  'proposal.take': proposalTake,
  'proposal.timing': proposalTiming,
  'room.if': roomIf,
  'room.put': roomPut,
  'room.restore': roomRestore,
  'room.show': roomShow,
  'talk.drop': talkDrop,
  'talk.edit': talkEdit,
  'talk.hold': talkHold,
  'talk.plan': talkPlan,
  'talk.restore': talkRestore,
} as const;
