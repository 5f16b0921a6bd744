import { z } from 'zod';

/** Cells as they were copied: a table of a page, not of a warehouse. */
export const Csv = z
  .string()
  .max(
    200_000,
    'That is more than a page can show: at most 200,000 characters. Paste the rows that matter, or their sums.',
  );
export const DataTitle = z.string().trim().min(1, 'A few words are enough.').max(200, 'A few words are enough.');
/** Where it is from, in words. */
export const Origin = z.string().trim().max(2000, 'A sentence or two is enough: at most 2,000 characters.');
