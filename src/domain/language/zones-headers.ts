import type { Line } from './zones-lines.ts';

/** The lines that introduce an earlier message; `first` and `last` are line numbers, both included. */
export type QuoteHeader = {
  readonly first: number;
  readonly last: number;
  readonly forwarded: boolean;
  /** Name or address as written; absent where the header gives none. */
  readonly author?: string;
  readonly address?: string;
  /** The words of the date as written. */
  readonly said?: string;
  readonly to?: string;
  readonly cc?: string;
  readonly subject?: string;
  /** "On … wrote:": what follows may be marked with `>` and answered in between. */
  readonly attribution: boolean;
};

/** Header words as Outlook, Apple Mail, Gmail and Lotus write them, in nine languages. */
const fields = {
  from: 'from|author|von|de|expéditeur|da|van|från|от',
  sent: "sent|date|sent on|gesendet|datum|envoyé|date d[’']envoi|enviado(?: el)?|fecha|inviato|data|verzonden|skickat|отправлено|дата",
  to: 'to|an|à|a|para|aan|till|destinataire|кому',
  cc: 'cc|kopie|copie|copie à|copia|bcc|копия',
  subject: 'subject|betreff|objet|asunto|oggetto|assunto|onderwerp|ämne|sujet|тема',
  other:
    'importance|priority|reply-to|reply to|attachments?|sensitivity|categories|anlagen?|wichtigkeit|pièces jointes',
} as const;
type Field = keyof typeof fields;

const anyField = new RegExp(
  `^[*_•]{0,2}(?:${Object.entries(fields)
    .map(([name, words]) => `(?<${name}>${words})`)
    .join('|')})\\s?[*_]{0,2}\\s?[:：][*_]{0,2}(?:\\s|(?=\\S)|$)`,
  'i',
);

/** Which header line this is and what stands in it; `From` alone counts, as scanned mail loses its colon. */
const fieldOf = (line: Line): { field: Field; value: string } | null => {
  const letter = line.text.charCodeAt(0);
  if (line.blank || (letter >= 48 && letter <= 57)) return null;
  if (/^from$/i.test(line.text)) return { field: 'from', value: '' };
  const match = anyField.exec(line.text);
  if (!match?.groups) return null;
  for (const name of Object.keys(fields) as Field[]) {
    if (match.groups[name] !== undefined) return { field: name, value: line.text.slice(match[0].length).trim() };
  }
  return null;
};

const originalWords =
  "original message|original appointment|forwarded message|forwarded by|ursprüngliche nachricht|ursprünglicher termin|weitergeleitete nachricht|message d[’']origine|message transféré|message original|mensaje original|mensaje reenviado|messaggio originale|messaggio inoltrato|oorspronkelijk bericht|doorgestuurd bericht|mensagem original|исходное сообщение|пересылаемое сообщение";
const dashed = new RegExp(`^[-_* ]{1,40}\\s?(?:${originalWords})(?![\\wа-яё])`, 'i');
const bare = new RegExp(`^(?:${originalWords})\\s?[-–— ]{0,40}:?$`, 'i');
const begin =
  /^(?:begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-mail)|début du (?:message|e-mail) (?:transféré|réexpédié)|inicio del mensaje reenviado|inizio messaggio inoltrato)\s?:?$/i;
const forward = /forward|reenvi|weitergeleit|transf[ée]r|réexp|inoltrat|doorgest|пересыла/i;
const rule = /^[-_=*]{8,}$/;

