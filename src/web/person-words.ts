import type { DecisionRight, Person, Relation } from '../domain/people/person.ts';
import { type Clock, dayWords } from './time.ts';

const relationWords: Readonly<Record<Relation, string>> = {
  manager: 'Your manager',
  'skip-level': 'Your manager’s manager',
  executive: 'An executive',
  board: 'On the board',
  client: 'A client',
  official: 'An official',
  sponsor: 'Your sponsor',
  peer: 'A peer',
  report: 'Reports to you',
};

const standingWords: Readonly<Record<Person['standing'], string>> = {
  me: 'You',
  above: 'Above you',
  beside: 'Beside you',
  below: 'Reports to you',
  unknown: '',
};

/** What each relation already says of where somebody stands. */
const said: Partial<Record<Relation, Person['standing']>> = {
  manager: 'above',
  'skip-level': 'above',
  peer: 'beside',
  report: 'below',
};

const rightWords: Readonly<Record<DecisionRight, readonly [alone: string, over: string]>> = {
  decides: ['Decides', 'Decides on'],
  shapes: ['Shapes what is decided', 'Shapes'],
  blocks: ['Can stop a decision', 'Can stop'],
  informed: ['Is kept informed', 'Is kept informed of'],
};

type Who = Pick<Person, 'standing' | 'relation' | 'right' | 'rightAbout' | 'gone'>;

/** "Your manager", "A client, above you": what somebody is to the user; empty where nobody said. */
export const placeWords = ({ standing, relation }: Pick<Who, 'standing' | 'relation'>): string => {
  if (relation === undefined) return standingWords[standing];
  const place = said[relation] === standing ? '' : standingWords[standing].toLowerCase();
  return [relationWords[relation], place].filter(Boolean).join(', ');
};

/** Who somebody is in one or two sentences: what they are to the user, what they may decide, since when they are gone. */
export const whoWords = (person: Who, clock: Clock): string => {
  const { right, rightAbout = '', gone } = person;
  const may =
    right === undefined ? '' : rightAbout === '' ? rightWords[right][0] : `${rightWords[right][1]} ${rightAbout}`;
  return [placeWords(person), may, gone === undefined ? '' : `No longer there since ${dayWords(gone, clock)}`]
    .filter(Boolean)
    .map((words) => (/[.!?]$/.test(words) ? words : `${words}.`))
    .join(' ');
};
