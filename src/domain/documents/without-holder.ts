import { isCommonWord } from '../language/common-words.ts';
import { sentencesIn } from '../review/sentences.ts';
import { notPeople } from '../signals/capture/people.ts';
import { capital } from './words.ts';

/** What words say, by itself and as a sentence, without whoever feels or asks it. */
export type WithoutHolder = { readonly bare: string; readonly whole: string | null };

const house =
  /^(?:finance|sales|operations|ops|legal|procurement|purchasing|marketing|production|engineering|maintenance|logistics|security|nurses|teachers|drivers|parents|patients|tenants|residents|students|suppliers|customers|clients|users|members|staff|crews?|neighbou?rs|accounting|compliance|facilities|hr|it)$/i;
const holder =
  /^(?:(?:[Bb]ut|[Aa]nd|[Yy]et|[Ss]o|[Aa]lso|[Ss]till),? )?(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2})(?:,[^,.]{2,40},| \([^)]{2,40}\))? (?:(?:also|still|already|rightly|really|mainly|mostly|openly) )*/u;
const feels =
  /^(?:worr(?:y|ies|ied)|fears?|feared|warns?|warned|(?:is|was|are|were|feels|felt|remains) (?:(?:also|still|very|really|rather|quite|a bit|deeply) )*(?:worried|concerned|afraid|scared|nervous|anxious|uneasy))(?: (?:that|about|over))? /iu;
const says =
  /^(?:says?|said|argues?|argued|objects?|objected|points? out|pointed out|thinks?|thought|believes?|believed|feels?|felt|complains?|complained) that /iu;
const asks =
  /^(?:(?:will|may|might|would|could) (?:probably |surely |also )?)?(?:asks?|asked|wonders?|wondered|wants? to know|wanted to know|doubts?|doubted|questions?|questioned) (?:us )?(?=(?:who|what|when|where|why|how|which|whether|if)\b)/iu;
const aThing = /(?:about|over) $/iu;
/** It goes on about whoever it is. */
const goesOn =
  /^(?:of|to|because|for|at|with|and|less|much)\b|\b(?:she|he|her|him|his|hers|they|them|their|theirs)\b|,? (?:and|but|so) (?:also )?(?:will|would|may|might|can|could|is|was|has|had|wants?|thinks?|says?|said|feels?|does|did)\b/iu;

/**
 * Words that begin with what somebody by name feels, says or asks, as what they are about: "Helen worries that it floods" is "It
 * floods", or "One worry is that it floods". Null where they begin otherwise; what a team or a department says stays.
 * `isName`: whether a word is a name on file.
 */
export const withoutHolder = (words: string, isName: (word: string) => boolean): WithoutHolder | null => {
  const plain = words.replace(/\s+/g, ' ').trim();
  const found = holder.exec(plain);
  const [first = ''] = found?.[1]?.split(' ') ?? [];
  if (!found || !/^\p{Lu}/u.test(first)) return null;
  if (!isName(first) && (isCommonWord(first) || notPeople.test(first) || house.test(first))) return null;
  const rest = plain.slice(found[0].length);
  for (const [pattern, frame] of [
    [feels, 'One worry is'],
    // What somebody says is told of them, unless nobody may be named.
    [says, ''],
    [asks, 'One question is'],
  ] as const) {
    const lead = pattern.exec(rest)?.[0];
    const what = lead === undefined ? '' : rest.slice(lead.length);
    if (lead === undefined || what === '' || goesOn.test(what)) continue;
    const going = `${what.charAt(0).toLowerCase()}${what.slice(1)}`;
    const own = /^\p{Lu}/u.test(what) ? what : going;
    return {
      bare: capital(what),
      whole: frame === '' ? null : `${frame} ${pattern === asks || aThing.test(lead) ? '' : 'that '}${own}`,
    };
  }
  return null;
};

/** The same of each of several sentences; as they are where none begins so. `bare`: what they are about, by itself. */
export const withoutHolders = (
  words: string,
  isName: (word: string) => boolean,
  { bare }: { readonly bare: boolean },
) => {
  let kept = words;
  for (const { start, end } of sentencesIn(words).toReversed()) {
    const said = withoutHolder(words.slice(start, end), isName);
    const other = bare ? said?.bare : said?.whole;
    if (other) kept = `${kept.slice(0, start)}${other}${kept.slice(end)}`;
  }
  return kept;
};

const stands =
  /\b(?:(?:is|was|are|feels|felt|remains|seems) (?:[\p{L}]+ ){0,2}?(?:worried|concerned|afraid|scared|nervous|anxious|uneasy|against|sceptical|skeptical|doubtful|opposed|reluctant|unconvinced|convinced|in favou?r|on board|keen|undecided|torn)|worries|fears?|feared|doubts?|doubted|objects|objected|opposes|opposed|dislikes?|resists|distrusts?|will (?:stall|block|object|resist|say no))\b/iu;

/** Whether words tell where somebody stands; to be asked of words that name somebody. */
export const tellsAStand = (words: string): boolean => stands.test(words);
