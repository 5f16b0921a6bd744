import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeFolder, writeWhole } from './files.ts';

/*
 * Several workspaces of one user. The first lies in the folder Updraft has always used, its home; each other in a folder of
 * its own in `workspaces` below it. The name the user gave one stands in the file `name` beside its database: nothing else of
 * a workspace is outside its encrypted file.
 */
export type NamedWorkspace = {
  /** As the user named it; the first is called so until they do. */
  readonly name: string;
  readonly place: string;
  /** The one in the home folder. */
  readonly first: boolean;
};

const folder = 'workspaces';
const nameFile = 'name';
const usualFile = 'usual';
export const firstName = 'First workspace';
const longestName = 80;

/** A name on one line, without what would lead into another folder or turn round a line. */
export const plainName = (words: string): string =>
  words
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029/\\]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longestName)
    .trim();

const isThere = (place: string): boolean =>
  existsSync(join(place, 'key.json')) || existsSync(join(place, 'workspace.db'));

/** The home that a workspace belongs to: its own folder, unless it lies below a home that holds or keeps others. */
export const homeOf = (place: string): string => {
  const above = dirname(dirname(place));
  const below =
    basename(dirname(place)) === folder &&
    !existsSync(join(place, folder)) &&
    (isThere(above) || existsSync(join(above, folder, usualFile)));
  return below ? above : place;
};

const read = (path: string): string => {
  try {
    return plainName(readFileSync(path, 'utf8').slice(0, 400));
  } catch {
    return '';
  }
};

/** What the user named it, or what its folder is called. */
export const nameOf = (place: string): string =>
  read(join(place, nameFile)) || (homeOf(place) === place ? firstName : basename(place));

/** Every workspace below a home, the first one first, then by name. */
export const namedWorkspaces = (home: string): readonly NamedWorkspace[] => {
  const below = ((): readonly string[] => {
    try {
      return readdirSync(join(home, folder), { withFileTypes: true }).flatMap((one) =>
        one.isDirectory() ? [join(home, folder, one.name)] : [],
      );
    } catch {
      return [];
    }
  })();
  return [
    ...(isThere(home) ? [{ name: nameOf(home), place: home, first: true }] : []),
    ...below
      .filter(isThere)
      .map((place) => ({ name: nameOf(place), place, first: false }))
      .sort((a, b) => a.name.localeCompare(b.name) || a.place.localeCompare(b.place)),
  ];
};

const sameName = (one: string, other: string): boolean =>
  plainName(one).normalize('NFC').toLowerCase() === plainName(other).normalize('NFC').toLowerCase();

/** The workspace of that name; undefined where none has it. */
export const workspaceNamed = (home: string, name: string): NamedWorkspace | undefined =>
  namedWorkspaces(home).find((one) => sameName(one.name, name));

/** Keeps what a workspace is called. The folder has to be there. */
export const nameWorkspace = (place: string, name: string): void => {
  rmSync(join(place, nameFile), { force: true });
  writeWhole(join(place, nameFile), `${plainName(name)}\n`);
};

/** A folder for another workspace that is not there yet. */
export const freshPlace = (home: string, name: string): string => {
  const stem =
    plainName(name)
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 40)
      .replace(/-$/, '')
      // Devices on Windows, which no folder can be called.
      .replace(/^(?:con|prn|aux|nul|com\d|lpt\d)$/, '$&-1') || 'workspace';
  for (let count = 1; ; count += 1) {
    const place = join(home, folder, count === 1 ? stem : `${stem}-${count}`);
    if (!existsSync(place)) return place;
  }
};

/** The one that opens where none is named: the last one the user chose, as long as it is there. */
export const usualPlace = (home: string): string => {
  const chosen = read(join(home, folder, usualFile));
  const place = chosen === '' ? home : join(home, folder, basename(chosen));
  return isThere(place) ? place : home;
};

/** From now on this one opens where none is named. */
export const makeUsual = (place: string, home = homeOf(place)): void => {
  const file = join(home, folder, usualFile);
  if (home === place && !existsSync(file)) return;
  makeFolder(join(home, folder));
  rmSync(file, { force: true });
  if (home !== place) writeWhole(file, `${basename(place)}\n`);
};
