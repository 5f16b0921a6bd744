const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lrm: '',
  rlm: '',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

/** Character references of HTML put into letters; what is none stays as it is. */
export const withoutEntities = (words: string): string =>
  words.includes('&')
    ? words.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
        if (name !== undefined) return named[String(name).toLowerCase()] ?? whole;
        const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
        return code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ' ';
      })
    : words;

/** Sounds and notes of who wrote it down: `[Music]`, `(laughs)`, `♪`. */
const sounds =
  /[[(](?:[A-Z][A-Z ]{2,30}|(?:\w+ ){0,2}(?:music|laugh(?:s|ter|ing)?|applause|inaudible|crosstalk|silence|pause[sd]?|cough(?:s|ing)?|sighs?|chuckles?|noise|unintelligible|indistinct|typing|cheering)(?: \w+){0,2})[\])]|[♪♫]/giu;

/** The words of a caption without its tags, positions, references and sounds. */
export const plainWords = (words: string): string =>
  withoutEntities(words.replace(/<\/?[^<>]{0,200}>|\{\\[^{}]{0,60}\}/g, ''))
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, '')
    .replace(sounds, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
