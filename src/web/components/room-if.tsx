import { useState } from 'react';
import { type Stand, stands } from '../../domain/proposals/room.ts';
import { standWords } from '../../domain/proposals/stand-words.ts';
import { useReading } from '../queries.ts';
import { SourcedLine } from './sources.tsx';
import type { RoomPerson } from './use-room.ts';

/** What changes if somebody comes to stand elsewhere, in a sentence or two. */
export const RoomIf = ({
  proposal,
  person,
  close,
}: {
  readonly proposal: string;
  readonly person: RoomPerson;
  readonly close: () => void;
}) => {
  const [stand, setStand] = useState<Stand>(person.stand === 'against' || person.stand === null ? 'for' : 'against');
  const { data } = useReading('room.if', { proposal, person: person.id, stand });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what stands open under the row.
    <div
      className="small-form room-if"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <label>
        <span>If {person.called} is</span>
        <select
          // Opened because it was asked for.
          ref={(element) => (data === undefined ? element?.focus() : undefined)}
          value={stand}
          onChange={({ target }) => setStand(stands.find((one) => one === target.value) ?? 'for')}
        >
          {stands.map((one) => (
            <option key={one} value={one}>
              {standWords[one]}
            </option>
          ))}
        </select>
      </label>
      <div aria-live="polite">
        {(data?.lines ?? []).map((line) => (
          <p key={line.text} className="serif">
            <SourcedLine line={line} />
          </p>
        ))}
      </div>
      <p className="verbs">
        <button type="button" className="verb soft" onClick={close}>
          Close
        </button>
      </p>
    </div>
  );
};
