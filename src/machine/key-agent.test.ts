import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/support/temporary-workspace.ts';
import { agentOf, agentPath, serveAgent } from './key-agent.ts';

describe('the key agent', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let close: false | (() => Promise<void>) = false;
  let key: Uint8Array | undefined;
  const answers = {
    key: () => key,
    lock: () => {
      key = undefined;
    },
    launch: () => 'http://127.0.0.1:1/?k=x',
    bearer: () => 'a.b',
  };
  beforeEach(() => {
    folder = temporaryFolder();
    key = new Uint8Array(32).fill(7);
  });
  afterEach(async () => {
    if (close) await close();
    folder.remove();
  });

  it('hands the key out while there is one, and forgets it when told', async () => {
    close = await serveAgent(folder.path, answers);
    const agent = agentOf(folder.path);
    expect(await agent.key()).toEqual(Buffer.alloc(32, 7));
    expect(await agent.launch()).toBe('http://127.0.0.1:1/?k=x');
    expect(await agent.bearer()).toBe('a.b');
    expect(await agent.lock()).toBe(true);
    expect(await agent.key()).toBeUndefined();
  });

  it('lets only its own user connect', async () => {
    close = await serveAgent(folder.path, answers);
    if (process.platform !== 'win32') expect(statSync(agentPath(folder.path)).mode & 0o777).toBe(0o600);
  });

  it('does not answer where no server runs', async () => {
    expect(await agentOf(folder.path).key()).toBeUndefined();
    expect(await agentOf(folder.path).lock()).toBe(false);
    expect(await agentOf(join(folder.path, 'none')).launch()).toBeUndefined();
  });

  it('leaves a socket that is answered to its server', async () => {
    close = await serveAgent(folder.path, answers);
    expect(await serveAgent(folder.path, { ...answers, launch: () => 'another' })).toBe(false);
    expect(await agentOf(folder.path).launch()).toBe('http://127.0.0.1:1/?k=x');
  });

  it('says what is in the way of its socket', async () => {
    if (process.platform === 'win32') return;
    mkdirSync(join(folder.path, 'agent.sock'));
    await expect(serveAgent(folder.path, answers)).rejects.toMatchObject({ code: 'exists' });
    writeFileSync(join(folder.path, 'file'), '');
    await expect(serveAgent(join(folder.path, 'file'), answers)).rejects.toMatchObject({ code: 'bad-place' });
    await expect(serveAgent(join(folder.path, 'n'.repeat(300)), answers)).rejects.toMatchObject({ code: 'bad-place' });
  });

  it('finds another place for a path longer than a socket may have', async () => {
    const deep = join(folder.path, 'a'.repeat(60), 'b'.repeat(60));
    mkdirSync(deep, { recursive: true });
    expect(Buffer.byteLength(agentPath(deep))).toBeLessThan(104);
    close = await serveAgent(deep, answers);
    expect(await agentOf(deep).key()).toHaveLength(32);
    const path = agentPath(deep);
    if (close) await close();
    close = false;
    if (process.platform !== 'win32') expect(existsSync(dirname(path))).toBe(false);
  });
});
