import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aPerson, aSource } from '../../../tests/support/content.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { newId } from '../../machine/context-for.ts';
import { briefBuild } from '../brief/build.ts';
import type { Context } from '../context.ts';
import { draftSave } from '../draft/save.ts';
import { factAccept } from '../fact/accept.ts';
import { factCapture } from '../fact/capture.ts';
import { momentDebrief } from '../moment/debrief.ts';
import { momentList } from '../moment/list.ts';
import { perform } from '../perform.ts';
import { personMerge } from '../person/merge.ts';
import { personRemove } from '../person/remove.ts';
import { proposalBegin } from '../proposal/begin.ts';
import { talkDrop } from '../talk/drop.ts';
import { talkEdit } from '../talk/edit.ts';
import { talkHold } from '../talk/hold.ts';
import { talkPlan } from '../talk/plan.ts';
import { talkRestore } from '../talk/restore.ts';
import { tieSet } from '../tie/set.ts';
import { exportTo } from '../workspace/export-to.ts';
import { preWireShow } from './show.ts';

const newWorkspace = freshWorkspaces();
const made = '2026-03-01T09:00:00+00:00';

const world = async () => {
  const workspace = await newWorkspace();
  const at = (day: string, time = '09:00', change: Partial<Context> = {}): Context =>
    contextFor(workspace, { now: `2026-03-${day}T${time}:00+00:00`, newId, ...change });
  const store = workspace.store();
  store.transaction(() => {
    const { people } = store;
    people.add(aPerson({ id: 'me', name: 'Priya Raman', standing: 'me' }));
    people.add(aPerson({ id: 'helen', name: 'Helen Lind', standing: 'above', role: 'COO' }));
    people.add(aPerson({ id: 'marta', name: 'Marta Sole', standing: 'above' }));
    people.edit('marta', { relation: 'manager' });
    people.add(aPerson({ id: 'omar', name: 'Omar Haddad', standing: 'beside' }));
    people.edit('omar', { right: 'blocks', rightAbout: 'the cranes' });
    people.add(aPerson({ id: 'ines', name: 'Ines Okafor', standing: 'beside' }));
    people.add(aPerson({ id: 'sven', name: 'Sven Lindqvist', standing: 'below' }));
    store.proposals.put({
      id: 'pilot',
      title: 'Electric cranes at quay two',
      source: null,
      decider: 'helen',
      ladder: 'decide',
      ask: null,
      chosen: null,
      moment: null,
      byDay: null,
      opened: made,
      ended: null,
      updated: made,
    });
    const option = (id: string, name: string, nothing = false) =>
      store.proposals.putOption('pilot', { id, name, nothing, from: null, state: 'accepted', made, updated: made });
    option('two', 'Two electric cranes');
    option('none', 'Keep the diesel cranes', true);
    const line = (id: string, of: string | null, part: 'cost' | 'next' | 'timeline', words: string) =>
      store.proposals.putLine('pilot', {
        id,
        option: of,
        part,
        kind: null,
        words,
        from: null,
        fact: null,
        state: 'accepted',
        made,
        updated: made,
      });
    line('l1', 'two', 'cost', '€48,000 and a week of training');
    line('l2', null, 'next', 'Sven Lindqvist trains the first crew');
    store.proposals.put({
      id: 'pilot',
      title: 'Electric cranes at quay two',
      source: null,
      decider: 'helen',
      ladder: 'decide',
      ask: null,
      chosen: 'two',
      moment: null,
      byDay: null,
      opened: made,
      ended: null,
      updated: made,
    });
  });
  const note = async (text: string, day = '02') => {
    const { facts } = await perform(factCapture, at(day), { text });
    if (facts.length > 0) await perform(factAccept, at(day), { facts: facts.map(({ id }) => id) });
  };
  const listens = () => perform(tieSet, at('02'), { listener: 'helen', heeded: 'ines' });
  const shown = (day = '12', time = '09:00') => perform(preWireShow, at(day, time), { proposal: 'electric' });
  const groups = async (day = '12') =>
    Object.fromEntries((await shown(day)).groups.map(({ name, rows }) => [name, rows.map(({ called }) => called)]));
  return { workspace, store, at, note, listens, shown, groups };
};

