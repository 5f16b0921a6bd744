import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/support/temporary-workspace.ts';
import { smallFile } from './small-file.ts';

it('reads a small file, and waits for no pipe', async () => {
  const folder = temporaryFolder();
  try {
    const file = join(folder.path, 'house.json');
    writeFileSync(file, '[1]');
    expect(await smallFile(file, 3)).toBe('[1]');
    await expect(smallFile(file, 2)).rejects.toThrow('too large');
    await expect(smallFile(folder.path, 9)).rejects.toThrow('not a file');
    if (process.platform === 'win32') return;
    const pipe = join(folder.path, 'pipe');
    execFileSync('mkfifo', [pipe]);
    await expect(smallFile(pipe, 9)).rejects.toThrow('not a file');
  } finally {
    folder.remove();
  }
});
