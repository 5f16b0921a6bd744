import { z } from 'zod';
import { Line } from '../documents/line.ts';
import { capital, saidInWords, shortened } from '../documents/words.ts';
import type { Ask } from '../evaluation/ask.ts';
import { askedFor } from '../framework/asked-for.ts';
import type { DecisionRight, Relation } from '../people/person.ts';
import { isOver } from '../review/decider.ts';
import { sameThing, thingIn } from '../review/on-file.ts';
import { type Day, dayOf, daysBetween } from '../shared/time.ts';
import { AskRung, askRungs, type Proposal } from './proposal.ts';

/** Each step of the ladder: what it is called, and what is asked with it. */
export const rungWords: Readonly<Record<AskRung, { readonly name: string; readonly says: string }>> = {
  inform: { name: 'Know of it', says: 'Nothing is to be decided; they hear it first, and from you.' },
  advice: { name: 'Give advice', says: 'One hard question in their own field, before anything is settled.' },
  unblock: { name: 'Clear the way', says: 'One thing stands in the way, and it is theirs to move.' },
  sponsor: { name: 'Stand behind it', says: 'They say or do one named thing for it where you are not.' },
  decide: { name: 'Decide', says: 'A yes, a no or something else, by a day.' },
};

export const RungFit = z.enum(['fits', 'open', 'not']);
export type RungFit = z.infer<typeof RungFit>;
export const Rung = z.object({
  rung: AskRung,
  name: z.string(),
  says: z.string(),
  /** Whether it is theirs to give, by what is on file; `open` where nothing tells. */
  fits: RungFit,
  /** Why, in a sentence; empty where there is nothing to say. */
  why: z.string(),
  chosen: z.boolean(),
});
export type Rung = Readonly<z.infer<typeof Rung>>;

export const AskLadder = z.object({
  /** One true sentence on what can be asked. */
  sentence: z.string(),
  /** From the lightest to the heaviest. */
  rungs: z.array(Rung),
  /** The step that what is on file speaks for; null where nothing does. */
  suggested: AskRung.nullable(),
  /** They decide over something, and whether this is part of it is for the user to say. */
  asksTheirs: z.boolean(),
  /** A step below the chosen one, where that is not theirs to give, or was answered with a no. */
  below: z.object({ rung: AskRung, why: z.string() }).nullable(),
  /** What was asked of them lately, and what came of the same ask before, each with its source. */
  lately: z.array(Line),
  /** What the chosen step still needs, and where it is said. */
  needs: z.array(z.object({ text: z.string(), place: z.enum(['options', 'case', 'frame']) })),
});
export type AskLadder = Readonly<z.infer<typeof AskLadder>>;

export type LadderMaterial = {
  readonly proposal: Pick<Proposal, 'title' | 'ladder' | 'ask' | 'chosen' | 'byDay' | 'options' | 'lines'>;
  /** Whoever is asked; null where nobody is named. */
  readonly decider: {
    readonly called: string;
    readonly right?: DecisionRight | undefined;
    /** Over what, in the user's words. */
    readonly about?: string | undefined;
    /** The user said that this is part of what they decide over. */
    readonly theirs?: boolean;
    readonly relation?: Relation | undefined;
    readonly gone: boolean;
  } | null;
  /** Others who decide over what the words speak of, by the user's word. */
  readonly deciders: readonly { readonly called: string; readonly about: string }[];
  /** What the user asked of the decider, newest first. */
  readonly asks: readonly Ask[];
  /** Much lies open with them from the last fortnight. */
  readonly exposed: boolean;
  readonly today: Day;
};

/** Asks so many days back are lately. */
const latelyDays = 28;
/** The same ask so far back still counts. */
const sameDays = 400;
const mostLately = 3;

/** Everything that says what the proposal is about, in one text. */
export const topicOfProposal = ({ title, options, lines }: LadderMaterial['proposal']): string =>
  [
    title,
    ...options.flatMap(({ name, state }) => (state === 'rejected' ? [] : [name])),
    ...lines.flatMap(({ words, state, part }) =>
      state !== 'rejected' && ['problem', 'recommendation', 'impact', 'cost'].includes(part) ? [words] : [],
    ),
  ].join('\n');

