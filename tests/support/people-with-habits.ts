import type { QuestionTopic } from '../../src/domain/signals/behaviour/question-topics.ts';

/* People who write mail with planted ways, from a seed. All of it is made up; what is planted is told apart from it. */

/** What is planted in somebody; null where they have no way of their own in it. */
export type Planted = {
  readonly answers: 'fast' | 'slow' | null;
  /** Mails that reach them before nine are answered in a tenth of the time. */
  readonly early: true | null;
  readonly answered: 'short' | null;
  readonly length: 'line' | 'short' | 'long' | null;
  readonly hours: 'early' | 'late' | 'weekend' | 'working' | null;
  readonly questions: QuestionTopic | null;
  readonly form: 'bullets' | 'numbers' | 'attachment' | 'link' | null;
  readonly talks: 'call' | 'meet' | null;
  readonly ask: 'first' | 'late' | null;
};

export type PlantedMail = {
  readonly by: 'them' | 'me';
  readonly thread: string;
  /** Milliseconds. */
  readonly at: number;
  readonly text: string;
  readonly attachments: readonly string[];
};

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
export const chanceFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const asked: Readonly<Record<QuestionTopic | 'other', readonly string[]>> = {
  budget: [
    'Does the pier repair still fit the budget?',
    'What would a smaller crane cost us?',
    'Who pays for it, and is the funding safe until May?',
    'Why are the fees so high this time?',
    'Could we afford a second shift?',
  ],
  timing: [
    'When do you expect the permits?',
    'Is the slipway still on schedule?',
    'How long will the dredging take?',
    'Can the survey be finished by Friday?',
    'What is the deadline for the bid?',
  ],
  strategy: [
    'How does the ferry line fit our strategy?',
    'Why do we want a third berth at all?',
    'What other options are on the table, and what are our options if they say no?',
    'Which goal does this serve?',
    'What is the long-term direction here?',
  ],
  people: [
    'Who is going to lead the night crew?',
    'Do we have a candidate for the pilot station?',
    'Who else has seen the draft?',
    'How is morale on the quay?',
    'Is the workload bearable for them?',
  ],
  risk: [
    'What if the storm season starts early?',
    'What could go wrong with the new moorings?',
    'How sure are we about the depth?',
    'What is our plan B for the lock?',
    'Are we exposed if the insurer leaves?',
  ],
  process: [
    'How do we get the berth plan approved?',
    'What are the next steps with the port authority?',
    'Does this need my approval?',
    'Which procedure applies to the tug contract?',
    'How should I report the near miss?',
  ],
  other: ['Is it raining there?', 'Did you like the gulls?', 'Are you well?', 'Was that you on the ferry?'],
};
const subjects = [
  'the harbour',
  'the pier',
  'our crew',
  'the ferry',
  'the dredger',
  'the lighthouse',
  'the tide',
  'the fog',
];
const verbs = ['holds', 'waits for', 'needs', 'follows', 'carries', 'meets', 'leaves', 'keeps'];
const objects = [
  'the morning boat',
  'a quiet berth',
  'the old chain',
  'its own time',
  'the paint',
  'the bell',
  'the log book',
];
const lists = ['- the bell\n- the log book\n- the chain', '1. moor\n2. paint\n3. sail'];
const figures = [
  'It moves 40 tonnes a day.',
  'That is 12 % more than before.',
  'The rope was $900.',
  'We had 30 people there.',
];
const calls = ['Give me a call when you are in.', 'Can we have a quick call tomorrow?', 'Please call me about it.'];
const meetings = [
  'Can we meet on Tuesday?',
  'Stop by my office when you can, please stop by my office.',
  "Let's sit down this week.",
];

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** 3 November 2025, a Monday. */
export const firstDay = Date.UTC(2025, 10, 3);

