import { monthNamed, weekdaysNamed } from './zones-calendar.ts';
import type { Line } from './zones-lines.ts';

/** "… wrote:" taken apart: the words of the date, and of the author with what address stands there. */
export type Attribution = {
  readonly last: number;
  readonly said: string | null;
  readonly author: string;
  /** "wrote" is not said in English. */
  readonly foreign?: boolean;
};

/** "wrote" in the languages mail programs speak; what stands here at the end of the line ends an attribution. */
const verbs =
  'wrote|writes|said|mentioned|wrote the following|schrieb|schrieb am|geschrieben|hat geschrieben|schrieb folgendes|a écrit|écrit|a écrit ceci|escribió|escribio|ha escrito|ha scritto|scritto|scrive|schreef|schreef het volgende|het volgende geschreven|geschreven|escreveu|skrev|skrev följande|skrev følgende|kirjoitti|kirjoitti seuraavasti|pisze|napisał|napisała|napisał\\(a\\)|napisał/a|napsal|napsala|napsal\\(a\\)|napísal|napísala|napísal\\(a\\)|ezt írta|írta|a scris|написал|написала|написал\\(а\\)|пишет|писал|писала|написа|пише|написав|написала|написав\\(ла\\)|şunu yazdı|şunları yazdı|şöyle yazdı|yazdı|έγραψε|έγραψε τα εξής|كتب|كتبت|כתב|כתבה|כתב/ה|כתב\\(ה\\)|写道|寫道|写了|は書きました|さんは書きました|書きました|のメール|님이 작성|님이 작성함|작성|작성함|님이 작성했습니다|작성했습니다|đã viết|menulis|kirjutas|rašė|rakstīja|je napisao|je napisal|napisao|napisala';
const letter = '[\\p{L}\\p{N}]';
const wrote = new RegExp(
  `(?:(?<!${letter})|(?<=[\\p{Script=Han}\\p{Script=Hangul}\\p{Script=Hiragana}\\p{Script=Katakana}\\d]))(?:${verbs
    .split('|')
    .sort((a, b) => b.length - a.length)
    .join(
      '|',
    )})(?:\\s(?:on|am|le|el|il|op|den)\\s(?<later>.{4,60}?))?(?:\\s\\((?:időpont|time): ?(?<inside>[^()]{4,60})\\))?\\s?(?:\\.\\.\\.)?[:：]{1,2}\\s?[-–—]{0,4}$`,
  'iu',
);
/** German, Dutch, Swedish, Arabic put the name behind the verb: "Am 12.03.2026 um 09:14 schrieb Ute Brandt:". */
const wroteThen =
  /^(.{6,90}?)[\s،,]{1,3}(?:schrieb|schreef|skrev|heeft|hat|كتب|كتبت|تمت كتابة ما يلي بواسطة|מאת|جاء من|napisał|napisała|napisał\(a\)|napsal|napsala|írta|пользователь|користувач)\s(.{2,200}?)(?:\s(?:het volgende geschreven|geschrieben|følgende|följande|folgendes|написал|написала|написал\(а\)|пише|пишет|ما يلي))?\s?[:：]$/iu;
const leads =
  /^(?:[-–—]{2,4}\s)?(?:in a message dated|on|at|am|le|el|il giorno|il|op|em|no dia|den|på|w dniu|dnia|dne|dňa|în data de|în|pe|la|на|στις|την|في|بتاريخ|ב-|בתאריך|ב|在|于|於|vào|pada)(?![\p{L}])\s?/iu;
const fillers =
  /^(?:at|um|a|las|la|à|às|alle|ore|om|kl|klo|o|v|la|в|о|στις|kello|time|a las|uhr|в|г|р|de|del|del|year|tarihinde|于|於|uhr|the|dne|van|von|في|ب|ב|am|pm|a\.?m\.?|p\.?m\.?|h|g|godz|saat|oras?)$/iu;

const hasDate =
  /\d{4}|\d{1,2}[./-]\d{1,2}|\d{1,2}[:.]\d{2}|[年月]|(?<!\p{L})(?:mon|tue|wed|thu|fri|sat|sun|yesterday|today|gestern|heute|hier|ayer|ieri)\p{L}{0,8}(?!\p{L})/iu;
const address =
  /[<([]\s?(?:mailto:)?[^\s<>()[\]]{1,100}@[^\s<>()[\]]{2,200}[>)\]]|[^\s<>@,;:()[\]"]{1,100}@[^\s<>@,;:()[\]"]{3,100}/;

