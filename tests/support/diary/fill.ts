import type { DayWords } from './days.ts';
import { type Act, acts } from './words.ts';

/** What the slots of a frame are filled with. */
export type Slots = {
  readonly thing: string;
  /** Whom the act is for: "you", "me", "her"; absent where nobody is told. */
  readonly recipient?: string;
  /** Who is written about, and their pronouns. */
  readonly they?: string;
  /** The same in the place of an object, where that differs: "her" beside "she". */
  readonly them?: string;
  readonly pronouns?: readonly [subject: string, object: string, possessive: string];
  readonly handle?: string;
  /** Who is spoken to. */
  readonly name?: string;
  readonly day?: DayWords;
  /** The day it was due until now, and the new one, in words. */
  readonly was?: string;
  readonly moved?: string;
};

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const doSlot = /\{(?:do|doing|past|domine)\}/;

const phrase = (act: Act, verb: string, object: string, recipient: string | undefined): string => {
  if (recipient === undefined || act.takes === 'nobody') return `${verb} ${object}`;
  return act.takes === 'to' ? `${verb} ${object} to ${recipient}` : `${verb} ${recipient} ${object}`;
};

/** The sentence a frame makes. `start` gives it a capital, as in a mail; a note keeps what the frame has. */
export const fill = (frame: string, slots: Slots, chance: () => number, start: boolean): string => {
  // "Leave the table with me, I'll send it to you": the second time it is "it".
  const again = frame.includes('{thing}') && doSlot.test(frame);
  const possible = acts.filter(({ base, takes }) => !again || (takes !== 'dative' && !base.includes(' ')));
  const act = possible[Math.floor(chance() * possible.length)] ?? {
    base: 'send',
    past: 'sent',
    ing: 'sending',
    takes: 'nobody',
  };
  const object = again ? 'it' : slots.thing;
  const [subject = 'they', pronoun = 'them', possessive = 'their'] = slots.pronouns ?? [];
  const values: Readonly<Record<string, string | undefined>> = {
    do: phrase(act, act.base, object, slots.recipient),
    past: phrase(act, act.past, object, slots.recipient),
    doing: phrase(act, act.ing, object, slots.recipient),
    domine: phrase(act, act.base, object, pronoun),
    thing: slots.thing,
    due: slots.day?.after,
    Due: capital(slots.day?.after ?? ''),
    alone: slots.day?.alone,
    Alone: capital(slots.day?.alone ?? ''),
    they: slots.they,
    them: slots.them ?? slots.they,
    sub: subject,
    Sub: capital(subject),
    pro: pronoun,
    pos: possessive,
    handle: slots.handle,
    name: slots.name,
    was: slots.was,
    new: slots.moved,
    New: capital(slots.moved ?? ''),
  };
  const filled = frame.replace(/\{(\w+)\}/g, (slot, name: string) => values[name] ?? slot);
  return start || frame.startsWith('{they}') ? capital(filled) : filled;
};
