import { Link, useSearch } from '@tanstack/react-router';
import type { Output } from '../api.ts';
import { ChallengePart } from '../components/challenge.tsx';
import { useClock } from '../components/clock.tsx';
import { NextSteps } from '../components/next-steps.tsx';
import { OwedRows } from '../components/owed-rows.tsx';
import { Page, Section } from '../components/page.tsx';
import { Reflections } from '../components/reflections.tsx';
import { Row } from '../components/row.tsx';
import { PageAnswer } from '../components/waiting.tsx';
import { WhoAbove } from '../components/who-above.tsx';
import { useReading } from '../queries.ts';
import { type Clock, capital, dayWords, hour, longDate, shortDate } from '../time.ts';
import { gist } from '../words.ts';

type Shown = Output<'week.show'>;
type Day = Shown['days'][number];
type Moment = Day['moments'][number];
type Owed = Day['iOwe'][number];

const dayName = (day: string, clock: Clock): string => {
  const words = dayWords(day, clock);
  const full = longDate(day, clock);
  return words === 'today' || words === 'tomorrow' || words === 'yesterday' ? `${capital(words)}, ${full}` : full;
};

const TalkRow = ({ moment }: { readonly moment: Moment }) => {
  const clock = useClock();
  const first = moment.with[0];
  const ended = Date.parse(moment.end) <= Date.parse(clock.now);
  // Nobody remembers a talk of weeks ago well enough to be asked.
  const old = Date.parse(clock.now) - Date.parse(moment.end) > 14 * 86_400_000;
  const names = moment.with.slice(0, 3).map(({ name }) => name);
  const more = moment.with.length - names.length;
  return (
    <Row
      when={moment.allDay ? 'All day' : hour(moment.start, clock)}
      title={
        <>
          <bdi>{moment.title || 'Untitled'}</bdi>
          {names.length > 0 ? (
            <span className="with"> with {[...names, more > 0 ? `${more} more` : ''].filter(Boolean).join(', ')}</span>
          ) : null}
        </>
      }
      verbs={
        ended ? (
          <Link
            to="/debrief/$moment"
            params={{ moment: moment.id }}
            className={moment.debriefed || old ? 'verb soft' : 'verb'}
          >
            {moment.debriefed ? 'What you noted' : 'Debrief →'}
          </Link>
        ) : first ? (
          <Link to="/brief/$person" params={{ person: first.id }} search={{ moment: moment.id }} className="verb">
            Brief →
          </Link>
        ) : null
      }
    />
  );
};

const endings = { kept: 'Kept', late: 'Kept, after its day', dropped: 'Called off', broken: 'Not kept' } as const;

const EndedRow = ({ fact }: { readonly fact: Owed }) => (
  <Row
    when={fact.closed ? endings[fact.closed.how] : ''}
    title={
      <Link to="/commitments" hash={fact.id} className="with">
        <bdi>{gist(fact)}</bdi>
      </Link>
    }
  />
);

const DayPart = ({ day }: { readonly day: Day }) => {
  const clock = useClock();
  const owed = [...day.iOwe, ...day.theyOwe];
  if (day.moments.length + day.milestones.length + owed.length === 0) return null;
  const name = dayName(day.day, clock);
  const open = (facts: readonly Owed[]) => facts.filter(({ closed }) => closed === null);
  const ended = owed.filter(({ closed }) => closed !== null);
  return (
    <Section title={name} className="week-day">
      {day.moments.length + day.milestones.length > 0 ? (
        <ul className="rows" aria-label={`Talks and milestones, ${name}`}>
          {day.moments.map((moment) => (
            <TalkRow key={moment.id} moment={moment} />
          ))}
          {day.milestones.map((one) => (
            <Row
              key={`${one.initiative} ${one.decision} ${one.words}`}
              when={one.decision ? 'Decision' : one.done === null ? 'Milestone' : 'Done'}
              title={
                <>
                  <bdi>{one.words}</bdi>
                  <span className="with"> {one.name}</span>
                </>
              }
            />
          ))}
        </ul>
      ) : null}
      {open(day.iOwe).length > 0 ? <OwedRows facts={open(day.iOwe)} way="mine" label={`You owe, ${name}`} /> : null}
      {open(day.theyOwe).length > 0 ? (
        <OwedRows facts={open(day.theyOwe)} way="theirs" label={`You wait for, ${name}`} />
      ) : null}
      {ended.length > 0 ? (
        <ul className="rows" aria-label={`Ended, ${name}`}>
          {ended.map((fact) => (
            <EndedRow key={fact.id} fact={fact} />
          ))}
        </ul>
      ) : null}
    </Section>
  );
};

const WeekBody = ({ shown }: { readonly shown: Shown }) => {
  const clock = useClock();
  const { days, late, lateToMe, steps, challenge, lookBack, reflections, when } = shown;
  return (
    <>
      {shown.noneAbove ? (
        <WhoAbove lead="Talks with those above you will stand here, day by day. Say who that is, and the week knows which ones matter." />
      ) : null}
      {late.length + lateToMe.length > 0 ? (
        <Section title="Past its day">
          {late.length > 0 ? <OwedRows facts={late} way="mine" label="You owe, past its day" /> : null}
          {lateToMe.length > 0 ? <OwedRows facts={lateToMe} way="theirs" label="You wait for, past its day" /> : null}
        </Section>
      ) : null}
      {days.map((day) => (
        <DayPart key={day.day} day={day} />
      ))}
      {steps.length > 0 ? (
        <Section title="Steps">
          <NextSteps steps={steps} label="Steps" />
        </Section>
      ) : null}
      {challenge ? <ChallengePart challenge={challenge} settled={when === 'past'} /> : null}
      {lookBack.length > 0 ? (
        <Section title="One minute on">
          <ul className="rows">
            {lookBack.map((moment) => (
              <Row
                key={moment.id}
                when={capital(dayWords(moment.start, clock))}
                title={<bdi>{moment.title || 'Untitled'}</bdi>}
                verbs={
                  <Link to="/debrief/$moment" params={{ moment: moment.id }} hash="look-back" className="verb">
                    Look back →
                  </Link>
                }
              />
            ))}
          </ul>
        </Section>
      ) : null}
      {reflections.length > 0 ? (
        <Section title="What you wanted to try">
          <Reflections reflections={reflections} />
        </Section>
      ) : null}
    </>
  );
};

/** One week, day by day: talks, what is due both ways, what to do, one relationship, what to look back on. */
export const WeekPage = () => {
  const { of } = useSearch({ from: '/week' });
  const clock = useClock();
  const query = useReading('week.show', of === undefined ? {} : { of });
  return (
    <PageAnswer query={query}>
      {(shown) => (
        <Page
          name={shown.when === 'now' ? 'This week' : `Week ${Number(shown.week.slice(6))}`}
          over={
            <span className="week-over">
              Week {Number(shown.week.slice(6))}, {shortDate(shown.from, clock)} to {shortDate(shown.to, clock)}
              <nav aria-label="Weeks">
                <Link to="/week" search={{ of: shown.before }} className="verb soft">
                  ← Before
                </Link>
                {shown.when === 'now' ? null : (
                  <Link to="/week" search={{}} className="verb soft">
                    This week
                  </Link>
                )}
                <Link to="/week" search={{ of: shown.after }} className="verb soft">
                  After →
                </Link>
                <Link to="/quarter" className="verb soft">
                  Looking back →
                </Link>
              </nav>
            </span>
          }
          heading={shown.sentence}
        >
          <WeekBody shown={shown} />
        </Page>
      )}
    </PageAnswer>
  );
};
