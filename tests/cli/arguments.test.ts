import { describe, expect, it } from 'vitest';
import { askNote } from '../../src/app/ask/note.ts';
import { cycleClose } from '../../src/app/cycle/close.ts';
import type { Operation } from '../../src/app/operation.ts';
import { predictionMake } from '../../src/app/prediction/make.ts';
import { questionPrepare } from '../../src/app/question/prepare.ts';
import { reflectionSave } from '../../src/app/reflection/save.ts';
import { roomRestore } from '../../src/app/room/restore.ts';
import { asOf } from '../../src/cli/as-of.ts';
import { inputOf } from '../../src/cli/input-of.ts';
import { nearest } from '../../src/cli/nearest.ts';
import { dayWords, timeWords, wrapped } from '../../src/cli/render/page.ts';
import { splitArguments } from '../../src/cli/split-arguments.ts';

describe('as-of', () => {
  it.each([
    ['2010-06-01', 'America/Chicago', '2010-06-01T18:00:00-05:00'],
    ['2010-06-01T09:30', 'America/Chicago', '2010-06-01T09:30:00-05:00'],
    ['2010-12-01 09:30', 'America/Chicago', '2010-12-01T09:30:00-06:00'],
    ['2010-06-01T09:30:15', 'UTC', '2010-06-01T09:30:15+00:00'],
    ['2010-06-01T09:30:00+02:00', 'America/Chicago', '2010-06-01T02:30:00-05:00'],
    ['2010-06-01T09:30:00Z', 'America/Chicago', '2010-06-01T04:30:00-05:00'],
    // Just before and after the clocks change.
    ['2010-03-14T01:59', 'America/Chicago', '2010-03-14T01:59:00-06:00'],
    ['2010-03-14T03:01', 'America/Chicago', '2010-03-14T03:01:00-05:00'],
    ['2010-11-07T03:00', 'America/Chicago', '2010-11-07T03:00:00-06:00'],
    ['2010-06-01', 'Asia/Kolkata', '2010-06-01T18:00:00+05:30'],
  ])('reads %s in %s as %s', (typed, zone, expected) => {
    expect(asOf(typed, zone)).toBe(expected);
  });

  it.each(['soon', '2010-13-01', '2010-02-30', '2010', '2010-06-01T25:00', ''])('refuses %j and shows how', (typed) => {
    expect(() => asOf(typed, 'UTC')).toThrow(/2010-06-01T09:30/);
  });
});

describe('an undo on the command line', () => {
  const before = { people: [], positions: [], waited: [], noted: null };
  const typed = (value: string) =>
    inputOf(roomRestore, { words: ['pilot'], flags: [{ name: 'before', value }] } as never);

  it('reads what a change gave back with --json', () => {
    expect(typed(JSON.stringify(before))).toEqual({ proposal: 'pilot', before });
  });
  it('says what is expected where that is something else', () => {
    expect(() => typed('as it was')).toThrow('JSON is expected, as the change gave it back.');
  });
});

describe('the command line taken apart', () => {
  const isSwitch = (name: string) => name === 'skip';
  it('takes flags anywhere, with = or a space, and what every command takes', () => {
    const { words, flags, common } = splitArguments(
      ['dana', '--limit=5', '--json', '--due', 'none', '--workspace', '/x', '--skip', 'more', '--as-of=2010-06-01'],
      isSwitch,
    );
    expect(words).toEqual(['dana', 'more']);
    expect(flags).toEqual([
      { name: 'limit', value: '5' },
      { name: 'due', value: 'none' },
      { name: 'skip', value: true },
    ]);
    expect(common).toEqual({ workspace: '/x', asOf: '2010-06-01', json: true, jsonl: false, help: false });
  });
  it('ends flags at --, takes - as a word and --no-x as no', () => {
    const { words, flags } = splitArguments(['-', '--no-skip', '--', '--json', '-5'], isSwitch);
    expect(words).toEqual(['-', '--json', '-5']);
    expect(flags).toEqual([{ name: 'skip', value: false }]);
  });
  it('says which flag lacks its value', () => {
    expect(() => splitArguments(['--limit'], isSwitch)).toThrow('--limit needs a value.');
  });
});

describe('the words of a command', () => {
  const typed = (operation: Operation, line: string) =>
    inputOf(
      operation,
      splitArguments(line.split(' '), () => false),
    );
  it.each([
    [askNote, 'helen a second crane for the quay', { person: 'helen', words: 'a second crane for the quay' }],
    [predictionMake, 'Dana says yes --person dana', { words: 'Dana says yes', person: 'dana' }],
    [reflectionSave, 'dana tell it first', { moment: 'dana', words: 'tell it first' }],
    [questionPrepare, 'dana it costs less', { person: 'dana', answer: 'it costs less' }],
    [cycleClose, '01h ask in writing', { cycle: '01h', learnt: 'ask in writing' }],
  ])('a sentence needs no quotation marks: %#', (operation, line, expected) => {
    expect(typed(operation as unknown as Operation, line)).toEqual(expected);
  });
});

describe('what was probably meant', () => {
  it.each([
    ['reveiw', 'review'],
    ['brif', 'brief'],
    ['imp', 'import'],
    ['capure', 'capture'],
    ['xyzzy', undefined],
  ])('%s → %s', (typed, meant) => {
    expect(nearest(typed, ['review', 'brief', 'import', 'capture', 'today'])).toBe(meant);
  });
});

describe('wrapped text', () => {
  it('keeps to the width, indents, and never breaks a word', () => {
    const page = { width: 20, colour: false, today: '2026-03-12', zone: 'UTC' };
    expect(wrapped(page, 'one two three four five incomprehensibilities', '  ', '- ')).toBe(
      '- one two three four\n  five\n  incomprehensibilities',
    );
  });
});

describe('a day in words', () => {
  const page = { width: 80, colour: false, today: '2026-03-12', zone: 'Europe/Berlin' };
  it('is the user’s day, whatever clock it was written on; a day alone stays what it is', () => {
    expect(timeWords(page, '2026-03-11T18:30:00-07:00')).toBe('today 02:30');
    expect(dayWords(page, '2026-03-11')).toBe('yesterday');
  });
});
