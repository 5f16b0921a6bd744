import { bare } from '../documents/brief-frames.ts';
import { spokenIn } from '../documents/talk-fact.ts';
import { shortened } from '../documents/words.ts';
import { questionFor } from '../people/profile/asking.ts';
import { partsOfName } from './line-name.ts';
import type { NextStep } from './next-step.ts';
import type { SixStep } from './six-steps.ts';

/** Sorts of steps of the week, in the order in which they press. */
export const stepKinds = [
  'broken',
  'late',
  'tell',
  'answer',
  'nudge',
  'silence',
  'case',
  'priorities',
  'stale',
  'news',
  'style',
  'confirm',
] as const;
export type StepKind = (typeof stepKinds)[number];

/** What is asked in the first days besides. */
type FirstDaysKind = 'success' | 'right' | 'listens' | 'pressure' | 'leave' | 'sayback' | 'carry';
/** Moves of the method that are no steps of the week; `debrief` and `round` nobody plans. */
export type MoveKind =
  | 'ask-success'
  | 'ask-right'
  | 'ask-preference'
  | 'ask-meet'
  | 'thank'
  | 'update'
  | 'need'
  | 'option'
  | 'initiative'
  | 'debrief'
  | 'round';
export type PlanKind = Exclude<StepKind, 'silence' | 'case'> | FirstDaysKind | Exclude<MoveKind, 'debrief' | 'round'>;

/** What leaves open who decides what. */
export const rightQuestion = 'Which of this is yours to decide, and who decides the rest?';
/** What asks for a talk. */
export const meetQuestion = 'When would be a good time for a quarter of an hour?';

type Planned = {
  readonly step: SixStep;
  /** In a few words that stay true; `quote`: the words it rests on, in quotation marks. Empty where it cannot be said. */
  readonly words: (called: string, quote: string) => string;
  /** Letter for letter what to ask; null where nothing is asked. */
  readonly question: string | null;
  /** Where it leads; null: to an empty page, or the question. */
  readonly way: Pick<NextStep, 'does' | 'way'> | null;
};

const asks = (step: SixStep, question: string, words: Planned['words']): Planned => ({
  step,
  words,
  question,
  way: null,
});
const does = (step: SixStep, words: Planned['words'], way: Planned['way'] = null): Planned => ({
  step,
  words,
  question: null,
  way,
});

const askRight = asks('understand', rightQuestion, (called) => `Ask what ${called} decides, and who decides the rest`);
const askSuccess = asks('understand', questionFor('success'), (called) => `Ask ${called} what would count as success`);
const askStyle = asks('understand', questionFor('style'), (called) => `Ask how ${called} likes to be told`);
const repair = { does: 'draft', way: 'repairing-a-miss' } as const;
const update = { does: 'draft', way: 'update' } as const;

/** All that is said of each kind of thing in a plan; when it is done stands in `plan-done.ts`. */
export const planKinds: Readonly<Record<PlanKind, Planned>> = {
  broken: does('credibility', (_, quote) => `Own it, and say what you do now: ${quote}`, repair),
  late: does('credibility', (_, quote) => `Say what happens with ${quote}`, repair),
  tell: does('communicate', (called, quote) => `Tell ${called}: ${quote}`, { does: 'tell', way: 'bad-news' }),
  answer: does('communicate', (_, quote) => `Answer ${quote}`),
  nudge: does('sustain', (_, quote) => `Ask kindly for ${quote}`, { does: 'draft', way: 'nudge' }),
  priorities: asks('understand', questionFor('priority'), (called) => `Ask ${called} what matters most now`),
  stale: asks('understand', questionFor('priority'), (called) => `Ask ${called} what comes first now`),
  news: does('credibility', (_, quote) => `Put into an update: ${quote}`, update),
  style: askStyle,
  confirm: does('understand', (_, quote) => `Say whether it still holds: ${quote}`),
  success: askSuccess,
  right: askRight,
  listens: asks(
    'relationships',
    'Whose view do you want to have heard before you decide?',
    (called) => `Ask whose view ${called} wants heard before deciding`,
  ),
  pressure: asks('understand', questionFor('pressure'), (called) => `Ask ${called} what is most pressing from outside`),
  leave: asks(
    'understand',
    'What works well here that should be left as it is?',
    (called) => `Ask ${called} what should be left as it is`,
  ),
  sayback: asks(
    'communicate',
    'I understood that these come first for you: did I get it right, and what is missing?',
    (called) => `Say back to ${called} what you heard`,
  ),
  carry: does('credibility', (called, quote) => `Say to ${called} what becomes of your word: ${quote}`),
  'ask-success': askSuccess,
  'ask-right': askRight,
  'ask-preference': askStyle,
  'ask-meet': asks('relationships', meetQuestion, (called) => `Find a quarter of an hour with ${called}`),
  thank: does('relationships', (called, quote) => `Thank ${called} for ${quote}`),
  update: does('communicate', (called) => `Send ${called} an update`, update),
  need: does('influence', (_, quote) => (quote === '' ? '' : `Bring one option for ${quote}`)),
  option: does('influence', (_, quote) => `Offer one option for ${quote}`),
  initiative: does('sustain', (_, quote) => `Say how it is measured: ${quote}`),
};

export const isPlanKind = (kind: string): kind is PlanKind => Object.hasOwn(planKinds, kind);

/** What a name of something planned says: `step:<person>:<kind>:<fact>`, `method:<person>:<kind>:<fact>`; null for no such kind. */
export const partsOf = (about: string): { readonly kind: PlanKind | null; readonly fact: string | null } => {
  const { what, of } = partsOfName(about);
  return { kind: isPlanKind(what) ? what : null, fact: of };
};

/** What to ask, letter for letter, for what is planned under this kind; null where nothing is asked. */
export const questionOf = (kind: PlanKind | null): string | null => (kind === null ? null : planKinds[kind].question);

/** What is planned: the words of a fact stand in quotation marks. Empty for what nobody plans. */
export const planWords = (kind: PlanKind | null, called: string, quote: string | null): string =>
  kind === null
    ? ''
    : planKinds[kind].words(called, quote === null ? '' : `“${shortened(bare(spokenIn(quote) ?? quote), 14)}”`);
