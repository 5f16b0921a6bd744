import { joined } from '../bytes.ts';

/** What of a mail is worth parsing: everything that is read of it, in bounded size, whatever its sender put inside. */
export type ThinMail = {
  readonly raw: Uint8Array;
  /** There were more parts than are read; `raw` ends before them. */
  readonly partsCut: boolean;
  /** Text was left out because there is more of it than is kept. */
  readonly textCut: boolean;
  /** Lines of text in `raw`, the headers of mails inside included. */
  readonly lines: number;
};

const mostParts = 2000;
const mostLines = 40_000;
const mostBytes = 6 * 1024 * 1024;
const mostOfFile = 200;
const mostHeader = 1024 * 1024;
const mostHeaderLines = 20_000;
const mostBoundaries = 2000;
const longestField = 4000;
const longestBoundary = 300;

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

/**
 * Leaves out what would not be read anyway: the content of attached files, text beyond 6 MB or 40,000 lines, parts beyond
 * 2,000. One pass over the bytes; a boundary that is missed here only makes its parts count as text.
 */
export const thinMail = (raw: Uint8Array): ThinMail => {
  const kept: Uint8Array[] = [];
  let from = 0;
  let until = 0;
  const keep = (start: number, end: number): void => {
    if (start !== until) {
      if (until > from) kept.push(raw.subarray(from, until));
      from = start;
    }
    until = end;
  };

  const boundaries = new Set<number>();
  let parts = 0;
  let lines = 0;
  let headerLines = 0;
  let textLeft = mostBytes;
  let headerLeft = mostHeader;
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

  for (let start = 0; start < raw.length; ) {
    let next = start;
    while (next < raw.length && raw[next] !== 10) next += 1;
    let stop = next;
    while (stop > start && raw[stop - 1] === 13) stop -= 1;
    next = Math.min(next + 1, raw.length);
    const line = start;
    start = next;
    const first = raw[line];

    const edge = first === 45 && raw[line + 1] === 45 && boundaries.size > 0 ? edgeAt(line, stop) : null;
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

    const blank = stop === line;
    if (blank) {
      endField();
      if (inHeader || kind === 'message') begin();
    } else if (field !== '' && (first === 32 || first === 9)) {
      if (field.length < longestField) field += latin.decode(raw.subarray(line, Math.min(stop, line + longestField)));
    } else {
      endField();
      const named = (first === 67 || first === 99) && raw[line + 7] === 45;
      if (named && (inHeader || kind === 'message'))
        field = latin.decode(raw.subarray(line, Math.min(stop, line + longestField)));
    }

    if (inHeader) {
      if (blank) inHeader = false;
      if (blank || (headerLeft > 0 && headerLines < mostHeaderLines)) {
        keep(line, next);
        headerLeft -= next - line;
        headerLines += 1;
      }
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

  if (from === 0 && until === raw.length) return { raw, partsCut, textCut, lines };
  kept.push(raw.subarray(from, until));
  return { raw: joined(kept), partsCut, textCut, lines };
};
