import { describe, expect, it } from 'vitest';
import type { Preview, Running } from '../bring-in.ts';
import { holdsWords, knownWords, partRead, progressWords, tookWords } from './import-words.ts';

const clock = { now: '2026-03-12T09:00:00Z', zone: 'UTC' };
const preview: Preview = {
  name: 'a.mbox',
  kinds: [{ kind: 'mail', items: 400 }],
  items: 400,
  more: true,
  estimated: 6031,
  from: '2024-11-08',
  to: '2026-02-01',
  already: 0,
  people: [],
  subjects: [],
  problems: [],
};
const running: Running = {
  number: 1,
  name: 'a.mbox',
  state: 'running',
  feed: null,
  started: clock.now,
  ended: null,
  bytes: 500,
  bytesTotal: 2000,
  items: 3120,
  added: 3000,
  already: 120,
  people: 9,
  facts: 40,
  problems: 0,
  perSecond: 849.6,
  secondsLeft: 3.4,
  canUndo: false,
  note: '',
};

describe('what files hold', () => {
  it('is a guess where only a part was looked at', () => {
    expect(holdsWords(preview, clock)).toBe('About 6,000 mails. The first 400: 8 November 2024 to 1 February.');
    expect(holdsWords({ ...preview, estimated: null }, clock)).toMatch(/^More than 400 mails\./);
  });
  it('is exact where all was looked at', () => {
    const whole: Preview = {
      ...preview,
      more: false,
      items: 3,
      kinds: [
        { kind: 'mail', items: 1 },
        { kind: 'event', items: 2 },
      ],
      to: '2024-11-08',
    };
    expect(holdsWords(whole, clock)).toBe('1 mail, 2 calendar entries, 8 November 2024.');
    expect(knownWords({ ...whole, already: 3 })).toBe('All of it is here already.');
    expect(knownWords({ ...preview, already: 400 })).toBe('Its beginning is here already; it goes on after that.');
    expect(knownWords({ ...whole, already: 1 })).toBe('1 is here already.');
  });
  it('says when there is nothing', () => {
    expect(holdsWords({ ...preview, items: 0, kinds: [] }, clock)).toBe('Nothing in it can be brought in.');
  });
});

describe('how far an import is', () => {
  it('says counts, rate and time left', () => {
    expect(progressWords(running)).toBe('3,120 read, 120 of them here already, 850 a second, a few seconds left');
    expect(partRead(running)).toBe(0.25);
  });
  it('leaves out what nobody knows', () => {
    expect(progressWords({ ...running, secondsLeft: null, perSecond: 0, already: 0 })).toBe('3,120 read');
    expect(partRead({ ...running, bytesTotal: null })).toBeUndefined();
    expect(progressWords(null)).toBe('Beginning …');
  });
  it.each([
    [42, 'about 40 seconds left'],
    [200, 'about 3 minutes left'],
    [7300, 'about 2 hours left'],
  ])('puts %i seconds as a person would', (seconds, words) => {
    expect(progressWords({ ...running, secondsLeft: seconds })).toContain(words);
  });
});

it('says what went and what stayed', () => {
  const none = { mails: 0, transcripts: 0, moments: 0, people: 0, facts: 0 };
  const answer = { import: 1, name: 'a.mbox', went: none, restored: 0, stayed: none, letGo: null };
  expect(tookWords(answer)).toBe('There was nothing to take back.');
  expect(tookWords({ ...answer, went: { ...none, mails: 6, people: 1 }, stayed: { ...none, mails: 1 } })).toBe(
    'Taken back: 6 mails, 1 person. What you have worked on stays: 1 mail.',
  );
  expect(tookWords({ ...answer, stayed: { ...none, mails: 1, facts: 1 } })).toBe(
    'Nothing could be taken back. What you have worked on stays: 1 mail, 1 fact.',
  );
  expect(tookWords({ ...answer, went: { ...none, moments: 3 }, letGo: 'Work' })).toBe(
    'Taken back: 3 moments. Work is no longer looked at by itself, or the same would come again.',
  );
});
