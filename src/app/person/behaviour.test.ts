import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { mailboxOf, mailsOf, withoutHabits } from '../../../tests/support/people-with-habits.ts';
import { openDatabase } from '../../store/database.ts';
import { openStore } from '../../store/store.ts';
import { databasePath } from '../../store/workspace.ts';
import type { Context } from '../context.ts';
import { importRun } from '../import/run.ts';
import { importUndo } from '../import/undo.ts';
import { exportTo } from '../workspace/export-to.ts';
import { personBehaviour } from './behaviour.ts';
import { personConfirm } from './confirm.ts';
import { personEdit } from './edit.ts';
import { personMe } from './me.ts';
import { personMerge } from './merge.ts';
import { personRemove } from './remove.ts';
import { personUndo } from './undo.ts';

const newWorkspace = freshWorkspaces();
const dana = 'Dana Ruiz <dana@quay.example>';
const robin = 'Robin Ames <robin@quay.example>';
const planted = { ...withoutHabits, answers: 'fast', length: 'line', questions: 'budget', hours: 'early' } as const;
const now = '2026-05-20T08:00:00+00:00';
const mails = mailsOf(planted, 11, { mails: 40 });

const world = async (
  given: Partial<Context> = {},
  ahead: '+0000' | '+0100' = '+0000',
): Promise<{ readonly context: Context; readonly place: string; readonly key: Uint8Array }> => {
  const workspace = await newWorkspace();
  const context = contextFor(workspace, { now, ...given });
  await importRun.run(context, { files: [{ name: 'a.mbox', text: mailboxOf(mails, dana, robin, ahead) }] });
  personMe.run(context, { person: 'robin@quay.example' });
  personEdit.run(context, { person: 'dana@quay.example', standing: 'above' });
  return { context, place: workspace.place, key: workspace.key };
};
const shownIn = (context: Context) => personBehaviour.run(context, { person: 'dana@quay.example' });
const idsIn = async (context: Context): Promise<readonly string[]> =>
  (await shownIn(context)).observations.map(({ id }) => id);
const long = { timeout: 30_000 };

