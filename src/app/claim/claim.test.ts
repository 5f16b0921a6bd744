import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ledgerWorlds } from '../../../tests/support/ledger-world.ts';
import { temporaryFolder } from '../../../tests/support/temporary-workspace.ts';
import { dataAdd } from '../data/add.ts';
import { dataRemove } from '../data/remove.ts';
import { dataRestore } from '../data/restore.ts';
import { dataSave } from '../data/save.ts';
import { dataShow } from '../data/show.ts';
import { perform } from '../perform.ts';
import { personRemove } from '../person/remove.ts';
import { proposalBegin } from '../proposal/begin.ts';
import { proposalEnd } from '../proposal/end.ts';
import { exportTo } from '../workspace/export-to.ts';
import { claimLeave } from './leave.ts';
import { claimList } from './list.ts';
import { claimRemove } from './remove.ts';
import { claimRestore } from './restore.ts';
import { claimSave } from './save.ts';
import { claimTake } from './take.ts';

const newWorld = ledgerWorlds();

const memo = `Crane two waits for the loading plan. We logged 41 hours of waiting in February. Drivers say the plan changes after six.
We assume the harbour agrees to a cut-off at five. To test it, we ask for one trial week in April.
I propose a fixed cut-off at five. It costs one extra planner on Fridays.`;

const begun = async () => {
  const world = await newWorld();
  const { proposal } = await perform(proposalBegin, world.on('03'), {
    words: memo,
    title: 'A cut-off for the loading plan',
  });
  const list = (day = '05') => perform(claimList, world.on(day), { proposal: proposal.id });
  return { ...world, proposal, list };
};

