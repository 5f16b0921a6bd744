import { calledName } from '../people/names.ts';
import { type Day, dayOf } from '../shared/time.ts';
import { bare } from './brief-frames.ts';
import type { Document, Section } from './document.ts';
import { heldWords } from './fit-to-send.ts';
import type { Line } from './line.ts';
import { resultWords } from './result-words.ts';
import type { RollupForm } from './rollup.ts';
import type { RollupMaterial } from './rollup-material.ts';
import { type RollupField, type RollupLine, type RollupParts, rollupParts } from './rollup-parts.ts';
import { heldNote, type UpdateNote } from './update-notes.ts';
import { dayInWords, shortened } from './words.ts';

/** What a roll-up says, by field and as a page, and what its writer should know of it. */
export type BuiltRollup = {
  readonly document: Document;
  readonly fields: Readonly<Record<RollupField, readonly Line[]>>;
  /** "Q3 2026", or "1 July to 15 September 2026". */
  readonly period: string;
  readonly notes: readonly UpdateNote[];
};

type Part = { readonly field: RollupField; readonly heading: string; readonly near: number; readonly far: number };
const part = (field: RollupField, heading: string, near: number, far: number): Part => ({ field, heading, near, far });

/** The headings of each form, and how many lines stand under each for whoever leads the user and for whoever stands above. */
const pages: Readonly<Record<RollupForm, readonly Part[]>> = {
  quarter: [
    part('results', 'What moved', 6, 3),
    part('risks', 'Open risks', 3, 1),
    part('underway', 'Under way', 4, 2),
    part('kept', 'Promises kept', 4, 0),
    part('decisions', 'Decided', 3, 0),
    part('learnt', 'Learnt', 2, 1),
    part('next', 'Next', 5, 2),
    part('credit', 'Credit', 4, 2),
  ],
  review: [
    part('results', 'Results', 8, 4),
    part('underway', 'What I run', 4, 2),
    part('kept', 'Promises kept', 6, 1),
    part('said', 'What others said', 3, 1),
    part('learnt', 'What I learnt', 3, 1),
    part('next', 'Next', 4, 2),
    part('credit', 'Done with others', 4, 2),
  ],
  promotion: [
    part('results', 'What changed', 8, 4),
    part('underway', 'What I lead', 4, 2),
    part('decisions', 'Decided', 4, 1),
    part('said', 'What others said', 4, 2),
    part('learnt', 'What I learnt', 3, 1),
    part('next', 'Next', 3, 2),
    part('credit', 'Done with others', 4, 2),
  ],
};
const titles: Readonly<Record<RollupForm, string>> = {
  quarter: 'Quarter',
  review: 'Review',
  promotion: 'What changed',
};
const mostNotes = 2;

const quarterOf = (since: Day, until: Day): string | null => {
  const [year, month] = [since.slice(0, 4), Number(since.slice(5, 7))];
  const last = { 1: '03-31', 4: '06-30', 7: '09-30', 10: '12-31' }[month];
  return since.endsWith('-01') && last !== undefined && until === `${year}-${last}`
    ? `Q${(month + 2) / 3} ${year}`
    : null;
};

/** "Q3 2026" where it is one, else its first and last day. */
export const periodWords = (since: Day, until: Day): string =>
  quarterOf(since, until) ??
  `${since.slice(0, 4) === until.slice(0, 4) ? dayInWords(since, until) : `${dayInWords(since, since)} ${since.slice(0, 4)}`} to ${dayInWords(until, until)} ${until.slice(0, 4)}`;

const missing = (text: string): UpdateNote => ({ text, sources: [] });

const mostHeld = 3;
const mostWords = 6;
/** What stayed with the writer, each by its words; what nobody told the reader goes in by one key. */
const heldNotes = (name: string, { held, heldWords: words }: RollupParts): UpdateNote[] => {
  const more = Math.max(0, held.length - mostHeld) + Math.max(0, words.length - mostWords);
  return [
    ...words.slice(0, mostWords).map(
      (one): UpdateNote => ({
        text:
          one.why === 'unheard'
            ? `Nothing on file says that ${name} has heard of “${shortened(one.words, 16)}”. Put it in if ${name} may know.`
            : `Held back: “${shortened(one.words, 16)}”, because ${heldWords(one.why, name, undefined, one.words)}. If ${name} should know, say it in your own words.`,
        sources: [...one.sources],
        ...(one.put === null ? {} : { put: one.put }),
      }),
    ),
    ...held.slice(0, mostHeld).map((one) => heldNote(name, one)),
    ...(more === 0
      ? []
      : [missing(`${more} more ${more === 1 ? 'line was' : 'lines were'} held back for reasons like these.`)]),
  ];
};

