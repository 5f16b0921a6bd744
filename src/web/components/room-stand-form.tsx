import { useState } from 'react';
import { type PositionSureness, type Stand, stands, surenesses } from '../../domain/proposals/room.ts';
import { standWords, sureWords } from '../../domain/proposals/stand-words.ts';
import { call } from '../api.ts';
import { SmallForm } from './small-form.tsx';
import { type RoomPerson, type RoomPosition, useRoomDeed } from './use-room.ts';

const asStand = (value: string): Stand | undefined => stands.find((one) => one === value);
const asSure = (value: string): PositionSureness | undefined => surenesses.find((one) => one === value);

/** Notes where somebody stands in a line, or says it of words on file. */
export const RoomStandForm = ({
  proposal,
  person,
  position,
  close,
}: {
  readonly proposal: string;
  readonly person: RoomPerson;
  /** Words on file to correct; without them a line is noted. */
  readonly position?: RoomPosition | undefined;
  readonly close: () => void;
}) => {
  const deed = useRoomDeed();
  const [stand, setStand] = useState<string>(position && position.asks === '' ? position.stand : '');
  const [sure, setSure] = useState<string>(position?.sure ?? '');
  const keep = ({ words = '' }: Readonly<Record<string, string>>): Promise<boolean> => {
    const said = { stand: asStand(stand), sure: asSure(sure) };
    return position
      ? deed(call('position.correct', { proposal, fact: position.fact, ...said }), 'Kept as you say.')
      : deed(call('position.note', { proposal, person: person.id, words, ...said }), 'Noted.');
  };
  return (
    <SmallForm
      label={position ? 'Correct it' : `Where ${person.called} stands`}
      fields={
        position ? [] : [{ name: 'words', label: `What ${person.called} said, or what you saw, in a line`, max: 2000 }]
      }
      {...(position ? {} : { needs: 'words' })}
      verb="Keep it"
      keep={keep}
      close={close}
    >
      <label>
        <span>Stands</span>
        <select value={stand} onChange={({ target }) => setStand(target.value)}>
          <option value="">{position ? 'choose' : 'as the words say'}</option>
          {stands.map((one) => (
            <option key={one} value={one}>
              {standWords[one]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>How you know</span>
        <select value={sure} onChange={({ target }) => setSure(target.value)}>
          {position ? null : <option value="">as the words say</option>}
          {surenesses.map((one) => (
            <option key={one} value={one}>
              {sureWords[one]}
            </option>
          ))}
        </select>
      </label>
    </SmallForm>
  );
};
