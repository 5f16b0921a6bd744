import { z } from 'zod';
import { buildSheet } from '../../domain/documents/build-sheet.ts';
import { Document } from '../../domain/documents/document.ts';
import { wordsOfName } from '../../domain/documents/fit-to-send.ts';
import { Proposed } from '../../domain/documents/sheet-words.ts';
import { clockIn } from '../../domain/shared/time.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { openFactsWith, signature, talkReaderOf } from '../recap/talk-facts.ts';
import { PersonName } from '../views.ts';
import { findPerson } from './find-person.ts';
import { peopleNamed } from './people-named.ts';
import { personName } from './person-name.ts';

export const personSheet = operation({
  name: 'person.sheet',
  alias: 'sheet',
  summary:
    'The page you may show somebody about the two of you: what matters to them, what each owes, what was agreed. Nothing of your notes that you have not said may stand there.',
  surfaces: ['http', 'cli'],
  positional: ['person'],
  input: z.object({ person: z.string().min(1) }),
  output: z.object({
    person: PersonName,
    /** Written to them. */
    document: Document,
    /** Lines out of your own notes, for your eyes alone until you say that they may stand there. */
    proposed: z.array(Proposed),
    /** Lines of yours that stay back: not for their eyes. */
    held: z.number().int(),
  }),
  run: (context, { person: words }) => {
    const store = context.store();
    const person = findPerson(store, words);
    if (person.standing === 'me') throw new AppError('bad-input', { field: 'person', detail: 'That is you.' });
    if (person.group) throw new AppError('bad-input', { field: 'person', detail: 'That is a list, not a person.' });
    const recaps = store.drafts.sentTo(person.id, context.now).filter(({ kind }) => kind === 'recap');
    const clock = clockIn(context.zone);
    const me = store.people.me()?.id ?? null;
    const namedIn = peopleNamed(store);
    // Whoever is on file is found in a note, also where nothing says that the fact is about them.
    const others = (quote: string): readonly string[] =>
      namedIn(quote).flatMap((id) =>
        id === person.id || id === me ? [] : wordsOfName(store.people.get(id)?.name ?? ''),
      );
    const { document, proposed, held } = buildSheet({
      reader: talkReaderOf(person),
      me: { id: me, called: signature(context) },
      facts: openFactsWith(context, person.id).map((fact) => ({
        ...fact,
        others: [...(fact.others ?? []), ...others(fact.quote)],
      })),
      recaps: recaps.flatMap(({ id, text, sent }) => (sent === null ? [] : [{ id, text, sent: clock(sent) }])),
      answers: store.answers.ofPerson(person.id, context.now),
      now: context.now,
    });
    return { person: personName(person), document, proposed: [...proposed], held };
  },
});
