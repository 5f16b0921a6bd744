import type { RoomPerson } from './use-room.ts';

/** The form says what somebody does in the decision, the line how it is known where they stand. */
export const RoomMark = ({ part, sure }: Pick<RoomPerson, 'part' | 'sure'>) => {
  const known = sure ?? 'none';
  const shared = { className: `room-mark ${known}` } as const;
  return (
    <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true" focusable="false" {...shared}>
      {part === 'decides' ? (
        <rect x="2.5" y="2.5" width="9" height="9" />
      ) : part === 'blocks' ? (
        <path d="M7 1.5 12.5 7 7 12.5 1.5 7Z" />
      ) : part === 'shapes' ? (
        <path d="M7 2 12.5 12H1.5Z" />
      ) : (
        <circle cx="7" cy="7" r="4.6" />
      )}
    </svg>
  );
};
