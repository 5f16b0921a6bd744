import { z } from 'zod';
import { Id } from '../../domain/shared/id.ts';
import { Day, dayOf, fromWall, millis } from '../../domain/shared/time.ts';
import { turnsIn } from '../../domain/sources/turn.ts';
import { restate } from '../change/accept-change.ts';
import { AppError } from '../errors.ts';
import { untiedWords } from '../fact/open-names.ts';
import { findTalk } from '../import/find-talk.ts';
import { readAgain } from '../import/read-talk.ts';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';

const noon = 'T12:00:00';

export const transcriptEdit = operation({
  name: 'transcript.edit',
  summary:
    'Say who a speaker of a transcript is, or on which day it was. It is read anew; what you accepted or rejected stays.',
  surfaces: ['http', 'cli'],
  positional: ['source'],
  input: z.object({
    source: Id,
    /** A name as the transcript gives it. */
    speaker: z.string().min(1).max(200).optional(),
    /** Who that is: a name, an address, an id, "me", or an empty string for nobody you know. */
    person: z.string().max(500).optional(),
    day: Day.optional(),
  }),
  output: z.object({
    source: Id,
    /** Proposed by reading it anew. */
    facts: z.number().int(),
  }),
  run: (context, { source: id, speaker, person, day }) => {
    const store = context.store();
    return store.transaction(() => {
      const source = store.sources.get(id);
      if (source?.kind !== 'transcript') throw new AppError('not-found', { field: 'source' });
      if (speaker === undefined && day === undefined) {
        throw new AppError('bad-input', { field: 'speaker', detail: 'Name a speaker and who that is, or a day.' });
      }
      if (speaker !== undefined) {
        if (!turnsIn(source.text).some((turn) => turn.speaker === speaker)) {
          throw new AppError('not-found', { field: 'speaker', detail: 'Nobody speaks under that name in it.' });
        }
        if (person === undefined) throw new AppError('bad-input', { field: 'person' });
        const { seen } = store.people.seenAs('', speaker);
        store.talks.setSpeaker(id, seen, whoIs(person));
      }
      if (day !== undefined) {
        // The hour stays as it is on the clock it was told by.
        const told = fromWall(`${day}${source.said.slice(10, 19) || noon}`, context.zone);
        if (dayOf(told) > dayOf(context.now)) {
          throw new AppError('bad-input', { field: 'day', detail: 'That day is still to come.' });
        }
        const record = { kind: 'transcript' as const, title: source.title, start: null, day, written: null, turns: [] };
        const moment = findTalk(context, record, []);
        const said = moment && !moment.allDay ? moment.start : millis(told) > millis(context.now) ? context.now : told;
        const accepted = store.factChanges.ofSource(id).filter(({ state }) => state === 'accepted');
        store.talks.setSaid(id, said, moment?.id ?? null);
        for (const change of accepted) restate(store, change.fact, change);
      }
      store.factChanges.takeProposals(id);
      store.talks.takeProposals(id);
      // What said once more what is gone now stands by itself until it is read anew.
      store.factChanges.revive();
      const mended = store.sources.get(id) ?? source;
      const { facts } = readAgain(context, mended, () => undefined);
      if (speaker !== undefined) {
        // What was decided already, and waited for a name, has one now.
        const known = store.sources.spoke(id).find(({ name }) => name === speaker)?.person;
        for (const fact of known === undefined ? [] : store.facts.ofSource(id)) {
          const parts = untiedWords(fact).filter(({ words }) => words === speaker);
          if (known === undefined || parts.length === 0) continue;
          store.facts.put({
            ...fact,
            ...Object.fromEntries(parts.map(({ part }) => [part, known])),
            about: [...new Set([...fact.about, known])],
          });
        }
      }
      return { source: id, facts: facts.length };
    });

    function whoIs(words: string): Id | null {
      const plain = words.trim();
      if (plain === '') return null;
      if (!/^(?:me|you|i)$/i.test(plain)) return findPerson(store, plain).id;
      const me = store.people.me();
      if (!me) throw new AppError('needs-me', { field: 'person' });
      return me.id;
    }
  },
});
