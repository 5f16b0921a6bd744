import type { z } from 'zod';
import type { draftRewrite } from '../../app/draft/rewrite.ts';
import { cool, count, faint, type Page, strong, wrapped } from './page.ts';

type Rewrite = z.infer<(typeof draftRewrite)['output']>;
type Step = Rewrite['steps'][number];

const range = (line: number, lines: number): string => `${line},${lines}`;

/** One step as the hunks of a unified diff, under what it does and why. */
const hunks = (page: Page, { hunks: all }: Step): readonly string[] => {
  let moved = 0;
  return all.flatMap(({ line, before, after }) => {
    const head = `@@ -${range(line, before.length)} +${range(line + moved, after.length)} @@`;
    moved += after.length - before.length;
    return [
      cool(page, head),
      ...before.map((words) => faint(page, `-${words}`)),
      ...after.map((words) => strong(page, `+${words}`)),
    ];
  });
};

/** The steps of a rewrite in their order, each a unified diff of the text as the steps before it left it; then the text. */
export const rewrite = ({ text, steps }: Rewrite, page: Page): string => {
  if (steps.length === 0) return 'Nothing to move.';
  const blocks = steps.map((step, place) =>
    [
      `${strong(page, `${place + 1}. ${step.label}`)}  ${faint(page, step.left ? `${step.id}, left as it was` : step.id)}`,
      wrapped(page, step.why, '   '),
      ...(step.left ? [] : hunks(page, step)),
    ].join('\n'),
  );
  const done = steps.filter(({ left }) => !left).length;
  return [
    ...blocks,
    `${strong(page, `The draft after ${count(done, 'step')}`)}  ${faint(page, 'leave one out with --without ID')}`,
    text,
  ].join('\n\n');
};
