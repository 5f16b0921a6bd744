import type { FactKind } from '../facts/fact.ts';
import { actBeside } from './act-beside.ts';
import { bare } from './brief-frames.ts';
import { type HeldFor, heldWords } from './fit-to-send.ts';
import type { Line } from './line.ts';
import { standingAct } from './standing-act.ts';
import { actOf, sourceOfTalk, type TalkFact, withoutSpeaker } from './talk-fact.ts';
import { heldInTalk, isAgainst, type TalkReader } from './talk-fit.ts';
import { withoutMovedDays } from './without-due.ts';
import { shortened } from './words.ts';

/** A talk as its recap is asked for: who reads it, who writes it, who was there, and what was read of it. */
export type TalkOf = {
  readonly reader: TalkReader;
  readonly me: { readonly id: string | null; readonly called: string };
  /** Ids of those who were there. */
  readonly there: readonly string[];
  /** What was read from what was written of the talk, in its order. */
  readonly facts: readonly TalkFact[];
};

export const decided: readonly FactKind[] = ['decision', 'outcome'];
/** What a reader may be told that they said. Worries, positions, habits and ties stay with the writer. */
export const heard: readonly FactKind[] = ['question', 'request', 'priority', 'success'];

/** A promise between the two that nobody has accepted yet stands in a recap where it was read as surely as this. */
const sure = 0.8;
const promised = /^(?:i|we)(?:['’]ll| will| shall|['’]m going to| am going to| promised? to| have to)?\s+/iu;

/** What is promised, as it reads behind the name of who does it, to whoever it is for. */
export const actFor = (fact: TalkFact, { called, names = [called] }: TalkReader): string => {
  const act = actBeside(fact, { names, movedFrom: fact.movedFrom ?? [] }) ?? actOf(fact).replace(promised, '');
  return standingAct(act) ?? act;
};

/** What was decided, without the words that say so. */
export const decidedIn = (fact: TalkFact): string =>
  withoutSpeaker(withoutMovedDays(fact.quote, fact), []).replace(/^(?:we )?(?:decided|agreed)(?: to)?[:,]?\s+/i, '');

/**
 * The facts of a talk by what becomes of them in its recap: those that stand in it (what was accepted, and promises between
 * the two that were surely read), those that wait to be accepted, and those that are not fit for its reader.
 */
export const sortedForRecap = ({
  reader,
  me,
  there,
  facts,
}: TalkOf): {
  readonly stand: readonly TalkFact[];
  readonly wait: readonly TalkFact[];
  readonly held: readonly { readonly fact: TalkFact; readonly why: HeldFor }[];
} => {
  const present = (id: string | null): boolean => id === null || id === me.id || id === reader.id || there.includes(id);
  const ofRecap = ({ kind, owner }: TalkFact): boolean =>
    kind === 'commitment' || decided.includes(kind) || (heard.includes(kind) && owner === reader.id);
  const whyNot = (fact: TalkFact): HeldFor | null => {
    if (decided.includes(fact.kind)) return heldInTalk(fact, decidedIn(fact), reader, true);
    if (fact.kind !== 'commitment')
      return heldInTalk(fact, withoutSpeaker(fact.quote, [reader.called, fact.holder]), reader);
    if (!present(fact.owner) || !present(fact.to)) return 'addressed';
    const why = heldInTalk(fact, actFor(fact, reader), reader, true);
    return why ?? (fact.to === null && fact.owner !== reader.id && isAgainst(fact, reader) ? 'person' : null);
  };
  const between = ({ owner, to }: TalkFact): boolean =>
    (owner === me.id && me.id !== null && (to === reader.id || to === null)) ||
    (owner === reader.id && (to === me.id || to === null));
  const known = facts
    .filter(
      (fact) =>
        ofRecap(fact) && (fact.state === 'accepted' || fact.state === 'proposed') && fact.closed?.how !== 'dropped',
    )
    .map((fact) => ({ fact, why: whyNot(fact) }));
  const isSure = (fact: TalkFact): boolean =>
    fact.state === 'accepted' || (fact.kind === 'commitment' && fact.confidence >= sure && between(fact));
  const fit = known.filter(({ why }) => why === null).map(({ fact }) => fact);
  return {
    stand: fit.filter(isSure),
    wait: fit.filter((fact) => !isSure(fact)),
    held: known.flatMap(({ fact, why }) => (why === null ? [] : [{ fact, why }])),
  };
};

const many = (count: number): string => (count === 1 ? '1 line' : `${count} lines`);
const mostHeld = 3;

/** To the writer of a recap, beside it: what in it nobody has accepted yet, what waits, and what was held back and why. */
export const recapNotes = (talk: TalkOf): readonly Line[] => {
  const { stand, wait, held } = sortedForRecap(talk);
  const { called } = talk.reader;
  const open = stand.filter(({ state }) => state !== 'accepted').length;
  const note = (text: string): Line => ({ text, sources: [] });
  const more = held.length - mostHeld;
  return [
    ...(open > 0
      ? [note(`${many(open)} in it ${open === 1 ? 'is' : 'are'} not accepted yet. Look before it goes.`)]
      : []),
    ...(wait.length > 0
      ? [
          note(
            `${many(wait.length)} more ${wait.length === 1 ? 'waits' : 'wait'} to be accepted, and ${wait.length === 1 ? 'is' : 'are'} not in it.`,
          ),
        ]
      : []),
    ...held.slice(0, mostHeld).map(
      ({ fact, why }): Line => ({
        text: `Held back: “${shortened(bare(fact.quote), 16)}”, because ${heldWords(why, called, undefined, fact.quote)}. If ${called} should know, say it in your own words.`,
        sources: [sourceOfTalk(fact)],
      }),
    ),
    ...(more > 0 ? [note(`${many(more)} more ${more === 1 ? 'was' : 'were'} held back for reasons like these.`)] : []),
  ];
};
