import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commandLine } from '../support/command-line.ts';
import {
  type TemporaryWorkspace,
  temporaryFolder,
  temporaryWorkspace,
  testPassphrase,
} from '../support/temporary-workspace.ts';

describe('the passphrase on the command line', () => {
  let there: TemporaryWorkspace;
  beforeEach(async () => {
    there = await temporaryWorkspace();
  });
  afterEach(() => there.remove());

  it('comes from the running server first', async () => {
    const agentOf = () => ({
      key: async () => Uint8Array.from(there.key),
      lock: async () => true,
      launch: async () => undefined,
      bearer: async () => undefined,
    });
    const updraft = commandLine(there.place, { agentOf, env: { UPDRAFT_PASSPHRASE: 'a wrong one' } });
    expect((await updraft(['people', '--json'])).json()).toMatchObject({ total: 0 });
  });

  it('comes from UPDRAFT_PASSPHRASE next, and a wrong one is told [10.2]', async () => {
    expect((await commandLine(there.place, { env: { UPDRAFT_PASSPHRASE: testPassphrase } })(['people'])).exit).toBe(0);
    const wrong = await commandLine(there.place, { env: { UPDRAFT_PASSPHRASE: 'a wrong one' } })(['people', '--json']);
    expect(wrong.exit).toBe(4);
    expect(JSON.parse(wrong.err)).toMatchObject({ error: { code: 'wrong-passphrase' } });
  });

  it('is asked for on a terminal, never shown', async () => {
    const asked: string[] = [];
    const ask = async (question: string) => {
      asked.push(question);
      return testPassphrase;
    };
    const answer = await commandLine(there.place, { ask })(['people']);
    expect(answer.exit).toBe(0);
    expect(asked).toEqual(['Passphrase: ']);
    expect(answer.out + answer.err).not.toContain(testPassphrase);
  });

  it('is missing without a terminal: locked, with what to do', async () => {
    const { exit, err } = await commandLine(there.place)(['people', '--json']);
    expect(exit).toBe(4);
    expect(JSON.parse(err)).toMatchObject({ error: { code: 'locked', hint: expect.stringMatching(/\S/) } });
    expect((await commandLine(there.place)(['status', '--json'])).json()).toMatchObject({
      exists: true,
      unlocked: false,
    });
  });

  it('takes the recovery code as well', async () => {
    expect((await commandLine(there.place, { env: { UPDRAFT_PASSPHRASE: there.recoveryCode } })(['people'])).exit).toBe(
      0,
    );
  });

  it('is typed twice for a new workspace', async () => {
    const folder = temporaryFolder();
    const place = join(folder.path, 'new');
    const answers = ['three small words', 'three other words'];
    const differing = await commandLine(place, { ask: async () => answers.shift() ?? '' })(['init', '--json']);
    expect(JSON.parse(differing.err)).toMatchObject({ error: { code: 'bad-input', field: 'passphrase' } });
    const made = await commandLine(place, { ask: async () => 'three small words' })(['init', '--json']);
    expect(made.json()).toMatchObject({ place, recoveryCode: expect.stringMatching(/^(\w{5}-){5}\w{5}$/) });
    const again = await commandLine(place, { ask: async () => 'three small words' })(['init', '--json']);
    expect(again.exit).toBe(6);
    const short = await commandLine(join(folder.path, 'other'), { env: { UPDRAFT_PASSPHRASE: 'short' } })([
      'init',
      '--json',
    ]);
    expect(JSON.parse(short.err)).toMatchObject({ error: { code: 'bad-input', field: 'passphrase' } });
    folder.remove();
  });

  it('asks nobody where there is no workspace', async () => {
    const folder = temporaryFolder();
    const ask = async () => {
      throw new Error('nobody is to be asked');
    };
    const { exit, err } = await commandLine(join(folder.path, 'none'), { ask })(['people', '--json']);
    expect(exit).toBe(4);
    expect(JSON.parse(err)).toMatchObject({ error: { code: 'no-workspace' } });
    folder.remove();
  });

  it('tells the running server to forget it', async () => {
    let locked = 0;
    const agentOf = () => ({
      key: async () => undefined,
      lock: async () => {
        locked += 1;
        return true;
      },
      launch: async () => undefined,
      bearer: async () => undefined,
    });
    expect((await commandLine(there.place, { agentOf })(['lock', '--json'])).json()).toEqual({ locked: true });
    expect(locked).toBe(1);
  });
});
