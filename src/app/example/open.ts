import { z } from 'zod';
import { Instant } from '../../domain/shared/time.ts';
import { operation } from '../operation.ts';
import { Counts } from '../views.ts';
import { fillExample } from './fill-example.ts';

/*
 * The page's session holds the example in a vault of its own; surfaces route these two to it (see http/session.ts).
 */
export const exampleOpen = operation({
  name: 'example.open',
  summary: 'Look around a finished example: a mailbox, a calendar and capture lines, brought in by the same importers.',
  surfaces: ['http'],
  input: z.object({}),
  output: z.object({ place: z.string(), now: Instant, zone: z.string(), counts: Counts }),
  run: fillExample,
});
