import { saysAlike } from '../facts/same-news.ts';
import { sourceOfKnown } from '../framework/relationship.ts';
import { isWeighty } from '../people/weighty-ask.ts';
import type { Id } from '../shared/id.ts';
import { dayOf, daysBetween, type Instant, millis } from '../shared/time.ts';
import { isGeneral, isLabel, objectWords, weightOf } from '../signals/changes/object-words.ts';
import type { Ask, AskProposal, Said } from './ask.ts';
import type { AskAnswer } from './ask-answer.ts';
import { endInWords } from './end-in-words.ts';

/** Words that answer are looked for so many days after an ask; those that name nothing, so many. */
const answeredWithin = 200;
const unnamedWithin = 45;
/** Words that answer, and name nothing. */
const answering =
  /^(?:approv|reject|declin|den(?:y|i)|grant|refus|turn|sign|agre|defer|postpon|park|half|halv|answer|repl|knock|shot|shoot|green|light|said|say|accept|nod|cut|push|move|clear|flat|firm|principle)/;
/** What is shared has to say more than one word that stands everywhere. */
const enough = 0.5;
/** After so many days without a word "later" is worth asking again. */
const laterDays = 60;

export type AskMaterial = {
  readonly now: Instant;
  readonly me: Id | null;
  readonly above: ReadonlySet<Id>;
  /** Accepted requests of the user's, in any order. */
  readonly asks: readonly Said[];
  /** Accepted outcomes and decisions, in any order. */
  readonly outcomes: readonly Said[];
  readonly answers: ReadonlyMap<Id, AskAnswer>;
  /** Names under which the user said that words are no answer to an ask. */
  readonly refused: ReadonlySet<string>;
  /** Asks after which whoever was asked wrote again in that conversation. */
  readonly wrote: ReadonlySet<Id>;
  /** Small letters of names: they tell whom and not what. */
  readonly names: ReadonlySet<string>;
};

/** Whom it was put to: who is named, else the only one above in its words. */
const askedOf = ({ fact }: Said, above: ReadonlySet<Id>): Id | null => {
  if (fact.to !== null) return above.has(fact.to) ? fact.to : null;
  const named = fact.about.filter((one) => above.has(one));
  return named.length === 1 && named[0] !== undefined ? named[0] : null;
};

const wordsOf = ({ fact }: Said): string => `${fact.action ?? ''} ${fact.quote}`;

/** Under which `answer.give` keeps that words do not answer an ask. */
export const askAbout = (ask: Id, outcome: Id | null): string => `ask:${ask}:${outcome ?? 'closed'}`;

/** Reads once what each ask and each answer speaks of, and says how well they fit: 0 where they do not. */
const fitting = (material: AskMaterial) => {
  const { names, asks, outcomes } = material;
  const telling = new Map<Id, ReadonlySet<string>>();
  const among = new Map<string, number>();
  for (const one of [...asks, ...outcomes]) {
    const words = objectWords(wordsOf(one), names);
    telling.set(one.fact.id, words);
    for (const word of words) among.set(word, (among.get(word) ?? 0) + 1);
  }
  const wordsIn = (id: Id): readonly string[] => [...(telling.get(id) ?? [])].filter((word) => !isLabel(word));
  return (ask: Said, person: Id, answer: Said): number => {
    const { fact } = answer;
    if (fact.id === ask.fact.id || !(fact.owner === person || fact.speaker === person || fact.about.includes(person)))
      return 0;
    const sameWords = fact.source === ask.fact.source;
    // Two notes may be written in one second.
    if (sameWords ? fact.start <= ask.fact.start : millis(fact.said) < millis(ask.fact.said)) return 0;
    const days = daysBetween(dayOf(ask.fact.said), dayOf(fact.said));
    if (days > answeredWithin) return 0;
    const own = wordsIn(fact.id).filter((word) => !isGeneral(word) && !answering.test(word));
    const asked = new Set(wordsIn(ask.fact.id));
    const both = wordsIn(fact.id).filter((word) => asked.has(word));
    const weighs = both.reduce((sum, word) => sum + weightOf(word, among.get(word) ?? 1), 0);
    const together =
      (fact.from.kind === 'mail' && ask.thread !== '' && ask.thread === answer.thread ? 2 : 0) + (sameWords ? 1 : 0);
    // A decision has to speak of the same; an outcome may only say "not this year".
    if (weighs >= enough && both.some((word) => !isGeneral(word))) return 2 + weighs + together;
    if (fact.kind === 'decision') return 0;
    if (together > 0) return together;
    if (ask.moment !== null && ask.moment === answer.moment) return 1.5;
    return own.length === 0 && days <= unnamedWithin ? 1 : 0;
  };
};

