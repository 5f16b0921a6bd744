import { calledName } from '../people/names.ts';
import { dayOf, type Instant } from '../shared/time.ts';
import { buildUpdate } from './build-update.ts';
import type { Document, Section } from './document.ts';
import type { Line } from './line.ts';
import type { UpdateMaterial } from './update-fact.ts';
import { type UpdateLine, type UpdateParts, updateParts } from './update-parts.ts';
import { countWords, dayInWords, shortened } from './words.ts';
import type { WrittenForm } from './write-text.ts';

/** How much is said: the headline in five lines, one page, or all there is with its days. */
export const lengths = ['headline', 'page', 'detail'] as const;
export type Length = (typeof lengths)[number];

const mostHeadlines = 5;
/** What can be said in one breath. */
const spoken = 22;

const parts: readonly {
  readonly heading: string;
  readonly of: readonly Exclude<keyof UpdateParts, 'held' | 'outdated' | 'quietSince' | 'figures'>[];
}[] = [
  { heading: 'Progress', of: ['progress'] },
  { heading: 'Next', of: ['next'] },
  { heading: 'Decisions coming', of: ['asks', 'decisions'] },
  { heading: 'Risks and asks', of: ['risks', 'needs'] },
  { heading: 'Credit', of: ['credit'] },
];

/** Everything, in its order, each line with the day it was said on. */
const whole = (material: UpdateMaterial): Section[] => {
  const all = updateParts(material);
  const today = dayOf(material.now);
  const dated = (line: Line, said: Instant): Line => ({
    ...line,
    text: line.text.replace(/\.?$/, ` (${dayInWords(dayOf(said), today)}).`),
  });
  const told = ({ fact, line }: UpdateLine): Line => dated(line, fact.said);
  return parts.flatMap(({ heading, of }) => {
    const figures = of.includes('progress') ? all.figures.map(({ line, said }) => dated(line, said)) : [];
    const lines = [...figures, ...of.flatMap((part) => all[part].map(told))];
    return lines.length === 0 ? [] : [{ heading, form: 'bullets' as const, lines }];
  });
};

const builtAt = (material: UpdateMaterial, bullets: number | null): Document =>
  buildUpdate({ ...material, style: { ...material.style, bullets } }).document;

const atLength = (material: UpdateMaterial, length: Length): Document => {
  if (length === 'headline') return builtAt(material, Math.min(mostHeadlines, material.style.bullets ?? mostHeadlines));
  const page = builtAt(material, null);
  return length === 'page' ? page : { ...page, sections: whole(material) };
};

/** Who it is from and for, which a memo says before anything else. */
const memoHead = ({ reader, writer, now }: UpdateMaterial, to: string): Section => ({
  heading: '',
  form: 'bullets',
  lines: [
    ...(to === '' && reader.name === '' ? [] : [`To: ${to || reader.name}`]),
    ...(writer.name === '' ? [] : [`From: ${writer.name}`]),
    `Date: ${dayInWords(dayOf(now), dayOf(now))} ${now.slice(0, 4)}`,
  ].map((text) => ({ text, sources: [] })),
});

const spokenLine = (line: Line): Line =>
  countWords(line.text) <= spoken ? line : { ...line, text: shortened(line.text, spoken) };

/**
 * The same facts at another length and in another form, in this reader's order: at most five lines, one page, or all of it;
 * as a mail, a chat without greeting, a memo with who and when, or points to say. The words are those of the update: a
 * point to say may end early, with "…". Same material, same document.
 */
export const tailor = (
  material: UpdateMaterial,
  { length, form, to = '' }: { readonly length: Length; readonly form: WrittenForm; readonly to?: string },
): Document => {
  const document = atLength(material, length);
  if (form === 'memo')
    return {
      ...document,
      sections: [memoHead(material, to), ...document.sections],
    };
  if (form === 'talk')
    return {
      ...document,
      greeting: '',
      closing: '',
      sections: document.sections.map((section) => ({
        ...section,
        form: 'numbered' as const,
        lines: section.lines.map(spokenLine),
      })),
    };
  return form === 'chat'
    ? { ...document, greeting: '', closing: '' }
    : { ...document, closing: calledName(material.writer.name) };
};
