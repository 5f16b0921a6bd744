import { z } from 'zod';
import { bare } from '../documents/brief-frames.ts';
import { Line } from '../documents/line.ts';
import { dayInWords, shortened } from '../documents/words.ts';
import { lastDayOf } from '../facts/last-day.ts';
import { actIn } from '../framework/fact-words.ts';
import { type KnownFact, sourceOfKnown } from '../framework/relationship.ts';
import { Id } from '../shared/id.ts';
import { Day, dayOf, millis } from '../shared/time.ts';
import { figureSaid } from './figure-said.ts';
import type { Initiative } from './initiative.ts';
import { measureWords } from './measure-words.ts';
import { knownBy, thatSpeak } from './speaks-of.ts';

/** What words on file could be in an initiative. */
export const takenAs = ['measure', 'figure', 'milestone', 'decision', 'setback'] as const;

/** Words on file that speak of an initiative, offered to stand in it; nothing in it is not in the words. */
export const InitiativeProposal = z.object({
  /** What `answer.give` is told: `initiative:<initiative>:<fact>`. */
  about: z.string(),
  initiative: Id,
  fact: Id,
  as: z.enum(takenAs),
  /** What would be put down, with its source. */
  line: Line,
  measure: z.string(),
  baseline: z.string(),
  target: z.string(),
  figure: z.string(),
  words: z.string(),
  day: Day.nullable(),
});
export type InitiativeProposal = Readonly<z.infer<typeof InitiativeProposal>>;

const most = 8;
const deciding = /\b(?:decid\w+|decision|approv\w+|sign[- ]?off|choose|choice|go-ahead|vote)\b/i;
/** What says where something should be; a result says where it is. */
const aiming: ReadonlySet<string> = new Set([
  'request',
  'decision',
  'success',
  'priority',
  'outcome',
  'commitment',
  'position',
]);

const nothing = { measure: '', baseline: '', target: '', figure: '', words: '', day: null };
const quoted = (words: string): string => `“${words}”`;

const measureOf = (one: Initiative, words: string): Partial<InitiativeProposal> | null => {
  const said = measureWords(words);
  const fresh = {
    measure: one.measure === '' ? said.measure : '',
    baseline: one.baseline === '' ? said.baseline : '',
    target: one.target === '' ? said.target : '',
  };
  const parts = [
    fresh.measure && `measured by ${quoted(fresh.measure)}`,
    fresh.baseline && `it began at ${quoted(fresh.baseline)}`,
    fresh.target && `the target is ${quoted(fresh.target)}`,
  ].filter(Boolean);
  return parts.length === 0 ? null : { as: 'measure', ...fresh, line: { text: `${parts.join('; ')}?`, sources: [] } };
};

const partOf = (
  one: Initiative,
  fact: KnownFact,
  {
    me,
    today,
    before,
    words: whole,
    measure: measured,
  }: {
    readonly me: Id | null;
    readonly today: Day;
    readonly before: boolean;
    /** The sentence it stands in, where that says more. */
    readonly words: string;
    /** What the initiative is measured by, in all words on file that say so. */
    readonly measure: string;
  },
): Partial<InitiativeProposal> | null => {
  const day = lastDayOf(fact.due);
  // "To cut it from 40 to 25": where it should be, and not where it is.
  const aims = aiming.has(fact.kind) || (fact.kind === 'result' && (before || /^to \p{Ll}/u.test(fact.quote)));
  const line = (text: string): Line => ({ text, sources: [] });
  if (fact.kind === 'result' && fact.polarity !== 'negative' && !aims) {
    const on = dayOf(fact.said);
    const said = figureSaid(fact.quote, measured);
    if (said === null || one.measurements.some(({ day: known }) => known === on)) return null;
    const { figure, clause } = said;
    return {
      as: 'figure',
      figure,
      day: on,
      line: line(`A figure of ${dayInWords(on, today)}: ${figure}, in ${quoted(shortened(clause, 20))}?`),
    };
  }
  if (before && !aims) return null;
  if (fact.kind === 'risk' || (fact.kind === 'result' && fact.polarity === 'negative')) {
    const words = shortened(bare(fact.quote), 30);
    return { as: 'setback', words, day: dayOf(fact.said), line: line(`A setback: ${quoted(words)}?`) };
  }
  const measure = aims ? measureOf(one, whole) : null;
  if (measure) return measure;
  const mine = fact.kind === 'commitment' && fact.owner !== null && fact.owner === me;
  if (mine && fact.closed?.how !== 'dropped' && day !== null) {
    const words = actIn(fact).replace(/^“|”$/g, '');
    return { as: 'milestone', words, day, line: line(`A milestone: ${words}, by ${dayInWords(day, today)}?`) };
  }
  const ahead = day !== null && day >= today && fact.closed === null;
  if (
    !mine &&
    ahead &&
    one.decision === '' &&
    (fact.kind === 'commitment' || fact.kind === 'timing') &&
    deciding.test(fact.quote)
  ) {
    const words = shortened(bare(fact.quote), 20);
    return {
      as: 'decision',
      words,
      day,
      line: line(`The next decision: ${quoted(words)}, by ${dayInWords(day, today)}?`),
    };
  }
  return null;
};

