import { askAnswer } from './ask/answer.ts';
import { askList } from './ask/list.ts';
import { askNote } from './ask/note.ts';
import { briefBuild } from './brief/build.ts';
import { changeEdit } from './change/edit.ts';
import { changeList } from './change/list.ts';
import { commitmentList } from './commitment/list.ts';
import { commitmentMove } from './commitment/move.ts';
import { commitmentNudge } from './commitment/nudge.ts';
import { commitmentShow } from './commitment/show.ts';
import { commitmentSize } from './commitment/size.ts';
import { commitmentWarn } from './commitment/warn.ts';
import { evidenceList } from './evidence/list.ts';
import { factAccept } from './fact/accept.ts';
import { factCapture } from './fact/capture.ts';
import { factClose } from './fact/close.ts';
import { factConfirm } from './fact/confirm.ts';
import { factEdit } from './fact/edit.ts';
import { factList } from './fact/list.ts';
import { factPropose } from './fact/propose.ts';
import { factReject } from './fact/reject.ts';
import { factTell } from './fact/tell.ts';
import { initiativeBegin } from './initiative/begin.ts';
import { initiativeEnd } from './initiative/end.ts';
import { initiativeList } from './initiative/list.ts';
import { initiativeRemove } from './initiative/remove.ts';
import { initiativeRestore } from './initiative/restore.ts';
import { initiativeSave } from './initiative/save.ts';
import { initiativeShow } from './initiative/show.ts';
import { initiativeTake } from './initiative/take.ts';
import { measureAdd } from './measure/add.ts';
import { milestoneAdd } from './milestone/add.ts';
import { milestoneDone } from './milestone/done.ts';
import { milestoneDrop } from './milestone/drop.ts';
import { milestoneMove } from './milestone/move.ts';
import { mistakeList } from './mistake/list.ts';
import { momentDebrief } from './moment/debrief.ts';
import { momentList } from './moment/list.ts';
import { momentShow } from './moment/show.ts';
import { predictionList } from './prediction/list.ts';
import { predictionMake } from './prediction/make.ts';
import { predictionRemove } from './prediction/remove.ts';
import { predictionSettle } from './prediction/settle.ts';
import { quarterChanges } from './quarter/changes.ts';
import { quarterShow } from './quarter/show.ts';
import { questionLikely } from './question/likely.ts';
import { questionList } from './question/list.ts';
import { questionPrepare } from './question/prepare.ts';
import { reflectionAsk } from './reflection/ask.ts';
import { reflectionList } from './reflection/list.ts';
import { reflectionSave } from './reflection/save.ts';
import { reminderAcknowledge } from './reminder/acknowledge.ts';
import { reminderAdjust } from './reminder/adjust.ts';
import { reminderDue } from './reminder/due.ts';
import { reminderList } from './reminder/list.ts';
import { reminderRemove } from './reminder/remove.ts';
import { reminderSet } from './reminder/set.ts';
import { reminderSettings } from './reminder/settings.ts';
import { reminderShown } from './reminder/shown.ts';
import { reminderSnooze } from './reminder/snooze.ts';
import { riskList } from './risk/list.ts';
import { setbackAdd } from './setback/add.ts';
import { sourceShow } from './source/show.ts';
import { statusCompile } from './status/compile.ts';
import { threadShow } from './thread/show.ts';
import { todayShow } from './today/show.ts';
import { transcriptEdit } from './transcript/edit.ts';
import { weekShow } from './week/show.ts';

/** What was said and is owed, before and after a talk, week by week. */
export const workOperations = {
  'fact.capture': factCapture,
  'fact.list': factList,
  'fact.accept': factAccept,
  'fact.reject': factReject,
  'fact.propose': factPropose,
  'fact.edit': factEdit,
  'fact.confirm': factConfirm,
  'fact.close': factClose,
  'commitment.list': commitmentList,
  'commitment.show': commitmentShow,
  'commitment.move': commitmentMove,
  'commitment.size': commitmentSize,
  'commitment.warn': commitmentWarn,
  'commitment.nudge': commitmentNudge,
  'ask.list': askList,
  'ask.answer': askAnswer,
  'ask.note': askNote,
  'quarter.show': quarterShow,
  'quarter.changes': quarterChanges,
  'prediction.make': predictionMake,
  'prediction.settle': predictionSettle,
  'prediction.list': predictionList,
  'prediction.remove': predictionRemove,
  'risk.list': riskList,
  'evidence.list': evidenceList,
  'fact.tell': factTell,
  'today.show': todayShow,
  'week.show': weekShow,
  'moment.list': momentList,
  'moment.show': momentShow,
  'moment.debrief': momentDebrief,
  'reflection.ask': reflectionAsk,
  'reflection.save': reflectionSave,
  'reflection.list': reflectionList,
  'brief.build': briefBuild,
  'source.show': sourceShow,
  'thread.show': threadShow,
  'transcript.edit': transcriptEdit,
  'initiative.begin': initiativeBegin,
  'initiative.end': initiativeEnd,
  'initiative.list': initiativeList,
  'initiative.remove': initiativeRemove,
  'initiative.restore': initiativeRestore,
  'initiative.save': initiativeSave,
  'initiative.show': initiativeShow,
  'initiative.take': initiativeTake,
  'measure.add': measureAdd,
  'milestone.add': milestoneAdd,
  'milestone.done': milestoneDone,
  'milestone.drop': milestoneDrop,
  'milestone.move': milestoneMove,
  'setback.add': setbackAdd,
  'status.compile': statusCompile,
  'question.likely': questionLikely,
  'question.list': questionList,
  'question.prepare': questionPrepare,
  'mistake.list': mistakeList,
  'change.list': changeList,
  'change.edit': changeEdit,
  'reminder.list': reminderList,
  'reminder.due': reminderDue,
  'reminder.shown': reminderShown,
  'reminder.acknowledge': reminderAcknowledge,
  'reminder.snooze': reminderSnooze,
  'reminder.set': reminderSet,
  'reminder.remove': reminderRemove,
  'reminder.settings': reminderSettings,
  'reminder.adjust': reminderAdjust,
} as const;
