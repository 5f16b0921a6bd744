import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { LedgerRow } from '../../app/commitment/ledger-row.ts';
import type { WorkSize } from '../../domain/facts/fact.ts';
import { lastDayOf } from '../../domain/facts/last-day.ts';
import { call, type Output } from '../api.ts';
import { refresh } from '../queries.ts';
import { dayWords } from '../time.ts';
import { useClock } from './clock.tsx';
import { useNotice } from './notice.tsx';

type Ending = 'kept' | 'dropped' | 'broken' | 'open';

const ended: Readonly<Record<Ending, string>> = {
  kept: 'Done.',
  dropped: 'Dropped.',
  broken: 'Kept as not kept.',
  open: 'Opened again.',
};

/** Everything that can be done about a row of the ledger; each says what it did, with the way back. */
export const useLedgerDeeds = () => {
  const client = useQueryClient();
  const navigate = useNavigate();
  const clock = useClock();
  const { say, sayError } = useNotice();
  const open = async ({ draft }: Pick<Output<'commitment.nudge'>, 'draft'>): Promise<void> => {
    await refresh(client);
    await navigate({ to: '/write/$draft', params: { draft: draft.id } });
  };
  return {
    end: async ({ fact }: LedgerRow, how: Ending, more: { readonly why?: string; readonly on?: string } = {}) => {
      try {
        await call('fact.close', { fact: fact.id, how, seen: fact.closed?.how ?? 'open', ...more });
        say(ended[how], async () => {
          await call('fact.close', { fact: fact.id, how, undo: true });
          await refresh(client);
        });
      } catch (error) {
        sayError(error);
      }
      await refresh(client);
    },
    move: async ({ fact }: LedgerRow, day: string, why: string): Promise<boolean> => {
      try {
        await call('commitment.move', { fact: fact.id, day, why, seen: lastDayOf(fact.due) });
        say(`Moved to ${dayWords(day, clock)}.`, async () => {
          await call('commitment.move', { fact: fact.id, undo: true });
          await refresh(client);
        });
        await refresh(client);
        return true;
      } catch (error) {
        sayError(error);
        return false;
      }
    },
    size: async ({ fact }: LedgerRow, size: WorkSize | 'none'): Promise<void> => {
      const before = fact.size ?? 'none';
      try {
        await call('commitment.size', { fact: fact.id, size });
        say(size === 'none' ? 'No size is kept.' : 'Kept.', async () => {
          await call('commitment.size', { fact: fact.id, size: before });
          await refresh(client);
        });
      } catch (error) {
        sayError(error);
      }
      await refresh(client);
    },
    /** Begins the letter about it and opens it; rejects with what was refused. */
    write: (
      { fact, way }: LedgerRow,
      more: { readonly day?: string; readonly why?: string; readonly what?: string } = {},
    ) =>
      way === 'theirs'
        ? call('commitment.nudge', { fact: fact.id, ...(more.what ? { what: more.what } : {}) }).then(open)
        : call('commitment.warn', { fact: fact.id, ...more }).then(open),
  };
};
export type LedgerDeeds = ReturnType<typeof useLedgerDeeds>;
