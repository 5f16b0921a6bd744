const names: Readonly<Record<string, string>> = {
  af: 'Afrikaans',
  ar: 'Arabic',
  bg: 'Bulgarian',
  ca: 'Catalan',
  cs: 'Czech',
  cy: 'Welsh',
  da: 'Danish',
  de: 'German',
  el: 'Greek',
  en: 'English',
  es: 'Spanish',
  et: 'Estonian',
  eu: 'Basque',
  fi: 'Finnish',
  fr: 'French',
  gl: 'Galician',
  he: 'Hebrew',
  hi: 'Hindi',
  hr: 'Croatian',
  hu: 'Hungarian',
  id: 'Indonesian',
  is: 'Icelandic',
  it: 'Italian',
  ja: 'Japanese',
  ko: 'Korean',
  lt: 'Lithuanian',
  lv: 'Latvian',
  nl: 'Dutch',
  no: 'Norwegian',
  pl: 'Polish',
  pt: 'Portuguese',
  ro: 'Romanian',
  ru: 'Russian',
  sk: 'Slovak',
  sl: 'Slovenian',
  sq: 'Albanian',
  sr: 'Serbian',
  sv: 'Swedish',
  sw: 'Swahili',
  th: 'Thai',
  tl: 'Tagalog',
  tr: 'Turkish',
  uk: 'Ukrainian',
  vi: 'Vietnamese',
  zh: 'Chinese',
};

/** "German"; "another language" for a code without a name here. */
export const languageName = (code: string): string => names[code] ?? 'another language';

/** What is said of a text that was kept and not read for facts, as it is in this language (`languageIn`). */
export const unreadWords = (code: string): string =>
  `This reads like ${languageName(code)}. Updraft reads facts from English only, so nothing was taken from it; it is kept and found by search.`;

/** What is said of a draft that was not reviewed. */
export const unreviewedWords = (code: string): string =>
  `This reads like ${languageName(code)}. Drafts are reviewed in English only, so nothing was looked for.`;

/** "12 read like German, 1 like French: kept and found by search; facts are read from English only."; empty for none. */
export const unreadAmong = (languages: readonly { readonly language: string; readonly items: number }[]): string => {
  const many = languages.map(({ language, items }, place) => {
    const read = place > 0 ? '' : items === 1 ? 'reads ' : 'read ';
    return `${items.toLocaleString('en-GB')} ${read}like ${languageName(language)}`;
  });
  return many.length === 0
    ? ''
    : `${many.join(', ')}: kept and found by search. Updraft reads facts from English only.`;
};
