import { Link, useSearch } from '@tanstack/react-router';
import type { Output } from '../api.ts';
import '../styles/looking-back.css';
import { AskRow } from '../components/ask-row.tsx';
import { AsksChart } from '../components/asks-chart.tsx';
import { CalledChart } from '../components/called-chart.tsx';
import { useClock } from '../components/clock.tsx';
import { NextRounds } from '../components/next-round.tsx';
import { NoteAsk } from '../components/note-ask.tsx';
import { Page, Section } from '../components/page.tsx';
import { QuarterChanges } from '../components/quarter-changes.tsx';
import { SourcedAsShown, SourcedLine, SourcesMargin } from '../components/sources.tsx';
import { PageAnswer } from '../components/waiting.tsx';
import { FormTable } from '../components/what-works.tsx';
import { WhoAbove } from '../components/who-above.tsx';
import { useReading } from '../queries.ts';
import { capital, shortDate } from '../time.ts';

type Shown = Output<'quarter.show'>;

const ends: Readonly<Record<Shown['words']['rows'][number]['end'], string>> = {
  kept: 'kept',
  moved: 'moved in time',
  late: 'late',
  broken: 'broken',
  dropped: 'called off',
  overdue: 'overdue',
  open: 'open',
  unclosed: 'never closed',
};

