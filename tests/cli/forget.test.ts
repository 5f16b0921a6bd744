import { afterEach, beforeEach, expect, it } from 'vitest';
import { commandLine } from '../support/command-line.ts';
import { fill } from '../support/content.ts';
import { type TemporaryWorkspace, temporaryWorkspace, testPassphrase } from '../support/temporary-workspace.ts';

let there: TemporaryWorkspace;
beforeEach(async () => {
  there = await temporaryWorkspace();
  fill(there.store());
  there.vault.lock();
});
afterEach(() => there.remove());

it('shows what would go, and the very command that does it [10.8]', async () => {
  const updraft = commandLine(there.place, { env: { UPDRAFT_PASSPHRASE: testPassphrase } });
  const shown = await updraft(['person.remove', 'Dana Whitfield']);
  expect(shown.exit).toBe(0);
  expect(shown.out).toContain('1 mail from there');
  expect(shown.out).toContain('a former contact');
  expect(shown.out).toContain('backups and exports made before still hold everything');
  expect(shown.out).toContain('Dana, we need two people.');
  const [, command = ''] = /To do it: updraft (.*)$/m.exec(shown.out) ?? [];
  expect(command).toBe('person.remove "Dana Whitfield" --really');
  expect((await updraft(['person', 'Dana'])).exit).toBe(0);
  const done = await updraft(['person.remove', 'Dana Whitfield', '--really']);
  expect(done.out).toContain('Dana Whitfield is deleted.');
  expect(done.out).not.toContain('To do it');
  expect((await updraft(['person', 'Dana'])).exit).toBe(3);
  expect((await updraft(['person.allow', 'dana@example.org'])).out).toContain('may come in again');
  expect((await updraft(['person.allow', 'dana@example.org'])).out).toContain('nothing had to be done');
});
