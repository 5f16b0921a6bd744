import { z } from 'zod';
import { Line } from '../documents/line.ts';
import { saidInWords } from '../documents/words.ts';
import { questionFor } from '../people/profile/asking.ts';
import { offersWays } from '../review/choices.ts';
import { recommendation } from '../review/ways-forward.ts';
import { Id } from '../shared/id.ts';
import { Day, dayOf, type Instant, millis } from '../shared/time.ts';
import { quotedIn, quotedWhole } from './fact-words.ts';
import { type KnownFact, sourceOfKnown } from './relationship.ts';

/** What a week with one person above is made of; each is done by doing real work. */
export const challengeSteps = ['priority', 'update', 'need', 'option', 'reflection'] as const;

export const ChallengeStep = z.object({
  step: z.enum(challengeSteps),
  /** What there is to do; where it was done, what was. */
  line: Line,
  /** The day on which it was done, as facts, drafts and answers tell; null while nothing says so. */
  done: Day.nullable(),
  /** Letter for letter what to ask; null where nothing is asked. */
  question: z.string().nullable(),
  /** The fact or moment of the need, the moment to look back on; null where the step needs none. */
  at: Id.nullable(),
});
export type ChallengeStep = Readonly<z.infer<typeof ChallengeStep>>;

/** Something the user sent, as the steps know it. */
export type SentDraft = {
  readonly id: Id;
  readonly kind: string;
  readonly title: string;
  readonly text: string;
  readonly sent: Instant;
  /** It brings up a need that was seen early. */
  readonly raises: boolean;
};

export type ChallengeMaterial = {
  readonly called: string;
  /** Every instant is on the user's wall clock. */
  readonly today: Day;
  /** From its first instant to before `to`, in milliseconds. */
  readonly from: number;
  readonly to: number;
  /** What was accepted about them, newest first. */
  readonly facts: readonly KnownFact[];
  /** What they were sent, newest first. */
  readonly sent: readonly SentDraft[];
  /** When each fact was told to them in another way. */
  readonly told: ReadonlyMap<Id, Instant>;
  /** Needs of theirs that the user said were raised, with the fact of each. */
  readonly raised: readonly { readonly fact: KnownFact; readonly at: Instant }[];
  /** The first need of theirs to raise; asked for only where it is shown. */
  readonly need: () => { readonly line: Line; readonly at: Id } | null;
  /** The last talk with them in this week that nothing was looked back on. */
  readonly talk: Id | null;
};

/** Priorities that make a picture. */
const picture = 3;
/** Told within so long after it was known is told early, in milliseconds. */
export const earlyMs = 3 * 86_400_000;
const tailored: readonly string[] = ['update', 'status', 'rollup'];

type Done = { readonly at: Instant; readonly line: Line };

/**
 * The five steps of a week with one person: what is done of each, with the day and the words that show it, or what there is to
 * do. Nothing is counted. Same material, same steps.
 */
