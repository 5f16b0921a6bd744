import type { z } from 'zod';
import type { Operations } from '../../app/operations.ts';
import { wayHeadings } from '../../domain/people/ways.ts';
import { withCare } from './careful.ts';
import { factList } from './facts.ts';
import { count, dayWords, faint, heading, type Page, strong, warm, wrapped } from './page.ts';

type Out<N extends keyof Operations> = z.output<Operations[N]['output']>;
type Line = Out<'way.list'>['lines'][number];

const lineOf = (page: Page, { way, old, names }: Line): readonly string[] => [
  wrapped(page, way.words, '    ', '  • '),
  ...(way.confirmed === null ? [`    ${warm(page, 'Not confirmed: it is not on the page.')}`] : []),
  ...(old ? [`    ${warm(page, 'Confirmed long ago: does it still hold?')}`] : []),
  ...(names.length > 0 ? [`    ${warm(page, `It names ${names.join(', ')}, on a page that goes to others.`)}`] : []),
  `    ${faint(page, `updraft way.confirm ${way.id}, or way.remove`)}`,
];

/** The user's own page with what is proposed for it. */
export const ways = ({ name, lines, proposed, next }: Out<'way.list'>, page: Page): string => {
  const kinds = [...new Set(lines.map(({ way }) => way.what))];
  return [
    ...(lines.length === 0
      ? ['Nothing stands on your page “how to work with me” yet.']
      : [strong(page, name === '' || name === 'Me' ? 'How to work with me' : `How to work with ${name}`)]),
    ...kinds.flatMap((what) => [
      heading(page, wayHeadings[what]),
      ...lines.filter(({ way }) => way.what === what).flatMap((line) => lineOf(page, line)),
    ]),
    ...(proposed.length > 0
      ? [
          heading(page, 'Proposed, for you to confirm'),
          ...proposed.flatMap(({ about, what, words, sources: [source] }) => [
            wrapped(page, `${wayHeadings[what]}: ${words}`, '    ', '  • '),
            ...(source ? [`    ${faint(page, `“${source.quote}”`)}`] : []),
            `    ${faint(page, `updraft way.confirm ${about}, or way.remove`)}`,
          ]),
        ]
      : []),
    ...(next === null
      ? []
      : [`\n${wrapped(page, next.question)}`, faint(page, `updraft way.save "…" --what ${next.what}`)]),
    ...(lines.some(({ way }) => way.confirmed !== null)
      ? [`\n${faint(page, 'updraft way.file prints the page; way.write FILE writes it.')}`]
      : []),
  ].join('\n');
};

const wayKept = ({ line }: Out<'way.save'> | Out<'way.confirm'>, page: Page): string =>
  withCare(page, line.careful, [strong(page, wayHeadings[line.way.what]), ...lineOf(page, line)].join('\n'));

const waysRead = ({ person, added, facts, already, said }: Out<'way.read'>, page: Page): string =>
  [
    added
      ? strong(page, `${person.name}’s page is in. ${count(facts.length, 'line')} proposed.`)
      : 'That page was here already.',
    ...(added && already > 0 ? [`${count(already, 'line is', 'lines are')} on file in the same words.`] : []),
    ...said.map((one) => wrapped(page, one)),
    factList(page, facts, ''),
  ]
    .filter(Boolean)
    .join('\n');

const sorts = {
  right: 'right as it was',
  more: 'more',
  less: 'less',
  late: 'earlier',
  other: 'in their words',
} as const;
type Word = Out<'feedback.list'>['feedback'][number];

const wordBack = (page: Page, { feedback: { id, sort, quote, state, said }, person, of }: Word): string =>
  [
    wrapped(page, `${person.name}, ${sorts[sort]}: “${quote}”`, '    ', '  • '),
    `    ${faint(page, [dayWords(page, said), of === '' ? '' : `on “${of}”`, state === 'proposed' ? `updraft feedback.decide ${id}, or feedback.decide ${id} reject` : state].filter(Boolean).join(' · '))}`,
  ].join('\n');

/** What goes between the user and their readers: own ways, theirs. */
export const waysRenderers = {
  'way.list': ways,
  'way.save': wayKept,
  'way.confirm': wayKept,
  'way.remove': ({ removed }: Out<'way.remove'>): string =>
    removed === null ? 'Done.' : `Taken off: ${removed.words}`,
  'way.file': ({ text }: Out<'way.file'>): string => text.trimEnd(),
  'way.write': ({ path, lines }: Out<'way.write'>): string =>
    `Written to ${path}: ${count(lines, 'line')}. It is not encrypted.`,
  'way.read': waysRead,
  'feedback.ask': ({ draft, line }: Out<'feedback.ask'>): string =>
    line === '' ? 'Taken out again.' : `In the draft: “${line}”\n\n${draft.text.trimEnd()}`,
  'feedback.list': ({ feedback }: Out<'feedback.list'>, page: Page): string =>
    feedback.map((one) => wordBack(page, one)).join('\n') ||
    'No reader has said a word yet. Ask one: updraft feedback.ask DRAFT',
  'feedback.decide': ({ row }: Out<'feedback.decide'>, page: Page): string => wordBack(page, row),
} as const;
