import { z } from 'zod';
import { Finding } from '../../domain/review/finding.ts';
import { Id } from '../../domain/shared/id.ts';
import { Day, dayOf, millis } from '../../domain/shared/time.ts';
import { AppError } from '../errors.ts';
import { careful } from '../fact/careful.ts';
import { operation } from '../operation.ts';
import { ensureMe } from '../person/ensure-me.ts';
import { findPerson } from '../person/find-person.ts';
import { inReach } from '../replay.ts';

export const askNote = operation({
  name: 'ask.note',
  alias: 'asked',
  summary: 'Note what you asked somebody above you for, as you put it; `fact.reject` of its fact takes it back.',
  surfaces: ['http', 'cli'],
  positional: ['person', 'words...'],
  input: z.object({
    /** A name, address or id. */
    person: z.string().trim().min(1).max(320),
    /** “a second crane for the north quay” */
    words: z.string().trim().min(1).max(500, 'Say it in a sentence: at most 500 characters.'),
    /** The day you asked to have it by. */
    due: Day.refine(inReach, 'Name a year from 1900 to 2200.').optional(),
    /** The talk you asked in. */
    moment: Id.optional(),
  }),
  output: z.object({
    fact: Id,
    /** What in the words would hurt or shame if it were read. */
    careful: z.array(Finding),
  }),
  run: (context, { person: named, words, due, moment }) => {
    const store = context.store();
    return store.transaction(() => {
      const me = ensureMe(context);
      const person = findPerson(store, named);
      if (person.id === me) throw new AppError('bad-input', { field: 'person', detail: 'That is you.' });
      if (person.standing !== 'above' || person.group)
        throw new AppError('bad-input', {
          field: 'person',
          detail: 'Asks are followed to people above you.',
          hint: 'Say on their page that they are above you, or note it as a line.',
        });
      if (moment !== undefined && !store.moments.get(moment))
        throw new AppError('not-found', { field: 'moment', detail: 'No moment has that id.' });
      const before = `I asked ${person.name}: `;
      const text = `${before}${words}`;
      const source = context.newId();
      const { now } = context;
      store.sources.add({
        id: source,
        kind: moment === undefined ? 'capture' : 'debrief',
        key: `${moment === undefined ? 'capture' : 'debrief'}:${source}`,
        thread: source,
        said: now,
        learned: now,
        title: '',
        text,
        moment: moment ?? null,
        people: [
          { person: me, role: 'from' },
          { person: person.id, role: 'about' },
        ],
        automatic: false,
        attachments: [],
      });
      const fact = {
        id: context.newId(),
        kind: 'request' as const,
        source,
        start: before.length,
        end: text.length,
        quote: words,
        owner: me,
        ownerWords: '',
        to: person.id,
        about: [me, person.id],
        action: words,
        due: due === undefined ? null : { text: due, date: due },
        polarity: null,
        speaker: null,
        said: now,
        learned: now,
        confidence: 1,
        reason: 'You said so.',
        state: 'accepted' as const,
        decided: now,
        lastConfirmed: now,
        closed: null,
      };
      store.facts.add(fact);
      store.facts.put(fact);
      store.search.put(moment === undefined ? 'capture' : 'debrief', source, {
        title: '',
        text,
        people: person.name,
        said: millis(now),
        day: dayOf(now),
      });
      return { fact: fact.id, careful: careful(words) };
    });
  },
});
