import { describe, expect, it } from 'vitest';
import { aMoment, aPerson } from '../../../tests/support/content.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { briefBuild } from '../brief/build.ts';
import { factAccept } from '../fact/accept.ts';
import { factCapture } from '../fact/capture.ts';
import { importRun } from '../import/run.ts';
import { todayShow } from './show.ts';

const newWorkspace = freshWorkspaces();

/** A boss met every day and a CFO met once, both above; it is Thursday morning. */
const world = async () => {
  const workspace = await newWorkspace();
  const context = contextFor(workspace);
  const store = context.store();
  const person = (id: string, name: string, change = {}) =>
    store.people.add(aPerson({ id, name, addresses: [`${id}@x.example`], ...change }));
  person('me', 'Nora Keller', { standing: 'me' });
  person('boss', 'Daniel Osei', { standing: 'above' });
  person('cfo', 'Margaret Thorn', { standing: 'above' });
  person('peer', 'Tom Reyes');
  const moment = (id: string, day: string, people: string[], title: string) =>
    store.moments.put(
      aMoment({ id, key: id, title, start: `${day}T15:00:00+00:00`, end: `${day}T15:30:00+00:00`, people }),
    );
  for (const day of ['12', '13', '16', '17']) moment(`daily-${day}`, `2026-03-${day}`, ['boss'], 'Daily');
  moment('budget', '2026-03-13', ['boss', 'cfo', 'peer'], 'Budget');
  const accepted = async (text: string) => {
    const { facts } = await factCapture.run(context, { text });
    factAccept.run(context, { facts: facts.map(({ id }) => id) });
    return facts;
  };
  return { context, accepted };
};

describe('a brief of a talk', () => {
  it('is about who is met least of those above, not about who is met every day [4.11]', async () => {
    const { context } = await world();
    expect((await briefBuild.run(context, { person: 'budget' })).person.name).toBe('Margaret Thorn');
    expect((await briefBuild.run(context, { person: 'daily-13' })).person.name).toBe('Daniel Osei');
    expect((await briefBuild.run(context, { person: 'Daniel', moment: 'budget' })).moment?.title).toBe('Budget');
  });
});

describe('Today', () => {
  it('says under a talk only what was accepted, and each thing once [6.6]', async () => {
    const { context, accepted } = await world();
    await factCapture.run(context, { text: 'I promised @daniel the plan by Friday' });
    expect((await todayShow.run(context, {})).moments.map(({ line }) => line)).toEqual([null, null, null, null, null]);
    await accepted('I promised @daniel the roadmap by Friday');
    const lines = (await todayShow.run(context, {})).moments.map(({ line }) => line?.text ?? null);
    expect(lines.filter((line) => line?.startsWith('You owe'))).toHaveLength(1);
  });

  it('says under a talk what whoever comes has asked, and nothing that others wrote or passed on [6.6]', async () => {
    const { context } = await world();
    const mail = (from: string, subject: string, text: string) =>
      [
        `From: ${from}`,
        'To: me@x.example, boss@x.example, cfo@x.example',
        `Subject: ${subject}`,
        `Message-ID: <${subject.replaceAll(' ', '.')}@x.example>`,
        'Date: Wed, 11 Mar 2026 10:00:00 +0000',
        '',
        text,
      ].join('\r\n');
    const bring = (text: string) => importRun.run(context, { files: [{ name: 'a.eml', text }] });
    await bring(
      mail(
        'Tom Reyes <peer@x.example>',
        'Travel notice',
        'Could you please review the travel notice for the northern sites?',
      ),
    );
    const before = (await todayShow.run(context, {})).moments.map(({ line }) => line);
    expect(before).toEqual([null, null, null, null, null]);
    await bring(
      mail(
        'Margaret Thorn <cfo@x.example>',
        'Crane budget',
        'Could you please send me the revised crane budget for the harbour?',
      ),
    );
    const lines = (await todayShow.run(context, {})).moments.flatMap(({ line }) => line?.text ?? []);
    expect(lines).toEqual([expect.stringMatching(/^Margaret asked yesterday: “Could you please send me/)]);
  });

  it('keeps an accepted request without a day among what is owed [2.1]', async () => {
    const { context, accepted } = await world();
    const facts = await accepted('@daniel asked me to present the migration');
    expect(facts.map(({ kind }) => kind)).toContain('request');
    expect((await todayShow.run(context, {})).iOwe.map(({ kind }) => kind)).toEqual(['request']);
  });

  it('shows an ask and the promise that answers it once, and what is waited for by its day', async () => {
    const { context, accepted } = await world();
    await accepted('@margaret asked me to send the crane budget by Friday');
    await accepted('I promised @margaret the crane budget by Friday');
    await accepted('@daniel will send me the lease by 31 March');
    await accepted('@daniel will send me the audit dates by tomorrow');
    const { iOwe, tied, theyOwe, sentence } = await todayShow.run(context, {});
    expect(iOwe.map(({ kind }) => kind)).toEqual(['commitment']);
    expect(tied).toEqual([{ fact: expect.any(String), to: iOwe[0]?.id }]);
    expect(sentence).toMatch(/one commitment due by tomorrow/i);
    expect(theyOwe.map(({ due }) => due?.date)).toEqual(['2026-03-13', '2026-03-31']);
  });

  it('asks who is meant where a line names somebody unknown', async () => {
    const { context } = await world();
    const { facts } = await factCapture.run(context, { text: 'Bartholomew will send the contract by Friday' });
    for (const fact of facts.filter(({ ownerName }) => ownerName !== '' && ownerName !== 'you')) {
      expect(fact.owner).toBeNull();
      expect(fact).toMatchObject({ asks: true, openNames: [{ words: 'Bartholomew', fresh: true }] });
    }
    expect(facts.some(({ ownerWords }) => ownerWords !== '')).toBe(true);
  });
});
