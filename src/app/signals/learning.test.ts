import { describe, expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import type { Context } from '../context.ts';
import { factAccept } from '../fact/accept.ts';
import { factPropose } from '../fact/propose.ts';
import { factReject } from '../fact/reject.ts';
import { todayShow } from '../today/show.ts';
import { signalsLearn } from './learn.ts';
import { signalsLearning } from './learning.ts';

const newWorkspace = freshWorkspaces();
const world = async () => {
  const workspace = await newWorkspace();
  const context = { ...contextFor(workspace), now: '2026-03-10T09:00:00+00:00' };
  const store = context.store();
  const boss = context.newId();
  store.people.add({
    id: boss,
    name: 'Dana Boss',
    addresses: [],
    aliases: [],
    role: '',
    standing: 'above',
    group: false,
    note: '',
    created: context.now,
  });
  const source = context.newId();
  const text = 'she is worried '.repeat(30);
  store.sources.add({
    id: source,
    kind: 'capture',
    key: source,
    thread: source,
    said: context.now,
    learned: context.now,
    title: '',
    text,
    moment: null,
    people: [],
    automatic: false,
    attachments: [],
  });
  const ids = Array.from({ length: 14 }, (_, place) => {
    const id = context.newId();
    store.facts.add({
      id,
      kind: 'pressure',
      source,
      start: place * 15,
      end: place * 15 + 14,
      quote: 'she is worried',
      owner: boss,
      ownerWords: '',
      to: null,
      about: [boss],
      action: null,
      due: null,
      polarity: null,
      speaker: null,
      said: context.now,
      learned: context.now,
      confidence: place % 2 === 0 ? 0.52 : 0.8,
      reason: 'Something weighs on them.',
      state: 'proposed',
      decided: null,
      lastConfirmed: null,
      closed: null,
    });
    return id;
  });
  return { context, ids };
};
const sure = async (context: Context) => (await signalsLearning.run(context, {})).kinds[0]?.lines.sure ?? 0.6;
const shown = async (context: Context) => {
  const today = await todayShow.run(context, {});
  return {
    likely: today.proposals.length,
    less: today.lessLikely,
    asks: today.proposals.filter((one) => one.asks).length,
  };
};

describe('what accepting and rejecting changes', () => {
  it('one example changes nothing; many turned down make the rest be asked or left out, and undoing brings them back', async () => {
    const { context, ids } = await world();
    expect(await shown(context)).toEqual({ likely: 14, less: 0, asks: 7 });
    factReject.run(context, { facts: ids.slice(0, 1) });
    expect(await sure(context)).toBe(0.6);
    factReject.run(context, { facts: ids.slice(1, 9) });
    expect(await sure(context)).toBeGreaterThan(0.7);
    expect(await shown(context)).toEqual({ likely: 3, less: 2, asks: 0 });
    factPropose.run(context, { facts: ids.slice(0, 9) });
    expect(await sure(context)).toBe(0.6);
    expect(await shown(context)).toEqual({ likely: 14, less: 0, asks: 7 });
  });

  it('what is always taken is asked less, and nothing counts that was decided later than the day replayed', async () => {
    const { context, ids } = await world();
    factAccept.run({ ...context, now: '2026-03-12T09:00:00+00:00' }, { facts: ids });
    const later = { ...context, now: '2026-03-13T09:00:00+00:00' };
    expect(await sure(later)).toBeLessThan(0.6);
    expect((await signalsLearning.run(context, {})).kinds).toEqual([]);
  });

  it('can begin again, take that back, stop and go on', async () => {
    const { context, ids } = await world();
    factReject.run(context, { facts: ids.slice(0, 9) });
    const later = { ...context, now: '2026-03-11T09:00:00+00:00' };
    const learnt = await sure(later);
    signalsLearn.run(later, { how: 'again', kind: 'pressure' });
    expect(await sure(later)).toBe(0.6);
    signalsLearn.run(later, { how: 'recall', kind: 'pressure' });
    expect(await sure(later)).toBe(learnt);
    signalsLearn.run(later, { how: 'pause' });
    expect(await sure(later)).toBe(0.6);
    expect((await shown(later)).less).toBe(0);
    signalsLearn.run(later, { how: 'resume' });
    expect(await sure(later)).toBe(learnt);
  });
});
