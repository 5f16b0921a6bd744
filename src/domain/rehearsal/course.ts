import type { Reader } from '../review/reader.ts';
import {
  closingQuestion,
  followUp,
  lastLine,
  openingLine,
  openingQuestion,
  passage,
  returnLine,
  type Tension,
  tensions,
} from './frames.ts';
import type { Concern, Rehearsal, Turn } from './rehearsal.ts';
import { demandsOf, type Judgement, judge, sharedWith, type Weakness, type WeaknessSort } from './weaknesses.ts';

/** What the role says next, of which concern (empty: of none), and whether it is the last thing said. */
export type Line = { readonly words: string; readonly concern: string; readonly over: boolean };

/** One answer of the user's as it was heard. */
export type Heard = {
  readonly turn: number;
  readonly words: string;
  /** What it answers: the opening, a concern by its key, or the close. */
  readonly of: 'opening' | 'concern' | 'closing';
  readonly concern: string;
  readonly question: string;
  readonly weaknesses: readonly Weakness[];
  readonly language: string | null;
  readonly before: Tension;
  readonly after: Tension;
  /** What the role said to it. */
  readonly reply: string;
  /** What it would have said to an answer that lacks nothing; the same where this one did not. */
  readonly otherwise: string;
  readonly calmer: Tension;
};

/** Where a talk stands after its turns. */
export type Course = {
  readonly heard: readonly Heard[];
  readonly tension: Tension;
  /** Keys of concerns that were met, and of those the role left open. */
  readonly met: readonly string[];
  readonly open: readonly string[];
  /** What the role says or said last, and what waits for an answer. */
  readonly line: Line;
  readonly question: string;
};

type Material = Pick<Rehearsal, 'topic' | 'concerns'>;
type State = {
  readonly of: Heard['of'];
  /** Place of the concern that is asked about. */
  readonly at: number;
  /** What was asked first on this step, and what the role waits for an answer to now. */
  readonly asked: string;
  readonly question: string;
  readonly demands: readonly WeaknessSort[];
  readonly earlier: readonly string[];
  readonly tension: number;
  readonly met: readonly string[];
  readonly open: readonly string[];
  readonly line: Line;
};

/** So often the role asks back on one concern before it leaves it. */
const mostFollowUps = 2;
const grave: ReadonlySet<WeaknessSort> = new Set(['blame', 'defensive', 'pressure', 'contradicts']);
const highest = tensions.length - 1;
const tensionOf = (level: number): Tension => tensions[level] ?? 'calm';

const start = ({ topic, concerns }: Material): State => {
  const words = openingLine(topic);
  return {
    of: 'opening',
    at: -1,
    asked: openingQuestion,
    question: openingQuestion,
    demands: ['ask'],
    earlier: [],
    // Where something stands against it, the other side is on its guard from the first word.
    tension: concerns.some(({ key }) => /^(?:position|overdue|risk)/.test(key)) ? 1 : 0,
    met: [],
    open: [],
    line: { words, concern: '', over: false },
  };
};

/** On to the next concern that is not met yet, to the close, or to the end. */
const goOn = (state: State, answered: boolean, { concerns }: Material): State => {
  const at = concerns.findIndex(({ key }, place) => place > state.at && !state.met.includes(key));
  const concern = concerns[at];
  const front = passage(answered, state.met.length + state.open.length);
  if (concern && state.of !== 'closing')
    return {
      ...state,
      of: 'concern',
      at,
      asked: concern.question,
      question: concern.question,
      demands: demandsOf(concern.question),
      earlier: [],
      line: { words: `${front} ${concern.question}`, concern: concern.key, over: false },
    };
  if (state.of !== 'closing')
    return {
      ...state,
      of: 'closing',
      asked: closingQuestion,
      question: closingQuestion,
      demands: ['day', 'owner'],
      earlier: [],
      line: { words: `${front} ${closingQuestion}`, concern: '', over: false },
    };
  const open = concerns.filter(({ key }) => state.open.includes(key)).map(({ words }) => words);
  return { ...state, question: '', line: { words: lastLine(open), concern: '', over: true } };
};

