import { unsure } from '../../facts/fact.ts';
import { turnsIn } from '../../sources/turn.ts';
import type { ProposedChange } from '../proposed-change.ts';
import type { TranscriptToRead } from '../read-transcript.ts';
import { objectWords } from './object-words.ts';
import { readChanges } from './read-changes.ts';

/** Just unsure: shown as a question. */
const asked = unsure - 0.05;
/** What was asked right before tells what "that" is; a long speech does not. */
const mostBefore = 160;

/**
 * What each turn of a talk says of promises and asks made earlier, with who speaks, in its order; who that is and which
 * promise it is is not told. A pronoun stands for what was named in the turn right before, and is then a question.
 * Offsets are UTF-16 into `text`. Turns of nobody are left out. Never throws.
 */
export const changesInTalk = ({
  text,
  date,
  calendar,
}: TranscriptToRead): readonly { readonly speaker: string; readonly changes: readonly ProposedChange[] }[] => {
  const turns = turnsIn(text);
  return turns.flatMap(({ speaker, words }, at) => {
    if (speaker === '') return [];
    const before = turns[at - 1];
    const input = { text, date, medium: 'mail' as const, ...(calendar === undefined ? {} : { calendar }) };
    const changes = readChanges(input, [words]).flatMap((change): ProposedChange[] => {
      if (change.about !== '') return [change];
      const asksFor = before && before.speaker !== speaker ? text.slice(before.words.start, before.words.end) : '';
      const about = asksFor.slice(-mostBefore);
      const told = objectWords(about).size;
      if (told === 0 || told > 4) return change.was === undefined ? [] : [change];
      return [{ ...change, about, confidence: Math.min(change.confidence, asked) }];
    });
    return changes.length === 0 ? [] : [{ speaker, changes }];
  });
};
