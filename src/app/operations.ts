import { answerGive } from './answer/give.ts';
import { askAnswer } from './ask/answer.ts';
import { askList } from './ask/list.ts';
import { askNote } from './ask/note.ts';
import { assessmentShow } from './assessment/show.ts';
import { briefBuild } from './brief/build.ts';
import { calendarFeed } from './calendar/feed.ts';
import { calendarSet } from './calendar/set.ts';
import { calendarShow } from './calendar/show.ts';
import { calendarWrite } from './calendar/write.ts';
import { cardList } from './card/list.ts';
import { changeEdit } from './change/edit.ts';
import { changeList } from './change/list.ts';
import { commitmentList } from './commitment/list.ts';
import { commitmentMove } from './commitment/move.ts';
import { commitmentNudge } from './commitment/nudge.ts';
import { commitmentShow } from './commitment/show.ts';
import { commitmentSize } from './commitment/size.ts';
import { commitmentWarn } from './commitment/warn.ts';
import { cycleClose } from './cycle/close.ts';
import { cycleCompare } from './cycle/compare.ts';
import { cycleList } from './cycle/list.ts';
import { cycleOpen } from './cycle/open.ts';
import { cyclePlan } from './cycle/plan.ts';
import { cycleRemove } from './cycle/remove.ts';
import { disagreementClose } from './disagreement/close.ts';
import { disagreementList } from './disagreement/list.ts';
import { disagreementRemove } from './disagreement/remove.ts';
import { disagreementReturn } from './disagreement/return.ts';
import { disagreementSave } from './disagreement/save.ts';
import { doctorRun } from './doctor/run.ts';
import { draftExport } from './draft/export.ts';
import { draftList } from './draft/list.ts';
import { draftRemove } from './draft/remove.ts';
import { draftReview } from './draft/review.ts';
import { draftRewrite } from './draft/rewrite.ts';
import { draftSave } from './draft/save.ts';
import { draftSend } from './draft/send.ts';
import { draftShow } from './draft/show.ts';
import { evidenceList } from './evidence/list.ts';
import { exampleOpen } from './example/open.ts';
import { expiryRun } from './expiry/run.ts';
import { expirySet } from './expiry/set.ts';
import { expiryShow } from './expiry/show.ts';
import { factAccept } from './fact/accept.ts';
import { factCapture } from './fact/capture.ts';
import { factClose } from './fact/close.ts';
import { factConfirm } from './fact/confirm.ts';
import { factEdit } from './fact/edit.ts';
import { factList } from './fact/list.ts';
import { factPropose } from './fact/propose.ts';
import { factReject } from './fact/reject.ts';
import { factTell } from './fact/tell.ts';
import { feedAdd } from './feed/add.ts';
import { feedAnswer } from './feed/answer.ts';
import { feedList } from './feed/list.ts';
import { feedRefresh } from './feed/refresh.ts';
import { feedRemove } from './feed/remove.ts';
import { feedbackAsk } from './feedback/ask.ts';
import { feedbackDecide } from './feedback/decide.ts';
import { feedbackList } from './feedback/list.ts';
import { findingDismiss } from './finding/dismiss.ts';
import { findingDismissed } from './finding/dismissed.ts';
import { findingRestore } from './finding/restore.ts';
import { givingList } from './giving/list.ts';
import { importList } from './import/list.ts';
import { importPreview } from './import/preview.ts';
import { importRun } from './import/run.ts';
import { importStop } from './import/stop.ts';
import { importUndo } from './import/undo.ts';
import { initiativeBegin } from './initiative/begin.ts';
import { initiativeEnd } from './initiative/end.ts';
import { initiativeList } from './initiative/list.ts';
import { initiativeRemove } from './initiative/remove.ts';
import { initiativeRestore } from './initiative/restore.ts';
import { initiativeSave } from './initiative/save.ts';
import { initiativeShow } from './initiative/show.ts';
import { initiativeTake } from './initiative/take.ts';
import { kitFile } from './kit/file.ts';
import { kitList } from './kit/list.ts';
import { kitRead } from './kit/read.ts';
import { kitShow } from './kit/show.ts';
import { kitWrite } from './kit/write.ts';
import { landscapeShow } from './landscape/show.ts';
import { mailSet } from './mail/set.ts';
import { mailShow } from './mail/show.ts';
import { mailTry } from './mail/try.ts';
import { measureAdd } from './measure/add.ts';
import { meetingPlan } from './meeting/plan.ts';
import { messagePaths } from './message/paths.ts';
import { messagePrepare } from './message/prepare.ts';
import { messageRead } from './message/read.ts';
import { methodShow } from './method/show.ts';
import { milestoneAdd } from './milestone/add.ts';
import { milestoneDone } from './milestone/done.ts';
import { milestoneDrop } from './milestone/drop.ts';
import { milestoneMove } from './milestone/move.ts';
import { mistakeList } from './mistake/list.ts';
import { momentDebrief } from './moment/debrief.ts';
import { momentList } from './moment/list.ts';
import { momentShow } from './moment/show.ts';
import { needList } from './need/list.ts';
import { needRaise } from './need/raise.ts';
import { personAdd } from './person/add.ts';
import { personAllow } from './person/allow.ts';
import { personApart } from './person/apart.ts';
import { personBehaviour } from './person/behaviour.ts';
import { personConfirm } from './person/confirm.ts';
import { personEdit } from './person/edit.ts';
import { personList } from './person/list.ts';
import { personMe } from './person/me.ts';
import { personMerge } from './person/merge.ts';
import { personMonths } from './person/months.ts';
import { personProfile } from './person/profile.ts';
import { personRemove } from './person/remove.ts';
import { personSame } from './person/same.ts';
import { personSheet } from './person/sheet.ts';
import { personShow } from './person/show.ts';
import { personSplit } from './person/split.ts';
import { personSuggest } from './person/suggest.ts';
import { personTimeline } from './person/timeline.ts';
import { personUndo } from './person/undo.ts';
import { phraseList } from './phrase/list.ts';
import { phraseSet } from './phrase/set.ts';
import { powerAdd } from './power/add.ts';
import { powerRefuse } from './power/refuse.ts';
import { powerRemove } from './power/remove.ts';
import { predictionList } from './prediction/list.ts';
import { predictionMake } from './prediction/make.ts';
import { predictionRemove } from './prediction/remove.ts';
import { predictionSettle } from './prediction/settle.ts';
import { priorityRank } from './priority/rank.ts';
import { priorityServe } from './priority/serve.ts';
import { quarterChanges } from './quarter/changes.ts';
import { quarterShow } from './quarter/show.ts';
import { questionLikely } from './question/likely.ts';
import { questionList } from './question/list.ts';
import { questionPrepare } from './question/prepare.ts';
import { reachList } from './reach/list.ts';
import { readerNews } from './reader/news.ts';
import { readerShow } from './reader/show.ts';
import { recapCompile } from './recap/compile.ts';
import { reflectionAsk } from './reflection/ask.ts';
import { reflectionList } from './reflection/list.ts';
import { reflectionSave } from './reflection/save.ts';
import { rehearsalBegin } from './rehearsal/begin.ts';
import { rehearsalEnd } from './rehearsal/end.ts';
import { rehearsalList } from './rehearsal/list.ts';
import { rehearsalPause } from './rehearsal/pause.ts';
import { rehearsalRemove } from './rehearsal/remove.ts';
import { rehearsalSay } from './rehearsal/say.ts';
import { rehearsalShow } from './rehearsal/show.ts';
import { rehearsalTake } from './rehearsal/take.ts';
import { reminderAcknowledge } from './reminder/acknowledge.ts';
import { reminderAdjust } from './reminder/adjust.ts';
import { reminderDue } from './reminder/due.ts';
import { reminderList } from './reminder/list.ts';
import { reminderRemove } from './reminder/remove.ts';
import { reminderSet } from './reminder/set.ts';
import { reminderSettings } from './reminder/settings.ts';
import { reminderShown } from './reminder/shown.ts';
import { reminderSnooze } from './reminder/snooze.ts';
import { rhythmList } from './rhythm/list.ts';
import { riskList } from './risk/list.ts';
import { rollupCompile } from './rollup/compile.ts';
import { ruleList } from './rule/list.ts';
import { searchFind } from './search/find.ts';
import { setbackAdd } from './setback/add.ts';
import { signalsLearn } from './signals/learn.ts';
import { signalsLearning } from './signals/learning.ts';
import { signalsRead } from './signals/read.ts';
import { sourceShow } from './source/show.ts';
import { statusCompile } from './status/compile.ts';
import { threadShow } from './thread/show.ts';
import { tieList } from './tie/list.ts';
import { tieSet } from './tie/set.ts';
import { todayShow } from './today/show.ts';
import { transcriptEdit } from './transcript/edit.ts';
import { trustShow } from './trust/show.ts';
import { updateCompile } from './update/compile.ts';
import { updateLook } from './update/look.ts';
import { updateSettle } from './update/settle.ts';
import { updateTailor } from './update/tailor.ts';
import { wayConfirm } from './way/confirm.ts';
import { wayFile } from './way/file.ts';
import { wayList } from './way/list.ts';
import { wayRead } from './way/read.ts';
import { wayRemove } from './way/remove.ts';
import { waySave } from './way/save.ts';
import { wayWrite } from './way/write.ts';
import { weekShow } from './week/show.ts';
import { worksShow } from './works/show.ts';
import { workspaceBackup } from './workspace/backup.ts';
import { workspaceChangePassphrase } from './workspace/change-passphrase.ts';
import { workspaceCreate } from './workspace/create.ts';
import { workspaceExport } from './workspace/export.ts';
import { workspaceList } from './workspace/list.ts';
import { workspaceLock } from './workspace/lock.ts';
import { workspaceOpen } from './workspace/open.ts';
import { workspaceRename } from './workspace/rename.ts';
import { workspaceRestore } from './workspace/restore.ts';
import { workspaceStatus } from './workspace/status.ts';
import { workspaceUnlock } from './workspace/unlock.ts';

