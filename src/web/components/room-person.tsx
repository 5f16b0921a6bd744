import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { roomParts } from '../../domain/proposals/room.ts';
import { partWords } from '../../domain/proposals/stand-words.ts';
import { call } from '../api.ts';
import { useKeysIn } from '../keys.ts';
import { capital, shortDate } from '../time.ts';
import { useClock } from './clock.tsx';
import { RoomIf } from './room-if.tsx';
import { RoomMark } from './room-mark.tsx';
import { RoomStandForm } from './room-stand-form.tsx';
import { positionWords } from './room-words.ts';
import { SmallForm } from './small-form.tsx';
import { SourcedLine } from './sources.tsx';
import { useAnswerGiven } from './use-answer.ts';
import { type RoomPerson as Person, type RoomPosition, useRoomDeed } from './use-room.ts';

type Open = { readonly form: 'note' | 'part' | 'if' } | { readonly form: 'correct'; readonly fact: string } | null;

/** What needs no further word to be taken. */
const takesAsIs = ({ asks }: RoomPosition): boolean => asks === '' || asks === 'about';

/** Something that comes first for them and may be about it: the user says whether it is. */
const MayMatter = ({ asked: { about, line } }: { readonly asked: NonNullable<Person['mayMatter']> }) => {
  const given = useAnswerGiven();
  return (
    <li className="room-may">
      <SourcedLine line={line} /> <span className="row-sub">Is this about it?</span>{' '}
      <button
        type="button"
        className="verb"
        aria-label={`It is about this: ${line.text}`}
        onClick={() => void given(about, 'right', 'Kept.')}
      >
        Yes
      </button>{' '}
      <button
        type="button"
        className="verb soft"
        aria-label={`It is not about this: ${line.text}`}
        onClick={() => void given(about, 'wrong', 'Not about this.')}
      >
        No
      </button>
    </li>
  );
};

/** Positions over time, newest first: Enter takes one that waits, x says that it is not about this, e corrects it. */
const Positions = ({
  proposal,
  person,
  correct,
}: {
  readonly proposal: string;
  readonly person: Person;
  readonly correct: (fact: string) => void;
}) => {
  const clock = useClock();
  const deed = useRoomDeed();
  const list = useRef<HTMLUListElement>(null);
  const take = ({ fact }: RoomPosition): void =>
    void deed(call('position.take', { proposal, facts: [fact] }), 'Taken.');
  const leave = ({ fact }: RoomPosition): void =>
    void deed(call('position.leave', { proposal, facts: [fact] }), 'Not about this.');
  const by = (act: (one: RoomPosition) => void) => (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLLIElement)) return false;
    const { fact } = event.target.dataset;
    const one = person.positions.find((each) => each.fact === fact);
    if (!one) return false;
    act(one);
    return true;
  };
  useKeysIn(list, {
    enter: by((one) => (takesAsIs(one) ? take(one) : correct(one.fact))),
    x: by(leave),
    e: by(({ fact }) => correct(fact)),
  });
  return (
    <ul ref={list} className="room-positions" aria-label={`Where ${person.called} stood, newest first`}>
      {person.positions.map((one) => (
        <li key={one.fact} data-fact={one.fact} tabIndex={one.state === 'waits' ? 0 : -1} className={one.state}>
          <span className="when">{shortDate(one.said, clock)}</span>
          <div className="what">
            <SourcedLine
              line={{
                text: `“${one.ground === '' ? one.words : `${one.words} ${one.ground}`}”`,
                sources: [one.source],
              }}
            />
            <p className="row-sub">{positionWords(one)}</p>
          </div>
          <div className="verbs">
            {one.state === 'waits' && takesAsIs(one) ? (
              <button
                type="button"
                className="verb"
                aria-label={`${one.asks === 'about' ? 'It is about this' : 'Take'}: ${one.words}`}
                onClick={() => take(one)}
              >
                {one.asks === 'about' ? 'Yes' : 'Take it'}
              </button>
            ) : null}
            <button
              type="button"
              className={takesAsIs(one) ? 'verb soft' : 'verb'}
              aria-label={`Correct: ${one.words}`}
              onClick={() => correct(one.fact)}
            >
              {takesAsIs(one) ? 'Correct' : 'Say it →'}
            </button>
            <button
              type="button"
              className="verb soft"
              aria-label={`Not about this: ${one.words}`}
              onClick={() => leave(one)}
            >
              {one.asks === 'about' ? 'No' : 'Not about this'}
            </button>
          </div>
        </li>
      ))}
    </ul>
  );
};

