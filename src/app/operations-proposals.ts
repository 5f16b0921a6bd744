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
import { positionCorrect } from './position/correct.ts';
import { positionLeave } from './position/leave.ts';
import { positionList } from './position/list.ts';
import { positionNote } from './position/note.ts';
import { positionTake } from './position/take.ts';
import { roomIf } from './room/if.ts';
import { roomPut } from './room/put.ts';
import { roomRestore } from './room/restore.ts';
import { roomShow } from './room/show.ts';

/** A case made upward: from a sentence to a decision, with its options, evidence, room, talks and documents. */
export const proposalOperations = {
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
  'position.correct': positionCorrect,
  'position.leave': positionLeave,
  'position.list': positionList,
  'position.note': positionNote,
  'position.take': positionTake,
  'room.if': roomIf,
  'room.put': roomPut,
  'room.restore': roomRestore,
  'room.show': roomShow,
} as const;
