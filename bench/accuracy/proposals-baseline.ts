import type { MemoReading } from '../../src/domain/proposals/memo-reading.ts';
import { roleOfHeading } from '../../src/domain/proposals/memo-roles.ts';
import { caseParts, optionParts, type ProposalPart } from '../../src/domain/proposals/proposal.ts';

const known: readonly string[] = [...caseParts, ...optionParts];

/**
 * The named baseline: a line that is a heading names what is below it until the next one; bullets below "options" are options;
 * without a heading the first sentence is the problem and the last one the ask.
 */
export const memoHeadings = (
  text: string,
): Pick<MemoReading, 'options' | 'lines' | 'chosen' | 'decider' | 'ladder' | 'byDay'> => {
  const found: { part: ProposalPart; option: null; kind: null; span: { start: number; end: number } }[] = [];
  const options: { name: string; nothing: boolean; span: { start: number; end: number } }[] = [];
  let role: string | null = null;
  let at = 0;
  let headed = false;
  const sentences: { start: number; end: number }[] = [];
  for (const line of text.split('\n')) {
    const start = at;
    at += line.length + 1;
    if (line.trim() === '') continue;
    const heading = roleOfHeading(line.trim());
    if (heading !== null) {
      role = heading;
      headed = true;
      continue;
    }
    const bullet = /^\s*(?:[-*•]|\d+[.)])\s+/.exec(line);
    const span = { start: start + (bullet?.[0].length ?? 0), end: start + line.length };
    sentences.push(span);
    if (role === 'options' && bullet) options.push({ name: line, nothing: /nothing|no change/i.test(line), span });
    else if (role !== null && known.includes(role))
      found.push({ part: role as ProposalPart, option: null, kind: null, span });
  }
  if (!headed) {
    const first = /^[\s\S]*?[.!?](?=\s|$)/.exec(text)?.[0];
    if (first) found.push({ part: 'problem', option: null, kind: null, span: { start: 0, end: first.length } });
  }
  const last = sentences.at(-1);
  return { options, lines: found, chosen: null, decider: null, ladder: last ? 'decide' : null, byDay: null };
};
