/** What a compound file holds: streams and folders by their names. */
export type Tree = { readonly [name: string]: Uint8Array | Tree };

const sector = 512;
const free = 0xff_ff_ff_ff;
const end = 0xff_ff_ff_fe;
const fatMark = 0xff_ff_ff_fd;

type Entry = { name: string; kind: 1 | 2 | 5; right: number; child: number; start: number; size: number };

/** Writes a compound file (MS-CFB, version 3) for tests: small streams among the small ones, siblings in one line. */
export const compoundFile = (tree: Tree): Uint8Array => {
  const parts: Uint8Array[] = [];
  const fat: number[] = [];
  const place = (bytes: Uint8Array): number => {
    const start = parts.length;
    const many = Math.ceil(bytes.length / sector);
    for (let at = 0; at < many; at += 1) {
      const part = new Uint8Array(sector);
      part.set(bytes.subarray(at * sector, (at + 1) * sector));
      parts.push(part);
      fat.push(at + 1 === many ? end : start + at + 1);
    }
    return many === 0 ? end : start;
  };
  const small: number[] = [];
  const mini: number[] = [];
  const placeSmall = (bytes: Uint8Array): number => {
    const start = mini.length;
    const many = Math.ceil(bytes.length / 64);
    for (let at = 0; at < many; at += 1) mini.push(at + 1 === many ? end : start + at + 1);
    small.push(...bytes, ...new Uint8Array(many * 64 - bytes.length));
    return many === 0 ? end : start;
  };
  const entries: Entry[] = [{ name: 'Root Entry', kind: 5, right: free, child: free, start: end, size: 0 }];
  const add = (inside: Tree, parent: number): void => {
    let before = -1;
    for (const [name, what] of Object.entries(inside)) {
      const index = entries.length;
      const isStream = what instanceof Uint8Array;
      const start = isStream ? (what.length < 4096 ? placeSmall(what) : place(what)) : 0;
      const size = isStream ? what.length : 0;
      entries.push({ name, kind: isStream ? 2 : 1, right: free, child: free, start, size });
      const holder = entries[before === -1 ? parent : before];
      if (holder && before === -1) holder.child = index;
      else if (holder) holder.right = index;
      before = index;
      if (!isStream) add(what, index);
    }
  };
  add(tree, 0);
  const [root] = entries;
  if (root) Object.assign(root, { start: place(Uint8Array.from(small)), size: small.length });
  const numbers = (list: readonly number[]): Uint8Array => new Uint8Array(Uint32Array.from(list).buffer);
  const miniStart = place(numbers([...mini, ...Array(128 - (mini.length % 128)).fill(free)]));
  const directory = new Uint8Array(Math.ceil(entries.length / 4) * sector);
  const view = new DataView(directory.buffer);
  for (const [index, entry] of entries.entries()) {
    const at = index * 128;
    directory.set(Buffer.from(entry.name, 'utf16le'), at);
    view.setUint16(at + 64, entry.name.length * 2 + 2, true);
    view.setUint8(at + 66, entry.kind);
    for (const [offset, value] of [
      [68, free],
      [72, entry.right],
      [76, entry.child],
      [116, entry.start],
      [120, entry.size],
    ] as const)
      view.setUint32(at + offset, value, true);
  }
  const directoryStart = place(directory);
  const fats = Math.ceil((fat.length + 1) / 127);
  const first = parts.length;
  const all = [...fat, ...Array(fats).fill(fatMark)];
  const table = numbers([...all, ...Array(fats * 128 - all.length).fill(free)]);
  for (let at = 0; at < fats; at += 1) parts.push(table.subarray(at * sector, (at + 1) * sector));
  const header = new Uint8Array(sector);
  const head = new DataView(header.buffer);
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [offset, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xff_fe],
    [30, 9],
    [32, 6],
  ] as const)
    head.setUint16(offset, value, true);
  for (const [offset, value] of [
    [44, fats],
    [48, directoryStart],
    [56, 4096],
    [60, miniStart],
    [64, Math.ceil(mini.length / 128)],
    [68, end],
  ] as const)
    head.setUint32(offset, value, true);
  for (let at = 0; at < 109; at += 1) head.setUint32(76 + at * 4, at < fats ? first + at : free, true);
  return Uint8Array.from([header, ...parts].flatMap((part) => [...part]));
};

const name = (id: number, type: string): string =>
  `__substg1.0_${id.toString(16).toUpperCase().padStart(4, '0')}${type}`;

/** Words of an Outlook item by the numbers of their properties. */
export const words = (list: Readonly<Record<number, string>>): Tree =>
  Object.fromEntries(
    Object.entries(list).map(([id, text]) => [name(Number(id), '001F'), Buffer.from(text, 'utf16le')]),
  );

/** The numbers and times (a `Date`) of an Outlook item, after so many empty bytes. */
export const fixed = (head: number, list: Readonly<Record<number, number | Date>>): Tree => {
  const bytes = new Uint8Array(head + Object.keys(list).length * 16);
  const view = new DataView(bytes.buffer);
  for (const [index, [id, value]] of Object.entries(list).entries()) {
    const at = head + index * 16;
    view.setUint16(at, typeof value === 'number' ? 3 : 0x40, true);
    view.setUint16(at + 2, Number(id), true);
    if (typeof value === 'number') view.setInt32(at + 8, value, true);
    else view.setBigUint64(at + 8, (BigInt(value.getTime()) + 11_644_473_600_000n) * 10_000n, true);
  }
  return { '__properties_version1.0': bytes };
};

export const stream = (id: number, bytes: Uint8Array): Tree => ({ [name(id, '0102')]: bytes });
