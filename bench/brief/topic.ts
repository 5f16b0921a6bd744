import { plainSubject } from '../../src/domain/sources/plain-subject.ts';
import type { BenchMail } from './mailbox.ts';

/*
 * The matching, fixed on 22 November 2026 before any brief was tuned with it. It reads only words that a reader of the
 * brief sees, and the same function serves the brief, the plain rule and both controls.
 */

const plainWords =
  'a about after again all also always am an and another any anything are around as ask asked asking asks at away back be because been before being below best better both but by bye call can cannot come coming could dear did do does doing don done down due each either else email enough etc even ever every everyone fine first for forward found from fwd fyi get getting give given go going good got great had happy has have having he hear hello help her here hers hi him his hope how however i if in into is it its just keep kind know last later latest least less let like likely little look looks lot made mail main make many may maybe me mean message might mine more most much must my myself need needs never new news next no nor not note nothing now of off ok okay old on once one only open or other others our out over overdue own people per perhaps pls please plse point possible print put quite rather re read really regards reply right said same saw say says see seem seen send sent several shall she should since so some someone something soon speak spoke still subject such sure take talk talked tell than thank thanks that the their them then there these they thing things think this those though thought through thx time times to today together told tomorrow tonight too took tx two u under until up update upon us use used very want wants was way we week weeks well went were what when where whether which while who why will with within without wondering word work worked working would write wrote yes yesterday yet you your yours day days month months year years morning afternoon evening night noon hour hours minute minutes am pm mr mrs ms dr one two three four five six seven eight nine ten yep nope monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec file on known worth saying mind matters noted meant try stood trouble named sign likes under';
const stop = new Set(plainWords.split(' '));

/** One form for plural, tense and ownership: no more than endings cut off. */
const stem = (word: string): string => {
  if (/^\d/.test(word)) return word;
  if (word.length > 5 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 6 && word.endsWith('ing')) return word.slice(0, -3);
  if (word.length > 5 && word.endsWith('ed')) return word.slice(0, -2);
  if (word.length > 4 && word.endsWith('es') && /(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss')) return word.slice(0, -1);
  return word;
};

/** The content words of a text in order: letters and figures, of three or more or in capitals, without stop words. */
export const contentWords = (text: string, names: ReadonlySet<string> = new Set()): readonly string[] =>
  (text.normalize('NFKC').match(/[\p{L}\p{N}]+(?:[’'][\p{L}]+)?/gu) ?? []).flatMap((written) => {
    const word = written.replace(/[’'].*$/, '').toLowerCase();
    const short = word.length < 3 && !/^(?:\p{Lu}{2}|\d{2})$/u.test(written);
    return short || stop.has(word) || names.has(word) ? [] : [stem(word)];
  });

// A mail is about what it begins with: the subject and so many content words of what its writer wrote.
const beginning = 60;

export type Topics = {
  /** The content words of a mail. */
  readonly ofMail: (mail: BenchMail) => ReadonlySet<string>;
  /** The content words of some text that a reader sees. */
  readonly ofText: (text: string) => ReadonlySet<string>;
  /** Whether a mail takes up a line: both as content words. */
  readonly takesUp: (line: ReadonlySet<string>, mail: ReadonlySet<string>) => boolean;
  readonly weight: (word: string) => number;
};

/** Two words that stand in one of 55 mails each, say: chosen so that a week two months away takes up one of three recent subjects about once in ten. */
export const enough = 8;

/**
 * The measure of a mailbox: a word weighs ln(mails / mails it stands in), at most 7. A mail takes up a line when the
 * words they share weigh `enough`, or when they are all the line has and weigh half of that. Names of the user
 * and the leader are no topic.
 */
export const topicsOf = (mails: readonly BenchMail[], names: readonly string[]): Topics => {
  const own = new Set(names.flatMap((name) => name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []));
  const ofText = (text: string): ReadonlySet<string> => new Set(contentWords(text, own));
  const known = new Map<string, ReadonlySet<string>>();
  const ofMail = (mail: BenchMail): ReadonlySet<string> => {
    const words =
      known.get(mail.id) ??
      new Set([
        ...contentWords(plainSubject(mail.subject), own),
        ...contentWords(mail.own.slice(0, 4000), own).slice(0, beginning),
      ]);
    known.set(mail.id, words);
    return words;
  };
  const stands = new Map<string, number>();
  for (const mail of mails) for (const word of ofMail(mail)) stands.set(word, (stands.get(word) ?? 0) + 1);
  const weight = (word: string): number => Math.min(7, Math.log(mails.length / Math.max(1, stands.get(word) ?? 1)));
  const sum = (words: Iterable<string>): number => [...words].reduce((total, word) => total + weight(word), 0);
  return {
    ofMail,
    ofText,
    weight,
    takesUp: (line, mail) => {
      const shared = [...line].filter((word) => mail.has(word));
      const weighs = sum(shared);
      return weighs >= enough || (shared.length === line.size && weighs >= enough / 2);
    },
  };
};
