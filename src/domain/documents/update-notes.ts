import { addDays, type Day, dayOf } from '../shared/time.ts';
import { bare } from './brief-frames.ts';
import type { Line } from './line.ts';
import type { UpdateMaterial } from './update-fact.ts';
import type { UpdateParts } from './update-parts.ts';
import { dayInWords, saidInWords, shortened } from './words.ts';

const mostNotes = 3;

// Of 'asked "what breaks …' the question; a quote often ends before its last mark.
const questionIn = (quote: string): string => bare(/["“„]([^"“”„]+)$/.exec(bare(quote))?.[1] ?? quote);

/** To the writer, beside the text: what the reader asked and still waits for, what is not on file, and what to do about it. */
export const updateNotes = (material: UpdateMaterial, parts: UpdateParts): readonly Line[] => {
  const { reader, writer, now, since, facts } = material;
  const today: Day = dayOf(now);
  const asked = facts
    .filter(
      (fact) =>
        (fact.kind === 'question' || fact.kind === 'request') &&
        fact.owner === reader.id &&
        (fact.to === null || fact.to === writer.id) &&
        fact.closed === null &&
        dayOf(fact.said) >= addDays(today, -30),
    )
    .map(
      (fact): Line => ({
        text: `${reader.name} asked ${saidInWords(fact.said, today)}: “${shortened(questionIn(fact.quote), 16)}”. Answer it in a line of your own.`,
        sources: [
          {
            quote: fact.quote,
            kind: fact.from.kind,
            date: fact.said,
            id: fact.source,
            fact: fact.id,
            who: fact.from.who,
          },
        ],
      }),
    );
  const missing = (text: string): Line => ({ text, sources: [] });
  return [
    ...asked.slice(0, 2),
    ...(parts.progress.length === 0
      ? [
          missing(
            `Nothing new on file since ${dayInWords(dayOf(since), today)} says what moved. Write one line: what is done now?`,
          ),
        ]
      : []),
    ...(parts.next.length === 0
      ? [missing('No promise of yours is open here. Say what comes next, and by when.')]
      : []),
    ...(parts.asks.length + parts.needs.length === 0
      ? [missing(`Nothing is asked of ${reader.name}. If nothing is needed, say so.`)]
      : []),
  ].slice(0, mostNotes);
};
