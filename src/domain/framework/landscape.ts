import { z } from 'zod';
import { Line, type LineSource } from '../documents/line.ts';
import { shortened } from '../documents/words.ts';
import type { Fact } from '../facts/fact.ts';
import { lastDayOf } from '../facts/last-day.ts';
import { readDates } from '../language/dates.ts';
import { Id } from '../shared/id.ts';
import { addDays, Day, dayOf, type Instant, millis } from '../shared/time.ts';
import { interestsIn } from './interests.ts';
import { isOwnersWord } from './owners-word.ts';

/** What stands on the time line: what the house does, and what the user plans. */
export const landscapeSorts = [
  'freeze',
  'reorganisation',
  'board',
  'leave',
  'date',
  'moment',
  'mine',
  'theirs',
  'return',
] as const;
export const LandscapeSort = z.enum(landscapeSorts);
export type LandscapeSort = z.infer<typeof LandscapeSort>;

/** One entry of the time line; `to` is null where it has begun and its end is not known. */
export const LandscapeEntry = z.object({
  sort: LandscapeSort,
  from: Day,
  to: Day.nullable(),
  line: Line,
  /** What it falls into, or falls on: a freeze, a leave, a board date. */
  meets: z.array(Line),
  people: z.array(z.object({ id: Id, name: z.string() })),
  fact: Id.nullable(),
  moment: Id.nullable(),
  /** How often the same talk comes again in these days; it stands once. */
  again: z.number().int().nonnegative(),
  disagreement: Id.nullable(),
});
export type LandscapeEntry = Readonly<z.infer<typeof LandscapeEntry>>;

