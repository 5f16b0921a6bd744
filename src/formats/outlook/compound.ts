/** A folder inside a compound file. `read` gives the first so many bytes of a stream, fewer where the file is broken. */
export type Storage = {
  readonly streams: ReadonlyMap<string, (most: number) => Uint8Array>;
  readonly storages: ReadonlyMap<string, Storage>;
};

const last = 0xff_ff_ff_fa;
const mostEntries = 50_000;
const deepest = 30;
const entrySize = 128;

/**
 * Reads the directory of a compound file (MS-CFB); null where there is none. Chains that run in circles or out of the file
 * end there; nothing is read before it is asked for.
 */
export const compound = (bytes: Uint8Array): Storage | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const number = (at: number): number => (at >= 0 && at + 4 <= bytes.length ? view.getUint32(at, true) : last);
  if (bytes.length < 1024 || number(0) !== 0xe0_11_cf_d0 || number(4) !== 0xe1_1a_b1_a1) return null;
  const size = view.getUint16(30, true) === 12 ? 4096 : 512;
  const sectors = Math.ceil(bytes.length / size) - 1;
  const each = size / 4;
  const offset = (sector: number): number => (sector + 1) * size;

  const table: number[] = [];
  for (let at = 0; at < 109; at += 1) table.push(number(76 + at * 4));
  let more = number(68);
  for (let turn = 0; turn <= sectors / each && more < sectors; turn += 1) {
    for (let at = 0; at < each - 1; at += 1) table.push(number(offset(more) + at * 4));
    more = number(offset(more) + size - 4);
  }
  const next = (sector: number): number => {
    const part = table[Math.floor(sector / each)] ?? last;
    return part < sectors ? number(offset(part) + (sector % each) * 4) : last;
  };
  /** The sectors of a chain, at most so many as hold `most` bytes, each at most once. */
  const chain = (start: number, most: number): number[] => {
    const found: number[] = [];
    const limit = Math.min(sectors, Math.ceil(most / size));
    for (let sector = start; sector < sectors && found.length < limit; sector = next(sector)) found.push(sector);
    return found;
  };
  const joinedChain = (start: number, most: number): Uint8Array => {
    const found = chain(start, most);
    const whole = new Uint8Array(found.length * size);
    for (const [index, sector] of found.entries())
      whole.set(bytes.subarray(offset(sector), offset(sector) + size), index * size);
    return whole.subarray(0, most);
  };

  const directory = joinedChain(number(48), mostEntries * entrySize);
  const entries = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const count = Math.floor(directory.length / entrySize);
  if (count === 0) return null;
  const field = (entry: number, at: number): number => entries.getUint32(entry * entrySize + at, true);
  const nameOf = (entry: number): string => {
    const length = Math.min(64, entries.getUint16(entry * entrySize + 64, true));
    const name = directory.subarray(entry * entrySize, entry * entrySize + Math.max(0, length - 2));
    return new TextDecoder('utf-16le').decode(name);
  };

  const cutoff = number(56);
  let small: { readonly bytes: Uint8Array; readonly next: Uint8Array } | null = null;
  const smallParts = () => {
    small ??= {
      bytes: joinedChain(field(0, 116), Math.min(field(0, 120), bytes.length)),
      next: joinedChain(number(60), bytes.length),
    };
    return small;
  };
  const read = (entry: number, most: number): Uint8Array => {
    const length = Math.min(field(entry, 120), most, bytes.length);
    if (field(entry, 120) >= cutoff) return joinedChain(field(entry, 116), length);
    const { bytes: mini, next: links } = smallParts();
    const whole = new Uint8Array(Math.ceil(length / 64) * 64);
    let sector = field(entry, 116);
    let at = 0;
    while (at < length && sector * 64 < mini.length) {
      whole.set(mini.subarray(sector * 64, sector * 64 + 64), at);
      at += 64;
      const link = sector * 4;
      sector =
        link + 4 <= links.length ? new DataView(links.buffer, links.byteOffset + link, 4).getUint32(0, true) : last;
    }
    return whole.subarray(0, Math.min(at, length));
  };

  const seen = new Set<number>([0]);
  const storage = (entry: number, depth: number): Storage => {
    const streams = new Map<string, (most: number) => Uint8Array>();
    const storages = new Map<string, Storage>();
    const open = [field(entry, 76)];
    while (open.length > 0) {
      const child = open.pop() ?? last;
      if (child >= count || seen.has(child)) continue;
      seen.add(child);
      open.push(field(child, 68), field(child, 72));
      const kind = directory[child * entrySize + 66];
      if (kind === 2) streams.set(nameOf(child), (most) => read(child, most));
      else if (kind === 1 && depth < deepest) storages.set(nameOf(child), storage(child, depth + 1));
    }
    return { streams, storages };
  };
  return storage(0, 0);
};
