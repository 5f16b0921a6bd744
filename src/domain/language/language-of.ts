import { smallWords, tellingLetters } from './language-words.ts';

/** The language a text is written in, as an ISO 639-1 code, and how sure that is, from 0 to 1. */
export type Language = { readonly code: string; readonly certainty: number };

const codes = Object.keys(smallWords);
/** The places in `codes` of the languages that have a word, and how much it tells. */
type SmallWord = { readonly places: readonly number[]; readonly weight: number };
const placesOf = new Map<string, number[]>();
for (const [place, code] of codes.entries()) {
  for (const word of new Set(smallWords[code]?.split(' '))) {
    placesOf.set(word, [...(placesOf.get(word) ?? []), place]);
  }
}
const tells = (places: readonly number[]): number => (places.length === 1 ? 1 : places.length === 2 ? 0.6 : 0.35);
const languagesOf = new Map<string, SmallWord>(
  [...placesOf].map(([word, places]) => [word, { places, weight: word.length === 1 ? 0.1 : tells(places) }]),
);
const placeOf = new Map(codes.map((code, place) => [code, place]));

/** Scripts that English does not use, the telling ones first: Japanese writes Han as well. */
const scripts: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
];

const longest = 2000;
/** What no language is told by: addresses, links, what stands behind a quote mark. */
const mayHoldNoise = /[@>]|https?:/;
const noise = /\S{1,100}@\S{1,100}|https?:\/\/\S{1,400}|^[ \t]*>.*$/gm;

const beyondAscii = /[^\u0000-\u007f]/;

const inOtherScript = (sample: string, latin: number): Language | null => {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const foreign = letters - latin;
  // A sign of Chinese is worth a word.
  const heavy = sample.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  if (foreign + heavy <= latin || foreign === 0) return null;
  const counts = scripts.map(([code, script]) => ({ code, count: sample.match(script)?.length ?? 0 }));
  const han = counts.find(({ code }) => code === 'zh')?.count ?? 0;
  const kana = counts.find(({ code }) => code === 'ja')?.count ?? 0;
  const certainty = Math.min(1, foreign / letters);
  if (kana > 0 && kana * 6 >= han) return { code: 'ja', certainty };
  const best = counts.filter(({ code }) => code !== 'ja').sort((a, b) => b.count - a.count)[0];
  if (!best || best.count * 2 < foreign) return { code: 'other', certainty };
  // Persian and Urdu write letters that Arabic has not.
  if (best.code === 'ar' && /[پچژگکی]/.test(sample)) return { code: 'other', certainty };
  return best.code === 'ru' ? { code: cyrillicIn(sample), certainty } : { code: best.code, certainty };
};

/** Small words that Bulgarian and Russian do not share. */
const bulgarian =
  /(?<!\p{L})(?:ще|че|са|съм|си|ми|ви|ли|от|със|при|което|която|който|това|тази|този|тези|благодаря|моля|здравейте|здравей|утре|днес|вчера|седмица|сряда|петък|понеделник|може|можем|мога|няма|има|трябва|трябват|поздрави|срещата|или)(?!\p{L})/gu;
const russian =
  /(?<!\p{L})(?:что|это|как|или|не|мне|вас|вам|вы|мы|он|она|они|его|её|если|когда|где|для|уже|ещё|еще|только|очень|будет|буду|спасибо|пожалуйста|здравствуйте|привет|завтра|сегодня|вчера|неделя|неделе|пятницу|пятница|понедельник|можно|могу|можем|нет|нужно|надо|добрый|день|встреча|от|ли)(?!\p{L})/gu;

const cyrillicIn = (sample: string): string => {
  // Belarusian, Macedonian, and the languages of Central Asia.
  if (/[ўѓќѕәғқңөұүһҷҳ]/.test(sample) || (/і/.test(sample) && /[ыэ]/.test(sample))) return 'other';
  if (/[јљњћђ]/.test(sample)) return 'sr';
  if (/[іїєґ]/.test(sample)) return 'uk';
  if (/[ыэё]/.test(sample)) return 'ru';
  const [south, east] = [sample.match(bulgarian)?.length ?? 0, sample.match(russian)?.length ?? 0];
  if (south !== east) return south > east ? 'bg' : 'ru';
  return /ъ/.test(sample) ? 'bg' : 'other';
};

