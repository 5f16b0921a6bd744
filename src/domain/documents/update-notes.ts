import { z } from 'zod';
import { Id } from '../shared/id.ts';
import { addDays, type Day, dayOf } from '../shared/time.ts';
import { bare } from './brief-frames.ts';
import { type HeldFor, heldWords, spoken } from './fit-to-send.ts';
import { Line, type LineSource } from './line.ts';
import { withoutSpeaker } from './talk-fact.ts';
import type { UpdateFact, UpdateMaterial } from './update-fact.ts';
import type { HeldFact, UpdateParts } from './update-parts.ts';
import { dayInWords, saidInWords, shortened } from './words.ts';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const stopped = (text: string): string => (/[.!?…]["”’)]*$/.test(text) ? text : `${text}.`);

const mostNotes = 3;
const mostHeld = 3;

/**
 * A note to the writer; `put`: a fact that was held back (of a roll-up also an initiative), and the line that goes into the text if the writer says it may;
 * `over`: trouble that ends if the writer says that it is over.
 */
export const UpdateNote = Line.extend({
  put: z.object({ fact: Id, text: z.string() }).optional(),
  over: Id.optional(),
});
export type UpdateNote = Readonly<z.infer<typeof UpdateNote>>;

// Of 'asked "what breaks …' the question; a quote often ends before its last mark.
const questionIn = (quote: string): string => bare(/["“„]([^"“”„]+)$/.exec(bare(quote))?.[1] ?? quote);

const sourceOf = (fact: UpdateFact): LineSource => ({
  quote: fact.quote,
  kind: fact.from.kind,
  date: fact.said,
  id: fact.source,
  fact: fact.id,
  who: fact.from.who,
});

/** Put in as they stand, these would harm: they need other words. */
const inOwnWords: ReadonlySet<HeldFor> = new Set(['quiet', 'reader']);

const lineOf = (fact: UpdateFact): string => {
  const words = shortened(bare(fact.quote), 40);
  const said = spoken(words, fact.from.by, fact.from.who);
  return stopped(capital(said));
};

/** Why a line stays with the writer, and the line that goes in if they say it may. */
export const heldNote = (name: string, { fact, why }: HeldFact): UpdateNote => ({
  text: `Held back: “${shortened(bare(fact.quote), 16)}”, because ${heldWords(why, name, fact.from.apart, fact.quote)}. ${
    inOwnWords.has(why) ? `If ${name} should know, say it in your own words.` : `Put it in if ${name} may know.`
  }`,
  sources: [sourceOf(fact)],
  ...(inOwnWords.has(why) ? {} : { put: { fact: fact.id, text: lineOf(fact) } }),
});

/**
 * To the writer, beside the text: what the reader asked and still waits for, what is not on file, and what to do about it;
 * then what was held back and why.
 */
export const updateNotes = (material: UpdateMaterial, parts: UpdateParts): readonly UpdateNote[] => {
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
        text: `${reader.name} asked ${saidInWords(fact.said, today)}: “${shortened(withoutSpeaker(questionIn(fact.quote), [reader.name]), 16)}”. Answer it in a line of your own.`,
        sources: [sourceOf(fact)],
      }),
    );
  const missing = (text: string): Line => ({ text, sources: [] });
  const { held } = parts;
  const more = held.length - mostHeld;
  const open = [
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
  // Two days for one thing would not do: the newest is told, and somebody has to say what the other is.
  const twice = parts.outdated.slice(0, mostHeld).map(
    ({ older, newer }): UpdateNote => ({
      text: `On file in two ways: “${shortened(bare(older.quote), 16)}” and, newer, “${shortened(bare(newer.quote), 16)}”. The newer stands here. If the older holds no more, reject it.`,
      sources: [sourceOf(older)],
    }),
  );
  const still = parts.quietSince.slice(0, mostHeld).map(
    (fact): UpdateNote => ({
      text: `${reader.name} was told ${saidInWords(fact.told ?? fact.said, today)}, and nothing was said of it since: “${shortened(bare(fact.quote), 16)}”. Is it over?`,
      sources: [sourceOf(fact)],
      put: { fact: fact.id, text: lineOf(fact) },
      over: fact.id,
    }),
  );
  return [
    ...twice,
    ...still,
    ...open,
    ...held.slice(0, mostHeld).map((one) => heldNote(reader.name, one)),
    ...(more > 0
      ? [missing(`${more} more ${more === 1 ? 'line was' : 'lines were'} held back for reasons like these.`)]
      : []),
  ];
};
