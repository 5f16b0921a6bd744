import type { Draft } from '../draft.ts';
import type { Fix } from '../finding.ts';
import { only, standsAlone } from '../fixes.ts';
import { isRow, isTorn } from '../listed.ts';
import type { Rule } from '../rule.ts';
import type { Sentence } from '../sentences.ts';

/** Words that a paragraph may have before the eye looks for a way round it. */
const most = 120;
/** Words of a piece that it is split into. */
const fair = 60;
/** A line of another length than wrapping gives was ended by hand, and gives the eye a break. */
const wrapped = { least: 56, most: 100 };

const breaksBetween = (text: string, from: Sentence, to: Sentence): boolean => {
  const end = text.indexOf('\n', from.end);
  if (end < 0 || end >= to.start) return false;
  const length = end - (text.lastIndexOf('\n', from.end - 1) + 1);
  return length < wrapped.least || length > wrapped.most;
};

/** A column of figures or a list that lost its line ends: a row or two among much prose may be a name or an address. */
const rowsAmong = (block: readonly Sentence[]): boolean => {
  const rows = block.filter(isRow);
  return (
    rows.length > block.length / 4 ||
    rows.filter(isTorn).length > 1 ||
    rows.some(({ flat }) => / {5}|={4}|-{6}|_{6}/.test(flat))
  );
};

/** Runs of sentences that stand as one block for the eye. */
const blocksOf = (draft: Draft): readonly (readonly Sentence[])[] => {
  const blocks: Sentence[][] = [];
  let last: Sentence | undefined;
  for (const sentence of draft.sentences) {
    const open = blocks.at(-1);
    const joined =
      last !== undefined &&
      sentence.bullet === last.bullet &&
      sentence.paragraph === last.paragraph &&
      (sentence.bullet
        ? !/\S/.test(draft.text.slice(last.end, sentence.start))
        : !breaksBetween(draft.text, last, sentence));
    if (open && joined) open.push(sentence);
    else blocks.push([sentence]);
    last = sentence;
  }
  return blocks;
};

/** Splits the block where a sentence can begin a paragraph; null where no such places leave pieces that are short enough. */
const split = (draft: Draft, block: readonly Sentence[]): Fix | null => {
  const edits: { start: number; end: number; text: string }[] = [];
  let words = 0;
  let left = block.reduce((sum, sentence) => sum + sentence.words, 0);
  for (const [place, sentence] of block.entries()) {
    const before = block[place - 1];
    const gap = before ? draft.text.slice(before.end, sentence.start) : '';
    if (before && words >= fair && left >= 25 && standsAlone(sentence) && /^[ \t\r\n]+$/.test(gap)) {
      edits.push({ start: before.end, end: sentence.start, text: '\n\n' });
      words = 0;
    }
    words += sentence.words;
    left -= sentence.words;
    if (words > most) return null;
  }
  return edits.length > 0 ? { label: 'Split into paragraphs', edits } : null;
};

const line =
  'The crew on the north pier changed the fenders in the night and found that two of the chains behind them are worn far more than the survey of last spring had said. ';
const other =
  'In the afternoon the harbour office sent a diver, who looked at all eleven chains and made a list with the width of every link and a photograph of each. ';
const third =
  'For the ferry this means that berth two stays closed at low water until the chains have come, which the yard in Ostend expects in the second half of the month. ';

export const wallOfText: Rule = {
  id: 'wall-of-text',
  family: 'length',
  severity: 'advice',
  step: 'communicate',
  capability: '4.4',
  card: null,
  mistake: 'overloading',
  ofPlace: true,
  reason: 'A long paragraph is skimmed at its edges; what stands in the middle of it is not read.',
  flags: [
    `${line}${other}${third}${line}`,
    `Hi Sam,\n\n${line}${third}${other}${third}\n\nBest,\nJo`,
    `The chains are worn.\n\n${line}${other}${third}${other}`,
    `- ${line}${other}${third}${line.trim()}\n- The yard in Ostend has the order.`,
    `Subject: Berth two closed at low water\n\n${other}${line}${third}${third}Please approve the diver by Friday.`,
    `${line}${other}${third}${line}`.replace(/(.{60,75}) /g, '$1\n'),
  ],
  passes: [
    `${'Daily Position Report North Published 11 March 2026. Monthly Curve Report South Published 12 March 2026. Weekly Crane Log Berth Two Published 13 March 2026. '.repeat(7)}`,
    `${'The yard has=20 the order and=20 the chains come in May. The diver=20 looked at all=20 eleven of them. '.repeat(8)}`,
    `${line}${other}${third}`,
    `${line}${other}\n\n${third}${line}`,
    `Hi Sam,\n\n${line}\n\n${other}\n\n${third}\n\n${line}\n\nBest,\nJo`,
    `- ${line}\n- ${other}\n- ${third}\n- ${line}`,
    `The chains are worn.\n\nOn Mon, 2 March 2026 at 10:02, Sam wrote:\n> ${line}${other}${third}${line}`,
    `${line}${other}\n${third}${line}`.replace('photograph of each. ', 'photograph of each.\n\n'),
    `What we did:\nNorth pier, fenders.\nSouth pier, ladder.\n${line}\n\n${other}${third}`,
  ],
  check: (draft) => {
    if (draft.words <= most || draft.words > 4000) return [];
    const walls = blocksOf(draft).flatMap((block) => {
      const first = block[0];
      const words = block.reduce((sum, sentence) => sum + sentence.words, 0);
      if (!first || block.length < 3 || words <= most || rowsAmong(block)) return [];
      return [
        {
          start: first.start,
          end: first.end,
          message: `One paragraph of ${words} words`,
          why: `The eye finds no rest from here on, for ${words} words. Give each thought a paragraph of its own, or make a list of them.`,
          fixes: only(split(draft, block)),
        },
      ];
    });
    return walls.slice(0, 2);
  },
};
