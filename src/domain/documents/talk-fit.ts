import { type HeldFor, heldBack, keptQuiet, type Said, wordsOfReader } from './fit-to-send.ts';
import type { TalkFact } from './talk-fact.ts';

/** Who reads what is written of a talk; `words`: as `wordsOfReader` gives them. */
export type TalkReader = {
  readonly id: string;
  readonly called: string;
  /** Every name they go by; without it the one they are called by. */
  readonly names?: readonly string[];
  readonly words?: readonly string[];
};

const said = (fact: TalkFact, reader: TalkReader): Said => ({
  kind: fact.kind,
  from: fact.from === 'note' ? 'capture' : fact.from,
  by: fact.by == null ? 'me' : fact.by === reader.id ? 'reader' : 'other',
  owner: fact.owner,
  to: fact.to,
  readerKnows: fact.by === reader.id,
  quiet: keptQuiet(fact.line ?? fact.quote),
  apart: fact.apart ?? false,
  others: fact.others ?? [],
});

/** Why words of a fact of a talk may not stand in anything its reader gets or hears; null where they may. */
export const heldInTalk = (fact: TalkFact, words: string, reader: TalkReader, named = false): HeldFor | null =>
  heldBack(
    said(fact, reader),
    words,
    { id: reader.id, words: reader.words ?? wordsOfReader([reader.called], '') },
    { named, whole: fact.quote },
  );

const against = (names: readonly string[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}])(?:she|he|they${names.map((name) => `|${name.replace(/[^\p{L}\p{N} -]/gu, '')}`).join('')})(?:['’](?:ll|d|s)| will| would| is| does| did)? ?(?:never|not|no\\b|n['’]t|won['’]t|refus|against|wrong|block)`,
    'iu',
  );

/** Whether the line around a promise speaks against the reader: then it is no promise between the two. */
export const isAgainst = ({ line = '' }: TalkFact, { called }: TalkReader): boolean => against([called]).test(line);
