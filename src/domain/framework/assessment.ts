import { capital, dayInWords, saidInWords } from '../documents/words.ts';
import { spelledOut } from '../people/counted.ts';
import { exposureOf } from '../people/exposure.ts';
import { questionFor } from '../people/profile/asking.ts';
import { staleness } from '../people/profile/staleness.ts';
import { type Day, dayOf, daysBetween, millis } from '../shared/time.ts';
import { yesTo } from './asked-for.ts';
import { deedWith } from './deed-with.ts';
import { exposedWords } from './exposed-words.ts';
import { quotedIn } from './fact-words.ts';
import { actToName, owedBetween, within } from './owed-between.ts';
import { meetQuestion, rightQuestion } from './plan-kinds.ts';
import { type KnownFact, type Relationship, sourceOfKnown } from './relationship.ts';
import type { Assessment, Statement } from './statement.ts';

/** With fewer facts than these nothing is said of how it stands. */
const fewest = 3;
const mostQuoted = 3;
/** A result that nobody spoke of for longer is no news. */
const newsDays = 60;

type Said = {
  readonly what: string;
  readonly text: string;
  readonly basis: readonly KnownFact[];
  readonly card?: string;
};
type Unknown = { readonly what: string; readonly text: string; readonly question: string };

const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join('; ')}; and ${words.at(-1)}`;
const few = (facts: readonly unknown[]): string => (facts.length === 1 ? ' It is one, which is little to go by.' : '');

/** Each set of words once: what two people said, or somebody said twice, is one thing. */
const unlike = (facts: readonly KnownFact[]): readonly KnownFact[] =>
  [...new Map(facts.toReversed().map((fact) => [fact.quote.toLowerCase(), fact])).values()].reverse();

const strengthsOf = (relationship: Relationship, today: Day): readonly Said[] => {
  const { person, me, facts, told } = relationship;
  const name = person.called;
  const { kept, early } = owedBetween(relationship, today);
  const heardEarly = facts.filter((fact) => {
    const at = told.get(fact.id);
    return (
      fact.kind === 'risk' &&
      fact.owner !== person.id &&
      within(fact.said, today) &&
      at !== undefined &&
      // The mail in which it is first on file tells nothing of how long it was known.
      !(fact.from.kind === 'mail' && millis(at) <= millis(fact.said)) &&
      // Words of the same that were heard before tell nothing of these.
      millis(at) >= millis(fact.said) &&
      millis(at) - millis(fact.said) <= 36 * 3_600_000
    );
  });
  const yes = facts.filter(
    (fact) =>
      fact.kind === 'outcome' && fact.polarity === 'positive' && fact.owner === person.id && within(fact.said, today),
  );
  const deed = (fact: KnownFact) =>
    me !== null && fact.kind === 'support' && within(fact.said, today) ? deedWith(fact, me, person.id) : undefined;
  const stood = facts.filter((fact) => deed(fact) === 'received');
  const given = facts.filter((fact) => deed(fact) !== undefined && deed(fact) !== 'received');
  const matters = facts.filter(
    (fact) => fact.kind === 'priority' && fact.owner === person.id && staleness(fact, today) === null,
  );
  const quotes = (those: readonly KnownFact[]): string =>
    listed(
      unlike(those)
        .slice(0, mostQuoted)
        .map((fact) => quotedIn(fact, 12)),
    );
  const acts = (those: readonly KnownFact[]): string =>
    listed(
      unlike(those)
        .slice(0, mostQuoted)
        .map((fact) => actToName(relationship, fact)),
    );
  const says: readonly (Said | null)[] = [
    kept.length > 0
      ? { what: 'kept', text: `You kept your word to ${name}: ${acts(kept)}.${few(kept)}`, basis: kept, card: 'E17' }
      : null,
    early.length > 0
      ? { what: 'early', text: `You said in time that it moves: ${acts(early)}.`, basis: early, card: 'E17' }
      : null,
    heardEarly.length > 0
      ? {
          what: 'heard',
          text: `${name} heard of trouble within a day of you: ${quotes(heardEarly)}.`,
          basis: heardEarly,
          card: 'E20',
        }
      : null,
    yes.length > 0 ? { what: 'yes', text: yesTo(yes, relationship), basis: yes } : null,
    stood.length > 0
      ? { what: 'stood', text: `${name} stood by you: ${quotes(stood)}.`, basis: stood, card: 'E23' }
      : null,
    given.length > 0
      ? { what: 'given', text: `You gave ${name} help, thanks or credit: ${quotes(given)}.`, basis: given, card: 'E23' }
      : null,
    matters.length > 0
      ? {
          what: 'matters',
          text: `You know what matters to ${name} now: ${quotes(matters)}.`,
          basis: matters,
          card: 'E26',
        }
      : null,
  ];
  return says.filter((one) => one !== null);
};

const gapsOf = (relationship: Relationship, today: Day): readonly Said[] => {
  const { person, me, facts, untold, unheard, disagreements } = relationship;
  const name = person.called;
  const { late, broken, overdue, moved } = owedBetween(relationship, today);
  const acts = (those: readonly KnownFact[]): string =>
    listed(
      unlike(those)
        .slice(0, mostQuoted)
        .map((fact) => actToName(relationship, fact)),
    );
  const quotes = (those: readonly KnownFact[]): string =>
    listed(
      unlike(those)
        .slice(0, mostQuoted)
        .map((fact) => quotedIn(fact, 12)),
    );
  const open = facts.filter(
    (fact) =>
      (fact.kind === 'question' || fact.kind === 'request') &&
      fact.owner === person.id &&
      (fact.to === null || fact.to === me) &&
      fact.closed === null &&
      daysBetween(dayOf(fact.said), today) >= 7 &&
      within(fact.said, today),
  );
  const old = facts.filter(({ kind, owner }) => kind === 'priority' && owner === person.id);
  const [newest] = old;
  const stale = newest && staleness(newest, today) ? newest : undefined;
  const much = exposureOf(relationship);
  const fresh = unheard.filter(({ said }) => daysBetween(dayOf(said), today) <= newsDays);
  const apart = disagreements.filter(({ closed, backOn }) => closed === null && backOn === null);
  const says: readonly (Said | null)[] = [
    broken.length > 0
      ? { what: 'broken', text: `A word to ${name} was not kept: ${acts(broken)}.`, basis: broken, card: 'E21' }
      : null,
    overdue.length > 0
      ? { what: 'overdue', text: `Past its day, and owed to ${name}: ${acts(overdue)}.`, basis: overdue, card: 'E17' }
      : null,
    late.length > 0 ? { what: 'late', text: `Kept after its day: ${acts(late)}.`, basis: late, card: 'E17' } : null,
    moved.length > 0
      ? {
          what: 'moved',
          text: `Its day was over before you said that it moves: ${acts(moved)}.`,
          basis: moved,
          card: 'E17',
        }
      : null,
    untold.length > 0
      ? {
          what: 'untold',
          text: `No sign that ${name} knows: ${quotes(untold.map(({ fact }) => fact))}.`,
          basis: untold.map(({ fact }) => fact),
          card: 'E20',
        }
      : null,
    open.length > 0
      ? { what: 'open', text: `Asked over a week ago, and no answer is noted: ${quotes(open)}.`, basis: open }
      : null,
    much
      ? { what: 'exposed', text: exposedWords(much, name, today), basis: [...much.asks, ...much.concerns], card: 'E10' }
      : null,
    unlike(fresh).length > 1
      ? { what: 'unheard', text: `${name} has not heard, as far as is known here: ${quotes(fresh)}.`, basis: fresh }
      : null,
    stale
      ? {
          what: 'stale',
          text: `What matters to ${name} was last said ${saidInWords(stale.said, today)}: ${quotedIn(stale)}.`,
          basis: [stale],
          card: 'E26',
        }
      : null,
    ...apart.slice(0, 1).map(
      ({ topic, opened }): Said => ({
        what: 'apart',
        text: `Seen differently since ${dayInWords(dayOf(opened), today)}, with no day to come back to it: “${topic}”.`,
        basis: [],
      }),
    ),
  ];
  return says.filter((one) => one !== null);
};

const unknownsOf = ({ person, facts, next, calendar }: Relationship): readonly Unknown[] => {
  const name = person.called;
  const has = (kind: KnownFact['kind']): boolean => facts.some((fact) => fact.kind === kind);
  const unknowns: readonly (Unknown | null)[] = [
    has('priority')
      ? null
      : { what: 'priority', text: `Nothing says what matters most to ${name} now.`, question: questionFor('priority') },
    has('preference')
      ? null
      : { what: 'preference', text: `Nothing says how ${name} likes to be told.`, question: questionFor('style') },
    has('success')
      ? null
      : {
          what: 'success',
          text: `Nothing says what good looks like to ${name}.`,
          question: questionFor('success'),
        },
    person.right === null
      ? {
          what: 'right',
          text: `Nothing says what ${name} decides.`,
          question: rightQuestion,
        }
      : null,
    next === null && calendar
      ? {
          what: 'next',
          text: `No talk with ${name} is in the calendar.`,
          question: meetQuestion,
        }
      : null,
  ];
  return unknowns.filter((one) => one !== null);
};

const nothingYet = (name: string, notes: number): string =>
  notes === 0
    ? `Nothing is on file yet of your work with ${name}.`
    : `${spelledOut(notes, 'note')} ${notes === 1 ? 'names' : 'name'} ${name}, and nothing in ${notes === 1 ? 'it' : 'them'} is accepted as a fact. Without a fact nothing can be told here.`;

/**
 * Assesses one upward relationship from what is on file: what goes well, what is open, and what nothing says, each line with
 * its facts. With too few facts it says so and asks one question, where `mostUnknown` does not ask for more. What the user called wrong stands apart with their words.
 * It says nothing of what anybody is like. Same relationship, same bytes.
 */
export const assess = (
  relationship: Relationship,
  { mostUnknown }: { readonly mostUnknown?: number } = {},
): Assessment => {
  const { person, now, onFile, answers } = relationship;
  const today = dayOf(now);
  const statement = (
    kind: Statement['kind'],
    { what, text, basis, card }: Said,
    question: string | null = null,
  ): Statement => {
    const about = `assessment:${person.id}:${what}${basis[0] ? `:${basis[0].id}` : ''}`;
    const said = answers.get(about);
    return {
      about,
      kind,
      line: {
        text: capital(text).replace(/([.?!…]”)\.(?=\s|$)/g, '$1'),
        sources: unlike(basis).slice(0, mostQuoted).map(sourceOfKnown),
      },
      question,
      card: card ?? null,
      answer: said?.answer === 'right' || said?.answer === 'wrong' ? said.answer : null,
      words: said?.words ?? '',
    };
  };
  const isFew = onFile.facts < fewest;
  const strengths = strengthsOf(relationship, today).map((one) => statement('strength', one));
  const gaps = gapsOf(relationship, today).map((one) => statement('gap', one));
  const unknowns = unknownsOf(relationship)
    .slice(0, mostUnknown ?? (isFew ? 1 : 3))
    .map(({ what, text, question }) => statement('unknown', { what, text, basis: [] }, question));
  const all = [...strengths, ...gaps, ...unknowns];
  const stands = ({ answer }: Statement): boolean => answer !== 'wrong';
  const name = person.called;
  return {
    sentence:
      onFile.facts === 0
        ? nothingYet(name, onFile.notes ?? 0)
        : isFew
          ? `Too little is on file to say how it stands with ${name}: ${onFile.facts === 1 ? 'one fact' : `${onFile.facts} facts`}.`
          : `From ${onFile.facts} accepted facts since ${dayInWords(dayOf(onFile.since ?? now), today)}.`,
    strengths: strengths.filter(stands),
    gaps: gaps.filter(stands),
    unknowns: unknowns.filter(stands),
    corrected: all.filter((one) => !stands(one)),
  };
};
