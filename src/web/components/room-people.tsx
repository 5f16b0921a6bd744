import { someNames } from '../../domain/proposals/stand-words.ts';
import { RoomPerson } from './room-person.tsx';
import type { RoomPerson as Person } from './use-room.ts';

/** So many rows without a word on file are read; more of them wait under a line. */
const fewEnough = 3;

/** Whoever decides or can stop it is read even where nothing is known. */
const isBare = ({ part, positions, matters, power, hears, heard, own, conflict }: Person): boolean =>
  part !== 'decides' &&
  part !== 'blocks' &&
  conflict === null &&
  own === '' &&
  [positions, matters, power, hears, heard].every((told) => told.length === 0);

/** Everybody who weighs on a proposal, one row each; those of whom nothing is on file are folded where they are many. */
export const RoomPeople = ({
  proposal,
  people,
  asked,
}: {
  readonly proposal: string;
  readonly people: readonly Person[];
  /** Whom to ask first: never folded. */
  readonly asked: readonly string[];
}) => {
  const bare = people.filter((one) => isBare(one) && !asked.includes(one.id));
  const folded = bare.length > fewEnough ? bare : [];
  const rows = (some: readonly Person[]) => (
    <ul className="rows room-people">
      {some.map((person) => (
        <RoomPerson key={person.id} proposal={proposal} person={person} />
      ))}
    </ul>
  );
  return (
    <>
      {rows(people.filter((one) => !folded.includes(one)))}
      {folded.length === 0 ? null : (
        <details className="history">
          <summary>Nothing on file of {someNames(folded.map(({ called }) => called))}</summary>
          {rows(folded)}
        </details>
      )}
    </>
  );
};
