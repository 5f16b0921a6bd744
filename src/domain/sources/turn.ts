import { z } from 'zod';
import type { Span } from '../shared/span.ts';

/** What one speaker said before the next one spoke. */
export const Turn = z.object({
  /** The name in the words of the transcript; empty where it names nobody. */
  speaker: z.string(),
  text: z.string(),
  /** Seconds from the beginning; null where the transcript does not say. */
  start: z.number().nonnegative().nullable(),
});
export type Turn = Readonly<z.infer<typeof Turn>>;

/** A turn where it stands in the text of a transcript: `words` is the span of what was said. */
export type TurnAt = { readonly speaker: string; readonly start: number | null; readonly words: Span };

/** Stands for a speaker whom the transcript does not name. */
const nobody = '—';
const longestName = 80;

const flat = (words: string): string => words.replace(/[\s\u0000]+/gu, ' ').trim();

/** A name as it stands before a colon: one line, no colon, never like a time in brackets. */
export const speakerName = (name: string): string => {
  const plain = flat(name.replaceAll(':', ' ').replace(/^[\s[\](){}<>*_#•-]+/, ''))
    .slice(0, longestName)
    .trim();
  return plain === nobody ? '' : plain;
};

const two = (number: number): string => String(number).padStart(2, '0');

/** Seconds as `0:01:02`. */
export const clockOf = (seconds: number): string => {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
};

/** Turns as the text that is kept, a line each: `[0:01:02] Dana Ruiz: Good morning.` Turns without words are left out. */
export const transcriptText = (turns: readonly Turn[]): string =>
  turns
    .flatMap(({ speaker, text, start }) => {
      const words = flat(text);
      const time = start === null || !Number.isFinite(start) ? '' : `[${clockOf(start)}] `;
      return words === '' ? [] : [`${time}${speakerName(speaker) || nobody}: ${words}`];
    })
    .join('\n');

const line = /^(?:\[(\d{1,9}):(\d\d):(\d\d)\] )?([^:\n]{1,120}): /;

/**
 * The turns in a text that `transcriptText` wrote, each with the span of its words. A line that is no turn goes on with the
 * one before it. Works on any text; time grows in step with its length.
 */
export const turnsIn = (text: string): readonly TurnAt[] => {
  const turns: TurnAt[] = [];
  for (let at = 0; at < text.length; ) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    const match = line.exec(text.slice(at, Math.min(end, at + 160)));
    const last = turns.at(-1);
    if (match) {
      const [head, hours, minutes, seconds, name = ''] = match;
      turns.push({
        speaker: name === nobody ? '' : name,
        start: hours === undefined ? null : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds),
        words: { start: at + head.length, end },
      });
    } else if (last && end > at) turns[turns.length - 1] = { ...last, words: { ...last.words, end } };
    else if (end > at) turns.push({ speaker: '', start: null, words: { start: at, end } });
    at = end + 1;
  }
  return turns;
};