type Fit = { readonly fits: RungFit; readonly why: string };
const fitting = (
  { decider, deciders }: Pick<LadderMaterial, 'decider' | 'deciders'>,
  topic: string,
): { readonly of: (rung: AskRung) => Fit; readonly suggested: AskRung | null; readonly sentence: string } => {
  const open = (why = ''): Fit => ({ fits: 'open', why });
  if (decider === null)
    return { of: () => open(), suggested: null, sentence: 'Who is asked is not said yet: the step depends on it.' };
  const { called, right, about = '', relation, gone } = decider;
  if (gone)
    return {
      of: () => ({ fits: 'not', why: '' }),
      suggested: null,
      sentence: `By your word ${called} has left. Who is asked now?`,
    };
  const yes: Fit = { fits: 'fits', why: '' };
  const over = about === '' ? '' : ` about “${about}”`;
  const [one, two] = deciders;
  const elsewhere =
    one && !two ? ` By your word ${one.called} decides${one.about ? ` about “${one.about}”` : ''}.` : '';
  if (right === 'decides' && (decider.theirs || isOver(about, topic)))
    return {
      of: () => yes,
      suggested: 'decide',
      sentence: `By your word ${called} decides${over}: a decision can be asked for here.`,
    };
  if (right === 'decides') {
    const why = `By your word ${called} decides${over}; whether this is part of it is open.`;
    return { of: (rung) => (rung === 'decide' ? open(why) : yes), suggested: 'sponsor', sentence: why + elsewhere };
  }
  if (right === 'shapes')
    return {
      of: (rung) =>
        rung === 'decide'
          ? { fits: 'not', why: `${called} shapes it and does not take the decision.${elsewhere}` }
          : yes,
      suggested: 'sponsor',
      sentence: `By your word ${called} shapes such decisions${over} and does not take them: ask for support, and who decides.`,
    };
  if (right === 'blocks')
    return {
      of: (rung) =>
        rung === 'decide'
          ? { fits: 'not', why: `${called} can stop it and does not take the decision.${elsewhere}` }
          : rung === 'sponsor'
            ? open(`Whether ${called} would stand behind it is known once the doubts are.`)
            : yes,
      suggested: 'advice',
      sentence: `By your word ${called} can stop it${over}: ask what would have to be different, before anything is settled.`,
    };
  if (right === 'informed')
    return {
      of: (rung) =>
        rung === 'decide' || rung === 'sponsor'
          ? { fits: 'not', why: `${called} hears of such decisions.${elsewhere}` }
          : rung === 'unblock'
            ? open()
            : yes,
      suggested: 'advice',
      sentence: `By your word ${called} hears of such decisions${over} and does not take them: advice can be asked for.`,
    };
  const unsaid = `Whether ${called} decides this is not on file.`;
  return {
    of: (rung) =>
      rung === 'decide'
        ? open(`${unsaid}${elsewhere}`)
        : rung === 'inform' || rung === 'advice' || (rung === 'sponsor' && relation === 'sponsor')
          ? yes
          : open(),
    suggested: relation === 'sponsor' ? 'sponsor' : 'advice',
    sentence: `${unsaid} “Who decides this, and would you advise me?” asks for little and tells.${elsewhere}`,
  };
};

const ends = {
  yes: 'the answer was a yes',
  changed: 'the answer was a yes to something else',
  later: 'the answer was “later”',
  no: 'the answer was a no',
} as const;
const isLately = ({ asked }: Ask, today: Day): boolean => daysBetween(dayOf(asked), today) <= latelyDays;

const askedLine = (ask: Ask, today: Day): Line => {
  const end = ask.answer ? ends[ask.answer.how] : 'no answer is on file';
  return {
    text: `${capital(saidInWords(ask.asked, today))} you asked: “${shortened(askedFor(ask.words), 18)}”; ${end}.`,
    sources: [ask.source, ...(ask.answered ? [ask.answered] : [])],
  };
};

const below = (rung: AskRung, rungs: readonly Rung[]): AskRung | null =>
  rungs
    .slice(0, askRungs.indexOf(rung))
    .toReversed()
    .find(({ fits }) => fits === 'fits')?.rung ?? null;

/**
 * The ask ladder for one decider: which steps are theirs to give, by their right and relation, what was asked of them lately,
 * and what the chosen step still needs. A step that does not fit is never taken away: the one below is offered. Pure.
 */
export const askLadder = (material: LadderMaterial): AskLadder => {
  const { proposal, decider, asks, exposed, today } = material;
  const topic = topicOfProposal(proposal);
  const { of, suggested, sentence } = fitting(material, topic);
  const rungs = askRungs.map(
    (rung): Rung => ({ rung, ...rungWords[rung], ...of(rung), chosen: rung === proposal.ladder }),
  );
  const none = new Set<string>();
  const thing = thingIn(topic, none);
  const before = asks.filter(
    (ask) =>
      daysBetween(dayOf(ask.asked), today) <= sameDays &&
      (ask.fact === proposal.ask || sameThing(thingIn(ask.words, none), thing)),
  );
  const [same] = before.filter(({ answer }) => answer !== null);
  const lately = asks.filter((ask) => ask.answer === null && !ask.longAgo && isLately(ask, today) && ask !== same);
  const chosen = rungs.find((one) => one.chosen);
  const lower = chosen ? below(chosen.rung, rungs) : null;
  const called = decider?.called ?? '';
  const heavy = chosen?.rung === 'decide' || chosen?.rung === 'sponsor';
  const whyBelow =
    chosen === undefined || lower === null
      ? ''
      : chosen.fits === 'not'
        ? chosen.why
        : heavy && same?.answer?.how === 'no'
          ? `${called} said no to it before. What would have to be different is a lighter ask, and tells more.`
          : chosen.fits === 'open' && decider !== null && chosen.rung === 'decide'
            ? 'Until that is known, this asks for what is surely theirs to give.'
            : heavy && exposed
              ? `Much lies open with ${called} already; a lighter ask leaves room.`
              : '';
  const stands = (part: string): boolean =>
    proposal.lines.some((line) => line.part === part && line.state === 'accepted');
  const ways = proposal.options.filter(({ state }) => state === 'accepted');
  const needs: AskLadder['needs'] =
    chosen?.rung === 'decide'
      ? [
          ...(ways.length < 2
            ? [{ text: 'Something to choose between: another way, or doing nothing.', place: 'options' as const }]
            : []),
          ...(proposal.chosen === null ? [{ text: 'Which option you recommend.', place: 'options' as const }] : []),
          ...(proposal.byDay === null ? [{ text: 'The day an answer is needed by.', place: 'case' as const }] : []),
        ]
      : chosen?.rung === 'sponsor' && !stands('sponsor-choice') && !stands('next')
        ? [{ text: 'The one thing they would do for it.', place: 'case' as const }]
        : [];
  return {
    sentence,
    rungs,
    suggested,
    asksTheirs: decider?.right === 'decides' && !decider.gone && of('decide').fits === 'open',
    below: lower !== null && whyBelow !== '' ? { rung: lower, why: whyBelow } : null,
    lately: [
      ...(same ? [askedLine(same, today)] : []),
      ...lately.slice(0, mostLately).map((ask) => askedLine(ask, today)),
    ],
    needs,
  };
};
