import { z } from 'zod';
import { spelled, spelledOf } from '../people/counted.ts';
import type { FeedbackSort } from '../people/feedback.ts';
import { Id } from '../shared/id.ts';
import { type Day, weekdayOf } from '../shared/time.ts';
import { contrastRule, quantileOf, ranksBelow, type Seen } from '../signals/behaviour/sample.ts';
import { type AskEnd, askEnds } from './ask-answer.ts';
import { fewest } from './ask-sentence.ts';

/** A mail of the user's to one person alone that asked something, long enough ago to be answered. */
export type MailCase = Seen & {
  readonly words: number;
  /** How many words stand before what it asks. */
  readonly ask: number;
  readonly bullets: boolean;
  /** On the user's wall clock. */
  readonly day: Day;
  readonly hour: number;
  /** Milliseconds until they wrote in that conversation; null where they did not within `answeredWithin`. */
  readonly took: number | null;
};

/** An ask that got its answer. */
export type AskCase = {
  readonly source: Id;
  readonly medium: 'mail' | 'talk';
  readonly day: Day;
  /** Days from the ask to the day it named; null where it named none. */
  readonly lead: number | null;
  readonly how: AskEnd;
};

/** What the reader said of something that was sent, by its length in words. */
export type FeedbackCase = { readonly source: Id | null; readonly words: number; readonly sort: FeedbackSort };

/** A mail is looked at as answered where they wrote within so many days. */
export const answeredWithin = 5;

/** One of two groups that are held side by side. */
export const FormGroup = z.object({
  /** "with the ask in the first 30 words" */
  name: z.string(),
  of: z.number().int(),
  /** How often each came, in the order of the columns. */
  counts: z.array(z.object({ name: z.string(), count: z.number().int() })),
  /** Half of the answers came within so many hours; null where there are no answers or it is not told. */
  hours: z.number().nullable(),
  /** Where they were seen, the newest first, a few. */
  sources: z.array(Id),
});
export type FormGroup = Readonly<z.infer<typeof FormGroup>>;

/** A form against what came back: both groups, and whether they lie further apart than chance does by itself. */
export const FormLine = z.object({
  about: z.enum(['length', 'bullets', 'ask-first', 'weekday', 'hour', 'medium', 'lead', 'feedback']),
  words: z.string(),
  telling: z.boolean(),
  groups: z.array(FormGroup),
});
export type FormLine = Readonly<z.infer<typeof FormLine>>;

const short = 120;
const atFront = 30;
const anHour = 3_600_000;
const mostSources = 5;
const most = (ids: readonly Id[]): Id[] => ids.slice(0, mostSources);

const hoursInWords = (hours: number): string =>
  hours < 1 ? 'an hour' : hours < 36 ? spelledOf(Math.round(hours), 'hour') : spelledOf(Math.round(hours / 24), 'day');

type Split<T> = {
  readonly about: FormLine['about'];
  readonly is: (one: T) => boolean | null;
  readonly names: readonly [string, string];
};

const halves = <T>(all: readonly T[], is: (one: T) => boolean | null): readonly [readonly T[], readonly T[]] => [
  all.filter((one) => is(one) === true),
  all.filter((one) => is(one) === false),
];

const mailSplits: readonly Split<MailCase>[] = [
  {
    about: 'length',
    is: ({ words }) => words <= short,
    names: [`of at most ${short} words`, 'that were longer'],
  },
  {
    about: 'ask-first',
    is: ({ ask }) => ask <= atFront,
    names: [`with the ask in the first ${atFront} words`, 'with the ask further down'],
  },
  { about: 'bullets', is: ({ bullets }) => bullets, names: ['with bullets', 'without bullets'] },
  {
    about: 'weekday',
    is: ({ day }) => weekdayOf(day) < 3,
    names: ['sent from Monday to Wednesday', 'sent later in the week'],
  },
  { about: 'hour', is: ({ hour }) => hour < 12, names: ['sent before noon', 'sent after noon'] },
];

const apart = 'The two lie further apart than chance does by itself.';
const alike = 'The difference may well be chance.';