describe('whom to talk with before it is decided', () => {
  it('asks the own manager first, then doubters, advisers and those who carry it; who decides comes last [3.3, 2.10]', async () => {
    const { listens, groups, shown } = await world();
    await listens();
    expect(await groups()).toEqual({
      line: ['Marta'],
      doubt: ['Omar'],
      sway: ['Ines'],
      carry: ['Sven'],
      last: ['Helen'],
    });
    const { sentence, groups: all } = await shown();
    expect(sentence).toBe('Ask before you argue: Marta, before Helen decides.');
    expect(JSON.stringify(all)).not.toMatch(/\d+ (?:of|%)|score|rank/i);
  });

  it('begins with a question where a stand is a guess, and learns or shows where it was said [3.3]', async () => {
    const { note, listens, shown } = await world();
    await listens();
    await note('I think Omar is against the electric cranes');
    await note('Ines told me she is against the electric cranes', '03');
    const rows = (await shown()).groups.flatMap((group) => group.rows);
    const of = (called: string) => rows.find((row) => row.called === called)?.offer;
    expect(of('Omar')).toMatchObject({ asks: true });
    expect(of('Omar')?.goal).toMatch(/^Ask before showing anything: “What in this would make you say no/);
    expect(of('Ines')).toMatchObject({
      asks: false,
      goal: 'Learn what would have to be different for Ines to be fine with it',
    });
    expect(of('Ines')?.cost?.text).toBe('What “Two electric cranes” costs: €48,000 and a week of training');
  });

  it('says nothing of a room in which nobody is known [3.3]', async () => {
    const { store, shown } = await world();
    const there = store.proposals.get('pilot', '2026-12-01T00:00:00Z');
    if (!there) throw new Error('it was kept');
    store.proposals.put({ ...there, decider: null });
    store.proposals.removeLine('l2');
    store.people.edit('omar', { right: '' });
    expect(await shown()).toMatchObject({
      groups: [],
      sentence: 'Nobody is known to weigh on it yet: say who decides, or name somebody under People.',
    });
  });
});

