import { calledName } from '../people/names.ts';
import type { Person } from '../people/person.ts';

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

// What was told may stand between the verb and whom: "raised the Hull slip with Dana".
const thing = String.raw`(?:(?!nothing\b|not\b|no\b|little\b|never\b|none\b)[^\s.,;:!?]{1,40} ){0,6}?`;
const telling = `(?:told|informed|warned|briefed|notified|updated|(?:mentioned|raised|flagged|shared|said|wrote|reported) ${thing}(?:to|with|for))`;
const knowing =
  '(?:knows|knew|is aware|was aware|has been told|was told|has heard|heard|is informed|was informed|has been informed|was briefed|has been briefed|was warned|has been warned)';

// Whoever tells is the writer: nobody else's telling is surely known.
const own =
  /(?:^|[,;:—–()]|\b(?:and|so|but|then|because|since|as|where|which))\s*(?:(?:and|so|but|then|yes|today|yesterday|this morning|this week|last week|on \w+)[,:]?\s+)*(?:(?:i|we)(?:['’]ve| have)?\s+)?(?:(?:already|also|just|now|both|duly|openly|briefly|then)\s+)*$/i;
const bare =
  /(?:^|[,;:—–()]|\b(?:and|so|but|then|because|since|as))\s*(?:(?:and|so|but|then|yes|today|now|by now)[,:]?\s+)*$/i;

/** What makes a statement none: a question, a wish, a doubt, a duty, somebody else's words. */
const unsure =
  /\?|\b(?:not|n['’]t|never|nobody|no one|nothing|neither|without|hardly|barely|whether|if|unless|until|hopes?|hoping|doubts?|wonders?|wish|(?:un)?sure|unclear|must|should|could|would|might|may|supposed|meant to|wanted to|planned to|avoid\w*|pretend\w*|forgot|almost|nearly|(?:says?|said|thinks?|thought|claims?|claimed|believes?|assumes?|guess|suspect|afraid)(?=[^\p{L}]))/iu;
// Of the line as a whole: "not sure, told Dana", "Ola says: told Dana".
const inDoubt =
  /\b(?:not sure|unsure|hope|doubt|wonder|wish|nobody|no one|never)\b|\b(?:says?|said|claims?|claimed|writes?|wrote|thinks?|according to \S{1,30})\s*[:,]\s*$/i;
/** What takes it back behind the words: they were told nothing, only half, or something else. */
const takenBack =
  /^\s*(?:nothing|little|none|no\b|not\b|yet\b|half|(?:that |how )?(?:all|everything|it)(?:['’]s| is) (?:well|fine|good|ok|okay|on track|under control)|by (?:nobody|no one))|\b(?:nothing|otherwise|opposite|except|apart from|but not|not about|not yet|instead of|on track|under control|no (?:risk|problem|issue)s?)\b/i;

/**
 * Whether a line of the writer's says for sure that somebody was told: "told Dana", "Dana knows". Only what the writer did
 * counts, in the past and without a doubt; "her" and "him" only where the line names them, or `there` says that whoever is
 * meant was in the room. In doubt nobody was told: to ask once more costs little.
 */
export const saysTold = (
  person: Pick<Person, 'name' | 'aliases' | 'role'>,
): ((line: string, there?: boolean) => boolean) => {
  const names = [calledName(person.name), person.name, ...person.aliases, person.role]
    .filter((name) => name.length > 1)
    .map((name) => `@?${escaped(name)}`);
  const all = [...new Set(names)].join('|');
  if (all === '') return () => false;
  const named = new RegExp(`(?<![\\p{L}\\p{N}])(?:${all})(?![\\p{L}\\p{N}])`, 'iu');
  const told = (whom: string) =>
    new RegExp(
      `(?<![\\p{L}\\p{N}])${telling} (?:@?\\p{L}[\\p{L}.'’-]{0,30}(?:, | and | & )){0,4}?(?:the )?(?:${whom})(?![\\p{L}\\p{N}])`,
      'giu',
    );
  const knows = (who: string) =>
    new RegExp(`(?<![\\p{L}\\p{N}])(?:the )?(?:${who}) (?:already |now |also )?${knowing}\\b`, 'giu');
  const both = {
    named: [told(all), knows(all)],
    meant: [told(`${all}|her|him|them`), knows(`${all}|she|he|they`)],
  } as const;
  return (line, there = false) => {
    if (/\?/.test(line)) return false;
    const [saying, known] = there || named.test(line) ? both.meant : both.named;
    const holds = (pattern: RegExp, before: RegExp): boolean =>
      [...line.matchAll(pattern)].some(({ 0: words, index }) => {
        const ahead = line.slice(0, index);
        const clause = ahead.split(/[,;:—–()]/).at(-1) ?? '';
        const doubted = unsure.test(clause) || inDoubt.test(ahead);
        return !doubted && before.test(ahead) && !takenBack.test(line.slice(index + words.length));
      });
    return holds(saying, own) || holds(known, bare);
  };
};

/** The sentence or line around a span, and the one behind it: what is said of it there. */
export const aroundIn = (
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): { readonly line: string; readonly next: string } => {
  const from = Math.max(
    ...['\n', '. ', '! ', '? '].map((mark) => text.lastIndexOf(mark, Math.max(0, start - 1)) + 1),
    0,
  );
  const tail = text.slice(end, end + 2000);
  const stop = /\n|[.!?](?=\s|$)/.exec(tail);
  const line = text.slice(from, end + (stop === null ? tail.length : stop.index + 1)).trim();
  const [next = ''] = (stop === null ? '' : tail.slice(stop.index + 1)).trim().split(/\n|(?<=[.!?])\s/, 1);
  return { line, next };
};
