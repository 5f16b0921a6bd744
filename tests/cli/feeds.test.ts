import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Context } from '../../src/app/context.ts';
import { newId } from '../../src/machine/context-for.ts';
import { createWorkspace } from '../../src/store/workspace.ts';
import { calendar, talks } from '../support/calendar-stage.ts';
import { commandLine } from '../support/command-line.ts';
import { contextFor, testNow } from '../support/context-for.ts';
import { cheapCost, temporaryFolder, testPassphrase } from '../support/temporary-workspace.ts';

const secret = 'https://calendar.example/secret-1f9c/basic.ics';

describe('what comes in by itself, on the command line', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let place: string;
  let served: string | undefined;
  const network: Context['network'] = {
    ask: async () =>
      served === undefined
        ? { outcome: 'refused', why: 'not-found', status: 404, wait: null }
        : { outcome: 'whole', bytes: Buffer.from(served), etag: null, modified: null, wait: null, inside: false },
    send: async () => ({ outcome: 'refused', why: 'unreachable' }),
    chance: () => 0,
  };
  const updraft = (argv: readonly string[], stdin?: string) =>
    commandLine(place, {
      env: { UPDRAFT_PASSPHRASE: testPassphrase },
      contextFor: (vault) => contextFor({ vault }, { network, newId }),
    })(argv, stdin);

  beforeEach(async () => {
    folder = temporaryFolder();
    place = join(folder.path, 'workspace');
    served = undefined;
    await createWorkspace(place, testPassphrase, cheapCost);
  });
  afterEach(() => folder.remove());

  it('takes an address from standard input, so that nobody can list it, and never repeats it [9.1]', async () => {
    served = calendar(talks(5));
    const added = await updraft(['feed.add', '-'], `${secret}\n`);
    expect(added.exit).toBe(0);
    expect(added.out).toContain('5 items: 5 added');
    expect(added.out).toContain('Looked at 08:10, 5 new. 5 coming meetings in it. Next look at 08:25.');
    const listed = await updraft(['feeds']);
    expect(listed.out).toContain('calendar.example … ic.ics');
    expect(added.out + listed.out).not.toContain('secret-1f9c');
  });

  it('says why there is no calendar, and adds nothing', async () => {
    const refused = await updraft(['feed.add', secret]);
    expect(refused.exit).toBe(3);
    expect(refused.err).toContain('nothing at that address. ');
    expect(refused.err).not.toContain('secret-1f9c');
    expect((await updraft(['feeds'])).out).toContain('Nothing comes in by itself yet');
  });

  it('asks, and takes the answer', async () => {
    served = calendar(talks(41));
    await updraft(['feed.add', secret]);
    served = calendar(talks(2));
    const { out } = await updraft(['feed.refresh', 'calendar.example']);
    expect(out.replace(/\s+/g, ' ')).toContain('The calendar now holds 2 of 41 coming meetings. Take the others out?');
    expect(out).toContain('--take-out');
    expect((await updraft(['feed.answer', 'calendar.example', '--take-out'])).out).toBe('39 meetings taken out.\n');
    expect((await updraft(['feed.remove', 'calendar.example'])).out).toContain('Everything that came from it stays.');
    expect((await updraft(['moments', '--json'])).json()).toMatchObject({ moments: { length: 2 } });
  });

  it('says how many could not be read and why, and what was taken out', async () => {
    served = calendar(talks(5));
    await updraft(['feed.add', secret]);
    served = calendar([...talks(4), ...talks(2, 8)]);
    const moved = await updraft(['feed.refresh']);
    expect(moved).toMatchObject({
      exit: 0,
      out: expect.stringContaining('1 place looked at: 2 new or changed, 1 taken out.'),
    });
    served = undefined;
    const failed = await updraft(['feed.refresh']);
    expect(failed.exit).toBe(3);
    expect(failed.out).toContain('1 place looked at, and it could not be read.');
    expect(failed.out).toContain('There is nothing at that address.');
    expect((await updraft(['feed.refresh', '--json'])).exit).toBe(3);
    const mail = join(folder.path, 'mail');
    mkdirSync(mail);
    await updraft(['feed.add', mail]);
    const half = await updraft(['feed.refresh']);
    expect(half).toMatchObject({
      exit: 0,
      out: expect.stringContaining('2 places looked at, 1 of them could not be read: nothing new.'),
    });
  });

  it('watches a folder', async () => {
    const mail = join(folder.path, 'mail');
    mkdirSync(mail);
    const path = join(mail, 'a.ics');
    writeFileSync(path, calendar(talks(3)));
    const old = Date.parse(testNow) / 1000 - 60;
    utimesSync(path, old, old);
    const { exit, out } = await updraft(['feed.add', mail]);
    expect({ exit, out }).toMatchObject({ exit: 0, out: expect.stringContaining('1 file in it.') });
    expect((await updraft(['feed.add', place])).err).toContain('inside the folder of Updraft');
  });
});
