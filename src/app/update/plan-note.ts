import type { Line } from '../../domain/documents/line.ts';
import { shortened, withoutEnding } from '../../domain/documents/words.ts';
import { seenDone } from '../../domain/framework/plan-done.ts';
import { calledName } from '../../domain/people/names.ts';
import type { Person } from '../../domain/people/person.ts';
import { addDays, dayOf } from '../../domain/shared/time.ts';
import type { Context } from '../context.ts';
import { relationshipAt } from '../cycle/cycle-view.ts';

/** What is planned for later is no matter of this update. */
const aheadDays = 7;
const mostShown = 2;

/** To the writer, as a note: what of an open round with the reader waits and this update could carry. Never in the text. */
export const planNote = (context: Context, person: Person): readonly Line[] => {
  const [cycle] = context.store().cycles.open(context.now, person.id);
  if (!cycle) return [];
  const relationship = relationshipAt(context, cycle);
  const soon = addDays(dayOf(context.now), aheadDays);
  const open = cycle.plan.filter(
    (item) => item.ended === null && (item.on === null || item.on <= soon) && seenDone(item, relationship) === null,
  );
  const words = open.slice(0, mostShown).map((item) => `“${shortened(withoutEnding(item.words, '.'), 16)}”`);
  return words.length === 0
    ? []
    : [{ text: `Of your plan with ${calledName(person.name)} waits: ${words.join(' and ')}.`, sources: [] }];
};
