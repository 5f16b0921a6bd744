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

/** Who stands where in words of support; ids of people, `me` the user's. */
export type SupportWords = {
  readonly quote: string;
  readonly owner: Id | null;
  readonly to: Id | null;
  /** Everybody it belongs to, the user among them or not. */
  readonly about: readonly Id[];
  /** Who wrote or said it. */
  readonly by: Id | null;
};

const toUs = /\b(?:me|us|my|our|i|we)\b/i;
const praised = /^(?:[^.;!?]{0,20}\b)?(?:kudos|hats? off|shout[- ]?out|credit|props)\b/i;
const thanked =
  /^(?:so |big |many |huge |special )*(?:thanks|thank you)\b|\b(?:thanked|credited|praised|congratulated)\b/i;

/**
 * What words of support say was done between the user and others; nothing of what others did for each other, and nobody
 * where the words do not say who it was for.
 */
export const deedsIn = (words: SupportWords, me: Id): readonly { readonly kind: DeedKind; readonly person: Id }[] => {
  const { quote, owner, to, about, by } = words;
  const others = about.filter((one) => one !== me && one !== owner);
  if (owner === me) {
    const kind: DeedKind = /\b(?:credited|praised|credit)\b/i.test(quote)
      ? 'shared'
      : /\bcongratulated\b/i.test(quote)
        ? 'celebrated'
        : /\bthanked\b|\bowe\b/i.test(quote)
          ? 'thanked'
          : 'given';
    const receivers = to !== null && to !== me ? [to] : others;
    return receivers.map((person) => ({ kind, person }));
  }
  if (owner === null || by !== me) return [];
  if (praised.test(quote)) return [{ kind: 'shared', person: owner }];
  if (thanked.test(quote) && !toUs.test(quote)) return [{ kind: 'thanked', person: owner }];
  // "Dana backed Tom": between others, unless it says us.
  const beside = others.filter((one) => one !== by);
  return to === me || (to === null && (beside.length === 0 || toUs.test(quote)))
    ? [{ kind: 'received', person: owner }]
    : [];
};
