import { calledName } from '../../domain/people/names.ts';
import { hasLeft, type Person } from '../../domain/people/person.ts';
import type { Day } from '../../domain/shared/time.ts';

/** Why no round is opened with somebody, as an error says it; null where one can be. */
export const noRoundWith = (
  person: Person,
  today: Day,
): { readonly field: 'person'; readonly detail: string; readonly hint?: string } | null => {
  if (person.standing === 'me') return { field: 'person', detail: 'That is you.' };
  if (person.standing !== 'above' || person.group)
    return {
      field: 'person',
      detail: 'A round is opened with one person above you.',
      hint: 'Say on their page that they are above you.',
    };
  return hasLeft(person, today)
    ? {
        field: 'person',
        detail: `${calledName(person.name)} has left.`,
        hint: 'Open one with whoever is in that place now.',
      }
    : null;
};
