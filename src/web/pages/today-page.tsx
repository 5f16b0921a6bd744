import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { Output } from '../api.ts';
import { Bring, BringStatus } from '../components/bring.tsx';
import { useClock } from '../components/clock.tsx';
import { useDrop } from '../components/drop.tsx';
import { LessLikely } from '../components/less-likely.tsx';
import { OwedRows } from '../components/owed-rows.tsx';
import { Page, Section } from '../components/page.tsx';
import { Proposals } from '../components/proposals.tsx';
import { Row } from '../components/row.tsx';
import { UpdateVerbs } from '../components/update-verb.tsx';
import { PageAnswer } from '../components/waiting.tsx';
import { useReading } from '../queries.ts';
import { agendaTime, capital, dayWords, longDate, untilWords } from '../time.ts';

// A part that cannot be loaded leaves the rest of the page as it is.
const parts = () => import('../today-parts.ts');
const absent = { default: () => null };
const FeedTrouble = lazy(() =>
  parts().then(
    (all) => ({ default: all.FeedTrouble }),
    () => absent,
  ),
);
const CodeWaits = lazy(() =>
  parts().then(
    (all) => ({ default: all.CodeWaits }),
    () => absent,
  ),
);
const CutOff = lazy(() =>
  parts().then(
    (all) => ({ default: all.CutOff }),
    () => absent,
  ),
);
const DueNow = lazy(() =>
  parts().then(
    (all) => ({ default: all.DueNow }),
    () => absent,
  ),
);
const WeekSteps = lazy(() => parts().then((all) => ({ default: all.WeekSteps })));
const QuietLine = lazy(() => parts().then((all) => ({ default: all.QuietLine })));
const WhoIsMe = lazy(() => parts().then((all) => ({ default: all.WhoIsMe })));
const WhoIsAbove = lazy(() => parts().then((all) => ({ default: all.WhoIsAbove })));

type Today = Output<'today.show'>;
type Moment = Today['moments'][number];

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];

/** "with Dana Ruiz, 2 more": those above first, and nobody whom the title names already. */
const With = ({ moment }: { readonly moment: Pick<Moment, 'title' | 'with'> }) => {
  const titled = new Set(wordsOf(moment.title));
  const unnamed = moment.with.filter(({ name }) => !wordsOf(name).some((word) => titled.has(word)));
  const above = unnamed.filter(({ standing }) => standing === 'above');
  const names = (above.length > 0 ? above : unnamed).slice(0, 3).map(({ name }) => name);
  const more = unnamed.length - names.length;
  if (names.length === 0) return null;
  return <span className="with"> with {[...names, more > 0 ? `${more} more` : ''].filter(Boolean).join(', ')}</span>;
};

const ComingUp = ({ moments }: { readonly moments: readonly Moment[] }) => {
  const clock = useClock();
  return (
    <Section
      title="Coming up"
      aside={
        <Link to="/reminders" className="verb soft">
          Reminders
        </Link>
      }
    >
      <ul className="rows">
        {moments.map((moment) => {
          const until = untilWords(moment.start, moment.end, clock);
          const first = moment.with[0];
          return (
            <Row
              key={moment.id}
              when={
                <>
                  {capital(agendaTime(moment.start, moment.allDay, clock))}
                  {!moment.allDay && (until.startsWith('in ') || until === 'now') ? <small>{until}</small> : null}
                </>
              }
              title={
                <>
                  <bdi>{moment.title || 'Untitled'}</bdi>
                  <With moment={moment} />
                </>
              }
              verbs={
                first ? (
                  <Link
                    to="/brief/$person"
                    params={{ person: first.id }}
                    search={{ moment: moment.id }}
                    className="verb"
                  >
                    Brief →
                  </Link>
                ) : null
              }
            >
              {[moment.status === 'cancelled' ? 'Cancelled.' : '', moment.line?.text ?? ''].filter(Boolean).join(' ')}
            </Row>
          );
        })}
      </ul>
    </Section>
  );
};

const Debriefs = ({ moments }: { readonly moments: Today['debriefs'] }) => {
  const clock = useClock();
  return (
    <Section title="How did it go?">
      <ul className="rows">
        {moments.map((moment) => (
          <Row
            key={moment.id}
            when={capital(dayWords(moment.start, clock))}
            title={
              <>
                <bdi>{moment.title || 'Untitled'}</bdi>
                <With moment={moment} />
              </>
            }
            verbs={
              <Link to="/debrief/$moment" params={{ moment: moment.id }} className="verb">
                Debrief →
              </Link>
            }
          >
            One line, while you remember it.
          </Row>
        ))}
      </ul>
    </Section>
  );
};

const More = ({ count }: { readonly count: number }) =>
  count > 0 ? (
    <p className="rows-foot quiet">
      {count === 1 ? 'One more waits' : `${count} more wait`} on the pages of their <Link to="/people">people</Link>.
    </p>
  ) : null;

/** So much of what is owed stands on the page, either way; the rest is one link away. */
const mostOwed = 5;
const mostAwaited = 3;
/** So many proposals stand on the page until more are asked for. */
const atOnce = 8;

