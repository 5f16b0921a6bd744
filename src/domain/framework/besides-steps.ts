import type { NextStep } from './next-step.ts';
import type { Statement } from './statement.ts';

/** The lines of an assessment that say more than the steps that stand beside them. */
export const besidesSteps = (lines: readonly Statement[], steps: readonly NextStep[]): readonly Statement[] => {
  const facts = new Set(steps.flatMap((step) => step.facts));
  const asked = new Set(steps.flatMap(({ question }) => question ?? []));
  return lines.filter(
    ({ line, question }) =>
      !(question !== null && asked.has(question)) &&
      (line.sources.length === 0 || !line.sources.every(({ fact }) => fact != null && facts.has(fact))),
  );
};
