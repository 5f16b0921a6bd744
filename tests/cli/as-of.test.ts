import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLine } from '../support/command-line.ts';
import { type TemporaryWorkspace, temporaryWorkspace, testPassphrase } from '../support/temporary-workspace.ts';

describe('--as-of', () => {
  let there: TemporaryWorkspace;
  let updraft: ReturnType<typeof commandLine>;
  beforeAll(async () => {
    there = await temporaryWorkspace();
    updraft = commandLine(there.place, { env: { UPDRAFT_PASSPHRASE: testPassphrase } });
  });
  afterAll(() => there.remove());

  it.each(['2010-06-01T22:30:00Z', '2010-06-01T15:30:00-07:00', '2010-06-02T00:30:00+02:00'])(
    'replays %s on the day of the user’s own clock, whatever the offset',
    async (typed) => {
      const berlin = commandLine(there.place, { env: { UPDRAFT_PASSPHRASE: testPassphrase }, zone: 'Europe/Berlin' });
      for (const command of ['moments', 'today', 'people', 'facts']) {
        expect(await berlin([command, '--json', '--as-of', typed])).toMatchObject({ exit: 0 });
      }
      expect((await berlin(['status', '--json', '--as-of', typed])).json()).toMatchObject({
        now: '2010-06-02T00:30:00+02:00',
      });
      expect((await berlin(['today', '--json', '--as-of', typed])).json()).toMatchObject({ day: '2010-06-02' });
    },
  );

  it.each(['0001-01-01', '1899-12-31', '9999-12-31', '0000-06-01T00:00:00Z', '2010-06-01T25:00'])(
    'cannot go back or forth to %s',
    async (typed) => {
      const { exit, err } = await updraft(['moments', '--as-of', typed]);
      expect(exit).toBe(2);
      expect(err).toContain('as-of');
    },
  );

  it('looks, and changes nothing', async () => {
    for (const words of [
      ['note', 'Dana asked for the plan'],
      ['dismiss', 'blame'],
    ]) {
      const { exit, err } = await updraft([...words, '--as-of', '2010-06-01']);
      expect(exit).toBe(6);
      expect(err).toContain('nothing is changed on it');
      expect(err).toContain('--as-of');
    }
    const { exit, err } = await updraft(['mcp', '--scopes', 'briefs,write', '--as-of', '2010-06-01']);
    expect(exit).toBe(2);
    expect(err).toContain('as-of: A replayed day is only looked at');
  });

  it('lists no moments of a day out of reach', async () => {
    expect((await updraft(['moments', '--from', '9999-12-31'])).err).toContain('from');
    expect((await updraft(['moments', '--to', '0001-01-01'])).err).toContain('to');
  });
});