/** What does not stand in the list, and where it does. */
const MoreOwed = ({ more, longAgo }: { readonly more: number; readonly longAgo: number }) =>
  more + longAgo > 0 ? (
    <p className="rows-foot quiet">
      <Link to="/commitments">
        {[
          more > 0 ? `${more} more` : '',
          longAgo > 0
            ? `${longAgo} long past ${longAgo === 1 ? 'its' : 'their'} day: how did ${longAgo === 1 ? 'it' : 'they'} end?`
            : '',
        ]
          .filter(Boolean)
          .join(', and ')}
      </Link>
    </p>
  ) : null;

const TodayBody = ({ today }: { readonly today: Today }) => {
  const { missing } = today;
  // Who is who is asked of the whole, not of the first mails of it.
  const coming = useDrop().bringing.state === 'busy';
  const asking = !coming && !missing.material && (missing.me || missing.above);
  // Several may be above; the question stays until it is said to be answered.
  const [placing, setPlacing] = useState(false);
  const [all, setAll] = useState(false);
  useEffect(() => {
    if (!missing.material && !missing.me && missing.above) setPlacing(true);
  }, [missing]);
  // Whoever is to be told in a step above need not stand below once more.
  const updated = today.steps.flatMap(({ way, person, also }) =>
    way === 'update' ? [person, ...also.map((one) => one.person)] : [],
  );
  const nothing =
    today.moments.length +
      today.iOwe.length +
      today.theyOwe.length +
      today.proposals.length +
      today.changes.length +
      today.debriefs.length +
      today.steps.length ===
    0;
  return (
    <>
      <BringStatus />
      <Suspense fallback={null}>
        <CodeWaits />
        <DueNow />
        <CutOff />
        <FeedTrouble />
      </Suspense>
      {missing.material ? (
        <Section title="Bring your calendar or mail">
          <p className="section-note">
            Your next talks will stand here, with what you owe and what you wait for. A calendar or a mailbox is enough
            to begin; so is one line below.
          </p>
          <Bring />
        </Section>
      ) : null}
      <Suspense fallback={null}>
        {asking && missing.me ? <WhoIsMe /> : null}
        {!missing.me && placing ? <WhoIsAbove {...(missing.above ? {} : { done: () => setPlacing(false) })} /> : null}
      </Suspense>
      {today.moments.length > 0 ? <ComingUp moments={today.moments} /> : null}
      {today.iOwe.length > 0 ? (
        <Section
          title="You owe"
          aside={
            <Link to="/commitments" className="verb soft">
              All commitments
            </Link>
          }
        >
          <OwedRows
            facts={today.iOwe.slice(0, mostOwed)}
            way="mine"
            label="You owe"
            warnings={today.warnings}
            tied={today.tied}
          />
          <MoreOwed more={Math.max(0, today.iOwe.length - mostOwed)} longAgo={today.longAgo} />
        </Section>
      ) : null}
      {today.theyOwe.length > 0 ? (
        <Section title="You wait for">
          <OwedRows facts={today.theyOwe.slice(0, mostAwaited)} way="theirs" label="You wait for" />
          <MoreOwed more={Math.max(0, today.theyOwe.length - mostAwaited)} longAgo={0} />
        </Section>
      ) : null}
      <Suspense fallback={null}>
        {today.steps.length > 0 || today.challenge ? <WeekSteps today={today} /> : null}
      </Suspense>
      {today.debriefs.length > 0 ? <Debriefs moments={today.debriefs} /> : null}
      <Suspense fallback={null}>{today.quiet ? <QuietLine quiet={today.quiet} /> : null}</Suspense>
      {missing.material || asking || placing ? null : <UpdateVerbs besides={updated} />}
      {today.proposals.length + today.changes.length > 0 ? (
        <Section title="To accept">
          <Proposals
            facts={all ? today.proposals : today.proposals.slice(0, atOnce)}
            changes={today.changes}
            label="Proposals to accept"
          />
          {all || today.proposals.length <= atOnce ? (
            <More count={today.moreProposals} />
          ) : (
            <p className="rows-foot">
              <button type="button" className="verb" onClick={() => setAll(true)}>
                Show {today.proposals.length - atOnce} more →
              </button>
            </p>
          )}
          <LessLikely count={today.lessLikely} />
        </Section>
      ) : null}
      {nothing && !missing.material && !asking && !placing ? (
        <p className="lead">
          Nothing is due and nobody waits. <Link to="/people">Look at your people</Link>, or write one line below about
          a talk you had.
        </p>
      ) : null}
    </>
  );
};

/** What matters today: one true sentence, then the rows it is made of. */
export const TodayPage = () => {
  const clock = useClock();
  const query = useReading('today.show', {});
  return (
    <PageAnswer query={query}>
      {(today) => (
        <Page name="Today" over={longDate(today.day, clock)} heading={today.sentence}>
          <TodayBody today={today} />
        </Page>
      )}
    </PageAnswer>
  );
};
