import type { z } from 'zod';
import type { askAnswer } from '../../app/ask/answer.ts';
import type { askList } from '../../app/ask/list.ts';
import type { askNote } from '../../app/ask/note.ts';
import type { predictionList } from '../../app/prediction/list.ts';
import type { predictionMake } from '../../app/prediction/make.ts';
import type { quarterChanges } from '../../app/quarter/changes.ts';
import type { quarterShow } from '../../app/quarter/show.ts';
import type { worksShow } from '../../app/works/show.ts';
import { sureWords } from '../../domain/evaluation/calibration.ts';
import { tells } from '../../domain/evaluation/chance-sentence.ts';
import { withCare } from './careful.ts';
import { dayWords, faint, heading, type Page, short, strong, wrapped } from './page.ts';
import { stepLines } from './trust.ts';

type Out<T extends { output: z.ZodType }> = z.infer<T['output']>;
type AskRow = Out<typeof askList>['asks'][number];
type PredictionRow = Out<typeof predictionList>['predictions'][number];

const ends = { yes: 'yes', changed: 'yes, to something else', later: 'later', no: 'no' } as const;

const askLines = (page: Page, ask: AskRow): string[] => {
  const { answer, proposal, before, days, back } = ask;
  return [
    wrapped(page, `${ask.with.name}, ${dayWords(page, ask.asked)}: "${short(ask.words, 100)}"`, '    ', '  '),
    ...(answer
      ? [
          `    ${ends[answer.how]}, ${dayWords(page, answer.at)}${days === null || days === 0 ? '' : `, after ${days === 1 ? 'a day' : `${days} days`}`}`,
          ...(answer.learnt ? [wrapped(page, `learnt: ${answer.learnt}`, '      ', '    ')] : []),
        ]
      : []),
    ...(ask.longAgo ? ['    nothing heard for months: what became of it?'] : []),
    ...(ask.wrote ? [`    ${ask.with.name} wrote again in that conversation: what became of it?`] : []),
    ...(back?.due ? ['    “later” may have come: ask again'] : []),
    ...(before ? [`    asked before, ${dayWords(page, before.asked)}: ${ends[before.how]}`] : []),
    ...(proposal
      ? [
          wrapped(
            page,
            proposal.source
              ? `${proposal.unsure ? 'may be the answer to this or to another ask' : 'may be the answer'}: "${short(proposal.source.quote, 80)}"${proposal.how ? ` (${ends[proposal.how]})` : ''}`
              : 'closed as done: a yes?',
            '      ',
            '    ',
          ),
        ]
      : []),
    `    ${faint(page, answer && !proposal ? ask.fact : `updraft ask-answer ${ask.fact} ${proposal?.how ?? 'yes|changed|later|no'}${proposal?.outcome ? ` --outcome ${proposal.outcome}` : ''}`)}`,
  ];
};

const asks = ({ sentence, asks: rows, total }: Out<typeof askList>, page: Page): string =>
  rows.length === 0
    ? 'No accepted ask of yours to somebody above you. Note one: updraft capture "I asked Dana for a second crane".'
    : [
        strong(page, sentence),
        ...rows.flatMap((ask) => askLines(page, ask)),
        ...(total > rows.length ? [`  … and ${total - rows.length} more (--limit)`] : []),
      ].join('\n');

const askAnswered = ({ ask, careful }: Out<typeof askAnswer>, page: Page): string =>
  withCare(page, careful, askLines(page, ask).join('\n'));

const came = {
  yes: 'it came',
  no: 'it did not come',
  partly: 'it came in part',
  void: 'it can no longer be told',
} as const;

const predictionLines = (page: Page, one: PredictionRow): string[] => [
  wrapped(
    page,
    `"${short(one.words, 100)}" (${sureWords[one.sure]})${one.with ? ` · ${one.with.name}` : ''}${one.by ? ` · by ${dayWords(page, one.by)}` : ''}`,
    '    ',
    '  ',
  ),
  ...(one.came ? [`    ${came[one.came.what]}, ${dayWords(page, one.came.at)}`] : []),
  ...(one.came?.learnt ? [wrapped(page, `learnt: ${one.came.learnt}`, '      ', '    ')] : []),
  `    ${faint(page, one.came ? one.id : `${one.due ? 'it can be told: ' : ''}updraft came ${one.id} yes|partly|no`)}`,
];

const expected = ({ prediction, careful }: Out<typeof predictionMake>, page: Page): string =>
  withCare(page, careful, predictionLines(page, prediction).join('\n'));

