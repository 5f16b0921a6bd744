import type { Id } from '../../../domain/shared/id.ts';
import type { Source } from '../../../domain/sources/source.ts';
import { fenced, inline } from '../markdown-text.ts';
import { type Content, type Directory, dayAndTime, type FolderFile } from './content.ts';

const monthOf = (source: Source): string => source.said.slice(0, 7);

const namesOf = (source: Source, role: 'from' | 'to' | 'cc', directory: Directory): string =>
  source.people
    .filter((one) => one.role === role)
    .map((one) => inline(directory.nameOf(one.person)))
    .join(', ');

const mailPart = (source: Source, directory: Directory): string => {
  const heads = (['from', 'to', 'cc'] as const).flatMap((role) => {
    const names = namesOf(source, role, directory);
    return names ? [`${role} ${names}`] : [];
  });
  return `\n## ${dayAndTime(source.said)} · ${inline(source.title) || 'no subject'}\n\n${heads.join(' · ')}\n\n${fenced(source.text)}`;
};

/** One file for each month in which there is mail, earliest first; `sources` is walked once to find the months. */
export const mailFiles = (
  sources: Iterable<Source>,
  one: Content['source'],
  directory: Directory,
): readonly FolderFile[] => {
  const months = new Map<string, Id[]>();
  for (const source of sources) {
    if (source.kind !== 'mail') continue;
    const ids = months.get(monthOf(source));
    if (ids) ids.push(source.id);
    else months.set(monthOf(source), [source.id]);
  }
  const parts = function* (month: string, ids: readonly Id[]): Iterable<string> {
    yield `# Mail of ${month}\n`;
    for (const id of ids) {
      const source = one(id);
      if (source) yield mailPart(source, directory);
    }
  };
  return [...months]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, ids]) => ({ path: `mail/${month}.md`, parts: () => parts(month, ids) }));
};

/** Captures and debriefs, earliest first, under their days. */
export function* captureParts(sources: Iterable<Source>, directory: Directory): Iterable<string> {
  yield '# Captures and debriefs\n';
  let day = '';
  for (const source of sources) {
    if (source.kind !== 'capture' && source.kind !== 'debrief') continue;
    const its = source.said.slice(0, 10);
    if (its !== day) yield `\n## ${its}\n\n`;
    day = its;
    const about = [...new Set(source.people.map(({ person }) => directory.nameOf(person)))].filter(Boolean).map(inline);
    const title = source.kind === 'debrief' && source.title ? ` “${inline(source.title)}”` : '';
    const words = source.text.trim().split(/\r?\n/).map(inline).join('\n  ');
    yield `- ${source.said.slice(11, 16)} ${source.kind}${title}${about.length > 0 ? ` (${about.join(', ')})` : ''}: ${words}\n`;
  }
}
