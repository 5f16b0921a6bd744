import { kitSortNames, kitSorts } from '../../domain/leaving/kit.ts';
import { count, faint, heading, strong, wrapped } from './page.ts';
import type { Renderers } from './renderers.ts';
import { compiledUpdate } from './updates.ts';

/** Roll-ups, what goes along and what stays, what was brought, and the other workspaces. */
export const leavingRenderers = {
  'kit.show': ({ lines, people, left }, page) =>
    [
      lines.some(({ take }) => take)
        ? strong(page, `${count(lines.filter(({ take }) => take).length, 'line')} would go along.`)
        : 'No line would go along yet.',
      ...kitSorts.flatMap((sort) => {
        const these = lines.filter((line) => line.sort === sort);
        return these.length === 0
          ? []
          : [
              heading(page, kitSortNames[sort]),
              ...these.map(({ take, day, words, why, about }) =>
                [
                  wrapped(page, words, '         ', `  ${take ? 'goes ' : 'stays'}  `),
                  `         ${faint(page, `${day} · ${why} ${about}`)}`,
                ].join('\n'),
              ),
            ];
      }),
      ...(people.length === 0
        ? []
        : [
            heading(page, 'By role'),
            ...people.map(
              ({ name, role, kept, lines: many, about }) =>
                `  ${kept ? `${name}, by name` : `${name} as “${role}”`}, in ${count(many, 'line')}  ${faint(page, about)}`,
            ),
          ]),
      ...(left.length === 0
        ? []
        : [
            heading(page, 'Stays here'),
            ...left.map(({ what, count: many, why }) => wrapped(page, `${what} (${many}): ${why}`, '    ', '  ')),
          ]),
      `\n${faint(page, 'Take a line: updraft answer ABOUT right. Leave it: updraft answer ABOUT wrong. Write it: updraft kit.write FOLDER.')}`,
    ].join('\n'),
  'kit.file': ({ text }) => text.replace(/\n$/, ''),
  'kit.write': ({ path, lines, files }) =>
    `Written: ${count(lines, 'line')} in ${count(files.length, 'file')}, ${path}. It is not encrypted.`,
  'kit.read': ({ kit, added, known, removed, ways, left }) =>
    removed > 0
      ? `Taken out again: ${count(removed, 'line')}.`
      : added === 0
        ? known > 0
          ? `Nothing was added: ${known} known already.`
          : 'Nothing was added: that kit is gone, or empty.'
        : `${count(added, 'line')} brought along${known > 0 ? `, ${known} known already` : ''}.${ways > 0 ? ` ${count(ways, 'line')} on how you work wait to be confirmed.` : ''}${left > 0 ? ` ${left} more found no room on that page.` : ''} Take it out again: updraft kit.read --undo ${kit}`,
  'kit.list': ({ lines }, page) =>
    lines.length === 0
      ? 'Nothing was brought along. `updraft kit.read FILE` takes in a kit.'
      : lines.map(({ day, words }) => wrapped(page, words, '            ', `${day}  `)).join('\n'),
  'rollup.compile': (answer, page) => compiledUpdate(answer, page, 'rollup'),
  'workspace.list': ({ workspaces }) =>
    workspaces.map(({ name, place, usual }) => `${usual ? '→' : ' '} ${name}  ${place}`).join('\n') ||
    'There is no workspace yet: `updraft init`.',
  'workspace.open': ({ name }) => `“${name}” opens from now on where none is named. It asks for its own passphrase.`,
  'workspace.rename': ({ name }) => `It is called “${name}” now.`,
} as const satisfies Renderers;
