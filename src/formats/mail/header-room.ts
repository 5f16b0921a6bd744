/** What a line of a header counts as: who it goes to, what is read of it, what tells of a part, and all the rest. */
type Class = 'people' | 'letter' | 'part' | 'rest';

const mostBytes: Readonly<Record<Class, number>> = {
  people: 1024 * 1024,
  letter: 256 * 1024,
  part: 512 * 1024,
  rest: 256 * 1024,
};
const mostLines: Readonly<Record<Class, number>> = { people: 20_000, letter: 5000, part: 20_000, rest: 5000 };
/** A subject or a list of references that is longer is read no further anyway. */
const longestLetter = 64 * 1024;

const classes: readonly (readonly [RegExp, Class])[] = [
  [/^(?:to|cc|bcc)[ \t]*:/i, 'people'],
  [
    /^(?:from|sender|reply-to|date|subject|message-id|references|in-reply-to|mime-version|auto-submitted|precedence|list-id|list-unsubscribe|return-path)[ \t]*:/i,
    'letter',
  ],
  [/^content-/i, 'part'],
];

export type HeaderRoom = {
  /** How many bytes of a header's line are kept: of one that begins a field with `name`, or goes on with it (null). */
  readonly take: (name: string | null, length: number) => number;
  /** Recipients were left out; something else that is read was. */
  readonly cut: () => { readonly people: boolean; readonly letter: boolean };
};

/** Bounds what is kept of a mail's headers field by field, so that however long one is, the others are still read. */
export const headerRoom = (): HeaderRoom => {
  const bytes = { ...mostBytes };
  const lines = { ...mostLines };
  const cut = { people: false, letter: false };
  let current: Class = 'rest';
  let inField = 0;
  const take = (name: string | null, length: number): number => {
    if (name !== null) {
      current = classes.find(([form]) => form.test(name))?.[1] ?? 'rest';
      inField = current === 'letter' ? longestLetter : Number.POSITIVE_INFINITY;
    }
    const room = lines[current] > 0 ? bytes[current] : 0;
    const wanted = Math.max(0, Math.min(length, inField));
    const kept = Math.min(wanted, room);
    if (kept < wanted && (current === 'people' || current === 'letter')) cut[current] = true;
    inField -= length;
    bytes[current] -= kept;
    if (kept > 0) lines[current] -= 1;
    return kept;
  };
  return { take, cut: () => cut };
};
