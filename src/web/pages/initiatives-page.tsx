import '../styles/initiatives.css';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { call, type Output } from '../api.ts';
import { useClock } from '../components/clock.tsx';
import { useKeptPlace } from '../components/kept-place.ts';
import { useNotice } from '../components/notice.tsx';
import { Page, Section } from '../components/page.tsx';
import { SmallForm } from '../components/small-form.tsx';
import { SourcedAsShown, SourcedLine, SourcesMargin } from '../components/sources.tsx';
import { StatusVerb } from '../components/status-verb.tsx';
import { useAnswerGiven } from '../components/use-answer.ts';
import { PageAnswer } from '../components/waiting.tsx';
import { refresh, useReading } from '../queries.ts';
import { shortDate } from '../time.ts';

type Listed = Output<'initiative.list'>;
type Which = 'open' | 'ended';

/** Begins to follow what was agreed, and opens its page; the notice takes it back. */
const useBegin = () => {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { say, sayError } = useNotice();
  return async (input: Parameters<typeof call<'initiative.begin'>>[1]): Promise<boolean> => {
    try {
      const { initiative } = await call('initiative.begin', input);
      await refresh(client);
      await navigate({ to: '/initiatives/$initiative', params: { initiative: initiative.id } });
      say('It is followed from here.', async () => {
        await call('initiative.remove', { initiative: initiative.id });
        await navigate({ to: '/initiatives' });
        await refresh(client);
      });
      return true;
    } catch (error) {
      sayError(error);
      return false;
    }
  };
};

const BeginForm = ({ close }: { readonly close: () => void }) => {
  const begin = useBegin();
  const people = useReading('person.list', { standing: 'above', limit: 200 });
  const above = people.data?.people ?? [];
  const [sponsor, setSponsor] = useState('');
  return (
    <SmallForm
      label="Begin one"
      fields={[{ name: 'name', label: 'What was agreed, in a few words', max: 200 }]}
      needs="name"
      verb="Begin →"
      keep={({ name = '' }) => begin({ name, ...(sponsor === '' ? {} : { sponsor }) })}
      close={close}
    >
      {above.length > 0 ? (
        <label>
          <span>Who agreed to it</span>
          <select value={sponsor} onChange={({ target }) => setSponsor(target.value)}>
            <option value="">nobody is named</option>
            {above.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ) : null}
    </SmallForm>
  );
};

const InitiativeRow = ({ view }: { readonly view: Listed['initiatives'][number] }) => {
  const clock = useClock();
  return (
    <li className="row person-row">
      <div className="what">
        <p className="row-title" dir="auto">
          <Link to="/initiatives/$initiative" params={{ initiative: view.id }}>
            {view.name}
          </Link>
        </p>
        <p className="row-sub" dir="auto">
          {view.sentence}
          {view.silence ? (
            <span className="row-warning">
              {view.silence.ever
                ? `${view.called} last heard of it on ${shortDate(view.silence.since, clock)}.`
                : `${view.called} agreed on ${shortDate(view.agreed, clock)} and has not heard of it since, as far as is known.`}
            </span>
          ) : null}
        </p>
      </div>
      {view.ended || !view.sponsorName ? null : (
        <div className="verbs">
          <StatusVerb
            initiative={view.id}
            name={view.name}
            words={view.silence ? 'Tell them →' : 'Status →'}
            amber={view.silence !== null}
          />
        </div>
      )}
    </li>
  );
};

const AgreedRows = ({ agreed }: { readonly agreed: Listed['agreed'] }) => {
  const begin = useBegin();
  const answer = useAnswerGiven();
  const list = useRef<HTMLUListElement>(null);
  useKeptPlace(list);
  const [naming, setNaming] = useState<string | null>(null);
  return (
    <ul className="rows" ref={list} aria-label="Agreed, and not followed here">
      {agreed.map(({ fact, about, line, name }) => (
        <li key={fact} className="row person-row offered">
          <p className="row-title small what" dir="auto">
            <SourcedLine line={line} />
          </p>
          <div className="verbs">
            <button
              type="button"
              className="verb"
              aria-label={`Follow it: ${line.text}`}
              onClick={() => (name === '' ? setNaming(fact) : void begin({ fact }))}
            >
              Follow it →
            </button>
            <button
              type="button"
              className="verb soft"
              aria-label={`Not this: ${line.text}`}
              onClick={() => void answer(about, 'wrong', 'It is left out.')}
            >
              Not this
            </button>
          </div>
          {naming === fact ? (
            <SmallForm
              label="What is it called?"
              fields={[{ name: 'name', label: 'What was agreed, in a few words', max: 200 }]}
              needs="name"
              verb="Begin →"
              keep={({ name: said = '' }) => begin({ fact, name: said })}
              close={() => setNaming(null)}
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
};

/** What was agreed and is being done, how each stands, and yeses on file that nobody follows yet. */
export const InitiativesPage = () => {
  const [which, setWhich] = useState<Which>('open');
  const [beginning, setBeginning] = useState(false);
  const query = useReading('initiative.list', { which });
  return (
    <PageAnswer query={query}>
      {({ sentence, initiatives, ended, agreed }) => {
        const nothing = initiatives.length === 0 && agreed.length === 0;
        return (
          <SourcedAsShown>
            <Page
              name="Initiatives"
              over={
                <nav className="ledger-which" aria-label="Which">
                  {ended === 0 && which === 'open'
                    ? null
                    : (['open', 'ended'] as const).map((one) => (
                        <button
                          key={one}
                          type="button"
                          className={one === which ? 'verb here' : 'verb soft'}
                          aria-pressed={one === which}
                          onClick={() => setWhich(one)}
                        >
                          {one === 'open' ? 'Under way' : 'Ended'}
                        </button>
                      ))}
                  <Link to="/commitments" className="verb soft ledger-else">
                    Commitments
                  </Link>
                </nav>
              }
              heading={sentence}
              margin={<SourcesMargin />}
            >
              {nothing && which === 'open' ? (
                <p className="lead">
                  What somebody above you agreed to will stand here, with its measure, its milestones and who was told.
                  Note the yes in one line below, such as “Helen approved the crane pilot”, or begin one yourself.
                </p>
              ) : null}
              {initiatives.length > 0 ? (
                <ul className="rows" aria-label={which === 'open' ? 'Under way' : 'Ended'}>
                  {initiatives.map((view) => (
                    <InitiativeRow key={view.id} view={view} />
                  ))}
                </ul>
              ) : null}
              {which === 'open' ? (
                beginning ? (
                  <BeginForm close={() => setBeginning(false)} />
                ) : (
                  <p className="rows-foot">
                    <button type="button" className="verb" onClick={() => setBeginning(true)}>
                      Begin one →
                    </button>
                  </p>
                )
              ) : null}
              {agreed.length > 0 ? (
                <Section title="Agreed, and not followed here">
                  <AgreedRows agreed={agreed} />
                </Section>
              ) : null}
            </Page>
          </SourcedAsShown>
        );
      }}
    </PageAnswer>
  );
};
