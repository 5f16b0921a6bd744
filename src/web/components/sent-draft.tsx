import { subjectOf } from '../../domain/documents/draft-name.ts';
import type { Output } from '../api.ts';
import { draftTitle } from '../draft-title.ts';
import { useReading } from '../queries.ts';
import { DraftActions } from './draft-actions.tsx';
import { Page } from './page.tsx';

type Draft = Output<'draft.show'>['draft'];

const nothingToKeep = (): Promise<void> => Promise.resolve();

/** What went out, as it went out: history is read and not written. */
export const SentDraft = ({ draft, kind }: { readonly draft: Draft; readonly kind: string }) => {
  const people = useReading('person.list', { limit: 500 });
  const reader = people.data?.people.find(({ id }) => id === draft.reader)?.name;
  return (
    <Page
      name={draftTitle(draft)}
      over={[kind, reader ? `sent to ${reader}` : 'sent'].join(' · ')}
      heading={draftTitle(draft)}
      className="draft"
    >
      <div className="serif sent-text" dir="auto">
        {draft.text.split(/^\*\*([^*\n]{1,60})\*\*$/m).map((part, place) =>
          // Every second part is a heading.
          // biome-ignore lint/suspicious/noArrayIndexKey: what went out does not change.
          place % 2 === 1 ? <strong key={place}>{part}</strong> : part,
        )}
      </div>
      <DraftActions draft={draft} keep={nothingToKeep} subject={subjectOf(draft) !== ''} />
    </Page>
  );
};
