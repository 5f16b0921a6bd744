import type { Instant } from '../shared/time.ts';

/** The day or instant that the words of a header mean; null where they name none or could mean two. */
export const saidIn = (words: string, _written?: Instant): string | null => {
  const iso = /\b(\d{4}-\d{2}-\d{2})\b/.exec(words)?.[1];
  return iso !== undefined && !Number.isNaN(Date.parse(iso)) ? iso : null;
};
