import type { Mention } from '../../domain/people/tie.ts';
import type { Id } from '../../domain/shared/id.ts';

const list = '§(?:\\s*(?:,|&|and)\\s*§)*';
const first = new RegExp(`^\\W*(?:(?:hi|hello|hey|dear|and|also)\\s+)?${list}\\s*[,:!–—-]`, 'iu');
const thanked = new RegExp(
  `\\b(?:thank you|thanks|thank|congratulations|congrats|well done|kudos|hats off|bravo)(?: again| so much| very much| a lot)*[,:]?\\s+(?:to\\s+)?${list}`,
  'iu',
);
const last = new RegExp(`,\\s*${list}[\\s.!]*$`, 'iu');

/**
 * Whom a line speaks to or thanks by name: "Sunita, thank you for it", "thanks to Tom and Ines for it"; empty where it
 * names nobody so. "Thank you for helping Tom" thanks somebody else.
 */
export const spokenTo = (line: string, mentions: readonly Mention[]): readonly Id[] => {
  let marked = '';
  let place = 0;
  for (const { start, end } of mentions) {
    marked += `${line.slice(place, start)}§`;
    place = end;
  }
  marked += line.slice(place);
  const spoken = first.exec(marked) ?? thanked.exec(marked) ?? last.exec(marked);
  if (!spoken) return [];
  const before = (words: string): number => words.split('§').length - 1;
  const from = before(marked.slice(0, spoken.index));
  return mentions.slice(from, from + before(spoken[0])).map(({ person }) => person);
};
