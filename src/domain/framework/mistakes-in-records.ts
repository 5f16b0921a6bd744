import { z } from 'zod';
import { Line, type LineSource } from '../documents/line.ts';
import { dayInWords, saidInWords, shortened } from '../documents/words.ts';
import { spelled, spelledOf } from '../people/counted.ts';
import { type Mistake, mistakes } from '../review/rule.ts';
import type { Id } from '../shared/id.ts';
import { addDays, type Day, dayOf, daysBetween, type Instant } from '../shared/time.ts';
import { mondayOf } from '../shared/week.ts';
import { quotedWhole } from './fact-words.ts';
import { mistakeWords } from './mistakes.ts';
import { type KnownFact, sourceOfKnown } from './relationship.ts';

/** What the records show of one of the five mistakes, in two stretches; each example with where it stands. */
export const RecordSeen = z.object({
  mistake: z.enum(mistakes),
  /** What was looked at. */
  looked: z.enum(['weeks', 'talks', 'questions', 'troubles', 'results', 'news']),
  /** What it shows of the last eight weeks, as a sentence on what happened. */
  words: z.string(),
  /** What to try instead. */
  instead: z.string(),
  /** How many of them show it, of how many; and in the stretch before. */
  now: z.number().int(),
  of: z.number().int(),
  before: z.number().int(),
  ofBefore: z.number().int(),
  /** The trend in words; says where there is too little for one. */
  trend: z.string(),
  /** The newest, at most three. */
  examples: z.array(Line),
});
export type RecordSeen = Readonly<z.infer<typeof RecordSeen>>;

type Whom = { readonly id: Id; readonly called: string };

export type RecordsMaterial = {
  readonly today: Day;
  /** The first day of the recent stretch, and of the one before. */
  readonly since: Day;
  readonly first: Day;
  /** What the user asked of somebody above. */
  readonly asks: readonly { readonly whom: Whom; readonly fact: KnownFact }[];
  /** Mails of the user's to somebody above, by the day. */
  readonly mails: readonly { readonly whom: Whom; readonly on: Day; readonly source: LineSource }[];
  /** Talks that were noted, with what the user asked, offered or held in them. */
  readonly talks: readonly {
    readonly title: string;
    readonly on: Day;
    readonly own: number;
    readonly source: LineSource;
  }[];
  /** Questions they put to the user; `open` where no answer is noted. */
  readonly questions: readonly { readonly whom: Whom; readonly fact: KnownFact; readonly open: boolean }[];
  /** Trouble, and when whoever it concerns heard of it first; null where nothing says so. */
  readonly news: readonly { readonly whom: Whom; readonly fact: KnownFact; readonly heard: Instant | null }[];
  /** The user's results: whether a figure stands without what it is compared to, and a "we" without a name. */
  readonly results: readonly { readonly fact: KnownFact; readonly bare: boolean; readonly nameless: boolean }[];
  /** News that somebody could know of, and whether they do. */
  readonly untold: readonly { readonly whom: Whom; readonly fact: KnownFact; readonly heard: boolean }[];
};

/** More asks, or more mails, than these in one week are much for one reader. */
const much = { asks: 4, mails: 9 } as const;
/** Trouble may be known so many days before it is told. */
const promptDays = 3;
/** A question may wait so long, and news. */
const patience = { question: 7, news: 14 } as const;
/** Fewer in either stretch tell no trend. */
const enough = 4;
const mostExamples = 3;

type Looked = { readonly on: Day; readonly example: Line | null };

/** What was looked at, one and several, and what those that show it have in common. */
const sentences: Readonly<Record<RecordSeen['looked'], readonly [one: string, one: string, several: string]>> = {
  weeks: ['week', 'brought one reader more than can be taken in', 'brought one reader more than can be taken in'],
  talks: ['talk that you noted', 'holds no ask and no view of yours', 'hold no ask and no view of yours'],
  questions: ['question put to you', 'has no answer noted', 'have no answer noted'],
  troubles: ['trouble', 'waited longer than three days', 'waited longer than three days'],
  results: ['result', 'stands without a comparison or a name', 'stand without a comparison or a name'],
  news: ['result', 'is not known to have reached your manager', 'are not known to have reached your manager'],
};

