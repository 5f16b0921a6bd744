import { chmodSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fill } from '../../../tests/support/content.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import { type TemporaryWorkspace, temporaryWorkspace } from '../../../tests/support/temporary-workspace.ts';
import { backUp } from '../workspace/back-up.ts';
import { vaultAt } from '../workspace/vault.ts';
import { type Check, checkUp } from './check-up.ts';

let workspace: TemporaryWorkspace;
beforeEach(async () => {
  workspace = await temporaryWorkspace();
  fill(workspace.store());
});
afterEach(() => workspace.remove());

const check = (context: Parameters<typeof checkUp>[0], name: string): Check | undefined =>
  checkUp(context).checks.find((one) => one.name === name);
const afresh = (key?: Uint8Array) => contextFor({ vault: vaultAt(workspace.place, key ? { key } : {}) });

describe('the check-up', () => {
  it('finds all well once there is a backup', async () => {
    expect(check(contextFor(workspace), 'backup')).toMatchObject({ ok: false });
    await backUp(contextFor(workspace));
    const { ok, checks } = checkUp(contextFor(workspace));
    expect(checks.filter((one) => !one.ok)).toEqual([]);
    expect(ok).toBe(true);
    expect(checks.map(({ name }) => name)).toEqual([
      'node',
      'encryption',
      'free disk',
      'key file',
      'workspace file',
      'writing',
      'file modes',
      'backup',
    ]);
  });

  it('works where there is no workspace', () => {
    const context = contextFor({ vault: vaultAt(join(workspace.place, 'nothing', 'here')) });
    expect(checkUp(context)).toMatchObject({ ok: true });
    expect(check(context, 'workspace')?.hint).toContain('updraft init');
  });

  it('lists what is wrong with the place itself', () => {
    const file = join(workspace.place, 'a-file');
    writeFileSync(file, '');
    for (const wrong of [file, join(file, 'below'), join(workspace.place, 'n'.repeat(300))]) {
      const { ok, checks } = checkUp(contextFor({ vault: vaultAt(wrong) }));
      expect(ok).toBe(false);
      expect(checks.filter((one) => !one.ok).map(({ name, hint }) => [name, hint])).toEqual([
        ['workspace', expect.stringContaining('--workspace')],
      ]);
    }
  });

  it('names a key file that was lost', () => {
    workspace.vault.lock();
    rmSync(join(workspace.place, 'key.json'));
    expect(check(afresh(), 'key file')).toMatchObject({ ok: false, detail: expect.stringContaining('is missing') });
  });

  it('does not call fine what it could not look at', async () => {
    await backUp(contextFor(workspace));
    workspace.vault.lock();
    const { ok, checks } = checkUp(afresh());
    expect(ok).toBe(false);
    expect(checks.filter((one) => !one.ok).map(({ name }) => name)).toEqual(['workspace file']);
  });

  it('reads every page: a flipped bit in the middle is found', () => {
    workspace.store().checkpoint();
    workspace.vault.lock();
    const path = join(workspace.place, 'workspace.db');
    const bytes = readFileSync(path);
    const at = Math.floor(bytes.length / 2);
    bytes[at] = (bytes[at] ?? 0) ^ 16;
    writeFileSync(path, bytes);
    const context = afresh(Uint8Array.from(workspace.key));
    expect(check(context, 'workspace file')).toMatchObject({ ok: false, hint: expect.stringContaining('restore') });
    context.vault.lock();
  });

  it('says that the key file is damaged, that the file is empty, that others can read it', () => {
    workspace.vault.lock();
    writeFileSync(join(workspace.place, 'key.json'), '{');
    expect(check(afresh(), 'key file')).toMatchObject({ ok: false });
    truncateSync(join(workspace.place, 'workspace.db'), 0);
    expect(check(afresh(), 'workspace file')).toMatchObject({ ok: false, detail: expect.stringContaining('empty') });
    chmodSync(join(workspace.place, 'workspace.db'), 0o644);
    expect(check(afresh(), 'file modes')).toMatchObject({ ok: false, hint: expect.stringContaining('chmod') });
  });

  it('counts the days since the last backup, also while locked', async () => {
    await backUp(contextFor(workspace));
    workspace.vault.lock();
    const later = { ...afresh(), now: '2026-04-12T08:00:00+00:00' };
    expect(check(later, 'backup')).toMatchObject({ ok: false, detail: expect.stringContaining('31 days') });
  });

  it('gives a hint with everything that is not well', () => {
    workspace.vault.lock();
    for (const one of checkUp(afresh()).checks) expect(one.ok || one.hint !== '').toBe(true);
  });
});
