import { answerGive } from './answer/give.ts';
import { assessmentShow } from './assessment/show.ts';
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
import { feedbackAsk } from './feedback/ask.ts';
import { feedbackDecide } from './feedback/decide.ts';
import { feedbackList } from './feedback/list.ts';
import { givingList } from './giving/list.ts';
import { landscapeShow } from './landscape/show.ts';
import { methodShow } from './method/show.ts';
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
import { powerAdd } from './power/add.ts';
import { powerRefuse } from './power/refuse.ts';
import { powerRemove } from './power/remove.ts';
import { priorityRank } from './priority/rank.ts';
import { priorityServe } from './priority/serve.ts';
import { reachList } from './reach/list.ts';
import { rhythmList } from './rhythm/list.ts';
import { tieList } from './tie/list.ts';
import { tieSet } from './tie/set.ts';
import { trustShow } from './trust/show.ts';
import { wayConfirm } from './way/confirm.ts';
import { wayFile } from './way/file.ts';
import { wayList } from './way/list.ts';
import { wayRead } from './way/read.ts';
import { wayRemove } from './way/remove.ts';
import { waySave } from './way/save.ts';
import { wayWrite } from './way/write.ts';
import { worksShow } from './works/show.ts';

/** What is known of people and how it stands with them. */
export const peopleOperations = {
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
  'answer.give': answerGive,
  'works.show': worksShow,
  'assessment.show': assessmentShow,
  'method.show': methodShow,
  'cycle.open': cycleOpen,
  'cycle.plan': cyclePlan,
  'cycle.close': cycleClose,
  'cycle.remove': cycleRemove,
  'cycle.list': cycleList,
  'cycle.compare': cycleCompare,
  'trust.show': trustShow,
  'priority.rank': priorityRank,
  'priority.serve': priorityServe,
  'power.add': powerAdd,
  'power.refuse': powerRefuse,
  'power.remove': powerRemove,
  'disagreement.list': disagreementList,
  'disagreement.save': disagreementSave,
  'disagreement.close': disagreementClose,
  'disagreement.remove': disagreementRemove,
  'disagreement.return': disagreementReturn,
  'need.list': needList,
  'need.raise': needRaise,
  'landscape.show': landscapeShow,
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
} as const;
