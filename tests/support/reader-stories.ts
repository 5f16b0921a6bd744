import type { Fact } from '../../src/domain/facts/fact.ts';
import type { StoredSource } from '../../src/store/sources.ts';
import type { Store } from '../../src/store/store.ts';
import { aFact, aPerson, aSource } from './content.ts';

/* Workspaces with planted truth, for what review knows of a reader: who was told what, and what a draft gets wrong. */

/** Wordings to tune with, and others that were never looked at while tuning. */
export type StoryHalf = 'tune' | 'held-out';

export const readersDay = '2026-03-12T09:00:00+00:00';

/** A draft to the reader and what has to be said of it: a rule, or nothing of those that speak of contradictions. */
export type StoryDraft = {
  readonly text: string;
  readonly wanted: 'status-contradicted' | 'date-contradicted' | 'number-contradicted' | null;
};

export type ReaderStory = {
  readonly drafts: readonly StoryDraft[];
  /** Facts that have to be offered, and facts that never may. */
  readonly untold: ReadonlySet<string>;
  readonly told: ReadonlySet<string>;
};

const things: Readonly<Record<StoryHalf, readonly string[]>> = {
  tune: [
    'Hull launch',
    'payroll migration',
    'warehouse lease',
    'ticketing rollout',
    'museum app',
    'crew rota',
    'clinic extension',
    'donor evening',
    'scanner replacement',
    'harbour crane',
    'library catalogue',
    'greenhouse heating',
    'visa portal',
    'night ferry',
  ],
  'held-out': [
    'tram depot',
    'invoice archive',
    'cheese factory line',
    'nurse recruitment',
    'school canteen contract',
    'river survey',
    'alarm upgrade',
    'translation desk',
    'seed bank',
    'call centre move',
    'solar roof',
    'member magazine',
    'fleet insurance',
    'cold store',
  ],
};
const slips: Readonly<Record<StoryHalf, readonly string[]>> = {
  tune: [
    '# slips by three weeks',
    'the # will be late',
    '# is blocked, no permit',
    'we will not make the date for the #',
    '# delayed until May',
  ],
  'held-out': [
    'the # is running four weeks behind',
    '#: supplier has pulled out',
    '# stuck since the strike',
    'looks like the # misses April',
    'the # failed the acceptance test',
  ],
};
const wells: Readonly<Record<StoryHalf, readonly string[]>> = {
  tune: [
    'The # is on track.',
    '#: green.',
    'The # is going to plan.',
    'The # stays on schedule, and the team is in good spirits.',
  ],
  'held-out': [
    'The # is progressing as planned and we meet the builders again on Tuesday.',
    'We are on track with the #.',
    'There are no issues with the # at the moment.',
    'The # remains on course for the summer.',
  ],
};
const honest: Readonly<Record<StoryHalf, readonly string[]>> = {
  tune: [
    'The # is not on track.',
    'The # is back on track since Monday.',
    'If the permit comes, the # is on track.',
    'Is the # still on schedule?',
  ],
  'held-out': [
    'The # was on schedule until last week.',
    'We hope to get the # on track again by May.',
    'I am no longer sure that the # is on course.',
    'The # party is on schedule.',
  ],
};
const neutral: Readonly<Record<StoryHalf, readonly string[]>> = {
  tune: ['We meet the builders on Tuesday.', 'The team has a new kitchen.', 'Thank you for coming by.'],
  'held-out': ['The visitors liked the tour.', 'I am away on Monday.', 'Finance has sent the forms.'],
};

const chances = (seed: number) => {
  let state = seed * 2_654_435_761 + 1;
  return (below: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) >>> 0;
    return (state >>> 8) % below;
  };
};

