import { decompressRTF } from '@kenjiuno/decompressrtf';
import { decoderOf } from './properties.ts';

const mostCompressed = 1_000_000;

const breaks: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  row: '\n',
  sect: '\n',
  page: '\n',
  tab: '\t',
  cell: '\t',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  endash: '–',
  emdash: '—',
  bullet: '•',
};
const hidden =
  /^(?:fonttbl|colortbl|stylesheet|info|pict|object|header|footer|htmltag|listtable|listtext|themedata|datastore)$/;

/** The words of a text in RTF. What stands only for the HTML it was made from is left out. Source: RTF 1.9.1, MS-OXRTFEX. */
export const plainRtf = (rtf: string): string => {
  const decoder = decoderOf(Number(/\\ansicpg(\d{3,5})/.exec(rtf.slice(0, 1000))?.[1] ?? Number.NaN) || null);
  const out: string[] = [];
  const outer: boolean[] = [];
  let skip = false;
  let bytes: number[] = [];
  let pass = 0;
  const flush = (): void => {
    if (bytes.length > 0) out.push(decoder.decode(Uint8Array.from(bytes)));
    bytes = [];
  };
  const say = (words: string): void => {
    flush();
    if (!skip) out.push(words.slice(pass));
    pass = Math.max(0, pass - words.length);
  };
  const token = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|([^\\{}\r\n]+)|[\r\n]/gi;
  for (const [, word, value, hex, symbol, brace, words] of rtf.matchAll(token)) {
    if (brace === '{') outer.push(skip);
    else if (brace === '}') {
      flush();
      skip = outer.pop() ?? false;
    } else if (words !== undefined) say(words);
    else if (hex !== undefined) {
      if (pass > 0) pass -= 1;
      else if (!skip) bytes.push(Number.parseInt(hex, 16));
    } else if (symbol !== undefined) {
      if (symbol === '*') skip = true;
      else if (symbol === '~') say('\u00a0');
      else if ('\\{}'.includes(symbol)) say(symbol);
    } else if (word === 'u' && value !== undefined) {
      const code = Number(value);
      say(String.fromCharCode(code < 0 ? code + 65_536 : code & 0xff_ff));
      // A letter for readers that do not know this one follows.
      pass = 1;
    } else if (word === 'htmlrtf') skip = value !== '0';
    else if (word !== undefined && hidden.test(word)) skip = true;
    else if (word !== undefined && breaks[word] !== undefined) say(breaks[word] ?? '');
  }
  flush();
  return out.join('').trim();
};

/** The words of a text as Outlook keeps it, compressed; empty where it cannot be read. Source: MS-OXRTFCP. */
export const rtfText = (compressed: Uint8Array): string => {
  if (compressed.length < 16 || compressed.length > mostCompressed) return '';
  const sound = compressed.slice();
  // The library believes the size that is written there.
  new DataView(sound.buffer).setUint32(0, sound.length - 4, true);
  try {
    return plainRtf(Buffer.from(decompressRTF([...sound])).toString('latin1'));
  } catch {
    return '';
  }
};
