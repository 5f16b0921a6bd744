import type { z } from 'zod';
import type { reflectionAsk } from '../../app/reflection/ask.ts';
import type { reflectionList } from '../../app/reflection/list.ts';
import type { reflectionSave } from '../../app/reflection/save.ts';
import type { WeekShown } from '../../app/week/show.ts';
import { withCare } from './careful.ts';
import { factList } from './facts.ts';
import { dayWords, faint, heading, type Page, strong, wrapped } from './page.ts';
import type { Renderers } from './renderers.ts';
import { momentLine } from './today.ts';

type Reflection = z.output<(typeof reflectionList)['output']>['reflections'][number];

/** The challenge of a week, its steps in their order; what was done stands with the words that show it. */
const challenge = (one: NonNullable<WeekShown['challenge']>, page: Page): string =>
  one.person === null
    ? faint(page, `  Left out this week: updraft answer ${one.about} open takes it up again.`)
    : [
        ...one.steps.map(({ line, done, question }) =>
          [
            wrapped(page, line.text, '    ', done === null ? '  · ' : '  ✓ '),
            ...(question === null || done !== null ? [] : [wrapped(page, `Ask: “${question}”`, '    ')]),
          ].join('\n'),
        ),
        faint(page, `  Not this week: updraft answer ${one.about} later`),
      ].join('\n');

const milestone = (page: Page, { name, words, done, decision }: WeekShown['days'][number]['milestones'][number]) =>
  wrapped(
    page,
    `${decision ? 'Decision' : 'Milestone'}, ${name}: ${words}${done === null ? '' : ' (done)'}`,
    '      ',
    '  ◦ ',
  );

const dayBlock = (day: WeekShown['days'][number], page: Page): string[] => {
  const rows = [
    ...day.moments.map((moment) => momentLine(page, moment)),
    ...day.milestones.map((one) => milestone(page, one)),
    ...(day.iOwe.length > 0 ? [factList(page, day.iOwe)] : []),
    ...(day.theyOwe.length > 0 ? [faint(page, '  You wait for'), factList(page, day.theyOwe)] : []),
  ];
  const name = dayWords(page, day.day);
  return rows.length === 0 ? [] : [heading(page, name.charAt(0).toUpperCase() + name.slice(1)), ...rows];
};

/** A week day by day, then what to do in it. */
const week = (view: WeekShown, page: Page): string => {
  const block = (title: string, body: string): string[] => (body === '' ? [] : [heading(page, title), body]);
  return [
    strong(page, wrapped(page, `${view.week}: ${view.sentence}`)),
    ...block('Past its day', factList(page, [...view.late, ...view.lateToMe])),
    ...view.days.flatMap((day) => dayBlock(day, page)),
    ...block('Steps', view.steps.map(({ line }) => wrapped(page, line.text, '    ', '  • ')).join('\n')),
    ...(view.challenge
      ? block(
          view.challenge.person ? `With ${view.challenge.person.name}` : 'One relationship',
          challenge(view.challenge, page),
        )
      : []),
    ...block('To look back on', view.lookBack.map((moment) => momentLine(page, moment)).join('\n')),
    ...block('You wrote', view.reflections.map((one) => written(one, page)).join('\n')),
    ...(view.noneAbove
      ? [
          wrapped(
            page,
            'Who is above you? updraft suggest, then updraft person.edit NAME --standing above',
            '    ',
            '  → ',
          ),
        ]
      : []),
  ].join('\n');
};

const written = ({ question, words, said, moment, source }: Reflection, page: Page): string =>
  [
    wrapped(page, `“${words}”`, '    ', '  '),
    faint(page, wrapped(page, `${dayWords(page, said)}${moment ? `, ${moment.title}` : ''}: ${question}`, '    ')),
    faint(page, `    ${source}`),
  ].join('\n');

/** The question of a talk, and how to answer it. */
const reflectionAsked = (
  { moment, question, written: before }: z.output<(typeof reflectionAsk)['output']>,
  page: Page,
): string =>
  [
    strong(page, wrapped(page, question.text)),
    faint(page, `updraft reflect ${moment.id} "…" keeps a line on it.`),
    ...(before.length > 0 ? ['', ...before.map((one) => written(one, page))] : []),
  ].join('\n');

/** What was kept, or that it is gone. */
const reflectionKept = ({ reflection, careful }: z.output<(typeof reflectionSave)['output']>, page: Page): string =>
  reflection === null
    ? 'Taken away.'
    : withCare(page, careful, `Kept. It comes back before the next talk.\n${faint(page, reflection.source)}`);

/** Reflections, the newest first. */
const reflectionsListed = ({ reflections }: z.output<(typeof reflectionList)['output']>, page: Page): string =>
  reflections.length === 0
    ? 'Nothing yet. After a talk: updraft reflection.ask MOMENT'
    : reflections.map((one) => written(one, page)).join('\n\n');

/** The week, and looking back on talks. */
export const weekRenderers: Renderers = {
  'week.show': week,
  'reflection.ask': reflectionAsked,
  'reflection.save': reflectionKept,
  'reflection.list': reflectionsListed,
};
