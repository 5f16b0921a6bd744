import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { FactView } from '../../app/views.ts';
import { lastDayOf } from '../../domain/facts/last-day.ts';
import { calledName } from '../../domain/people/names.ts';
import { call, type Output } from '../api.ts';
import { HowTheyWork } from '../components/behaviour.tsx';
import { Told } from '../components/change-words.tsx';
import { useClock } from '../components/clock.tsx';
import { DayQuestion, useOpenDays } from '../components/day-question.tsx';
import { FactEdit } from '../components/fact-edit.tsx';
import { FactMeta } from '../components/fact-meta.tsx';
import { ForgetPerson } from '../components/forget-person.tsx';
import { LessLikely } from '../components/less-likely.tsx';
import { PersonNote } from '../components/note.tsx';
import { OwedRows } from '../components/owed-rows.tsx';
import { Page, Section } from '../components/page.tsx';
import { EditInPlace, StandingControl } from '../components/person-head.tsx';
import { Proposals } from '../components/proposals.tsx';
import { SeenAs } from '../components/seen-as.tsx';
import { Numbered, Sourced, SourcesMargin, SourceUnder } from '../components/sources.tsx';
import { Timeline } from '../components/timeline.tsx';
import { UpdateVerb } from '../components/update-verb.tsx';
import { PageAnswer } from '../components/waiting.tsx';
import { useReading } from '../queries.ts';
import { agendaTime } from '../time.ts';
import { kindOrder, kinds, sourceOf } from '../words.ts';

type Shown = Output<'person.show'>;

// What is due first stands first; what has no day comes after, the newest first.
const byDue = (a: FactView, b: FactView): number =>
  (lastDayOf(a.due) ?? '9').localeCompare(lastDayOf(b.due) ?? '9') || b.said.localeCompare(a.said);

const owable = new Set(['commitment', 'request', 'question']);
const firstFew = 6;

const FactLine = ({ fact, person }: { readonly fact: FactView; readonly person: string }) => {
  const [editing, setEditing] = useState(false);
  const days = useOpenDays();
  const sources = [sourceOf(fact)];
  return (
    <li className="fact">
      <div>
        <p className="serif">
          <Numbered text={`“${fact.quote.replace(/\s+/g, ' ')}”`} sources={sources} />
        </p>
        <FactMeta fact={fact} where={false} page={person} />
        <DayQuestion fact={fact} days={days} edit={() => setEditing(true)} keys={false} />
        <Told fact={fact} />
        <SourceUnder sources={sources} />
      </div>
      <button type="button" className="verb soft" onClick={() => setEditing(true)} aria-label={`Edit: ${fact.quote}`}>
        Edit
      </button>
      {editing ? <FactEdit fact={fact} close={() => setEditing(false)} /> : null}
    </li>
  );
};

const KindGroup = ({
  title,
  facts,
  all,
  showAll,
  person,
}: {
  readonly person: string;
  readonly title: string;
  readonly facts: readonly FactView[];
  readonly all: boolean;
  readonly showAll: () => void;
}) => (
  <Section title={title}>
    <ul className="rows">
      {(all ? facts : facts.slice(0, firstFew)).map((fact) => (
        <FactLine key={fact.id} fact={fact} person={person} />
      ))}
    </ul>
    {!all && facts.length > firstFew ? (
      <p className="rows-foot">
        <button type="button" className="verb" onClick={showAll}>
          Show all {facts.length} →
        </button>
      </p>
    ) : null}
  </Section>
);

const History = ({ facts, total }: { readonly facts: readonly FactView[]; readonly total: number }) => {
  const [open, setOpen] = useState(false);
  return (
    <details className="history" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {total.toLocaleString('en-GB')} older {total === 1 ? 'proposal' : 'proposals'}: history, nothing overdue.
        {total > facts.length ? ` The newest ${facts.length}:` : ''}
      </summary>
      {open ? <Proposals facts={facts} label="Proposals from older mail" together={false} /> : null}
    </details>
  );
};

