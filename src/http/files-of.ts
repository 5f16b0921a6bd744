import { AppError } from '../app/errors.ts';
import type { Arriving } from '../app/import/run.ts';
import { inZone } from '../domain/shared/time.ts';
import type { Part } from './multipart.ts';

const longestField = 64;
/** The end of the year 9999, in milliseconds. */
const latest = 253_402_300_799_000;

const fieldOf = async (bytes: AsyncIterable<Uint8Array>): Promise<string> => {
  let text = '';
  for await (const part of bytes) if (text.length < longestField) text += Buffer.from(part).toString('latin1');
  return text.slice(0, longestField);
};

const numberOf = (text: string): number | undefined => (/^\d{1,15}$/.test(text.trim()) ? Number(text) : undefined);

/** How many bytes a request says it brings; undefined where it does not say. */
export const sizeOf = (headers: Headers): number | undefined => numberOf(headers.get('content-length') ?? '');

/**
 * The input of an import out of an upload, each file read as it arrives. A field `size` before a file says how large that
 * file is as a whole, of which a look ahead is given only the beginning; a field `modified` when it was last written, in milliseconds.
 */
export const filesOf = (
  parts: AsyncIterable<Part>,
  size: number | undefined,
  zone: string,
): {
  readonly files: readonly [{ readonly name: string; readonly several: AsyncIterable<Arriving> }];
  readonly size?: number;
} => {
  const several = async function* (): AsyncGenerator<Arriving> {
    let count = 0;
    let next: number | undefined;
    let modified: number | undefined;
    for await (const { name, fileName, bytes } of parts) {
      if (fileName === undefined) {
        if (name === 'size') next = numberOf(await fieldOf(bytes));
        if (name === 'modified') modified = numberOf(await fieldOf(bytes));
        continue;
      }
      count += 1;
      yield {
        name: fileName.split(/[\\/]/).at(-1) || 'file',
        bytes,
        ...(next === undefined ? {} : { size: next }),
        ...(modified === undefined || modified > latest ? {} : { modified: inZone(modified, zone) }),
      };
      next = undefined;
      modified = undefined;
    }
    if (count === 0) throw new AppError('bad-input', { detail: 'Name at least one file.', field: 'files' });
  };
  return { files: [{ name: 'upload', several: several() }], ...(size === undefined ? {} : { size }) };
};
