import type { Line } from '../../domain/documents/line.ts';
import { isHistory } from '../../domain/facts/history.ts';
import { calledName } from '../../domain/people/names.ts';
import type { Person } from '../../domain/people/person.ts';
import { millis } from '../../domain/shared/time.ts';
import type { Context } from '../context.ts';
import { isShown, learnedLines } from '../signals/learned.ts';

/** What was said longer ago is history. */
const sixWeeks = 42 * 86_400_000;

/** How many readings with somebody wait to be accepted: until then they are told nobody. */
export const waitingFor = (context: Context, { id }: Pick<Person, 'id'>): number => {
  const store = context.store();
  const lines = learnedLines(store, context.now);
  return store.currentFacts
    .waiting(context.now, { since: millis(context.now) - sixWeeks, person: id })
    .filter((fact) => !isHistory(fact, 'mail', context.now) && isShown(fact, lines(fact))).length;
};

/** To the writer, as a note; nothing where nothing waits. */
export const waitingNote = (context: Context, person: Person): readonly Line[] => {
  const waiting = waitingFor(context, person);
  const what = waiting === 1 ? 'One reading' : `${waiting} readings`;
  const text = `${what} with ${calledName(person.name)} ${waiting === 1 ? 'waits' : 'wait'} to be accepted; until then nothing of ${waiting === 1 ? 'it' : 'them'} is told.`;
  return waiting === 0 ? [] : [{ text, sources: [] }];
};