const isDateWord = (word: string): boolean => {
  const bare = word.replace(/^[\s(،,，]+|[\s),،、，]+$/gu, '');
  return (
    /\d/.test(bare) ||
    monthNamed(bare) > 0 ||
    weekdaysNamed(bare).length > 0 ||
    /^(?:AM|PM|Central|Eastern|Pacific|Mountain|Standard|Daylight|Time|[A-Z]{2,4}T|UTC|GMT|Z|יום|上午|下午|午前|午後|오전|오후|π\.μ\.|μ\.μ\.|[صم]|[+-]\d{4}|Th|thg|tháng|lúc|vào)$/u.test(
      bare,
    ) ||
    bare === ''
  );
};

const edged = (words: string): string => words.replace(/^[\s,;:،、，"“”'(-]+|(?:[\s,;:،、，(-]|\s[于於在])+$/gu, '');

/** Splits the words before the verb into a date and an author: the date is the run of words that tell days and clocks. */
const dateAndAuthor = (words: string): { said: string | null; author: string } => {
  const rest = words.replace(leads, '');
  const mail = address.exec(rest);
  // What stands in an address is no date, whatever figures it has.
  const masked = mail
    ? rest.slice(0, mail.index) + 'x'.repeat(mail[0].length) + rest.slice(mail.index + mail[0].length)
    : rest;
  const pieces = [...masked.matchAll(/[^\s،、，]+[،、，]?|[،、，]/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    date: isDateWord(match[0]),
    filler: fillers.test(match[0].replace(/[.,،、]+$/u, '')),
  }));
  const first = pieces.findIndex(({ date, start, end }) => date && /\d/.test(masked.slice(start, end)));
  if (first === -1) {
    const day = /^(yesterday|today|gestern|heute|hier|ayer|ieri|\p{L}+day)[,\s]/iu.exec(rest);
    if (day) return { said: day[1] ?? null, author: edged(rest.slice(day[0].length)) };
    return { said: null, author: edged(rest) };
  }
  let from = first;
  while (from > 0 && (pieces[from - 1]?.date || (pieces[from - 1]?.filler && from > 1 && pieces[from - 2]?.date)))
    from -= 1;
  let last = first;
  let clocked = false;
  for (let at = first; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (!piece) break;
    const word = masked.slice(piece.start, piece.end);
    if (/\d[:.h時時]\d{2}/.test(word)) clocked = true;
    // Jan may be a month and a man: a name follows the clock, a month does not.
    const named = clocked && !/\d/.test(word) && monthNamed(word) > 0 && last !== at - 1;
    const ended =
      clocked &&
      !/[\d():+-]/.test(word) &&
      (monthNamed(word) > 0 || (weekdaysNamed(word).length > 0 && /^\p{Lu}\p{Ll}+$/u.test(word)));
    if (named || ended) break;
    if (piece.date) last = at;
    else if (!piece.filler) break;
  }
  const start = pieces[from]?.start ?? 0;
  const end = pieces[last]?.end ?? rest.length;
  const [before, after] = [
    edged(rest.slice(0, start)),
    edged(rest.slice(end).replace(/^\s?(?:tarihinde|г\.|р\.|uhr|h)(?![\p{L}])/iu, '')),
  ];
  const author =
    before === '' || fillers.test(before)
      ? after
      : after === '' || (mail && mail.index < start) || fillers.test(after)
        ? before
        : after;
  return {
    said: edged(rest.slice(start, end)) || null,
    author: author.replace(
      /^(?:пользователь|користувач|odesílatel|odosielateľ|użytkownik|ο χρήστης|η χρήστης|ο\/η|ο|η|użytkownik|uživatel|utilisateur|from|от|від|von|de|מאת|جاء من|a|به)\s/iu,
      '',
    ),
  };
};

/** Only a date and a name with an address: "2026-03-12 9:14 GMT+01:00 Dana Ruiz <dana@x>:". */
const datedThen =
  /^(?=.{0,40}\d{1,2}[:.時]\d{2})(?:\p{L}{1,12}\.?,? ?)?\d{1,4}\s?[-./ 年년]\s?[\p{L}\d]{1,12}\.?,?[-./ 月월].{6,60}?(?:от )?["\p{L}][^<>]{0,80}<[^<>\s]{3,200}>\s?[:：]$/u;
const hebrew = /^בתאריך\s.{6,80}\sמאת\s.{2,200}[:：]$/u;
const quoting =
  /^(?:quoting|zitat von|citando|citando a|en réponse à|citat|selon|in reply to|responding to)\s(.{2,160}?)\s?[:：]$/iu;

/** Whether a line can be the last one of an attribution: it ends in a colon, behind which only dashes may stand. */
const mayEnd = (text: string): boolean => {
  const end = text.charCodeAt(text.length - 1);
  return end === 58 || end === 0xff1a || ((end === 45 || end === 0x2013 || end === 0x2014) && colonEnd.test(text));
};
const colonEnd = /[:：]\s?[-–—]{1,4}$/;

/** An attribution that starts at line `at`, over up to four lines ("On Thu, Mar 12, 2026 at 9:14 AM Dana Ruiz <dana@x> wrote:"). */
export const attributionAt = (lines: readonly Line[], at: number): Attribution | null => {
  const line = lines[at];
  if (!line || line.blank || line.text.length < 4) return null;
  let ends = 0;
  while (ends < 4 && !mayEnd(lines[at + ends]?.text ?? '')) {
    ends += 1;
    if (lines[at + ends]?.blank ?? true) return null;
  }
  if (ends === 4) return null;
  let words = '';
  for (let count = 0; count < 4 && at + count < lines.length; count += 1) {
    const next = lines[at + count];
    if (!next || next.blank) return null;
    // A wrapped attribution may lose its mark, and so may the line it ends on.
    if (next.depth !== line.depth && !(count > 0 && next.text.length < 40 && next.depth < line.depth)) return null;
    if (count > 0 && leads.test(next.text) && hasDate.test(next.text)) return null;
    words = words === '' ? next.text : `${words} ${next.text}`;
    if (words.length > 400) return null;
    if (!mayEnd(words)) {
      // Nothing goes on over several lines that doesn't begin like an attribution.
      if (
        count === 0 &&
        !(
          leads.test(words) ||
          /^\S{1,30}(?: \S{1,30}){0,4}$/.test(words) ||
          (words.includes('@') && address.test(words)) ||
          hasDate.test(words)
        )
      )
        return null;
      continue;
    }
    return read(words, at + count, depthBelow(lines, at + count + 1), line.depth);
  }
  return null;
};

/** How deep the next words are quoted; a line or two may be left empty before them. */
const depthBelow = (lines: readonly Line[], at: number): number => {
  for (let index = at; index < Math.min(at + 3, lines.length); index += 1) {
    const line = lines[index];
    if (line && !line.blank) return line.depth;
  }
  return 0;
};

/** Whether words could be a name: no sentence that happens to end in "wrote:". */
const isNameLike = (author: string): boolean => {
  const pieces = author.split(/\s+/);
  return (
    pieces.length <= 8 &&
    !/[.!?]\s/.test(author.replace(/\b\p{L}{1,4}\./gu, '')) &&
    !/(?<!\p{L})(?:i|he|she|we|they|it|this|that|what|who|which|you|as|ich|er|sie|wir|was|je|il|elle|nous)(?!\p{L})/iu.test(
      author,
    ) &&
    pieces.filter((piece) => /^\p{Ll}/u.test(piece)).length <= pieces.length / 2
  );
};

const read = (words: string, last: number, below: number, depth: number): Attribution | null => {
  const quoted = quoting.exec(words);
  if (quoted?.[1] && (address.test(words) || below > depth)) return { last, said: null, author: quoted[1] };
  const then = wroteThen.exec(words);
  if (then?.[1] && then[2] && hasDate.test(then[1])) {
    const { said, author } = dateAndAuthor(then[1]);
    // "NAME skrev den 12 mars:" has the date behind the verb.
    if (said !== null && author === '') return { last, said, foreign: true, author: edged(then[2]) };
    const behind = dateAndAuthor(then[2]);
    if (behind.said !== null && behind.author === '') return { last, said: behind.said, foreign: true, author };
    if (said !== null) return { last, said, foreign: true, author: edged(then[2]) };
  }
  if (datedThen.test(words) || hebrew.test(words))
    return { last, ...dateAndAuthor(words.replace(/\s?[:：]$/, '').replace(/\sמאת\s/u, ' ')) };
  const verb = wrote.exec(words);
  const foreign = verb !== null && !/^(?:wrote|writes|said|mentioned)/i.test(verb[0]);
  if (!verb) return null;
  const before = words.slice(0, verb.index).trim();
  const behind = verb.groups?.later ?? verb.groups?.inside;
  const mail = address.test(before);
  if (before === '' || (behind !== undefined && !hasDate.test(behind))) return null;
  if (!mail && !hasDate.test(before) && behind === undefined && below <= depth) return null;
  // "As I said:" above a list, "He wrote on the board:" in a sentence.
  if (!mail && behind === undefined && !/\d/.test(before) && before.split(' ').length > 6) return null;
  const found = behind === undefined ? dateAndAuthor(before) : { said: edged(behind), author: edged(before) };
  return mail || below > depth || isNameLike(found.author) ? { last, foreign, ...found } : null;
};
