import { describe, expect, it } from 'vitest';
import { aMoment, aPerson } from '../../../tests/support/content.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { newId } from '../../machine/context-for.ts';
import { draftSend } from '../draft/send.ts';
import { factAccept } from '../fact/accept.ts';
import { factPropose } from '../fact/propose.ts';
import { factReject } from '../fact/reject.ts';
import { importRun } from '../import/run.ts';
import { momentDebrief } from '../moment/debrief.ts';
import { recapCompile } from '../recap/compile.ts';
import { changeList } from './list.ts';

const newWorkspace = freshWorkspaces();

/** A talk was debriefed on 10 March, and its recap was sent. */
const world = async (isSent = true) => {
  const workspace = await newWorkspace();
  const context = contextFor(workspace, { now: '2026-03-10T16:00:00+00:00', newId });
  const store = context.store();
  store.people.add(aPerson({ id: 'me', name: 'Priya Raman', standing: 'me', addresses: ['priya@fernhill.example'] }));
  store.people.add(
    aPerson({ id: 'helen', name: 'Helen Lind', standing: 'above', addresses: ['helen@fernhill.example'] }),
  );
  store.moments.put(
    aMoment({
      id: 'talk',
      key: 'talk',
      title: 'Budget review',
      start: '2026-03-10T14:00:00+00:00',
      end: '2026-03-10T15:00:00+00:00',
      people: ['helen'],
    }),
  );
  const { facts } = await momentDebrief.run(context, {
    moment: 'talk',
    text: 'Decided: two contractors from April. I owe Helen the headcount numbers by Mon 16 March',
  });
  factAccept.run(context, { facts: facts.map(({ id }) => id) });
  const { draft } = await recapCompile.run(context, { moment: 'talk' });
  if (isSent) store.drafts.put({ ...draft, sent: '2026-03-10T17:00:00+00:00' });
  const later = contextFor(workspace, { now: '2026-03-11T09:00:00+00:00', newId });
  const answer = async (words: string, subject = `Re: ${draft.title}`, key = 'a1') => {
    const text = `From: Helen Lind <helen@fernhill.example>\nTo: Priya Raman <priya@fernhill.example>\nMessage-ID: <${key}@fernhill.example>\nDate: Wed, 11 Mar 2026 08:00:00 +0000\nSubject: ${subject}\nContent-Type: text/plain; charset=utf-8\n\n${words}\n`;
    await importRun.run(later, { files: [{ name: 'answer.eml', text }] });
    return changeList.run(later, { limit: 50 });
  };
  return { later, draft, answer, fact: (kind: string) => store.facts.all().filter((one) => one.kind === kind) };
};

