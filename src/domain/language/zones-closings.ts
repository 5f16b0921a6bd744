import { name, notNames } from './zones-greetings.ts';
import type { Line } from './zones-lines.ts';

/** Longest first, so that "Best regards" is not "Best" and a name. */
const closings =
  "thanks?(?: you)?|thank u|rgds|best rgds|tx|later|with thanks|thanks and regards|thanks and best regards|hope this helps|hope that helps|thank you|many thanks|thx|tks|ty|cheers|regards|best|bests|kind regards|best regards|warm regards|warmest|warmly|all the best|best wishes|sincerely|sincerely yours|yours|yours truly|yours sincerely|respectfully|cordially|take care|talk soon|love|xo|xoxo|hugs|ciao|later|have a \\w+ \\w+|have a \\w+ \\w+ \\w+|good luck|happy \\w+|see you|see you soon|see you then|see you there|see you later|see you tomorrow|talk to you soon|talk to you later|speak soon|looking forward|thanx|thnx|thanks a lot|thanks and see you|very truly yours|yours faithfully|with best regards|with kind regards|with regards|kindest regards|kind rgds|br|kr|brgds|in advance|warmest regards|best of luck|grüße|gruß|viele grüße|liebe grüße|beste grüße|mit freundlichen grüßen|mit besten grüßen|freundliche grüße|herzliche grüße|lg|mfg|vg|bg|danke|vielen dank|besten dank|danke und grüße|merci|merci d[’']avance|cordialement|bien cordialement|bien à vous|bonne journée|à bientôt|amicalement|saludos|un saludo|saludos cordiales|atentamente|gracias|muchas gracias|un abrazo|cordiali saluti|saluti|grazie|un caro saluto|obrigad[oa]|atenciosamente|abraços|met vriendelijke groet(?:en)?|groeten|bedankt|hartelijke groet(?:en)?|groetjes|groet|mvg|med vänlig hälsning|vänliga hälsningar|hälsningar|tack|mvh|med vennlig hilsen|vennlig hilsen|med venlig hilsen|venlig hilsen|hilsen|tak|takk|vh|ystävällisin terveisin|terveisin|terveiset|yt|kiitos|kiitoksia|pozdrawiam|z poważaniem|serdecznie pozdrawiam|pozdrowienia|dziękuję|dzięki|s pozdravem|děkuji|díky|hezký den|s pozdravom|ďakujem|üdvözlettel|üdv|tisztelettel|köszönöm|köszi|cu stima|cu respect|mulțumesc|multumesc|toate cele bune|с уважением|с наилучшими пожеланиями|спасибо|всего доброго|з повагою|дякую|saygılarımla|saygılar|teşekkürler|teşekkür ederim|iyi çalışmalar|sevgiler|selamlar|με εκτίμηση|φιλικά|ευχαριστώ|مع أطيب التحيات|مع التحية|تحياتي|شكرا|شكراً|بברכה|בברכה|תודה|תודה רבה|此致|敬礼|敬禮|谢谢|謝謝|祝好|顺颂商祺|よろしくお願いします|よろしくお願いいたします|ありがとうございます|敬具|감사합니다|감사드립니다|안녕히 계세요|드림";