export const stepsOfChallenge = (material: ChallengeMaterial): readonly ChallengeStep[] => {
  const { called, today, from, to, facts, sent, told, raised } = material;
  const within = (at: Instant | null | undefined): at is Instant =>
    at !== null && at !== undefined && millis(at) >= from && millis(at) < to;
  const ofKind = (kind: KnownFact['kind']): readonly KnownFact[] => facts.filter((fact) => fact.kind === kind);
  const on = (at: Instant): string => saidInWords(at, today);
  const asDone = (at: Instant, text: string, basis: readonly KnownFact[]): Done => ({
    at,
    line: { text, sources: basis.map(sourceOfKnown) },
  });
  const asSent = ({ id, sent: at, title, text }: SentDraft, frame: string): Done => ({
    at,
    line: {
      text: frame,
      sources: [{ quote: title || text.trim().slice(0, 80), kind: 'draft', date: at, id, fact: null, who: 'you' }],
    },
  });
  const inWeek = sent.filter((draft) => within(draft.sent));

  const priorities = ofKind('priority');
  const priority = (): Done | null => {
    const confirmed = priorities.find(({ lastConfirmed }) => within(lastConfirmed)) ?? null;
    const said = priorities.find((fact) => within(fact.said)) ?? null;
    const mapped = priorities.length >= picture ? priorities.find(({ decided }) => within(decided)) : undefined;
    const one = confirmed ?? said ?? mapped ?? null;
    if (!one) return null;
    const at = [one.lastConfirmed, one.said, one.decided].find(within) ?? one.said;
    return asDone(at, `What matters to ${called} was said or confirmed ${on(at)}: ${quotedWhole(one)}`, [one]);
  };
  const update = (): Done | null => {
    const one = inWeek.find(({ kind }) => tailored.includes(kind));
    return one ? asSent(one, `${called} got an update ${on(one.sent)}.`) : null;
  };
  const need = (): Done | null => {
    const draft = inWeek.find(({ raises }) => raises);
    if (draft) return asSent(draft, `A need was brought up ${on(draft.sent)}, before ${called} asked.`);
    const word = raised.find(({ at }) => within(at));
    if (word) return asDone(word.at, `Brought up ${on(word.at)}: ${quotedWhole(word.fact)}`, [word.fact]);
    for (const fact of facts) {
      const at = told.get(fact.id);
      if ((fact.kind !== 'risk' && fact.kind !== 'opportunity') || !within(at)) continue;
      if (millis(at) - millis(fact.said) <= earlyMs)
        return asDone(at, `${called} heard of it ${on(at)}, early: ${quotedWhole(fact)}`, [fact]);
    }
    return null;
  };
  const option = (): Done | null => {
    const one = inWeek.find(({ raises, text }) => raises || recommendation.test(text) || offersWays.test(text));
    return one ? asSent(one, `${called} got a way forward to choose or to leave ${on(one.sent)}.`) : null;
  };
  const reflection = (): Done | null => {
    const one = ofKind('reflection').find((fact) => within(fact.said));
    return one ? asDone(one.said, `Looked back ${on(one.said)}: ${quotedWhole(one)}`, [one]) : null;
  };

  const toDo = (step: ChallengeStep['step']): Omit<ChallengeStep, 'step' | 'done'> => {
    const line = (text: string, basis: readonly KnownFact[] = []): Line => ({
      text,
      sources: basis.map(sourceOfKnown),
    });
    switch (step) {
      case 'priority': {
        const [newest] = priorities;
        if (!newest)
          return {
            line: line(`Nothing says what matters most to ${called} now. Ask: “${questionFor('priority')}”`),
            question: questionFor('priority'),
            at: null,
          };
        return {
          line: line(
            `Ask whether this still comes first for ${called}, and what comes next to it: ${quotedWhole(newest)}`,
            [newest],
          ),
          question: questionFor('priority'),
          at: newest.id,
        };
      }
      case 'update': {
        const [style] = ofKind('preference');
        return {
          line: style
            ? line(`Send ${called} an update, the way it is liked: ${quotedIn(style)}.`.replace(/([.?!…]”)\.$/, '$1'), [
                style,
              ])
            : line(`Send ${called} an update: the point first, and what comes next.`),
          question: null,
          at: style?.id ?? null,
        };
      }
      case 'need': {
        const first = material.need();
        return first
          ? { line: first.line, question: null, at: first.at }
          : {
              line: line(`Bring one thing up before ${called} has to ask: a chance, a risk, a decision that comes.`),
              question: null,
              at: null,
            };
      }
      case 'option':
        return {
          line: line(`With what you ask or report, offer ${called} a way forward, and leave the choice open.`),
          question: null,
          at: null,
        };
      case 'reflection':
        return {
          line: line(
            material.talk === null
              ? `After the next talk with ${called}, one minute: what to try again.`
              : `One minute on the talk with ${called}: what to try again.`,
          ),
          question: null,
          at: material.talk,
        };
    }
  };
  const found = { priority, update, need, option, reflection };
  return challengeSteps.map((step): ChallengeStep => {
    const done = found[step]();
    return done
      ? { step, line: done.line, done: dayOf(done.at), question: null, at: null }
      : { step, done: null, ...toDo(step) };
  });
};
