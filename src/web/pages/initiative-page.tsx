import '../styles/initiatives.css';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { call, type Output } from '../api.ts';
import { useClock } from '../components/clock.tsx';
import { InitiativeDecision } from '../components/initiative-decision.tsx';
import { InitiativeMeasure } from '../components/initiative-measure.tsx';
import { InitiativeMilestones } from '../components/initiative-milestones.tsx';
import { InitiativeProposals } from '../components/initiative-proposals.tsx';
import { InitiativeSetbacks } from '../components/initiative-setbacks.tsx';
import { useNotice } from '../components/notice.tsx';
import { OfProposal } from '../components/of-proposal.tsx';
import { Page } from '../components/page.tsx';
import { EditInPlace } from '../components/person-head.tsx';
import { SourcedAsShown, SourcedLine, SourcesMargin } from '../components/sources.tsx';
import { StatusVerb } from '../components/status-verb.tsx';
import { type InitiativeView, useInitiativeDeed } from '../components/use-initiative.ts';
import { PageAnswer } from '../components/waiting.tsx';
import { refresh, useReading } from '../queries.ts';
import { shortDate } from '../time.ts';

const Verbs = ({ view }: { readonly view: InitiativeView }) => {
  const client = useQueryClient();
  const navigate = useNavigate();
  const deed = useInitiativeDeed();
  const { say, sayError } = useNotice();
  const end = (how: 'done' | 'stopped', words: string): void =>
    void deed(call('initiative.end', { initiative: view.id, how }), words);
  const remove = (): void => {
    call('initiative.remove', { initiative: view.id }).then(async ({ removed }) => {
      await navigate({ to: '/initiatives' });
      await refresh(client);
      say('Deleted.', async () => {
        await call('initiative.restore', { before: removed });
        await refresh(client);
      });
    }, sayError);
  };
  if (view.ended)
    return (
      <p className="verbs">
        <button
          type="button"
          className="verb"
          onClick={() => void deed(call('initiative.end', { initiative: view.id, undo: true }), 'It goes on.')}
        >
          It goes on
        </button>
        <button type="button" className="verb soft" onClick={remove}>
          Delete
        </button>
      </p>
    );
  return (
    <p className="verbs">
      {view.sponsorName ? (
        <StatusVerb
          initiative={view.id}
          name={view.name}
          words={`Status for ${view.called} →`}
          amber={view.silence !== null}
        />
      ) : null}
      <button type="button" className="verb soft" onClick={() => end('done', 'Done.')}>
        It is done
      </button>
      <button type="button" className="verb soft" onClick={() => end('stopped', 'Stopped.')}>
        It was stopped
      </button>
      <button type="button" className="verb soft" onClick={remove}>
        Delete
      </button>
    </p>
  );
};

const Sponsor = ({ view }: { readonly view: InitiativeView }) => {
  const deed = useInitiativeDeed();
  const people = useReading('person.list', { standing: 'above', limit: 200 });
  const above = people.data?.people ?? [];
  if (view.sponsorName || above.length === 0) return null;
  return (
    <p className="who-wrote">
      <label>
        <span>Who agreed to it? </span>
        <select
          value=""
          onChange={({ target }) =>
            void deed(call('initiative.save', { initiative: view.id, sponsor: target.value }), 'Kept.')
          }
        >
          <option value="">nobody is named</option>
          {above.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </p>
  );
};

const told = (view: InitiativeView, day: (when: string) => string): string => {
  if (view.ended) return '';
  if (view.lastStatus) return `The last status went to ${view.called} on ${day(view.lastStatus.sent)}.`;
  if (view.silence)
    return view.silence.ever
      ? `${view.called} last heard of it on ${day(view.silence.since)}.`
      : `${view.called} agreed on ${day(view.agreed)} and has not heard of it since, as far as is known.`;
  return '';
};

const InitiativeSheet = ({ shown }: { readonly shown: Output<'initiative.show'> }) => {
  const { initiative: view, proposals } = shown;
  const clock = useClock();
  const day = (when: string): string => shortDate(when, clock);
  const words = told(view, day);
  return (
    <SourcedAsShown>
      <Page
        name={view.name}
        over={
          <>
            <Link to="/initiatives" className="verb soft">
              Initiatives
            </Link>
            {view.sponsorName ? (
              <>
                {' · agreed by '}
                <Link to="/people/$person" params={{ person: view.sponsorName.id }} className="verb soft">
                  <bdi>{view.sponsorName.name}</bdi>
                </Link>
              </>
            ) : null}
            {` · since ${day(view.agreed)}`}
            {view.of ? (
              <>
                {' · '}
                <OfProposal of={view.of} />
              </>
            ) : null}
            {view.ended ? ` · ${view.ended.how} on ${day(view.ended.at)}` : ''}
          </>
        }
        heading={
          <EditInPlace
            label="Name"
            value={view.name}
            empty="Name"
            save={(name) => call('initiative.save', { initiative: view.id, name })}
          />
        }
        margin={<SourcesMargin />}
      >
        {view.measureWords === null ? null : (
          <p className="lead" dir="auto">
            {view.measureWords}
          </p>
        )}
        {view.source ? (
          <p className="serif initiative-yes" dir="auto">
            <SourcedLine line={{ text: `“${view.source.quote.replace(/\s+/g, ' ')}”`, sources: [view.source] }} />
          </p>
        ) : null}
        <Sponsor view={view} />
        {words === '' ? null : <p className={view.silence ? 'row-warning' : 'quiet'}>{words}</p>}
        <Verbs view={view} />
        <InitiativeProposals proposals={proposals} />
        <InitiativeMilestones view={view} />
        <InitiativeMeasure view={view} />
        <InitiativeDecision view={view} />
        <InitiativeSetbacks view={view} />
      </Page>
    </SourcedAsShown>
  );
};

/** One thing that was agreed: how it stands, what is ahead, what went wrong, and what on file speaks of it. */
export const InitiativePage = () => {
  const { initiative } = useParams({ from: '/initiatives/$initiative' });
  const query = useReading('initiative.show', { initiative });
  return (
    <PageAnswer query={query}>{(shown) => <InitiativeSheet key={shown.initiative.id} shown={shown} />}</PageAnswer>
  );
};