describe('claims of a proposal', () => {
  it('are read in a pasted memo with what it says of them, wait, and are taken or left [5.3]', async () => {
    const { on, proposal, list } = await begun();
    const { toTake, claims, sentence } = await list();
    expect(claims).toEqual([]);
    expect(sentence).toBe('What was read in your words waits below: take what you stand by.');
    expect(toTake.map(({ sort, words }) => [sort, words])).toEqual([
      ['claim', 'We logged 41 hours of waiting in February.'],
      ['claim', 'Drivers say the plan changes after six.'],
      ['assumption', 'We assume the harbour agrees to a cut-off at five.'],
    ]);
    const [logged, drivers, harbour] = toTake;
    expect(logged?.sources[0]?.quote).toBe(logged?.words);
    expect(logged).toMatchObject({ strength: 'own', dated: '2026-02-28', origin: '' });
    expect(drivers).toMatchObject({ strength: 'opinion', origin: 'drivers' });
    expect(harbour?.test).toBe('To test it, we ask for one trial week in April.');
    const taken = await perform(claimTake, on('05'), {
      proposal: proposal.id,
      keys: [logged?.id ?? '', harbour?.id ?? ''],
    });
    expect(taken.claims.map(({ words }) => words)).toEqual([logged?.words, harbour?.words]);
    const left = await perform(claimLeave, on('05'), { proposal: proposal.id, keys: [drivers?.id ?? ''] });
    expect(left.toTake).toEqual([]);
    await perform(claimRestore, on('05'), { proposal: proposal.id, before: left.before });
    expect((await list()).toTake.map(({ id }) => id)).toEqual([drivers?.id]);
  });

  it('say what is missing, what a sceptic will say, and what is old', async () => {
    const { on, proposal } = await begun();
    const save = (input: object) => perform(claimSave, on('05'), { proposal: proposal.id, ...input });
    const bare = await save({ words: 'Waiting costs us a shift a week' });
    expect(bare.sentence).toBe('One claim does not say yet where it is from.');
    expect(bare.claims[0]).toMatchObject({ asks: 'Where is it from?', basis: '' });
    const claim = bare.claims[0]?.id ?? '';
    const told = await save({ claim, origin: 'the yard log', strength: 'own', dated: '2024-05-01' });
    expect(told.claims[0]).toMatchObject({
      basis: 'our own data · the yard log · May 2024',
      old: 'It is from May 2024: older than eighteen months.',
      asks: 'Is there a newer figure?',
    });
    const fresh = await save({ claim, dated: '2026-02-01' });
    expect(fresh.claims[0]).toMatchObject({ old: '', asks: 'Who counted, how, and over which weeks?' });
    expect(fresh.before.claims[0]?.dated).toBe('2024-05-01');
  });

  it('name one origin behind several: it is one source', async () => {
    const { on, proposal } = await begun();
    for (const words of ['Waiting fell by a third', 'Nobody left early any more'])
      await perform(claimSave, on('05'), {
        proposal: proposal.id,
        words,
        origin: words.startsWith('N') ? 'Trial of May' : 'the trial of May',
      });
    const { notes, sentence } = await perform(claimList, on('05'), { proposal: proposal.id });
    expect(notes).toEqual([
      '“Waiting fell by a third” and “Nobody left early any more” have one origin (the trial of May): they are one source, not 2.',
    ]);
    expect(sentence).toBe('All of it comes from one origin: the trial of May.');
  });

  it('are case studies as a form: the missing difference is asked for', async () => {
    const { on, proposal } = await begun();
    const said = await perform(claimSave, on('05'), {
      proposal: proposal.id,
      where: 'North yard',
      before: 'nine hours a week',
      did: 'a cut-off at four',
      after: 'two hours a week',
    });
    expect(said.claims[0]).toMatchObject({
      words: 'North yard: a cut-off at four: nine hours a week → two hours a week',
      strength: 'case',
      origin: 'North yard',
      asks: 'What is different here?',
    });
    const whole = await perform(claimSave, on('05'), {
      proposal: proposal.id,
      claim: said.claims[0]?.id,
      differs: 'we have two gates',
    });
    expect(whole.claims[0]).toMatchObject({
      asks: '',
      story: { differs: 'we have two gates', after: 'two hours a week' },
    });
  });

  it('may be results on file that share the thing; left ones do not come again [5.3]', async () => {
    const { said, on, store, proposal, list } = await begun();
    const fact = await said('04', 'We finished the trial of the loading plan: waiting fell from 41 to 17 hours.');
    const kind = store.facts.get(fact)?.kind;
    expect(kind).toBe('result');
    const { onFile } = await list();
    expect(onFile.map((one) => one.fact)).toEqual([fact]);
    const taken = await perform(claimTake, on('05'), { proposal: proposal.id, keys: [fact] });
    expect(taken.claims).toMatchObject([{ fact, dated: '2026-03-04', asks: 'What does it rest on?' }]);
    expect(taken.onFile).toEqual([]);
    await perform(claimRestore, on('05'), { proposal: proposal.id, before: taken.before });
    await perform(claimLeave, on('05'), { proposal: proposal.id, keys: [fact] });
    expect(await list()).toMatchObject({ onFile: [], claims: [] });
  });

  it('are refused where nothing is said, or it is of another proposal, or that has ended', async () => {
    const { on, proposal } = await begun();
    const other = await perform(proposalBegin, on('03'), {
      words: 'We should paint the shed before winter.',
      title: 'Shed',
    });
    const { claims } = await perform(claimSave, on('05'), { proposal: proposal.id, words: 'It holds' });
    const claim = claims[0]?.id ?? '';
    await expect(perform(claimSave, on('05'), { proposal: proposal.id })).rejects.toMatchObject({ code: 'bad-input' });
    await expect(perform(claimRemove, on('05'), { proposal: 'Shed', claim })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(
      perform(claimRestore, on('05'), { proposal: 'Shed', before: { claims: [], made: [claim] } }),
    ).rejects.toMatchObject({ code: 'bad-input' });
    await perform(proposalEnd, on('06'), { proposal: other.proposal.id });
    await expect(
      perform(claimSave, on('06'), { proposal: other.proposal.id, words: 'It holds' }),
    ).rejects.toMatchObject({
      code: 'exists',
    });
  });

  it('of later do not stand on an earlier day, nor what was said of them later [10.1]', async () => {
    const { on, proposal, list } = await begun();
    const { claims } = await perform(claimSave, on('06'), { proposal: proposal.id, words: 'Waiting fell by a third' });
    await perform(claimSave, on('09'), {
      proposal: proposal.id,
      claim: claims[0]?.id,
      words: 'Waiting halved',
      origin: 'the log',
    });
    expect((await list('05')).claims).toEqual([]);
    expect((await list('07')).claims).toMatchObject([{ words: 'Put down then, and worded later', origin: '' }]);
    expect((await list('10')).claims).toMatchObject([{ words: 'Waiting halved', origin: 'the log' }]);
  });

  it('stay when somebody in them is deleted, who is a former contact then [10.8]', async () => {
    const { on, proposal, list } = await begun();
    await perform(claimSave, on('05'), {
      proposal: proposal.id,
      words: 'Omar Haddad counted nine hours',
      origin: 'notes of Omar Haddad',
    });
    await perform(dataAdd, on('05'), { proposal: proposal.id, csv: 'Who,Hours\nOmar Haddad,9\nGate,4' });
    await perform(personRemove, on('06'), { person: 'omar', really: true });
    const shown = await list('07');
    expect(JSON.stringify(shown)).not.toMatch(/Omar|Haddad/);
    expect(shown.claims[0]?.words).toMatch(/former contact/i);
    expect(shown.data[0]?.table.rows[0]?.[0]?.text).toMatch(/former contact/i);
  });

  it('stand in an export with the figures [10.7]', async () => {
    const { on, proposal } = await begun();
    await perform(claimSave, on('05'), { proposal: proposal.id, words: 'Waiting fell by a third' });
    await perform(dataAdd, on('05'), { proposal: proposal.id, csv: 'Week,Hours\nWeek 1,9\nWeek 2,4' });
    const folder = temporaryFolder();
    const { path } = await exportTo(on('06'), join(folder.path, 'out'));
    const read = (name: string) => JSON.parse(readFileSync(join(path, name), 'utf8'));
    expect(read('proposalClaims.json')).toContainEqual(
      expect.objectContaining({ words: 'Waiting fell by a third', proposal: proposal.id }),
    );
    expect(read('proposalData.json')).toMatchObject([{ title: 'Hours', csv: 'Week,Hours\nWeek 1,9\nWeek 2,4' }]);
    folder.remove();
  });
});

describe('pasted figures', () => {
  it('are drawn with what is seen in them, changed, deleted and brought back [5.3] [5.13]', async () => {
    const { on, proposal, list } = await begun();
    const added = await perform(dataAdd, on('05'), {
      proposal: proposal.id,
      csv: 'Month;Late deliveries\nMarch;41\nJune;30\nSeptember;17',
      origin: 'the yard log',
    });
    expect(added.data).toMatchObject({
      title: 'Late deliveries',
      chart: { form: 'line', sentence: 'Late deliveries fell from 41 in March to 17 in September.' },
    });
    const data = added.data?.id ?? '';
    const saved = await perform(dataSave, on('06'), {
      proposal: proposal.id,
      data,
      csv: 'Yard,Late\nNorth,4\nSouth,9',
    });
    expect(saved.data?.chart?.sentence).toBe('Late: highest for South (9), lowest for North (4).');
    await perform(dataRestore, on('06'), { proposal: proposal.id, before: saved.before });
    expect((await list('06')).data[0]?.chart?.form).toBe('line');
    const gone = await perform(dataRemove, on('06'), { proposal: proposal.id, data });
    expect((await list('06')).data).toEqual([]);
    await perform(dataRestore, on('06'), { proposal: proposal.id, before: gone.before });
    expect((await list('06')).data[0]?.origin).toBe('the yard log');
    await perform(dataRestore, on('06'), { proposal: proposal.id, before: added.before });
    expect((await list('06')).data).toEqual([]);
  });

  it('of later do not stand on an earlier day', async () => {
    const { on, proposal, list } = await begun();
    const { data } = await perform(dataAdd, on('06'), { proposal: proposal.id, csv: 'a,b\nc,2\nd,3' });
    await perform(dataSave, on('09'), {
      proposal: proposal.id,
      data: data?.id ?? '',
      title: 'Renamed',
      csv: 'a,b\nx,2\ny,3',
    });
    expect((await list('05')).data).toEqual([]);
    expect((await list('07')).data).toMatchObject([{ title: 'Pasted then, and changed later', chart: null }]);
  });

  it('are refused empty, and are CSV again in which nothing is a formula', async () => {
    const { on, proposal } = await begun();
    for (const csv of ['', '   \n\n', ',,\n,,'])
      await expect(perform(dataAdd, on('05'), { proposal: proposal.id, csv })).rejects.toMatchObject({
        code: 'bad-input',
      });
    const { data } = await perform(dataAdd, on('05'), {
      proposal: proposal.id,
      csv: 'Name,Hours\n"=HYPERLINK(""http://x.example"")",-4\n@SUM(A1),+5\n-cmd|calc,12',
    });
    const { csv, safe } = await perform(dataShow, on('05'), { proposal: proposal.id, data: data?.id ?? '' });
    expect(csv).toContain('"=HYPERLINK(""http://x.example"")"');
    expect(safe).toBe('Name,Hours\r\n"\'=HYPERLINK(""http://x.example"")",-4\r\n\'@SUM(A1),+5\r\n\'-cmd|calc,12\r\n');
  });
});
