import { realpathSync, statSync } from 'node:fs';
import { basename, parse, relative, resolve } from 'node:path';
import { AppError } from '../errors.ts';

export type Place = { readonly kind: 'calendar' | 'folder'; readonly place: string; readonly name: string };

/** Whether a place is written as an address, and not as a path. */
export const isAddress = (place: string): boolean => /^\s*[a-z][a-z0-9+.-]+:\/\//i.test(place);

/** Whether something is written as a path, and not just as a word. */
export const isPath = (place: string): boolean => /^\s*(?:~|\.{0,2}[\\/]|[a-z]:[\\/])/i.test(place);

const wrong = (detail: string): AppError => new AppError('bad-input', { field: 'place', detail });

/** The address that is asked for what was typed. A webcal: address is https:, and http: only on this machine. */
const calendarAt = (typed: string): Place => {
  const text = typed.trim();
  const [, scheme = ''] = /^([a-z0-9+.-]+):/i.exec(text) ?? [];
  const kind = scheme.toLowerCase();
  if (!['http', 'https', 'webcal', 'webcals'].includes(kind)) {
    throw wrong('The address of a calendar begins with https:, http: or webcal:.');
  }
  const bare = text.slice(scheme.length);
  if (!URL.canParse(`https${bare}`)) throw wrong('That address cannot be read. Copy it again from your calendar.');
  const { hostname } = new URL(`https${bare}`);
  const here = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  const asked = kind === 'http' || (kind === 'webcal' && here) ? 'http' : 'https';
  const url = new URL(`${asked}${bare}`);
  url.hash = '';
  return { kind: 'calendar', place: url.href, name: url.hostname };
};

const isWithin = (path: string, folder: string): boolean => {
  const way = relative(folder, path);
  return way === '' || !(way.startsWith('..') || parse(way).root !== '');
};

const real = (path: string): string => {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
};

const folderAt = (typed: string, workspace: string): Place => {
  const path = resolve(typed);
  let there: ReturnType<typeof statSync>;
  try {
    there = statSync(path);
  } catch {
    throw new AppError('not-found', {
      field: 'place',
      detail: 'There is no such folder, or your user may not see it.',
      hint: 'Check the path, or name another folder.',
    });
  }
  if (!there?.isDirectory())
    throw wrong('That is a file. Name the folder it lies in, or bring it in with `updraft import`.');
  const place = real(path);
  if (place === parse(place).root)
    throw wrong('That is the whole disk. Name the folder that holds mail or calendar files.');
  if (isWithin(place, real(workspace))) throw wrong('That is inside the folder of Updraft itself. Name another one.');
  return { kind: 'folder', place, name: basename(place) };
};

/**
 * What is meant by a place: the address of a calendar, or a folder. Throws `AppError` for what is neither, for the whole
 * disk, and for a folder inside the workspace.
 */
export const placeOf = (typed: string, workspace: string): Place =>
  isAddress(typed) ? calendarAt(typed) : folderAt(typed, workspace);

/** An address as it may be shown to anybody: its host and its last letters, for the rest is often a secret. */
export const shortPlace = (place: string): string => {
  if (!URL.canParse(place) || !isAddress(place)) return place;
  const { host, pathname, search } = new URL(place);
  const tail = `${pathname}${search}`;
  return tail.length <= 8 ? `${host}${tail === '/' ? '' : ` … ${tail.slice(-4)}`}` : `${host} … ${tail.slice(-6)}`;
};