const sorts: readonly (readonly [LandscapeSort, RegExp])[] = [
  [
    'freeze',
    /\b(?:freezes?|frozen|embargo|moratorium|black ?out|quiet period|purdah|shut ?down|(?:hiring|spending|travel|change|recruitment|purchase|investment) (?:stop|ban|halt|pause)|code lock|no (?:changes|releases|hiring|spending)|(?:no|nothing|nobody)\b[^.;\n]{0,60}\b(?:until|till|before))\b/i,
  ],
  [
    'reorganisation',
    /\b(?:re-?orgs?|re-?organi[sz]\w*|restructur\w+|merger|merges?|acquisition|spin-?off|split of|new (?:ceo|cfo|coo|cto|boss|director|head|vp|dean|minister|chair)|takes? over|steps? down|successor|handover|integration)\b/i,
  ],
  [
    'board',
    /\b(?:board|agm|steer(?:ing|co)|committee|council|trustees|all[- ]hands|town ?hall|investor day|results day|budget (?:round|day|cycle|review|closes|lock|hearing|deadline)|planning (?:round|cycle)|qbr|quarter(?:ly)? (?:end|close|review)|year[- ]end|audit|inspection|vote|hearing)\b/i,
  ],
  [
    'leave',
    /\b(?:(?:on|parental|maternity|paternity|annual|sick|study) leave|leave (?:until|till|from)|sabbatical|holidays?|vacation|pto|away|ooo|out of (?:the )?office|(?:is|are|'s|goes) (?:off|out)|travel(?:l)?ing|recess)\b/i,
  ],
];

/** Which sort of date a timing signal is, by its own words. */
export const timingSort = (words: string): LandscapeSort =>
  sorts.find(([, pattern]) => pattern.test(words))?.[0] ?? 'date';

const until =
  /\b(?:until|till|til|through|up to|ends?(?: on)?|over by|back (?:on|from)|returns?(?: on)?|lifted(?: on)?)\b/i;
/** "No decisions before 16 March" holds until the day before. */
const notBefore = /\b(?:no|nothing|nobody|not)\b[^.;\n]{0,60}\bbefore\b/i;
const since = /\b(?:from|starting|starts?|begins?|beginning|effective|as of|since|after)\b/i;

/** From when to when something holds; nulls where its words name no day. An end alone holds from the day it was said. */
export const stretchOf = ({
  due,
  quote,
  said,
}: Pick<Fact, 'due' | 'quote' | 'said'>): { readonly from: Day | null; readonly to: Day | null } => {
  if (due?.date && due.end) return { from: due.date, to: due.end };
  const days = readDates(quote, said, {})
    .flatMap(({ day, end }) => (day === null ? [] : end === undefined ? [day] : [day, end]))
    .toSorted();
  const first = days[0];
  const last = days.at(-1);
  if (first !== undefined && last !== undefined && first < last && (until.test(quote) || since.test(quote)))
    return { from: first, to: last };
  // Words without a due day may hold one all the same: "freeze until 30 April".
  const day = due?.date ?? (due === null && first === last ? (first ?? null) : null);
  if (day === null) return { from: null, to: null };
  const words = `${due?.text ?? ''} ${quote}`;
  if (notBefore.test(words)) {
    const begun = dayOf(said);
    return begun < day ? { from: begun, to: addDays(day, -1) } : { from: day, to: day };
  }
  if (until.test(words)) {
    const begun = dayOf(said);
    return { from: begun <= day ? begun : day, to: day };
  }
  return since.test(words) ? { from: day, to: null } : { from: day, to: day };
};

/** An accepted fact with where its words stand. */
export type LandFact = Fact & { readonly line: LineSource };

export type LandscapeMaterial = {
  readonly facts: readonly LandFact[];
  readonly moments: readonly {
    readonly id: Id;
    readonly title: string;
    readonly start: Instant;
    readonly people: readonly Id[];
  }[];
  readonly returns: readonly { readonly id: Id; readonly person: Id; readonly topic: string; readonly backOn: Day }[];
  /** What people are called, but for the user. */
  readonly called: ReadonlyMap<Id, { readonly name: string; readonly called: string; readonly above: boolean }>;
  readonly me: Id | null;
  readonly from: Day;
  readonly to: Day;
  readonly now: Instant;
};

/** What began and names no end is taken to hold so many days. */
const holdsFor = 120;
const wall: ReadonlySet<LandscapeSort> = new Set(['freeze', 'leave', 'board']);

/** Words of a freeze that stops what costs money. */
export const spending =
  /\b(?:spending|spend|budgets?|purchas\w+|investments?|contracts?|orders?|procurement|suppliers?|vendors?)\b/i;

/** What sort of thing a freeze stops, and the words of plans that it stops; one that names nothing stops everything. */
export const stops: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:hiring|recruitment|headcount)\b/i,
    /\b(?:hir(?:e|es|ing)|recruit\w*|candidates?|vacanc\w+|contractors?|interviews?|staffing|offer letter|job ad)\b/i,
  ],
  [
    /\b(?:code|change|release|production|deployment|merge)\b/i,
    /\b(?:releas\w+|deploy\w*|go[- ]?live|cut-?over|migrat\w+|launch\w*|changes?|upgrade\w*|roll-?out|switch\w*|patch\w*|install\w*|ship\w*)\b/i,
  ],
  [/\btravel\b/i, /\b(?:travel\w*|trips?|visits?|flights?|conference)\b/i],
  [
    spending,
    /\b(?:buy\w*|orders?|ordering|purchas\w+|budget\w*|contracts?|invest\w*|spend\w*|leas\w+|licen[cs]es?|vendors?|travel\w*|trips?|visits?|conference)\b/i,
  ],
];
const isStopped = (freeze: string, plan: string): boolean => {
  const of = stops.filter(([what]) => what.test(freeze));
  return of.length === 0 || of.some(([, words]) => words.test(plan));
};
/**
 * The house and the own plans on one time line, earliest first: freezes, reorganisations, board dates and leave as they were
 * said, talks with people above, what is owed both ways, days to come back to something. A plan that falls into a freeze, a leave or on a
 * board date says so. `open`: what names no day, to be asked. `interests`: where two above the user pull apart.
 */
