import { z } from 'zod';
import { Id } from '../../domain/shared/id.ts';
import { AppError } from '../errors.ts';
import { Captured, CaptureText } from '../fact/capture.ts';
import { captureLine } from '../fact/capture-line.ts';
import { operation } from '../operation.ts';
import { findMoment } from './find-moment.ts';

export const momentDebrief = operation({
  name: 'moment.debrief',
  alias: 'debrief',
  summary:
    'Write one line on a moment that has ended; it is read like a capture. `--skip` says there is none to write.',
  surfaces: ['http', 'cli'],
  positional: ['moment', 'text'],
  input: z.object({
    /** An id, or a person: then the last moment with them. */
    moment: z.string().min(1),
    text: CaptureText.optional(),
    skip: z.boolean().optional(),
  }),
  output: Captured.extend({ source: Id.nullable() }),
  run: (context, { moment: words, text, skip }) => {
    const store = context.store();
    const moment = findMoment(context, words);
    if (skip) {
      store.moments.setDebriefed(moment.id, true);
      return {
        source: null,
        text: '',
        facts: [],
        changes: [],
        above: [],
        met: [],
        unread: false,
        language: null,
        careful: [],
      };
    }
    if (text === undefined) throw new AppError('bad-input', { field: 'text' });
    return captureLine(context, { kind: 'debrief', text, moment: moment.id });
  },
});
