import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newId } from './context-for.ts';
import { defaultPlace } from './place.ts';

describe('the default place', () => {
  it.runIf(process.platform !== 'win32')('is where each platform keeps the data of applications', () => {
    expect(defaultPlace({}, 'linux', '/home/x')).toBe('/home/x/.local/share/updraft');
    expect(defaultPlace({ XDG_DATA_HOME: '/data' }, 'linux', '/home/x')).toBe('/data/updraft');
    expect(defaultPlace({}, 'darwin', '/Users/x')).toBe('/Users/x/Library/Application Support/Updraft');
    expect(defaultPlace({ APPDATA: '/roaming' }, 'win32', '/x')).toBe('/roaming/Updraft');
  });
  it('is UPDRAFT_HOME before all', () => {
    expect(defaultPlace({ UPDRAFT_HOME: 'mine' }, 'linux', '/home/x')).toBe(resolve('mine'));
  });
});

describe('ids', () => {
  it('differ, and sort by the time they were made', async () => {
    const early = Array.from({ length: 500 }, newId);
    await new Promise((go) => setTimeout(go, 3));
    const late = newId();
    expect(new Set(early).size).toBe(500);
    expect(early.every((id) => id < late && /^[0-9a-z]{22}$/.test(id))).toBe(true);
  });
});
