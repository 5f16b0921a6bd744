import type { z } from 'zod';
import type { disagreementClose } from '../../app/disagreement/close.ts';
import type { DisagreementView } from '../../app/disagreement/disagreement-view.ts';
import type { disagreementList } from '../../app/disagreement/list.ts';
import type { disagreementReturn } from '../../app/disagreement/return.ts';
import type { landscapeShow } from '../../app/landscape/show.ts';
import type { messageRead } from '../../app/message/read.ts';
import type { needList } from '../../app/need/list.ts';
import type { needRaise } from '../../app/need/raise.ts';
import { aheadSentence, needsSentence } from '../../domain/documents/ahead-sentence.ts';
import { unreadWords } from '../../domain/language/other-language.ts';
import type { Finding } from '../../domain/review/finding.ts';
import type { Day } from '../../domain/shared/time.ts';
import { withCare } from './careful.ts';
import { dayWords, faint, type Page, strong, wrapped } from './page.ts';

const told: readonly (readonly [keyof DisagreementView & string, string])[] = [
  ['charitable', 'Kindest reading'],
  ['theirView', 'Their view'],
  ['concern', 'What lies under it'],
  ['valid', 'What is right in it'],
  ['sharedGoal', 'What both want'],
  ['changed', 'What it changed'],
];

const one = (page: Page, view: DisagreementView): string =>
  [
    `${strong(page, view.topic)}  ${view.name}${view.kind === 'tension' ? ', tense' : ''}, ${dayWords(page, view.opened)}${view.closed === null ? '' : `, settled ${dayWords(page, view.closed)}`}  ${faint(page, view.id)}`,
    ...told.flatMap(([field, label]) =>
      view[field] === '' ? [] : [wrapped(page, `${label}: ${view[field]}`, '    ', '  ')],
    ),
    ...(view.backOn === null
      ? []
      : [`  Back to it: ${dayWords(page, view.backOn)}${view.back ? ', which is here' : ''}`]),
    ...(view.readings.length === 0
      ? []
      : ['  Kind readings:', ...view.readings.map(({ text }) => wrapped(page, text, '    ', '    '))]),
    ...view.asks
      .slice(0, 1)
      .flatMap(({ field, ask, hint }) => [
        wrapped(page, `Next: ${ask}`, '    ', '  '),
        wrapped(page, faint(page, hint), '    ', '    '),
        faint(
          page,
          `    updraft disagreement.save --disagreement ${view.id} --${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} "…"`,
        ),
      ]),
  ].join('\n');

/** Where the user and somebody see it differently, with the next question of each. */
export const disagreements = (
  { disagreements: all }: z.infer<(typeof disagreementList)['output']>,
  page: Page,
): string => all.map((view) => one(page, view)).join('\n\n') || 'Nothing is open between you and anybody.';

/** One of them after it was kept. */
export const disagreement = (
  { disagreement: view, careful }: z.infer<(typeof disagreementClose)['output']>,
  page: Page,
): string => withCare(page, careful, one(page, view));

const found = (page: Page, findings: readonly Finding[]): readonly string[] =>
  findings.map(({ message, quote }) => wrapped(page, `${message}: “${quote}”`, '  '));

/** The way back to a talk that was paused. */
export const returned = (
  { draft, kept, findings }: z.infer<(typeof disagreementReturn)['output']>,
  page: Page,
): string =>
  [
    strong(page, draft.title),
    '',
    draft.text,
    '',
    faint(page, kept === false ? 'Not kept: a replayed day is only looked at.' : `Kept as a draft: ${draft.id}.`),
    ...found(page, findings),
  ].join('\n');

/** What is hard in a reply, and kind readings of it. */
export const readReply = (
  { hard, readings, before, pause, language }: z.infer<(typeof messageRead)['output']>,
  page: Page,
): string => {
  if (language !== undefined) return wrapped(page, unreadWords(language));
  if (hard.length === 0) return 'Nothing in it reads hard.';
  return [
    strong(page, 'Before you answer'),
    ...hard.map(({ quote, words }) => wrapped(page, `“${quote}”  ${words}`, '    ', '  ')),
    '',
    ...readings.map(({ text }) => wrapped(page, text, '    ', '  ')),
    '',
    wrapped(page, before),
    ...(pause ? [wrapped(page, 'It need not be answered today.')] : []),
  ].join('\n');
};

/** Needs seen early, each with how it is raised. */
export const needs = ({ needs: all }: z.infer<(typeof needList)['output']>, page: Page): string =>
  [
    ...(all.length > 0 ? [strong(page, wrapped(page, needsSentence(all))), ''] : []),
    ...all.map(({ line, fact, moment }) =>
      [wrapped(page, line.text, '  '), faint(page, `  updraft raise ${fact ?? moment ?? ''} "one option"`)].join('\n'),
    ),
  ].join('\n') || 'No need is seen early: nothing on file points at one.';

/** The draft that raises a need, or who hears it first. */
export const raised = (
  { verdict, reason, draft, kept, findings }: z.infer<(typeof needRaise)['output']>,
  page: Page,
): string =>
  verdict === 'first' || draft === null
    ? [strong(page, 'Tell somebody else first.'), wrapped(page, reason)].join('\n')
    : [
        draft.text,
        '',
        faint(page, kept === false ? 'Not kept: a replayed day is only looked at.' : `Kept as a draft: ${draft.id}.`),
        ...found(page, findings),
      ].join('\n');

const sorts: Readonly<Record<string, string>> = {
  freeze: 'freeze',
  reorganisation: 'change of the house',
  board: 'date of the house',
  leave: 'away',
  date: 'date',
  moment: 'talk',
  mine: 'you owe',
  theirs: 'owed to you',
  return: 'way back',
};

const stretch = (page: Page, from: Day, to: Day | null): string =>
  to === null
    ? `since ${dayWords(page, from)}`
    : from === to
      ? dayWords(page, from)
      : `${dayWords(page, from)} to ${dayWords(page, to)}`;

/** What is ahead on one time line. */
export const ahead = (
  { from: start, entries, open, interests }: z.infer<(typeof landscapeShow)['output']>,
  page: Page,
): string =>
  [
    strong(page, wrapped(page, aheadSentence({ entries, from: start }, []))),
    '',
    ...entries.map(({ sort, from, to, line, meets, people, again }) =>
      [
        wrapped(
          page,
          `${strong(page, stretch(page, from, to))}  ${sorts[sort] ?? sort}: ${line.text}${people.length === 0 ? '' : ` (${people.map(({ name }) => name).join(', ')})`}${again > 0 ? `, and ${again} more` : ''}`,
          '    ',
        ),
        ...meets.map(({ text }) => wrapped(page, text, '      ', '    ')),
      ].join('\n'),
    ),
    ...(interests.length === 0
      ? []
      : ['', strong(page, 'Pulling apart'), ...interests.map(({ text }) => wrapped(page, text, '  '))]),
    ...(open.length === 0
      ? []
      : ['', strong(page, 'Without a day'), ...open.map(({ text }) => wrapped(page, text, '  '))]),
  ]
    .join('\n')
    .trimEnd();
