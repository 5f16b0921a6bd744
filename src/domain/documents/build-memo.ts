import { answerWords } from '../proposals/decision-sentence.ts';
import type { Id } from '../shared/id.ts';
import type { Section } from './document.ts';
import type { Line } from './line.ts';
import {
  answeredLines,
  assumptionLines,
  basisWords,
  chartSections,
  evidenceLines,
  experimentLines,
} from './proposal-evidence.ts';
import type { BuiltProposal, ProposalMaterial } from './proposal-material.ts';
import { proposalNotes } from './proposal-notes.ts';
import {
  answerTitle,
  askLine,
  caseLines,
  chosenOf,
  firstSteps,
  optionNotes,
  optionsOf,
  optionsSection,
  recommended,
  riskLines,
  section,
} from './proposal-parts.ts';
import { type Fitting, fitting, goingOn } from './proposal-words.ts';
import { saidIn, withBasis, withoutObjections } from './said-once.ts';
import { capital, dayInWords, stopped } from './words.ts';

/** One thing is said as a sentence, several as a list. */
const listed = (heading: string, lines: readonly Line[]): readonly Section[] =>
  section(heading, lines.length > 1 ? 'bullets' : 'paragraph', lines);

/** What was decided so far. The words of an answer and its reasons are for whoever gave it: others read the day and the end. */
const decisionLines = ({ decisions, reader, today }: ProposalMaterial, fit: Fitting): readonly Line[] => {
  const replaced = new Set(decisions.flatMap(({ supersedes }) => supersedes ?? []));
  return decisions.map((one) => {
    const isTheirs = reader !== null && reader.id === one.person;
    const words = isTheirs ? fit.words(`${one.id} words`, one.words) : null;
    const why = isTheirs ? fit.words(`${one.id} why`, one.reasons) : null;
    const head = `${dayInWords(one.day, today)}: ${answerWords(one.how, one.who)}${replaced.has(one.id) ? ', since replaced' : ''}.`;
    return fit.line(
      [head, words === null ? '' : stopped(`“${words}”`), why === null ? '' : stopped(`Because: ${goingOn(why)}`)]
        .filter(Boolean)
        .join(' '),
      one.id,
    );
  });
};

/**
 * Builds the whole case as a memo: the ask and the recommendation first, then problem and impact, whom it serves, the options
 * with what meets their downsides, the figures, the evidence with its origin, day and strength, what is assumed, objections and
 * questions with their answers and nobody named, the experiment, what was agreed to share, timeline, next step, and what was
 * decided so far. Parts of which nothing is known are left out. Same material, same bytes.
 */
export const buildMemo = (material: ProposalMaterial): BuiltProposal => {
  const fit = fitting(material);
  const { proposal } = material;
  const told = withoutObjections(material);
  const put = new Set<Id>();
  const part = (name: Parameters<typeof caseLines>[2]): readonly Line[] =>
    withBasis(material, fit, caseLines(told, fit, name), put);
  const chosen = chosenOf(proposal);
  const title = answerTitle(material, fit);
  const ask = askLine(material, fit, title);
  const headed = (lead: string, lines: readonly Line[]): readonly Line[] =>
    lines.map((line) => ({ ...line, text: `${lead}: ${goingOn(line.text)}` }));
  const risks = optionsOf(proposal).flatMap((option) => {
    const name = fit.words(option.id, option.name);
    const lines = riskLines(material, fit, option.id);
    return name === null || option.nothing
      ? []
      : option.id === chosen?.id
        ? [...lines]
        : [...headed(capital(name), lines)];
  });
  const before: readonly Section[] = [
    ...section('Summary', 'paragraph', [
      ...(ask ? [ask] : []),
      ...withBasis(material, fit, recommended(material, fit, { title }), put),
    ]),
    ...listed('Problem', part('problem')),
    ...listed('Impact', part('impact')),
    ...listed('Whom it serves', [...part('serves'), ...part('benefit')]),
    ...optionsSection(material, fit, { heading: 'Options', most: 60 }),
    ...listed('What could go wrong', risks),
    ...listed('Of the options', optionNotes(material, fit)),
    ...chartSections(material, fit, 'What the figures show', 6),
  ];
  // A claim that says no more than what stands there already.
  const there = saidIn(
    material,
    before.flatMap(({ lines, rows = [] }) => [...lines, ...rows.flat()]),
  );
  const already = new Set([
    ...put,
    ...material.claims.flatMap((one) => (there.has(one.id) && basisWords(one, fit) === '' ? one.id : [])),
  ]);
  return {
    document: {
      title,
      greeting: '',
      sections: [
        ...before,
        ...listed('Evidence', evidenceLines(material, fit, already)),
        ...listed('What we assume', assumptionLines(material, fit)),
        ...listed('What speaks against it', answeredLines(material, fit, 'objection', { bold: true })),
        ...listed('Questions and answers', answeredLines(material, fit, 'question', { bold: true })),
        ...section('Experiment', 'paragraph', experimentLines(material, fit)),
        ...listed('The team’s part', part('team')),
        ...listed('What success looks like', part('success')),
        ...listed('What may change on the way', part('may-change')),
        ...listed('Who does what after a yes', part('follow-through')),
        ...listed('Timeline', part('timeline')),
        ...listed('After a yes', firstSteps(part('next'))),
        ...listed('Decided so far', decisionLines(material, fit)),
      ],
      closing: '',
    },
    notes: proposalNotes(material, fit),
  };
};
