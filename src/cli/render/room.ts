import type { z } from 'zod';
import type { positionList } from '../../app/position/list.ts';
import type { roomIf } from '../../app/room/if.ts';
import type { roomPut } from '../../app/room/put.ts';
import type { roomShow } from '../../app/room/show.ts';
import type { RoomPerson } from '../../domain/proposals/room-view.ts';
import { partWords, standWords, sureWords } from '../../domain/proposals/stand-words.ts';
import { withCare } from './careful.ts';
import { dayWords, faint, heading, type Page, strong, warm, word, wrapped } from './page.ts';
import type { Renderers } from './renderers.ts';

type Shown = z.output<(typeof roomShow)['output']>;

const person = (page: Page, one: RoomPerson): string =>
  [
    `${strong(page, one.name)}  ${[one.part === null ? '' : partWords[one.part], one.role, one.gone ? 'no longer there' : ''].filter(Boolean).join(', ')}`,
    ...(one.conflict ? [wrapped(page, warm(page, one.conflict.text), '    ', '  ')] : []),
    ...(one.stale ? [wrapped(page, one.stale.text, '    ', '  ')] : []),
    ...(one.positions.length === 0 ? ['  Not known where.'] : []),
    ...one.positions.flatMap((position) => [
      wrapped(
        page,
        `${dayWords(page, position.said)}: “${position.words}”: ${position.asks === '' ? `${standWords[position.stand]}, ${sureWords[position.sure]}` : position.asks === 'about' ? 'is this about it?' : 'which way is it?'}${position.state === 'waits' ? ', not yet taken' : ''}`,
        '    ',
        '  ',
      ),
      faint(page, `    ${position.fact}`),
    ]),
    ...[
      one.own,
      ...[...one.matters, ...one.power, ...one.hears.map(({ line }) => line), ...one.heard.map(({ line }) => line)].map(
        ({ text }) => text,
      ),
    ]
      .filter(Boolean)
      .map((text) => wrapped(page, text, '    ', '  ')),
    ...(one.mayMatter
      ? [
          wrapped(page, `${one.mayMatter.line.text} Is this about it?`, '    ', '  '),
          faint(page, `    ${one.mayMatter.about} right`),
        ]
      : []),
  ].join('\n');

const shown = ({ proposal, room }: Shown, page: Page): string =>
  [
    strong(page, proposal.title),
    wrapped(page, room.sentence),
    ...(room.rests === '' ? [] : [wrapped(page, room.rests)]),
    ...(room.askFirst.length === 0
      ? []
      : [
          heading(page, 'Ask first, in any order'),
          ...room.askFirst.flatMap(({ called, question, why }) => [
            wrapped(page, `${called}: “${question}”`, '    ', '  '),
            wrapped(page, faint(page, why.text), '    ', '    '),
          ]),
        ]),
    ...(room.mayBeRight === null
      ? []
      : [
          heading(page, 'They may be right'),
          wrapped(page, room.mayBeRight.line.text, '  ', '  '),
          wrapped(page, room.mayBeRight.question, '  ', '  '),
        ]),
    ...(room.people.length === 0
      ? ['', faint(page, `\`updraft room.put ${word(proposal.title)} NAME --part decides\` names somebody.`)]
      : [heading(page, 'Who weighs on it'), ...room.people.flatMap((one) => [person(page, one), ''])]),
    ...(room.unknown.length === 0
      ? []
      : [strong(page, 'Not known'), ...room.unknown.map((line) => wrapped(page, line, '  ', '  '))]),
  ]
    .join('\n')
    .trimEnd();

const changed = (output: z.output<(typeof roomPut)['output']>, page: Page): string =>
  withCare(page, output.careful, shown(output, page));

const whatIf = ({ lines }: z.output<(typeof roomIf)['output']>, page: Page): string =>
  lines.map(({ text }) => wrapped(page, text)).join('\n');

const positions = (
  { person: { name }, positions: all }: z.output<(typeof positionList)['output']>,
  page: Page,
): string =>
  all.length === 0
    ? `Nothing on file says where ${name} stands on a proposal of yours.`
    : all.map(({ title, text }) => `${strong(page, title)}\n${wrapped(page, text, '  ', '  ')}`).join('\n');

/** The room of a proposal on the terminal. */
export const roomRenderers: Renderers = {
  'room.show': shown,
  'room.restore': shown,
  'room.put': changed,
  'room.if': whatIf,
  'position.list': positions,
  'position.note': changed,
  'position.take': changed,
  'position.leave': changed,
  'position.correct': changed,
};
