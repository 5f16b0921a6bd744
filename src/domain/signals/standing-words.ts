import type { Relation } from '../people/person.ts';
import type { Span } from '../shared/span.ts';
import { couldBeName } from './capture/could-be-name.ts';

/** Words that say who stands above the user: a name as it is written, what they are to the user, and their role if it is said. */
export type StandingWords = Span & {
  readonly name: string;
  /** Null where the words only say that somebody is above. */
  readonly relation: Extract<Relation, 'manager' | 'skip-level'> | null;
  /** "COO"; empty where none is said. */
  readonly role: string;
};

const name = String.raw`(?<![\p{L}\p{N}'’-])(?<name>@[\p{L}][\p{L}\p{N}._-]*[\p{L}\p{N}]|\p{Lu}[\p{L}'’-]*(?: (?:(?:van|de|von|der|den|di|da|el|al|bin) )*\p{Lu}\.?[\p{L}'’-]*){0,3})`;
const above = '(?:line )?(?:manager|boss|supervisor|team lead|chief)';
const second =
  "(?:skip[- ]level(?: manager)?|boss[’']s boss|boss[’'] boss|manager[’']s (?:manager|boss)|boss[’']s manager)";
const role = String.raw`(?:,? \(?(?:the |our )?(?<role>(?:C[A-Z]O|CHRO|CISO|[SE]?VP|MD|GM|HR|(?:[\p{L}-]+ ){0,2}?(?:head|director|president|manager|lead|chair|chief|dean|partner|officer|secretary|minister|provost|founder|treasurer|controller))(?: (?:of|for) (?:the )?[\p{L}&-]+(?: [\p{Lu}&][\p{L}&-]*)?)?)(?![\p{L}])\)?)?`;
/** A talk that is reported of, and no line that is reported in: "I report to Dana on Friday". */
const aTalk = String.raw`(?! (?:on|by|at|in|every|about|each|next|tomorrow|today|tonight|weekly|monthly|daily|that|how|what|the|before|after)\b)`;

const of = (pattern: string): RegExp => new RegExp(pattern, 'gu');
const ways: readonly (readonly [RegExp, StandingWords['relation']])[] = [
  [of(String.raw`${name}${role},? is (?:also |now )?my (?:new )?${second}(?![\p{L}'’-])`), 'skip-level'],
  [of(String.raw`\b[Mm]y (?:new )?${second}(?:,? is (?:now |called )?|:? )${name}${role}`), 'skip-level'],
  [of(String.raw`${name}${role},? is (?:also |now )?my (?:new )?${above}(?![\p{L}'’-])`), 'manager'],
  [of(String.raw`\b[Mm]y (?:new )?${above}(?:,? is (?:now |called )?|:? )${name}${role}`), 'manager'],
  [of(String.raw`\b(?:I|[Ww]e)(?: now| also)? report (?:directly )?to ${name}(?![\p{L}])${role}${aTalk}`), 'manager'],
  [of(String.raw`\bI(?: am|['’]m)(?: now)? reporting (?:directly )?to ${name}(?![\p{L}])${role}${aTalk}`), 'manager'],
  [of(String.raw`${name}${role},? (?:now )?(?:manages|supervises) me(?![\p{L}])`), 'manager'],
  [of(String.raw`${name}${role},? is (?:now )?above me(?![\p{L}])`), null],
];
/** What is only supposed, asked, told of others or over says nothing of today. */
const notSo = /\b(?:if|whether|when|once|unless|wish|as though|as if|until|was|were|than)\s+$/i;

/**
 * Reads who a note says stands above the user: "Dana Ruiz is my manager", "I report to Dana Ruiz, COO". Each name once, in the
 * order of the words; offsets are UTF-16. It decides nothing: whether it is so is asked.
 */
export const readStandings = (text: string): readonly StandingWords[] => {
  const found: StandingWords[] = [];
  for (const [pattern, relation] of ways)
    for (const match of text.slice(0, 10_000).matchAll(pattern)) {
      const { name: called = '', role: said = '' } = match.groups ?? {};
      const bare = called.replace(/[’']s$/, '');
      const known = found.some((one) => one.name.toLowerCase() === bare.toLowerCase());
      if (known || !(bare.startsWith('@') || couldBeName(bare)) || notSo.test(text.slice(0, match.index))) continue;
      found.push({ start: match.index, end: match.index + match[0].length, name: bare, relation, role: said });
    }
  return found.sort((a, b) => a.start - b.start);
};
