import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chanceSentence } from './chance-sentence.ts';
import { type FormLine, type MailCase, whatWorks } from './what-works.ts';

const anHour = 3_600_000;
const mail = (place: number, change: Partial<MailCase> = {}): MailCase => ({
  at: Date.parse('2026-01-05T09:00:00Z') + place * 7 * 24 * anHour,
  sources: [`m${place}`],
  words: 60,
  ask: 5,
  bullets: false,
  day: '2026-01-05',
  hour: 9,
  took: 4 * anHour,
  ...change,
});
const mails = (count: number, change: (place: number) => Partial<MailCase>): MailCase[] =>
  Array.from({ length: count }, (_, place) => mail(place, change(place)));
const none = { asks: [], feedback: [] };

it('shows both groups with their counts, and says where they lie further apart than chance [8.4]', () => {
  const [line, ...rest] = whatWorks({
    ...none,
    mails: [
      ...mails(12, (place) => ({ took: place < 11 ? 3 * anHour : null })),
      ...mails(10, (place) => ({ words: 300, took: place < 3 ? 50 * anHour : null })),
    ],
  });
  expect(line).toMatchObject({
    about: 'length',
    telling: true,
    groups: [
      { of: 12, counts: [{ count: 11 }, { count: 1 }], hours: 3 },
      { of: 10, counts: [{ count: 3 }, { count: 7 }], hours: null },
    ],
  });
  expect(line?.words).toBe(
    'Of twelve mails of at most 120 words that asked something, eleven were answered within five days, half of those within three hours; of ten that were longer, three. The two lie further apart than chance does by itself.',
  );
  expect(rest).toEqual([]);
});

it('is silent under five of either, and says where it may be chance [8.4]', () => {
  const some = (longer: number) =>
    whatWorks({
      ...none,
      mails: [
        ...mails(6, () => ({ took: 3 * anHour })),
        ...mails(longer, (place) => ({ words: 300, took: place === 0 ? null : anHour * 4 })),
      ],
    });
  expect(some(4)).toEqual([]);
  expect(some(5)[0]?.telling).toBe(false);
  expect(some(5)[0]?.words).toMatch(/The difference may well be chance\.$/);
});

it('holds asks by medium and by the days they left side by side, and keeps silent on those that named no day [8.4]', () => {
  const ask = (place: number, medium: 'mail' | 'talk', how: 'yes' | 'no', lead: number | null) => ({
    source: `a${place}`,
    medium,
    how,
    lead,
    day: '2026-01-05',
  });
  const asks = [0, 1, 2, 3, 4, 5].flatMap((place) => [
    ask(place, 'talk', 'yes', null),
    ask(place + 10, 'mail', place < 2 ? 'yes' : 'no', place),
  ]);
  const lines = whatWorks({ mails: [], asks, feedback: [] });
  expect(lines.map(({ about }) => about)).toEqual(['medium']);
  expect(lines[0]?.words).toBe(
    'Of six asks made in a talk: six yes; of six asks made by mail: two yes, four no. The difference may well be chance.',
  );
});

it('says the word of the reader as it was counted [8.3]', () => {
  const feedback = (['right', 'right', 'less', 'right', 'more'] as const).map((sort, place) => ({
    source: `f${place}`,
    words: place === 2 ? 300 : 80,
    sort,
  }));
  expect(whatWorks({ mails: [], asks: [], feedback })[0]?.words).toBe(
    'Their own word on four texts of at most 120 words: three right, one wanted more; on one longer text: one wanted less.',
  );
  expect(whatWorks({ mails: [], asks: [], feedback: feedback.slice(1) })).toEqual([]);
});

it('says in one sentence what shows no difference, and keeps their own word [8.4]', () => {
  const line = (about: FormLine['about'], telling = false) => ({ about, telling });
  expect(chanceSentence([line('length', true), line('feedback')])).toBe('');
  expect(
    chanceSentence([line('length'), line('hour', true), line('ask-first'), line('weekday'), line('weekday')]),
  ).toBe('Length, place of the ask and day of the week: no difference beyond chance.');
});

it('gives no share of anything, and loses nobody between the groups [8.4]', () => {
  const one = fc.record({
    words: fc.integer({ min: 1, max: 400 }),
    ask: fc.integer({ min: 0, max: 90 }),
    bullets: fc.boolean(),
    hour: fc.integer({ min: 0, max: 23 }),
    took: fc.option(fc.integer({ min: 1, max: 5 * 24 * anHour })),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 60 }), (all) => {
      for (const { words, groups } of whatWorks({ ...none, mails: all.map((change, place) => mail(place, change)) })) {
        expect(words).not.toMatch(/%|percent|NaN|undefined|Infinity/);
        expect(groups.reduce((sum, { of }) => sum + of, 0)).toBe(all.length);
        for (const { of, counts } of groups) {
          expect(of).toBeGreaterThanOrEqual(5);
          expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(of);
        }
      }
    }),
  );
});
