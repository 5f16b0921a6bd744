const openers =
  'hi|hello|hey|hiya|dear|good (?:morning|afternoon|evening|day)|morning|afternoon|greetings|hallo|moin|servus|guten (?:morgen|tag|abend)|lieber?s?|liebe[rn]?|sehr geehrter?|bonjour|bonsoir|salut|ch[eè]re?s?|hola|buenos d[ií]as|buenas (?:tardes|noches)|estimad[oa]s?|querid[oa]s?|ciao|buongiorno|gentile|caro|cara|ol[aá]|beste|geachte|hej|hei|hi there|yo|dag|hoi|goede(?:morgen|middag|navond)|god (?:morgon|morgen|dag)|hyvä|arvoisa|cześć|dzień dobry|witam|szanown[yai]\\w*|ahoj|dobrý den|vážen[ýáíé]\\w*|szia|kedves|tisztelt|bună(?: ziua)?|salutare|stimat[ăe]\\w*|dragă|привет|здравствуйте|добрый (?:день|вечер)|доброе утро|уважаем\\p{L}{2}|дорог\\p{L}{2}|вітаю|доброго дня|шановн\\p{L}{2}|merhaba|selam|sayın|değerli|γεια(?: σας| σου)?|καλημέρα|καλησπέρα|αγαπητ\\p{L}{1,2}|مرحبا|السلام عليكم|عزيزي|عزيزتي|שלום|היי|בוקר טוב|您好|你好|尊敬的|各位|こんにちは|お世話になっております|안녕하세요';
const opener = new RegExp(`^(?:${openers})(?![\\p{L}\\p{N}])`, 'iu');
const crowd =
  /^(?:all|team|everyone|everybody|folks|colleagues|ladies and gentlemen|zusammen|hallo zusammen|à tous)\s?[,:!.–—-]{1,3}(?=\s|$)/i;
export const name = "(?:\\p{Lu}[\\p{L}'’.-]{0,24})";
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
/** Words that begin a sentence or a heading, and no name. */
export const notNames =
  /^(?:thanks?|thx|hmm+|yes|no|ok|okay|fyi|done|great|agreed|sure|perfect|pls|please|note|ps|update|subject|re|fw|fwd|attached|sorry|well|so|however|also|and|but|congratulations|congrats|absolutely|exactly|correct|nice|good|excellent|wow|today|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|actually|per|below|above|once|since|while|during|under|with|by|from|based|given|to|regarding|concerning|following|new|all|any|our|my|your|these|those|they|you|he|she|what|how|why|where|who|can|could|would|will|do|did|is|are|just|only|best|love|cheers|regards|first|second|finally|yep|yup|nope|ditto|see|draft|confidential|importance|background|summary|agenda|status|risks?|next|decisions?|question|questions|answer|reminder|original|ja|nein|oui|non|gracias|danke|merci|if|when|in|on|at|for|as|after|before|then|now|still|unfortunately|of|the|we|i|it|this|that|here|there|maybe|probably|interesting|progress|conclusion|options?|problem|recommendation|ask|impact|budget|cost)\b/i;

/** "Called Ines, she agrees." says what was done; and a few names end like a deed. */
const deed =
  /^(?!(?:Ahmed|Moh?amm?ed|Muhamm?ed|Alfred|Winifred|Manfred|Wilfred|Fred|Saeed|Waleed|Khaled|Hamed|Syed|Sayed|Reed|Jared|Javed|Naveed|Majed)(?!\p{L}))(?:\p{Lu}\p{Ll}{1,14}ed|Met|Told|Tell|Ask|Sent|Saw|Spoke|Heard|Gave|Left|Rang|Paid|Found|Held|Took|Brought|Caught|Call|Email|Ping)\s/u;
/** "Dana Ruiz, she agrees." */
const ofOther = /^(?:he|she|they|who|it)(?!\p{L})/u;

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
  if (notNames.test(line) || deed.test(line)) return 0;
  const named = nameOpener.exec(line);
  if (named) {
    const rest = line.slice(named[0].length).trim();
    // A heading ends in a colon as well, but is seldom one word.
    if (rest === '')
      return followed && !(/:$/.test(line) && /\S\s\S/.test(line.replace(/^(?:mr|mrs|ms|dr|herr|frau)\.? /i, '')))
        ? line.length
        : 0;
    const inline = inlineName.exec(line);
    if (!inline || !/^\p{L}/u.test(rest)) return 0;
    return /^\p{L}+\s\p{Lu}/u.test(inline[0]) && ofOther.test(rest) ? 0 : inline[0].length;
  }
  return followed && line.length < 30 && bareName.test(line) && line.split(' ').length <= 3 ? line.length : 0;
};
