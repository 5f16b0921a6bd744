import { describe, expect, it } from 'vitest';
import { aPerson } from '../../../tests/support/content.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import type { Person } from '../../domain/people/person.ts';
import { newId } from '../../machine/context-for.ts';
import { factAccept } from '../fact/accept.ts';
import { factCapture } from '../fact/capture.ts';
import { perform } from '../perform.ts';
import { messagePaths } from './paths.ts';
import { messagePrepare } from './prepare.ts';
import { messageRead } from './read.ts';

const newWorkspace = freshWorkspaces();
const world = async (helen: Partial<Person>, others: readonly Partial<Person>[] = []) => {
  const workspace = await newWorkspace();
  const context = contextFor(workspace, { now: '2026-03-10T16:00:00+00:00', newId });
  const store = context.store();
  const put = (change: Partial<Person>): void => {
    const { relation, right, rightAbout, gone, ...plain } = change;
    store.people.add(aPerson(plain));
    store.people.edit(plain.id ?? '', { ...aPerson(plain), ...change });
  };
  put({ id: 'me', name: 'Priya Raman', standing: 'me' });
  put({ id: 'helen', name: 'Helen Lind', standing: 'above', ...helen });
  for (const [place, other] of others.entries()) put({ id: `other-${place}`, standing: 'above', ...other });
  const note = async (text: string) => {
    const { facts } = await perform(factCapture, context, { text });
    await perform(factAccept, context, { facts: facts.map(({ id }) => id) });
    return facts;
  };
  return { context, store, note };
};
const plain = {
  motive: 'act',
  fact: 'the dryer parts come on 4 May, not on 20 April',
  effect: 'the line stands still for nine days',
  way: 'rent a dryer from Halden, because it is here in two days',
  other: 'move both orders to the Friday after',
  by: 'Thursday',
  first: 'nobody',
};
const answers = (change: Partial<typeof plain> = {}) =>
  Object.entries({ ...plain, ...change }).map(([id, words]) => `${id}=${words}`);
const dana = { name: 'Dana Whitfield', relation: 'manager' } as const;

describe('own manager before skip level', () => {
  it('sends the user to the manager first, by name, where it is not known that the manager knows [2.10]', async () => {
    const { context } = await world({ relation: 'skip-level' }, [dana]);
    const ask = (change: Partial<typeof plain> = {}, despite: string[] = []) =>
      perform(messagePrepare, context, { path: 'bad-news', reader: 'helen', answers: answers(change), despite });
    const away = await ask();
    expect(away).toMatchObject({ verdict: 'first', question: 'first', draft: null });
    expect(away.reason).toBe('Dana stands between you and Helen. Tell Dana first, or answer that it was heard there.');
    expect((await ask({ first: 'told' })).verdict).toBe('draft');
    expect((await ask({}, ['first'])).verdict).toBe('draft');
  });

  it('goes by what is on file: news the manager has not been told, and news the manager has [2.10]', async () => {
    const { context, store, note } = await world({ relation: 'skip-level' }, [dana]);
    const facts = await note('I owe Helen the dryer report by 4 May');
    const { paths } = await perform(messagePaths, context, { path: 'bad-news', reader: 'helen' });
    const [offered] = paths[0]?.questions.find(({ id }) => id === 'fact')?.facts ?? [];
    expect(offered).toBeDefined();
    const ask = () =>
      perform(messagePrepare, context, {
        path: 'bad-news',
        reader: 'helen',
        answers: answers({ fact: offered?.words ?? '' }),
      });
    expect(await ask()).toMatchObject({ verdict: 'first', question: 'fact' });
    store.told.add({ fact: facts[0]?.id ?? '', person: 'other-0', at: '2026-03-09T09:00:00+00:00', draft: null });
    expect((await ask()).verdict).toBe('draft');
  });

  it('says so where the manager is not on file, and never of the own manager', async () => {
    const { context } = await world({ relation: 'skip-level' });
    const away = await perform(messagePrepare, context, { path: 'bad-news', reader: 'helen', answers: answers() });
    expect(away.reason).toContain('Who that is, is not on file yet.');
    const own = await world({ relation: 'manager' });
    expect(
      await perform(messagePrepare, own.context, { path: 'bad-news', reader: 'helen', answers: answers() }),
    ).toMatchObject({ verdict: 'draft' });
    const gone = await world({ relation: 'skip-level' }, [{ ...dana, gone: '2026-01-01' }]);
    const left = await perform(messagePrepare, gone.context, { path: 'bad-news', reader: 'helen', answers: answers() });
    expect(left.reason).not.toContain('Dana');
  });
});