const PartForm = ({
  proposal,
  person,
  close,
}: {
  readonly proposal: string;
  readonly person: Person;
  readonly close: () => void;
}) => {
  const deed = useRoomDeed();
  const [part, setPart] = useState<string>(person.partBy === 'you' ? (person.part ?? '') : '');
  return (
    <SmallForm
      label={`What ${person.called} does in it`}
      fields={[{ name: 'matters', label: `Why it matters to ${person.called}`, value: person.own, max: 2000 }]}
      verb="Keep it"
      keep={({ matters = '' }) =>
        deed(
          call('room.put', {
            proposal,
            person: person.id,
            matters,
            part: roomParts.find((one) => one === part) ?? null,
          }),
          'Kept.',
        )
      }
      close={close}
    >
      <label>
        <span>In this decision</span>
        <select value={part} onChange={({ target }) => setPart(target.value)}>
          <option value="">as it is on file</option>
          {roomParts.map((one) => (
            <option key={one} value={one}>
              {partWords[one]}
            </option>
          ))}
        </select>
      </label>
    </SmallForm>
  );
};

/** One who weighs on a proposal: what they do in it, where they stood and when, why it matters, who hears whom. */
export const RoomPerson = ({ proposal, person }: { readonly proposal: string; readonly person: Person }) => {
  const deed = useRoomDeed();
  const [open, setOpen] = useState<Open>(null);
  const close = (): void => setOpen(null);
  const corrected = open?.form === 'correct' ? person.positions.find(({ fact }) => fact === open.fact) : undefined;
  const part = person.part === null ? '' : partWords[person.part];
  const told = [
    ...person.matters,
    ...person.power,
    ...person.hears.map(({ line }) => line),
    ...person.heard.map(({ line }) => line),
  ];
  // Why somebody is here is said where nothing else says it.
  const lines = [...told, ...(person.positions.length === 0 && told.length === 0 ? person.why : [])].filter(
    (line, place, all) => all.findIndex(({ text }) => text === line.text) === place,
  );
  return (
    <li id={`room-${person.id}`} className="row room-person" tabIndex={-1}>
      <div className="room-head">
        <RoomMark part={person.part} sure={person.sure} />
        <h3 className="row-title" dir="auto">
          <Link to="/people/$person" params={{ person: person.id }}>
            <bdi>{person.name}</bdi>
          </Link>{' '}
          <span className="row-sub">
            {[part, person.role, person.gone ? 'no longer there' : ''].filter(Boolean).join(' · ')}
          </span>
        </h3>
      </div>
      {person.conflict ? (
        <p className="room-note amber">
          <SourcedLine line={{ text: person.conflict.text, sources: person.conflict.sources }} />
        </p>
      ) : null}
      {person.stale ? <p className="room-note">{person.stale.text}</p> : null}
      {person.positions.length === 0 ? (
        <p className="section-note">Nothing on file says where.</p>
      ) : (
        <Positions proposal={proposal} person={person} correct={(fact) => setOpen({ form: 'correct', fact })} />
      )}
      <ul className="room-lines">
        {person.own === '' ? null : (
          <li dir="auto">
            {capital(person.own)} <span className="row-sub">your words</span>
          </li>
        )}
        {lines.map((line) => (
          <li key={line.text}>
            <SourcedLine line={line} />
          </li>
        ))}
        {person.mayMatter ? <MayMatter asked={person.mayMatter} /> : null}
      </ul>
      <p className="verbs">
        <button
          type="button"
          className={person.stand === null ? 'verb' : 'verb soft'}
          onClick={() => setOpen({ form: 'note' })}
          aria-label={`Note where ${person.called} stands`}
        >
          Note where {person.called} stands →
        </button>
        <button
          type="button"
          className="verb soft"
          onClick={() => setOpen({ form: 'if' })}
          aria-label={`What if ${person.called} moves`}
        >
          What if
        </button>
        <button
          type="button"
          className="verb soft"
          onClick={() => setOpen({ form: 'part' })}
          aria-label={`Part in it: ${person.called}`}
        >
          Part in it
        </button>
        <button
          type="button"
          className="verb soft"
          aria-label={`${person.called} has no part in it`}
          onClick={() =>
            void deed(
              call('room.put', { proposal, person: person.id, leaveOut: true }),
              `${person.called} is left out.`,
            )
          }
        >
          No part in it
        </button>
      </p>
      {open?.form === 'note' ? <RoomStandForm proposal={proposal} person={person} close={close} /> : null}
      {corrected ? <RoomStandForm proposal={proposal} person={person} position={corrected} close={close} /> : null}
      {open?.form === 'part' ? <PartForm proposal={proposal} person={person} close={close} /> : null}
      {open?.form === 'if' ? <RoomIf proposal={proposal} person={person} close={close} /> : null}
    </li>
  );
};
