import { describe, expect, it } from 'vitest';
import { ledgerWorlds } from '../../../tests/support/ledger-world.ts';
import { answerGive } from '../answer/give.ts';
import { askAnswer } from '../ask/answer.ts';
import { stepsFor } from '../assessment/steps-for.ts';
import { draftRemove } from '../draft/remove.ts';
import { draftSave } from '../draft/save.ts';
import { factAccept } from '../fact/accept.ts';
import { factCapture } from '../fact/capture.ts';
import { factTell } from '../fact/tell.ts';
import { measureAdd } from '../measure/add.ts';
import { milestoneAdd } from '../milestone/add.ts';
import { perform } from '../perform.ts';
import { personRemove } from '../person/remove.ts';
import { setbackAdd } from '../setback/add.ts';
import { statusCompile } from '../status/compile.ts';
import { initiativeBegin } from './begin.ts';
import { initiativeList } from './list.ts';
import { initiativeSave } from './save.ts';
import { initiativeShow } from './show.ts';

const newWorld = ledgerWorlds();

const ask = 'I asked Helen to approve the crane pilot, to cut the waiting time from 40 to 25 minutes';

const world = async () => {
  const there = await newWorld();
  /** Captures a line and accepts everything that is read of it, also what it says of earlier facts. */
  const accept = async (day: string, text: string): Promise<string> => {
    const { facts, changes } = await perform(factCapture, there.on(day), { text });
    await perform(factAccept, there.on(day), { facts: [...facts, ...changes].map(({ id }) => id) });
    return facts[0]?.id ?? '';
  };
  return { ...there, accept };
};

/** The crane pilot, begun on the day of its yes. */
const begun = async () => {
  const there = await world();
  const { on, accept } = there;
  const yes = await accept('02', ask);
  await accept('03', 'Helen approved the crane pilot');
  const { initiative } = await perform(initiativeBegin, on('03', '10:00'), { fact: yes });
  const { id } = initiative;
  const shown = (day: string) => perform(initiativeShow, on(day), { initiative: id });
  const proposed = async (day: string) =>
    (await shown(day)).proposals.map(({ as, line: { sources, text } }) => [as, text, sources[0]?.quote]);
  return { ...there, yes, id, shown, proposed };
};

describe('silence', () => {
  it('is a step after three weeks without a word to whoever agreed, and none after they heard of it [6.2]', async () => {
    const { on, said, id } = await begun();
    const silent = (day: string) =>
      stepsFor({ ...on('01'), now: day }, { person: 'helen', most: 9 }).filter(({ way }) => way === 'status');
    expect(silent('2026-03-24T09:00:00+00:00')).toEqual([]);
    const [step] = silent('2026-03-25T09:00:00+00:00');
    expect(step).toMatchObject({ about: `step:helen:silence:${id}`, does: 'draft' });
    expect(step?.line.text).toBe(
      'Helen agreed and has heard nothing since of “Crane pilot” for three weeks, since 3 March. Send a status.',
    );
    await said('20', 'We cut the waiting time of the crane to 31 minutes. Told Helen.');
    expect(silent('2026-03-25T09:00:00+00:00')).toEqual([]);
    expect(silent('2026-04-12T09:00:00+00:00')[0]?.line.text).toContain(
      'has heard nothing of “Crane pilot” for three weeks, since 20 March',
    );
    await perform(
      answerGive,
      { ...on('01'), now: '2026-04-12T09:00:00+00:00' },
      { about: step?.about ?? '', answer: 'done' },
    );
    expect(silent('2026-04-13T09:00:00+00:00')).toEqual([]);
    expect(silent('2026-05-05T09:00:00+00:00')).toHaveLength(1);
    const { initiatives } = await perform(initiativeList, { ...on('01'), now: '2026-05-05T09:00:00+00:00' }, {});
    expect(initiatives[0]?.silence?.ever).toBe(true);
  });

  it('is none where a setback of it was told to them, whatever its words [6.2] [6.3]', async () => {
    const { on, id, shown } = await begun();
    const { initiative } = await perform(setbackAdd, on('09'), { initiative: id, words: 'the belt tore' });
    await perform(factTell, on('12'), { fact: initiative.setbacks[0]?.fact ?? '', person: 'helen' });
    expect((await shown('13')).initiative.lastTold?.slice(0, 10)).toBe('2026-03-12');
  });

  it('offers no yes that is followed already: an ask answered by the same person is the initiative [6.2]', async () => {
    const { on, accept } = await world();
    const yes = await accept('02', ask);
    const approved = await accept('03', 'Helen approved the crane pilot');
    await perform(initiativeBegin, on('03', '10:00'), { fact: approved });
    await perform(askAnswer, on('04'), { fact: yes, how: 'yes' });
    expect((await perform(initiativeList, on('05'), {})).agreed).toEqual([]);
  });
});

describe('what goes and what stays', () => {
  it('gets its status sheet back as it was compiled, where that was thrown away [6.9]', async () => {
    const { on, id } = await begun();
    const { draft } = await perform(statusCompile, on('05'), { initiative: id });
    await perform(draftRemove, on('05'), { draft: draft.id });
    const { text, kind, compiled, about, marks } = draft;
    const back = await perform(draftSave, on('05'), {
      text,
      kind,
      marks,
      ...(compiled === null ? {} : { compiled }),
      ...(about === null ? {} : { about }),
    });
    expect(back.draft).toMatchObject({ kind: 'status', compiled: text, about: id });
  });

  it('loses its sponsor when the person is deleted, with their name in its words', async () => {
    const { on, id, store, shown } = await begun();
    await perform(setbackAdd, on('11'), { initiative: id, words: 'Helen Lind was ill on the day of the trial' });
    await perform(initiativeSave, on('11'), { initiative: id, decision: 'whether Helen Lind signs' });
    await perform(personRemove, on('12'), { person: 'helen', really: true });
    expect(store.people.get('helen')).toBeUndefined();
    const { initiative } = await shown('13');
    expect(initiative).toMatchObject({ sponsor: null, sponsorName: null, silence: null });
    expect(JSON.stringify(initiative)).not.toContain('Lind');
  });

  it('looks the same on an earlier day whatever was written since', async () => {
    const { on, id, shown } = await begun();
    const before = JSON.stringify(await shown('05'));
    await perform(milestoneAdd, on('08'), { initiative: id, words: 'first crane', due: '2026-03-20' });
    await perform(measureAdd, on('09'), { initiative: id, figure: '33', day: '2026-03-04' });
    await perform(setbackAdd, on('10'), { initiative: id, words: 'the belt broke' });
    expect(JSON.stringify(await shown('05'))).toBe(before);
  });
});
