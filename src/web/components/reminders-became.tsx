import { type Clock, capital, dayWords, hour } from '../time.ts';
import { useClock } from './clock.tsx';
import { Section } from './page.tsx';
import type { ReminderView } from './reminders.tsx';

type Event = ReminderView['events'][number];

const where: Readonly<Record<Event['path'], string>> = {
  plan: '',
  page: 'on the page',
  start: 'when Updraft was there again',
  sealed: 'while locked, by its time alone',
  mail: 'in the mail',
  calendar: 'in the calendar',
};

const done: Readonly<Record<Event['what'], string>> = {
  scheduled: 'planned',
  moved: 'moved',
  attempted: 'came',
  shown: 'shown',
  acknowledged: 'seen',
  snoozed: 'put off',
  failed: 'did not get through',
  withdrawn: 'withdrawn',
  restored: 'as before again',
};

const whenOf = (at: string, before: string | undefined, clock: Clock): string =>
  before !== undefined && before.slice(0, 10) === at.slice(0, 10)
    ? hour(at, clock)
    : `${dayWords(at, clock)} ${hour(at, clock)}`;

/** "Planned 3 March 08:10; came 12 March 09:00; shown 09:02 on the page; seen 09:05." */
const historyOf = (events: readonly Event[], clock: Clock): string => {
  const told = events.map((event, index) => {
    // That its time came is nowhere to be seen; that it was shown is.
    const nowhere = event.path === 'page' && event.what !== 'shown';
    const path = nowhere ? '' : where[event.path];
    return [done[event.what], whenOf(event.at, events[index - 1]?.at, clock), path].filter(Boolean).join(' ');
  });
  return told.length === 0 ? '' : `${capital(told.join('; '))}.`;
};

/** The reminders that were said, each with every step it took. */
export const Became = ({ fired, more }: { readonly fired: readonly ReminderView[]; readonly more: number }) => {
  const clock = useClock();
  if (fired.length === 0) return null;
  return (
    <Section title="What became of them">
      <ul className="rows">
        {fired.map((one) => (
          <li key={one.id} className="row became">
            <span className="when">{capital(dayWords(one.at, clock))}</span>
            <div className="what">
              <p className="row-title small" dir="auto">
                {one.says}
              </p>
              <p className="meta">{historyOf(one.events, clock)}</p>
            </div>
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="rows-foot quiet">And {more} before these: `updraft reminders --limit 1000`.</p> : null}
    </Section>
  );
};
