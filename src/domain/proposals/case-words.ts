import type { Proposal, ProposalLine } from './proposal.ts';

/** The parts that a reader meets as running text, in the order of a memo. */
const told: readonly ProposalLine['part'][] = [
  'problem',
  'impact',
  'serves',
  'benefit',
  'recommendation',
  'timeline',
  'team',
  'success',
  'may-change',
  'next',
];

/** Which line the letters from `start` to `end` of the text are of. */
export type WordsOfLine = { readonly line: ProposalLine; readonly start: number; readonly end: number };

/** The case as one text, line by line, and where each line stands in it; lines that were left out are not in it. */
export const caseWords = (
  proposal: Pick<Proposal, 'lines'>,
): { readonly text: string; readonly places: readonly WordsOfLine[] } => {
  const standing = proposal.lines.filter(({ state }) => state !== 'rejected');
  const inOrder = [
    ...told.flatMap((part) => standing.filter((line) => line.part === part)),
    ...standing.filter(({ part }) => !told.includes(part)),
  ];
  let text = '';
  const places = inOrder.map((line): WordsOfLine => {
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += /[.!?…]["”’)]*$/u.test(line.words) ? line.words : `${line.words}.`;
    return { line, start, end: text.length };
  });
  return { text, places };
};