describe('an answer that corrects a recap', () => {
  it('proposes another day for what is owed, and taking it moves the promise [4.17]', async () => {
    const { later, answer, fact } = await world();
    const { changes } = await answer('Thanks. The headcount numbers should be with me by Thursday, not Monday.');
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ what: 'moved', due: { date: '2026-03-12' } });
    factAccept.run(later, { facts: changes.map(({ id }) => id) });
    expect(fact('commitment').filter(({ state }) => state === 'accepted')).toMatchObject([
      { due: { date: '2026-03-12' } },
    ]);
  });

  it('proposes other words for what was decided; taken, they stand in its place, and undo puts it back [4.17]', async () => {
    const { later, answer, fact } = await world();
    const { changes } = await answer('Small correction: I said one contractor, not two contractors.');
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ what: 'corrected', quote: expect.stringContaining('one contractor') });
    const ids = changes.map(({ id }) => id);
    const standing = () => fact('decision').filter(({ state, closed }) => state === 'accepted' && closed === null);
    expect(standing().map(({ quote }) => quote)).toEqual(['Decided: two contractors from April']);
    factAccept.run(later, { facts: ids });
    expect(standing().map(({ quote }) => quote)).toEqual([
      'Small correction: I said one contractor, not two contractors.',
    ]);
    factPropose.run(later, { facts: ids });
    expect(standing().map(({ quote }) => quote)).toEqual(['Decided: two contractors from April']);
    factReject.run(later, { facts: ids });
    expect(standing().map(({ quote }) => quote)).toEqual(['Decided: two contractors from April']);
    // What was rejected is not asked again as something of its own.
    expect(fact('decision').filter(({ state }) => state === 'proposed')).toEqual([]);
    factPropose.run(later, { facts: ids });
    expect(
      fact('decision')
        .map(({ state }) => state)
        .sort(),
    ).toEqual(['accepted', 'superseded']);
  });

  it('is one correction where the same answer came twice, by a list and directly', async () => {
    const { answer, fact } = await world();
    const words = 'Small correction: I said one contractor, not two contractors.';
    await answer(words);
    const { changes } = await answer(words, undefined, 'a2');
    expect(changes).toHaveLength(1);
    expect(fact('decision').filter(({ state }) => state === 'proposed')).toEqual([]);
  });

  it('is read when the recap is said to be sent, where it came in before', async () => {
    const { later, answer, draft } = await world(false);
    const { changes } = await answer('Small correction: I said one contractor, not two contractors.');
    expect(changes).toEqual([]);
    await draftSend.run(later, { draft: draft.id, at: '2026-03-10T17:00:00+00:00' });
    const read = async () => (await changeList.run(later, { limit: 50 })).changes.map(({ what }) => what);
    expect(await read()).toEqual(['corrected']);
    // Said again, it is not proposed twice.
    await draftSend.run(later, { draft: draft.id, undo: true });
    await draftSend.run(later, { draft: draft.id, at: '2026-03-10T17:00:00+00:00' });
    expect(await read()).toEqual(['corrected']);
  });

  it('is none in the first words under a quoted line that agree, promise or ask, and they stay what they are', async () => {
    for (const words of [
      'Will do.',
      'Noted.',
      'Done.',
      'Got it, thanks.',
      'Please copy Tom as well.',
      'See you Thursday.',
      'I will send you the vendor list by Friday.',
      'We can talk on Wednesday.',
      'The room is booked.',
    ]) {
      const { answer, fact } = await world();
      const { changes } = await answer(`> - Me: the headcount numbers, by Monday 16 March.\n\n${words}`);
      expect(
        changes.filter(({ what }) => what === 'corrected' || what === 'moved'),
        words,
      ).toEqual([]);
      if (words.startsWith('I will'))
        expect(
          fact('commitment').filter(({ quote, state }) => quote.includes('vendor') && state === 'proposed'),
        ).toHaveLength(1);
    }
    for (const words of ['By Thursday.', 'OK, but Thursday instead.', 'Make that Thursday.']) {
      const { answer } = await world();
      const { changes } = await answer(`> - Me: the headcount numbers, by Monday 16 March.\n\n${words}`);
      expect(
        changes.map(({ what, due }) => [what, due?.date]),
        words,
      ).toEqual([['moved', '2026-03-12']]);
    }
  });

  it('is found under the line that it quotes', async () => {
    const { answer } = await world();
    const { changes } = await answer(
      '> **Decided**\n> - Two contractors from April.\n\nOne now, the second after the audit.\n\n> - Me: the headcount numbers, by Monday 16 March.\n\nYes please.',
      'Re: something else',
    );
    expect(changes.map(({ what, quote }) => [what, quote])).toEqual([
      ['corrected', 'One now, the second after the audit.'],
    ]);
  });

  it('is none where it only agrees, asks, or speaks of something else', async () => {
    for (const words of [
      'All correct, thank you.',
      'Should the numbers be by site?',
      'Actually, lunch on Friday would suit me.',
    ]) {
      const { answer } = await world();
      expect((await answer(words)).changes.filter(({ what }) => what === 'corrected' || what === 'moved')).toEqual([]);
    }
  });
});
