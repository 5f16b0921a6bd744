import { crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive; its name is ASCII. */
export type ZipEntry = { readonly name: string; readonly text: string };

/** The first day a ZIP can name: what it holds says nothing about when it was made. */
const firstDay = 0x21;

const local = (name: Buffer, packed: Buffer, crc: number, size: number): Buffer => {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(8, 8);
  head.writeUInt16LE(firstDay, 12);
  head.writeUInt32LE(crc, 14);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(size, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name, packed]);
};

const central = (name: Buffer, packed: number, crc: number, size: number, offset: number): Buffer => {
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(20, 6);
  head.writeUInt16LE(8, 10);
  head.writeUInt16LE(firstDay, 14);
  head.writeUInt32LE(crc, 16);
  head.writeUInt32LE(packed, 20);
  head.writeUInt32LE(size, 24);
  head.writeUInt16LE(name.length, 28);
  head.writeUInt32LE(offset, 42);
  return Buffer.concat([head, name]);
};

/** Files as a ZIP archive (APPNOTE 6.3.10, deflated, no dates): same files, same bytes. For archives well below 4 GB. */
export const zip = (entries: readonly ZipEntry[]): Uint8Array => {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name: words, text } of entries) {
    const name = Buffer.from(words, 'ascii');
    const bytes = Buffer.from(text, 'utf8');
    const packed = deflateRawSync(bytes, { level: 9 });
    const crc = crc32(bytes);
    const part = local(name, packed, crc, bytes.length);
    directory.push(central(name, packed.length, crc, bytes.length, offset));
    parts.push(part);
    offset += part.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, listed, end]);
};
