import { type Day, dayOf, type Instant } from '../shared/time.ts';
import type { LineSource } from './line.ts';
import { dayInWords } from './words.ts';

/** A result as it is written down: its words, figures and who did it. */
export type Achieved = {
  readonly quote: string;
  readonly said: Instant;
  readonly number: string | null;
  readonly baseline: string | null;
  readonly credit: string;
  readonly source: Pick<LineSource, 'kind' | 'who'>;
};

// What a Markdown reader would take for marks.
const plain = (words: string): string =>
  words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|]/g, '\\$&');
const places: Readonly<Record<LineSource['kind'], string>> = {
  mail: 'mail',
  capture: 'note',
  debrief: 'note after a talk',
  transcript: 'transcript',
  draft: 'sent text',
  note: 'note',
};

/** Results as a Markdown list under their months, newest first: the words, the figure with its baseline, the credit, the source. */
export const evidenceText = (results: readonly Achieved[], today: Day): string => {
  const months = new Map<string, Achieved[]>();
  for (const one of results) {
    const month = dayInWords(dayOf(one.said), '0000-01-01').replace(/^\d+ /, '');
    months.set(month, [...(months.get(month) ?? []), one]);
  }
  return [...months]
    .map(([month, those]) =>
      [
        `## ${month}`,
        '',
        ...those.map(({ quote, said, baseline, credit, source }) =>
          [
            `- ${dayInWords(dayOf(said), today)}: “${plain(quote)}”`,
            ...(baseline === null ? [] : [`  - before: ${plain(baseline)}`]),
            ...(credit === '' ? [] : [`  - with ${plain(credit)}`]),
            `  - from: ${places[source.kind]}${source.who && source.who !== 'you' ? ` by ${plain(source.who)}` : ''}`,
          ].join('\n'),
        ),
      ].join('\n'),
    )
    .join('\n\n');
};
