import { distinctFileNames } from '../file-names.ts';
import type { ExportedSource, FolderFile } from './content.ts';

const line = (words: string): string => words.replace(/\s+/gu, ' ').trim();

/**
 * Each transcript as a text of its own, earliest first: when, its title, and a line for each turn, as `updraft import` reads
 * it again. `sources` is walked once to find them; their words are asked for when they are written.
 */
export const transcriptFiles = (
  sources: Iterable<ExportedSource>,
  one: (id: string) => { readonly said: string; readonly title: string; readonly text: string } | undefined,
): readonly FolderFile[] => {
  const names = distinctFileNames('untitled');
  const files: FolderFile[] = [];
  for (const { id, kind, said, title } of sources) {
    if (kind !== 'transcript') continue;
    const parts = function* (): Iterable<string> {
      const source = one(id);
      if (source) yield `Date: ${source.said}\nTitle: ${line(source.title)}\n\n${source.text}\n`;
    };
    files.push({ path: `transcripts/${names(`${said.slice(0, 10)} ${title}`)}.txt`, parts });
  }
  return files;
};