/** What an answer with these weaknesses leads to. */
const after = (state: State, answer: string, weaknesses: readonly Weakness[], material: Material): State => {
  const [first] = weaknesses;
  const concern = material.concerns[state.at];
  const key = state.of === 'concern' ? (concern?.key ?? '') : '';
  if (!first) {
    const met = key === '' ? state.met : [...state.met, key];
    // What was taken up on the way is not asked again.
    const along = material.concerns
      .filter(({ key: one }) => !met.includes(one) && !state.open.includes(one))
      .filter(
        (one) =>
          state.of === 'concern' &&
          sharedWith(answer, one.words, material.topic) >= 2 &&
          clean(answer, one, material.topic),
      )
      .map(({ key: one }) => one);
    const taken = concern && sharedWith([...state.earlier, answer].join('\n'), concern.words) > 0;
    const tension = Math.max(0, state.tension - (taken ? 2 : 1));
    return goOn({ ...state, tension, met: [...met, ...along] }, true, material);
  }
  const tension = Math.min(highest, state.tension + (grave.has(first.sort) ? 2 : 1));
  if (state.earlier.length >= mostFollowUps)
    return goOn({ ...state, tension, open: key === '' ? state.open : [...state.open, key] }, false, material);
  const question = followUp(first, state.asked, tensionOf(tension), state.earlier.length > 0);
  return {
    ...state,
    tension,
    question,
    demands: [...new Set([...state.demands, ...(first.sort === 'evidence' ? (['evidence'] as const) : [])])],
    earlier: [...state.earlier, answer],
    line: { words: question, concern: key, over: false },
  };
};

const clean = (answer: string, { words, question }: Concern, topic: string): boolean => {
  const asked = { question, concern: words, topic, earlier: [], demands: demandsOf(question) };
  return judge(answer, asked).weaknesses.length === 0;
};

/** An objection that a concern speaks for is not asked about twice, and a turn that asks nothing has no answer elsewhere. */
const unheard = (state: State, { concerns }: Material): readonly WeaknessSort[] => [
  // What anybody asks of anything has no words of its own.
  ...(/^(?:plain|right)\b/.test(concerns[state.at]?.key ?? '') ? (['elsewhere'] as const) : []),
  ...(state.of === 'opening' ? (['elsewhere', 'day', 'owner', 'option', 'number', 'evidence'] as const) : []),
  ...(concerns.some(({ key }) => key.startsWith('position:')) ? (['objection'] as const) : []),
];

const heardBy = (state: State, material: Material, words: string, reader?: Reader): Judgement =>
  judge(
    words,
    {
      question: state.question,
      concern: state.of === 'concern' ? (material.concerns[state.at]?.words ?? '') : '',
      topic: material.topic,
      earlier: state.earlier,
      demands: state.demands,
      unheard: unheard(state, material),
    },
    reader,
  );

const paused = (state: State): State => ({
  ...state,
  tension: Math.max(0, state.tension - 1),
  question: state.asked,
  line: { ...state.line, words: returnLine(state.asked) },
});

type Told = { readonly state: State; readonly heard: readonly Heard[]; readonly states: ReadonlyMap<number, State> };

const told = (material: Material, turns: readonly Turn[], reader?: Reader): Told => {
  let state = start(material);
  const heard: Heard[] = [];
  const states = new Map<number, State>();
  for (const { by, words, number } of turns) {
    if (state.line.over) break;
    if (by === 'pause') state = paused(state);
    if (by !== 'you') continue;
    const { weaknesses, language } = heardBy(state, material, words, reader);
    const next = after(state, words, weaknesses, material);
    const calm = weaknesses.length === 0 ? next : after(state, words, [], material);
    states.set(number, state);
    heard.push({
      turn: number,
      words,
      of: state.of,
      concern: state.of === 'concern' ? (material.concerns[state.at]?.key ?? '') : '',
      question: state.question,
      weaknesses,
      language,
      before: tensionOf(state.tension),
      after: tensionOf(next.tension),
      reply: next.line.words,
      otherwise: calm.line.words,
      calmer: tensionOf(calm.tension),
    });
    state = next;
  }
  return { state, heard, states };
};

/**
 * Tells a rehearsed talk from its turns: how each answer was heard, how tense it is, which concerns are met, and what the role
 * says next. Same turns, same words. It ends: each concern is asked about at most three times. Pure, never throws.
 */
export const courseOf = (material: Material, turns: readonly Turn[], reader?: Reader): Course => {
  const { state, heard } = told(material, turns, reader);
  return {
    heard,
    tension: tensionOf(state.tension),
    met: state.met,
    open: state.open,
    line: state.line,
    question: state.question,
  };
};

/** What other words at the same turn would have led to: what is still weak in them, and what the role would have said. */
export const branchOf = (
  material: Material,
  turns: readonly Turn[],
  turn: number,
  words: string,
  reader?: Reader,
): { readonly weaknesses: readonly Weakness[]; readonly tension: Tension; readonly reply: string } | undefined => {
  const state = told(material, turns, reader).states.get(turn);
  if (!state) return undefined;
  const { weaknesses } = heardBy(state, material, words, reader);
  const next = after(state, words, weaknesses, material);
  return { weaknesses, tension: tensionOf(next.tension), reply: next.line.words };
};
