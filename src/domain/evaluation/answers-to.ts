import { sameThing, thingIn } from '../review/on-file.ts';
import type { Id } from '../shared/id.ts';
import { dayOf, daysBetween, millis } from '../shared/time.ts';
import { isGeneral, isLabel, objectWords, weightOf } from '../signals/changes/object-words.ts';
import type { Said } from './ask.ts';
import { endInWords } from './end-in-words.ts';

/** Words that answer are looked for so many days after an ask; a note that names nothing, so many. */
const answeredWithin = 60;
const unnamedWithin = 30;
/** Words that answer, and name nothing. */
const answering =
  /^(?:approv|reject|declin|den(?:y|i)|grant|refus|turn|sign|agre|defer|postpon|park|half|halv|answer|repl|knock|shot|shoot|green|light|said|say|accept|nod|cut|push|move|clear|flat|firm|principle)/;
/** What is shared has to say more than one word that stands everywhere. */
const enough = 0.5;

/** An ask, and whom it was put to. */
export type PutTo = { readonly said: Said; readonly person: Id };

/** Words that may answer an ask; `close`: directly behind it in one note; `named`: they speak of the same thing. */
export type Answering = {
  readonly said: Said;
  readonly close: boolean;
  readonly named: boolean;
  /** Other asks could be meant as well. */
  readonly unsure: boolean;
};

const wordsOf = ({ fact }: Said): string => `${fact.action ?? ''} ${fact.quote}`;

/** Reads once what each ask and each answer speaks of, and says how well they fit: 0 where they do not. */
const fitting = (asks: readonly PutTo[], outcomes: readonly Said[], names: ReadonlySet<string>) => {
  const telling = new Map<Id, ReadonlySet<string>>();
  const among = new Map<string, number>();
  for (const one of [...asks.map(({ said }) => said), ...outcomes]) {
    const words = objectWords(wordsOf(one), names);
    telling.set(one.fact.id, words);
    for (const word of words) among.set(word, (among.get(word) ?? 0) + 1);
  }
  const wordsIn = (id: Id): readonly string[] => [...(telling.get(id) ?? [])].filter((word) => !isLabel(word));
  const bySource = new Map<Id, PutTo[]>();
  for (const one of asks) bySource.set(one.said.fact.source, [...(bySource.get(one.said.fact.source) ?? []), one]);
  /** Whether no other ask to that person stands between the two in their text. */
  const isNext = ({ said, person }: PutTo, answer: Said): boolean =>
    !(bySource.get(answer.fact.source) ?? []).some(
      (other) =>
        other.person === person && other.said.fact.start > said.fact.start && other.said.fact.start < answer.fact.start,
    );
  return (ask: PutTo, answer: Said): { readonly fit: number; readonly close: boolean; readonly named: boolean } => {
    const none = { fit: 0, close: false, named: false };
    const { fact } = answer;
    const { fact: asked, thread, moment } = ask.said;
    const { person } = ask;
    if (fact.id === asked.id || !(fact.owner === person || fact.speaker === person || fact.about.includes(person)))
      return none;
    const sameText = fact.source === asked.source;
    // Two notes may be written in one second.
    if (sameText ? fact.start <= asked.start : millis(fact.said) < millis(asked.said)) return none;
    const days = daysBetween(dayOf(asked.said), dayOf(fact.said));
    if (days > answeredWithin) return none;
    const own = wordsIn(fact.id).filter((word) => !isGeneral(word) && !answering.test(word));
    const mine = new Set(wordsIn(asked.id));
    const both = wordsIn(fact.id).filter((word) => mine.has(word));
    const weighs = both.reduce((sum, word) => sum + weightOf(word, among.get(word) ?? 1), 0);
    const isDecision = fact.kind === 'decision';
    // One word in common makes no decision an answer; an outcome may only say "not this year".
    const named = isDecision
      ? sameThing(thingIn(wordsOf(ask.said), names), thingIn(wordsOf(answer), names))
      : weighs >= enough && both.some((word) => !isGeneral(word));
    if (isDecision && !named) return none;
    const close = sameText && !isDecision && isNext(ask, answer);
    const together =
      (fact.from.kind === 'mail' && thread !== '' && thread === answer.thread ? 2 : 0) + (sameText ? 1 : 0);
    if (close || named) return { fit: (close ? 10 : 0) + (named ? 2 + weighs : 0) + together, close, named };
    if (together > 0) return { ...none, fit: together };
    if (moment !== null && moment === answer.moment) return { ...none, fit: 1.5 };
    // "Helen said no", noted some days later, may mean it.
    const isBare = own.length === 0 && fact.from.kind !== 'mail' && endInWords(fact) !== null;
    return isBare && days <= unnamedWithin ? { ...none, fit: 1 } : none;
  };
};

/**
 * Which words on file may answer which ask: those directly behind it in the same note, those that speak of the same thing
 * within sixty days, those of the same conversation or talk; words that name nothing only out of a note soon after it.
 */
export const answersTo = (
  asks: readonly PutTo[],
  outcomes: readonly Said[],
  { names, isRefused }: { readonly names: ReadonlySet<string>; readonly isRefused: (ask: Id, outcome: Id) => boolean },
): ReadonlyMap<Id, readonly Answering[]> => {
  const fitOf = fitting(asks, outcomes, names);
  const fits = new Map<Id, Answering[]>();
  for (const outcome of outcomes) {
    const found = asks
      .map((one) => ({ one, ...fitOf(one, outcome) }))
      .filter(({ one, fit }) => fit > 0 && !isRefused(one.said.fact.id, outcome.fact.id));
    const most = Math.max(0, ...found.map(({ fit }) => fit));
    const best = found.filter(({ fit }) => fit > most - 0.25);
    for (const { one, close, named } of best) {
      const known = fits.get(one.said.fact.id) ?? [];
      known.push({ said: outcome, close, named, unsure: best.length > 1 });
      fits.set(one.said.fact.id, known);
    }
  }
  return fits;
};

const newest = (a: Answering, b: Answering): number =>
  millis(b.said.fact.said) - millis(a.said.fact.said) || a.said.fact.id.localeCompare(b.said.fact.id);

/**
 * The words that most likely answer an ask: those directly behind it; where they put it off, a later end of the same thing.
 */
export const likeliest = (fits: readonly Answering[]): Answering | undefined => {
  const inOrder = fits.toSorted(newest);
  const ends = ({ said }: Answering): boolean => {
    const end = endInWords(said.fact);
    return end !== null && end !== 'later';
  };
  const close = inOrder.findLast((one) => one.close);
  if (close && ends(close)) return close;
  const ended = inOrder.find((one) => one.named && !one.unsure && ends(one));
  if (ended || close) return ended ?? close;
  return inOrder.toSorted(
    (a, b) => Number(a.unsure) - Number(b.unsure) || Number(b.named) - Number(a.named) || newest(a, b),
  )[0];
};
