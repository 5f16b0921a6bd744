import { plain, readText } from '../../language/reading.ts';
import type { Span } from '../../shared/span.ts';
import { turnsIn } from '../../sources/turn.ts';
import { spoken } from './spoken.ts';

/** One turn of a talk as it is read. `text` is the speech without fillers, `sentences` are spans of it. */
export type TalkTurn = {
  readonly speaker: string;
  readonly text: string;
  readonly lower: string;
  readonly sentences: readonly Span[];
  /** Where a span of `text` was said, in the whole transcript. */
  readonly said: (span: Span) => Span;
};

/** A whole talk: its turns, and who speaks, each by the name the transcript gives them. */
export type Talk = { readonly turns: readonly TalkTurn[]; readonly speakers: readonly string[] };

export const talkOf = (text: string): Talk => {
  const turns = turnsIn(text);
  const speakers = [...new Set(turns.map(({ speaker }) => speaker).filter(Boolean))];
  const first = speakers.map((name) => name.split(/\s/)[0]?.toLowerCase() ?? '').filter((name) => name.length > 2);
  // Names are lifted out of small letters only where speech was written down without any capitals.
  const small = turns.slice(0, 200).every(({ words }) => !/[.?!]/.test(text.slice(words.start, words.end)));
  const names = new Set(small ? first : []);
  return {
    speakers,
    turns: turns.map(({ speaker, words }) => {
      const { text: speech, back } = spoken(text.slice(words.start, words.end), names);
      return {
        speaker,
        text: speech,
        lower: plain(speech),
        sentences: readText(speech).sentences,
        said: (span) => {
          const start = words.start + back(span.start, 'start');
          const end = words.start + back(span.end, 'end');
          return { start, end: Math.max(end, start) };
        },
      };
    }),
  };
};
