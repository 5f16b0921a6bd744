import { readDraft } from '../review/draft.ts';
import type { Reader } from '../review/reader.ts';
import { countWords } from '../review/sentences.ts';
import { branchOf, type Course, type Heard } from './course.ts';
import { type Tension, tensions } from './frames.ts';
import type { Rehearsal } from './rehearsal.ts';
import { sharedWith, type WeaknessSort } from './weaknesses.ts';

/** Words of one answer, by which a point of the rubric is seen. */
export type Seen = {
  readonly turn: number;
  readonly words: string;
  readonly why: string;
};

/** What is looked at, stated before it is judged; `held` is of these answers, and never of somebody. */
export type Point = {
  readonly id: string;
  /** The rule, as it is stated. */
  readonly states: string;
  readonly held: 'held' | 'in part' | 'not yet' | 'not asked for';
  readonly seen: readonly Seen[];
};

/** What the same turn would have led to with other words. */
export type Counterfactual = {
  readonly turn: number;
  readonly said: string;
  /** What the role said to it. */
  readonly reply: string;
  readonly why: string;
  /** Words that would have been heard more calmly: review's fix, or the answer that was prepared; empty where none is on hand. */
  readonly better: string;
  readonly from: 'fix' | 'prepared' | '';
  /** What the role would have said. */
  readonly otherwise: string;
  readonly tension: Tension;
  readonly calmer: Tension;
};

const longestSeen = 160;
const short = (words: string): string => {
  const plain = words.replace(/\s+/g, ' ').trim();
  return plain.length <= longestSeen ? plain : `${plain.slice(0, longestSeen).replace(/\s\S*$/, '')} …`;
};

const has = ({ weaknesses }: Heard, sorts: readonly WeaknessSort[]) =>
  weaknesses.find(({ sort }) => sorts.includes(sort));

const pointOf = (
  id: string,
  states: string,
  tested: readonly Heard[],
  missed: (one: Heard) => string | undefined,
): Point => {
  const looked = tested.filter(({ language }) => language === null);
  const found = looked.flatMap((one) => {
    const why = missed(one);
    return why === undefined ? [] : [{ turn: one.turn, words: short(one.words), why }];
  });
  const held =
    looked.length === 0
      ? 'not asked for'
      : found.length === 0
        ? 'held'
        : found.length < looked.length
          ? 'in part'
          : 'not yet';
  // Where it held, words show it.
  const shown = looked.slice(0, 1).map(({ turn, words }) => ({ turn, words: short(words), why: '' }));
  return { id, states, held, seen: held === 'held' ? shown : found.slice(0, 3) };
};

const why = (one: Heard, sorts: readonly WeaknessSort[]): string | undefined => has(one, sorts)?.why;

/** A question that is answered at last is answered. */
const lastOfEach = (heard: readonly Heard[]): readonly Heard[] => [
  ...new Map(heard.map((one) => [`${one.of} ${one.concern}`, one])).values(),
];

/**
 * Judges the answers of a rehearsal by seven stated points, each with the words it is seen in. No score, no sum, and nothing about
 * a person. A point that no question asked for says so.
 */