const PersonSheet = ({ shown, month }: { readonly shown: Shown; readonly month: string }) => {
  const { person, next, facts, proposals, changes, history, totals, lessLikely } = shown;
  const clock = useClock();
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const first = calledName(person.name);
  const open = facts.filter((fact) => owable.has(fact.kind) && fact.closed === null);
  // Who asks holds a request or a question; who undertakes holds a commitment.
  const iOwe = open.filter((fact) => (fact.kind === 'commitment' ? fact.mine : fact.owner === person.id));
  const theyOwe = open.filter((fact) =>
    fact.kind === 'commitment' ? fact.owner === person.id : fact.mine && fact.to === person.id,
  );
  const rest = facts.filter((fact) => !iOwe.includes(fact) && !theyOwe.includes(fact));
  const groups = kindOrder
    .map((kind) => ({ kind, of: rest.filter((fact) => fact.kind === kind) }))
    .filter(({ of }) => of.length > 0);
  const lines = useMemo(
    () =>
      groups.flatMap(({ kind, of }) =>
        (opened.has(kind) ? of : of.slice(0, firstFew)).map((fact) => ({
          text: fact.quote,
          sources: [sourceOf(fact)],
        })),
      ),
    [groups, opened],
  );
  return (
    <Sourced lines={lines} quotes={false}>
      <Page
        name={person.name}
        over={
          <EditInPlace
            label="Role"
            value={person.role}
            empty="Add a role"
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
          <StandingControl person={person} />
          <p className="quiet addresses">{person.addresses.join(', ')}</p>
        </div>
        {person.standing === 'me' ? null : (
          <p className="verbs person-verbs">
            <Link
              to="/brief/$person"
              params={{ person: person.id }}
              search={next ? { moment: next.id } : {}}
              className="verb"
            >
              Brief →
            </Link>
            {person.group ? null : <UpdateVerb person={person.id} words="Update →" />}
            {next ? (
              <span className="quiet">
                Next: <bdi>{next.title}</bdi>, {agendaTime(next.start, next.allDay, clock)}
              </span>
            ) : null}
          </p>
        )}
        {iOwe.length > 0 ? (
          <Section title="You owe">
            <OwedRows facts={iOwe.toSorted(byDue)} way="mine" label="You owe" page={person.id} />
          </Section>
        ) : null}
        {theyOwe.length > 0 ? (
          <Section title={`${first} owes`}>
            <OwedRows facts={theyOwe.toSorted(byDue)} way="theirs" label={`${first} owes`} page={person.id} />
          </Section>
        ) : null}
        {groups.map(({ kind, of }) => (
          <KindGroup
            key={kind}
            person={person.id}
            title={kinds[kind].many}
            facts={of}
            all={opened.has(kind)}
            showAll={() => setOpened((before) => new Set([...before, kind]))}
          />
        ))}
        {proposals.length + changes.length > 0 ? (
          <Section title="To accept">
            <Proposals facts={proposals.slice(0, 40)} changes={changes} label={`Proposals about ${person.name}`} />
            {totals.proposals > 40 ? <p className="quiet">and {totals.proposals - 40} more after these</p> : null}
            <LessLikely count={lessLikely} />
          </Section>
        ) : null}
        {facts.length + proposals.length + changes.length + history.length === 0 ? (
          <p className="lead">
            What {first} asks for, prefers and cares about will stand here. Write one line below, such as “{first} wants
            three bullets, no deck”.
          </p>
        ) : null}
        {history.length > 0 ? <History facts={history} total={totals.history} /> : null}
        {person.standing === 'me' || person.group ? null : <HowTheyWork key={`how ${person.id}`} person={person} />}
        <Section title="Note">
          <PersonNote key={person.id} person={person} />
        </Section>
        <Section title="Timeline">
          <Timeline key={person.id} person={person.id} month={month} />
        </Section>
        <SeenAs key={`seen ${person.id}`} shown={shown} />
        <ForgetPerson person={person} />
      </Page>
    </Sourced>
  );
};

/** One person: what they care about, what is owed both ways, what waits to be accepted, the note, the timeline. */
export const PersonPage = () => {
  const { person } = useParams({ from: '/people/$person' });
  const { month = '' } = useSearch({ from: '/people/$person' });
  const query = useReading('person.show', { person });
  return <PageAnswer query={query}>{(shown) => <PersonSheet shown={shown} month={month} />}</PageAnswer>;
};
