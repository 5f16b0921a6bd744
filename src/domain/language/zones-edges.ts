import type { Line } from './zones-lines.ts';

const openers =
  'hi|hello|hey|hiya|dear|good (?:morning|afternoon|evening|day)|morning|afternoon|greetings|hallo|moin|servus|guten (?:morgen|tag|abend)|lieber?s?|liebe[rn]?|sehr geehrter?|bonjour|bonsoir|salut|ch[eè]re?s?|hola|buenos d[ií]as|buenas (?:tardes|noches)|estimad[oa]s?|querid[oa]s?|ciao|buongiorno|gentile|caro|cara|ol[aá]|beste|geachte|hej';
const opener = new RegExp(`^(?:${openers})\\b`, 'iu');
const crowd =
  /^(?:all|team|everyone|everybody|folks|colleagues|ladies and gentlemen|zusammen|hallo zusammen|à tous)\s?[,:!.–—-]{1,3}(?=\s|$)/i;
const name = "(?:\\p{Lu}[\\p{L}'’.-]{0,24})";
/** Whom a greeting greets: names, titles, crowds. Case tells a name, so that "Hi I will send you the deck," stays whole. */
const greeted = `(?:${name}|all|team|there|both|guys|folks|everyone|everybody|again|again everyone|colleagues|friends|zusammen|alle|liebe[rs]?|herr|frau|à tous|a todos|monsieur|madame|and|und|et|y|&|/)`;
const addressees = new RegExp(
  `^(?:(?:\\s?[ ,/]\\s?(?!I\\b|I['’])${greeted}){1,7}?|\\s\\p{L}{2,14})?\\s?(?:[,:!;–—-]{1,3}(?=\\s|$)|\\.{0,3}$)`,
  'u',
);
const crowdOf = new RegExp(`^(?:\\s?[ ,/]\\s?${greeted}){1,9}\\s?[,:!;.–—-]{0,3}$`, 'u');
const nameOpener = new RegExp(
  `^(?:(?:mr|mrs|ms|dr|prof|sir|madam|herr|frau|señora?|monsieur|madame)\\.?,?\\s?)?(?:${name}(?:(?:\\s|\\s?/\\s?|\\s?,\\s?(?:and )?|\\s(?:and|&|und|et|y)\\s)${name}){0,4}|[A-Z]{1,3})\\s?(?:[,:;]|\\s?[–—]|\\s?-{1,3}(?=\\s|$))`,
  'u',
);
const given = "(?:\\p{Lu}[\\p{Ll}'’.-]{1,24})";
/** A name alone above a message: written like one, "RTO Week" and "HIGHLIGHTS" are headings. */
const bareName = new RegExp(`^(?:${given}(?:(?: (?:and|&|/) |/| |, )${given}){0,2}|[A-Z]{1,3})[,:;.-]?$`, 'u');
const inlineName = new RegExp(`^${given}(?:(?: ?/ ?| and | & | )${given})?\\s?(?:,|\\s[–—]|\\s?-{1,3}(?=\\s))`, 'u');
const notNames =
  /^(?:thanks?|thx|hmm+|yes|no|ok|okay|fyi|done|great|agreed|sure|perfect|pls|please|note|ps|update|subject|re|fw|fwd|attached|sorry|well|so|however|also|and|but|congratulations|congrats|absolutely|exactly|correct|nice|good|excellent|wow|today|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|actually|per|below|above|once|since|while|during|under|with|by|from|based|given|to|regarding|concerning|following|new|all|any|our|my|your|these|those|they|you|he|she|what|how|why|where|who|can|could|would|will|do|did|is|are|just|only|best|love|cheers|regards|first|second|finally|yep|yup|nope|ditto|see|draft|confidential|importance|background|summary|agenda|status|risks?|next|decisions?|question|questions|answer|reminder|original|ja|nein|oui|non|gracias|danke|merci|if|when|in|on|at|for|as|after|before|then|now|still|unfortunately|of|the|we|i|it|this|that|here|there|maybe|probably|interesting|progress|conclusion|options?|problem|recommendation|ask|impact|budget|cost)\b/i;

