import { z } from 'zod';
import { Finding } from '../../domain/review/finding.ts';
import { Id } from '../../domain/shared/id.ts';
import { dayOf, millis } from '../../domain/shared/time.ts';
import { AppError } from '../errors.ts';
import { careful } from '../fact/careful.ts';
import { factViews } from '../fact/fact-view.ts';
import { operation } from '../operation.ts';
import { ensureMe } from '../person/ensure-me.ts';
import { findPerson } from '../person/find-person.ts';
import { FactView } from '../views.ts';

export const tieSet = operation({
  name: 'tie.set',
  alias: 'tie',
  summary:
    'Say who listens to whom, and on what; or of words on file whom they mean. `reject` of its fact takes it back.',
  surfaces: ['http', 'cli'],
  positional: ['listener', 'heeded', 'on...'],
  input: z.object({
    listener: z.string().trim().min(1).max(320),
    heeded: z.string().trim().min(1).max(320),
    /** What about; empty for anything. */
    on: z.string().trim().max(200).default(''),
    /** They are close: each hears the other. */
    close: z.boolean().default(false),
    /** The fact whose words say it; without it a note is made. */
    fact: Id.optional(),
  }),
  output: z.object({
    fact: FactView,
    /** What in the words would hurt or shame if it were read. */
    careful: z.array(Finding),
  }),
  run: (context, { listener: from, heeded: to, on, close, fact: id }) => {
    const store = context.store();
    return store.transaction(() => {
      const me = ensureMe(context);
      const person = (words: string, field: string) =>
        /^(?:me|you|i)$/i.test(words) ? store.people.get(me) : findPerson(store, words, field);
      const [listener, heeded] = [person(from, 'listener'), person(to, 'heeded')];
      if (!listener || !heeded) throw new AppError('not-found', { field: 'listener' });
      if (listener.id === heeded.id)
        throw new AppError('bad-input', {
          field: 'heeded',
          detail: 'That is the same person twice.',
          hint: 'Name two people.',
        });
      const facet = close ? 'close' : 'listens';
      const known = id === undefined ? undefined : store.facts.get(id);
      if (id !== undefined && known?.kind !== 'tie') throw new AppError('not-found', { field: 'fact' });
      const view = factViews(store, context.now, context.zone);
      const kept = {
        owner: listener.id,
        ownerWords: '',
        to: heeded.id,
        facet,
        state: 'accepted' as const,
        decided: context.now,
        lastConfirmed: context.now,
      };
      if (known) {
        const action = on === '' ? null : on;
        const about = [...new Set([...known.about, listener.id, heeded.id])];
        const changed = { ...known, ...kept, action, about };
        store.facts.put(changed);
        return { fact: view(changed), careful: careful(on) };
      }
      const text = `${listener.name} ${close ? 'is close to' : 'listens to'} ${heeded.name}${on === '' ? '' : ` on ${on}`}`;
      const source = context.newId();
      store.sources.add({
        id: source,
        kind: 'capture',
        key: `capture:${source}`,
        thread: source,
        said: context.now,
        learned: context.now,
        title: '',
        text,
        moment: null,
        people: [
          { person: me, role: 'from' },
          ...[listener.id, heeded.id]
            .filter((one) => one !== me)
            .map((one) => ({ person: one, role: 'about' as const })),
        ],
        automatic: false,
        attachments: [],
      });
      const fact = {
        id: context.newId(),
        kind: 'tie' as const,
        source,
        start: 0,
        end: text.length,
        quote: text,
        about: [...new Set([listener.id, heeded.id, me])],
        action: on === '' ? null : on,
        due: null,
        polarity: null,
        speaker: null,
        said: context.now,
        learned: context.now,
        confidence: 1,
        reason: 'You said so.',
        closed: null,
        ...kept,
      };
      store.facts.add(fact);
      store.facts.put(fact);
      store.search.put('capture', source, {
        title: '',
        text,
        people: [listener.name, heeded.name].join(', '),
        said: millis(context.now),
        day: dayOf(context.now),
      });
      return { fact: view(fact), careful: careful(on) };
    });
  },
});
