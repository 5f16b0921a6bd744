import { dayInWords } from '../documents/words.ts';
import { type Day, dayOf } from '../shared/time.ts';
import type { PositionSureness, RoomPart, Stand } from './room.ts';
import type { RoomPosition } from './room-view.ts';

/** Where somebody stands, as one reads it behind a name. */
export const standWords: Readonly<Record<Stand, string>> = {
  for: 'for it',
  'leans-for': 'leaning for it',
  open: 'open on it',
  'leans-against': 'leaning against it',
  against: 'against it',
};

/** How that is known. */
export const sureWords: Readonly<Record<PositionSureness, string>> = {
  told: 'said so',
  signs: 'there were signs',
  guess: 'your guess',
};

/** What somebody does in the decision, behind a name. */
export const partWords: Readonly<Record<RoomPart, string>> = {
  decides: 'decides',
  blocks: 'can stop it',
  shapes: 'shapes it',
  carries: 'carries the work',
  informed: 'hears of it',
};

/** "Leaning against it: said so, 3 March." */
export const standing = (one: RoomPosition | undefined, today: Day): string => {
  if (!one) return 'Not known where.';
  const words = standWords[one.stand];
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}: ${sureWords[one.sure]}, ${dayInWords(dayOf(one.said), today)}.`;
};

/** Which side a stand is on. */
export const sideOfStand = (stand: Stand): 'for' | 'against' | 'open' =>
  stand === 'for' || stand === 'leans-for' ? 'for' : stand === 'open' ? 'open' : 'against';

/** "Dana", "Dana and Tom", "Dana, Tom and others": never how many. */
export const someNames = (names: readonly string[]): string => {
  const [one = '', two, ...rest] = names;
  if (two === undefined) return one;
  return rest.length === 0 ? `${one} and ${two}` : `${one}, ${two} and others`;
};

const flipped: Readonly<Record<Stand, Stand>> = {
  for: 'against',
  'leans-for': 'leans-against',
  open: 'open',
  'leans-against': 'leans-for',
  against: 'for',
};

/** Where somebody stands on a change who was read as standing so on leaving things as they are. */
export const turned = (stand: Stand): Stand => flipped[stand];
