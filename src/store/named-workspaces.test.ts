import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/support/temporary-workspace.ts';
import {
  firstName,
  freshPlace,
  homeOf,
  makeUsual,
  namedWorkspaces,
  nameOf,
  nameWorkspace,
  plainName,
  usualPlace,
  workspaceNamed,
} from './named-workspaces.ts';

describe('workspaces by their names', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let home = '';
  beforeEach(() => {
    folder = temporaryFolder();
    home = join(folder.path, 'home');
    mkdirSync(home);
  });
  afterEach(() => folder.remove());
  const make = (place: string, name?: string): string => {
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'key.json'), '{}');
    if (name !== undefined) nameWorkspace(place, name);
    return place;
  };

  it('are listed by name, the first one first; what is no workspace is not', () => {
    expect(namedWorkspaces(home)).toEqual([]);
    make(home);
    const north = make(freshPlace(home, 'North & Sons'), 'North & Sons');
    const east = make(freshPlace(home, 'Älter'), 'Älter');
    mkdirSync(join(home, 'workspaces', 'empty'));
    expect(namedWorkspaces(home)).toEqual([
      { name: firstName, place: home, first: true },
      { name: 'Älter', place: east, first: false },
      { name: 'North & Sons', place: north, first: false },
    ]);
    expect(workspaceNamed(home, ' north & sons ')?.place).toBe(north);
    expect(workspaceNamed(home, 'ÄLTER')?.place).toBe(east);
    expect(workspaceNamed(home, 'South')).toBeUndefined();
    expect([homeOf(home), homeOf(north), nameOf(east)]).toEqual([home, home, 'Älter']);
    expect(basename(freshPlace(home, 'north & sons'))).toBe('north-sons-2');
    expect(basename(freshPlace(home, '日本'))).toBe('workspace');
  });

  it('open by the last one chosen, as long as it is there', () => {
    make(home);
    expect(usualPlace(home)).toBe(home);
    makeUsual(home);
    const next = make(freshPlace(home, 'Next'), 'Next');
    makeUsual(next);
    expect(usualPlace(home)).toBe(next);
    writeFileSync(join(home, 'workspaces', 'usual'), 'gone');
    expect(usualPlace(home)).toBe(home);
    // A doctored file leads nowhere else.
    writeFileSync(join(home, 'workspaces', 'usual'), '../../elsewhere');
    make(join(folder.path, 'elsewhere'));
    expect(usualPlace(home)).toBe(home);
    makeUsual(home);
    expect(usualPlace(home)).toBe(home);
  });

  it('have names of one line that lead nowhere', () => {
    expect(plainName(' a/b\\c\n\u202ed\u0000 ')).toBe('a b c d');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
        const plain = plainName(name);
        expect(plain.length).toBeLessThanOrEqual(80);
        expect(plain).not.toMatch(/[/\\\n\r\u2028\u202e]/);
        const place = freshPlace(home, name);
        expect(basename(join(place, '..'))).toBe('workspaces');
        expect(basename(place)).toMatch(/^[a-z0-9-]+$/);
      }),
    );
  });

  it('lie below a home that holds others, and nowhere else', () => {
    const alone = make(join(folder.path, 'workspaces', 'mine'));
    expect(homeOf(alone)).toBe(alone);
    const second = make(freshPlace(alone, 'Job two'), 'Job two');
    expect(second.startsWith(alone)).toBe(true);
    makeUsual(second, alone);
    expect(homeOf(second)).toBe(alone);
    expect(usualPlace(alone)).toBe(second);
    expect(basename(freshPlace(alone, 'CON'))).toBe('con-1');
  });
});
