import type { Person } from '../../domain/people/person.ts';
import type { PersonName } from '../views.ts';

/** Enough of a person to name and link them. */
export const personName = ({ id, name, role, standing }: Person): PersonName => ({ id, name, role, standing });
