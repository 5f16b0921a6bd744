import { useQueryClient } from '@tanstack/react-query';
import { feedbackLineIn } from '../../domain/people/feedback-lines.ts';
import { call, type Output } from '../api.ts';
import { refresh } from '../queries.ts';
import { useNotice } from './notice.tsx';

/** Puts the line that asks for a word back into a draft, or takes it out; `keep` keeps what was typed last. */
export const AskForWord = ({
  draft,
  keep,
}: {
  readonly draft: Output<'draft.show'>['draft'];
  readonly keep: () => Promise<void>;
}) => {
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  if (draft.reader === null || draft.sent !== null || draft.kind === 'plan' || draft.kind === 'reply') return null;
  const there = feedbackLineIn(draft.text) !== undefined;
  const ask = async (undo: boolean): Promise<void> => {
    await call('feedback.ask', { draft: draft.id, undo });
    await refresh(client);
  };
  const act = (): void => {
    keep()
      .then(() => ask(there))
      .then(() => say(there ? 'Taken out again.' : 'One line asks for a word back.', () => ask(!there)))
      .catch(sayError);
  };
  return (
    <button type="button" className="verb soft" onClick={act}>
      {there ? 'Do not ask for a word' : 'Ask for a word back'}
    </button>
  );
};
