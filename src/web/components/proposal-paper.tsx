import '../styles/paper.css';
import type { ReactNode } from 'react';
import { subjectOf } from '../../domain/documents/draft-name.ts';
import { calledName } from '../../domain/people/names.ts';
import type { Output } from '../api.ts';
import { useReading } from '../queries.ts';
import { DraftActions } from './draft-actions.tsx';
import { OfProposal } from './of-proposal.tsx';
import { Page } from './page.tsx';
import { PaperHtml } from './paper-html.tsx';
import { PaperVerbs } from './paper-verbs.tsx';
import { UpdateNews, UpdateNotes } from './update-news.tsx';
import { Answer } from './waiting.tsx';

type Shown = Output<'draft.show'>;
type Of = NonNullable<Shown['of']>;

const formWords = { brief: 'One page', memo: 'Memo', points: 'Talking points', mail: 'Mail' } as const;

/** A document of a proposal as the page it will be, with its chart and tables; its words are edited elsewhere. */
export const ProposalPaper = ({
  draft,
  of,
  keep,
  edit,
}: {
  readonly draft: Shown['draft'];
  readonly of: Of;
  readonly keep: () => Promise<void>;
  /** Goes to its words; absent once it went out. */
  readonly edit?: () => void;
}) => {
  const people = useReading('person.list', { limit: 500 });
  const page = useReading('draft.export', { draft: draft.id, form: 'html' });
  const reader = people.data?.people.find(({ id }) => id === draft.reader)?.name;
  const name = reader === undefined ? formWords[of.form] : `${formWords[of.form]} for ${calledName(reader)}`;
  const verbs: ReactNode = edit ? (
    <button type="button" className="verb soft" onClick={edit}>
      Edit the words
    </button>
  ) : null;
  return (
    <Page
      name={`${name}: ${of.title}`}
      className="draft paper-page"
      over={
        <>
          <OfProposal of={of} />
          {draft.sent === null ? null : ' · sent'}
        </>
      }
      heading={name}
    >
      <p className="verbs paper-verbs">
        {of.form === 'mail' ? null : <PaperVerbs draft={draft} keep={keep} />}
        {verbs}
      </p>
      <UpdateNews draft={draft} keep={keep} />
      <Answer query={page}>{({ text }) => <PaperHtml html={text} label={name} />}</Answer>
      <UpdateNotes draft={draft} keep={keep} />
      <DraftActions draft={draft} keep={keep} subject={subjectOf(draft) !== ''} papers={of.form === 'mail'} />
    </Page>
  );
};