/** How many characters of a message's first line greet; 0 when it does not. `alone` says the line holds nothing else. */
export const greetingLength = (line: string, followed: boolean): number => {
  const hello = opener.exec(line)?.[0].length ?? 0;
  if (hello > 0) {
    const rest = line.slice(hello);
    if (line.length < 80 && crowdOf.test(rest)) return line.length;
    const whom = addressees.exec(rest);
    return whom ? hello + whom[0].length : 0;
  }
  const everyone = crowd.exec(line)?.[0].length ?? 0;
  if (everyone > 0) return everyone;
  if (notNames.test(line)) return 0;
  const named = nameOpener.exec(line);
  if (named) {
    const rest = line.slice(named[0].length).trim();
    if (rest === '') return followed ? line.length : 0;
    const inline = inlineName.exec(line);
    return inline && /^\p{L}/u.test(rest) ? inline[0].length : 0;
  }
  return followed && line.length < 40 && bareName.test(line) && line.split(' ').length <= 4 ? line.length : 0;
};

/** Longest first, so that "Best regards" is not "Best" and a name. */
const closings =
  "thanks?(?: you)?|thank u|rgds|best rgds|tx|later|with thanks|thanks and regards|thanks and best regards|hope this helps|hope that helps|thank you|many thanks|thx|tks|ty|cheers|regards|best|bests|kind regards|best regards|warm regards|warmest|warmly|all the best|best wishes|sincerely|sincerely yours|yours|yours truly|yours sincerely|respectfully|cordially|take care|talk soon|love|xo|xoxo|hugs|ciao|later|have a \\w+ \\w+|grüße|gruß|viele grüße|liebe grüße|beste grüße|mit freundlichen grüßen|mit besten grüßen|freundliche grüße|herzliche grüße|lg|mfg|vg|bg|danke|vielen dank|besten dank|danke und grüße|merci|merci d[’']avance|cordialement|bien cordialement|bien à vous|bonne journée|à bientôt|amicalement|saludos|un saludo|saludos cordiales|atentamente|gracias|muchas gracias|un abrazo|cordiali saluti|saluti|grazie|un caro saluto|obrigad[oa]|atenciosamente|abraços|met vriendelijke groet(?:en)?|groeten|bedankt|med vänlig hälsning|mvh";
const closing = new RegExp(
  `^(?:${[...closings.split('|')].sort((a, b) => b.length - a.length).join('|')})(?:\\s(?:again|so much|very much|a lot|in advance|much|all|everyone|and regards|and best regards|for (?:your|the|all)(?: \\p{L}+){1,3}|dir|ihnen|euch|im voraus))?(?![\\p{L}\\p{N}])`,
  'iu',
);
/** What may follow a closing on its line: a mark, and the name of who signs; case tells a name. */
const signed = new RegExp(`^\\s?[,.!;:–—-]{0,3}(?:\\s{0,4}(?:${name}|[A-Z]{1,3})(?: ${name}){0,2})?[.,!]?$`, 'u');
const signedLower = /^\s?[,.!;:–—-]{1,3}\s{0,4}\p{Ll}{1,10}$/u;
const device =
  /^(?:(?:sent|posted) (?:from|via|using|with|by) (?:my |the )?[^,:]{2,60}|get outlook for .{2,20}|(?:von meinem|von unterwegs|gesendet (?:von|mit|aus)).{0,60}|envoyé (?:de|depuis) .{2,60}|enviado (?:desde|do) .{2,60}|inviato da .{2,60}|verzonden (?:vanaf|met|van) .{2,60}|skickat från .{2,60})\.?$/i;
