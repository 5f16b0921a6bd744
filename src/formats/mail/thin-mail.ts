import { headerRoom } from './header-room.ts';

/** What of a mail is worth parsing: everything that is read of it, in bounded size, whatever its sender put inside. */
export type ThinMail = {
  readonly raw: Uint8Array;
  /** There were more parts than are read; `raw` ends before them. */
  readonly partsCut: boolean;
  /** Text was left out because there is more of it than is kept. */
  readonly textCut: boolean;
  /** What was left out of its header although it would have been read. */
  readonly headerCut: { readonly people: boolean; readonly letter: boolean };
  /** Lines of text in `raw`, the headers of mails inside included. */
  readonly lines: number;
};

const mostParts = 2000;
const mostLines = 40_000;
const mostBytes = 6 * 1024 * 1024;
const mostOfFile = 200;
const mostBoundaries = 2000;
const longestField = 4000;
const longestBoundary = 300;
const longestName = 40;

/** `file`: only its header is read. `message`: a mail inside, whose own header says what follows. */
type Kind = 'text' | 'message' | 'multipart' | 'file';

const latin = new TextDecoder('latin1');

const kindOf = (type: string, disposition: string): Kind => {
  const value = /^content-type\s*:\s*([^\s;]{0,100})/i.exec(type)?.[1]?.toLowerCase() ?? '';
  if (value.startsWith('multipart/')) return 'multipart';
  if (/^content-disposition\s*:\s*attachment/i.test(disposition)) return 'file';
  if (value === 'message/rfc822') return 'message';
  return value === '' || value === 'text/plain' || value === 'text/html' ? 'text' : 'file';
};

const boundariesIn = (field: string): string[] =>
  [...field.matchAll(/boundary\s*=\s*(?:"((?:[^"\\]|\\.){1,300})"|([^\s;"]{1,300}))/gi)].map((match) =>
    (match[1] ?? match[2] ?? '').replace(/\\(.)/g, '$1').trimEnd(),
  );

const hashed = (hash: number, byte: number): number => Math.imul(hash ^ byte, 16_777_619);
const seed = 5381;
const hashOf = (boundary: string): number => {
  let hash = seed;
  for (let at = 0; at < boundary.length; at += 1) hash = hashed(hash, boundary.charCodeAt(at));
  return hash;
};

/** Takes a mail in blocks of whole lines, so that its attachments are never in memory at once. */
export type Thinner = { readonly add: (block: Uint8Array) => void; readonly done: () => ThinMail };

/** Whether a mail ends its lines with CR alone, by the first line end in it; null while there is none. */
const endsInCarriage = (block: Uint8Array): boolean | null => {
  const at = block.findIndex((byte) => byte === 10 || byte === 13);
  return at === -1 ? null : block[at] === 13 && at + 1 < block.length && block[at + 1] !== 10;
};

const withLineFeeds = (block: Uint8Array): Uint8Array =>
  block.map((byte, at) => (byte === 13 && block[at + 1] !== 10 ? 10 : byte));

/**
 * Leaves out what would not be read anyway: the content of attached files, text beyond 6 MB or 40,000 lines, parts beyond
 * 2,000. One pass over the bytes; a boundary that is missed here only makes its parts count as text. Lines that end in CR
 * alone come out with LF. What `done` gives is good until the next mail is begun in the same `room`.
 */
