import '../styles/room.css';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { call, type Output } from '../api.ts';
import { Section } from '../components/page.tsx';
import { PersonPicker } from '../components/person-picker.tsx';
import { ProposalPage } from '../components/proposal-places.tsx';
import { RoomMap } from '../components/room-map.tsx';
import { RoomPeople } from '../components/room-people.tsx';
import { SourcedAsShown, SourcedLine } from '../components/sources.tsx';
import { type Room, useRoomDeed } from '../components/use-room.ts';
import { PageAnswer } from '../components/waiting.tsx';
import { useReading } from '../queries.ts';

const AskFirst = ({ proposal, room }: { readonly proposal: string; readonly room: Room }) =>
  room.askFirst.length === 0 ? null : (
    <Section
      title="Ask first"
      aside={
        <Link to="/proposals/$proposal/pre-wire" params={{ proposal }} className="verb">
          Plan the talks →
        </Link>
      }
    >
      <p className="section-note">In any order. Ask before you argue.</p>
      <ul className="rows">
        {room.askFirst.map((one) => (
          <li key={one.person} className="row room-ask">
            <div className="what">
              <p className="row-title" dir="auto">
                <a href={`#room-${one.person}`}>{one.called}</a>
              </p>
              <p className="serif" dir="auto">
                “{one.question}”
              </p>
              <p className="row-sub">
                <SourcedLine line={one.why} />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );

const MayBeRight = ({ room }: { readonly room: Room }) =>
  room.mayBeRight === null ? null : (
    <Section title="They may be right">
      <p className="serif">
        <SourcedLine line={room.mayBeRight.line} />
      </p>
      <p className="section-note" dir="auto">
        {room.mayBeRight.question}
      </p>
    </Section>
  );

const RoomSheet = ({ shown }: { readonly shown: Output<'room.show'> }) => {
  const { proposal, room } = shown;
  const deed = useRoomDeed();
  const [picking, setPicking] = useState(false);
  const here = room.people.length > 0;
  const name = (
    <button type="button" className="verb" onClick={() => setPicking(true)}>
      Name somebody →
    </button>
  );
  return (
    <SourcedAsShown>
      <ProposalPage
        proposal={proposal}
        place="people"
        sentence={
          <>
            <p>{room.sentence}</p>
            {room.rests === '' ? null : <p className="room-rests">{room.rests}</p>}
          </>
        }
      >
        <AskFirst proposal={proposal.id} room={room} />
        <RoomMap people={room.people} />
        <MayBeRight room={room} />
        <Section title="Who weighs on it" aside={name}>
          {here ? (
            <RoomPeople proposal={proposal.id} people={room.people} asked={room.askFirst.map(({ person }) => person)} />
          ) : (
            <p className="section-note">
              Nobody stands here yet. Name who decides; whoever your notes speak of comes by itself.
            </p>
          )}
        </Section>
        {room.unknown.length === 0 ? null : (
          <Section title="Not known">
            <ul className="room-lines">
              {room.unknown.map((line) => (
                <li key={line} dir="auto">
                  {line}
                </li>
              ))}
            </ul>
          </Section>
        )}
        {room.leftOut.length === 0 ? null : (
          <Section title="Left out">
            <ul className="room-lines">
              {room.leftOut.map(({ id, name: called }) => (
                <li key={id}>
                  <bdi>{called}</bdi>{' '}
                  <button
                    type="button"
                    className="verb soft"
                    aria-label={`Put back: ${called}`}
                    onClick={() =>
                      void deed(call('room.put', { proposal: proposal.id, person: id, leaveOut: false }), 'Here again.')
                    }
                  >
                    Put back
                  </button>
                </li>
              ))}
            </ul>
          </Section>
        )}
        <p className="section-note">Only you see this page. Nothing of it enters a document.</p>
        {picking ? (
          <PersonPicker
            label="Who weighs on it?"
            without=""
            first=""
            status="Enter names them here. Escape closes."
            choose={({ id, name: called }) =>
              void deed(call('room.put', { proposal: proposal.id, person: id }), `${called} is named here.`)
            }
            close={() => setPicking(false)}
          />
        ) : null}
      </ProposalPage>
    </SourcedAsShown>
  );
};

/** Who weighs on a proposal, where they stand and how that is known, and whom to ask first. */
export const ProposalPeoplePage = () => {
  const { proposal } = useParams({ from: '/proposals/$proposal/people' });
  const query = useReading('room.show', { proposal });
  return <PageAnswer query={query}>{(shown) => <RoomSheet key={shown.proposal.id} shown={shown} />}</PageAnswer>;
};
