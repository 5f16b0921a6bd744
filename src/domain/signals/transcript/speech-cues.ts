import type { FactKind } from '../../facts/fact.ts';
import type { Cue } from '../pattern.ts';
import { ahead } from './speech-ahead.ts';
import { events } from './speech-events.ts';
import { views } from './speech-views.ts';
import { wishes } from './speech-wishes.ts';

/**
 * How people say in a talk what they would write otherwise: in the first person, to those who listen, in half sentences.
 * Only what the cues of mail do not know.
 */
export const speechCues: Partial<Readonly<Record<FactKind, readonly Cue[]>>> = {
  ...wishes,
  ...views,
  ...events,
  ...ahead,
};
