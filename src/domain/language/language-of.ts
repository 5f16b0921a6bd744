const stopWords: Readonly<Record<string, string>> = {
  en: 'the and of to in is for that you it with on are this be was have we will as at not by from or can your please if our has do they what would his her i he she my me about need wants asked up but so',
  de: 'der die das und ist nicht ein eine ich wir sie zu den mit von für auf es dem im des auch sich werden bitte wird haben uns bis noch kann dass wie oder nach bei ihr ihnen',
  fr: 'le la les et de des un une est que qui dans pour pas vous nous je il elle sur avec ce du au sont plus par être merci cette votre nos aux mais ou faire',
  es: 'el la los las y de que en un una es por con para no se su lo como más pero sus le este está por favor nos del al muy hay qué cuando',
  it: 'il la di che e un una per non con sono si da come del della più ma gli le nel alla anche questo ho è ci dei grazie',
  nl: 'de het een en van is niet dat op te zijn voor met die wij ik naar aan er ook maar bij om wordt graag hebben kunnen deze nog uit',
  pt: 'o a os as e de que em um uma não para com por se do da no na mais como mas foi ao são está você nos obrigado pela',
  sv: 'och att det som en på är av för med till den har inte om ett men var jag kan vi från ska så när',
  pl: 'i w na z do nie się że jest to o jak ale po co tak za od czy dla przez przed proszę są być może',
};
const codes = Object.keys(stopWords);
/** A word to the places in `codes` of the languages that have it. */
const languagesOf = new Map<string, number[]>();
for (const [place, code] of codes.entries()) {
  for (const word of new Set(stopWords[code]?.split(' '))) {
    languagesOf.set(word, [...(languagesOf.get(word) ?? []), place]);
  }
}

/**
 * The language a text is clearly written in, as an ISO 639-1 code; 'en' where nothing speaks against it (short notes,
 * names, numbers), 'other' for a script that English does not use. Looks at the first 2,000 characters only.
 */
export const languageOf = (text: string): string => {
  const sample = text.slice(0, 2000).toLowerCase();
  // Most mail is plain ASCII, where letters are told without tables.
  const isPlain = !/[^\u0000-\u007f]/.test(sample);
  if (!isPlain) {
    const latin = sample.match(/[a-zà-öø-ÿą-ž]/g)?.length ?? 0;
    const letters = sample.match(/\p{L}/gu)?.length ?? 0;
    if (letters - latin > latin) return 'other';
  }
  const words = sample.match(isPlain ? /[a-z]+/g : /\p{L}+/gu) ?? [];
  const counts = codes.map(() => 0);
  for (const word of words) for (const place of languagesOf.get(word) ?? []) counts[place] = (counts[place] ?? 0) + 1;
  let best = 'en';
  let most = Math.max((counts[0] ?? 0) * 1.3, 2);
  for (const [place, code] of codes.entries()) {
    const count = counts[place] ?? 0;
    if (place > 0 && count > most && count >= words.length * 0.15) {
      best = code;
      most = count;
    }
  }
  return best;
};
