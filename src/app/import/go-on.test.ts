import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { newId } from '../../machine/context-for.ts';
import type { ReadTo } from '../../store/imports.ts';
import type { Context } from '../context.ts';
import { between, goOn } from './go-on.ts';
import { importRun } from './run.ts';

const mail = (id: number | string, size = 400): string =>
  `From x Mon Mar  2 09:00:00 2026\nMessage-ID: <${id}@corp.example>\nDate: Mon, 2 Mar 2026 09:00:00 +0000\n` +
  `From: Dana Whitfield <dana@corp.example>\nTo: Robin Ames <robin@corp.example>\nSubject: Item ${id}\n\n` +
  `${`word${id} `.repeat(size / 10)}\n\n`;
const mails = (from: number, to: number, size?: number): string =>
  Array.from({ length: to - from }, (_, n) => mail(from + n, size)).join('');

const inPieces = async function* (text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
};
const newWorkspace = freshWorkspaces();
const bring = (context: Context, text: string, piece = 65_536, more: Partial<{ size: number }> = {}) =>
  importRun.run(context, { files: [{ name: 'a.mbox', bytes: inPieces(text, piece) }], ...more });
const keys = (context: Context): readonly string[] => [...context.store().sources.each()].map(({ key }) => key).sort();

/** How many mails were parsed, and not passed over, is seen by the problem that each has. */
const undated = (from: number, to: number): string => mails(from, to).replaceAll(/^Date: .*\n/gm, '');

