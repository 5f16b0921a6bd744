import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { call } from '../api.ts';
import { DraftDesk } from '../components/draft-desk.tsx';
import { useNotice } from '../components/notice.tsx';
import { useScratch } from '../components/scratch.tsx';
import { refresh, useReading } from '../queries.ts';

/** A draft that is reviewed at once and stored nowhere. */
export const ScratchPage = () => {
  const { text, setText } = useScratch();
  const status = useReading('workspace.status', {});
  const client = useQueryClient();
  const navigate = useNavigate();
  const { say, sayError } = useNotice();
  const open = status.data?.unlocked === true;
  const keep = (): void => {
    call('draft.save', { text }).then(async ({ draft }) => {
      setText('');
      await refresh(client);
      await navigate({ to: '/write/$draft', params: { draft: draft.id } });
    }, sayError);
  };
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(() => say('Copied.'), sayError);
  };
  return (
    <DraftDesk
      name="Paste a draft"
      over={open ? 'Draft · not kept' : <Link to="/">← Updraft</Link>}
      heading="Paste a draft"
      text={text}
      onText={setText}
      focus
      facts={<span>nothing is stored</span>}
      foot={
        text.trim() === '' ? null : (
          <p className="verbs draft-verbs">
            <button type="button" className="verb" onClick={copy}>
              Copy
            </button>
            {open ? (
              <button type="button" className="verb" onClick={keep}>
                Keep it →
              </button>
            ) : null}
          </p>
        )
      }
    />
  );
};