const KeptWords = ({ words }: { readonly words: Shown['words'] }) => {
  const clock = useClock();
  return (
    <Section title="Words kept">
      <p className="serif">
        {words.sentence}{' '}
        {words.rows.some(({ end }) => end === 'unclosed') ? (
          <Link to="/commitments" className="verb">
            Say how →
          </Link>
        ) : null}
      </p>
      <ul className="rows" aria-label="Promises that fell due">
        {words.rows.map(({ fact, words: said, to, due, moved, end, on, source }) => (
          <li key={fact} className="row">
            <span className="when">
              {due === null ? (on === null ? '' : shortDate(on, clock)) : shortDate(due, clock)}
            </span>
            <div className="what">
              <div className="row-title small" dir="auto">
                <SourcedLine line={{ text: capital(said.replace(/\s+/g, ' ')), sources: [source] }} />
              </div>
              <p className="meta">
                to <bdi>{to.name}</bdi> ·{' '}
                {moved && due !== null && end !== 'moved' ? `moved in time to ${shortDate(due, clock)}, ` : ''}
                {ends[end]}
                {on !== null && due !== null && on !== due
                  ? `${end === 'late' ? ',' : ''} on ${shortDate(on, clock)}`
                  : ''}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
};

const Told = ({ told }: { readonly told: Shown['told'] }) => {
  const clock = useClock();
  return (
    <Section title="Trouble, and who heard of it">
      <p className="serif">{told.sentence}</p>
      <ul className="rows" aria-label="Trouble, and who heard of it">
        {told.rows.map(({ fact, quote, known, days, to, missing, source }) => (
          <li key={fact} className="row">
            <span className="when">{shortDate(known, clock)}</span>
            <div className="what">
              <div className="row-title small" dir="auto">
                <SourcedLine line={{ text: `“${quote.replace(/\s+/g, ' ')}”`, sources: [source] }} />
              </div>
              <p className="meta">
                {days === null || to === null ? (
                  'nobody above you has heard of it, as far as is known'
                ) : (
                  <>
                    <bdi>{to.name}</bdi> heard{' '}
                    {days === 0 ? 'on the same day' : days === 1 ? 'a day later' : `${days} days later`}
                    {missing.length === 0 ? null : (
                      <>
                        ; <bdi>{missing.map(({ name }) => name).join(', ')}</bdi>{' '}
                        {missing.length === 1 ? 'has' : 'have'} not, as far as is known
                      </>
                    )}
                  </>
                )}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
};

const learntFrom = {
  ask: 'from an ask',
  prediction: 'from what you expected',
  reflection: 'after a talk',
  round: 'from a round',
  setback: 'from a setback',
} as const;

const LearntRows = ({ learnt }: { readonly learnt: Shown['learnt'] }) => {
  const clock = useClock();
  return (
    <Section title="What you learnt">
      <ul className="rows" aria-label="What you learnt">
        {learnt.map(({ words, at, from, person, of, source }) => (
          <li key={`${at} ${words}`} className="row">
            <span className="when">{shortDate(at, clock)}</span>
            <div className="what">
              <div className="row-title small" dir="auto">
                {source ? <SourcedLine line={{ text: words, sources: [source] }} /> : words}
              </div>
              <p className="meta" dir="auto">
                {[learntFrom[from], person?.name ?? '', of].filter(Boolean).join(' · ')}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
};

const Bar = ({ shown, person }: { readonly shown: Shown; readonly person: string | undefined }) => {
  const whom = person === undefined ? {} : { person };
  return (
    <nav className="quarter-bar" aria-label="Quarters">
      <Link to="/quarter" search={{ of: shown.before, ...whom }} className="verb soft">
        ← The quarter before
      </Link>
      {shown.after ? (
        <Link to="/quarter" search={{ of: shown.after, ...whom }} className="verb soft">
          The quarter after →
        </Link>
      ) : null}
      {person === undefined ? (
        shown.people.length > 1 && shown.people.length < 7 ? (
          shown.people.map(({ id, name }) => (
            <Link key={id} to="/quarter" search={{ of: shown.quarter, person: id }} className="verb soft">
              With {name}
            </Link>
          ))
        ) : null
      ) : (
        <Link to="/quarter" search={{ of: shown.quarter }} className="verb soft">
          With everybody
        </Link>
      )}
    </nav>
  );
};

const QuarterSheet = ({ shown, person }: { readonly shown: Shown; readonly person: string | undefined }) => {
  const clock = useClock();
  const { asks, words, told, called, learnt, works, people, over } = shown;
  const nothing = asks.rows.length + words.rows.length + told.rows.length + called.length + learnt.length === 0;
  const whom = people.map(({ id, name }) => ({ id, name }));
  return (
    <SourcedAsShown>
      <Page
        name={`Looking back, ${shown.name}`}
        over={
          <>
            <Link to="/method">Method</Link> · Looking back
            {shown.person ? (
              <>
                {' with '}
                <Link to="/method/$person" params={{ person: shown.person.id }}>
                  <bdi>{shown.person.name}</bdi>
                </Link>
              </>
            ) : null}
          </>
        }
        heading={shown.name}
        className="quarter"
        margin={<SourcesMargin />}
      >
        <p className="lead">{shown.sentence}</p>
        <Bar shown={shown} person={person} />
        {asks.rows.length > 0 ? (
          <Section title="What you asked for, and what became of it">
            <p className="serif">{asks.sentence}</p>
            <AsksChart asks={asks.rows} from={shown.from} to={shown.to} today={clock.now.slice(0, 10)} />
            <ul className="rows" aria-label="What you asked for">
              {asks.rows.map((ask) => (
                <AskRow key={ask.fact} ask={ask} named={!shown.person} />
              ))}
            </ul>
            {over ? null : <NoteAsk people={whom} />}
          </Section>
        ) : over ? null : (
          <NoteAsk people={whom} />
        )}
        {words.rows.length > 0 ? <KeptWords words={words} /> : null}
        {told.rows.length > 0 ? <Told told={told} /> : null}
        {called.length > 0 ? (
          <Section title="What you expected, and what came">
            <CalledChart called={called} />
          </Section>
        ) : null}
        {learnt.length > 0 ? <LearntRows learnt={learnt} /> : null}
        {nothing || people.length === 0 ? null : (
          <Section title="What changed between you">
            {people.slice(0, 6).map((one) => (
              <QuarterChanges key={one.id} person={one} quarter={shown.quarter} />
            ))}
          </Section>
        )}
        {works.length > 0 ? (
          <Section title="What works">
            <p className="quiet">What went together is no cause; only what differs by more than chance stands here.</p>
            <ul className="form-lines">
              {works.map(({ person: one, line }) => (
                <li key={`${one.id} ${line.about}`} className="form-line">
                  <h3 className="lane-title" dir="auto">
                    {one.name}
                  </h3>
                  <p className="serif">{line.words}</p>
                  <details className="history">
                    <summary>Counted</summary>
                    <div className="table-scroll">
                      <FormTable line={line} />
                    </div>
                  </details>
                </li>
              ))}
            </ul>
          </Section>
        ) : null}
        {people.length === 0 ? (
          <WhoAbove />
        ) : shown.current ? (
          <Section title="The next plan">
            <NextRounds people={whom} />
          </Section>
        ) : null}
      </Page>
    </SourcedAsShown>
  );
};

/** A quarter on one page, from facts; it ends in the next plan. */
export const QuarterPage = () => {
  const { of, person } = useSearch({ from: '/quarter' });
  const query = useReading('quarter.show', {
    steps: false,
    ...(of === undefined ? {} : { of }),
    ...(person === undefined ? {} : { person }),
  });
  return <PageAnswer query={query}>{(shown) => <QuarterSheet shown={shown} person={person} />}</PageAnswer>;
};