const contact =
  /\+?\(?\d{1,4}\)?[-.\s/]{0,3}\d{2,4}[-.\s/]{1,3}\d{2,5}|\b(?:tel|phone|ph|fax|mobile|cell|office|direct|pager|ext|mob|telefon|tél)\b\.?\s?[:#.]|\S+@\S+\.\w{2,}|https?:\/\/|\bwww\.|\b(?:inc|llc|ltd|gmbh|corp|company|p\.?o\.? box|street|suite|floor|avenue|ave|blvd)\b|\b[A-Z]{2}\s+\d{5}\b/i;
const personName = new RegExp(
  `^[-–—~*]{0,2}\\s?(?:${name}(?:[ ,]{1,2}(?:${name}|\\p{Lu}\\.?|[IVX]+|PhD|MD|Esq\\.?)){0,3}|\\p{L}{1,3})[.,]?$`,
  'u',
);
const title = new RegExp(`^(?:${name}|of|and|for|the|to|&|,|/|-|\\||\\s|der|des|für|und|de|la|et)+$`, 'u');

const isContact = (text: string): boolean => contact.test(text) && text.split(/\s+/).length <= 12;
const isName = (text: string): boolean =>
  text.length <= 40 && personName.test(text) && !notNames.test(text) && !(text.endsWith('.') && text.includes(' '));
const attached = /^[-•*]?\s*<{0,2}[^<>]{1,80}\.(?:docx?|xlsx?|pptx?|pdf|zip|jpe?g|png|gif|txt|vcf|rtf|html?)>{0,2}$/i;
const isTitle = (text: string): boolean =>
  text.length <= 70 &&
  !/[.!?]$/.test(text) &&
  text.split(/\s+/).length <= 9 &&
  title.test(text) &&
  !notNames.test(text);
const isDecoration = (text: string): boolean => /^(?:[-–—_=*~#•.\s]{1,80}|\d{1,3})$/.test(text);

export const isClosing = (text: string): boolean => {
  const words = text.length <= 70 ? closing.exec(text)?.[0] : undefined;
  if (words === undefined) return false;
  const rest = text.slice(words.length);
  return signed.test(rest) || signedLower.test(rest);
};

/** Whether the words above a name have come to their end. */
const isClosed = (lines: readonly Line[], first: number, name: number): boolean => {
  const above = lines[name - 1];
  return (
    name > first &&
    (!above || above.blank || isDecoration(above.text) || /[.!?:,)]["”]?$/.test(above.text) || above.text.length > 30)
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
export const signatureStart = (lines: readonly Line[], first: number, last: number): number => {
  let written = 0;
  for (let index = last; index >= first && written <= 30; index -= 1) {
    const line = lines[index];
    if (!line || line.blank) continue;
    if (/^--$/.test(line.text)) return withClosing(lines, first, index);
    written += 1;
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
    else if (!isTitle(text) && !isDecoration(text)) {
      // A desk, a building, a motto: two short lines that are no sentence do not end a signature.
      strange += 1;
      if (
        strange > 2 ||
        spoken.test(text) ||
        text.length > 45 ||
        text.split(' ').length > 6 ||
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
    if (name === first || above?.blank || (start !== -1 && name < start))
      start = start === -1 ? name : Math.min(start, name);
  }
  if (start !== -1) return name !== -1 && name >= top && name < start && isClosed(lines, first, name) ? name : start;
  let end = last;
  while (end > first && (lines[end]?.blank || attached.test(lines[end]?.text ?? ''))) end -= 1;
  const only = lines[end];
  const above = lines[end - 1];
  if (!only || !above || end === first) return -1;
  if (above.blank && /^\p{Ll}{2,10}$/u.test(only.text) && !notNames.test(only.text)) return end;
  return isName(only.text) && isClosed(lines, first, end) ? end : -1;
};

/** A closing and a name right above "-- " belong to the signature too. */
const withClosing = (lines: readonly Line[], first: number, delimiter: number): number => {
  const above = delimiter - 1 >= first ? signatureStart(lines, first, delimiter - 1) : -1;
  return above === -1 ? delimiter : above;
};

const disclaimers =
  /\b(?:this|the) (?:e-?mail|message|communication|transmission|electronic mail)[^.]{0,120}\b(?:confidential|privileged|intended (?:only|solely|for)|property of)|intended (?:only |solely )?(?:for the )?(?:use of |only for )?(?:the )?(?:individual|addressee|named|recipient|person)|not the intended (?:recipient|addressee)|received this (?:e-?mail|message|communication|transmission) in error|confidentiality (?:notice|note)|privileged (?:and|or|and\/or) confidential (?:information|attorney)|consider the environment before|do you yahoo|get your free|join the world.s largest e-?mail|free e-?mail at|msn hotmail|scanned (?:for|by) |diese (?:e-?mail|nachricht) (?:enthält|ist) |vertrauliche (?:und|informationen|oder)|irrtümlich erhalten|ce (?:message|courriel|mail) (?:et|est|peut|contient)|reçu ce (?:message|courriel) par erreur|este (?:mensaje|correo)[^.]{0,120}(?:confidencial|destinat)|questo messaggio[^.]{0,120}(?:riservat|confidenzial)|to unsubscribe|unsubscribe (?:from|here)|mailing list\b.{0,30}\S+@|this email is unclassified|^caution: .{0,40}external|external (?:e-?mail|sender)\b.{0,60}(?:caution|do not click)/i;

/** Whether a paragraph is the small print of a firm, a list or a mail service. */
export const isDisclaimer = (paragraph: string): boolean => disclaimers.test(paragraph);
