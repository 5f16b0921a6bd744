import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run, start, updraft } from '../support/process.ts';
import {
  type TemporaryWorkspace,
  temporaryFolder,
  temporaryWorkspace,
  testPassphrase,
} from '../support/temporary-workspace.ts';

const mail = (n: number): string =>
  `From a@example.org Mon Mar  2 09:00:00 2026\nMessage-ID: <${n}@example.org>\nDate: Mon, 2 Mar 2026 09:00:00 +0000\n` +
  `From: Ann Lee <ann@example.org>\nTo: Robin Ames <robin@example.org>\nSubject: Item ${n}\n\n` +
  `Hello Robin,\n\nI will send you the list for item ${n} by Friday.\n\nAnn\n\n`;

describe('updraft import', () => {
  let workspace: TemporaryWorkspace;
  let folder: ReturnType<typeof temporaryFolder>;
  const env = { UPDRAFT_PASSPHRASE: testPassphrase };
  const sources = (): number => {
    const count = workspace.store().sources.count();
    return count;
  };
  beforeEach(async () => {
    workspace = await temporaryWorkspace();
    folder = temporaryFolder();
  });
  afterEach(() => {
    workspace.remove();
    folder.remove();
  });

  it('ends with Ctrl-C after what it is at, says what is in, and goes on with the same command [9.2]', async () => {
    const path = join(folder.path, 'a.mbox');
    const mails = 2500;
    writeFileSync(path, Array.from({ length: mails }, (_, n) => mail(n)).join(''));
    const argv = [updraft, 'import', path, '--workspace', workspace.place];
    const first = start(argv, { env });
    while (sources() < 300 && first.process.exitCode === null) await new Promise((go) => setTimeout(go, 5));
    first.process.kill('SIGINT');
    const { exit, out, err } = await first.finished;
    expect(exit).toBe(130);
    expect(err).toContain('Stopping after what it is at');
    expect(out).toContain('the same command again goes on where it ended');
    const kept = sources();
    expect(kept).toBeGreaterThanOrEqual(300);
    expect(kept).toBeLessThan(mails);
    const listed = await run(['import.list', '--workspace', workspace.place], { env });
    expect(listed.out).toMatch(/a\.mbox stopped/);
    const rest = await run(['import', path, '--json', '--workspace', workspace.place], { env });
    expect(rest).toMatchObject({ exit: 0, err: '' });
    expect(JSON.parse(rest.out)).toMatchObject({ state: 'done', added: mails - kept, already: kept });
    const undone = await run(['import.undo', '2', '--workspace', workspace.place], { env });
    expect(undone.out).toContain(`Gone: ${(mails - kept).toLocaleString('en-US')} mails`);
    expect(sources()).toBe(kept);
  }, 120_000);
});
