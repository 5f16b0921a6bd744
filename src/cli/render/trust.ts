import type { z } from 'zod';
import type { answerGive } from '../../app/answer/give.ts';
import type { assessmentShow } from '../../app/assessment/show.ts';
import type { evidenceList } from '../../app/evidence/list.ts';
import type { factTell } from '../../app/fact/tell.ts';
import type { riskList } from '../../app/risk/list.ts';
import type { trustShow } from '../../app/trust/show.ts';
import type { LineSource } from '../../domain/documents/line.ts';
import { besidesSteps } from '../../domain/framework/besides-steps.ts';
import type { NextStep } from '../../domain/framework/next-step.ts';
import type { Statement } from '../../domain/framework/statement.ts';
import { trustLanes } from '../../domain/framework/trust-lane.ts';
import { withCare } from './careful.ts';
import { count, dayWords, faint, heading, type Page, short, strong, timeWords, wrapped } from './page.ts';

type Out<T extends { output: z.ZodType }> = z.infer<T['output']>;

const from = (page: Page, source: LineSource): string =>
  faint(
    page,
    `${source.who && source.who !== 'you' ? `${source.who}, ` : ''}${source.kind} of ${dayWords(page, source.date)}: "${short(source.quote, 60)}"`,
  );

const commandOf = ({ does, way, facts: [fact], person, source }: NextStep): string => {
  if (does === 'tell') return `updraft tell ${fact} ${person}, once they know`;
  if (does === 'confirm') return `updraft fact.confirm ${fact}`;
  if (does === 'question') return 'put it to them';
  if (way === 'nudge') return `updraft nudge ${fact}`;
  if (way === 'update') return `updraft update ${person}`;
  if (way === 'reply') return `updraft source ${source ?? ''}`.trim();
  return way === null || way === 'write' ? 'write to them' : `updraft paths ${way}`;
};

/** Steps of this week, each with the command that begins it. */
export const stepLines = (page: Page, steps: readonly NextStep[]): string[] =>
  steps.flatMap((step, place) => [
    wrapped(page, step.line.text, '     ', `  ${place + 1}. `),
    `     ${faint(page, commandOf(step))}`,
  ]);

export const assessment = (view: Out<typeof assessmentShow>, page: Page): string => {
  const block = (title: string, lines: readonly Statement[]): string[] =>
    lines.length === 0
      ? []
      : [
          heading(page, title),
          ...lines.flatMap(({ line, question, answer }) => [
            wrapped(page, `${line.text}${answer === 'right' ? ' You said: so it is.' : ''}`, '    ', '  • '),
            ...(question === null ? [] : [wrapped(page, `Ask: “${question}”`, '    ')]),
            ...line.sources.map((source) => `      ${from(page, source)}`),
          ]),
        ];
  return [
    strong(page, `How it stands with ${view.person.name}`),
    wrapped(page, view.sentence),
    ...block('Goes well', view.strengths),
    ...block('Thin or open', besidesSteps(view.gaps, view.steps)),
    ...block('Not known', besidesSteps(view.unknowns, view.steps)),
    ...(view.corrected.length === 0
      ? []
      : [
          heading(page, 'Not so, you said'),
          ...view.corrected.map(({ line, words }) =>
            wrapped(page, `${line.text}${words ? ` Your words: “${words}”` : ''}`, '    ', '  • '),
          ),
        ]),
    ...(view.steps.length === 0 ? [] : [heading(page, 'Next'), ...stepLines(page, view.steps)]),
    `\n${faint(page, wrapped(page, 'Done, or not so? --json names each line, for updraft answer LINE done, or wrong --words "what is so".'))}`,
  ].join('\n');
};

export const trust = ({ person, entries, wrong }: Out<typeof trustShow>, page: Page): string =>
  [
    strong(page, `What happened between you and ${person.name}`),
    ...(entries.length === 0
      ? ['  Nothing on file bears on it yet. What you keep, achieve and stand up for will stand here.']
      : trustLanes.flatMap((lane) => {
          const those = entries.filter((one) => one.lane === lane);
          const side = (title: string, whose: 'mine' | 'theirs'): string[] => {
            const of = those.filter((one) => one.whose === whose);
            return of.length === 0
              ? []
              : [
                  `  ${faint(page, title)}`,
                  ...of.map(({ line, moved }) =>
                    wrapped(page, `${line.text}${moved ? ' (put here by you)' : ''}`, '      ', '    • '),
                  ),
                ];
          };
          return those.length === 0
            ? []
            : [
                heading(page, lane.charAt(0).toUpperCase() + lane.slice(1)),
                ...side('Yours', 'mine'),
                ...side(`Of ${person.name}`, 'theirs'),
              ];
        })),
    ...(wrong.length === 0
      ? []
      : [heading(page, 'Not so, you said'), ...wrong.map(({ line }) => wrapped(page, line.text, '    ', '  • '))]),
  ].join('\n');

const days = (number: number): string =>
  number === 0 ? 'the same day' : number === 1 ? 'a day later' : `${number} days later`;
const ways = { source: 'in', line: 'says', draft: 'by', word: '' } as const;

export const surprises = ({ risks }: Out<typeof riskList>, page: Page): string =>
  risks
    .map(({ fact, quote, known, told, untold, source }) =>
      [
        wrapped(page, strong(page, `“${short(quote, 200)}”`)),
        `  ${faint(page, `known since ${dayWords(page, known)}, ${source.kind}  ${fact}`)}`,
        ...told.map(({ person, at, days: later, by, title }) =>
          wrapped(
            page,
            `${person.name} heard ${dayWords(page, at)}, ${days(later)}${title && by !== 'word' ? `, ${ways[by]} “${short(title, 50)}”` : by === 'word' ? ', you said' : ''}.`,
            '    ',
            '  ',
          ),
        ),
        ...untold.map(({ person, next, days: since, held, touches }) =>
          wrapped(
            page,
            `${person.name} has not heard, as far as is known here${since > 0 ? `, for ${count(since, 'day')}` : ''}.${next ? ` Next: ${next.title}, ${timeWords(page, next.start)}.` : ''}${touches ? ` It touches “${short(touches.quote, 60)}”.` : ''}${held ? ` ${held}` : ''}`,
            '    ',
            '  ',
          ),
        ),
        ...(told.length + untold.length === 0
          ? ['  Nobody above you has heard, as far as is known here, and nothing says whom it concerns.']
          : []),
      ].join('\n'),
    )
    .join('\n\n') || 'Nothing bad is on file that is news.';

export const toldOne = ({ person, at }: Out<typeof factTell>, page: Page): string =>
  at === null ? `${person.name} has not been told.` : `${person.name} knows since ${dayWords(page, at)}.`;

export const evidence = ({ results, total, markdown }: Out<typeof evidenceList>, page: Page): string =>
  results.length === 0
    ? 'Nothing that was achieved is on file yet. A line such as “closed 40 tickets this week, was 25” will stand here.'
    : [
        markdown,
        ...(total > results.length
          ? [`\n${faint(page, `The newest ${results.length} of ${total}; --limit shows more.`)}`]
          : []),
      ].join('\n');

export const answered = ({ answer, careful }: Out<typeof answerGive>, page: Page): string =>
  withCare(page, careful, answer === null ? 'Taken back.' : 'Kept.');
