import type { Section } from './document.ts';
import type { Line } from './line.ts';
import { chartSections, experimentLines } from './proposal-evidence.ts';
import type { BuiltProposal, ProposalMaterial } from './proposal-material.ts';
import { proposalNotes } from './proposal-notes.ts';
import {
  answerTitle,
  askLine,
  caseLines,
  chosenOf,
  costLine,
  firstSteps,
  optionsSection,
  recommended,
  riskLines,
  section,
} from './proposal-parts.ts';
import { type Fitting, fitting } from './proposal-words.ts';
import { countWords } from './words.ts';
import { writeText } from './write-text.ts';

/** One page. */
export const mostOfBrief = 350;

/** How much each part may say, from all of it to the least that is still of use: fewer lines before a line is cut. */
const measures = [
  { line: 45, lines: 4, cell: 16, risks: 3 },
  { line: 45, lines: 2, cell: 16, risks: 2 },
  { line: 40, lines: 2, cell: 14, risks: 1 },
  { line: 34, lines: 1, cell: 12, risks: 1 },
  { line: 26, lines: 1, cell: 9, risks: 1 },
  { line: 20, lines: 1, cell: 7, risks: 1 },
  { line: 16, lines: 1, cell: 5, risks: 1 },
] as const;
type Measure = (typeof measures)[number];

const sectionsOf = (
  material: ProposalMaterial,
  fit: Fitting,
  title: string,
  { line, lines, cell, risks }: Measure,
): Section[] => {
  const part = (name: Parameters<typeof caseLines>[2], most: number = lines): readonly Line[] =>
    caseLines(material, fit, name, line).slice(0, most);
  const chosen = chosenOf(material.proposal);
  const ask = askLine(material, fit, title);
  const cost =
    chosen === null ? null : costLine(material, fit, chosen.id, { lead: 'It costs', label: 'What it costs', most: 14 });
  const chart = chartSections(material, fit, 'What the figures show', 1);
  const trouble = chosen === null ? [] : riskLines(material, fit, chosen.id, line).slice(0, risks);
  const plan = part('timeline', Math.max(lines, line > 20 ? 3 : 1));
  const why = [...part('problem', Math.min(lines, 2)), ...part('impact', Math.min(lines, 2))];
  return [
    ...section('', 'paragraph', [...(ask ? [ask] : []), ...(cost ? [cost] : [])]),
    // Whoever reads numbers first gets them first.
    ...(material.style.numbers ? chart : []),
    ...section(
      'Recommendation',
      'paragraph',
      recommended(material, fit, { title, most: line }).slice(0, Math.min(lines, 2)),
    ),
    ...section('Why now', 'paragraph', why),
    ...optionsSection(material, fit, { heading: 'Options', most: cell }),
    ...(material.style.numbers ? [] : chart),
    ...section('What could go wrong', trouble.length > 1 ? 'bullets' : 'paragraph', trouble),
    ...section('How we would find out', 'paragraph', experimentLines(material, fit, ['test', 'stop'], line)),
    ...section('Timeline', plan.length > 1 ? 'bullets' : 'paragraph', plan),
    ...section('After a yes', 'paragraph', firstSteps(part('next', 1))),
  ];
};

/**
 * Builds the brief that sits on top of a case, on one page and in at most 350 words: a title that says the answer, the ask with
 * whom and by when, what it costs, why, the options beside each other, a chart where figures were pasted, what could go
 * wrong and what meets it, the timeline and the first step after a yes; nothing is said that the title says. A part of which nothing is known is left out. Same material, same bytes.
 */
export const buildExecutiveBrief = (material: ProposalMaterial): BuiltProposal => {
  const fit = fitting(material);
  const title = answerTitle(material, fit);
  const built = measures.map((measure) => {
    const document = {
      title,
      greeting: '',
      sections: sectionsOf(material, fit, title, measure),
      closing: '',
    };
    return { document, words: countWords(writeText(document, 'memo').text) };
  });
  const least = built.at(-1);
  const place = built.findIndex(({ words }) => words <= mostOfBrief);
  const document = (built[place] ?? least)?.document ?? { title: '', greeting: '', sections: [], closing: '' };
  return {
    document,
    notes: proposalNotes(
      material,
      fit,
      place === 0
        ? []
        : [
            place < 0
              ? `It is longer than one page: the title, the ask or the options want fewer words.`
              : 'Shortened to fit one page; the memo says all of it.',
          ],
    ),
  };
};
