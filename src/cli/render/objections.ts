import type { z } from 'zod';
import type { objectionList } from '../../app/objection/list.ts';
import type { proposalTiming } from '../../app/proposal/timing.ts';
import { dayByName } from '../../domain/documents/words.ts';
import { withCare } from './careful.ts';
import { dayWords, faint, heading, type Page, short, strong, timeWords, warm, word, wrapped } from './page.ts';
import type { Renderers } from './renderers.ts';

type Register = z.output<(typeof objectionList)['output']>;
type Timing = z.output<(typeof proposalTiming)['output']>;

const block = (page: Page, title: string, rows: readonly string[]): string[] =>
  rows.length === 0 ? [] : [heading(page, title), ...rows];

const register = ({ title, sentence, objections, questions, toTake }: Register, page: Page): string =>
  [
    strong(page, title),
    wrapped(page, sentence, '  '),
    ...block(
      page,
      'What speaks against it',
      objections.flatMap((one) => [
        wrapped(page, `${one.words}${one.by === '' ? '' : ` (${one.by})`}`, '    ', '  • '),
        ...(one.valid === '' ? [] : [wrapped(page, `Right in it: ${one.valid}`, '    ')]),
        one.answer === '' ? warm(page, '    No answer yet') : wrapped(page, `Answer: ${one.answer}`, '    '),
        ...(one.test === '' ? [] : [wrapped(page, `Tested by: ${one.test}`, '    ')]),
        faint(page, `    --objection ${one.id}`),
      ]),
    ),
    ...block(
      page,
      'What will be asked',
      questions.flatMap((one) => [
        wrapped(page, `${one.text}${one.by === '' ? '' : ` (${one.by})`}`, '    ', '  • '),
        ...(one.standing === 'answered'
          ? [wrapped(page, `${one.from === 'you' ? 'You: ' : ''}${one.answer}`, '    ')]
          : one.standing === 'assigned'
            ? [
                wrapped(
                  page,
                  `${one.finder} finds out${one.due === null ? '' : ` by ${dayWords(page, one.due)}`}`,
                  '    ',
                ),
              ]
            : [warm(page, '    Open')]),
        faint(page, `    ${one.why === '' ? '' : `${one.why} `}--about ${word(one.key)}`),
      ]),
    ),
    ...block(
      page,
      'To take or leave',
      toTake.flatMap((one) => [
        wrapped(page, `“${short(one.words, 200)}”${one.by === '' ? '' : ` (${one.by})`}`, '    ', '  • '),
        faint(page, `    ${one.why}; updraft objection.take PROPOSAL ${word(one.key)}`),
      ]),
    ),
  ].join('\n');

const standings = { green: 'good', unknown: 'nothing on file', amber: 'mind', closed: 'not then' } as const;

const timing = ({ title, sentence, past, slots, windows, undated, open, moment }: Timing, page: Page): string => {
  const on = (day: string): string => dayByName(day, page.today);
  return [
    strong(page, title),
    wrapped(page, sentence, '  '),
    ...[...past, ...undated].map(({ text }) => warm(page, wrapped(page, text, '  '))),
    ...(moment ? [wrapped(page, `To be decided in “${moment.title}”, ${timeWords(page, moment.start)}.`, '  ')] : []),
    ...block(
      page,
      'Two points in time',
      slots.flatMap(({ start, title: talk, because }) => [
        `  • ${strong(page, timeWords(page, start))}${talk === '' ? '' : `, ${talk}`}`,
        ...because.map(({ text }) => faint(page, wrapped(page, text, '    '))),
      ]),
    ),
    ...block(
      page,
      'The next eight weeks',
      windows.flatMap(({ from, to, standing, reasons }) => [
        `  • ${from === to ? on(from) : `${on(from)} to ${on(to)}`}: ${standings[standing]}`,
        ...reasons.map(({ line, when }) =>
          faint(page, wrapped(page, `${line.text}${when === '' ? '' : ` (${when})`}`, '    ')),
        ),
      ]),
    ),
    ...block(
      page,
      'Without a day',
      open.map(({ text }) => wrapped(page, text, '    ', '  • ')),
    ),
  ].join('\n');
};

/** How objections, questions and the timing of a proposal are printed. */
export const objectionRenderers: Renderers = {
  'objection.list': register,
  'objection.save': ({ objection, careful }, page) => withCare(page, careful, `Kept: ${objection.words}`),
  'objection.take': ({ objections }) => `Taken: ${objections.length}.`,
  'objection.leave': ({ objections }) => `Left out: ${objections.length}.`,
  'objection.remove': () => 'Taken out.',
  'objection.restore': () => 'As before again.',
  'objection.promise': () => 'It stands among the commitments now.',
  'proposal.timing': timing,
};
