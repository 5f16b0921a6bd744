import type { Line } from './line.ts';
import { answeredLines, evidenceLines, shownFigures } from './proposal-evidence.ts';
import type { BuiltProposal, ProposalMaterial } from './proposal-material.ts';
import { proposalNotes } from './proposal-notes.ts';
import { askLine, calledOf, caseLines, chosenOf, costLine, nextLines, optionsOf, riskLines } from './proposal-parts.ts';
import { fitting } from './proposal-words.ts';
import { saidIn } from './said-once.ts';
import { capital, stopped } from './words.ts';

const mostPoints = 8;
const mostQuestions = 5;
/** What can be said in one breath. */
const breath = 24;

/**
 * Builds what is said of a case, in at most eight lines and one breath each: the ask, the problem and what it costs, what is
 * recommended, the strongest thing known, the downside and what meets it, the first step; and below them what is likely to be
 * asked, with the answer. Same material, same bytes.
 */
export const buildTalkingPoints = (material: ProposalMaterial): BuiltProposal => {
  const fit = fitting(material);
  const { proposal } = material;
  const chosen = chosenOf(proposal);
  const nothing = optionsOf(proposal).find((one) => one.nothing && one.id !== chosen?.id);
  const first = (name: Parameters<typeof caseLines>[2]): readonly Line[] =>
    caseLines(material, fit, name, breath).slice(0, 1);
  const ask = askLine(material, fit);
  const shown = shownFigures(material, fit)[0];
  const lead = [...first('problem'), ...first('impact'), ...first('recommendation')];
  const [evidence] = evidenceLines(material, fit, saidIn(material, lead));
  const seen: readonly Line[] = shown ? [{ text: stopped(shown.sentence), sources: [] }] : evidence ? [evidence] : [];
  const cost = nothing
    ? costLine(material, fit, nothing.id, { lead: 'Doing nothing costs', label: 'Doing nothing', most: breath })
    : null;
  const points = [
    ...(ask ? [ask] : []),
    ...first('problem'),
    ...first('impact'),
    ...(cost ? [cost] : []),
    ...first('recommendation'),
    ...seen,
    ...(chosen ? riskLines(material, fit, chosen.id, breath).slice(0, 1) : []),
    ...nextLines(material, fit, breath),
  ].slice(0, mostPoints);
  const asked = [
    ...answeredLines(material, fit, 'question', { most: 40, bold: true }),
    ...answeredLines(material, fit, 'objection', { most: 40, bold: true }),
  ].slice(0, mostQuestions);
  return {
    document: {
      title: ['Talking points', capital(calledOf(material, fit).title)].filter(Boolean).join(': '),
      greeting: '',
      sections: [
        ...(points.length === 0 ? [] : [{ heading: 'To say', form: 'numbered' as const, lines: points }]),
        ...(asked.length === 0 ? [] : [{ heading: 'If they ask', form: 'bullets' as const, lines: asked }]),
      ],
      closing: '',
    },
    notes: proposalNotes(material, fit),
  };
};
