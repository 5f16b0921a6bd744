import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { call, type Input } from '../api.ts';
import { refresh } from '../queries.ts';
import { useNotice } from './notice.tsx';

/** Begins to rehearse what is at hand (a draft, a talk, a disagreement) and goes there. */
export const RehearseVerb = ({
  of,
  words = 'Rehearse it →',
  soft = false,
  label,
  first,
}: {
  readonly of: Input<'rehearsal.begin'>;
  readonly words?: string;
  readonly soft?: boolean;
  /** What it is called where the words alone do not say what is rehearsed. */
  readonly label?: string;
  /** What has to be kept before. */
  readonly first?: () => Promise<void>;
}) => {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { sayError } = useNotice();
  const begin = (): void => {
    const open = async (): Promise<void> => {
      await first?.();
      const { rehearsal } = await call('rehearsal.begin', of);
      await refresh(client);
      await navigate({ to: '/rehearse/$rehearsal', params: { rehearsal: rehearsal.id } });
    };
    open().catch(sayError);
  };
  return (
    <button type="button" className={soft ? 'verb soft' : 'verb'} aria-label={label} onClick={begin}>
      {words}
    </button>
  );
};