const clean = (value: string): string =>
  value
    .replace(/\[[^\]]{0,200}\]?$/, '')
    .replace(/<[^<>]{0,200}>?/g, '')
    .trim()
    .replace(/^["'*]+|["'*,;]+$/g, '')
    .trim();

const addressIn = (value: string): string | undefined =>
  /[^\s<>"'[\]:;,()]{1,100}@[^\s<>"'[\]:;,()]{1,200}/.exec(value)?.[0].toLowerCase();

type Found = { -readonly [Key in keyof QuoteHeader]: QuoteHeader[Key] };

const withAuthor = (found: Found, words: string): void => {
  const mail = addressIn(words);
  const author = clean(words) || mail;
  if (author) found.author ??= author;
  if (mail) found.address ??= mail;
};

const withValue = (found: Found, field: Field, value: string): void => {
  if (value === '') return;
  if (field === 'from') withAuthor(found, value);
  if (field === 'sent') found.said ??= value;
  if (field === 'to') found.to ??= value;
  if (field === 'cc') found.cc ??= value;
  if (field === 'subject') found.subject ??= value;
};

/** A block of header lines from `at`: at least From and one more, or To/Sent and Subject after a mark. */
const blockAt = (lines: readonly Line[], at: number, marked: boolean): Found | null => {
  const found: Found = { first: at, last: at, forwarded: false, attribution: false };
  const seen = new Set<Field>();
  let gap = 0;
  let open = false;
  for (let index = at; index < lines.length && index < at + 40; index += 1) {
    const line = lines[index];
    if (!line) break;
    if (line.blank) {
      gap += 1;
      open = false;
      // Lotus and scans leave lines empty inside a header; a finished one ends at the first.
      if (gap > (seen.has('subject') ? 0 : 2)) break;
      continue;
    }
    const field = fieldOf(line);
    if (field && !(field.field === 'from' && seen.has('from')) && !(gap > 0 && field.field === 'other')) {
      seen.add(field.field);
      withValue(found, field.field, field.value);
      found.last = index;
      open = field.field === 'to' || field.field === 'cc' || /[;,]$/.test(line.text);
      gap = 0;
    } else if (open && gap === 0 && (/[;,@/]/.test(line.text) || line.text.split(' ').length <= 4)) {
      // A list of recipients goes on over several lines until Cc or Subject.
      const ahead = lines.slice(index + 1, index + 12).some((later) => {
        const kind = fieldOf(later)?.field;
        return kind === 'subject' || kind === 'cc' || kind === 'sent';
      });
      if (!ahead && !/[;,@]/.test(line.text)) break;
      found.last = index;
      if (found.cc !== undefined) found.cc = `${found.cc} ${line.text}`;
      else if (found.to !== undefined) found.to = `${found.to} ${line.text}`;
    } else break;
  }
  const enough = seen.has('from') ? seen.size >= 2 : marked && seen.size >= 2;
  const dated = seen.has('sent') || seen.has('to') || marked;
  return enough && dated ? found : null;
};

const attributionStart =
  /^(?:on|am|le|el|il|op|em|den|at)\b.{4,}|^\d{1,4}[-./]\d{1,2}[-./]\d{2,4}\b|^.{2,80}(?:\bon\b|\bam\b|<|@).{4,}|^.{2,40}\bwrote:$/i;
const wrote =
  /(?:\b(?:wrote|writes|said|schrieb|geschrieben|escribió|escribio|scritto|schreef|escreveu|skrev)|a écrit|написала?|пишет|wrote the following(?: on .{0,40})?)\s?[:：]{1,2}\s*(?:[-–—]{1,4})?$/i;
/** German, Dutch and Swedish put the name last: "Am 12.03.2026 um 09:14 schrieb Ute Brandt:". */
const wroteThen = /^(?:am|op|den)\s(.{6,60}?)\s(?:schrieb|schreef|skrev)\s(.{2,160}?)\s?:$/i;
/** Only a date and a name: "2026-03-12 9:14 GMT+01:00 Dana Ruiz <dana@x>:", "12.03.2026, 9:14, "Dana" <dana@x>:". */
const datedThen =
  /^((?:\p{L}{2,4},? )?\d{1,4}[-./ ][\p{L}\d]{1,4}[-./ ]\d{2,4},? \d{1,2}:\d{2}(?::\d{2})?(?: (?:GMT|UTC)?[+-]\d{2}:?\d{2})?),? (?:от )?(["\p{L}][^<>]{1,80}<[^<>\s]{3,200}>)\s?:$/u;
const address = /<([^<>\s]{3,200})>|[^\s<>@]{1,100}@[^\s<>@]{3,100}/;
const wholeDate =
  /\b\d{4}\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{1,2}:\d{2}\b|\b(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so)\w{0,6}\b/i;
const dateThenName =
  /^(?:(?:on|am|le|el|il|op|em|den)\s)(.*?)(?:,?\s(?:um\s)?)((?:"[^"]{1,80}"|[\p{L}][^<>,:\d]{0,79}?)?\s?(?:<[^<>]{3,200}>|\[[^\]]{3,200}\])?\s?(?:a)?)$/iu;

const attribution = (first: number, last: number, said: string, author: string): Found => {
  const found: Found = { first, last, forwarded: false, attribution: true };
  const half = /^([ap]\.?m\.?)\s+/i.exec(author);
  withAuthor(found, half ? author.slice(half[0].length) : author);
  const date = half ? `${said} ${half[1]}` : said;
  if (wholeDate.test(date)) found.said = date;
  return found;
};

/** "On Thu, Mar 12, 2026 at 9:14 AM Dana Ruiz <dana@x> wrote:", over up to four lines. */
const attributionAt = (lines: readonly Line[], at: number): Found | null => {
  const line = lines[at];
  if (!line || line.blank || !attributionStart.test(line.text)) return null;
  let words = '';
  for (let count = 0; count < 4 && at + count < lines.length; count += 1) {
    const next = lines[at + count];
    if (!next || next.blank || next.depth !== line.depth) return null;
    words = words === '' ? next.text : `${words} ${next.text}`;
    if (words.length > 400) return null;
    if (!words.endsWith(':') && !wrote.test(words)) continue;
    const nameLast = wroteThen.exec(words) ?? datedThen.exec(words);
    if (nameLast?.[1] && nameLast[2]) return attribution(at, at + count, nameLast[1], nameLast[2]);
    if (!wrote.test(words)) continue;
    const mail = address.exec(words);
    const quoted = lines[at + count + 1]?.depth ?? 0;
    if (!mail && !wholeDate.test(words) && quoted <= line.depth) return null;
    const said = words.replace(wrote, '').trim();
    const split = dateThenName.exec(said);
    const author = split?.[2]?.trim();
    return attribution(at, at + count, (author && split?.[1]?.trim()) || said, author || mail?.[0] || said);
  }
  return null;
};

const lotusDate = /\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\s+\d{1,2}:\d{2}(?::\d{2})?\s?(?:[AP]M)?\s*$/i;

/** Lotus Notes: a name, then (or on the same line) a date, then To, cc and Subject. */
const lotusAt = (lines: readonly Line[], at: number): Found | null => {
  const line = lines[at];
  if (!line || line.blank || line.text.length > 160) return null;
  let dateLine = -1;
  for (let index = at; index < Math.min(at + 4, lines.length); index += 1) {
    const text = lines[index]?.text ?? '';
    // A long name pushes half of the date onto the next line.
    const torn = /\d{1,2}[/.]\d{1,2}[/.]\d{2,4}$/.test(text) ? `${text} ${lines[index + 1]?.text ?? ''}` : '';
    if (lotusDate.test(text)) dateLine = index;
    else if (lotusDate.test(torn)) dateLine = index + 1;
    if (dateLine !== -1) break;
    if (lines[index]?.blank || text.length > 80 || /[.!?]$/.test(text)) return null;
  }
  if (dateLine === -1) return null;
  for (let index = dateLine + 1; index < Math.min(dateLine + 6, lines.length); index += 1) {
    const next = lines[index];
    if (!next || next.blank) continue;
    const field = fieldOf(next);
    if (field?.field !== 'to' && field?.field !== 'cc' && !/^(?:please respond to|sent by)\b/i.test(next.text)) {
      if (/^(?:To|cc):/i.test(next.text)) return null;
      continue;
    }
    const block = blockAt(lines, index, true);
    if (!block) continue;
    const joinedWords = lines
      .slice(at, dateLine + 1)
      .map((entry) => entry.text)
      .join(' ');
    const said = lotusDate.exec(joinedWords)?.[0].trim();
    const author = joinedWords
      .replace(lotusDate, '')
      .replace(/\son\s*$/i, '')
      .replace(/^from:\s*/i, '')
      .replace(/@[A-Z]+(?=\s|$)/, '')
      .trim();
    const found: Found = { ...block, first: at, ...(said ? { said } : {}) };
    delete found.author;
    withAuthor(found, author);
    return found;
  }
  return null;
};

/** Whether an earlier message is introduced at line `at`, and what its header says. */
export const quoteHeaderAt = (lines: readonly Line[], at: number): QuoteHeader | null => {
  const line = lines[at];
  if (!line || line.blank) return null;
  const { text } = line;
  const isMark = dashed.test(text) || begin.test(text) || bare.test(text);
  if (isMark || rule.test(text)) {
    let next = at + 1;
    while (next < lines.length && next < at + 4 && (lines[next]?.blank || rule.test(lines[next]?.text ?? '')))
      next += 1;
    // "--- Forwarded by Dana Ruiz on 03/12/2026 ---" breaks over two lines in Lotus.
    if (isMark && /forwarded by/i.test(text) && !fieldOf(lines[next] ?? line) && lines[next]?.text.endsWith('-'))
      next += 1;
    const inner = blockAt(lines, next, isMark) ?? (isMark ? lotusAt(lines, next) : null);
    if (inner) return { ...inner, first: at, forwarded: isMark && forward.test(text) };
    if (isMark && (dashed.test(text) || begin.test(text))) {
      return { first: at, last: at, forwarded: forward.test(text), attribution: false };
    }
    return null;
  }
  const field = fieldOf(line);
  if (field?.field === 'from' || field?.field === 'other') {
    if (field.field === 'other') {
      let next = at + 1;
      while (next < at + 3 && lines[next]?.blank) next += 1;
      const after = lines[next];
      if (!after || fieldOf(after)?.field !== 'from') return null;
      const inner = blockAt(lines, next, false);
      return inner && { ...inner, first: at };
    }
    return blockAt(lines, at, false) ?? lotusAt(lines, at);
  }
  if (field) {
    // Some programs put To or Date first; then all of it must be there.
    const inner = blockAt(lines, at, false);
    return inner && inner.last - at >= 3 && inner.author !== undefined && inner.said !== undefined ? inner : null;
  }
  return attributionAt(lines, at) ?? lotusAt(lines, at);
};