describe('a talk before the decision', () => {
  const planned = async () => {
    const there = await world();
    const done = await perform(talkPlan, there.at('12'), {
      proposal: 'pilot',
      person: 'Omar',
      goal: 'Ask what would make the cranes safe enough',
      bring: 'The noise figures',
      at: '2026-03-13T14:00',
    });
    const talkOf = async (day = '12', time = '10:00') =>
      (await there.shown(day, time)).groups.flatMap(({ rows }) => rows).find(({ person }) => person === 'omar')?.talk;
    return { ...there, done, id: done.talk, talkOf };
  };

  it('becomes a moment, whose brief carries goal, what to bring and the cost, within ninety words [3.3, 1.5]', async () => {
    const { at, note, done } = await planned();
    for (const day of ['03', '04', '05'])
      await note(`Omar asked for the inspection records of the quay and the crew rota of week ${day} by Friday`, day);
    expect(done.sentence).toBe('Next: Omar, Friday 13 March at 14:00.');
    const { moments } = await perform(momentList, at('12'), {});
    expect(moments.map(({ title }) => title)).toEqual(['Electric cranes at quay two, with Omar']);
    const brief = await perform(briefBuild, at('13'), { person: 'omar' });
    expect(brief.talk?.lines.map(({ text }) => text)).toEqual([
      'For: Ask what would make the cranes safe enough',
      'Bring: The noise figures',
      'The cost: What “Two electric cranes” costs: €48,000 and a week of training',
    ]);
    expect(brief.talk?.proposal).toMatchObject({ id: 'pilot' });
    expect(brief.words).toBeLessThanOrEqual(90);
  });

  it('is moved, reworded, dropped, and comes back each time [3.3]', async () => {
    const { at, id, talkOf } = await planned();
    const moved = await perform(talkEdit, at('12', '10:00'), { talk: id, at: '2026-03-16T09:00', goal: 'Ask first' });
    expect(await talkOf()).toMatchObject({ goal: 'Ask first', at: { start: '2026-03-16T09:00:00+00:00' } });
    if (!moved.before) throw new Error('it was there');
    await perform(talkRestore, at('12', '10:01'), { before: moved.before });
    expect(await talkOf()).toMatchObject({
      goal: 'Ask what would make the cranes safe enough',
      at: { start: '2026-03-13T14:00:00+00:00' },
    });
    const dropped = await perform(talkDrop, at('12', '10:02'), { talk: id });
    expect(await talkOf('12', '10:02')).toBeNull();
    expect((await perform(momentList, at('12'), {})).moments).toEqual([]);
    if (!dropped.before) throw new Error('it was there');
    await perform(talkRestore, at('12', '10:03'), { before: dropped.before });
    expect(await talkOf('12', '10:04')).toMatchObject({ dropped: null, at: { start: '2026-03-13T14:00:00+00:00' } });
  });

  it('keeps what was learnt as its debrief, and reads where somebody stands from it [3.3, 1.8]', async () => {
    const { at, id, store, talkOf } = await planned();
    const held = await perform(talkHold, at('13', '15:00'), {
      talk: id,
      learnt: 'Omar told me he is against the electric cranes',
    });
    expect(held.read.facts.map(({ kind }) => kind)).toContain('position');
    const moment = (await talkOf('13', '15:01'))?.at?.id ?? '';
    expect(store.moments.get(moment)?.debriefed).toBe(true);
    expect(await talkOf('13', '15:01')).toMatchObject({
      learnt: 'Omar told me he is against the electric cranes',
    });
  });

  it('counts as held once its moment was debriefed elsewhere [3.3]', async () => {
    const { at, talkOf } = await planned();
    const moment = (await talkOf())?.at?.id ?? '';
    await perform(momentDebrief, at('13', '15:00'), { moment, text: 'Omar wants a noise test first' });
    const talk = await talkOf('13', '15:01');
    expect(talk).toMatchObject({ learnt: 'Omar wants a noise test first' });
    expect(talk?.held).not.toBeNull();
  });

  it('says who would be surprised, and who was not asked [3.3]', async () => {
    const { at, shown } = await planned();
    await perform(talkPlan, at('12', '11:00'), { proposal: 'pilot', person: 'Helen', at: '2026-03-13T10:00' });
    expect((await shown('12', '12:00')).order.map(({ text }) => text)).toEqual([
      'Omar would hear of it before Marta, your own manager.',
      'The talk with Omar on Friday 13 March comes after Helen decides on Friday 13 March.',
    ]);
  });

  it('shows nothing on a replayed day that was planned, worded or held later', async () => {
    const { at, id, talkOf } = await planned();
    await perform(talkEdit, at('16'), { talk: id, goal: 'Zanzibar' });
    const then = (day: string, time = '09:00') =>
      perform(preWireShow, at(day, time, { replayed: true }), { proposal: 'pilot' });
    expect(JSON.stringify(await then('11'))).not.toContain('Zanzibar');
    expect((await then('11')).groups.flatMap(({ rows }) => rows).every(({ talk }) => talk === null)).toBe(true);
    expect(JSON.stringify(await then('13'))).not.toContain('Zanzibar');
    expect(await talkOf('17')).toMatchObject({ goal: 'Zanzibar' });
  });

  it('stays when somebody in it is deleted, with a former contact, and crashes nothing', async () => {
    const { at, id, shown } = await planned();
    await perform(talkEdit, at('12', '10:00'), { talk: id, bring: 'What Omar Haddad asked for' });
    await perform(personRemove, at('12', '11:00'), { person: 'omar', really: true });
    const { also } = await shown('12', '12:00');
    expect(also).toMatchObject([{ person: null, name: 'a former contact', bring: 'What a former contact asked for' }]);
    expect(
      (await perform(preWireShow, at('12', '12:01'), { proposal: 'pilot', asRead: true })).asRead.lines[0],
    ).toMatch(/^With a former contact: /);
    await perform(talkHold, at('12', '12:02'), { talk: id, learnt: 'The noise figures are needed first' });
  });

  it('goes with somebody who is taken as one with another', async () => {
    const { at, store, id } = await planned();
    store.people.add(aPerson({ id: 'omar2', name: 'O. Haddad', standing: 'beside', addresses: ['omar@home.example'] }));
    await perform(personMerge, at('12', '11:00'), { person: 'omar', into: 'omar2' });
    expect(store.proposalTalks.get(id, '2026-12-01T00:00:00Z')?.person).toBe('omar2');
  });
});

