import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { FactView } from '../../app/views.ts';
import { lastDayOf } from '../../domain/facts/last-day.ts';
import { calledName } from '../../domain/people/names.ts';
import { isLongAgo, lastHeard } from '../../domain/plan/still-open.ts';
import { call, type Output } from '../api.ts';
import { Asks } from '../components/asks.tsx';
import { Assessment } from '../components/assessment.tsx';
import { HowTheyWork } from '../components/behaviour.tsx';
import { Chapter, FoldedChapter, Outline } from '../components/chapter.tsx';
import { useClock } from '../components/clock.tsx';
import { Disagreements } from '../components/disagreements.tsx';
import { ForgetPerson } from '../components/forget-person.tsx';
import { Giving } from '../components/giving.tsx';
import { NotTold } from '../components/no-surprises.tsx';
import { PersonNote } from '../components/note.tsx';
import { OwedRows } from '../components/owed-rows.tsx';
import { Page, Section } from '../components/page.tsx';
import { type KindFacts, PersonFacts } from '../components/person-facts.tsx';
import { EditInPlace } from '../components/person-head.tsx';
import { PersonPositions } from '../components/person-positions.tsx';
import { PersonWaiting } from '../components/person-waiting.tsx';
import { PersonWho } from '../components/person-who.tsx';
import { WantedToTry } from '../components/reflections.tsx';
import { Rhythm } from '../components/rhythm.tsx';
import { SeenAs } from '../components/seen-as.tsx';
import { SourcedAsShown, SourcesMargin } from '../components/sources.tsx';
import { TheirPage } from '../components/their-page.tsx';
import { Timeline } from '../components/timeline.tsx';
import { TrustLanes } from '../components/trust-lanes.tsx';
import { isUnderstood, Understand } from '../components/understand.tsx';
import { UpdateVerb } from '../components/update-verb.tsx';
import { PageAnswer } from '../components/waiting.tsx';
import { WhatWorks } from '../components/what-works.tsx';
import { WordsBack } from '../components/words-back.tsx';
import { useReading } from '../queries.ts';
import { agendaTime } from '../time.ts';
import { kindOrder } from '../words.ts';

type Shown = Output<'person.show'>;

// What is due first stands first; what has no day comes after, the newest first.
const byDue = (a: FactView, b: FactView): number =>
  (lastDayOf(a.due) ?? '9').localeCompare(lastDayOf(b.due) ?? '9') || b.said.localeCompare(a.said);

const owable = new Set(['commitment', 'request', 'question']);

const isPromise = ({ kind }: FactView): boolean => kind === 'commitment';

/** What is open both ways, and everything else that is on file by its kind. */
const sorted = ({ person, facts }: Shown, now: string) => {
  const open = facts.filter((fact) => owable.has(fact.kind) && fact.closed === null);
  // Who asks holds a request or a question; who undertakes holds a commitment.
  const iOwe = open.filter((fact) => (fact.kind === 'commitment' ? fact.mine : fact.owner === person.id));
  const theyOwe = open.filter((fact) =>
    fact.kind === 'commitment' ? fact.owner === person.id : fact.mine && fact.to === person.id,
  );
  const rest = facts.filter((fact) => !iOwe.includes(fact) && !theyOwe.includes(fact) && !isUnderstood(fact, person));
  const groups = kindOrder
    .map((kind): KindFacts => ({ kind, of: rest.filter((fact) => fact.kind === kind) }))
    .filter(({ of }) => of.length > 0);
  // Nobody counts on what is long past without being asked: that is done among the commitments.
  const counts = (fact: FactView): boolean =>
    !isLongAgo(
      fact,
      lastHeard(
        fact,
        fact.told.map(({ said }) => said),
      ),
      now,
    );
  const [mine, theirs] = [iOwe.filter(counts), theyOwe.filter(counts)];
  const longAgo = iOwe.length + theyOwe.length - mine.length - theirs.length;
  return { iOwe: mine.toSorted(byDue), theyOwe: theirs.toSorted(byDue), longAgo, groups };
};

/** What can be done at once: read the brief, write the update, show the page; and the next talk. */
const Verbs = ({ shown: { person, next } }: { readonly shown: Shown }) => {
  const clock = useClock();
  if (person.standing === 'me') return null;
  const params = { person: person.id };
  return (
    <p className="verbs person-verbs">
      <Link to="/brief/$person" params={params} search={next ? { moment: next.id } : {}} className="verb">
        Brief →
      </Link>
      {person.group ? null : <UpdateVerb person={person.id} words="Update →" />}
      {person.group ? null : (
        <Link to="/people/$person/show" params={params} className="verb">
          Show them this page →
        </Link>
      )}
      {next ? (
        <span className="quiet">
          Next: <bdi>{next.title}</bdi>, {agendaTime(next.start, next.allDay, clock)}
        </span>
      ) : null}
    </p>
  );
};