const mailLine = (all: readonly MailCase[], { about, is, names }: Split<MailCase>): FormLine | null => {
  const groups = halves(all, is);
  if (groups.some((group) => group.length < fewest)) return null;
  const never = answeredWithin * 24 * anHour * 2;
  const value = ({ took }: MailCase): number => took ?? never;
  const large = groups.every((group) => group.length >= contrastRule.group);
  const telling = large && Math.abs(ranksBelow(groups[0].map(value), groups[1].map(value))) >= contrastRule.errors;
  const told = groups.map((group, place): FormGroup => {
    const took = group.flatMap((one) => one.took ?? []);
    return {
      name: names[place] ?? '',
      of: group.length,
      counts: [
        { name: 'answered', count: took.length },
        { name: 'not answered', count: group.length - took.length },
      ],
      hours: took.length < fewest ? null : quantileOf(took, 0.5) / anHour,
      sources: most(group.toReversed().flatMap(({ sources }) => sources.slice(0, 1))),
    };
  });
  const said = told.map(({ of, counts, hours, name }, place) => {
    const answered = counts[0]?.count ?? 0;
    const soon = hours === null ? '' : `, half of those within ${hoursInWords(hours)}`;
    return place === 0
      ? `Of ${spelledOf(of, 'mail')} ${name} that asked something, ${answered === of ? 'all were' : answered === 1 ? 'one was' : answered === 0 ? 'none was' : `${spelled(answered)} were`} answered within ${spelledOf(answeredWithin, 'day')}${soon}`
      : `of ${spelled(of)} ${name}, ${answered === of ? 'all' : answered === 0 ? 'none' : spelled(answered)}${soon}`;
  });
  return { about, words: `${said.join('; ')}. ${telling ? apart : alike}`, telling, groups: told };
};

const askSplits: readonly Split<AskCase>[] = [
  { about: 'medium', is: ({ medium }) => medium === 'talk', names: ['asks made in a talk', 'asks made by mail'] },
  {
    about: 'lead',
    is: ({ lead }) => (lead === null ? null : lead > 3),
    names: ['asks that left more than three days', 'asks that left less'],
  },
  {
    about: 'weekday',
    is: ({ day }) => weekdayOf(day) < 3,
    names: ['asks from Monday to Wednesday', 'asks later in the week'],
  },
];
const ended: Readonly<Record<AskEnd, string>> = { yes: 'yes', changed: 'changed', later: 'later', no: 'no' };

const listed = (counts: FormGroup['counts']): string =>
  counts
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${spelled(count)} ${name}`)
    .join(', ');

const askLine = (all: readonly AskCase[], { about, is, names }: Split<AskCase>): FormLine | null => {
  const groups = halves(all, is);
  if (groups.some((group) => group.length < fewest)) return null;
  // A yes, also to something else, before a wait, before a no.
  const value = ({ how }: AskCase): number => ({ yes: 0, changed: 1, later: 2, no: 3 })[how];
  const large = groups.every((group) => group.length >= contrastRule.group);
  const telling = large && Math.abs(ranksBelow(groups[0].map(value), groups[1].map(value))) >= contrastRule.errors;
  const told = groups.map(
    (group, place): FormGroup => ({
      name: names[place] ?? '',
      of: group.length,
      counts: askEnds.map((end) => ({ name: ended[end], count: group.filter(({ how }) => how === end).length })),
      hours: null,
      sources: most(group.map(({ source }) => source)),
    }),
  );
  const said = told.map(({ of, name, counts }, place) =>
    place === 0 ? `Of ${spelled(of)} ${name}: ${listed(counts)}` : `of ${spelled(of)} ${name}: ${listed(counts)}`,
  );
  return { about, words: `${said.join('; ')}. ${telling ? apart : alike}`, telling, groups: told };
};

const heard: Readonly<Record<FeedbackSort, string>> = {
  right: 'right',
  more: 'wanted more',
  less: 'wanted less',
  late: 'too late',
  other: 'something else',
};

const feedbackLine = (all: readonly FeedbackCase[]): FormLine | null => {
  if (all.length < fewest) return null;
  const groups = halves(all, ({ words }) => words <= short);
  const told = groups
    .map(
      (group, place): FormGroup => ({
        name:
          place === 0
            ? `${group.length === 1 ? 'text' : 'texts'} of at most ${short} words`
            : group.length === 1
              ? 'longer text'
              : 'longer texts',
        of: group.length,
        counts: (['right', 'more', 'less', 'late', 'other'] as const).map((sort) => ({
          name: heard[sort],
          count: group.filter((one) => one.sort === sort).length,
        })),
        hours: null,
        sources: most(group.flatMap(({ source }) => source ?? [])),
      }),
    )
    .filter(({ of }) => of > 0);
  const said = told.map(({ of, name, counts }) => `${spelled(of)} ${name}: ${listed(counts)}`);
  return {
    about: 'feedback',
    words: `Their own word on ${said.join('; on ')}.`,
    telling: false,
    groups: told,
  };
};

/**
 * How the form of what the user wrote and asked went with what came back, one line for each form of which both groups hold five
 * cases; those that differ by more than chance first. Counts, never a percentage; what went together is no cause.
 */
export const whatWorks = ({
  mails,
  asks,
  feedback,
}: {
  readonly mails: readonly MailCase[];
  readonly asks: readonly AskCase[];
  readonly feedback: readonly FeedbackCase[];
}): readonly FormLine[] =>
  [
    feedbackLine(feedback),
    ...askSplits.map((split) => askLine(asks, split)),
    ...mailSplits.map((split) => mailLine(mails, split)),
  ]
    .filter((line) => line !== null)
    .toSorted((a, b) => Number(b.telling) - Number(a.telling));
