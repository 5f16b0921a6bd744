import { cardList } from './card/list.ts';
import { draftExport } from './draft/export.ts';
import { draftList } from './draft/list.ts';
import { draftRemove } from './draft/remove.ts';
import { draftReview } from './draft/review.ts';
import { draftRewrite } from './draft/rewrite.ts';
import { draftSave } from './draft/save.ts';
import { draftSend } from './draft/send.ts';
import { draftShow } from './draft/show.ts';
import { draftWrite } from './draft/write.ts';
import { findingDismiss } from './finding/dismiss.ts';
import { findingDismissed } from './finding/dismissed.ts';
import { findingRestore } from './finding/restore.ts';
import { meetingPlan } from './meeting/plan.ts';
import { messagePaths } from './message/paths.ts';
import { messagePrepare } from './message/prepare.ts';
import { messageRead } from './message/read.ts';
import { phraseList } from './phrase/list.ts';
import { phraseSet } from './phrase/set.ts';
import { readerNews } from './reader/news.ts';
import { readerShow } from './reader/show.ts';
import { recapCompile } from './recap/compile.ts';
import { rehearsalBegin } from './rehearsal/begin.ts';
import { rehearsalEnd } from './rehearsal/end.ts';
import { rehearsalList } from './rehearsal/list.ts';
import { rehearsalPause } from './rehearsal/pause.ts';
import { rehearsalRemove } from './rehearsal/remove.ts';
import { rehearsalSay } from './rehearsal/say.ts';
import { rehearsalShow } from './rehearsal/show.ts';
import { rehearsalTake } from './rehearsal/take.ts';
import { rollupCompile } from './rollup/compile.ts';
import { ruleList } from './rule/list.ts';
import { updateCompile } from './update/compile.ts';
import { updateLook } from './update/look.ts';
import { updateSettle } from './update/settle.ts';
import { updateTailor } from './update/tailor.ts';

/** What is written for somebody, and what review says of it. */
export const writingOperations = {
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
  'draft.write': draftWrite,
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
  'meeting.plan': meetingPlan,
  'rehearsal.begin': rehearsalBegin,
  'rehearsal.say': rehearsalSay,
  'rehearsal.pause': rehearsalPause,
  'rehearsal.end': rehearsalEnd,
  'rehearsal.show': rehearsalShow,
  'rehearsal.list': rehearsalList,
  'rehearsal.take': rehearsalTake,
  'rehearsal.remove': rehearsalRemove,
} as const;
