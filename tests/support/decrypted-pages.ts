import { createDecipheriv } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const pageSize = 4096;
// SQLCipher 4: an initialisation vector of 16 bytes and 64 of authentication end each page.
const reserved = 80;

const decrypted = (page: Buffer, key: Uint8Array, salted: boolean): Buffer => {
  const cipher = createDecipheriv('aes-256-cbc', key, page.subarray(pageSize - reserved, pageSize - reserved + 16));
  cipher.setAutoPadding(false);
  return cipher.update(page.subarray(salted ? 16 : 0, pageSize - reserved));
};

/** Every page of a workspace's file and of its log in the clear, free pages and old versions included. */
export const decryptedPages = (place: string, key: Uint8Array): readonly Buffer[] => {
  const file = readFileSync(join(place, 'workspace.db'));
  const log = join(place, 'workspace.db-wal');
  const frames = existsSync(log) ? readFileSync(log) : Buffer.alloc(0);
  const pages: Buffer[] = [];
  for (let at = 0; at < file.length; at += pageSize) {
    pages.push(decrypted(file.subarray(at, at + pageSize), key, at === 0));
  }
  for (let at = 32; at + 24 + pageSize <= frames.length; at += 24 + pageSize) {
    pages.push(decrypted(frames.subarray(at + 24, at + 24 + pageSize), key, frames.readUInt32BE(at) === 1));
  }
  return pages;
};

const occurrences = (page: Buffer, bytes: Buffer): number => {
  let count = 0;
  for (let at = page.indexOf(bytes); at !== -1; at = page.indexOf(bytes, at + 1)) count += 1;
  return count;
};

/** How often a word stands on any page, letter for letter. */
export const traces = (place: string, key: Uint8Array, word: string): number =>
  decryptedPages(place, key).reduce((sum, page) => sum + occurrences(page, Buffer.from(word, 'utf8')), 0);

const base64Forms = (word: string): readonly string[] =>
  [0, 1, 2].map((shift) => {
    const coded = Buffer.concat([Buffer.alloc(shift), Buffer.from(word, 'utf8')]).toString('base64');
    // What depends on the letters before and after it is cut off.
    return coded.slice(shift === 0 ? 0 : shift + 1).replace(/.{0,3}=*$/, '');
  });

/**
 * Where a word is found on any page in any of the ways it may be written: as it is in any case, in UTF-16, in base64, and
 * in the full text's index without its marks. Empty where there is no trace of it.
 */
export const tracesInAnyForm = (place: string, key: Uint8Array, word: string): readonly string[] => {
  const plain = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const forms: readonly (readonly [string, Buffer])[] = [
    ['utf-16', Buffer.from(plain, 'utf16le')],
    ['utf-16 as written', Buffer.from(word, 'utf16le')],
    ...base64Forms(word).map((form) => ['base64', Buffer.from(form, 'latin1')] as const),
  ];
  return decryptedPages(place, key).flatMap((page, number) => {
    const lower = Buffer.from(page.toString('latin1').toLowerCase(), 'latin1');
    const said = occurrences(lower, Buffer.from(Buffer.from(word, 'utf8').toString('latin1').toLowerCase(), 'latin1'));
    const bare = occurrences(lower, Buffer.from(plain, 'latin1'));
    return [
      ...(said + bare > 0 ? [`page ${number}: ${said + bare} times`] : []),
      ...forms.flatMap(([name, bytes]) => (page.includes(bytes) ? [`page ${number}: ${name}`] : [])),
    ];
  });
};
