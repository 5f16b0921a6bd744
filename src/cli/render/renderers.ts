import type { z } from 'zod';
import type { OperationName, Operations } from '../../app/operations.ts';
import type { Page } from './page.ts';

/** How what operations answer is written for the terminal; what stands in no list is printed plainly. */
export type Renderers = {
  readonly [N in OperationName]?: (output: z.output<Operations[N]['output']>, page: Page) => string;
};
