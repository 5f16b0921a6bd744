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
  /** What is rehearsed, where the words alone do not say it. */
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
    <button type="button" className={soft ? 'verb soft' : 'verb'} onClick={begin}>
      {words.replace(/ →$/, '')}
      {label === undefined ? null : <span className="hidden">: {label}</span>} →
    </button>
  );
};
