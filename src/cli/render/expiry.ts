import type { z } from 'zod';
import type { Operations } from '../../app/operations.ts';
import { expiryWords, monthsInWords } from '../../domain/sources/expiry-words.ts';
import { count, type Page, strong, wrapped } from './page.ts';

type ExpiryOutput<N extends 'expiry.show' | 'expiry.set' | 'expiry.run'> = z.output<Operations[N]['output']>;

/** For how long each kind is kept, and what would go now. */
export const expiry = ({ rules }: ExpiryOutput<'expiry.set'>, page: Page): string =>
  [
    ...rules.map(({ what, months, old }) => {
      const { name, one, many, stays } = expiryWords[what];
      const kept = months === null ? 'kept for good' : `kept for ${monthsInWords(months)}`;
      const goes = months === null ? '' : old === 0 ? ' Nothing is older.' : ` ${count(old, one, many)} would go now.`;
      return `${strong(page, name)}  ${kept}  (${what})\n${wrapped(page, `${stays}${goes}`, '  ')}`;
    }),
    '',
    wrapped(
      page,
      'Say otherwise with `updraft expiry.set notes 24`; 0 keeps for good. What is older goes once a day while Updraft runs and is unlocked, or now with `updraft expiry.run --really`.',
    ),
  ].join('\n');

/** What went, or would go. */
export const expired = ({ really, gone }: ExpiryOutput<'expiry.run'>): string => {
  const words = gone
    .filter(({ count: many }) => many > 0)
    .map((one) => count(one.count, expiryWords[one.what].one, expiryWords[one.what].many));
  if (words.length === 0) return 'Nothing is older than you said it should be kept.';
  return really ? `Gone for good: ${words.join(', ')}.` : `Would go: ${words.join(', ')}. With --really they do.`;
};
