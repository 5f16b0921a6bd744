import type { z } from 'zod';
import type { askAnswer } from '../../app/ask/answer.ts';
import type { askList } from '../../app/ask/list.ts';
import type { predictionList } from '../../app/prediction/list.ts';
import type { predictionMake } from '../../app/prediction/make.ts';
import type { worksShow } from '../../app/works/show.ts';
import { sureWords } from '../../domain/evaluation/calibration.ts';
import { withCare } from './careful.ts';
import { dayWords, faint, type Page, short, strong, wrapped } from './page.ts';

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

export const asks = ({ sentence, asks: rows, total }: Out<typeof askList>, page: Page): string =>
  rows.length === 0
    ? 'No accepted ask of yours to somebody above you. Note one: updraft capture "I asked @dana for a second crane".'
    : [
        strong(page, sentence),
        ...rows.flatMap((ask) => askLines(page, ask)),
        ...(total > rows.length ? [`  … and ${total - rows.length} more (--limit)`] : []),
      ].join('\n');

export const askAnswered = ({ ask, careful }: Out<typeof askAnswer>, page: Page): string =>
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

export const expected = ({ prediction, careful }: Out<typeof predictionMake>, page: Page): string =>
  withCare(page, careful, predictionLines(page, prediction).join('\n'));

export const predictions = ({ predictions: rows, called, total }: Out<typeof predictionList>, page: Page): string =>
  rows.length === 0
    ? 'Nothing expected is on file. Note what you expect of a talk: updraft expect "Dana says yes to the pilot" --sure likely.'
    : [
        ...called.map(({ words }) => strong(page, wrapped(page, words))),
        ...rows.flatMap((one) => predictionLines(page, one)),
        ...(total > rows.length ? [`  … and ${total - rows.length} more (--limit)`] : []),
      ].join('\n');

export const works = ({ sentence, lines }: Out<typeof worksShow>, page: Page): string =>
  [strong(page, wrapped(page, sentence)), ...lines.map(({ words }) => wrapped(page, words, '    ', '  '))].join('\n');
