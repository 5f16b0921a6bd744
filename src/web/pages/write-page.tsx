import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { call, type Output } from '../api.ts';
import { useClock } from '../components/clock.tsx';
import { useNotice } from '../components/notice.tsx';
import { Page } from '../components/page.tsx';
import { Row } from '../components/row.tsx';
import { useScratch } from '../components/scratch.tsx';
import { PageAnswer } from '../components/waiting.tsx';
import { draftTitle } from '../draft-title.ts';
import { refresh, useReading } from '../queries.ts';
import { capital, dayWords } from '../time.ts';
import { counted, spelled, wordCount } from '../words.ts';

type Draft = Output<'draft.list'>['drafts'][number];

const DraftRow = ({
  draft,
  reader,
  remove,
}: {
  readonly draft: Draft;
  /** The name of who will read it; empty while nobody is. */
  readonly reader: string;
  readonly remove: () => void;
}) => {
  const clock = useClock();
  const words = wordCount(draft.text);
  return (
    <Row
      when={capital(dayWords(draft.updated, clock))}
      title={
        <Link to="/write/$draft" params={{ draft: draft.id }}>
          <bdi>{draftTitle(draft)}</bdi>
        </Link>
      }
      verbs={
        <button type="button" className="verb soft" onClick={remove}>
          Throw away
        </button>
      }
    >
      {[reader === '' ? '' : `To ${reader}`, words === 0 ? 'Empty' : counted(words, 'word')]
        .filter(Boolean)
        .join(' · ')}
    </Row>
  );
};

/** The drafts, last written first, and a new one. */
export const WritePage = () => {
  const query = useReading('draft.list', {});
  const people = useReading('person.list', { limit: 500 });
  const names = new Map(people.data?.people.map(({ id, name }) => [id, name]));
  const client = useQueryClient();
  const navigate = useNavigate();
  const { say, sayError } = useNotice();
  const scratch = useScratch();

  const begin = (text: string): void => {
    call('draft.save', { text }).then(async ({ draft }) => {
      if (text !== '') scratch.setText('');
      await refresh(client);
      await navigate({ to: '/write/$draft', params: { draft: draft.id } });
    }, sayError);
  };
  const remove = (draft: Draft): void => {
    call('draft.remove', { draft: draft.id }).then(async () => {
      say('Thrown away.', async () => {
        await call('draft.save', {
          title: draft.title,
          text: draft.text,
          ...(draft.reader ? { reader: draft.reader } : {}),
        });
        await refresh(client);
      });
      await refresh(client);
    }, sayError);
  };
  return (
    <PageAnswer query={query}>
      {({ drafts }) => (
        <Page
          name="Write"
          over="Write"
          heading={drafts.length === 0 ? 'Nothing is being written.' : `${spelled(drafts.length, 'draft')}.`}
        >
          <p className="verbs lead-verbs">
            <button type="button" className="verb" onClick={() => begin('')}>
              New draft →
            </button>
            {scratch.text.trim() === '' ? null : (
              <button type="button" className="verb" onClick={() => begin(scratch.text)}>
                Keep the draft you pasted →
              </button>
            )}
          </p>
          {drafts.length === 0 ? (
            <p className="lead">
              Your drafts will stand here, each reviewed as you type: the point first, a clear ask, no bad news buried.
            </p>
          ) : (
            <ul className="rows">
              {drafts.map((draft) => (
                <DraftRow
                  key={draft.id}
                  draft={draft}
                  reader={names.get(draft.reader ?? '') ?? ''}
                  remove={() => remove(draft)}
                />
              ))}
            </ul>
          )}
        </Page>
      )}
    </PageAnswer>
  );
};