/**
 * The language a text is written in, told by its script, its small words and its letters. A short note, names and numbers
 * are English where nothing speaks against it, with a low certainty; `other` is a script that is not known here, or a
 * language that is not told for sure. Looks at the first 2,000 characters only; what is quoted with `>`, addresses and links tell nothing.
 */
export const languageIn = (text: string): Language => {
  const start = text.slice(0, longest);
  const cut = mayHoldNoise.test(start) ? start.replace(noise, ' ') : start;
  // Most mail is plain ASCII, where letters are told without tables.
  const sample = beyondAscii.test(cut) ? cut.normalize('NFC').replace(/[\u2019\u02bc]/g, "'") : cut;
  const lower = sample.toLowerCase();
  const isPlain = !beyondAscii.test(lower);
  if (!isPlain) {
    const latin = lower.match(/\p{Script=Latin}/gu)?.length ?? 0;
    const other = inOtherScript(lower, latin);
    if (other) return other;
  }
  const words = (isPlain ? lower.match(/[a-z]+(?:'[a-z]+)?/g) : sample.match(/\p{L}+(?:'\p{L}+)?/gu)) ?? [];
  const scores = codes.map(() => 0);
  let known = 0;
  let onlyEnglish = 0;
  for (const [at, written] of words.entries()) {
    const word = isPlain ? written : written.toLowerCase();
    const small = languagesOf.get(word) ?? (word.includes("'") ? elided(word) : undefined);
    if (small) {
      const { places, weight } = small;
      known += 1;
      if (places.length === 1 && places[0] === 0) onlyEnglish += 1;
      for (const place of places) scores[place] = (scores[place] ?? 0) + weight;
      continue;
    }
    // A name keeps its letters in every language; German writes every noun like one.
    if (isPlain || (at > 0 && /^\p{Lu}/u.test(written))) continue;
    for (const [letter, whose] of tellingLetters) {
      if (!letter.test(word)) continue;
      for (const code of whose) {
        const place = placeOf.get(code);
        if (place !== undefined) scores[place] = (scores[place] ?? 0) + (whose.length === 1 ? 0.9 : 0.5);
      }
    }
  }
  const english = scores[0] ?? 0;
  let best = { score: -1, place: 0 };
  for (const [place, score] of scores.entries()) if (place > 0 && score > best.score) best = { score, place };
  const share = best.score / Math.max(1, words.length);
  // A word that only English has speaks against a few small words of another language.
  const least = onlyEnglish > 0 ? 1.5 : english > 0 ? 0.9 : 0.85;
  const enough = best.score >= least && best.score > english * 1.25 && share >= (onlyEnglish > 0 ? 0.12 : 0.1);
  // Azerbaijani has this letter in nearly every word.
  if (!isPlain && (lower.match(/ə/g)?.length ?? 0) * 4 > words.length) return { code: 'other', certainty: 0.5 };
  if (!enough) return { code: 'en', certainty: english / (english + best.score + (known === 0 ? 1 : 0.5)) };
  let rival = 0;
  for (const [place, score] of scores.entries())
    if (place > 0 && score > rival && place !== best.place && !areAlike(place, best.place)) rival = score;
  // Another language that has nearly all of these words makes the name doubtful.
  const certainty = best.score / (best.score + Math.max(english, rival ** 2 / best.score) + 0.5);
  // Not English, and no language for sure.
  return { code: (certainty < enoughToName ? undefined : codes[best.place]) ?? 'other', certainty };
};

const enoughToName = 0.6;
/** Norwegian and Danish, whose mails of five words may be both. */
const areAlike = (one: number, other: number): boolean =>
  /^(?:no|da)$/.test(codes[one] ?? '') && /^(?:no|da)$/.test(codes[other] ?? '');

/** "j'ai", "l'offre", "dell'anno": the words on both sides of the mark. */
const elided = (word: string): SmallWord | undefined => {
  const [head = ''] = word.split("'");
  const small = languagesOf.get(`${head}'`);
  return small && { places: small.places, weight: tells(small.places) };
};

/**
 * The language a text is clearly written in, as an ISO 639-1 code; 'en' where nothing speaks against it (short notes,
 * names, numbers), 'other' where it is another one that is not known here, or not for sure. Looks at the first 2,000
 * characters only.
 */
export const languageOf = (text: string): string => languageIn(text).code;
