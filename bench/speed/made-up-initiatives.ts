import { inZone } from '../../src/domain/shared/time.ts';
import type { Store } from '../../src/store/store.ts';
import type { Words } from './made-up-text.ts';

const day = 86_400_000;
const weekly = 12;

/** Adds four initiatives a year, the last eight of them open, each with milestones, a figure a week and setbacks. */
export const addInitiatives = (
  store: Store,
  { years, now, words }: { readonly years: number; readonly now: number; readonly words: Words },
): void => {
  const at = (ms: number): string => inZone(ms, 'UTC');
  const count = Math.floor(years * 4);
  store.transaction(() => {
    for (let n = 0; n < count; n += 1) {
      const begun = now - (count - n) * (365.25 / 4) * day;
      const id = `initiative-${n}`;
      const opened = at(begun);
      const open = n >= count - 8;
      store.initiatives.put({
        id,
        name: words.title().slice(0, 200),
        sponsor: `person-${1 + (n % 5)}`,
        fact: null,
        measure: words.title().slice(0, 200),
        baseline: '40 minutes',
        target: '25 minutes',
        decision: open ? words.title() : '',
        decisionOn: open ? at(now + n * day).slice(0, 10) : null,
        opened,
        ended: open ? null : { at: at(begun + 80 * day), how: 'done' },
        updated: opened,
      });
      for (let week = 0; week < weekly; week += 1) {
        const made = at(Math.min(now, begun + week * 7 * day));
        const on = made.slice(0, 10);
        store.initiatives.putMeasurement(id, {
          id: `${id}-f${week}`,
          day: on,
          figure: `${40 - week} minutes`,
          fact: null,
          made,
        });
        if (week % 2 === 0)
          store.initiatives.putMilestone(
            id,
            {
              id: `${id}-m${week}`,
              words: words.title(),
              due: on,
              firstDue: null,
              done: week < 8 ? on : null,
              dropped: null,
              why: '',
              fact: null,
              made,
            },
            made,
          );
        if (week % 4 === 3)
          store.initiatives.putSetback(
            id,
            {
              id: `${id}-s${week}`,
              fact: null,
              words: words.title(),
              lesson: '',
              adjusted: words.title(),
              day: on,
              made,
            },
            made,
          );
      }
    }
  });
};