/**
 * What of the words on file could stand in an initiative: its measure, a later figure, a milestone, the next decision, a
 * setback. `facts` are accepted ones, newest first; `answered`: names of lines the user said are wrong. A fact stands in one.
 * Same facts, same proposals.
 */
export const proposalsFor = (
  one: Initiative,
  facts: readonly KnownFact[],
  {
    me,
    today,
    names,
    answered,
    sentences = new Map(),
  }: {
    readonly me: Id | null;
    readonly today: Day;
    readonly names: ReadonlySet<string>;
    readonly answered: ReadonlySet<string>;
    /** The sentences that facts stand in, where they say more than the facts do. */
    readonly sentences?: ReadonlyMap<Id, string>;
  },
): readonly InitiativeProposal[] => {
  if (one.ended) return [];
  const words = knownBy(one, names);
  const there = new Set([...one.milestones, ...one.measurements, ...one.setbacks].flatMap(({ fact }) => fact ?? []));
  const speaking = thatSpeak(words, facts, one.fact);
  const wholeOf = (fact: KnownFact): string => sentences.get(fact.id) ?? fact.quote;
  const measure = [
    one,
    ...(one.measure === ''
      ? speaking.filter(({ kind }) => aiming.has(kind)).map((fact) => measureWords(wholeOf(fact)))
      : []),
  ]
    .map((said) => `${said.measure} ${said.baseline} ${said.target}`)
    .join(' ');
  const found = speaking.flatMap((fact): InitiativeProposal[] => {
    const about = `initiative:${one.id}:${fact.id}`;
    if (there.has(fact.id) || answered.has(about)) return [];
    // What came of it before it was agreed is where it began, and no figure of it.
    const before = millis(fact.said) < millis(one.opened);
    const part = partOf(one, fact, { me, today, before, words: wholeOf(fact), measure });
    if (!part?.as || !part.line) return [];
    const { as, line, ...rest } = part;
    return [
      {
        ...nothing,
        ...rest,
        as,
        about,
        initiative: one.id,
        fact: fact.id,
        line: { ...line, sources: [sourceOfKnown(fact)] },
      },
    ];
  });
  // Of several that say where it began or should be, the newest is asked about; then what they leave open.
  const said = { measure: '', baseline: '', target: '' };
  const kept = found.filter((each, place) => {
    // A day has one figure, and the later words know it better.
    if (each.as === 'figure') return !found.slice(0, place).some(({ as, day }) => as === 'figure' && day === each.day);
    if (each.as !== 'measure') return true;
    const adds = (['measure', 'baseline', 'target'] as const).some((part) => said[part] === '' && each[part] !== '');
    if (adds) for (const part of ['measure', 'baseline', 'target'] as const) said[part] ||= each[part];
    return adds;
  });
  const decision = kept.find(({ as }) => as === 'decision');
  const order = (each: InitiativeProposal): number => takenAs.indexOf(each.as);
  return kept
    .filter((each) => each.as !== 'decision' || each === decision)
    .sort((a, b) => order(a) - order(b) || (a.day ?? '').localeCompare(b.day ?? ''))
    .slice(0, most)
    .map((each) => ({
      ...each,
      line: { ...each.line, text: each.line.text.charAt(0).toUpperCase() + each.line.text.slice(1) },
    }));
};
