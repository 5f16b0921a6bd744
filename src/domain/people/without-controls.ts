/** What is not there when it is drawn: what turns, joins, tags or fills; annotation marks. */
const invisible = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/u;
/** Of those, what a script or a drawn sign needs where it stands. */
const needed = [
  // Joiners inside of words, of other letters than Latin ones.
  /(?<=(?!\p{Script=Latin})[\p{L}\p{M}])[\u200C\u200D](?=(?!\p{Script=Latin})\p{L})/u,
  /(?<=\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\u200D(?=\p{Extended_Pictographic})/u,
  /(?<=[\p{Extended_Pictographic}0-9#*])\uFE0F/u,
];
const eitherWay = new RegExp(`(${needed.map(({ source }) => source).join('|')})|${invisible.source}`, 'gu');
/** So many marks may stand on one letter: more only cover what stands above it. */
const piled = /(\p{M}{3})\p{M}+/gu;

/** Words without what cannot be seen in them, and without heaps of marks on one letter. */
export const withoutInvisible = (words: string): string =>
  words.replace(eitherWay, (_, kept: string | undefined) => kept ?? '').replace(piled, '$1');

/** A name on one line, without control and invisible characters: none may turn round or break the line it is greeted on. */
export const withoutControls = (name: string): string =>
  withoutInvisible(name)
    .replace(/[\p{Cc}\s\u2028\u2029]+/gu, ' ')
    .trim();
