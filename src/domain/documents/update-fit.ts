import type { UpdateFact, UpdateMaterial } from './update-fact.ts';
import { countWords } from './words.ts';

// Said in private, or of somebody's life and standing: never in words to a third person.
const delicate =
  /\b(?:confidential\w*|in confidence|private(?:ly)?|secret\w*|between us|off the record|do(?:n['’]?t| not) (?:tell|share|forward|mention|quote)|not (?:yet )?(?:public|announced|told|official)|rumou?r\w*|gossip\w*|(?:i )?hear(?:d)? that|apparently|reorg\w*|lay-?offs?|laid off|redundan\w*|firing|fired|resign\w*|quit(?:s|ting)?|leaving|pregnan\w*|maternity|paternity|sick(?:ness)?|ill|illness|burn(?:t|ed|ing)?[- ]?out|stress(?:ed|ful)|salary|pay rise|bonus|promot(?:ed|ion)|divorc\w*|health|therap\w*|hospital|underperform\w*|lawyer\w*|harass\w*|complain\w*|angry|furious|upset|annoyed|sceptical|skeptical|worried|afraid|nervous|incompeten\w*|useless|lazy|politic\w*|trust)\b/i;
// "He promised", "I wonder": of somebody, or to oneself.
const inward =
  /\b(?:he|she|him|her|hers|his|i (?:think|guess|feel|fear|wonder|doubt|suspect|should|must|need to)|maybe|perhaps|note to self|todo|ask (?:him|her|them))\b|@|\?/i;
const spokenTo = /\b(?:you|your|yours|u)\b/i;

const mentions = (words: string, names: readonly string[]): boolean => {
  const lower = new Set(words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  return names.some((name) => lower.has(name));
};

const wordsOf = (name: string): readonly string[] => name.toLowerCase().match(/\p{L}{3,}/gu) ?? [];

/** The writer's own notes, which were never meant for anybody else. */
export const isPrivate = ({ from }: UpdateFact): boolean =>
  from.kind === 'capture' || from.kind === 'debrief' || from.kind === 'draft';

/**
 * Whether words may go to the reader as they stand. The writer's private notes have to read as a plain statement that
 * speaks of nobody: not of the reader in the third person, nor of anybody's feelings, health, standing or plans. A quote of
 * somebody else's has to be fit for a third person. `named` says that it may name people, as thanks do.
 */
export const isFit = (
  fact: UpdateFact,
  words: string,
  { reader, people }: Pick<UpdateMaterial, 'reader' | 'people'>,
  { named = false }: { readonly named?: boolean } = {},
): boolean => {
  if (countWords(words) < 2 || delicate.test(words)) return false;
  if (fact.from.by === 'reader') return true;
  if (mentions(words, reader.words)) return false;
  if (fact.from.by === 'me' && !isPrivate(fact)) return fact.from.readerKnows || !spokenTo.test(words);
  // What a colleague wrote is quoted under their name.
  if (fact.from.by === 'other') return true;
  if (inward.test(words) || spokenTo.test(words)) return false;
  if (named) return true;
  const others = fact.about.flatMap((id) => (id === reader.id ? [] : wordsOf(people.get(id)?.name ?? '')));
  return !mentions(words, others);
};
