import { calledName } from '../people/names.ts';
import type { AskRung } from '../proposals/proposal.ts';
import type { Section } from './document.ts';
import type { Line } from './line.ts';
import type { BuiltProposal, ProposalMaterial } from './proposal-material.ts';
import { proposalNotes } from './proposal-notes.ts';
import { askLine, calledOf, caseLines, chosenOf, costLine, nextLines, riskLines } from './proposal-parts.ts';
import { type Fitting, fitting, goingOn } from './proposal-words.ts';
import { capital, countWords, dayInWords } from './words.ts';
import { writeText } from './write-text.ts';

export const mostOfMail = 120;
const perLine = 26;

const subjects: Readonly<Record<AskRung, string>> = {
  decide: 'Decision',
  sponsor: 'Your backing',
  unblock: 'Your help',
  advice: 'Your advice',
  inform: 'For information',
};

const subjectOf = (material: ProposalMaterial, fit: Fitting): string => {
  const { proposal, today } = material;
  const called = calledOf(material, fit);
  const what = called.chosen || called.title;
  if (proposal.ladder === null) return capital(what);
  const by = proposal.byDay === null || proposal.ladder === 'inform' ? '' : ` by ${dayInWords(proposal.byDay, today)}`;
  return `${subjects[proposal.ladder]}${by}${what === '' ? '' : `: ${goingOn(what)}`}`;
};

/**
 * Builds the mail that carries a case, in at most 120 words: the ask first, then why, what is recommended and what it costs, the
 * downside and what meets it, the next step. Whoever likes few lines gets them as a list. Same material, same bytes.
 */
export const buildProposalMail = (material: ProposalMaterial): BuiltProposal => {
  const fit = fitting(material);
  const { proposal, reader, writer, style } = material;
  const chosen = chosenOf(proposal);
  const first = (name: Parameters<typeof caseLines>[2]): readonly Line[] =>
    caseLines(material, fit, name, perLine).slice(0, 1);
  const ask = askLine(material, fit);
  const cost = chosen
    ? costLine(material, fit, chosen.id, { lead: 'It costs', label: 'What it costs', most: perLine })
    : null;
  // In the order of reading, with what is left out last.
  const wanted: readonly { readonly lines: readonly Line[]; readonly weight: number }[] = [
    { lines: ask ? [ask] : [], weight: 0 },
    { lines: first('problem'), weight: 1 },
    { lines: first('impact'), weight: 4 },
    { lines: first('recommendation'), weight: 3 },
    { lines: cost ? [cost] : [], weight: 2 },
    { lines: chosen ? riskLines(material, fit, chosen.id, perLine).slice(0, 1) : [], weight: 5 },
    { lines: nextLines(material, fit, perLine), weight: 6 },
  ];
  const most = style.bullets === null ? wanted.length : Math.max(1, style.bullets);
  const documentOf = (weights: ReadonlySet<number>) => {
    const lines = wanted.filter(({ weight }) => weights.has(weight)).flatMap((one) => one.lines);
    const [head, ...rest] = lines;
    const sections: Section[] =
      style.bullets === null
        ? [
            ...(head ? [{ heading: '', form: 'paragraph' as const, lines: [head] }] : []),
            ...(rest.length === 0 ? [] : [{ heading: '', form: 'paragraph' as const, lines: rest }]),
          ]
        : [{ heading: '', form: 'bullets', lines }];
    return {
      title: subjectOf(material, fit),
      greeting: reader === null || reader.name === '' ? '' : `${reader.name},`,
      sections: lines.length === 0 ? [] : sections,
      closing: calledName(writer.name),
    };
  };
  const chosenWeights = new Set<number>();
  for (const { weight, lines } of wanted.toSorted((a, b) => a.weight - b.weight)) {
    if (lines.length === 0 || chosenWeights.size >= most) continue;
    const text = writeText(documentOf(new Set([...chosenWeights, weight]))).text;
    if (countWords(text) <= mostOfMail) chosenWeights.add(weight);
  }
  return { document: documentOf(chosenWeights), notes: proposalNotes(material, fit) };
};
