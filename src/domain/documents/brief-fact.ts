import type { Fact, FactKind } from '../facts/fact.ts';
import { addDays, type Day, dayOf, daysBetween, millis } from '../shared/time.ts';
import type { SourceKind } from '../sources/source.ts';
import { countWords } from './words.ts';

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
  };
  /** The other side has written in the same conversation since: it counts as answered. */
  readonly answered: boolean;
};

/** Errands and small talk are not worth a place in a brief. */
const errand =
  /^(pls|please|plz|can|could|will|would|did|do|are|is|yes)?[\s,-]*(you\s+|we\s+)?(pls|please)?\s*(print|call|fax|resend|confirm|talk|come|forward|send (it |this |that )?again|send me (his|her|their))\b|\b(can|could|shall|should) (we|you|i) (just )?(talk|speak|call|chat)\b|\b(pls|please) (print|give (him|her|them)|call|fax|send (him|her|them))\b|\b(when|where) (can|could|should|are) (we|you|i)\b|\bwhat time (works|is good|suits)\b|\b(are|have) you (up|back|there|around|free|home|left|landed|arrived|still)\b|^is (mon|tues|wednes|thurs|fri|satur|sun)?(day|tomorrow|now|tonight) (ok|better|good|fine)|\b(talk|call|speak|meet|discuss)\b.{0,24}\b(tonight|tomorrow|today|later|am|pm|morning|now|soon|weekend|at (\d|one|two|three|four|five|six|seven|eight|nine|ten|noon))\b/i;

/** The same words quoted again by somebody else: only who said them first counts. */
const firstSaid = (facts: readonly BriefFact[]): readonly BriefFact[] => {
  const seen = new Map<string, BriefFact>();
  const key = (fact: BriefFact): string =>
    `${fact.kind} ${fact.quote
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()}`;
  for (const fact of [...facts].sort((a, b) => millis(a.said) - millis(b.said) || a.id.localeCompare(b.id))) {
    const known = seen.get(key(fact));
    if (!known || (fact.owner === known.owner && fact.state === 'accepted')) seen.set(key(fact), fact);
  }
  return [...seen.values()];
};

/** What only holds for whoever it is said of. */
const personal: readonly FactKind[] = ['preference', 'priority', 'pressure', 'position', 'success'];

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

const sayable: readonly FactKind[] = ['commitment', 'request', 'question', 'risk', 'result'];

/**
 * Whether a fact can stand in a brief about this person: what is personal has to be theirs, and what the user or a third
 * person wrote in mail is news only where it was accepted or still has to be acted on.
 */
export const isAbout = (fact: BriefFact, person: string): boolean => {
  const unread = fact.from.kind === 'mail' && fact.state !== 'accepted' && !fact.from.theirs;
  if (unread && (fact.from.long || !sayable.includes(fact.kind))) return false;
  return !personal.includes(fact.kind) || fact.owner === person || (fact.owner === null && fact.from.kind !== 'mail');
};

/** Whether words say something: more than a few of them, and no talk about talking, printing or being up. */
export const says = (words: string): boolean => !errand.test(words.trim()) && countWords(words) >= 4;

/** Says something, or the user accepted it. */
export const isWorthALine = (fact: BriefFact): boolean => fact.state === 'accepted' || says(fact.quote);

// "Call at six", "discuss": with the hour gone there is nothing left to keep; "talk to the auditors" is an act.
const chat =
  /^([Cc]all|[Tt]alk|[Ss]peak|[Cc]hat|[Dd]iscuss|[Mm]eet|[Pp]rint|[Rr]ing)\b(?!( to| with| about)? (the|our|their|an?|my|his|its|\p{Lu}\p{L}+)\b)/u;

/** A promise to bring, send or do something; "call at six" is over when six has passed. */
export const isPromise = (fact: BriefFact): boolean =>
  fact.state === 'accepted' || !(chat.test((fact.action ?? fact.quote).trim()) || countWords(fact.quote) < 4);

const ageOf = (fact: BriefFact, today: Day): number => daysBetween(dayOf(fact.said), today);
const termOf = (fact: BriefFact): number => terms[fact.kind] ?? 30;

/**
 * What still counts on a day: said within its kind's term or due later, each set of words once. Out of mail and never
 * accepted, a promise or an errand past its day is nobody's business any more.
 */
export const currentOn = (today: Day, facts: readonly BriefFact[]): readonly BriefFact[] => {
  const lapsed = (fact: BriefFact): boolean => {
    if (fact.state === 'accepted' || fact.from.kind !== 'mail') return false;
    if (fact.due?.date) return fact.due.date < addDays(today, -3) || fact.due.date > addDays(dayOf(fact.said), 120);
    return fact.kind === 'commitment' && ageOf(fact, today) > 10;
  };
  // What was accepted as owed stays until it is closed, however old.
  const owed = (fact: BriefFact): boolean =>
    fact.state === 'accepted' && fact.closed === null && (fact.kind === 'commitment' || fact.kind === 'request');
  return firstSaid(facts).filter(
    (fact) => !lapsed(fact) && (owed(fact) || ageOf(fact, today) <= termOf(fact) || (fact.due?.date ?? '') >= today),
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
