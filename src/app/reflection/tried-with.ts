import type { Line } from '../../domain/documents/line.ts';
import { saidInWords, shortened } from '../../domain/documents/words.ts';
import type { Id } from '../../domain/shared/id.ts';
import { clockIn, dayOf, millis } from '../../domain/shared/time.ts';
import type { Context } from '../context.ts';

/** So many are read before a talk; older ones than these days are history. */
const most = 2;
const readForMs = 180 * 86_400_000;

/** What the user wanted to try, or to do again, in the next talk with somebody: the newest reflections on talks with them, in their words. */
export const triedWith = (context: Context, person: Id): readonly Line[] => {
  const store = context.store();
  const clock = clockIn(context.zone);
  const today = dayOf(context.now);
  return store.reflections
    .list(context.now, { person, limit: most })
    .filter(({ fact, said }) => fact !== null && millis(context.now) - millis(said) <= readForMs)
    .map(({ words, said, source, fact, question }) => ({
      text: `${/to do again\?$|same way again\?$/.test(question) ? 'What helped, to do again' : 'What you wanted to try'}, ${saidInWords(clock(said), today)}: “${shortened(words, 24)}”`,
      sources: [{ quote: words, kind: 'debrief', date: clock(said), id: source, fact, who: 'you' }],
    }));
};
