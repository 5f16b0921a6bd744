import type { BriefView } from '../../app/brief/build.ts';
import type { Line } from '../../domain/documents/line.ts';
import { count, dayWords, faint, heading, type Page, short, strong, timeWords, wrapped } from './page.ts';
import { stepLines } from './trust.ts';

const sourceOf = (page: Page, line: Line): string => {
  const [source] = line.sources;
  if (!source) return '';
  const more = line.sources.length > 1 ? ` and ${line.sources.length - 1} more` : '';
  return `\n      ${faint(page, `${source.who ? `${source.who}, ` : ''}${source.kind} of ${dayWords(page, source.date)}${more}: "${short(source.quote, 70)}"`)}`;
};

const lineOf = (page: Page, line: Line, mark = '•'): string =>
  `${wrapped(page, `${line.text}${line.proposed ? ' (not yet accepted)' : ''}`, '    ', `  ${mark} `)}${sourceOf(page, line)}`;

const block = (page: Page, title: string, lines: readonly Line[], mark = '•'): string[] =>
  lines.length === 0 ? [] : [heading(page, title), ...lines.map((line) => lineOf(page, line, mark))];

/** The brief as it is read before a moment, each line with where it came from. */
export const brief = (view: BriefView, page: Page): string => {
  const role = view.person.role ? `, ${view.person.role}` : '';
  const moment = view.moment ? ` · ${view.moment.title}, ${timeWords(page, view.moment.start)}` : '';
  return [
    `${strong(page, `${view.person.name}${role}`)}${moment}`,
    ...(view.talk ? block(page, `Before the decision: ${view.talk.proposal.title}`, view.talk.lines) : []),
    `\n${wrapped(page, view.line.text)}${sourceOf(page, view.line)}`,
    ...view.bullets.map((line) => lineOf(page, line)),
    ...block(page, 'You owe', view.iOwe),
    ...block(page, 'They owe', view.theyOwe),
    ...block(page, 'Ask', view.ask ? [view.ask] : []),
    ...block(page, 'Last time', view.tried),
    ...block(page, 'Questions', view.questions, '?'),
    ...(view.steps.length === 0 ? [] : [heading(page, 'This week'), ...stepLines(page, view.steps)]),
    ...block(page, 'Their priorities', view.priorities),
    ...block(page, 'Asked before', view.asked),
    ...block(page, 'Open', view.open),
    `\n${faint(page, `${count(view.words, 'word')} in the brief`)}`,
  ].join('\n');
};