export const thinner = (room: { bytes: Uint8Array } = { bytes: new Uint8Array(1 << 16) }): Thinner => {
  let size = 0;
  let from = 0;
  let until = 0;
  let raw: Uint8Array = new Uint8Array();
  let carriage: boolean | null = null;
  const flush = (): void => {
    const more = until - from;
    if (size + more > room.bytes.length) {
      const wider = new Uint8Array(2 * (size + more));
      wider.set(room.bytes.subarray(0, size));
      room.bytes = wider;
    }
    room.bytes.set(raw.subarray(from, until), size);
    size += more;
  };
  const keep = (start: number, end: number): void => {
    if (start !== until) {
      flush();
      from = start;
    }
    until = end;
  };

  const boundaries = new Set<number>();
  let parts = 0;
  let lines = 0;
  let textLeft = mostBytes;
  const header = headerRoom();
  let lineKept = true;
  /** The block before ended in the middle of a line. */
  let midway = false;
  let fileLeft = 0;
  let partsCut = false;
  let textCut = false;
  let inHeader = true;
  let kind = 'text' as Kind;
  let type = '';
  let disposition = '';
  let field = '';

  const endField = (): void => {
    if (field === '') return;
    if (/^content-type\s*:/i.test(field)) {
      type ||= field;
      if (boundaries.size < mostBoundaries) for (const one of boundariesIn(field)) boundaries.add(hashOf(one));
    } else if (/^content-disposition\s*:/i.test(field)) disposition ||= field;
    field = '';
  };
  const begin = (): void => {
    kind = kindOf(type, disposition);
    fileLeft = mostOfFile;
    [type, disposition] = ['', ''];
  };

  /** Whether the line opens or closes a part; postal systems may leave blanks after it. */
  const edgeAt = (start: number, stop: number): 'open' | 'close' | null => {
    let end = stop;
    while (end > start && (raw[end - 1] === 32 || raw[end - 1] === 9)) end -= 1;
    if (end - start < 3 || end - start > longestBoundary + 4) return null;
    let hash = seed;
    let open = 0;
    for (let at = start + 2; at < end; at += 1) {
      if (at === end - 2) open = hash;
      hash = hashed(hash, raw[at] ?? 0);
    }
    if (boundaries.has(hash)) return 'open';
    return raw[end - 1] === 45 && raw[end - 2] === 45 && boundaries.has(open) ? 'close' : null;
  };

  const keepOfHeader = (line: number, stop: number, next: number, goesOn: boolean): void => {
    const name = goesOn ? null : latin.decode(raw.subarray(line, Math.min(stop, line + longestName)));
    let end = line + header.take(name, next - line);
    // Half a letter would make the whole mail one in another encoding.
    if (end < next) while (end > line && ((raw[end] ?? 0) & 0xc0) === 0x80) end -= 1;
    if (end > line) keep(line, end);
    lineKept = end > line || (midway && line === 0 && lineKept);
    if (lineKept && end < stop) keep(stop, next);
    else if (lineKept && end < next) keep(end, next);
  };

  const add = (block: Uint8Array): void => {
    if (partsCut || block.length === 0) return;
    carriage ??= endsInCarriage(block);
    raw = carriage ? withLineFeeds(block) : block;
    [from, until] = [0, 0];
    for (let start = 0; start < raw.length; ) {
      const feed = raw.indexOf(10, start);
      const next = feed === -1 ? raw.length : feed + 1;
      let stop = feed === -1 ? raw.length : feed;
      while (stop > start && raw[stop - 1] === 13) stop -= 1;
      const line = start;
      start = next;
      const first = raw[line];
      const goesOn = midway && line === 0;

      const edge = !goesOn && first === 45 && raw[line + 1] === 45 && boundaries.size > 0 ? edgeAt(line, stop) : null;
      if (edge !== null) {
        endField();
        if (edge === 'open') parts += 1;
        if (parts > mostParts) {
          partsCut = true;
          break;
        }
        [type, disposition] = ['', ''];
        inHeader = edge === 'open';
        if (edge === 'close') {
          kind = 'file';
          fileLeft = 0;
        }
        keep(line, next);
        continue;
      }

      const blank = stop === line && !goesOn;
      if (blank) {
        endField();
        if (inHeader || kind === 'message') begin();
      } else if (field !== '' && (goesOn || first === 32 || first === 9)) {
        if (field.length < longestField) field += latin.decode(raw.subarray(line, Math.min(stop, line + longestField)));
      } else if (!goesOn) {
        endField();
        const named = (first === 67 || first === 99) && raw[line + 7] === 45;
        if (named && (inHeader || kind === 'message'))
          field = latin.decode(raw.subarray(line, Math.min(stop, line + longestField)));
      }

      if (inHeader) {
        if (blank) {
          inHeader = false;
          keep(line, next);
        } else keepOfHeader(line, stop, next, goesOn || first === 32 || first === 9);
      } else if (kind === 'file') {
        if (fileLeft > 0) keep(line, Math.min(next, line + mostOfFile));
        fileLeft -= next - line;
      } else if (textLeft > 0 && lines < mostLines) {
        keep(line, Math.min(next, line + textLeft));
        if (kind === 'text' && next - line > textLeft) textCut = true;
        textLeft -= next - line;
        lines += 1;
      } else if (!blank && kind !== 'multipart') textCut = true;
    }

    midway = raw[raw.length - 1] !== 10;
    flush();
  };
  return {
    add,
    done: () => ({ raw: room.bytes.subarray(0, size), partsCut, textCut, headerCut: header.cut(), lines }),
  };
};

/** The same for a mail that is there as a whole. */
export const thinMail = (raw: Uint8Array): ThinMail => {
  const { add, done } = thinner();
  add(raw);
  return done();
};
