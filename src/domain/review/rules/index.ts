import type { Rule } from '../rule.ts';
import { apologyPile } from './apology-pile.ts';
import { askMissing } from './ask-missing.ts';
import { askOwnerless } from './ask-ownerless.ts';
import { askUndated } from './ask-undated.ts';
import { askedBeforeUnanswered } from './asked-before-unanswered.ts';
import { badNewsBuried } from './bad-news-buried.ts';
import { badNewsLate } from './bad-news-late.ts';
import { badNewsPassive } from './bad-news-passive.ts';
import { badNewsSoftened } from './bad-news-softened.ts';
import { belittling } from './belittling.ts';
import { benefitUntied } from './benefit-untied.ts';
import { beyondRight } from './beyond-right.ts';
import { blame } from './blame.ts';
import { blameForPreparation } from './blame-for-preparation.ts';
import { certainty } from './certainty.ts';
import { claimWithoutBaseline } from './claim-without-baseline.ts';
import { claimWithoutEvidence } from './claim-without-evidence.ts';
import { competingAsks } from './competing-asks.ts';
import { creditMissing } from './credit-missing.ts';
import { dateContradicted } from './date-contradicted.ts';
import { decisionWithoutChoice } from './decision-without-choice.ts';
import { demeaning } from './demeaning.ts';
import { denial } from './denial.ts';
import { diagnosis } from './diagnosis.ts';
import { dismissal } from './dismissal.ts';
import { downsideUnanswered } from './downside-unanswered.ts';
import { escalation } from './escalation.ts';
import { falsePrecision } from './false-precision.ts';
import { favourTrade } from './favour-trade.ts';
import { flattery } from './flattery.ts';
import { gossip } from './gossip.ts';
import { headCount } from './head-count.ts';
import { headlineMissing } from './headline-missing.ts';
import { hedgePile } from './hedge-pile.ts';
import { hiddenAsk } from './hidden-ask.ts';
import { hiddenContribution } from './hidden-contribution.ts';
import { humanLine } from './human-line.ts';
import { insult } from './insult.ts';
import { interrogation } from './interrogation.ts';
import { knownObjection } from './known-objection.ts';
import { missingContext } from './missing-context.ts';
import { motiveReading } from './motive-reading.ts';
import { noChoice } from './no-choice.ts';
import { noLeadTime } from './no-lead-time.ts';
import { noNextStep } from './no-next-step.ts';
import { numberContradicted } from './number-contradicted.ts';
import { numbersMissing } from './numbers-missing.ts';
import { oneOption } from './one-option.ts';
import { optionsWithoutRecommendation } from './options-without-recommendation.ts';
import { overDeliver } from './over-deliver.ts';
import { overExposed } from './over-exposed.ts';
import { overLength } from './over-length.ts';
import { overselling } from './overselling.ts';
import { pointLate } from './point-late.ts';
import { pressure } from './pressure.ts';
import { priorityUntouched } from './priority-untouched.ts';
import { problemWithoutOptions } from './problem-without-options.ts';
import { promiseUndated } from './promise-undated.ts';
import { protectedTrait } from './protected-trait.ts';
import { reasonlessRecommendation } from './reasonless-recommendation.ts';
import { sarcasm } from './sarcasm.ts';
import { selfCredit } from './self-credit.ts';
import { speculation } from './speculation.ts';
import { statusContradicted } from './status-contradicted.ts';
import { subjectVague } from './subject-vague.ts';
import { teamJargon } from './team-jargon.ts';
import { teamPhrase } from './team-phrase.ts';
import { threat } from './threat.ts';
import { unansweredQuestion } from './unanswered-question.ts';
import { undefinedAcronym } from './undefined-acronym.ts';
import { unexplainedName } from './unexplained-name.ts';
import { unexplainedUrgency } from './unexplained-urgency.ts';
import { unsummarisedAttachment } from './unsummarised-attachment.ts';
import { untoldRisk } from './untold-risk.ts';
import { vagueAsk } from './vague-ask.ts';
import { wallOfText } from './wall-of-text.ts';
import { windUp } from './wind-up.ts';
import { wrongForm } from './wrong-form.ts';
import { yesMan } from './yes-man.ts';

/** Every rule of review, in the order of the families. */
export const rules: readonly Rule[] = [
  pointLate,
  windUp,
  competingAsks,
  subjectVague,
  overLength,
  wallOfText,
  askMissing,
  askUndated,
  askOwnerless,
  vagueAsk,
  decisionWithoutChoice,
  hiddenAsk,
  beyondRight,
  promiseUndated,
  problemWithoutOptions,
  optionsWithoutRecommendation,
  oneOption,
  reasonlessRecommendation,
  downsideUnanswered,
  badNewsLate,
  badNewsSoftened,
  badNewsBuried,
  badNewsPassive,
  overselling,
  claimWithoutEvidence,
  claimWithoutBaseline,
  certainty,
  falsePrecision,
  blame,
  threat,
  escalation,
  pressure,
  unexplainedUrgency,
  noChoice,
  headCount,
  favourTrade,
  denial,
  sarcasm,
  demeaning,
  yesMan,
  flattery,
  selfCredit,
  hiddenContribution,
  overDeliver,
  hedgePile,
  apologyPile,
  undefinedAcronym,
  unexplainedName,
  missingContext,
  unsummarisedAttachment,
  humanLine,
  gossip,
  diagnosis,
  protectedTrait,
  motiveReading,
  insult,
  speculation,
  belittling,
  dismissal,
  blameForPreparation,
  unansweredQuestion,
  noNextStep,
  interrogation,
  teamPhrase,
  statusContradicted,
  dateContradicted,
  numberContradicted,
  untoldRisk,
  creditMissing,
  priorityUntouched,
  benefitUntied,
  askedBeforeUnanswered,
  overExposed,
  knownObjection,
  noLeadTime,
  headlineMissing,
  numbersMissing,
  wrongForm,
  teamJargon,
];