const notesOf = (material: RollupMaterial, parts: RollupParts, shown: ReadonlySet<RollupLine>): UpdateNote[] => {
  const { form, seat, manager, update } = material;
  const { fields } = parts;
  const name = update.reader.name;
  const standing = fields.results.filter((one) => shown.has(one));
  const figures = (one: RollupLine) => resultWords(one.fact?.quote ?? '');
  const words = ({ fact }: RollupLine): string => shortened(bare(fact?.quote ?? ''), 12);
  const about = (lines: readonly RollupLine[], ask: string): UpdateNote[] =>
    lines.slice(0, mostNotes).map((one) => ({ text: `“${words(one)}” ${ask}`, sources: one.line.sources }));
  const left = fields.results.length - standing.length;
  const unheard =
    seat === 'far' && manager !== null
      ? [...fields.risks, ...fields.results].filter(
          (one) => shown.has(one) && one.fact && !manager.knows.has(one.fact.id),
        )
      : [];
  if ([...shown].length === 0)
    return [
      missing(
        `Nothing that was accepted from ${dayInWords(material.since, material.until)} to ${dayInWords(material.until, material.since)} can be told here. Note what was done, with its figure, or accept what waits.`,
      ),
      ...heldNotes(name, parts),
    ];
  return [
    ...unheard.slice(0, 1).map((one) => ({
      text: `Nothing on file says that ${manager?.name} has heard “${words(one)}”${unheard.length > 1 ? ` and ${unheard.length - 1} more of this` : ''}. Tell ${manager?.name} before ${name} reads it.`,
      sources: one.line.sources,
    })),
    ...(seat === 'far' && manager !== null && !fields.credit.some(({ line }) => line.text.includes(manager.name))
      ? [missing(`Nothing on file says what ${manager.name} did for this. Give credit in a line of your own.`)]
      : []),
    ...about(
      standing.filter((one) => figures(one).number === null),
      'has no figure. What changed, and from what?',
    ),
    ...about(
      standing.filter((one) => figures(one).number !== null && figures(one).baseline === null),
      'does not say where it began. What was it before?',
    ),
    ...(form !== 'quarter' && fields.learnt.length === 0
      ? [missing('Nothing on file says what you learnt. One line of it belongs here.')]
      : []),
    ...(left > 0
      ? [
          missing(
            `${left === 1 ? 'One more result is' : `${left} more results are`} on file for this time and did not fit.`,
          ),
        ]
      : []),
    ...heldNotes(name, parts),
  ];
};

/**
 * Builds a roll-up for one reader out of what was accepted in its stretch: results with their figures and credit, what is
 * under way, promises kept, what was learnt in the user's own words, what comes next. Whoever stands above the manager gets
 * fewer lines, what matters to them first, and the manager credited. Same material, same bytes.
 */
export const buildRollup = (material: RollupMaterial): BuiltRollup => {
  const { form, seat, since, until, update } = material;
  const { reader, writer, style } = update;
  const parts = rollupParts(material);
  // Who likes it short gets less under each heading.
  const most = (one: Part): number =>
    style.bullets === null ? one[seat] : Math.min(one[seat], Math.max(1, Math.ceil(style.bullets / 2)));
  const shown = new Set<RollupLine>();
  const sections = pages[form].flatMap((one): Section[] => {
    const lines = parts.fields[one.field].slice(0, most(one));
    for (const line of lines) shown.add(line);
    return lines.length === 0 ? [] : [{ heading: one.heading, form: 'bullets', lines: lines.map(({ line }) => line) }];
  });
  const period = periodWords(since, until);
  const fields = Object.fromEntries(
    Object.entries(parts.fields).map(([field, lines]) => {
      const page = pages[form].find((one) => one.field === field) ?? part('results', '', 4, 2);
      return [field, lines.slice(0, Math.max(1, most(page))).map(({ line }) => line)];
    }),
  ) as Record<RollupField, Line[]>;
  return {
    document: {
      title: rollupTitle(form, since, until),
      greeting: `${reader.name},`,
      sections,
      closing: calledName(writer.name),
    },
    fields,
    period,
    notes: notesOf(material, parts, shown),
  };
};

/** The subject of a roll-up: its form and its stretch. */
export const rollupTitle = (form: RollupForm, since: Day, until: Day): string =>
  `${titles[form]}: ${periodWords(since, until)}`;

/** The day a roll-up tells from where none was named: the quarter behind, or the one running once three weeks of it are over. */
export const usualStretch = (form: RollupForm, today: Day): { readonly since: Day; readonly until: Day } => {
  const iso = (date: Date): Day => date.toISOString().slice(0, 10);
  const [year, month, day] = [Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 1, Number(today.slice(8, 10))];
  if (form !== 'quarter') {
    const months = form === 'review' ? 6 : 12;
    return { since: dayOf(iso(new Date(Date.UTC(year, month - months, 1)))), until: today };
  }
  const first = Math.floor(month / 3) * 3;
  const isYoung = month === first && day <= 21;
  return isYoung
    ? { since: iso(new Date(Date.UTC(year, first - 3, 1))), until: iso(new Date(Date.UTC(year, first, 0))) }
    : { since: iso(new Date(Date.UTC(year, first, 1))), until: iso(new Date(Date.UTC(year, first + 3, 0))) };
};
