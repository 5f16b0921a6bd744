import { roleWords } from './subject.ts';

const someone = `@[\\w.-]*\\w|(?:(?:[Mm]r|[Mm]rs|[Mm]s|[Dd]r)\\.? )?(?!(?:I|Mon|Tues?|Wed|Thu|Fri|Sat|Sun|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|August|September|October|November|December|Q[1-4])\\b)\\p{Lu}[\\p{L}-]+(?: (?:(?:de|van|von|der|den|di|da|del|du|la|le|bin|al|ten|ter) ){0,2}\\p{Lu}[\\p{L}-]+)?|(?:the |my |our )?(?:${roleWords})`;
const given = new RegExp(
  `\\b(?:send|sends|sending|sent|give|gives|gave|tell|tells|told|owes?|owed|promised?|promises|bring|brings|show|shows|e?-?mail|ping|brief|update|remind|offer|offered|hand|get|gets|forward|write|ask|call|text|answer|inform|notify|warn) (?<to>${someone})(?![\\p{L}\\p{N}@])`,
  'u',
);
const towards = new RegExp(
  `\\b(?:send|give|forward|bring|show|e?-?mail|submit|deliver|present|hand|circulate|share|report|explain|talk|speak|get|pass|return|write|back|owed?)\\b[^.;:!?]{0,60}? to (?<to>${someone})(?![\\p{L}\\p{N}@])`,
  'u',
);

/** Whom an act is for, in the words of the text: "send Helen the numbers", "owe @ana a list", "bring it to the board". Undefined where nobody is named. */
export const receiverOf = (words: string): string | undefined => (given.exec(words) ?? towards.exec(words))?.groups?.to;