describe('a mailbox that was read before', () => {
  it('is passed over, and what a mail program added at its end comes in [9.3]', async () => {
    const context = contextFor(await newWorkspace(), { newId });
    expect(await bring(context, undated(0, 60))).toMatchObject({ items: 60, added: 60 });
    const same = await bring(context, undated(0, 60));
    expect(same).toMatchObject({ items: 60, added: 0, already: 60, state: 'done', problems: [] });
    const grown = await bring(context, undated(0, 75), 1000);
    expect(grown).toMatchObject({ items: 75, added: 15, already: 60 });
    expect(grown.problems).toHaveLength(15);
    expect(grown.problems[0]?.item).toContain('mail 61');
  });

  it('is read anew from where it is another one', async () => {
    const context = contextFor(await newWorkspace(), { newId });
    const [beginning, middle, end] = [undated(0, 50), undated(50, 70), undated(70, 90)];
    await bring(context, beginning + middle + end);
    // Tidied up: mails are gone from the middle.
    expect(await bring(context, beginning + end + undated(90, 95))).toMatchObject({ items: 75, added: 5, already: 70 });
    // Another one that begins alike, shorter.
    expect(await bring(context, beginning + undated(200, 203))).toMatchObject({ items: 53, added: 3 });
    expect(keys(context)).toHaveLength(98);
  });

  it('is read anew where other mails of the same length stand in it', async () => {
    const context = contextFor(await newWorkspace(), { newId });
    await bring(context, undated(0, 50) + undated(50, 70));
    expect(await bring(context, undated(0, 50) + undated(70, 90))).toMatchObject({ items: 70, added: 20, already: 50 });
  });

  it.each([
    ['anywhere', (text: string) => text.length - 100],
    ['after an empty line', (text: string) => text.indexOf('\n\n') + 2],
  ])('whose last mail was on its way into it, cut off %s, loses nothing', async (_, cut) => {
    const context = contextFor(await newWorkspace(), { newId });
    const whole = undated(0, 50);
    const last = mail('last');
    await bring(context, whole + last.slice(0, cut(last)));
    const after = await bring(context, `${whole}${last}${mail('next')}`);
    expect(after).toMatchObject({ items: 52, added: 2, already: 50 });
    expect(keys(context)).toHaveLength(52);
    const texts = [...context.store().sources.each()].map(({ text }) => text.trim());
    expect(texts.filter((text) => text === 'wordlast '.repeat(40).trim())).toHaveLength(1);
    // Only what may be new is read again where it can be seen that the last mail was not whole.
    expect(after.problems).toHaveLength(cut(last) === last.length - 100 ? 0 : 50);
  });

  it('loses and doubles nothing, however it has changed and in whatever pieces it comes', async () => {
    const context = contextFor(await newWorkspace(), { newId });
    const known = new Set<string>();
    const list = fc.array(fc.tuple(fc.nat(60), fc.nat(3)), { minLength: 1, maxLength: 70 });
    await fc.assert(
      fc.asyncProperty(list, fc.integer({ min: 7, max: 40_000 }), fc.nat(30), async (which, piece, cut) => {
        const text = mails(0, 45) + which.map(([n, size]) => mail(n, 100 + 1500 * size)).join('');
        const run = await bring(context, cut > 20 ? text.slice(0, -cut) : text, piece);
        for (let n = 0; n < 45; n += 1) known.add(`mail:${n}@corp.example`);
        for (const [n] of which) known.add(`mail:${n}@corp.example`);
        expect(run.items).toBe(45 + which.length);
        expect(keys(context)).toEqual([...known].sort());
      }),
      { numRuns: 25 },
    );
  });

  it('is read anew from the first byte that is another, however far its end lies behind', async () => {
    const context = contextFor(await newWorkspace(), { newId });
    const good = mails(0, 60, 20_000);
    // A disk that lost some of its middle: the same length, and the same end.
    const hole = `${good.slice(0, 300_000)}${'\u0000'.repeat(400_000)}${good.slice(700_000)}`;
    const first = await bring(context, hole);
    expect(first.added).toBeLessThan(50);
    expect(await bring(context, good)).toMatchObject({ items: 60, added: 60 - first.added });
    expect(keys(context)).toHaveLength(60);
  });

  it('tells how far it is while it is passed over, and can be stopped there', async () => {
    const context = contextFor(await newWorkspace(), { newId });
    const text = mails(0, 100, 400_000);
    await bring(context, text);
    const told: number[] = [];
    let [clock, isOver] = [0, false];
    vi.spyOn(performance, 'now').mockImplementation(() => (clock += 200));
    const watching = { ended: () => isOver, came: ({ bytes }: { bytes: number }) => void told.push(bytes) };
    const whole = await bring({ ...context, watching }, text, 1_000_000, { size: text.length });
    expect(whole).toMatchObject({ state: 'done', added: 0, already: 100 });
    expect(told.length).toBeGreaterThan(8);
    expect([...told].sort((a, b) => a - b)).toEqual(told);
    isOver = true;
    told.splice(0);
    const stopped = await bring({ ...context, watching }, text, 1_000_000, { size: text.length });
    expect(stopped).toMatchObject({ state: 'stopped', added: 0 });
    expect(told.at(-1)).toBeLessThan(text.length / 2);
    vi.restoreAllMocks();
  });

  it('is held no longer than from one place that is known to the next', async () => {
    const places: ReadTo[] = [];
    const text = mails(0, 170, 400_000);
    const first = await goOn(inPieces(text, 100_000), () => []);
    let read = 0;
    for await (const part of first.bytes) read += part.length;
    expect([first.from, read]).toEqual([0, text.length]);
    const ends: number[] = [];
    for (let at = text.indexOf('\nFrom x'); at !== -1; at = text.indexOf('\nFrom x', at + 1)) ends.push(at + 1);
    // What lies far behind is not held any more.
    expect(first.placeAt(ends[0] ?? 0, 1)).toBeUndefined();
    const second = await goOn(inPieces(text, 100_000), () => []);
    const pieces = second.bytes[Symbol.asyncIterator]();
    for (const [index, end] of ends.entries()) {
      while (second.taken() < end) await pieces.next();
      const place = second.placeAt(end, index + 1);
      if (place && place.readTo - (places.at(-1)?.readTo ?? 0) >= between) places.push(place);
    }
    expect(places.length).toBeGreaterThan(3);
    const third = await goOn(inPieces(text.slice(0, -1_000_000), 100_000), () => places);
    expect(third.from).toBe(places.at(-1)?.readTo);
    const other = `${text.slice(0, places[1]?.readTo)}${text.slice(places[2]?.readTo)}`;
    const fourth = await goOn(inPieces(other, 100_000), () => places);
    expect(fourth).toMatchObject({ from: places[1]?.readTo, mails: places[1]?.mails, nothingNew: false });
    let rest = '';
    for await (const part of fourth.bytes) rest += Buffer.from(part).toString('latin1');
    expect(rest === other.slice(fourth.from)).toBe(true);
  });
});
