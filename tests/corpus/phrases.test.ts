import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDates } from '../../src/domain/language/dates.ts';
import type { WorkCalendar } from '../../src/domain/language/work-calendar.ts';
import { WorkCalendar as Calendar } from '../../src/domain/language/work-calendar.ts';

type Phrase = {
  readonly id: string;
  readonly text: string;
  readonly date: string;
  readonly words: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly calendar?: WorkCalendar;
  readonly every?: string;
  readonly interval?: number;
  readonly alt?: readonly (readonly [string, string])[];
  readonly candidates?: readonly string[];
  readonly event?: string;
  readonly time?: string;
};

const phrases = readFileSync(new URL('./phrases/tune.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Phrase);

describe('phrases that say when', () => {
  for (const { id, text, date, words, from, to, calendar, every, interval, alt = [], ...more } of phrases) {
    it(`${id} ${text}`, () => {
      if (calendar !== undefined) expect(Calendar.safeParse(calendar).success).toBe(true);
      const read = readDates(text, date, { calendar });
      if (words === null) {
        expect(read.filter(({ day }) => day !== null)).toEqual([]);
        return;
      }
      const start = text.indexOf(words);
      const found = read.find(({ span }) => span.start < start + words.length && start < span.end);
      expect([[from, to], ...alt]).toContainEqual([found?.day, found?.end ?? found?.day]);
      expect(found?.every).toBe(every);
      expect(found?.interval).toBe(interval);
      if (more.candidates !== undefined) expect(found?.candidates).toEqual(more.candidates);
      if (more.event !== undefined) expect(found?.event).toBe(more.event);
      if (more.time !== undefined) expect(found?.time).toBe(more.time);
    });
  }
});
