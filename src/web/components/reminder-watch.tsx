import { useQueryClient } from '@tanstack/react-query';
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { call } from '../api.ts';
import { reading } from '../queries.ts';
import { announce, mayAnnounce } from './announce.ts';
import { type ReminderView, useDue } from './reminders.tsx';

/** Pages that show what is due in rows of their own. */
const shownThere: readonly string[] = ['/', '/reminders'];

/** Where a notification leads: one of a talk to its brief, all else to the reminders. */
const placeOf = (fresh: readonly Pick<ReminderView, 'moment' | 'person'>[]) => {
  const [one, ...more] = fresh;
  return one?.moment && one.person && more.length === 0
    ? ({ to: '/brief/$person', params: { person: one.person.id }, search: { moment: one.moment } } as const)
    : ({ to: '/reminders' } as const);
};

/**
 * Looks what is due, from whatever page: says it in one quiet line, and where the browser may, in a notification while
 * nobody looks at the window. Each is announced once, by one window.
 */
export const ReminderWatch = () => {
  const { data } = useDue();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const due = data?.due ?? [];
  const waiting = due
    .filter(({ state }) => state === 'attempted')
    .map(({ id }) => id)
    .join(' ');
  useEffect(() => {
    if (waiting === '') return;
    const tell = (): void => {
      const looked = document.visibilityState === 'visible';
      if (!looked && !mayAnnounce()) return;
      call('reminder.shown', { reminders: waiting.split(' ') }).then(
        ({ first }) => {
          const fresh = due.filter(({ id }) => first.includes(id));
          if (fresh.length > 0 && (!looked || !document.hasFocus()))
            announce(fresh, () => void navigate(placeOf(fresh)));
          if (fresh.length > 0) void client.invalidateQueries({ queryKey: [reading('reminder.due', {}).queryKey[0]] });
        },
        // Asked again in a moment.
        () => undefined,
      );
    };
    tell();
    document.addEventListener('visibilitychange', tell);
    return () => document.removeEventListener('visibilitychange', tell);
  }, [waiting, due, navigate, client]);
  const [first, ...more] = due;
  if (!first || shownThere.includes(pathname)) return null;
  return (
    <aside className="due-line" aria-label="Due now">
      <p role="status">
        <bdi>{first.says}</bdi>
        {more.length > 0 ? ` And ${more.length} more.` : ''}{' '}
        <Link {...placeOf(due)} className="verb">
          {placeOf(due).to === '/reminders' ? 'Look →' : 'Brief →'}
        </Link>
      </p>
    </aside>
  );
};