describe('guardrails of a plan', () => {
  it('gives a page that everybody in it could read, and the same options with their costs [3.3]', async () => {
    const { at, note } = await world();
    await note('Omar told me he is against the electric cranes');
    await perform(talkPlan, at('12'), { proposal: 'pilot', person: 'Omar' });
    const { asRead } = await perform(preWireShow, at('12'), { proposal: 'pilot', asRead: true });
    expect(asRead.sentence).toBe('Everybody in it could read this page.');
    expect(asRead.lines).toEqual([
      'With Omar: Learn what would have to be different for Omar to be fine with it; on the cost: What “Two electric cranes” costs: €48,000 and a week of training',
      'The same for everybody: Two electric cranes, €48,000 and a week of training · Keep the diesel cranes',
      'Then Helen, with what was heard, the doubts among it.',
    ]);
    expect(asRead.lines.join()).not.toContain('against');
  });

  it('says which words should not have to be read by somebody in it [3.3]', async () => {
    const { at } = await world();
    const { uneasy, asRead } = await perform(talkPlan, at('12'), {
      proposal: 'pilot',
      person: 'Omar',
      goal: 'Get it past Omar before he finds out about the noise',
    });
    expect(uneasy.map(({ quote }) => quote)).toEqual(['before he finds out']);
    expect(asRead.sentence).toMatch(/^Not fit to be read by everybody in it: “before he finds out”/);
  });

  it('flags what is told one and said otherwise in the case or to another [3.3]', async () => {
    const { at, shown } = await world();
    await perform(talkPlan, at('12'), { proposal: 'pilot', person: 'Omar', cost: 'It costs €40,000' });
    const { otherwise } = await shown();
    expect(otherwise).toMatchObject([
      { what: 'figure', one: { where: 'case' }, other: { where: 'talk', called: 'Omar' } },
    ]);
    await perform(draftSave, at('12', '10:00'), {
      title: 'Cranes',
      text: 'Helen,\n\nThe two electric cranes cost €60,000.\n',
      reader: 'helen',
    });
    const all = (await shown('12', '11:00')).otherwise;
    expect(all.map(({ other }) => other.where)).toContain('draft');
  });

  it('reads mails that went to people of the room since it began [3.3]', async () => {
    const { store, shown } = await world();
    store.sources.add(
      aSource({
        id: 's9',
        key: 's9',
        thread: 's9',
        said: '2026-03-05T10:00:00+00:00',
        title: 'Cranes',
        text: 'Omar,\n\nthe two electric cranes cost €35,000.\n\nPriya',
        people: [
          { person: 'me', role: 'from' },
          { person: 'omar', role: 'to' },
        ],
      }),
    );
    expect((await shown()).otherwise).toMatchObject([{ other: { where: 'mail', called: 'Omar' } }]);
  });

  it('takes no part in deciding about somebody’s job [3.3]', async () => {
    const { at } = await world();
    await expect(
      perform(talkPlan, at('12'), { proposal: 'pilot', person: 'Helen', goal: 'Agree to let Omar go' }),
    ).rejects.toMatchObject({ code: 'refused-use' });
    await perform(talkPlan, at('12'), {
      proposal: 'pilot',
      person: 'Helen',
      goal: 'Ask for a budget to hire two drivers',
    });
  });

  it('begins no proposal about one person’s job, and one about a budget for posts [3.3, 5.1]', async () => {
    const { at } = await world();
    const begin = (words: string) => perform(proposalBegin, at('12'), { words });
    await expect(begin('We should let Omar Haddad go before the summer.')).rejects.toMatchObject({
      code: 'refused-use',
      field: 'words',
    });
    await expect(begin('Rank the team members by tickets closed.')).rejects.toMatchObject({ code: 'refused-use' });
    const { proposal } = await begin('We should hire two nurses for the night shift, because falls go unseen.');
    expect(proposal.id).not.toBe('');
  });

  it('leaves with everything else on the way out', async () => {
    const { at } = await world();
    await perform(talkPlan, at('12'), { proposal: 'pilot', person: 'Omar', goal: 'Ask about the noise' });
    const { path } = await exportTo(at('12', '10:00'));
    expect(readFileSync(join(path, 'proposalTalks.json'), 'utf8')).toContain('Ask about the noise');
  });

  it('refuses to plan with oneself, for what has ended, and under an id nobody has', async () => {
    const { at, store } = await world();
    const plan = (person: string) => perform(talkPlan, at('12'), { proposal: 'pilot', person });
    await expect(plan('Priya')).rejects.toMatchObject({ field: 'person' });
    await expect(perform(talkDrop, at('12'), { talk: 'nobody' })).rejects.toMatchObject({ code: 'not-found' });
    const there = store.proposals.get('pilot', '2026-12-01T00:00:00Z');
    if (!there) throw new Error('it was kept');
    store.proposals.put({ ...there, ended: { at: '2026-03-11T09:00:00+00:00', how: 'dropped' } });
    await expect(plan('Omar')).rejects.toMatchObject({ code: 'exists' });
  });
});
