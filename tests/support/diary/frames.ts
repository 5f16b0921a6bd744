import changes from './frames/changes.txt?raw';
import others from './frames/others.txt?raw';
import promises from './frames/promises.txt?raw';

/** Wordings the extractors may be tuned on, and wordings nobody looks at while tuning. */
export type Half = 'tune' | 'held-out';

const bySection = new Map<string, string[]>();
for (const text of [promises, changes, others]) {
  let section: string[] = [];
  for (const line of text.split('\n')) {
    const head = /^== (.+)$/.exec(line)?.[1];
    if (head !== undefined) {
      section = [];
      bySection.set(head, section);
    } else if (line.trim() !== '') section.push(line);
  }
}

/** Where a wording comes in an order that has nothing to do with what it says. */
const place = (frame: string): number => {
  let hash = 2_166_136_261;
  for (const letter of frame) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619);
  return hash >>> 0;
};

/** The wordings of a section ("mail promise") that belong to a half: every second one. Throws where there is no such section. */
export const framesOf = (section: string, half: Half): readonly string[] => {
  const frames = bySection.get(section);
  if (!frames) throw new Error(`No frames called ${section}.`);
  return [...frames].sort((a, b) => place(a) - place(b)).filter((_, at) => at % 2 === (half === 'tune' ? 0 : 1));
};
