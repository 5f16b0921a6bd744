import type { Fact, FactKind } from '../facts/fact.ts';
import { lastDayOf } from '../facts/last-day.ts';
import { addDays, type Day, dayOf, daysBetween, type Instant, millis } from '../shared/time.ts';
import type { SourceKind } from '../sources/source.ts';
import { namesDeadline } from './deadline.ts';
import { hasPassed } from './named-time.ts';
import { countWords } from './words.ts';
import { isWorthQuoting, says, told } from './worth-saying.ts';

/** A fact with what the brief has to know of where it was said; `said` is on the wall clock of who reads the brief. */
export type BriefFact = Fact & {
  readonly from: {
    readonly kind: SourceKind;
    readonly title: string;
    /** Who said or wrote it; "you" for the user. */
    readonly who: string;
    /** The reader of this brief wrote it, was written to, or was there. */
    readonly theyKnow: boolean;
    /** The person the brief is about wrote it. */
    readonly theirs: boolean;
    /** Over a screen of text: mostly something passed on, where "I" and "we" are somebody else's. */
    readonly long: boolean;
    /** More likely somebody else's words that the writer handed on, or asked of somebody else. */
    readonly elsewhere: boolean;
  };
  /** Settled by what was written since, as far as mail can tell. */
  readonly answered: boolean;
  /** The due words before it was moved. */
  readonly movedFrom?: readonly string[];
};

const key = ({ kind, quote }: Pick<Fact, 'kind' | 'quote'>): string =>
  `${kind} ${quote
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()}`;

/** Longest term of any kind, in days: what was accepted longer ago, and is not owed or due, is in no brief. */
export const longestTerm = 180;

type Earlier = Pick<Fact, 'kind' | 'quote' | 'owner'> & { readonly closed: boolean };

/** Facts whose words are not those of somebody else, or of the same one and still so, from long before. */
export const notSaidBefore = <F extends Fact>(facts: readonly F[], before: readonly Earlier[]): readonly F[] => {
  const kinds = new Set(facts.map(({ kind }) => kind));
  const known = new Map(before.filter(({ kind }) => kinds.has(kind)).map((one) => [key(one), one]));
  return facts.filter((fact) => {
    const one = known.get(key(fact));
    return one === undefined || (one.owner === fact.owner && (fact.state === 'accepted' || one.closed));
  });
};

/**
 * The same words quoted again by somebody else: only who said them first counts. Whoever asks or promises again in the same
 * words means the new day.
 */
const firstSaid = (facts: readonly BriefFact[]): readonly BriefFact[] => {
  const seen = new Map<string, BriefFact>();
  for (const fact of [...facts].sort((a, b) => millis(a.said) - millis(b.said) || a.id.localeCompare(b.id))) {
    const known = seen.get(key(fact));
    const renewed =
      known?.owner === fact.owner && (fact.state === 'accepted' || known.state !== 'accepted' || known.closed !== null);
    if (!known || renewed) seen.set(key(fact), fact);
  }
  return [...seen.values()];
};

/** What only holds for whoever it is said of. */
const personal: readonly FactKind[] = ['preference', 'priority', 'pressure', 'position', 'success'];

const selfSaid: readonly FactKind[] = ['preference', 'priority', 'pressure', 'success'];

const weights: Partial<Record<FactKind, number>> = {
  risk: 9,
  question: 11,
  request: 11,
  preference: 8,
  priority: 6,
  pressure: 5,
  decision: 4,
  position: 4,
  timing: 4,
  outcome: 4,
  success: 4,
  result: 4,
  opportunity: 3,
  support: 2,
  tie: 2,
  reflection: 2,
};

/** How long a fact stays worth saying, in days; SPEC 1.7 where it names a term. */
const terms: Partial<Record<FactKind, number>> = {
  question: 14,
  request: 14,
  commitment: 28,
  risk: 30,
  decision: 21,
  outcome: 30,
  position: 30,
  timing: 45,
  priority: 90,
  pressure: 90,
  success: 180,
  preference: 180,
  result: 45,
  opportunity: 45,
  support: 30,
  reflection: 60,
  tie: 180,
};