const closing = new RegExp(
  `^(?:${[...closings.split('|')].sort((a, b) => b.length - a.length).join('|')})(?:\\s(?:again|so much|very much|a lot|in advance|in anticipation|much|all|everyone|and regards|(?:&|and) regards|to all|to you(?: all)?|and best regards|for (?:your|the|all)(?: \\p{L}+){1,3}|dir|ihnen|euch|im voraus))?(?![\\p{L}\\p{N}])`,
  'iu',
);
/** What may follow a closing on its line: a mark, and the name of who signs; case tells a name. */
const signed = new RegExp(
  `^[\\s*]{0,2}[,.!;:–—-]{0,3}(?:\\s{0,4}(?:${name}|[A-Z]{1,3})(?: ${name}){0,2})?(?:\\s\\(?(?:x|ext\\.?)?\\s?\\d[\\d-]{2,12}\\)?)?[.,!*]{0,2}$`,
  'u',
);
const signedLower = /^\s?[,.!;:–—-]{1,3}\s{0,4}\p{Ll}{1,10}$/u;
const device =
  /^(?:(?:sent|posted) (?:from|via|using|with|by) (?:my |the )?[^,:]{2,60}|get outlook for .{2,20}|(?:von meinem|von unterwegs|gesendet (?:von|mit|aus)).{0,60}|envoyé (?:de|depuis) .{2,60}|enviado (?:desde|do) .{2,60}|inviato da .{2,60}|verzonden (?:vanaf|met|van) .{2,60}|skickat från .{2,60}|sendt fra .{2,60}|lähetetty .{2,40}stä|wysłane z .{2,60}|odesláno z .{2,60}|küldve .{2,40}|trimis de pe .{2,60}|отправлено (?:с|из) .{2,60}|надіслано з .{2,60}|.{2,40}(?:'d[ae]n|’d[ae]n) gönderildi|στάλθηκε από .{2,60}|أرسل من .{2,60}|发自.{2,40}|從我的.{2,40}傳送|.{2,30}から送信|나의 .{2,30}에서 보냄)\.?$/i;
const contact =
  /\+?\(?\d{1,4}\)?[-.\s/]{0,3}\d{2,4}[-.\s/]{1,3}\d{2,5}|\b(?:tel|phone|ph|fax|mobile|cell|office|direct|pager|ext|mob|telefon|tél)\b\.?\s?[:#.]|\S{1,100}@\S{1,100}\.\w{2,}|https?:\/\/|\bwww\.|\bx\s?\.?[-\s]?\d{1,2}-?\d{3,5}\b|\b\d{1,6}\s(?:\p{L}{1,15}\.?\s){1,3}(?:dr|drive|rd|road|st|ln|lane|way|pl|place|pkwy|parkway|hwy|plaza|square|sq|court|ct)\b|^\d{1,5}\s\p{Lu}\p{L}{1,15}(?:\s\p{Lu}\p{L}{1,15}){1,3}$|^[\w.-]{2,60}\.(?:com|org|net|edu|gov|de|fr|uk|eu)$|\b(?:p\.?o\.? box|street|suite|floor|avenue|ave|blvd)\b|\b[A-Z]{2}\s+\d{5}\b/iu;
const personName = new RegExp(
  `^(?:[-–—~*]{1,3}>?\\s?)?(?:${name}(?:[ ,]{1,2}(?:${name}|\\p{Lu}\\.?|[IVX]+|PhD|MD|Esq\\.?)){0,3}|\\p{L}{1,3})[.,]?\\*?$`,
  'u',
);
const small = /^(?:of|and|for|the|to|in|at|der|des|für|und|de|la|et|du|y|e|von|\d{1,3}|\p{Lu}\.?)$/iu;
const capital = /^\p{Lu}[\p{L}'’.-]{0,24}$/u;

/** No number, address or street without one of these. */
const mayReach = /[\d@:#.]|box|street|suite|floor|ave/i;

/** A firm stands in signatures, and in lists of firms: by itself it tells nothing. */
const firm = /\b(?:inc|llc|llp|ltd|gmbh|corp|company|ag|plc|s\.a\.)(?!\p{L})/iu;
export const isFirm = (text: string): boolean => text.length <= 60 && firm.test(text) && text.split(/\s+/).length <= 8;

export const isContact = (text: string): boolean =>
  mayReach.test(text) && text.split(/\s+/, 13).length <= 12 && contact.test(text);
export const isName = (text: string): boolean =>
  text.length <= 40 && personName.test(text) && !notNames.test(text) && !(text.endsWith('.') && text.includes(' '));
/** What a mail program leaves of an attachment. */
export const isAttached = (text: string): boolean => attached.test(text);
const attached =
  /^(?:[-•*]?\s*<{0,2}[^<>]{1,80}\.(?:docx?|xlsx?|pptx?|pdf|zip|jpe?g|png|gif|txt|vcf|rtf|html?)>{0,2}|<<[^<>]{1,100}>>(?:\s{0,3}<<[^<>]{1,100}>>)*|[([]?(?:see attached file|attachment|image|cid):? .{1,100}[)\]]?)$/i;
export const isTitle = (text: string): boolean =>
  text.length <= 70 &&
  (!/[.!?]$/.test(text) || /\b(?:dept|inc|ltd|corp|co|ste|jr|sr|esq|univ)\.$/i.test(text)) &&
  text.split(/\s+/).length <= 9 &&
  text.split(/[\s,/|&()_-]+/).every((word) => word === '' || capital.test(word) || small.test(word)) &&
  !notNames.test(text);
const isDecoration = (text: string): boolean =>
  /^(?:[-–—_=*~#•.\s?()|+]{1,80}|\(?[xX]?[-.\s]{0,2}\d[\d-]{0,7}\)?)$/.test(text);

export const isClosing = (text: string): boolean => {
  const words = text.length <= 70 ? closing.exec(text)?.[0] : undefined;
  if (words === undefined) return false;
  const rest = text.slice(words.length);
  return signed.test(rest) || signedLower.test(rest);
};

/** A name as somebody writes it who doesn't write capitals, or initials. */
export const isShortName = (text: string): boolean =>
  /^(?:[-–—]\s?)?\p{Ll}{2,12}[.,!]?$/u.test(text) ||
  /^\p{Lu}\p{L}{1,14},?\s(?:x|ext\.?\s?)?\d[\d-]{2,12}$/iu.test(text);

/** Whether the words above a name have come to their end; a full line that just broke has not. */
const isClosed = (lines: readonly Line[], first: number, name: number): boolean => {
  const above = lines[name - 1];
  if (name <= first) return false;
  if (!above || above.blank || isDecoration(above.text) || /[.!?:,)]["”]?$/.test(above.text)) return true;
  return (
    above.text.length > 30 &&
    (above.text.length <= 60 || !/[.]$/.test(lines[name]?.text ?? '')) &&
    above.text.length <= 100
  );
};

/** Words that say something, so that "will call you at 5" under a closing is not lost. */
const spoken =
  /\b(?:i|i['’]ll|we|we['’]ll|you|he|she|they|it|me|my|your|will|can|could|should|shall|must|need|please|pls|let|let['’]s|call|send|see|talk|get|do|is|are|am|be|have|has|by|if|when|not|no|yes|ok|ich|wir|sie|bitte|werde|wird|je|nous|vous)\b/i;

const farthest = 14;

/**
 * The line a signature starts with, looked for at the end of lines `first` to `last`; -1 when the text just ends.
 * A closing ("Thanks,"), the name below it, titles and numbers, "-- " and what a telephone adds all belong to it.
 */
export const signatureStart = (lines: readonly Line[], first: number, last: number, delimited = true): number => {
  let written = 0;
  let prose = 0;
  for (let index = last; delimited && index >= first && written <= 30; index -= 1) {
    const line = lines[index];
    if (!line || line.blank) continue;
    if (/^--$/.test(line.text)) return written <= 14 && prose < 4 ? withClosing(lines, first, index) : -1;
    written += 1;
    // News put it between paragraphs.
    if (line.text.length > 60) prose += 1;
  }
  let start = -1;
  let seen = 0;
  let contacts = 0;
  let strange = 0;
  let name = -1;
  let top = last + 1;
  for (let index = last; index >= first && seen < farthest; index -= 1) {
    const line = lines[index];
    if (!line) break;
    if (line.blank) continue;
    seen += 1;
    const { text } = line;
    if (attached.test(text)) continue;
    if (device.test(text) || isClosing(text)) {
      // A list of names under "Thank you for coming" is no signature.
      if (seen > 7 && contacts === 0) break;
      start = index;
    } else if (isContact(text)) contacts += 1;
    else if (isName(text)) name = index;
    else if (!isTitle(text) && !isFirm(text) && !isDecoration(text)) {
      // A desk, a building, a motto: two short lines that are no sentence do not end a signature.
      strange += 1;
      if (
        strange > 2 ||
        spoken.test(text) ||
        text.length > (contacts > 1 ? 60 : 45) ||
        text.split(' ').length > (contacts > 1 ? 10 : 6) ||
        /^[-•*\d]|[.!?:]$/.test(text)
      )
        break;
      continue;
    }
    top = index;
  }
  if (contacts > 0 && name !== -1 && (start === -1 || name < start) && name >= top) {
    // A name over titles and numbers, set apart from the text above it.
    const above = lines[name - 1];
    const ruled = above !== undefined && isDecoration(above.text);
    const apart = above !== undefined && (attached.test(above.text) || (contacts > 1 && isClosed(lines, first, name)));
    if (name === first || above?.blank || ruled || apart || (start !== -1 && name < start)) {
      const edge = ruled ? name - 1 : name;
      start = start === -1 ? edge : Math.min(start, edge);
    }
  }
  if (start !== -1) return name !== -1 && name >= top && name < start && isClosed(lines, first, name) ? name : start;
  let end = last;
  while (
    end > first &&
    (lines[end]?.blank || attached.test(lines[end]?.text ?? '') || isDecoration(lines[end]?.text ?? ''))
  )
    end -= 1;
  const only = lines[end];
  const above = lines[end - 1];
  if (!only || !above || end === first) return -1;
  if (above.blank && /^\p{Ll}{2,10}$/u.test(only.text) && !notNames.test(only.text)) return end;
  return isName(only.text) && isClosed(lines, first, end) ? end : -1;
};

/** A closing and a name right above "-- " belong to the signature too. */
const withClosing = (lines: readonly Line[], first: number, delimiter: number): number => {
  const above = delimiter - 1 >= first ? signatureStart(lines, first, delimiter - 1, false) : -1;
  return above === -1 ? delimiter : above;
};
