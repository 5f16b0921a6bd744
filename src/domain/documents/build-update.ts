import { calledName } from '../people/names.ts';
import { dayOf } from '../shared/time.ts';
import { bare } from './brief-frames.ts';
import type { Document, Section } from './document.ts';
import type { Line } from './line.ts';
import type { UpdateMaterial } from './update-fact.ts';
import { type UpdateNote, updateNotes } from './update-notes.ts';
import { type UpdateLine, type UpdateParts, updateParts } from './update-parts.ts';
import { dayInWords, shortened } from './words.ts';

/** What an update says, and what its writer should know of it: what is not on file, and the one thing to do about it. */
export type BuiltUpdate = { readonly document: Document; readonly notes: readonly UpdateNote[] };

/** A page has at most so many lines under a heading. */
const mostUnder = 4;
const mostOf = (lines: readonly { readonly line: Line }[], most: number): Line[] =>
  lines.slice(0, most).map(({ line }) => line);

const lead = (words: string, { line, fact }: UpdateLine): UpdateLine => ({
  fact,
  // A note that begins so says it itself.
  line: line.text.toLowerCase().startsWith(`${words.toLowerCase()}:`)
    ? line
    : { ...line, text: `${words}: ${line.text}` },
});

/** One of each part first, then the second: what asks for something and what went wrong lead. */
const chosen = (parts: UpdateParts, most: number): Line[] => {
  const { asks, progress, figures, next, decisions, risks, needs } = parts;
  const rows: readonly (readonly { readonly line: Line }[])[] = [
    asks,
    risks.map((one) => (/^(?:Late|Still open|Not coming)\b/.test(one.line.text) ? one : lead('Risk', one))),
    // Credit stands in the line itself: it is worth no bullet of its own here.
    [
      ...figures,
      ...progress.map((one) =>
        one.fact.kind === 'result' && one.fact.from.credit !== ''
          ? { ...one, line: { ...one.line, text: `${bare(one.line.text)} (credit to ${one.fact.from.credit}).` } }
          : one,
      ),
    ],
    next.map((one) => lead('Next', one)),
    decisions.map((one) => lead('Coming', one)),
    needs,
  ];
  const order = rows.flatMap((row, part) => row.map((one, place) => ({ one, part, place })));
  order.sort((a, b) => a.place - b.place || a.part - b.part);
  return order
    .slice(0, most)
    .sort((a, b) => a.part - b.part || a.place - b.place)
    .map(({ one }) => one.line);
};

const section = (heading: string, lines: readonly Line[], form: Section['form'] = 'bullets'): Section[] =>
  lines.length === 0 ? [] : [{ heading, form, lines: [...lines] }];

const pageOf = (parts: UpdateParts): Section[] => {
  // The ask and the news that hurts stand on top; else what went best.
  const news = parts.risks.filter(({ fact }) => fact.told === null).slice(0, 1);
  const top = [...parts.asks.slice(0, 1), ...news];
  const first = top.length > 0 ? top : parts.progress.slice(0, 1);
  const rest = (lines: readonly UpdateLine[]): readonly UpdateLine[] => lines.filter((one) => !first.includes(one));
  return [
    ...section('', mostOf(first, 2), 'paragraph'),
    ...section('Progress', mostOf([...parts.figures, ...rest(parts.progress)], mostUnder)),
    ...section('Next', mostOf(parts.next, mostUnder)),
    ...section('Decisions coming', mostOf([...rest(parts.asks), ...parts.decisions], mostUnder)),
    ...section('Risks and asks', mostOf([...rest(parts.risks), ...parts.needs], mostUnder)),
    ...section('Credit', mostOf(parts.credit, mostUnder)),
  ];
};

/**
 * Builds the update for one reader out of what was accepted: progress, what comes next, decisions coming, risks with asks,
 * credit; in their order and at their length. Each line is a frame around words that were said; sections without facts are
 * left out. Same material, same bytes.
 */
export const buildUpdate = (material: UpdateMaterial): BuiltUpdate => {
  const parts = updateParts(material);
  const { reader, writer, now, style } = material;
  const sections =
    style.bullets === null ? pageOf(parts) : section('', chosen(parts, Math.max(1, Math.min(5, style.bullets))));
  const [first] = sections.flatMap(({ lines }) => lines);
  const day = dayInWords(dayOf(now), dayOf(now));
  const topic = first ? `: ${shortened(bare(first.text.replace(/^(?:Risk|Next|Coming): /, '')), 8)}` : '';
  return {
    document: {
      title: `Update ${day}${topic}`,
      greeting: `${reader.name},`,
      sections,
      closing: calledName(writer.name),
    },
    notes: updateNotes(material, parts),
  };
};
