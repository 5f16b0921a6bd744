import { z } from 'zod';
import type { Fact } from '../../domain/facts/fact.ts';
import { Finding } from '../../domain/review/finding.ts';
import { Id } from '../../domain/shared/id.ts';
import { dayOf, millis } from '../../domain/shared/time.ts';
import { reflectionKey } from '../../store/reflections.ts';
import type { StoredSource } from '../../store/sources.ts';
import { AppError } from '../errors.ts';
import { careful } from '../fact/careful.ts';
import { findMoment } from '../moment/find-moment.ts';
import { operation } from '../operation.ts';
import { ensureMe } from '../person/ensure-me.ts';
import { aboveIn, questionFor } from './question-for.ts';
import { ReflectionView, reflectionViews } from './reflection-view.ts';

export const reflectionSave = operation({
  name: 'reflection.save',
  alias: 'reflect',
  summary:
    'Keep a line on a talk: what to try again, or otherwise. It comes back before the next talk with them. `--undo` takes one away.',
  surfaces: ['http', 'cli'],
  positional: ['moment', 'words...'],
  input: z.object({
    /** An id, or a person: then the last moment with them. */
    moment: z.string().min(1).max(320),
    words: z
      .string()
      .trim()
      .min(1, 'Type one line first.')
      .max(4000, 'A minute is enough: at most 4,000 characters.')
      .optional(),
    /** The source of a reflection of this moment that is to go. */
    undo: Id.optional(),
  }),
  output: z.object({
    /** Null where one was taken away. */
    reflection: ReflectionView.nullable(),
    /** What in it would hurt or shame somebody who read it; it is kept all the same. */
    careful: z.array(Finding),
  }),
  run: (context, { moment: words, words: said, undo }) => {
    const store = context.store();
    const moment = findMoment(context, words);
    if (undo !== undefined) {
      const mine = store.reflections.ofMoment(moment.id, context.now).some(({ source }) => source === undo);
      if (!mine || !store.reflections.remove(undo))
        throw new AppError('not-found', { field: 'undo', detail: 'No reflection on that talk has that id.' });
      return { reflection: null, careful: [] };
    }
    if (said === undefined) throw new AppError('bad-input', { field: 'words', detail: 'Type one line first.' });
    if (millis(moment.start) > millis(context.now))
      throw new AppError('bad-input', { field: 'moment', detail: 'That talk is still to come.' });
    return store.transaction(() => {
      const me = ensureMe(context);
      const { line } = questionFor(context, moment);
      const above = aboveIn(context, moment).map(({ id }) => id);
      const people = above.length > 0 ? above : moment.people.filter((id) => id !== me);
      const id = context.newId();
      const source: StoredSource = {
        id,
        kind: 'debrief',
        key: reflectionKey(id),
        thread: id,
        said: context.now,
        learned: context.now,
        title: line.text,
        text: said,
        moment: moment.id,
        people: [{ person: me, role: 'from' }, ...people.map((person) => ({ person, role: 'about' as const }))],
        automatic: false,
        attachments: [],
      };
      store.sources.add(source);
      const fact: Fact = {
        id: context.newId(),
        kind: 'reflection',
        source: id,
        start: 0,
        end: said.length,
        quote: said,
        owner: me,
        ownerWords: '',
        to: null,
        about: [me, ...people],
        action: null,
        due: null,
        polarity: null,
        speaker: null,
        said: context.now,
        learned: context.now,
        confidence: 1,
        reason: 'You wrote it when you looked back on the talk.',
        state: 'accepted',
        decided: context.now,
        lastConfirmed: context.now,
        closed: null,
      };
      store.facts.add(fact);
      store.search.put('debrief', id, {
        title: line.text,
        text: said,
        people: people.map((one) => store.people.get(one)?.name ?? '').join(', '),
        said: millis(context.now),
        day: dayOf(context.now),
      });
      const [kept] = store.reflections.ofMoment(moment.id, context.now).filter(({ source: of }) => of === id);
      return { reflection: kept ? reflectionViews(context)(kept) : null, careful: careful(said) };
    });
  },
});
