import type { z } from 'zod';
import type { cycleCompare } from '../../app/cycle/compare.ts';
import type { CycleView, PlanItemView } from '../../app/cycle/cycle-view.ts';
import type { cycleList } from '../../app/cycle/list.ts';
import type { methodShow } from '../../app/method/show.ts';
import type { MethodStep } from '../../domain/framework/method-step.ts';
import type { PlanProposal } from '../../domain/framework/plan-proposals.ts';
import type { Statement } from '../../domain/framework/statement.ts';
import { withCare } from './careful.ts';
import { dayWords, faint, heading, type Page, strong, wrapped } from './page.ts';
import type { Renderers } from './renderers.ts';
import { stepLines } from './trust.ts';

type Out<T extends { output: z.ZodType }> = z.infer<T['output']>;

const lines = (page: Page, title: string, all: readonly Statement[]): string[] =>
  all.length === 0
    ? []
    : [
        `  ${faint(page, title)}`,
        ...all.flatMap(({ line, question }) => [
          wrapped(page, line.text, '      ', '    • '),
          ...(question === null ? [] : [wrapped(page, `Ask: “${question}”`, '      ')]),
        ]),
      ];

const moveLines = (page: Page, move: NonNullable<MethodStep['move']>): string[] =>
  move.step ? stepLines(page, [move.step]) : [wrapped(page, move.line.text, '     ', '  → ')];

const stepBlock = (page: Page, step: MethodStep, place: number): string[] => [
  heading(page, `${place + 1} ${step.name}`),
  ...lines(page, 'On file', step.done),
  ...(step.more > 0 ? [faint(page, `    and ${step.more} more`)] : []),
  ...lines(page, 'Thin', step.thin),
  ...(step.move ? [`  ${faint(page, 'Next')}`, ...moveLines(page, step.move)] : []),
  ...(step.done.length + step.thin.length === 0 && step.move === null ? ['  Nothing is on file of it yet.'] : []),
  faint(page, wrapped(page, `${step.card.title}: \`updraft cards ${step.card.id}\``, '  ', '  ')),
];

const method = ({ people, steps, sentence }: Out<typeof methodShow>, page: Page): string => {
  const [one] = people;
  if (steps.length > 0 && one)
    return [
      strong(page, `You and ${one.called}, in six steps`),
      wrapped(page, [sentence, one.round?.words].filter(Boolean).join(' ')),
      ...steps.flatMap((step, place) => stepBlock(page, step, place)),
    ].join('\n');
  if (people.length === 0)
    return [
      strong(page, 'How to lead upward, in six steps'),
      '  Understand their needs, build credibility, build relationships, communicate,',
      '  influence with solutions, sustain.',
      'It begins with one person above you: `updraft person.edit NAME --standing above`.',
    ].join('\n');
  return people
    .map(({ person, words, sentence: rests, move, round }) =>
      [
        `${strong(page, person.name)}  ${faint(page, person.role)}`,
        wrapped(page, words || rests, '  ', '  '),
        ...(round ? [`  ${round.words}`] : []),
        ...(move ? moveLines(page, move) : []),
      ].join('\n'),
    )
    .join('\n\n');
};

const itemLine = (page: Page, { words, stands, on, seen, ended, id }: PlanItemView): string => {
  const when =
    stands === 'open'
      ? on === null
        ? ''
        : `, ${dayWords(page, on)}`
      : stands === 'dropped'
        ? ', let go'
        : `, done${seen ? ' as facts show' : ended ? ` ${dayWords(page, ended.at)}` : ''}`;
  return `${wrapped(page, `${words}${when}`, '      ', '    • ')}  ${faint(page, id)}`;
};

const round = (page: Page, cycle: CycleView): string =>
  [
    `${strong(page, cycle.person.name)}  ${faint(page, cycle.id)}`,
    wrapped(page, cycle.words, '  ', '  '),
    ...(cycle.aim === '' ? [] : [wrapped(page, cycle.aim, '  ', '  ')]),
    ...cycle.plan.map((item) => itemLine(page, item)),
    ...(cycle.learnt === '' ? [] : [wrapped(page, `Learnt: “${cycle.learnt}”`, '  ', '  ')]),
  ].join('\n');

const proposals = (page: Page, title: string, all: readonly PlanProposal[]): string[] =>
  all.length === 0
    ? []
    : [
        heading(page, title),
        ...all.map(
          ({ words, on, about }) =>
            `${wrapped(page, `${words}${on === null ? '' : `, ${dayWords(page, on)}`}`, '    ', '  • ')}\n    ${faint(page, about)}`,
        ),
      ];

const listed = (view: Out<typeof cycleList>, page: Page): string => {
  const isOpen = view.cycles.some(({ closed }) => closed === null);
  const shown = [
    ...view.cycles.map((cycle) => round(page, cycle)),
    ...(view.more > 0 ? [`${view.more} more: --limit ${view.cycles.length + view.more}`] : []),
    ...(view.isNew === null ? [] : [view.isNew]),
    ...(view.carries === null ? [] : [wrapped(page, view.carries)]),
    ...(isOpen
      ? []
      : [
          ...proposals(page, 'A round could plan', view.round),
          ...proposals(page, 'The first thirty days could plan', view.firstDays),
        ]),
  ];
  return shown.length === 0 ? 'No round is open. `updraft cycle NAME` opens one.' : shown.join('\n');
};

const comparedRounds = ({ cycles }: Out<typeof cycleCompare>, page: Page): string =>
  cycles.length === 0
    ? 'No round was opened yet, so there is nothing to compare. `updraft cycle NAME` opens one.'
    : cycles
        .map(({ cycle, appeared, gone, still }) =>
          [
            round(page, cycle),
            ...lines(page, 'New since it opened', appeared),
            ...lines(page, 'No longer said', gone),
            ...lines(page, 'Still so', still),
          ].join('\n'),
        )
        .join('\n\n');

/** Of the method's page and its rounds. */
export const roundRenderers: Renderers = {
  'method.show': method,
  'cycle.list': listed,
  'cycle.compare': comparedRounds,
  'cycle.open': ({ cycle, careful }, page) => withCare(page, careful, round(page, cycle)),
  'cycle.plan': ({ cycle, careful }, page) => withCare(page, careful, round(page, cycle)),
  'cycle.close': ({ cycle, careful }, page) => withCare(page, careful, round(page, cycle)),
  'cycle.remove': () => 'Taken away, with its plan.',
};
