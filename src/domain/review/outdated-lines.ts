import { dayOf, millis } from '../shared/time.ts';
import type { Draft } from './draft.ts';
import {
  isOneSort,
  isSameNews,
  meetsAny,
  type Named,
  namedBy,
  namedIn,
  otherDay,
  otherFigure,
  speaksOf,
} from './newer-facts.ts';
import { daysSince, namesOf } from './on-file.ts';
import type { Reader, ReaderFact } from './reader.ts';
import { meets, type Sentence } from './sentences.ts';

const remembered = 60;

/** It tells what was, or that it is so no more. */
const past =
  /\b(?:originally|previously|formerly|initially|at first|was|were|had|told|said|wrote|reported|announced|no longer|not|instead|rather than|used to|before that|first plan|if|unless|would|could|should)\b|\?/i;
const slips =
  /\b(?:late|later|slip\w*|delay\w*|behind|mov(?:es|ed|ing)|push(?:es|ed)?|postpon\w*|now|overdue|new date)\b/i;

type Known = { readonly fact: ReaderFact; readonly named: Named };

const knownOf = new WeakMap<Reader, readonly Known[]>();

/** News, decisions and promises that stand, the newest first, with what they name. */
const knownBy = (reader: Reader): readonly Known[] => {
  const read = knownOf.get(reader);
  if (read) return read;
  const names = namesOf(reader);
  const known = reader.facts
    .filter((fact) => fact.closed === null && daysSince(fact, reader) <= remembered)
    .filter(({ kind }) => kind === 'risk' || kind === 'timing' || kind === 'decision' || kind === 'commitment')
    .map((fact) => ({ fact, named: namedBy(fact, names) }))
    .filter(({ named }) => named.days.length > 0 || named.figures.size > 0)
    .sort((a, b) => millis(b.fact.said) - millis(a.fact.said));
  knownOf.set(reader, known);
  return known;
};

const differs = (what: 'day' | 'figure', one: Named, other: Named): boolean =>
  what === 'day' ? otherDay(one, other) : otherFigure(one, other) !== undefined;
const agrees = (what: 'day' | 'figure', one: Named, other: Named): boolean =>
  what === 'day'
    ? meetsAny(one.days, other.days)
    : [...one.figures].some(([unit, values]) => [...values].some((value) => other.figures.get(unit)?.has(value)));

/** A sentence that says what was so until something newer was accepted about the same thing. */
export type OutdatedLine = { readonly sentence: Sentence; readonly newer: ReaderFact };

/**
 * Sentences with another day, or another figure, than the newest accepted news, decision or promise about the same thing:
 * those that say what an older fact said, and those that tell the same slip otherwise.
 */
export const outdatedLines = (draft: Draft, reader: Reader, what: 'day' | 'figure'): readonly OutdatedLine[] => {
  const known = knownBy(reader);
  if (known.length === 0) return [];
  const names = namesOf(reader);
  const stems = new Set(known.flatMap(({ named }) => [...named.thing]));
  const today = dayOf(reader.now);
  return draft.sentences.flatMap((sentence) => {
    const { flat } = sentence;
    if (sentence.question || meets(sentence, past)) return [];
    const said = namedIn(flat, reader.now, names);
    if (what === 'day' ? said.days.length === 0 : said.figures.size === 0) return [];
    if (![...said.thing].some((stem) => stems.has(stem))) return [];
    const found = known.find(({ named, fact }, at) => {
      if (!differs(what, said, named) || !speaksOf(said, named, names)) return false;
      const older = known
        .slice(at + 1)
        .some(
          (one) =>
            isOneSort(one.fact, fact) &&
            millis(one.fact.said) < millis(fact.said) &&
            agrees(what, said, one.named) &&
            differs(what, one.named, named) &&
            isSameNews(one.named, named, names),
        );
      const slip =
        (fact.kind === 'risk' || fact.kind === 'timing') &&
        slips.test(flat) &&
        slips.test(fact.quote) &&
        isSameNews(said, named, names) &&
        (what === 'figure' || said.days.every(({ last }) => last >= today));
      return older || slip;
    });
    if (!found) return [];
    // "10 April, I wrote. It is 17 April now."
    const around = [draft.sentences[sentence.index - 1], draft.sentences[sentence.index + 1]];
    const put = around.some(
      (one) =>
        one !== undefined &&
        one.paragraph === sentence.paragraph &&
        agrees(what, namedIn(one.flat, reader.now, names), found.named),
    );
    const newest = known.find(({ named }) => isSameNews(named, found.named, names) && agrees(what, said, named));
    // The newest of all agrees with it.
    const stands = newest !== undefined && millis(newest.fact.said) >= millis(found.fact.said);
    return put || stands ? [] : [{ sentence, newer: found.fact }];
  });
};
