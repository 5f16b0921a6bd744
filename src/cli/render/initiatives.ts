import type { z } from 'zod';
import type { WholeInitiative } from '../../app/initiative/changed.ts';
import type { InitiativeView } from '../../app/initiative/initiative-view.ts';
import type { initiativeList } from '../../app/initiative/list.ts';
import { openMilestones } from '../../domain/initiatives/standing-now.ts';
import { withCare } from './careful.ts';
import { dayWords, faint, heading, type Page, strong, warm, wrapped } from './page.ts';
import type { Renderers } from './renderers.ts';
import { compiledUpdate } from './updates.ts';

type Whole = z.output<typeof WholeInitiative>;

const head = (page: Page, view: InitiativeView): string =>
  `${strong(page, view.name)}${view.sponsorName ? `  ${view.sponsorName.name}` : ''}  ${faint(page, view.id)}`;

const silence = (page: Page, { silence: one, called }: InitiativeView): string[] =>
  one
    ? [
        wrapped(
          page,
          warm(
            page,
            `${called} has heard nothing of it ${one.ever ? 'since' : 'since the yes of'} ${dayWords(page, one.since)}: \`updraft status-sheet\` writes it.`,
          ),
          '  ',
          '  ',
        ),
      ]
    : [];

const listed = (
  { sentence, initiatives, ended, agreed }: z.output<(typeof initiativeList)['output']>,
  page: Page,
): string =>
  [
    strong(page, wrapped(page, sentence)),
    ...initiatives.map((view) =>
      ['', head(page, view), wrapped(page, view.sentence, '  ', '  '), ...silence(page, view)].join('\n'),
    ),
    ...(agreed.length === 0
      ? []
      : [
          heading(page, 'Agreed, and not followed here'),
          ...agreed.map(({ line, fact }) =>
            [wrapped(page, line.text, '    ', '  • '), faint(page, `      updraft initiative.begin ${fact}`)].join(
              '\n',
            ),
          ),
        ]),
    ...(ended > 0 ? ['', faint(page, '`updraft initiatives --which ended` shows those that have ended.')] : []),
    ...(initiatives.length === 0 && agreed.length === 0
      ? ['', faint(page, '`updraft initiative.begin --name "…"` begins one.')]
      : []),
  ].join('\n');

const milestones = (page: Page, view: InitiativeView): string[] => {
  const open = new Set(openMilestones(view).map(({ id }) => id));
  return view.milestones.flatMap((one) => {
    const day =
      one.done !== null
        ? `, done ${dayWords(page, one.done)}`
        : one.dropped !== null
          ? ', no longer wanted'
          : one.due === null
            ? ''
            : `, by ${dayWords(page, one.due)}`;
    const first = one.firstDue === null ? '' : ` (first for ${dayWords(page, one.firstDue)})`;
    return [
      wrapped(
        page,
        `${one.words}${day}${first}${one.why ? `: ${one.why}` : ''}`,
        '    ',
        open.has(one.id) ? '  · ' : '  ✓ ',
      ),
      ...(open.has(one.id) ? [faint(page, `      updraft milestone.done ${one.id}`)] : []),
    ];
  });
};

const whole = ({ initiative: view, proposals }: Whole, page: Page): string => {
  const setbacks = view.setbacks.flatMap((one) => [
    wrapped(page, `${dayWords(page, one.day)}: ${one.words}`, '    ', '  • '),
    ...(one.lesson ? [wrapped(page, `What it taught: ${one.lesson}`, '      ', '    ')] : []),
    ...(one.adjusted ? [wrapped(page, `What changed: ${one.adjusted}`, '      ', '    ')] : []),
    ...(one.told.length > 0
      ? [
          wrapped(
            page,
            `Told: ${one.told.map(({ person, at }) => `${person.name}, ${dayWords(page, at)}`).join('; ')}`,
            '      ',
            '    ',
          ),
        ]
      : []),
    ...(one.untold.length > 0
      ? [
          wrapped(
            page,
            warm(page, `Not told, as far as is known: ${one.untold.map(({ name }) => name).join(', ')}`),
            '      ',
            '    ',
          ),
        ]
      : []),
  ]);
  const block = (title: string, rows: readonly string[]): string[] =>
    rows.length === 0 ? [] : [heading(page, title), ...rows];
  return [
    head(page, view),
    wrapped(page, view.measureWords ?? view.sentence, '  ', '  '),
    ...(view.decision === ''
      ? []
      : [
          wrapped(
            page,
            `Next decision${view.decisionOn === null ? '' : `, ${dayWords(page, view.decisionOn)}`}: ${view.decision}`,
            '  ',
            '  ',
          ),
        ]),
    ...silence(page, view),
    ...block('Milestones', milestones(page, view)),
    ...block('Setbacks', setbacks),
    ...block(
      'On file, to take in',
      proposals.map(({ line, fact }) =>
        [
          wrapped(page, line.text, '    ', '  • '),
          faint(page, `      updraft initiative.take ${view.id} ${fact}`),
        ].join('\n'),
      ),
    ),
  ].join('\n');
};

/** How what was agreed and is being done is printed. */
export const initiativeRenderers: Renderers = {
  'initiative.list': listed,
  'initiative.show': whole,
  'initiative.begin': whole,
  'initiative.save': whole,
  'initiative.take': whole,
  'initiative.end': whole,
  'initiative.restore': whole,
  'initiative.remove': () => 'Taken away.',
  'milestone.add': whole,
  'milestone.move': whole,
  'milestone.done': whole,
  'milestone.drop': whole,
  'measure.add': whole,
  'status.compile': (answer, page) => compiledUpdate(answer, page, 'status-sheet'),
  'setback.add': (answer, page) => withCare(page, answer.careful, whole(answer, page)),
};
