import type { Fact } from '../facts/fact.ts';

/** The words of a fact as the user was asked about them; where they were edited since, it was about others. */
export const shownWords = ({ quote, action }: Pick<Fact, 'quote' | 'action'>): string =>
  `${quote.replace(/\?+$/, '')}\n${action ?? ''}`.trim().slice(0, 2000);