/** A question or a request. */
export const isAsk = (fact: Pick<Fact, 'kind'>): boolean => fact.kind === 'question' || fact.kind === 'request';

/** What stands in a brief before anybody has looked at it: acts and asks; and what only its writer can say of themselves. */
const sayable: readonly FactKind[] = ['commitment', 'request', 'question', 'risk'];

/** Read out of mail, and nobody has said yet that it is right. */
export const isUnread = (fact: BriefFact): boolean => fact.from.kind === 'mail' && fact.state !== 'accepted';

/** Asked or promised for a day that is known. */
const hasDay = (fact: BriefFact): boolean =>
  fact.due?.date != null && (fact.kind === 'commitment' || fact.kind === 'request' || fact.kind === 'question');

// "A priority for us to move" is somebody's errand; "my priority", "I worry" is the writer's.
const ownVoice = /\b(?:my|i|our)\b/i;

/**
 * Whether a fact can stand in a brief about this person: what is personal has to be theirs, and what the user or a third
 * person wrote in mail is news only where it was accepted or still has to be acted on.
 */
export const isAbout = (fact: BriefFact, person: string): boolean => {
  const unread = isUnread(fact);
  if (unread && (fact.from.elsewhere || (fact.from.long && !hasDay(fact)))) return false;
  const own = fact.from.theirs && selfSaid.includes(fact.kind) && ownVoice.test(fact.quote);
  // Trouble that they were told of is no news to them; trouble that they tell of is.
  if (unread && fact.kind === 'risk' && fact.from.theyKnow && !fact.from.theirs) return false;
  if (unread && !sayable.includes(fact.kind) && !own) return false;
  return !personal.includes(fact.kind) || fact.owner === person || (fact.owner === null && fact.from.kind !== 'mail');
};

/** Says something, or the user accepted it; what was only read out of mail has to be whole and to name a topic too. */
export const isWorthALine = (fact: BriefFact): boolean =>
  fact.state === 'accepted' ||
  (isUnread(fact)
    ? isWorthQuoting(fact.quote, fact.from.title, { dated: hasDay(fact) })
    : says(fact.quote, hasDay(fact)));

// "Call at six", "discuss": with the hour gone there is nothing left to keep; "talk to the auditors" is an act.
const chat =
  /^([Cc]all|[Tt]alk|[Ss]peak|[Cc]hat|[Dd]iscuss|[Mm]eet|[Pp]rint|[Rr]ing|[Ff]ind you|[Ss]ee you|[Cc]ome by|[Ss]top by)\b(?!( to| with| about)? (the|our|their|an?|my|his|its|\p{Lu}\p{L}+)\b)/u;

// Done as it was written, or nothing that could ever be handed over.
const atOnce =
  /\b(?:now|right away|shortly|momentarily|asap|in a (?:minute|moment|second|bit)|let you know|keep you (?:posted|informed|updated)|(?:stay|be) in touch|update you|revert|get back to you|monitor|keep an eye|track you|try to|think about it|see (?:what|if|whether)|next time|as (?:we|i) (?:get|have|hear|know|learn)|do (?:better|our best|my best)|discuss|when we (?:talk|speak|meet))\b|^(?:so )?we can\b/i;

/** A promise to bring, send or do something; "call at six" is over when six has passed. */
export const isPromise = (fact: BriefFact): boolean => {
  if (fact.state === 'accepted') return true;
  const act = (fact.action ?? fact.quote).trim();
  // "By Friday" outlives "so that we can decide" and "get back to you".
  const dated = (lastDayOf(fact.due) ?? '') > dayOf(fact.said);
  if (chat.test(act) && !(dated && told(act) >= 2)) return false;
  if (!isUnread(fact)) return countWords(fact.quote) >= 4 || dated;
  return (dated || !atOnce.test(fact.quote)) && isWorthQuoting(fact.quote, fact.from.title, { least: 1, dated });
};

