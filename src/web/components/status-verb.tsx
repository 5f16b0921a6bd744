import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../api.ts';
import { refresh } from '../queries.ts';
import { useNotice } from './notice.tsx';

/** Compiles the status sheet of an initiative for whoever agreed to it, and opens it; one that has not gone out is gone on with. */
export const StatusVerb = ({
  initiative,
  name,
  words,
  amber = false,
}: {
  readonly initiative: string;
  /** What the initiative is called, for who cannot see where the verb stands. */
  readonly name: string;
  readonly words: string;
  readonly amber?: boolean;
}) => {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { sayError } = useNotice();
  const [busy, setBusy] = useState(false);
  const compile = (): void => {
    if (busy) return;
    setBusy(true);
    call('status.compile', { initiative })
      .then(async ({ draft }) => {
        await refresh(client);
        await navigate({ to: '/write/$draft', params: { draft: draft.id } });
      })
      .catch(sayError)
      .finally(() => setBusy(false));
  };
  return (
    <button
      type="button"
      className={amber ? 'verb amber' : 'verb'}
      aria-disabled={busy}
      aria-label={`${words.replace(' →', '')}: ${name}`}
      onClick={compile}
    >
      {words}
    </button>
  );
};
