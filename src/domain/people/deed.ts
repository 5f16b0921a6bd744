import type { Id } from '../shared/id.ts';
import type { Instant } from '../shared/time.ts';

/**
 * What one did for the other, as words on file say it. From the user: help `given`, somebody `thanked`, a win `celebrated`,
 * credit `shared`. To the user: help `received`.
 */
export const deedKinds = ['given', 'thanked', 'celebrated', 'shared', 'received'] as const;
export type DeedKind = (typeof deedKinds)[number];

export type Deed = {
  readonly kind: DeedKind;
  readonly person: Id;
  readonly at: Instant;
  /** Letter for letter out of the source. */
  readonly quote: string;
  readonly source: Id;
  /** The fact it was read from; null for words of a mail. */
  readonly fact: Id | null;
};

/** Who stands where in words of support; ids of people. */
export type SupportWords = {
  readonly quote: string;
  readonly owner: Id | null;
  readonly to: Id | null;
  /** Everybody it belongs to, the user among them or not. */
  readonly about: readonly Id[];
  /** Whom the words name, in their order; without it `about` stands for them. */
  readonly named?: readonly Id[];
  /** Who wrote or said it. */
  readonly by: Id | null;
};

const helped =
  'helped|covered|backed|lent|gave|introduced|defended|supported|coached|mentored|taught|trained|stepped in|stood in|stood up|stuck up|spoke up|vouched|put|recommended|promoted|championed|sponsored|let|showed|walked|prepped|unblocked|encouraged|shielded|rescued|bailed|took over|passed|handed|offered|sent|stayed';
const praised = 'credited|praised|named';
// The user did it: "I helped Tom", or without the first word, as notes are written.
const mine = new RegExp(
  String.raw`^[\s•*–-]*(?:(?:and|so|then|also|today|yesterday|this morning),? )*(?:(?:i|we)(?: have|['’]ve| had)? (?:also |just |finally |publicly |quickly |then )*(?<by>${helped}|${praised}|thanked|congratulated|celebrated|owe)|(?<bare>${helped}|${praised}|thanked|congratulated|celebrated|owe))\b`,
  'iu',
);
const credit = /\b(?:credit|kudos|praise)\b/i;
const toUs = /\b(?:me|us|my|our)\b/i;
const hailed = /^(?:[^.;!?]{0,20}\b)?(?:kudos|hats? off|shout[- ]?out|credit|props)\b/i;
const thanks = /^(?:so |big |many |huge |special )*(?:thanks|thank you)\b/i;

const kindOf = (verb: string, quote: string): DeedKind => {
  if (verb === 'thanked') return 'thanked';
  if (verb === 'owe') return 'received';
  if (verb === 'congratulated' || verb === 'celebrated') return 'celebrated';
  return /^(?:credited|praised|named)$/.test(verb) || (verb === 'gave' && credit.test(quote)) ? 'shared' : 'given';
};

/**
 * What words of support say was done between the user and others; nothing of what others did for each other, and nobody
 * where the words do not say who it was for.
 */
export const deedsIn = (words: SupportWords, me: Id): readonly { readonly kind: DeedKind; readonly person: Id }[] => {
  const { quote, owner, to, by } = words;
  const named = (words.named ?? words.about).filter((one) => one !== me);
  const groups = by === me ? mine.exec(quote)?.groups : undefined;
  const verb = (groups?.by ?? groups?.bare)?.toLowerCase();
  // Who is named first after it got it: "I introduced Tom to Dana" helped Tom.
  const [first] = named;
  if (verb !== undefined && !(groups?.bare && toUs.test(quote))) {
    return first === undefined ? [] : [{ kind: kindOf(verb, quote), person: first }];
  }
  if (owner === me) {
    const receiver = to !== null && to !== me ? to : first;
    return receiver === undefined ? [] : [{ kind: credit.test(quote) ? 'shared' : 'given', person: receiver }];
  }
  if (owner === null || by !== me) return [];
  if (hailed.test(quote)) return [{ kind: 'shared', person: owner }];
  if (thanks.test(quote) && !toUs.test(quote)) return [{ kind: 'thanked', person: owner }];
  // "Dana backed Tom": between others, unless it says us.
  const beside = named.filter((one) => one !== owner);
  const ours = to === me || (to === null && (beside.length === 0 || toUs.test(quote) || /\b(?:i|we)\b/i.test(quote)));
  return ours ? [{ kind: 'received', person: owner }] : [];
};