const ageOf = (fact: Pick<Fact, 'said'>, today: Day): number => daysBetween(dayOf(fact.said), today);
// What nobody accepted is forgotten sooner.
const termOf = (fact: BriefFact): number =>
  Math.min(terms[fact.kind] ?? 30, isUnread(fact) ? 21 : Number.POSITIVE_INFINITY);

// What was accepted as owed stays until it is closed, however old.
const isOwed = (fact: Fact): boolean =>
  fact.state === 'accepted' && fact.closed === null && (fact.kind === 'commitment' || fact.kind === 'request');

/** What somebody wanted, or how they liked it, that the user says is so no longer. */
const isNoLonger = (fact: Fact): boolean => fact.closed !== null && personal.includes(fact.kind);

/**
 * Whether an accepted fact no longer counts, wherever it was said: then `currentOn` asks no more of it than whether its
 * words were said before. `said` and `today` are on one wall clock.
 */
export const isOver = (today: Day, fact: Fact): boolean =>
  isNoLonger(fact) ||
  (fact.state === 'accepted' &&
    !isOwed(fact) &&
    ageOf(fact, today) > (terms[fact.kind] ?? 30) &&
    (lastDayOf(fact.due) ?? '') < today);

/**
 * What still counts at a point in time on the reader's wall clock: said within its kind's term or due later, each set of words once. Out of mail and never
 * accepted, a promise or an errand past its day is nobody's business any more.
 */
export const currentOn = (now: Instant, facts: readonly BriefFact[]): readonly BriefFact[] => {
  const today = dayOf(now);
  // By the evening what was to be done that day is done, or is tomorrow's.
  const evening = now.slice(11, 13) >= '17';
  const lapsed = (fact: BriefFact): boolean => {
    if (!isUnread(fact)) return false;
    const { due } = fact;
    const age = ageOf(fact, today);
    if (due?.date) {
      const last = lastDayOf(due) ?? due.date;
      if (last < today || (evening && last === today)) return true;
      const sure = namesDeadline(fact.quote, due.text);
      if (due.date > addDays(dayOf(fact.said), 120) && !sure) return true;
      return fact.kind === 'commitment' ? due.date > addDays(dayOf(fact.said), 120) && age > 14 : age > (sure ? 14 : 7);
    }
    if (hasPassed(fact.quote, dayOf(fact.said), today)) return true;
    return fact.kind === 'commitment' && age > 5;
  };
  return firstSaid(facts).filter(
    (fact) =>
      !lapsed(fact) &&
      !isNoLonger(fact) &&
      (isOwed(fact) || ageOf(fact, today) <= termOf(fact) || (lastDayOf(fact.due) ?? '') >= today),
  );
};

/** Newest first, in the order of the words within one text: ids are random and order nothing. */
export const inOrder = (a: BriefFact, b: BriefFact): number =>
  millis(b.said) - millis(a.said) || a.source.localeCompare(b.source) || a.start - b.start || a.id.localeCompare(b.id);

/** The facts most worth a line first. What was accepted, is fresh and says something goes before the rest. */
export const bestFirst = (today: Day, facts: readonly BriefFact[]): readonly BriefFact[] => {
  const rank = (fact: BriefFact): number => {
    const fresh = 1 / (1 + ageOf(fact, today) / (termOf(fact) / 2));
    const told = fact.kind === 'risk' && fact.from.theyKnow ? 0.4 : 1;
    const trust = fact.state === 'accepted' ? 1.6 : fact.confidence;
    return (weights[fact.kind] ?? 1) * fresh * (isWorthALine(fact) ? 1 : 0.2) * told * trust;
  };
  const ranked = facts.map((fact) => ({ fact, rank: rank(fact) }));
  ranked.sort((a, b) => b.rank - a.rank || inOrder(a.fact, b.fact));
  return ranked.map(({ fact }) => fact);
};
