import type { Rule } from '../rule.ts';
import { apologyPile } from './apology-pile.ts';
import { askMissing } from './ask-missing.ts';
import { askOwnerless } from './ask-ownerless.ts';
import { askUndated } from './ask-undated.ts';
import { badNewsLate } from './bad-news-late.ts';
import { badNewsSoftened } from './bad-news-softened.ts';
import { blame } from './blame.ts';
import { downsideUnanswered } from './downside-unanswered.ts';
import { flattery } from './flattery.ts';
import { hedgePile } from './hedge-pile.ts';
import { humanLine } from './human-line.ts';
import { overLength } from './over-length.ts';
import { overselling } from './overselling.ts';
import { pointLate } from './point-late.ts';
import { pressure } from './pressure.ts';
import { problemWithoutOptions } from './problem-without-options.ts';
import { promiseUndated } from './promise-undated.ts';
import { selfCredit } from './self-credit.ts';
import { teamPhrase } from './team-phrase.ts';
import { vagueAsk } from './vague-ask.ts';
import { windUp } from './wind-up.ts';

/** Every rule of review, in the order of the families. */
export const rules: readonly Rule[] = [
  pointLate,
  windUp,
  overLength,
  askMissing,
  askUndated,
  askOwnerless,
  vagueAsk,
  promiseUndated,
  problemWithoutOptions,
  downsideUnanswered,
  badNewsLate,
  badNewsSoftened,
  overselling,
  blame,
  pressure,
  flattery,
  selfCredit,
  hedgePile,
  apologyPile,
  humanLine,
  teamPhrase,
];