describe('person.behaviour', () => {
  it('tells how somebody works out of their mail, each with mails that show it [1.6]', long, async () => {
    const { context } = await world();
    const { observations, unsaid } = await shownIn(context);
    const ids = observations.map(({ id }) => id);
    expect(ids).toContain('questions-budget');
    expect(ids.some((id) => id.startsWith('answers-within-'))).toBe(true);
    expect(ids.some((id) => id.startsWith('length-to-'))).toBe(true);
    // Their dates are written in UTC, which says nothing of their clock.
    expect(observations.find(({ about }) => about === 'hours')?.sentence).toContain('on your clock');
    for (const { examples, count, of, confirmed } of observations) {
      expect(examples.length).toBeGreaterThan(0);
      expect(count).toBeLessThanOrEqual(of);
      expect(confirmed).toBeNull();
      for (const { source, said } of examples) {
        const kept = context.store().sources.get(source);
        expect(kept?.said).toBe(said);
        expect(kept?.people).toContainEqual({ person: expect.any(String), role: 'from' });
      }
    }
    const [asked] = observations.find(({ id }) => id === 'questions-budget')?.examples ?? [];
    expect(asked?.quote).toMatch(/\?$/);
    expect(unsaid.every(({ sentence }) => sentence.length > 0)).toBe(true);
  });

  it('counts hours on their own clock where their mails tell it [1.6]', long, async () => {
    const { context } = await world({ zone: 'Asia/Tokyo' }, '+0100');
    const hours = (await shownIn(context)).observations.find(({ about }) => about === 'hours');
    expect(hours?.id).toBe('hours-early');
    expect(hours?.sentence).not.toContain('your clock');
    // In UTC only, read on a clock nine hours ahead, it would be the afternoon.
    const tokyo = await world({ zone: 'Asia/Tokyo' });
    expect(await idsIn(tokyo.context)).not.toContain('hours-early');
  });

  it('sees nothing later than a replayed day, neither mails nor words of the user [1.6]', long, async () => {
    const { context } = await world();
    const [first = ''] = await idsIn(context);
    await personConfirm.run(context, { person: 'dana@quay.example', observation: first, answer: 'confirmed' });
    const early = { ...context, now: '2025-11-20T08:00:00+00:00', replayed: true };
    const { observations, before, unsaid } = await shownIn(early);
    expect([observations, before]).toEqual([[], []]);
    expect(unsaid.find(({ about }) => about === 'length')?.weeks).toBeLessThanOrEqual(3);
    const later = { ...context, now: '2026-05-19T08:00:00+00:00', replayed: true };
    expect((await shownIn(later)).observations.map(({ confirmed }) => confirmed)).not.toContain(now);
  });

  it('keeps what is confirmed, hides what is dismissed, and takes either back [1.6]', long, async () => {
    const { context } = await world();
    const ids = await idsIn(context);
    const [first = '', second = ''] = ids;
    const say = (observation: string, answer: 'confirmed' | 'dismissed' | 'open', at = now) =>
      personConfirm.run({ ...context, now: at }, { person: 'dana@quay.example', observation, answer });
    await say(first, 'confirmed');
    await say(second, 'dismissed');
    const told = await shownIn(context);
    expect(told.observations.find(({ id }) => id === first)?.confirmed).toBe(now);
    expect(told.observations.map(({ id }) => id)).not.toContain(second);
    const { path } = await exportTo(context);
    const page = readFileSync(join(path, 'people', 'Dana Ruiz.md'), 'utf8');
    expect(page).toContain('## How they work');
    expect(page).toContain('(kept 2026-05-20)');
    expect(told.dismissed).toEqual([{ observation: second, said: now, sentence: expect.any(String) }]);
    const next = '2026-05-21T08:00:00+00:00';
    await say(first, 'open', next);
    await say(second, 'open', next);
    const again = await shownIn({ ...context, now: next });
    expect(again.observations.map(({ id, confirmed }) => [id, confirmed])).toEqual(ids.map((id) => [id, null]));
    // The day between still knows what was said then.
    expect((await shownIn(context)).dismissed).toHaveLength(1);
    await expect(async () => say('length-to-9000', 'confirmed')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('goes with an import that is taken back, and with somebody who is deleted', long, async () => {
    const { context } = await world();
    const [first = ''] = await idsIn(context);
    await personConfirm.run(context, { person: 'dana@quay.example', observation: first, answer: 'confirmed' });
    const id = context.store().people.byAddress('dana@quay.example')?.id ?? '';
    const undone = await world();
    await importUndo.run(undone.context, { import: 1 });
    expect(undone.context.store().behaviour.writtenBy(id, now, 500)).toEqual([]);
    await personRemove.run(context, { person: 'dana@quay.example', really: true });
    expect(context.store().behaviour.writtenBy(id, now, 500)).toEqual([]);
    expect(context.store().behaviour.answers(id, now)).toEqual([]);
  });

  it('follows two people who are made one, and who are parted again', long, async () => {
    const { context } = await world();
    const other = 'D. Ruiz <d.ruiz@home.example>';
    const few = mailsOf(planted, 12, { mails: 14 }).map((one) => ({ ...one, thread: `home ${one.thread}` }));
    await importRun.run(context, { files: [{ name: 'b.mbox', text: mailboxOf(few, other, robin) }] });
    const count = (person: string): number => {
      const id = context.store().people.byAddress(person)?.id ?? '';
      return context.store().behaviour.writtenBy(id, now, 500).length;
    };
    const [one, two] = [count('dana@quay.example'), count('d.ruiz@home.example')];
    const [first] = (await personBehaviour.run(context, { person: 'd.ruiz@home.example' })).observations;
    if (!first) throw new Error('nothing was seen of the other address');
    await personConfirm.run(context, {
      person: 'd.ruiz@home.example',
      observation: first.id,
      answer: 'confirmed',
    });
    const { change } = await personMerge.run(context, { person: 'd.ruiz@home.example', into: 'dana@quay.example' });
    expect(count('dana@quay.example')).toBe(one + two);
    const merged = await shownIn(context);
    const kept = [...merged.observations.filter(({ confirmed }) => confirmed), ...merged.before];
    expect(kept).toHaveLength(1);
    await personUndo.run(context, { change });
    expect([count('dana@quay.example'), count('d.ruiz@home.example')]).toEqual([one, two]);
    const parted = await personBehaviour.run(context, { person: 'd.ruiz@home.example' });
    expect(parted.observations.filter(({ confirmed }) => confirmed)).toHaveLength(1);
    expect((await shownIn(context)).observations.filter(({ confirmed }) => confirmed)).toHaveLength(0);
  });

  it(
    'measures the mails of an older version when it is brought over, and goes on where it was cut off',
    long,
    async () => {
      const { context, place, key } = await world();
      const before = await shownIn(context);
      context.vault.lock();
      const db = openDatabase(databasePath(place), key);
      db.run('delete from source_trait');
      db.run("insert into setting (name, value) values ('store.measure', 'due')");
      db.close();
      const store = openStore(databasePath(place), key);
      const again = await shownIn({ ...context, store: () => store });
      expect(store.settings.read('store.measure')).toBeUndefined();
      store.close();
      expect(again).toEqual(before);
    },
  );
});