/** Everything a person can do. */
export const operations = {
  'workspace.status': workspaceStatus,
  'workspace.create': workspaceCreate,
  'workspace.unlock': workspaceUnlock,
  'workspace.list': workspaceList,
  'workspace.lock': workspaceLock,
  'workspace.open': workspaceOpen,
  'workspace.rename': workspaceRename,
  'workspace.change-passphrase': workspaceChangePassphrase,
  'workspace.backup': workspaceBackup,
  'workspace.restore': workspaceRestore,
  'workspace.export': workspaceExport,
  'example.open': exampleOpen,
  'import.preview': importPreview,
  'import.run': importRun,
  'import.list': importList,
  'import.stop': importStop,
  'import.undo': importUndo,
  'feed.add': feedAdd,
  'feed.list': feedList,
  'feed.refresh': feedRefresh,
  'feed.answer': feedAnswer,
  'feed.remove': feedRemove,
  'person.suggest': personSuggest,
  'person.me': personMe,
  'person.add': personAdd,
  'person.list': personList,
  'person.show': personShow,
  'person.sheet': personSheet,
  'person.profile': personProfile,
  'person.timeline': personTimeline,
  'person.months': personMonths,
  'person.behaviour': personBehaviour,
  'person.confirm': personConfirm,
  'rhythm.list': rhythmList,
  'giving.list': givingList,
  'reach.list': reachList,
  'tie.list': tieList,
  'tie.set': tieSet,
  'person.edit': personEdit,
  'person.same': personSame,
  'person.merge': personMerge,
  'person.split': personSplit,
  'person.apart': personApart,
  'person.undo': personUndo,
  'person.remove': personRemove,
  'person.allow': personAllow,
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
  'answer.give': answerGive,
  'ask.list': askList,
  'ask.answer': askAnswer,
  'ask.note': askNote,
  'works.show': worksShow,
  'quarter.show': quarterShow,
  'quarter.changes': quarterChanges,
  'prediction.make': predictionMake,
  'prediction.settle': predictionSettle,
  'prediction.list': predictionList,
  'prediction.remove': predictionRemove,
  'assessment.show': assessmentShow,
  'method.show': methodShow,
  'cycle.open': cycleOpen,
  'cycle.plan': cyclePlan,
  'cycle.close': cycleClose,
  'cycle.remove': cycleRemove,
  'cycle.list': cycleList,
  'cycle.compare': cycleCompare,
  'trust.show': trustShow,
  'risk.list': riskList,
  'evidence.list': evidenceList,
  'fact.tell': factTell,
  'priority.rank': priorityRank,
  'priority.serve': priorityServe,
  'power.add': powerAdd,
  'power.refuse': powerRefuse,
  'power.remove': powerRemove,
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
  'draft.review': draftReview,
  'reader.news': readerNews,
  'reader.show': readerShow,
  'finding.dismiss': findingDismiss,
  'finding.dismissed': findingDismissed,
  'finding.restore': findingRestore,
  'draft.rewrite': draftRewrite,
  'draft.save': draftSave,
  'draft.list': draftList,
  'draft.show': draftShow,
  'draft.remove': draftRemove,
  'draft.send': draftSend,
  'draft.export': draftExport,
  'update.compile': updateCompile,
  'update.look': updateLook,
  'update.settle': updateSettle,
  'update.tailor': updateTailor,
  'rollup.compile': rollupCompile,
  'rule.list': ruleList,
  'card.list': cardList,
  'phrase.list': phraseList,
  'phrase.set': phraseSet,
  'recap.compile': recapCompile,
  'message.paths': messagePaths,
  'message.prepare': messagePrepare,
  'message.read': messageRead,
  'disagreement.list': disagreementList,
  'disagreement.save': disagreementSave,
  'disagreement.close': disagreementClose,
  'disagreement.remove': disagreementRemove,
  'disagreement.return': disagreementReturn,
  'need.list': needList,
  'need.raise': needRaise,
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
  'kit.file': kitFile,
  'kit.list': kitList,
  'kit.read': kitRead,
  'kit.show': kitShow,
  'kit.write': kitWrite,
  'landscape.show': landscapeShow,
  'meeting.plan': meetingPlan,
  'question.likely': questionLikely,
  'question.list': questionList,
  'question.prepare': questionPrepare,
  'rehearsal.begin': rehearsalBegin,
  'rehearsal.say': rehearsalSay,
  'rehearsal.pause': rehearsalPause,
  'rehearsal.end': rehearsalEnd,
  'rehearsal.show': rehearsalShow,
  'rehearsal.list': rehearsalList,
  'rehearsal.take': rehearsalTake,
  'rehearsal.remove': rehearsalRemove,
  'mistake.list': mistakeList,
  'calendar.show': calendarShow,
  'calendar.set': calendarSet,
  'calendar.feed': calendarFeed,
  'calendar.write': calendarWrite,
  'mail.show': mailShow,
  'mail.set': mailSet,
  'mail.try': mailTry,
  'signals.read': signalsRead,
  'signals.learning': signalsLearning,
  'signals.learn': signalsLearn,
  'search.find': searchFind,
  'change.list': changeList,
  'change.edit': changeEdit,
  'expiry.show': expiryShow,
  'expiry.set': expirySet,
  'expiry.run': expiryRun,
  'reminder.list': reminderList,
  'reminder.due': reminderDue,
  'reminder.shown': reminderShown,
  'reminder.acknowledge': reminderAcknowledge,
  'reminder.snooze': reminderSnooze,
  'reminder.set': reminderSet,
  'reminder.remove': reminderRemove,
  'reminder.settings': reminderSettings,
  'reminder.adjust': reminderAdjust,
  'feedback.ask': feedbackAsk,
  'feedback.list': feedbackList,
  'feedback.decide': feedbackDecide,
  'way.list': wayList,
  'way.save': waySave,
  'way.confirm': wayConfirm,
  'way.remove': wayRemove,
  'way.file': wayFile,
  'way.write': wayWrite,
  'way.read': wayRead,
  'doctor.run': doctorRun,
} as const;

export type Operations = typeof operations;
export type OperationName = keyof Operations;