export const landscapeOf = (
  material: LandscapeMaterial,
): {
  readonly entries: readonly LandscapeEntry[];
  readonly open: readonly Line[];
  readonly interests: readonly Line[];
} => {
  const { facts, moments, returns, called, me, from, to } = material;
  const named = (ids: readonly (Id | null)[]): LandscapeEntry['people'] =>
    [...new Set(ids)].flatMap((id) => {
      const person = id === null ? undefined : called.get(id);
      return id === null || !person ? [] : [{ id, name: person.name }];
    });
  const quoted = (words: string): string => `“${shortened(words, 24)}”`;
  const empty: Pick<LandscapeEntry, 'fact' | 'moment' | 'again' | 'disagreement'> & { meets: Line[] } = {
    meets: [],
    fact: null,
    moment: null,
    again: 0,
    disagreement: null,
  };

  const house = facts
    .filter(({ kind, closed }) => kind === 'timing' && closed === null)
    .map((fact) => ({ fact, stretch: stretchOf(fact), sort: timingSort(fact.quote) }));
  const dated = house.flatMap(({ fact, stretch, sort }): LandscapeEntry[] => {
    if (stretch.from === null) return [];
    const last = stretch.to ?? addDays(stretch.from, holdsFor);
    if (last < from || stretch.from > to) return [];
    return [
      {
        ...empty,
        sort,
        from: stretch.from,
        to: stretch.to,
        line: { text: quoted(fact.quote), sources: [fact.line] },
        people: named(fact.about.filter((id) => id !== me)),
        fact: fact.id,
      },
    ];
  });
  const open = house
    .filter(({ stretch }) => stretch.from === null)
    .slice(0, 8)
    .map(({ fact }): Line => ({ text: `Which day? ${quoted(fact.quote)}`, sources: [fact.line] }));

  const meetsOf = (day: Day, people: readonly (Id | null)[], self: Id | null, plan: string | null): readonly Line[] =>
    house.flatMap(({ fact, stretch, sort }) => {
      if (!wall.has(sort) || stretch.from === null || fact.id === self) return [];
      const last = stretch.to ?? addDays(stretch.from, holdsFor);
      if (day < stretch.from || day > last) return [];
      // A talk is held in a freeze as well, and on a board date.
      if (sort !== 'leave' && plan === null) return [];
      if (sort === 'freeze' && !isStopped(fact.quote, plan ?? '')) return [];
      // Somebody's leave concerns what is owed to them or asked of them.
      if (sort === 'leave' && !fact.about.some((id) => people.includes(id))) return [];
      const frame =
        sort === 'board' ? 'The same day: ' : sort === 'leave' ? 'In their absence: ' : 'It falls into this: ';
      return [{ text: `${frame}${quoted(fact.quote)}`, sources: [fact.line] }];
    });
  const owed = facts.flatMap((fact): LandscapeEntry[] => {
    const last = lastDayOf(fact.due);
    if (fact.kind !== 'commitment' || fact.closed !== null || last === null || last < from || last > to) return [];
    const mine = fact.owner !== null && fact.owner === me;
    const theirs = fact.owner !== null && fact.to === me && called.has(fact.owner);
    if ((!mine && !theirs) || !isOwnersWord(fact, fact.line.kind)) return [];
    return [
      {
        ...empty,
        sort: mine ? 'mine' : 'theirs',
        from: last,
        to: last,
        line: { text: quoted(fact.action ?? fact.quote), sources: [fact.line] },
        meets: [...meetsOf(last, [fact.to, fact.owner], fact.id, `${fact.quote} ${fact.action ?? ''}`)],
        people: named([mine ? fact.to : fact.owner]),
        fact: fact.id,
      },
    ];
  });
  const series = new Map<string, (typeof moments)[number][]>();
  for (const one of moments) {
    const key = `${one.title.toLowerCase().replace(/\s+/g, ' ').trim()} ${[...one.people].sort().join(' ')}`;
    series.set(key, [...(series.get(key) ?? []), one]);
  }
  const talks = [...series.values()].flatMap((all): LandscapeEntry[] => {
    const [one] = all.toSorted((a, b) => millis(a.start) - millis(b.start));
    if (!one) return [];
    const { id, title, start, people } = one;
    return [
      {
        ...empty,
        sort: 'moment',
        from: dayOf(start),
        to: dayOf(start),
        line: { text: title, sources: [] },
        meets: [...meetsOf(dayOf(start), people, null, null)],
        people: named(people.filter((with_) => with_ !== me)),
        moment: id,
        again: all.length - 1,
      },
    ];
  });
  const back = returns
    .filter(({ backOn }) => backOn >= from && backOn <= to)
    .map(
      ({ id, person, topic, backOn }): LandscapeEntry => ({
        ...empty,
        sort: 'return',
        from: backOn,
        to: backOn,
        line: { text: `Come back to: ${shortened(topic, 20)}`, sources: [] },
        meets: [...meetsOf(backOn, [person], null, null)],
        people: named([person]),
        disagreement: id,
      }),
    );
  const place = ({ from: day }: LandscapeEntry): Day => (day < from ? from : day);
  const entries = [...dated, ...talks, ...owed, ...back].toSorted(
    (a, b) =>
      place(a).localeCompare(place(b)) ||
      landscapeSorts.indexOf(a.sort) - landscapeSorts.indexOf(b.sort) ||
      a.line.text.localeCompare(b.line.text),
  );

  return { entries, open, interests: interestsIn(material) };
};
