import type { DateOptions } from '../language/dates.ts';
import type { Day } from '../shared/time.ts';
import { blocksIn } from './memo-blocks.ts';
import { chosenIn } from './memo-chosen.ts';
import { caseRoleOf, saysChosen, saysProblem } from './memo-cues.ts';
import { askIn } from './memo-head.ts';
import { type FoundLine, joined, linesOf, ofOption } from './memo-lines.ts';
import { optionOfRecommendation, optionsIn } from './memo-options.ts';
import { type MemoReading, nothingRead } from './memo-reading.ts';
import { tablesIn } from './memo-tables.ts';
import type { ProposalPart } from './proposal.ts';

/**
 * What headings, labels, points, tables and plain wordings of a memo say: sure, and far from all of it. Days count from
 * `today`; a text that proposes nothing by its words gives nothing.
 */
export const readByRules = (text: string, today: Day, dates: DateOptions = {}): MemoReading => {
  const said = blocksIn(text);
  if (said.length === 0) return nothingRead;
  const tables = tablesIn(text, said);
  const listed = [...tables.options, ...(tables.options.length > 0 ? [] : optionsIn(text, said))];
  const real = listed.filter(({ nothing }) => !nothing);
  const only = real.length === 0 ? optionOfRecommendation(text, said) : null;
  const options = only ? [...listed, only] : listed;
  const ask = askIn(text, said, today, dates);
  const chosen = chosenIn(said, options, only);
  const roles = new Set(said.flatMap(({ role }) => (role === null || role === 'other' ? [] : [role])));
  const cued = new Set(said.flatMap(({ words }) => caseRoleOf(words) ?? []));
  const problem = said.some(({ words }) => saysProblem(words) && !/\?$/.test(words));
  const proposes =
    roles.has('options') ||
    roles.has('chosen') ||
    (roles.has('ask') && roles.size > 1) ||
    real.length > 1 ||
    chosen !== null ||
    said.some(({ words }) => saysChosen(words) && problem) ||
    (cued.has('hypothesis') && (cued.has('test') || roles.has('test'))) ||
    (ask.ask !== null && (real.length > 0 || roles.size > 1 || problem));
  const first = said[0]?.words ?? '';
  const problemOnly =
    !proposes &&
    (roles.has('problem') || (said.length <= 2 && problem && /\b(?:we|our|us|my|only|twice|per)\b|\d/i.test(first)));
  if (!proposes && !problemOnly) return nothingRead;
  const found = linesOf({ text, said, options, only, chosen, ask: ask.ask });
  const inTables = tables.lines.flatMap(({ part, option, span }): FoundLine[] =>
    ofOption.includes(part) ? [{ part: part as ProposalPart, option, kind: null, span, block: -1 }] : [],
  );
  return {
    ...ask,
    options: options.map(({ name, nothing, span }) => ({ name: name.slice(0, 200), nothing, span })),
    lines: joined([...found, ...inTables].toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)),
    chosen: chosen && { ...chosen, at: options[chosen.option]?.span.start ?? 0 },
  };
};