const predictions = ({ predictions: rows, called, total }: Out<typeof predictionList>, page: Page): string =>
  rows.length === 0
    ? 'Nothing expected is on file. Note what you expect of a talk: updraft expect "the pilot is approved by April" --sure likely.'
    : [
        ...called.map(({ words }) => strong(page, wrapped(page, words))),
        ...rows.flatMap((one) => predictionLines(page, one)),
        ...(total > rows.length ? [`  … and ${total - rows.length} more (--limit)`] : []),
      ].join('\n');

const works = ({ sentence, lines, rest }: Out<typeof worksShow>, page: Page): string =>
  [
    strong(page, wrapped(page, sentence)),
    ...[...lines.filter(tells).map(({ words }) => words), rest]
      .filter(Boolean)
      .map((words) => wrapped(page, words, '    ', '  ')),
  ].join('\n');

const wordEnds = {
  kept: 'kept',
  moved: 'moved in time',
  late: 'late',
  broken: 'broken',
  dropped: 'called off',
  overdue: 'overdue',
  open: 'open',
  unclosed: 'never closed',
} as const;

const quarter = (shown: Out<typeof quarterShow>, page: Page): string => {
  const { name, sentence, asks: asked, words, told, called, learnt, works: forms, steps } = shown;
  const part = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', heading(page, title), ...lines];
  return [
    strong(page, `${name}${shown.person ? `, ${shown.person.name}` : ''}`),
    wrapped(page, sentence),
    ...part('Asked for', [
      ...(asked.sentence ? [wrapped(page, asked.sentence, '  ', '  ')] : []),
      ...asked.rows.flatMap((ask) => askLines(page, ask)),
    ]),
    ...part('Words kept', [
      ...(words.sentence ? [wrapped(page, words.sentence, '  ', '  ')] : []),
      ...words.rows.map(({ words: quote, to, due, moved, end, on }) =>
        wrapped(
          page,
          `${moved && end !== 'moved' ? 'moved in time, ' : ''}${wordEnds[end]}: ${short(quote, 80)} (${to.name}${due ? `, due ${dayWords(page, due)}` : ''}${on && on !== due ? `, ended ${dayWords(page, on)}` : ''})`,
          '    ',
          '  ',
        ),
      ),
    ]),
    ...part('Trouble told', [
      ...(told.sentence ? [wrapped(page, told.sentence, '  ', '  ')] : []),
      ...told.rows.map(({ quote, days, to, missing }) =>
        wrapped(
          page,
          `${days === null ? 'nobody above has heard' : days === 0 ? `${to?.name ?? ''}, on the same day` : `${to?.name ?? ''}, after ${days === 1 ? 'a day' : `${days} days`}`}${days === null || missing.length === 0 ? '' : `; not ${missing.map(({ name }) => name).join(', ')}, as far as is known`}: "${short(quote, 80)}"`,
          '    ',
          '  ',
        ),
      ),
    ]),
    ...part(
      'Expected',
      called.map(({ words: said }) => wrapped(page, said, '  ', '  ')),
    ),
    ...part(
      'Learnt',
      learnt.map(({ words: said, of, person }) =>
        wrapped(
          page,
          `${said}${of || person ? ` (${[person?.name, of && short(of, 50)].filter(Boolean).join(': ')})` : ''}`,
          '    ',
          '  ',
        ),
      ),
    ),
    ...part(
      'What works',
      forms.map(({ person, line }) => wrapped(page, `${person.name}: ${line.words}`, '    ', '  ')),
    ),
    ...part('The next plan may begin with', stepLines(page, steps)),
  ].join('\n');
};

const quarterChanged = ({ person, appeared, gone, still }: Out<typeof quarterChanges>, page: Page): string => {
  const part = (title: string, lines: typeof still): string[] =>
    lines.length === 0 ? [] : [`  ${title}`, ...lines.map(({ line }) => wrapped(page, line.text, '      ', '    '))];
  const all = [...part('new', appeared), ...part('gone', gone), ...part('still so', still)];
  return all.length === 0
    ? `Nothing on file tells how it stands with ${person.name}.`
    : [strong(page, person.name), ...all].join('\n');
};

/** What is told of asks, expectations and quarters, by operation. */
export const lookingBackRenderers = {
  'ask.list': asks,
  'ask.answer': askAnswered,
  'ask.note': ({ fact, careful }: Out<typeof askNote>, page: Page): string =>
    withCare(page, careful, `Noted; \`updraft ask-answer ${fact} …\` says what became of it.`),
  'works.show': works,
  'prediction.make': expected,
  'prediction.settle': expected,
  'prediction.list': predictions,
  'prediction.remove': (): string => 'Taken away.',
  'quarter.show': quarter,
  'quarter.changes': quarterChanged,
};
