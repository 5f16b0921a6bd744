import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'vitest';
import { timetablePath } from '../../src/app/reminder/timetable.ts';
import { vaultAt } from '../../src/app/workspace/vault.ts';
import type { Reminder } from '../../src/domain/reminders/reminder.ts';
import { inZone } from '../../src/domain/shared/time.ts';
import { run, type Started, start, updraft } from '../support/process.ts';
import { temporaryFolder } from '../support/temporary-workspace.ts';

const passphrase = 'four words that ring';
const env = { UPDRAFT_PASSPHRASE: passphrase, TZ: 'UTC' };

type Listed = { readonly id: string; readonly events: readonly { readonly what: string; readonly path: string }[] };
/** A place of its own for each test, so that both may wait at the same time. */
const stage = () => {
  const folder = temporaryFolder();
  const place = join(folder.path, 'workspace');
  let server: Started | undefined;
  const asked = async (env: Readonly<Record<string, string>>, ...argv: string[]): Promise<Record<string, unknown>> => {
    const { out } = await run([...argv, '--workspace', place, '--json'], { env });
    return JSON.parse(out) as Record<string, unknown>;
  };
  const cli = async (...argv: string[]): Promise<Record<string, unknown>> => asked(env, ...argv);
  const kill = async (): Promise<void> => {
    if (server?.process.exitCode === null) server.process.kill('SIGKILL');
    await server?.finished.catch(() => {});
    server = undefined;
  };
  return {
    place,
    asked,
    cli,
    kill,
    serve: async (): Promise<void> => {
      server = start([updraft, 'serve', '--workspace', place, '--port', '0'], { env });
      await server.said(/ready: (\S+)\n/);
    },
    /** Reminders of the user's own, so many milliseconds from now. */
    keep: async (...from: readonly number[]): Promise<void> => {
      const vault = vaultAt(place);
      await vault.unlock(passphrase);
      const now = Date.now();
      const none = { fact: null, moment: null, person: null, draft: null, disagreement: null, wall: null };
      for (const [n, later] of from.entries()) {
        const reminder: Reminder = {
          ...none,
          id: `own-${n}`,
          key: `own:own-${n}`,
          kind: 'own',
          words: `made up ${n}`,
          at: inZone(now + later, 'UTC'),
          state: 'scheduled',
          snoozed: 0,
          made: inZone(now - 86_400_000, 'UTC'),
        };
        vault.store().reminders.put(reminder);
      }
      vault.lock();
    },
    fired: async (): Promise<readonly string[]> =>
      ((await cli('reminder.list')).fired as readonly Listed[]).map(({ id, events }) =>
        [id, ...events.map(({ what, path }) => `${what} ${path}`)].join(', '),
      ),
    end: async (): Promise<void> => {
      await kill();
      folder.remove();
    },
  };
};

it.concurrent('a server rings by itself; killed and started anew it says what was missed, once [6.1]', async ({
  expect,
  onTestFinished,
}) => {
  const { cli, keep, serve, fired, kill, end } = stage();
  onTestFinished(end);
  await cli('init');
  await keep(-3_600_000, 9000);
  await serve();
  await expect
    .poll(fired, { timeout: 60_000, interval: 1000 })
    .toEqual(['own-1, attempted page', 'own-0, attempted start']);
  await kill();
  await serve();
  expect(await fired()).toHaveLength(2);
  // Nobody was shown anything: it is still to be shown, and was not said twice.
  const { due } = await cli('reminder.due');
  expect(due).toMatchObject([{ id: 'own-1' }, { id: 'own-0', missed: true }]);
}, 120_000);

it.concurrent('a locked server says that something is due, and nothing else [6.1]', async ({
  expect,
  onTestFinished,
}) => {
  const { cli, keep, serve, asked, place, end } = stage();
  onTestFinished(end);
  await cli('init');
  await keep(14_000);
  await serve();
  await expect.poll(() => existsSync(timetablePath(place)), { timeout: 20_000 }).toBe(true);
  await cli('lock');
  const status = async () => (await asked({ TZ: 'UTC' }, 'status')).sealed;
  await expect.poll(status, { timeout: 60_000, interval: 1000 }).toMatchObject({
    due: [expect.any(String)],
    says: expect.stringMatching(/^Something (?:is|was) due .*at \d\d:\d\d\. Unlock to see\.$/),
  });
}, 120_000);
