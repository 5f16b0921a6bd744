import type { Line } from '../domain/documents/line.ts';
import type { Output } from './api.ts';

/** The brief as plain text, to paste into a chat or a notebook. */
export const briefText = (
  brief: Output<'brief.build'>,
  { heading, over, first }: { readonly heading: string; readonly over: string; readonly first: string },
): string => {
  const list = (title: string, lines: readonly Line[]): string[] =>
    lines.length === 0
      ? []
      : ['', title, ...lines.map((line) => `- ${line.text}${line.proposed ? ' (not yet accepted)' : ''}`)];
  return [
    heading,
    over,
    ...(brief.talk ? list(`Before the decision on ${brief.talk.proposal.title}`, brief.talk.lines) : []),
    '',
    brief.line.text,
    ...brief.bullets.map((line) => `- ${line.text}`),
    ...list('You owe', brief.iOwe),
    ...list(`${first} owes`, brief.theyOwe),
    ...(brief.ask ? list('One ask', [brief.ask]) : []),
    ...list('Questions', brief.questions),
  ].join('\n');
};