const PersonSheet = ({ shown, month }: { readonly shown: Shown; readonly month: string }) => {
  const { person, facts, proposals, changes, history } = shown;
  const first = calledName(person.name);
  const { now } = useClock();
  const { iOwe, theyOwe, longAgo, groups } = useMemo(() => sorted(shown, now), [shown, now]);
  // What was promised is owed; what was asked wants an answer.
  const owed = [
    { title: 'You owe', way: 'mine', facts: iOwe.filter(isPromise) },
    { title: `${first} asked`, way: 'mine', facts: iOwe.filter((fact) => !isPromise(fact)) },
    { title: `${first} owes`, way: 'theirs', facts: theyOwe.filter(isPromise) },
    { title: `You asked ${first}`, way: 'theirs', facts: theyOwe.filter((fact) => !isPromise(fact)) },
  ] as const;
  const somebody = person.standing !== 'me' && !person.group;
  const stranger = facts.length + proposals.length + changes.length + history.length === 0;
  return (
    <SourcedAsShown>
      <Page
        name={person.name}
        over={
          <EditInPlace
            label="Role"
            value={person.role}
            empty="Add a role"
            words
            save={(role) => call('person.edit', { person: person.id, role })}
          />
        }
        heading={
          <EditInPlace
            label="Name"
            value={person.name}
            empty="Name"
            save={(name) => call('person.edit', { person: person.id, name })}
          />
        }
        className="person"
        margin={<SourcesMargin />}
      >
        <div className="person-bar">
          <PersonWho key={person.id} person={person} />
        </div>
        <Verbs shown={shown} />
        <Outline />
        {stranger ? (
          <p className="lead">
            What {first} asks for, prefers and cares about will stand here. Write one line below, such as “{first} wants
            three bullets, no deck”.
          </p>
        ) : null}
        <Chapter title="Before you talk">
          {owed.map(({ title, way, facts: rows }) =>
            rows.length > 0 ? (
              <Section key={title} title={title}>
                <OwedRows facts={rows} way={way} label={title} page={person.id} warnings={shown.warnings} />
              </Section>
            ) : null,
          )}
          {longAgo > 0 ? (
            <p className="quiet">
              <Link to="/commitments">
                {longAgo === 1 ? 'One more is' : `${longAgo} more are`} long past: how did{' '}
                {longAgo === 1 ? 'it' : 'they'} end?
              </Link>
            </p>
          ) : null}
          {somebody ? <NotTold key={`told ${person.id}`} person={person} /> : null}
        </Chapter>
        {somebody ? (
          <Chapter title={`What matters to ${first}`} called="What matters">
            <Understand key={`understand ${person.id}`} person={person} />
            <PersonPositions key={`positions ${person.id}`} person={person.id} />
            <HowTheyWork key={`how ${person.id}`} person={person} />
            <WordsBack key={`words ${person.id}`} person={person} />
            <TheirPage key={`page ${person.id}`} person={person} />
          </Chapter>
        ) : null}
        {somebody ? (
          <Chapter title="Between you">
            {person.standing === 'above' ? <Asks key={`asks ${person.id}`} person={person} /> : null}
            <WhatWorks key={`works ${person.id}`} person={person} />
            <WantedToTry key={`try ${person.id}`} person={person.id} />
            <Disagreements key={`disagreements ${person.id}`} person={person} />
            <TrustLanes key={`trust ${person.id}`} person={person} />
            <Giving key={`giving ${person.id}`} person={person} />
            <Rhythm key={`rhythm ${person.id}`} person={person} />
          </Chapter>
        ) : null}
        {somebody && person.standing === 'above' ? (
          <FoldedChapter title="How it stands" says="Steps for this week, what goes well, what is thin.">
            <Assessment key={`assessment ${person.id}`} person={person} />
          </FoldedChapter>
        ) : null}
        <Chapter title="To accept">
          <PersonWaiting shown={shown} />
        </Chapter>
        <Chapter title="On file">
          <PersonFacts groups={groups} person={person.id} />
        </Chapter>
        <Chapter title="Note">
          <PersonNote key={person.id} person={person} />
        </Chapter>
        <Chapter title="Timeline">
          <Timeline key={person.id} person={person.id} month={month} />
        </Chapter>
        <SeenAs key={`seen ${person.id}`} shown={shown} />
        <ForgetPerson person={person} />
      </Page>
    </SourcedAsShown>
  );
};

/** One person: what helps before a talk first, what matters to them, what is between you, then what is on file. */
export const PersonPage = () => {
  const { person } = useParams({ from: '/people/$person' });
  const { month = '' } = useSearch({ from: '/people/$person' });
  const query = useReading('person.show', { person });
  return <PageAnswer query={query}>{(shown) => <PersonSheet shown={shown} month={month} />}</PageAnswer>;
};
