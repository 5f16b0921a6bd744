import type { Draft } from './draft.ts';
import type { Sentence } from './sentences.ts';

/** A bullet up to this many words is an entry; a longer one is a paragraph with a dot before it. */
const entry = 40;

const columns = / {5}|={4}|-{6}|_{6}|(?:[\d.,$%]{1,20} {1,9}){5}/;
/** Marks of an encoding that a mail program left over: "=20", "o= ver". */
const leftover = /=[0-9A-F]{2}(?!\w)|[\p{L},;]=(?: |$)/gu;
const contact =
  /@[\w-]+\.\w|\b(?:tel|fax|phone|mobile|cell|office|ext|home)\b\.?:? ?[+(]?\d|\(?\b\d{3}\)?[-. ]\d{3}[-. ]\d{4}\b|\+\d{1,3}[ (.-]{1,2}\d/i;

/** A row of names, titles or dates: half of its words begin with a capital or a digit. */
const isTitles = ({ flat, words }: Sentence): boolean =>
  words >= 8 && (flat.match(/(?<![\p{L}\p{N}'’-])[\p{Lu}\p{N}]/gu)?.length ?? 0) >= words * 0.5;

/** Whether marks of an encoding stand in it, so that its line ends are lost. */
export const isTorn = ({ flat }: Sentence): boolean => flat.includes('=') && (flat.match(leftover)?.length ?? 0) >= 1;

/** Whether a sentence is none: a row of a table, of titles or of contacts, or a torn piece of an encoding. */
export const isRow = (sentence: Sentence): boolean =>
  columns.test(sentence.flat) ||
  isTitles(sentence) ||
  isTorn(sentence) ||
  (sentence.words <= 25 && contact.test(sentence.flat));

/** The sentences that are read one after the other: no tables, rows of titles or contacts, nor short entries of a list. */
export const runningProse = (draft: Draft): readonly Sentence[] => {
  const items: Sentence[][] = [];
  let last: Sentence | undefined;
  for (const sentence of draft.sentences) {
    const open = items.at(-1);
    const same = last?.bullet && sentence.bullet && !draft.text.slice(last.end, sentence.start).includes('\n');
    if (open && same) open.push(sentence);
    else items.push([sentence]);
    last = sentence;
  }
  return items
    .filter((item) => !item[0]?.bullet || item.reduce((sum, { words }) => sum + words, 0) > entry)
    .flat()
    .filter((sentence) => !isRow(sentence));
};