type Chance = () => number;
const pick = <T>(chance: Chance, of: readonly [T, ...T[]] | readonly T[]): T => {
  const one = of[Math.floor(chance() * of.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
};
/** A normal value (Box and Muller). */
const normal = (chance: Chance): number => Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
const around = (chance: Chance, middle: number, spread: number): number => middle * Math.exp(spread * normal(chance));
/** Every order of size is as likely. */
const anywhere = (chance: Chance, from: number, to: number): number => from * (to / from) ** chance();

const filler = (chance: Chance, words: number): string => {
  const sentences: string[] = [];
  for (let count = 0; count < words; ) {
    const words = `${pick(chance, subjects)} ${pick(chance, verbs)} ${pick(chance, objects)}`.split(' ');
    count += words.length;
    sentences.push(`${words.join(' ')}.`.replace(/^./, (first) => first.toUpperCase()));
  }
  return sentences.join(' ');
};

const isWorking = (at: number): boolean => {
  const of = new Date(at);
  return of.getUTCDay() % 6 !== 0 && of.getUTCHours() >= 8 && of.getUTCHours() < 18;
};
/** So many working minutes later. */
const workingLater = (from: number, minutes: number): number => {
  let at = from;
  let left = minutes;
  while (left > 0) {
    const step = left >= 60 ? 10 : 1;
    at += step * minute;
    if (isWorking(at)) left -= step;
  }
  return at;
};

const timeOfDay = (chance: Chance, { hours }: Planted, date: number): number => {
  const weekend = new Date(date).getUTCDay() % 6 === 0;
  if (hours === 'early' && chance() < 0.7) return date + (6 + 3 * chance()) * hour;
  if (hours === 'late' && chance() < 0.7) return date + (18 + 5 * chance()) * hour;
  if (hours === 'working') return date + (weekend ? 2 * day : 0) + (8.5 + 9 * chance()) * hour;
  return date + (7 + 14 * chance()) * hour;
};

const dateOf = (chance: Chance, { hours }: Planted, weeks: number): number => {
  const monday = firstDay + Math.floor(chance() * weeks) * 7 * day;
  const weekend = hours === 'weekend' ? 0.5 : hours === 'working' ? 0 : 0.1;
  return monday + (chance() < weekend ? 5 + Math.floor(chance() * 2) : Math.floor(chance() * 5)) * day;
};

const bodyOf = (
  chance: Chance,
  planted: Planted,
): { readonly text: string; readonly attachments: readonly string[] } => {
  const words =
    planted.length === 'line'
      ? around(chance, 6, 0.4)
      : planted.length === 'short'
        ? around(chance, 26, 0.5)
        : planted.length === 'long'
          ? around(chance, 260, 0.35)
          : anywhere(chance, 5, 500);
  const has = (form: NonNullable<Planted['form']>): boolean => chance() < (planted.form === form ? 0.65 : 0.06);
  const topic =
    planted.questions !== null && chance() < 0.7
      ? planted.questions
      : pick(chance, ['budget', 'timing', 'strategy', 'people', 'risk', 'process', 'other', 'other'] as const);
  const question = chance() < (planted.questions === null ? 0.3 : 0.6) ? pick(chance, asked[topic]) : '';
  const extra = [
    ...(has('numbers') ? [pick(chance, figures)] : []),
    ...(has('link') ? ['See https://harbour.example/log.'] : []),
    ...(has('bullets') ? [`\n${pick(chance, lists)}\n`] : []),
    ...(chance() < (planted.talks === 'call' ? 0.4 : 0.02) ? [pick(chance, calls)] : []),
    ...(chance() < (planted.talks === 'meet' ? 0.4 : 0.02) ? [pick(chance, meetings)] : []),
  ];
  const rest = filler(chance, words);
  const sentences = rest.split(/(?<=\.) /);
  const place =
    planted.ask === 'first'
      ? 0
      : planted.ask === 'late'
        ? sentences.length
        : Math.floor(chance() * (sentences.length + 1));
  const text = [...sentences.slice(0, place), question, ...sentences.slice(place), ...extra].filter(Boolean).join(' ');
  return { text, attachments: has('attachment') ? ['log.pdf'] : [] };
};

/** The mails between the user and somebody in so many weeks, earliest first; all of them go to one reader. */
export const mailsOf = (
  planted: Planted,
  seed: number,
  { mails, weeks = 20 }: { readonly mails: number; readonly weeks?: number },
): readonly PlantedMail[] => {
  const chance = chanceFrom(seed);
  const all: PlantedMail[] = [];
  for (let number = 0; number < mails; number += 1) {
    const begun = timeOfDay(chance, planted, dateOf(chance, planted, weeks));
    all.push({ by: 'them', thread: `own ${number}`, at: begun, ...bodyOf(chance, planted) });
    // The user asks about as often, and is mostly answered.
    const sent = firstDay + Math.floor(chance() * weeks * 7) * day + (7 + 11 * chance()) * hour;
    const long = chance() < 0.5;
    const ask = `${filler(chance, long ? 120 : 14)} Could you please look at ${pick(chance, objects)}?`;
    all.push({ by: 'me', thread: `mine ${number}`, at: sent, text: ask, attachments: [] });
    if (chance() > (planted.answered === 'short' && long ? 0.35 : 0.85)) continue;
    const took =
      (planted.answers === 'fast'
        ? around(chance, 35, 0.8)
        : planted.answers === 'slow'
          ? around(chance, 2400, 0.4)
          : anywhere(chance, 5, 6000)) * (planted.early && new Date(sent).getUTCHours() < 9 ? 0.1 : 1);
    const at = workingLater(sent, took);
    all.push({ by: 'them', thread: `mine ${number}`, at, text: bodyOf(chance, planted).text, attachments: [] });
  }
  return all.sort((a, b) => a.at - b.at);
};

const nothing: Planted = {
  answers: null,
  early: null,
  answered: null,
  length: null,
  hours: null,
  questions: null,
  form: null,
  talks: null,
  ask: null,
};

/** Somebody with no way of their own in anything. */
export const withoutHabits: Planted = nothing;

/** Somebody with a few ways of their own, the others left to chance. */
export const somebody = (seed: number): Planted => {
  const chance = chanceFrom(seed * 7919 + 1);
  const maybe = <T>(of: readonly T[]): T | null => (chance() < 0.5 ? pick(chance, of) : null);
  return {
    ...nothing,
    answers: maybe(['fast', 'slow'] as const),
    early: maybe([true] as const),
    answered: maybe(['short'] as const),
    length: maybe(['line', 'short', 'long'] as const),
    hours: maybe(['early', 'late', 'weekend', 'working'] as const),
    questions: maybe(['budget', 'timing', 'strategy', 'people', 'risk', 'process'] as const),
    form: maybe(['bullets', 'numbers', 'attachment', 'link'] as const),
    talks: maybe(['call', 'meet'] as const),
    ask: maybe(['first', 'late'] as const),
  };
};

/** What of the planted ways an observation has to say, by the beginning of its id. */
export const expected = (
  planted: Planted,
): readonly { readonly way: keyof Planted; readonly ids: readonly string[] }[] =>
  [
    {
      way: 'answers' as const,
      ids: planted.answers === 'fast' ? ['answers-within-hour', 'answers-within-2-hours'] : ['answers-after-2-days'],
    },
    { way: 'early' as const, ids: ['answers-quickest-before-9'] },
    { way: 'answered' as const, ids: ['answered-short'] },
    {
      way: 'length' as const,
      ids: { line: ['length-to-'], short: ['length-to-'], long: ['length-over-150'], none: [] }[
        planted.length ?? 'none'
      ],
    },
    { way: 'hours' as const, ids: [`hours-${planted.hours}`] },
    { way: 'questions' as const, ids: [`questions-${planted.questions}`] },
    { way: 'form' as const, ids: [`form-${planted.form}`] },
    { way: 'talks' as const, ids: [`talks-${planted.talks}`] },
    { way: 'ask' as const, ids: planted.ask === 'first' ? ['asks-within-10'] : ['asks-after-50', 'asks-within-'] },
  ].filter(({ way }) => planted[way] !== null);

const stamp = (at: number): string => `${new Date(at).toUTCString().replace('GMT', '')}+0000`;

/** The mails as a mailbox; answers name what they answer. The times of day are those of a clock so far ahead of UTC. */
export const mailboxOf = (
  mails: readonly PlantedMail[],
  them: string,
  me: string,
  ahead: '+0000' | '+0100' = '+0000',
): string =>
  mails
    .map(({ by, thread, at, text }, number) => {
      const date = stamp(at).replace('+0000', ahead);
      const first = mails.find((one) => one.thread === thread);
      return [
        'From sender Mon Nov  3 09:00:00 2025',
        `Message-ID: <${thread.replace(' ', '-')}-${number}@harbour.example>`,
        ...(first && first !== mails[number]
          ? [`In-Reply-To: <${thread.replace(' ', '-')}-${mails.indexOf(first)}@harbour.example>`]
          : []),
        `Date: ${date}`,
        `From: ${by === 'them' ? them : me}`,
        `To: ${by === 'them' ? me : them}`,
        `Subject: ${first && first !== mails[number] ? 'Re: ' : ''}Item ${thread}`,
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=utf-8',
        '',
        text,
        '',
      ].join('\n');
    })
    .join('\n');
