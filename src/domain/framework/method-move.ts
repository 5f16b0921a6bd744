import { dayOf } from '../shared/time.ts';
import { askedFor, yesWords } from './asked-for.ts';
import { quotedIn, quotedWhole, withStop } from './fact-words.ts';
import { onDay, whatOf } from './method-lines.ts';
import type { MethodMaterial, MethodMove } from './method-step.ts';
import { unfollowed } from './method-thin.ts';
import { within } from './owed-between.ts';
import { type MoveKind, meetQuestion, partsOf, planKinds } from './plan-kinds.ts';
import { type KnownFact, sourceOfKnown } from './relationship.ts';
import type { SixStep } from './six-steps.ts';
import { kindOfStep } from './step-places.ts';
import { askToConfirm } from './their-answers.ts';

type Bare = Omit<MethodMove, 'line' | 'about'> & {
  readonly what: MoveKind;
  readonly text: string;
  readonly basis?: readonly KnownFact[];
};
const nothing = { step: null, question: null, fact: null, moment: null, answer: null } as const;

const ownMove = (step: SixStep, material: MethodMaterial): Bare | null => {
  const { relationship, assessment, steps, needs, sent, debriefs, round, rhythm } = material;
  const { person, now, facts, onFile, next, calendar } = relationship;
  const today = dayOf(now);
  const name = person.called;
  const unknown = (what: string) => assessment.unknowns.find(({ about }) => about.endsWith(`:${what}`));
  const ask = (what: MoveKind, text: string, question: string): Bare => ({
    ...nothing,
    way: 'ask',
    what,
    text: `${text} Ask: “${question}”`,
    question,
  });
  if (step === 'understand') {
    for (const what of ['success', 'right', 'preference'] as const) {
      const open = unknown(what);
      if (open?.question) return ask(`ask-${what}`, open.line.text, open.question);
    }
    return null;
  }
  if (step === 'relationships') {
    const stood = assessment.strengths.find((line) => whatOf(line) === 'stood');
    const given = assessment.strengths.some((line) => whatOf(line) === 'given');
    const basis = facts.filter(({ id }) => stood?.line.sources.some(({ fact }) => fact === id));
    const [first] = basis;
    if (stood && !given && first)
      return {
        ...nothing,
        way: 'thank',
        what: 'thank',
        text: `${name} stood by you, and no thanks are on file: ${quotedWhole(first)} Thank for that one thing, and say what it changed.`,
        basis: [first],
        fact: first.id,
      };
    if (next === null && (calendar || rhythm?.quiet) && onFile.facts > 0)
      return ask('ask-meet', rhythm?.quiet ?? `No talk with ${name} is in the calendar.`, meetQuestion);
    return null;
  }
  if (step === 'communicate')
    // News that waits for an update asks for one already.
    return onFile.facts > 0 &&
      !steps.some((one) => kindOfStep(one) === 'news') &&
      !sent.some(({ kind, at }) => kind === 'update' && within(at, today))
      ? {
          ...nothing,
          way: 'update',
          what: 'update',
          text: `No update to ${name} is on file from the last half year. Compile one from what was accepted.`,
        }
      : null;
  if (step === 'influence') {
    const [need] = needs;
    if (need)
      return { ...nothing, way: 'need', what: 'need', text: need.line.text, fact: need.fact, moment: need.moment };
    const [priority] = facts.filter(({ kind, owner }) => kind === 'priority' && owner === person.id);
    const offered = sent.some(({ kind, at }) => kind === 'message' && within(at, today));
    return priority && !offered && !facts.some(({ kind, owner }) => kind === 'outcome' && owner === person.id)
      ? {
          ...nothing,
          way: 'option',
          what: 'option',
          text: `Offer one option for what matters to ${name}: ${quotedWhole(priority)}`,
          basis: [priority],
          fact: priority.id,
        }
      : null;
  }
  if (step === 'sustain') {
    const [yes] = unfollowed(material, today);
    if (yes)
      return {
        ...nothing,
        way: 'initiative',
        what: 'initiative',
        text: `${name} said yes ${onDay(yes.said, today)}: ${withStop(yesWords(yes, relationship, 16))} Say how it is measured, and keep ${name} posted.`,
        basis: [yes],
        fact: yes.id,
      };
    const [ended] = debriefs;
    if (ended)
      return {
        ...nothing,
        way: 'debrief',
        what: 'debrief',
        text: `“${ended.title}” ${onDay(ended.start, today)} waits for one line: what changed, what to try again.`,
        moment: ended.id,
      };
    return round || onFile.facts === 0
      ? null
      : {
          ...nothing,
          way: 'round',
          what: 'round',
          text: `Open a round with ${name}: a few things planned, and a day to look back.`,
        };
  }
  return null;
};

/** Words on file that may have answered an ask are put as a question before anything else: one key says so. */
const answerMove = ({ asks, relationship }: MethodMaterial): MethodMove | null => {
  const ask = askToConfirm(asks);
  const { proposal, words, asked, fact, source } = ask ?? {};
  if (!proposal?.outcome || !proposal.source || !words || !asked || !fact || !source) return null;
  const when = onDay(asked, dayOf(relationship.now));
  const answer = quotedIn(proposal.source);
  return {
    ...nothing,
    way: 'answer',
    about: proposal.about,
    line: {
      text: `You asked ${when}: ${quotedWhole({ quote: askedFor(words) })} Was this the answer: ${answer}?`,
      sources: [source, proposal.source],
    },
    fact,
    answer: { outcome: proposal.outcome, how: proposal.how },
  };
};

/** The one next move of a step: a step of the week that belongs to it, else what would bring it forward; null for none. */
export const moveOf = (six: SixStep, material: MethodMaterial): MethodMove | null => {
  const { relationship, steps } = material;
  const { person } = relationship;
  if (person.gone) return null;
  const confirm = six === 'influence' ? answerMove(material) : null;
  if (confirm) return confirm;
  const step = steps.find((one) => {
    const { kind } = partsOf(one.about);
    return kind !== null && planKinds[kind].step === six;
  });
  if (step)
    return {
      ...nothing,
      way: 'step',
      about: step.about,
      line: step.line,
      step,
      question: step.question,
      fact: step.facts[0] ?? null,
    };
  const own = ownMove(six, material);
  if (own === null) return null;
  const { what, text, basis = [], ...move } = own;
  const of = basis[0]?.id ?? (own.way === 'need' ? (own.fact ?? own.moment) : null);
  const about = `method:${person.id}:${what}${of ? `:${of}` : ''}`;
  const line =
    own.way === 'need'
      ? (material.needs[0]?.line ?? { text, sources: [] })
      : { text, sources: basis.map(sourceOfKnown) };
  return { ...move, about, line };
};
