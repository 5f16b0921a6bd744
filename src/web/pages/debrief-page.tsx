import { useQueryClient } from '@tanstack/react-query';
import { Link, useLocation, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { calledName } from '../../domain/people/names.ts';
import { call, type Output } from '../api.ts';
import { CaptureForm } from '../components/capture-form.tsx';
import { useClock } from '../components/clock.tsx';
import { Expected } from '../components/expected.tsx';
import { FactMeta } from '../components/fact-meta.tsx';
import { LookBack } from '../components/look-back.tsx';
import { Stretch } from '../components/mail-body.tsx';
import { useNotice } from '../components/notice.tsx';
import { Page, Section } from '../components/page.tsx';
import { RecapVerb, recapKey, useRecap } from '../components/talk-words.tsx';
import { PageAnswer } from '../components/waiting.tsx';
import { refresh, useReading } from '../queries.ts';
import { capital, dayWords, hour } from '../time.ts';
import { counted, gist } from '../words.ts';

type Shown = Output<'moment.show'>;

const Open = ({ person, name }: { readonly person: string; readonly name: string }) => {
  const query = useReading('fact.list', { person, state: 'accepted', limit: 100 });
  const open = (query.data?.facts ?? []).filter(
    (fact) => fact.closed === null && ['commitment', 'request', 'question'].includes(fact.kind),
  );
  if (open.length === 0) return null;
  return (
    <Section title={`Open with ${name}`}>
      <ul className="rows">
        {open.slice(0, 6).map((fact) => (
          <li key={fact.id} className="fact">
            <div>
              <p className="serif" dir="auto">
                {gist(fact)}
              </p>
              <FactMeta fact={fact} />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
};

/** A moment that is still to come: a brief on each who comes. */
const Coming = ({ moment }: { readonly moment: Shown['moment'] }) =>
  moment.with.length === 0 ? (
    <p className="lead">The calendar names nobody for this.</p>
  ) : (
    <ul className="rows">
      {moment.with.map(({ id, name, role }) => (
        <li key={id} className="row person-row">
          <p className="row-title" dir="auto">
            <Link to="/people/$person" params={{ person: id }}>
              {name}
            </Link>
            {role ? <span className="with"> {role}</span> : null}
          </p>
          <Link
            to="/brief/$person"
            params={{ person: id }}
            search={{ moment: moment.id }}
            className="verb"
            aria-label={`Brief on ${name}`}
          >
            Brief →
          </Link>
        </li>
      ))}
    </ul>
  );

const DebriefSheet = ({ shown }: { readonly shown: Shown }) => {
  const { moment, text, debriefs, transcripts } = shown;
  const clock = useClock();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { sayError } = useNotice();
  const first = moment.with[0];
  const fresh = Date.parse(clock.now) - Date.parse(moment.end) < 7 * 86_400_000;
  const senior = moment.with.some(({ standing }) => standing === 'above');
  const asked = useLocation({ select: ({ hash }) => hash === 'look-back' });
  const [looking, setLooking] = useState(asked);
  const recap = useRecap(moment.id);
  const ended = Date.parse(moment.end) <= Date.parse(clock.now);
  const skip = (): void => {
    call('moment.debrief', { moment: moment.id, skip: true }).then(async () => {
      await navigate({ to: '/' });
      await refresh(client);
    }, sayError);
  };
  return (
    <Page
      name={ended ? `Debrief: ${moment.title}` : moment.title}
      over={[
        `${capital(dayWords(moment.start, clock))}${moment.allDay ? '' : `, ${hour(moment.start, clock)}`}`,
        moment.with
          .slice(0, 4)
          .map(({ name }) => name)
          .join(', '),
      ]
        .filter(Boolean)
        .join(' · ')}
      heading={moment.title || 'How did it go?'}
    >
      {ended ? (
        <>
          <CaptureForm
            focus={!looking}
            label="How did it go? One line"
            placeholder="How did it go? One line is enough."
            send={(text) => call('moment.debrief', { moment: moment.id, text })}
            after={() => (senior ? setLooking(true) : void navigate({ to: '/' }))}
            {...(first
              ? { next: { key: recapKey, words: `Accept, and recap to ${calledName(first.name)}`, run: recap } }
              : {})}
          />
          <p className="verbs debrief-verbs">
            {moment.debriefed ? null : (
              <button type="button" className="verb soft" onClick={skip}>
                Nothing to keep
              </button>
            )}
            {first && (debriefs.length > 0 || transcripts.length > 0) ? (
              <RecapVerb moment={moment.id} name={first.name} />
            ) : null}
            {first ? (
              <Link
                to="/brief/$person"
                params={{ person: first.id }}
                search={{ moment: moment.id }}
                className="verb soft"
              >
                The brief →
              </Link>
            ) : null}
          </p>
        </>
      ) : (
        <Coming moment={moment} />
      )}
      {ended && senior && (looking || (fresh && moment.debriefed && debriefs.length > 0)) ? (
        <LookBack moment={moment.id} focus={looking} {...(looking ? { done: () => void navigate({ to: '/' }) } : {})} />
      ) : null}
      {moment.with.some(({ standing }) => standing === 'above') ? (
        <Expected key={moment.id} moment={moment.id} ended={ended} />
      ) : null}
      {text.trim() === '' ? null : (
        <Section title="What the invitation says">
          <div className="invitation">
            <Stretch text={text.trim()} />
          </div>
        </Section>
      )}
      {transcripts.length > 0 ? (
        <Section title="Word by word">
          <ul className="rows">
            {transcripts.map(({ id, title, facts }) => (
              <li key={id} className="fact">
                <Link to="/source/$source" params={{ source: id }} className="verb">
                  {title || 'The transcript'}, {counted(facts, 'fact')} in it →
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {debriefs.length > 0 ? (
        <Section title="Written before">
          <ul className="rows">
            {debriefs.map((debrief) => (
              <li key={debrief.id} className="fact">
                <p className="serif" dir="auto">
                  {debrief.text}
                </p>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {moment.with
        .filter(({ standing }, index) => standing === 'above' || index === 0)
        .slice(0, 3)
        .map(({ id, name }) => (
          <Open key={id} person={id} name={name} />
        ))}
    </Page>
  );
};

/** One moment: ended, one line on how it went and what was open; still to come, a brief on each who comes. */
export const DebriefPage = () => {
  const { moment } = useParams({ from: '/debrief/$moment' });
  const query = useReading('moment.show', { moment });
  return <PageAnswer query={query}>{(shown) => <DebriefSheet shown={shown} />}</PageAnswer>;
};