/** What to try instead, of what was found. */
const instead: Readonly<Record<RecordSeen['looked'], string>> = {
  weeks: 'Put what can wait into one mail, with one point on top.',
  talks: 'Note beforehand what you want of it, or what you would do.',
  questions: 'Answer it, or say when you will.',
  troubles: mistakeWords['hiding problems'].instead,
  results: mistakeWords.impressing.instead,
  news: 'Tell it, with who did it.',
};

const many = (thing: string): string => thing.replace(/^(\p{L}+)/u, '$1s');

/** "Three of four talks that you noted hold no ask and no view of yours." */
const wordsOf = (looked: RecordSeen['looked'], now: number, of: number): string => {
  const [thing, one, several] = sentences[looked];
  const among = of === 1 ? `the one ${thing}` : `${spelled(of)} ${many(thing)}`;
  const count = now === 0 ? 'none' : spelled(now);
  const text = of === 1 && now === 1 ? `${among} ${one}` : `${count} of ${among} ${now === 1 ? one : several}`;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
};

const trendOf = (now: number, of: number, before: number, ofBefore: number): string => {
  if (of < enough || ofBefore < enough) return 'Too few to tell a trend.';
  const difference = now / of - before / ofBefore;
  // A difference of one case is none.
  if (Math.abs(difference) * Math.min(of, ofBefore) < 1.5) return 'About as often as in the eight weeks before.';
  return difference < 0 ? 'Less often than in the eight weeks before.' : 'More often than in the eight weeks before.';
};

/**
 * Looks for the five mistakes in what is on file instead of in drafts: too much for one reader in a week, talks without an ask
 * or a view, trouble that waited, figures without a comparison, news that never arrived. Counts what happened and grades
 * nobody; where nothing was to be looked at it says nothing. Same records, same answer.
 */