const proposalOf = (
  ask: Said,
  answer: AskAnswer | undefined,
  fits: readonly { readonly said: Said; readonly fit: number; readonly unsure: boolean }[],
  refused: ReadonlySet<string>,
): AskProposal | null => {
  const since = answer === undefined ? Number.NEGATIVE_INFINITY : millis(answer.at);
  const [best] = fits
    .filter(({ said: { fact } }) => fact.id !== answer?.outcome && millis(fact.said) > since)
    .filter(({ said: { fact } }) => !refused.has(askAbout(ask.fact.id, fact.id)))
    .toSorted(
      (a, b) =>
        Number(a.unsure) - Number(b.unsure) ||
        Number(b.fit >= 2) - Number(a.fit >= 2) ||
        millis(b.said.fact.said) - millis(a.said.fact.said) ||
        a.said.fact.id.localeCompare(b.said.fact.id),
    );
  if (best)
    return {
      outcome: best.said.fact.id,
      how: endInWords(best.said.fact),
      at: best.said.fact.said,
      source: sourceOfKnown(best.said.fact),
      unsure: best.unsure,
      about: askAbout(ask.fact.id, best.said.fact.id),
    };
  const { closed } = ask.fact;
  const about = askAbout(ask.fact.id, null);
  // What the answer itself closed is no news.
  const done =
    closed !== null &&
    (closed.how === 'kept' || closed.how === 'late') &&
    millis(closed.at) > (answer === undefined ? since : Math.max(since, millis(answer.said)));
  return done && !refused.has(about)
    ? { outcome: null, how: 'yes', at: closed.at, source: null, unsure: false, about }
    : null;
};

/**
 * What the user asked people above for, the newest first: with what became of it by the user's word, else with words on file
 * that may answer it, put as a question. An ask in passing is none.
 */
export const asksOf = (material: AskMaterial): readonly Ask[] => {
  const { now, me, above, answers, refused } = material;
  if (me === null) return [];
  const fitOf = fitting(material);
  const asks = material.asks.flatMap((said) => {
    const person = askedOf(said, above);
    return person !== null && said.fact.owner === me && isWeighty(said.fact.quote, said.fact.kind)
      ? [{ said, person }]
      : [];
  });
  // Which asks each answer fits best: where two fit alike it is asked.
  const fits = new Map<Id, { said: Said; fit: number; unsure: boolean }[]>();
  for (const outcome of material.outcomes) {
    const found = asks
      .map((one) => ({ one, fit: fitOf(one.said, one.person, outcome) }))
      .filter(({ one, fit }) => fit > 0 && !refused.has(askAbout(one.said.fact.id, outcome.fact.id)));
    const most = Math.max(0, ...found.map(({ fit }) => fit));
    const best = found.filter(({ fit }) => fit > most - 0.25);
    for (const { one, fit } of best) {
      const known = fits.get(one.said.fact.id) ?? [];
      known.push({ said: outcome, fit, unsure: best.length > 1 });
      fits.set(one.said.fact.id, known);
    }
  }
  const outcomes = new Map(material.outcomes.map((one) => [one.fact.id, one]));
  const newestFirst = asks.toSorted(
    (a, b) => millis(b.said.fact.said) - millis(a.said.fact.said) || a.said.fact.id.localeCompare(b.said.fact.id),
  );
  const today = dayOf(now);
  return newestFirst.map(({ said, person }, place): Ask => {
    const { fact } = said;
    const answer = answers.get(fact.id);
    const outcome = answer?.outcome == null ? undefined : outcomes.get(answer.outcome);
    const proposal = proposalOf(said, answer, fits.get(fact.id) ?? [], refused);
    const earlier = newestFirst
      .slice(place + 1)
      .find(
        (one) =>
          one.person === person && answers.has(one.said.fact.id) && saysAlike(one.said.fact, fact, material.names),
      );
    const was = earlier && answers.get(earlier.said.fact.id);
    const named = outcome?.fact.due?.end ?? outcome?.fact.due?.date ?? null;
    return {
      fact: fact.id,
      person,
      words: fact.quote,
      asked: fact.said,
      due: fact.due,
      medium: fact.from.kind === 'mail' ? 'mail' : 'talk',
      source: sourceOfKnown(fact),
      answer: answer ?? null,
      answered: outcome ? sourceOfKnown(outcome.fact) : null,
      days: answer === undefined ? null : Math.max(0, daysBetween(dayOf(fact.said), dayOf(answer.at))),
      proposal,
      wrote: answer === undefined && proposal === null && material.wrote.has(fact.id),
      before: earlier && was ? { fact: earlier.said.fact.id, asked: earlier.said.fact.said, how: was.how } : null,
      back:
        answer?.how === 'later'
          ? {
              day: named,
              due: named === null ? daysBetween(dayOf(answer.at), today) >= laterDays : named <= today,
            }
          : null,
    };
  });
};
