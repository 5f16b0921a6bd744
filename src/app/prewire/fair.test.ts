import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aSource } from '../../../tests/support/content.ts';
import { preWireWorlds } from '../../../tests/support/pre-wire-world.ts';
import { claimSave } from '../claim/save.ts';
import { draftSave } from '../draft/save.ts';
import { optionSave } from '../option/save.ts';
import { perform } from '../perform.ts';
import { proposalBegin } from '../proposal/begin.ts';
import { proposalPut } from '../proposal/put.ts';
import { proposalSave } from '../proposal/save.ts';
import { talkDrop } from '../talk/drop.ts';
import { talkPlan } from '../talk/plan.ts';
import { exportTo } from '../workspace/export-to.ts';
import { preWireShow } from './show.ts';

const world = preWireWorlds();

describe('guardrails of a plan', () => {
  it('gives a page that everybody in it could read, and the same options with their costs [3.3]', async () => {
    const { at, note } = await world();
    await note('Omar told me he is against the electric cranes');
    await perform(talkPlan, at('12'), { proposal: 'pilot', person: 'Omar' });
    const { asRead } = await perform(preWireShow, at('12'), { proposal: 'pilot', asRead: true });
    expect(asRead.sentence).toBe('Everybody in it could read these lines.');
    expect(asRead.lines).toEqual([
      'With Omar: Ask how this looks to them, and what is missing; on the cost: €48,000 and a week of training',
      'The same for everybody: Two electric cranes, €48,000 and a week of training · Keep the diesel cranes',
      'Then Helen, with what was heard, the doubts among it.',
    ]);
    // As with somebody of whom nothing is known: what a talk is for gives no stand away.
    await perform(talkPlan, at('12'), { proposal: 'pilot', person: 'Sven' });
    const both = (await perform(preWireShow, at('12'), { proposal: 'pilot', asRead: true })).asRead;
    const goals = both.lines.slice(0, 2).map((line) => line.replace(/^With \w+: /, '').split(';')[0]);
    expect(new Set(goals).size).toBe(1);
  });

  it('says what somebody in it should not have to read, where the words say it and where figures differ [3.3]', async () => {
    const { at } = await world();
    const rude = await perform(talkPlan, at('12'), {
      proposal: 'pilot',
      person: 'Omar',
      goal: 'Find out if he is still bitter; Ines says he is lazy and useless',
    });
    expect(rude.careful).not.toEqual([]);
    expect(rude.asRead.sentence).toMatch(/^Not fit to be read by everybody in it: “he is lazy/);
    const other = await world();
    await perform(talkPlan, other.at('12'), { proposal: 'pilot', person: 'Omar', cost: 'It costs €40,000' });
    const { sentence } = (await perform(preWireShow, other.at('12'), { proposal: 'pilot', asRead: true })).asRead;
    expect(sentence).toMatch(/^Not fit to be read by everybody in it: Another figure in the talk with Omar/);
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
        title: 'Two electric cranes',
        text: 'Omar,\n\nIt will cost €35,000 all in.\n\nPriya',
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

  it('asks every writer of a proposal the same, and says why without the words [3.3, 5.1]', async () => {
    const { at } = await world();
    const sacked = 'Omar Haddad should be dismissed';
    const writers = [
      perform(proposalBegin, at('12'), { words: 'Later starts', title: sacked }),
      perform(proposalPut, at('12'), { proposal: 'pilot', part: 'recommendation', words: sacked }),
      perform(proposalSave, at('12'), { proposal: 'pilot', title: sacked }),
      perform(optionSave, at('12'), { proposal: 'pilot', name: sacked }),
      perform(claimSave, at('12'), { proposal: 'pilot', words: sacked }),
      perform(talkPlan, at('12'), { proposal: 'pilot', person: 'Helen', goal: sacked }),
    ];
    for (const refused of await Promise.allSettled(writers)) {
      expect(refused).toMatchObject({ status: 'rejected', reason: { code: 'refused-use' } });
      expect(JSON.stringify(refused)).not.toContain('Omar');
    }
    await perform(proposalPut, at('12'), {
      proposal: 'pilot',
      part: 'recommendation',
      words: 'Replace Omar’s spreadsheet with a form',
    });
    await perform(optionSave, at('12'), { proposal: 'pilot', name: 'Promote Omar’s idea of a buddy system' });
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