export const mistakesInRecords = (material: RecordsMaterial): readonly RecordSeen[] => {
  const { today, since, first } = material;
  const seen = (mistake: Mistake, looked: RecordSeen['looked'], all: readonly Looked[]): readonly RecordSeen[] => {
    const within = all.filter(({ on }) => on > first && on <= today);
    const recent = within.filter(({ on }) => on > since);
    const former = within.filter(({ on }) => on <= since);
    const shows = (of: readonly Looked[]) => of.filter(({ example }) => example !== null);
    const [now, before] = [shows(recent), shows(former)];
    // Where the last weeks hold nothing to look at, nothing is said of them.
    if (now.length + before.length === 0 || recent.length === 0) return [];
    return [
      {
        mistake,
        looked,
        words: wordsOf(looked, now.length, recent.length),
        instead: instead[looked],
        now: now.length,
        of: recent.length,
        before: before.length,
        ofBefore: former.length,
        trend: trendOf(now.length, recent.length, before.length, former.length),
        examples: [...now]
          .sort((a, b) => (a.on < b.on ? 1 : -1))
          .flatMap(({ example }) => example ?? [])
          .slice(0, mostExamples),
      },
    ];
  };
  const line = (text: string, sources: readonly LineSource[]): Line => ({ text, sources: sources.slice(0, 3) });

  type Got = { readonly whom: Whom; readonly asks: LineSource[]; readonly mails: LineSource[] };
  const weeks = new Map<Day, Map<Id, Got>>();
  const weekWith = (whom: Whom, day: Day): Got => {
    const on = mondayOf(day);
    const week = weeks.get(on) ?? new Map<Id, Got>();
    const known = week.get(whom.id) ?? { whom, asks: [], mails: [] };
    weeks.set(on, week.set(whom.id, known));
    return known;
  };
  for (const { whom, fact } of material.asks) weekWith(whom, dayOf(fact.said)).asks.push(sourceOfKnown(fact));
  for (const { whom, on, source } of material.mails) weekWith(whom, on).mails.push(source);
  // A week is one week, however many readers it had: the one who got most stands for it.
  const overloaded = [...weeks].map(([on, week]): Looked => {
    const over = ({ asks, mails }: Got): number =>
      Math.max(asks.length - much.asks, 0) * 2 + Math.max(mails.length - much.mails, 0);
    const [most] = [...week.values()].sort((a, b) => over(b) - over(a));
    const { whom, asks, mails } = most ?? { whom: null, asks: [], mails: [] };
    const both = [
      ...(asks.length > much.asks ? [spelledOf(asks.length, 'ask')] : []),
      ...(mails.length > much.mails ? [spelledOf(mails.length, 'mail')] : []),
    ].join(' and ');
    const sources = asks.length > much.asks ? asks : mails;
    return {
      // The week counts by its last day, as far as it has come.
      on: addDays(on, 6) < today ? addDays(on, 6) : today,
      example:
        both === ''
          ? null
          : line(`In the week of ${dayInWords(on, today)} ${whom?.called} got ${both} from you.`, sources),
    };
  });

  const talks = material.talks.map(
    ({ title, on, own, source }): Looked => ({
      on,
      example:
        own > 0
          ? null
          : line(
              `No ask and no view of yours is noted of “${shortened(title || 'a talk', 8)}”, ${dayInWords(on, today)}.`,
              [source],
            ),
    }),
  );
  const waiting = material.questions.map(({ whom, fact, open }): Looked => {
    const on = dayOf(fact.said);
    const late = open && daysBetween(on, today) > patience.question;
    return {
      on,
      example: late
        ? line(`${whom.called} asked ${saidInWords(fact.said, today)}, and no answer is noted: ${quotedWhole(fact)}`, [
            sourceOfKnown(fact),
          ])
        : null,
    };
  });

  const hidden = material.news.flatMap(({ whom, fact, heard }): Looked[] => {
    const on = dayOf(fact.said);
    const days = daysBetween(on, heard === null ? today : dayOf(heard));
    if (heard === null && days <= promptDays) return [];
    return [
      {
        on,
        example:
          days <= promptDays
            ? null
            : line(
                heard === null
                  ? `Known for ${spelledOf(days, 'day')}, and no sign that ${whom.called} knows: ${quotedWhole(fact)}`
                  : `Known for ${spelledOf(days, 'day')} before ${whom.called} heard: ${quotedWhole(fact)}`,
                [sourceOfKnown(fact)],
              ),
      },
    ];
  });

  const impressed = material.results.map(
    ({ fact, bare, nameless }): Looked => ({
      on: dayOf(fact.said),
      example: bare
        ? line(`A figure with nothing to compare it to: ${quotedWhole(fact)}`, [sourceOfKnown(fact)])
        : nameless
          ? line(`More than one did it, and nobody is named: ${quotedWhole(fact)}`, [sourceOfKnown(fact)])
          : null,
    }),
  );

  const assumed = material.untold.flatMap(({ whom, fact, heard }): Looked[] => {
    const on = dayOf(fact.said);
    if (!heard && daysBetween(on, today) <= patience.news) return [];
    return [
      {
        on,
        example: heard
          ? null
          : line(`${whom.called} has not heard, as far as is known here: ${quotedWhole(fact)}`, [sourceOfKnown(fact)]),
      },
    ];
  });

  return [
    ...seen('overloading', 'weeks', overloaded),
    ...seen('passive', 'talks', talks),
    ...seen('passive', 'questions', waiting),
    ...seen('hiding problems', 'troubles', hidden),
    ...seen('impressing', 'results', impressed),
    ...seen('assuming they know', 'news', assumed),
  ];
};