describe('an ask inside the reader’s right', () => {
  it('is turned to who decides, and passes review [2.10]', async () => {
    const { context } = await world({ right: 'shapes' }, [{ name: 'Dana Whitfield', right: 'decides' }]);
    const { draft, findings } = await perform(messagePrepare, context, {
      path: 'bad-news',
      reader: 'helen',
      answers: answers(),
    });
    expect(draft?.text).toContain('Dana decides it. Could you tell me by Thursday what you would say to it?');
    expect(draft?.text).not.toContain('your decision');
    expect(findings.filter(({ severity }) => severity !== 'advice')).toEqual([]);
    const alone = await world({ right: 'informed' });
    const asked = await perform(messagePrepare, alone.context, {
      path: 'bad-news',
      reader: 'helen',
      answers: answers(),
    });
    expect(asked.draft?.text).toContain('Could you tell me by Thursday what you would say to it, and who decides it?');
    expect(asked.findings.filter(({ severity }) => severity !== 'advice')).toEqual([]);
  });
});

describe('preflight', () => {
  const good = {
    motive: 'work',
    outcome: 'one list of open repairs instead of three',
    who: 'the two caretakers',
    gain: 'a broken lift is on one list on the day it breaks',
    silence: 'nine repairs were done twice in February',
    ask: 'ten minutes in the round of 18 March',
    by: 'Monday',
    first: 'nobody',
  };
  it.each([
    [{}, 'draft', null],
    [{ who: 'nobody' }, 'ask', 'who'],
    [{ who: 'just me' }, 'ask', 'who'],
    [{ gain: "I don't know" }, 'ask', 'gain'],
    [{ silence: 'nothing' }, 'dont', 'silence'],
    [{ motive: 'vent' }, 'dont', 'motive'],
    [{ motive: 'right' }, 'dont', 'motive'],
    [{ first: 'untold' }, 'first', 'first'],
    [{ silence: 'they never listen to us, as usual' }, 'not-today', 'silence'],
  ])('%j ends in %s [2.8]', async (change, verdict, question) => {
    const { context } = await world({});
    const answer = await perform(messagePrepare, context, {
      path: 'preflight',
      reader: 'helen',
      answers: Object.entries({ ...good, ...change }).map(([id, words]) => `${id}=${words}`),
    });
    expect(answer).toMatchObject({ verdict, question });
    expect(answer.draft === null).toBe(verdict !== 'draft');
    expect(answer.asks === '').toBe(verdict !== 'ask');
    if (verdict === 'ask') expect(answer.asks).toMatch(/^Helen,\n\nWhat .*\?\n\nPriya$/s);
  });
});

describe('message.read', () => {
  it('reads a hard reply kindly before it is answered, out of what is on file [2.10]', async () => {
    const { context, note } = await world({});
    await note('Helen is under pressure to close the audit by 20 March');
    const read = await perform(messageRead, context, {
      text: 'No. You should have told me. Drop it.',
      person: 'helen',
    });
    expect(read.hard.map(({ sort }) => sort)).toEqual(['no', 'blame', 'shut']);
    expect(read.readings[0]?.text).toContain('what weighs on Helen just now');
    expect(read.readings[0]?.sources[0]?.fact).not.toBeNull();
    expect(read).toMatchObject({ pause: true, person: { called: 'Helen' } });
    const kind = await perform(messageRead, context, { text: 'Thank you, that helps.', person: 'helen' });
    expect(kind).toMatchObject({ hard: [], readings: [], before: '', pause: false });
    await expect(perform(messageRead, context, {})).rejects.toMatchObject({ code: 'bad-input', field: 'text' });
    await expect(perform(messageRead, context, { source: 'none' })).rejects.toMatchObject({ code: 'not-found' });
    expect((await perform(messageRead, context, { text: 'Drop it.' })).person).toBeNull();
  });
});

describe('repair after a miss', () => {
  it('owns it, says its effect, the fix and its day, and who hears it first; blames and denies nobody [2.9]', async () => {
    const { context } = await world({ relation: 'skip-level' }, [dana]);
    const missed = {
      owner: 'team',
      fact: 'the rota was due on 6 March',
      effect: 'two nights had no stand-in',
      fix: 'it is planned two weeks ahead from now on, and I read it each Friday',
      by: '16 March',
      first: 'told',
    };
    const ask = (change: Partial<typeof missed> = {}) =>
      perform(messagePrepare, context, {
        path: 'repairing-a-miss',
        reader: 'helen',
        answers: Object.entries({ ...missed, ...change }).map(([id, words]) => `${id}=${words}`),
      });
    const { draft, findings } = await ask();
    expect(draft?.text).toBe(`Helen,

We missed this, and it is mine to answer for: the rota was due on 6 March. It will be mended by 16 March.

What it cost you: two nights had no stand-in. What I am doing: it is planned two weeks ahead from now on, and I read it each Friday.

I will write to you on 16 March, whether it is done or not.

Priya`);
    expect(findings.filter(({ severity }) => severity !== 'advice')).toEqual([]);
    expect(await ask({ first: 'nobody' })).toMatchObject({ verdict: 'first', question: 'first' });
    expect(await ask({ owner: 'others' })).toMatchObject({ verdict: 'not-today', question: 'owner' });
    expect(await ask({ fact: 'Tom forgot the rota' })).toMatchObject({ verdict: 'not-today', question: 'fact' });
    expect(await ask({ effect: 'it was not our fault' })).toMatchObject({ verdict: 'not-today', question: 'effect' });
  });
});
