import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Vault, vaultAt } from '../app/workspace/vault.ts';

const prefix = 'updraft-example-';

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** Deletes what servers that were killed left behind; nobody has a key to it. */
export const sweepPassingWorkspaces = (): void => {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(/^updraft-example-(\d+)-/.exec(name)?.[1]);
    if (!pid || isAlive(pid)) continue;
    const path = join(tmpdir(), name);
    try {
      if (statSync(path).uid === (process.getuid?.() ?? 0)) rmSync(path, { recursive: true, force: true });
    } catch {
      // Somebody else is deleting it too.
    }
  }
};

/** An empty workspace under a key nobody knows, in a private temporary folder; gone on `remove` and when the process ends. */
export const passingWorkspace = async (): Promise<{ readonly vault: Vault; readonly remove: () => void }> => {
  const place = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  const vault = vaultAt(place, { example: true, cost: { n: 1024, r: 8, p: 1 } });
  const remove = (): void => {
    process.off('exit', remove);
    vault.lock();
    rmSync(place, { recursive: true, force: true });
  };
  process.on('exit', remove);
  try {
    await vault.create(randomBytes(32).toString('base64url'));
  } catch (error) {
    remove();
    throw error;
  }
  return { vault, remove };
};
