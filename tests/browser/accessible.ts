import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Violation = {
  readonly id: string;
  readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[];
};

/** What axe finds on the page as it stands, as lines a person can read; empty when nothing is wrong. */
export const axe = async (page: Page): Promise<string[]> => {
  // Evaluated through the debugger, so that the page keeps its strict policy.
  await page.evaluate(source);
  const violations = (await page.evaluate(
    'axe.run(document, { resultTypes: ["violations"] }).then((result) => result.violations)',
  )) as readonly Violation[];
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ target, failureSummary }) => `${id}: ${JSON.stringify(target)} ${failureSummary ?? ''}`),
  );
};

/** Everything that can be tapped and is less than 44 px high or wide, apart from links inside running text. */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const out: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>(
      'button, a, select, input:not([type=file]), summary',
    )) {
      const style = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      if (width === 0 || style.visibility === 'hidden' || element.closest('.skip, p.row-sub, p.quiet, p.lead, label'))
        continue;
      const after = getComputedStyle(element, '::after');
      const reach = (side: string): number => Math.max(0, -Number.parseFloat(side) || 0);
      const grown = after.position === 'absolute' ? reach(after.top) + reach(after.bottom) : 0;
      if (height + grown < 43.5)
        out.push(
          `${element.tagName} "${element.textContent?.slice(0, 40)}" ${Math.round(width)}×${Math.round(height)}`,
        );
    }
    return out;
  });
