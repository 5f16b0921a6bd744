import type { Clause } from './clause.ts';
import type { Undertaking } from './mail-undertaking.ts';
import { type VerbClass, verbClass, type Word } from './mail-words.ts';

type Way = {
  readonly name: string;
  /** Its group `act` are the words that say what will be done. */
  readonly re: RegExp;
  readonly verbClass: VerbClass;
  readonly dated?: boolean;
};

const opening = String.raw`(?:^|[,;:.!—–-]\s*|^(?:ok|okay|sure|yes|fine|no problem|so|just)[,. ]+)`;

// Ordinary ways to take something on without "will".
const ways: readonly Way[] = [
  {
    name: 'leave',
    re: new RegExp(
      String.raw`${opening}(?<act>leave (?:it|that|this|them|those|one|(?:the|this|that) [\p{L}'-]+(?: [\p{L}'-]+)?) (?:with|to) me\b)`,
      'u',
    ),
    verbClass: 'act',
  },
  {
    name: 'on-it',
    re: new RegExp(
      String.raw`(?:${opening}(?:i'm|i am|we're|we are) |^)(?<act>on (?:it|this|that)(?=\s*(?:$|[.,;!—–-]|and\b|now\b)))`,
      'u',
    ),
    verbClass: 'act',
  },
  {
    name: 'can',
    re: /\b(?:i|we) can (?:also |then |easily |certainly |definitely )?(?<act>(?:do (?:it|that|this|so)|get|have|send|turn|finish|deliver|draft|prepare|fix|email|write|run|provide|pull|file|ship|fax|update)\b.*)/,
    verbClass: 'deliver',
    dated: true,
  },
  {
    name: 'expect',
    re: new RegExp(
      String.raw`${opening}(?:you can )?(?<act>expect (?:it\b|(?:an?|the|my|our|some) .*\bfrom (?:me|us)\b|(?:my|our) (?:comments|draft|answer|reply|response|report|note|edits|list|numbers|proposal)\b).*)`,
      'u',
    ),
    verbClass: 'deliver',
    dated: true,
  },
  {
    name: 'with-you',
    re: /(?:\bwill|'ll) (?<act>be (?:with you|in your (?:inbox|hands|mailbox|e-?mail)|on your desk)\b.*)/,
    verbClass: 'deliver',
    dated: true,
  },
];
const quick =
  /\b(?:with me|to me|on it|on this|on that|can|expect|be with you|your (?:inbox|hands|mailbox|e-?mail|desk))\b/;

/** Undertakings without "will": "leave it with me", "I'm on it", "it will be with you by Friday". They are the writer's. */
export const otherWaysIn = (clause: Clause, words: readonly Word[]): readonly Undertaking[] => {
  const { lower } = clause;
  if (!quick.test(lower)) return [];
  return ways.flatMap(({ name, re, verbClass: sort, dated }): readonly Undertaking[] => {
    const match = re.exec(lower);
    if (match?.groups?.act === undefined || (dated === true && !clause.dated)) return [];
    const start = lower.indexOf(match.groups.act, match.index);
    const verbAt = words.findIndex((word) => word.start >= start);
    if (verbAt < 0) return [];
    return [
      {
        holder: { who: 'i', at: verbAt, traits: [`way:${name}`] },
        modal: 'way',
        at: verbAt,
        verb: `way:${name}`,
        verbClass: sort,
        verbAt,
        traits: [],
      },
    ];
  });
};

/** "Dana to send the minutes": what minutes and lists of actions say. The place of "to"; below 0 where it is not so. */
export const assignedAt = (words: readonly Word[]): number => {
  for (let at = 1; at < 4; at += 1) {
    if (words[at]?.lower !== 'to') continue;
    const sort = verbClass(words[at + 1]?.lower ?? '');
    return sort === 'deliver' || sort === 'contact' || sort === 'make' || sort === 'check' || sort === 'arrange'
      ? at
      : -1;
  }
  return -1;
};
