import type { Person } from '../person.ts';
import type { Power, PowerBase } from '../power.ts';

/** A way to put something to somebody that rests on what the user has, with the card that says how far it goes. */
export type Approach = {
  readonly text: string;
  readonly why: string;
  /** Id of an evidence card. */
  readonly card: string;
  /** The bases of the own inventory it rests on; empty where it needs none. */
  readonly bases: readonly PowerBase[];
};

const byBase: Readonly<Record<PowerBase, Approach>> = {
  expertise: {
    text: 'Give the reasons and what they rest on; you know this matter.',
    why: 'What you know carries a reason further than a request.',
    card: 'E1',
    bases: ['expertise'],
  },
  information: {
    text: 'Tell early what you see first, good or bad, and leave the decision where it is.',
    why: 'What you know first is worth most while there is time, and keeping it back would be pressure.',
    card: 'E20',
    bases: ['information'],
  },
  reputation: {
    text: 'Talk to those concerned one at a time before the meeting, and let each say what is missing.',
    why: 'People who trust you say early what would not work.',
    card: 'E2',
    bases: ['reputation'],
  },
  role: {
    text: 'Decide what is yours to decide, say so, and ask only for the rest.',
    why: 'A small and clear ask is easier to answer than one about everything.',
    card: 'E7',
    bases: ['role'],
  },
  penalty: {
    text: 'Leave unused what you could withhold.',
    why: 'Pressure upward went with worse results wherever it was looked at.',
    card: 'E1',
    bases: ['penalty'],
  },
};

const byRight: Readonly<Record<NonNullable<Person['right']>, Approach>> = {
  decides: {
    text: 'Ask for one decision, with two options and what each costs.',
    why: 'They decide it, so the ask can be whole.',
    card: 'E3',
    bases: [],
  },
  shapes: {
    text: 'Ask for advice on the hard part, and say what you have tried.',
    why: 'They shape the decision and do not take it: advice is theirs to give.',
    card: 'E22',
    bases: [],
  },
  blocks: {
    text: 'Hear what would make it fail for them before it is written.',
    why: 'They can stop it, and an objection heard early can still be built in.',
    card: 'E2',
    bases: [],
  },
  informed: {
    text: 'Tell them in two lines, and ask for nothing.',
    why: 'They are to hear of it and not to decide.',
    card: 'E12',
    bases: [],
  },
};

const withNothing: Approach = {
  text: 'Begin with a reason that serves what matters to them.',
  why: 'Nothing on file says what your own say rests on; a reason needs nothing else.',
  card: 'E1',
  bases: [],
};

const order: readonly PowerBase[] = ['expertise', 'information', 'reputation', 'role', 'penalty'];

/** Which ways fit what the user has and what this person may decide, at most four; never one that presses. */
export const approachesFor = (person: Pick<Person, 'right'>, own: readonly Power[]): readonly Approach[] => {
  const has = order.filter((base) => own.some((power) => power.base === base));
  return [
    ...(person.right === undefined ? [] : [byRight[person.right]]),
    ...has.map((base) => byBase[base]),
    ...(has.some((base) => base !== 'penalty') ? [] : [withNothing]),
  ].slice(0, 4);
};
