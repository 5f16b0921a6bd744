import { z } from 'zod';
import { buildSheet } from '../../domain/documents/build-sheet.ts';
import { Document } from '../../domain/documents/document.ts';
import { clockIn } from '../../domain/shared/time.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { openFactsWith, signature, talkReaderOf } from '../recap/talk-facts.ts';
import { PersonName } from '../views.ts';
import { findPerson } from './find-person.ts';
import { personName } from './person-name.ts';

export const personSheet = operation({
  name: 'person.sheet',
  alias: 'sheet',
  summary:
    'The page you may show somebody about the two of you: what matters to them in their words, what each owes, what was agreed. None of your notes.',
  surfaces: ['http', 'cli'],
  positional: ['person'],
  input: z.object({ person: z.string().min(1) }),
  output: z.object({
    person: PersonName,
    /** Written to them. */
    document: Document,
    /** Lines of yours that stayed back: not for their eyes. */
    held: z.number().int(),
  }),
  run: (context, { person: words }) => {
    const store = context.store();
    const person = findPerson(store, words);
    if (person.standing === 'me') throw new AppError('bad-input', { field: 'person', detail: 'That is you.' });
    if (person.group) throw new AppError('bad-input', { field: 'person', detail: 'That is a list, not a person.' });
    const recaps = store.drafts.sentTo(person.id, context.now).filter(({ kind }) => kind === 'recap');
    const clock = clockIn(context.zone);
    return {
      person: personName(person),
      ...buildSheet({
        reader: talkReaderOf(person),
        me: { id: store.people.me()?.id ?? null, called: signature(context) },
        facts: openFactsWith(context, person.id),
        recaps: recaps.flatMap(({ id, title, text, sent }) =>
          sent === null ? [] : [{ id, title, text, sent: clock(sent) }],
        ),
        now: context.now,
      }),
    };
  },
});
