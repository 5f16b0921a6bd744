import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { calledName } from '../../domain/people/names.ts';
import { call, type Output } from '../api.ts';
import { useClock } from '../components/clock.tsx';
import { Deeds, NudgeToGive } from '../components/giving.tsx';
import { useNotice } from '../components/notice.tsx';
import { Page, Section } from '../components/page.tsx';
import { TieForm } from '../components/tie-form.tsx';
import { TiePicture } from '../components/tie-picture.tsx';
import { TieTable } from '../components/tie-table.tsx';
import { Answer, PageAnswer } from '../components/waiting.tsx';
import { WhereSaid } from '../components/where-said.tsx';
import { refresh, useReading } from '../queries.ts';
import { dayWords, shortDate } from '../time.ts';
import { spelled } from '../words.ts';

type Ties = Output<'tie.list'>;
type Giving = Output<'giving.list'>;
type Rhythms = Output<'rhythm.list'>;
type Reach = Output<'reach.list'>;

const OpenTies = ({ open }: { readonly open: Ties['open'] }) => {
  const [at, setAt] = useState<string | null>(null);
  return (
    <Section title="Left open">
      <ul className="rows">
        {open.map(({ fact, question, listener, heeded, source }) => (
          <li key={fact} className="row person-row">
            <div className="what">
              <p className="row-title small">{question}</p>
              <p className="row-sub" dir="auto">
                “{source.quote.replace(/\s+/g, ' ')}”
              </p>
              <WhereSaid sources={[source]} />
            </div>
            <div className="verbs">
              {at === fact ? null : (
                <button
                  type="button"
                  className="verb"
                  aria-label={`Say who: ${source.quote}`}
                  onClick={() => setAt(fact)}
                >
                  Say who →
                </button>
              )}
            </div>
            {at === fact ? (
              <TieForm
                fact={fact}
                listener={listener?.name ?? ''}
                heeded={heeded?.name ?? ''}
                done={() => setAt(null)}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
};

const TiesPart = ({ shown }: { readonly shown: Ties }) => {
  const [adding, setAdding] = useState(false);
  const { ties, ended, open, total } = shown;
  return (
    <>
      <Section
        title="Who listens to whom"
        aside={
          adding ? null : (
            <button type="button" className="verb" onClick={() => setAdding(true)}>
              Say one →
            </button>
          )
        }
      >
        {adding ? <TieForm done={() => setAdding(false)} /> : null}
        {ties.length > 0 ? (
          <>
            <TiePicture ties={ties} />
            <TieTable ties={ties} caption="Who listens to whom" />
            {total > ties.length ? (
              <p className="quiet">
                The first {ties.length} of {total}.
              </p>
            ) : null}
          </>
        ) : (
          <p className="lead">
            Who listens to whom will stand here, as a picture and a table. Write one line below, such as “Dana checks
            every figure with Tom”.
          </p>
        )}
        {ended.length > 0 ? (
          <details className="history">
            <summary>{spelled(ended.length, 'tie')} no longer so</summary>
            <TieTable ties={ended} caption="No longer so" />
          </details>
        ) : null}
      </Section>
      {open.length > 0 ? <OpenTies open={open} /> : null}
    </>
  );
};

const QuietPart = ({ quiet }: { readonly quiet: Rhythms['quiet'] }) => {
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  const answer = (about: string, word: 'later' | 'right'): void => {
    call('answer.give', { about, answer: word }).then(async () => {
      await refresh(client);
      say(word === 'later' ? 'Asked again in a month.' : 'Fine as it is, until you are in touch again.', async () => {
        await call('answer.give', { about, answer: 'open' });
        await refresh(client);
      });
    }, sayError);
  };
  return (
    <Section title="Gone quiet">
      <ul className="rows">
        {quiet.map(({ person, words, about }) => (
          <li key={person.id} className="row person-row">
            <div className="what">
              <p className="row-title" dir="auto">
                <Link to="/people/$person" params={{ person: person.id }}>
                  {person.name}
                </Link>
                {person.role ? <span className="with"> {person.role}</span> : null}
              </p>
              <p className="row-sub">{words}</p>
            </div>
            <div className="verbs">
              <button
                type="button"
                className="verb"
                aria-label={`Later: ${person.name}`}
                onClick={() => answer(about, 'later')}
              >
                In a month
              </button>
              <button
                type="button"
                className="verb soft"
                aria-label={`Fine as it is: ${person.name}`}
                onClick={() => answer(about, 'right')}
              >
                Fine as it is
              </button>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
};

const InTouch = ({ people }: { readonly people: Rhythms['people'] }) => (
  <Section title="In touch">
    <ul className="rows">
      {people.map(({ person, words, last }) => (
        <li key={person.id} className="row person-row">
          <div className="what">
            <p className="row-title small" dir="auto">
              <Link to="/people/$person" params={{ person: person.id }}>
                {person.name}
              </Link>
              {person.role ? <span className="with"> {person.role}</span> : null}
            </p>
            <p className="row-sub">
              {words} {last?.words}
            </p>
          </div>
        </li>
      ))}
    </ul>
  </Section>
);

const GivingPart = ({ giving }: { readonly giving: Giving }) => {
  const { people, nudges, mirror } = giving;
  return (
    <Section title="Given and received">
      {nudges.map((nudge) => (
        <NudgeToGive key={nudge.person.id} nudge={nudge} />
      ))}
      {mirror ? <p className="serif relating">{mirror.words}</p> : null}
      {people.slice(0, 8).map(({ person, given, received }) => (
        <details key={person.id} className="history giving-of">
          <summary>
            <bdi>{person.name}</bdi>:{' '}
            {[given.length > 0 ? 'from you' : '', received.length > 0 ? 'from them' : ''].filter(Boolean).join(' and ')}
          </summary>
          <Deeds deeds={[...given, ...received]} label={`Between you and ${person.name}`} />
        </details>
      ))}
      {people.length === 0 ? (
        <p className="quiet relating">
          Help, thanks and credit will stand here, from your sent mail and from lines such as “Dana backed me in the
          review”.
        </p>
      ) : null}
    </Section>
  );
};

const ReachPart = ({ reach }: { readonly reach: Reach }) => {
  const clock = useClock();
  const { words, leaders, unplaced, grown } = reach;
  return (
    <Section title="Beyond your own line">
      <p className="serif relating">{words}</p>
      <ul className="rows">
        {leaders.map(({ person, last, next, learnt }) => (
          <li key={person.id} className="row person-row">
            <div className="what">
              <p className="row-title" dir="auto">
                <Link to="/people/$person" params={{ person: person.id }}>
                  {person.name}
                </Link>
                {person.role ? <span className="with"> {person.role}</span> : null}
              </p>
              <p className="row-sub">
                {[
                  last ? `Last in touch ${dayWords(last, clock)}` : 'Not in touch in three years',
                  next ? `next talk ${dayWords(next, clock)}` : '',
                ]
                  .filter(Boolean)
                  .join(', ')}
                .
              </p>
              {learnt.map(({ fact, source }) => (
                <div key={fact} className="learnt">
                  <p className="serif" dir="auto">
                    “{source.quote.replace(/\s+/g, ' ')}”
                  </p>
                  <WhereSaid sources={[source]} />
                </div>
              ))}
            </div>
            <div className="verbs">
              <Link
                to="/brief/$person"
                params={{ person: person.id }}
                className="verb"
                aria-label={`Brief on ${person.name}`}
              >
                Brief →
              </Link>
            </div>
          </li>
        ))}
      </ul>
      {unplaced.length > 0 ? (
        <p className="quiet relating">
          In your own line or not? Say it on the page of{' '}
          {unplaced.slice(0, 5).map(({ id, name }, place) => (
            <span key={id}>
              {place > 0 ? ', ' : ''}
              <Link to="/people/$person" params={{ person: id }}>
                <bdi>{name}</bdi>
              </Link>
            </span>
          ))}
          {unplaced.length > 5 ? ` and ${unplaced.length - 5} more` : ''}.
        </p>
      ) : null}
      {grown.length > 0 ? (
        <>
          <h3 className="relating">People you helped to grow</h3>
          <ul className="deeds">
            {grown.slice(0, 10).map(({ person, quote, source, at }) => (
              <li key={`${source} ${person.id} ${quote}`}>
                <p className="serif" dir="auto">
                  “{quote.replace(/\s+/g, ' ')}”
                </p>
                <p className="quiet">
                  <Link to="/people/$person" params={{ person: person.id }}>
                    <bdi>{calledName(person.name)}</bdi>
                  </Link>
                  , {shortDate(at, clock)}
                </p>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  );
};

const headingOf = ({ ties }: Ties, quiet: number): string =>
  quiet > 0
    ? `${spelled(quiet, 'relationship has', 'relationships have')} gone quiet.`
    : ties.length > 0
      ? `${spelled(ties.length, 'tie')} on file.`
      : 'Who listens to whom, and how you are in touch.';

/** Relationships: who listens to whom, who has gone quiet, what was given and received, and whom the user knows beyond the own line. */
export const TiesPage = () => {
  const ties = useReading('tie.list', {});
  const rhythm = useReading('rhythm.list', {});
  const giving = useReading('giving.list', {});
  const reach = useReading('reach.list', {});
  const quiet = rhythm.data?.quiet ?? [];
  return (
    <PageAnswer query={ties}>
      {(shown) => (
        <Page
          name="Relationships"
          over={<Link to="/people">People</Link>}
          heading={headingOf(shown, quiet.length)}
          className="relationships"
        >
          {quiet.length > 0 ? <QuietPart quiet={quiet} /> : null}
          <TiesPart shown={shown} />
          <Answer query={giving}>{(view) => <GivingPart giving={view} />}</Answer>
          <Answer query={reach}>{(view) => <ReachPart reach={view} />}</Answer>
          {(rhythm.data?.people.length ?? 0) > 0 ? <InTouch people={rhythm.data?.people ?? []} /> : null}
        </Page>
      )}
    </PageAnswer>
  );
};