export const rubricOf = (rehearsal: Pick<Rehearsal, 'concerns'>, { heard }: Course): readonly Point[] => {
  const opening = heard.filter(({ of }) => of === 'opening').slice(0, 1);
  const demanded = heard.filter(
    (one) => has(one, ['number', 'day', 'owner']) || /\b(?:how much|how many|cost|when|who)\b/i.test(one.question),
  );
  const concernWords = new Map(rehearsal.concerns.map(({ key, words }) => [key, words]));
  // A question wants its answer; what somebody minds wants to be heard first.
  const isMinded = new Set(
    rehearsal.concerns
      .filter(({ key, question }) => !/^(?:asked|again|draft|topic|plain|right)\b/.test(key) && question.includes('“'))
      .map(({ key }) => key),
  );
  const onConcern = [
    ...heard
      .filter(({ of, concern }) => of === 'concern' && isMinded.has(concern))
      .reduce(
        (all, one) =>
          all.set(one.concern, { ...one, words: `${all.get(one.concern)?.words ?? ''} ${one.words}`.trim() }),
        new Map<string, Heard>(),
      )
      .values(),
  ];
  return [
    pointOf('point', 'The first words say what it is and what is wanted.', opening, (one) => {
      const asks = readDraft(one.words).asks[0];
      return (
        why(one, ['ask', 'long']) ??
        (asks && asks.sentence.index > 3 ? 'What is wanted comes only after several sentences.' : undefined)
      );
    }),
    pointOf(
      'answered',
      'Each question gets its answer, or the day on which it will.',
      lastOfEach(heard.filter(({ of }) => of !== 'opening')),
      (one) => why(one, ['silent', 'bare', 'elsewhere']),
    ),
    pointOf('exact', 'Where a figure, a name or a day is asked for, it is there.', demanded, (one) =>
      why(one, ['number', 'day', 'owner']),
    ),
    pointOf(
      'way',
      'A no or a problem comes with a way forward.',
      heard.filter(
        (one) =>
          has(one, ['option']) || /\b(?:but|instead|could|would|option|propose|recommend|suggest)\b/i.test(one.words),
      ),
      (one) => why(one, ['option']),
    ),
    pointOf('taken-up', 'The concern is taken up in words, before it is answered.', onConcern, (one) => {
      const words = concernWords.get(one.concern) ?? '';
      const shared = sharedWith(one.words, words) > 0;
      const named =
        /\b(?:you(?:r|['’]re| are)? (?:right|concern|worry|point|question)|fair|i (?:see|understand|hear)|that is true)\b/i.test(
          one.words,
        );
      return shared || named ? undefined : `Nothing in it names the concern: “${short(words)}”.`;
    }),
    pointOf('calm', 'No blame, no defence, no pressure, also when it gets tense.', heard, (one) =>
      why(one, ['blame', 'defensive', 'pressure']),
    ),
    pointOf('plain', 'Short and plain: what is known, without hedges and without a pile of apologies.', heard, (one) =>
      why(one, ['hedged', 'long', 'sorry', 'evidence']),
    ),
    pointOf(
      'next',
      'It ends with one next step: what, who, by when.',
      lastOfEach(heard.filter(({ of }) => of === 'closing')),
      (one) => why(one, ['day', 'owner', 'bare', 'elsewhere', 'silent']),
    ),
  ];
};

const mostShown = 4;

/** Of answers to one concern that lack the same, the first: from there it could have gone another way. */
const firstOfEach = (heard: readonly Heard[]): readonly Heard[] => {
  const seen = new Set<string>();
  return heard.filter(({ of, concern, weaknesses: [first] }) => {
    const name = `${of} ${concern} ${first?.sort}`;
    return first !== undefined && !seen.has(name) && seen.add(name) !== undefined;
  });
};

const level = (tension: Tension): number => tensions.indexOf(tension);

/**
 * For each weak answer, what the same turn would have led to: with review's fix or the prepared answer, where the role would
 * have stayed calmer for them (they are put through the same talk), else what it would have said to an answer that lacks nothing.
 */
export const counterfactualsOf = (rehearsal: Rehearsal, course: Course, reader?: Reader): readonly Counterfactual[] =>
  firstOfEach(course.heard)
    .flatMap((one): readonly Counterfactual[] => {
      const [first] = one.weaknesses;
      if (!first) return [];
      const prepared = rehearsal.concerns.find(({ key }) => key === one.concern)?.prepared ?? '';
      const tried = [
        ...one.weaknesses.flatMap(({ fixed }) => (fixed === undefined ? [] : [{ words: fixed, from: 'fix' as const }])),
        ...(prepared === '' ? [] : [{ words: prepared, from: 'prepared' as const }]),
      ].flatMap(({ words, from }) => {
        const branch = branchOf(rehearsal, rehearsal.turns, one.turn, words, reader);
        return branch && level(branch.tension) < level(one.after) ? [{ words, from, branch }] : [];
      });
      const best = tried.sort((a, b) => a.branch.weaknesses.length - b.branch.weaknesses.length)[0];
      return [
        {
          turn: one.turn,
          said: short(one.words),
          reply: one.reply,
          why: first.why,
          better: best?.words ?? '',
          from: best?.from ?? '',
          otherwise: best?.branch.reply ?? one.otherwise,
          tension: one.after,
          calmer: best?.branch.tension ?? one.calmer,
        },
      ];
    })
    .slice(0, mostShown);

/** An answer that held, to be taken into the talk; or a concern that still wants one. */
export type Takeaway = {
  readonly concern: string;
  readonly words: string;
  readonly question: string;
  /** The answer, in the user's own words; empty where the concern is open. */
  readonly answer: string;
  readonly turn: number | null;
};

const enoughAlone = 5;
const harmful: readonly WeaknessSort[] = [
  'silent',
  'bare',
  'blame',
  'defensive',
  'pressure',
  'contradicts',
  'elsewhere',
];

/** For each concern that was asked about, the last answer to it that held; open ones first. */
export const takeawaysOf = ({ concerns }: Pick<Rehearsal, 'concerns'>, { heard }: Course): readonly Takeaway[] => {
  const of = concerns.flatMap(({ key, words, question }): readonly Takeaway[] => {
    const answers = heard.filter(({ concern }) => concern === key);
    if (answers.length === 0) return [];
    const held = answers.findLast(({ weaknesses, language }) => weaknesses.length === 0 && language === null);
    // A few words answer what was asked back, and stand on what was said before.
    const whole = held
      ? countWords(held.words) >= enoughAlone
        ? [held]
        : answers.slice(0, answers.indexOf(held) + 1).filter((one) => has(one, harmful) === undefined)
      : [];
    const answer = whole.map(({ words: said }) => said.trim()).join(' ');
    return [{ concern: key, words, question, answer, turn: held?.turn ?? null }];
  });
  return [...of.filter(({ turn }) => turn === null), ...of.filter(({ turn }) => turn !== null)];
};