/** Lives through a few weeks: keeps facts in `store` and says what review has to find; the same for the same seed. */
export const readerStory = (store: Store, seed: number, half: StoryHalf): ReaderStory => {
  const chance = chances(seed);
  const one = (list: readonly string[]): string => list[chance(list.length)] ?? '';
  const about = (frame: string, thing: string): string => frame.replace('#', thing);
  store.people.add(aPerson({ id: 'me', name: 'Robin Ames', standing: 'me' }));
  store.people.add(aPerson({ id: 'dana', name: 'Dana Whitfield', standing: 'above' }));
  store.people.add(aPerson({ id: 'ola', name: 'Ola Brandt' }));
  let last = 0;
  const keep = (fact: Partial<Fact> & Pick<Fact, 'kind' | 'quote'>, source: Partial<StoredSource> = {}): string => {
    last += 1;
    const said = `2026-03-0${1 + chance(9)}T09:00:00+00:00`;
    const key = `story-${last}`;
    const text = source.text ?? fact.quote;
    const start = text.indexOf(fact.quote);
    const from = { person: 'me', role: 'from' as const };
    store.sources.add(aSource({ id: key, kind: 'capture', key, thread: key, said, people: [from], ...source, text }));
    const span = { start, end: start + fact.quote.length };
    store.facts.add(
      aFact({
        id: `f-${last}`,
        owner: 'me',
        action: null,
        due: null,
        state: 'accepted',
        ...fact,
        ...span,
        source: key,
        said,
      }),
    );
    return `f-${last}`;
  };
  const mailTo = (person: string): Partial<StoredSource> => ({
    kind: 'mail',
    people: [
      { person: 'me', role: 'from' },
      { person, role: 'to' },
    ],
  });
  const note: Partial<StoredSource> = {
    people: [
      { person: 'me', role: 'from' },
      { person: 'dana', role: 'about' },
    ],
  };
  const mixed = [...things[half]].map((thing) => ({ thing, at: chance(1000) })).sort((a, b) => a.at - b.at);
  const named = mixed.map(({ thing }) => thing);
  const [late, told, fine] = [named.slice(0, 4), named.slice(4, 7), named.slice(7)];
  const drafts: StoryDraft[] = [];
  const untold = new Set<string>();
  const known = new Set<string>();
  const wrapped = (words: string): string => `Dana,\n\n${one(neutral[half])} ${words}\n\nBest,\nRobin`;

  for (const [place, thing] of late.entries()) {
    const quote = about(one(slips[half]), thing);
    untold.add(keep({ kind: 'risk', quote }, place % 2 === 0 ? {} : mailTo('ola')));
    drafts.push({ text: wrapped(about(one(wells[half]), thing)), wanted: 'status-contradicted' });
    drafts.push({ text: wrapped(about(one(honest[half]), thing)), wanted: null });
    drafts.push({ text: wrapped(`${quote.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())}.`), wanted: null });
  }
  for (const [place, thing] of told.entries()) {
    const quote = about(one(slips[half]), thing);
    if (place === 0) known.add(keep({ kind: 'risk', quote }, mailTo('dana')));
    else if (place === 1) known.add(keep({ kind: 'risk', quote }, { ...note, text: `Told Dana that ${quote}` }));
    else known.add(keep({ kind: 'risk', quote, closed: { how: 'kept', at: '2026-03-11T09:00:00+00:00' } }));
  }
  for (const thing of fine) drafts.push({ text: wrapped(about(one(wells[half]), thing)), wanted: null });

  const [first = '', second = '', third = '', fourth = ''] = fine;
  const day = 17 + chance(4);
  keep({
    kind: 'commitment',
    quote: `I will send Dana the ${first} paper by ${day} March`,
    action: `send the ${first} paper`,
    to: 'dana',
    due: { text: `by ${day} March`, date: `2026-03-${day}` },
  });
  const promised = (words: string, wanted: StoryDraft['wanted']) => drafts.push({ text: wrapped(words), wanted });
  promised(`I will send you the ${first} paper by ${day + 6} March.`, 'date-contradicted');
  promised(`You will have the ${first} paper on ${day + 8} March.`, 'date-contradicted');
  promised(`I will send you the ${first} paper by ${day} March.`, null);
  promised(`The ${first} paper moves to ${day + 6} March, because the bank answers late.`, null);
  promised(`I will send you the ${second} paper by ${day + 6} March.`, null);

  const hours = 20 + chance(60);
  const saved = keep({ kind: 'result', quote: `the ${second} pilot saved ${hours} hours a week` });
  untold.add(saved);
  promised(`The ${second} pilot saved ${hours + 9} hours a week.`, 'number-contradicted');
  promised(`The ${second} pilot saved ${hours} hours a week.`, null);
  promised(`The ${third} pilot saved ${hours + 9} hours a week.`, null);
  untold.add(keep({ kind: 'result', quote: `closed ${hours * 2} open questions on the ${third}` }));
  known.add(keep({ kind: 'result', quote: `the ${fourth} brought 40 new members` }, mailTo('dana')));
  return { drafts, untold, told: known };
};
