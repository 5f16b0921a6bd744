import type { EventRecord, Imported, MailRecord, PersonRecord, TranscriptRecord } from '../domain/sources/record.ts';
import type { Bytes, ImportOptions } from './import-options.ts';

export const options: ImportOptions = { name: 'file', now: '2026-03-13T12:00:00+00:00', zone: 'Europe/London' };

/** A clock that moves on by so many milliseconds each time it is looked at. */
export const ticking = (by: number): (() => number) => {
  let at = 0;
  return () => {
    at += by;
    return at;
  };
};

/** Bytes in chunks of the given size, as a file stream hands them out. */
export async function* inChunks(content: string | Uint8Array, size = 1000): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export type Gathered = {
  readonly mails: MailRecord[];
  readonly events: EventRecord[];
  readonly people: PersonRecord[];
  readonly transcripts: TranscriptRecord[];
  readonly problems: string[];
};

/** Everything a reader yields, sorted by what it is; problems as "item: what". */
export const gather = async (items: AsyncIterable<Imported>): Promise<Gathered> => {
  const all: Gathered = { mails: [], events: [], people: [], transcripts: [], problems: [] };
  for await (const item of items) {
    if ('problem' in item) all.problems.push(`${item.problem.item}: ${item.problem.what}`);
    else if ('series' in item) continue;
    else if (item.record.kind === 'mail') all.mails.push(item.record);
    else if (item.record.kind === 'person') all.people.push(item.record);
    else if (item.record.kind === 'transcript') all.transcripts.push(item.record);
    else if (item.record.kind === 'ways') continue;
    else all.events.push(item.record);
  }
  return all;
};

export type Reader = (bytes: Bytes, options: ImportOptions) => AsyncGenerator<Imported>;

export const read = (
  reader: Reader,
  content: string | Uint8Array,
  given: Partial<ImportOptions> = {},
): Promise<Gathered> => gather(reader(inChunks(content), { ...options, ...given }));
