import { Link } from '@tanstack/react-router';
import { type SixStep, sixSteps, stepNames } from '../../domain/framework/six-steps.ts';
import type { Output } from '../api.ts';
import { MoveVerb } from '../components/method-move.tsx';
import { Page, Section } from '../components/page.tsx';
import { SourcedAsShown, SourcedLine, SourcesMargin } from '../components/sources.tsx';
import { PageAnswer } from '../components/waiting.tsx';
import { WhoAbove } from '../components/who-above.tsx';
import { useReading } from '../queries.ts';
import '../styles/method.css';

type Shown = Output<'method.show'>;
type Row = Shown['people'][number];

/** What each step is, in one sentence; the method in its own words. */
const what: Readonly<Record<SixStep, string>> = {
  understand: 'What matters to them, what presses, how they like to be told.',
  credibility: 'A word that is kept, or moved in time. Results with a figure and who shared in them.',
  relationships: 'In touch before it is needed. Help both ways, and whom they listen to.',
  communicate: 'Short, early and in their form, so that nothing comes as a surprise.',
  influence: 'An option for what matters to them, and one clear ask that is theirs to answer.',
  sustain: 'What was agreed is followed, told and looked back on.',
};

const SixSteps = () => (
  <Section title="Six steps" className="six">
    <ol className="six-steps">
      {sixSteps.map((step) => (
        <li key={step}>
          <span className="six-name">{stepNames[step]}</span>
          <span className="six-what">{what[step]}</span>
        </li>
      ))}
    </ol>
    <p className="six-round">
      A <em>round</em> with one person runs through them: it opens with what facts say, plans a few things that then
      stand on Today, in briefs and beside updates, and closes with what changed.
    </p>
  </Section>
);

const names = (people: readonly Row[]): string => {
  const called = people.map((one) => one.called);
  if (called.length < 2) return called[0] ?? '';
  return called.length > 3
    ? `${called.slice(0, 2).join(', ')} and ${called.length - 2} others`
    : `${called.slice(0, -1).join(', ')} and ${called.at(-1)}`;
};

const headingOf = (people: readonly Row[]): string => {
  const due = people.filter(({ round }) => round?.due);
  if (due.length > 0) return `Time to look back on the round with ${names(due)}.`;
  const moves = people.filter(({ move }) => move !== null);
  if (moves.length > 0) return `A next move waits with ${names(moves)}.`;
  return people.length === 0 ? 'How to lead upward.' : 'Nothing waits with anybody above you.';
};

const PersonRow = ({ row }: { readonly row: Row }) => {
  const { person, called, words, sentence, move, round } = row;
  return (
    <li className="row person-row method-row">
      <div className="what">
        <p className="row-title">
          <Link to="/method/$person" params={{ person: person.id }}>
            <bdi>{person.name}</bdi>
          </Link>
          {person.role ? <span className="with"> {person.role}</span> : null}
        </p>
        <p className="meta">{words || sentence}</p>
        {round ? <p className="meta">{round.words}</p> : null}
        {move ? (
          <p className="method-move serif">
            <SourcedLine line={move.line} />
          </p>
        ) : null}
      </div>
      <div className="verbs">
        {move ? <MoveVerb move={move} person={person.id} name={called} /> : null}
        <Link
          to="/method/$person"
          params={{ person: person.id }}
          className="verb soft"
          aria-label={`Six steps with ${person.name}`}
        >
          Six steps →
        </Link>
      </div>
    </li>
  );
};

/** The method: what its six steps are, and where each relationship above the user stands in them, with one next move. */
export const MethodPage = () => {
  const shown = useReading('method.show', {});
  return (
    <PageAnswer query={shown}>
      {({ people }) => (
        <SourcedAsShown>
          <Page
            name="Method"
            over={
              <span className="week-over">
                Method
                <nav aria-label="Of the method">
                  <Link to="/week" className="verb soft">
                    This week
                  </Link>
                  <Link to="/quarter" className="verb soft">
                    Looking back →
                  </Link>
                </nav>
              </span>
            }
            heading={headingOf(people)}
            margin={<SourcesMargin />}
          >
            {people.length > 0 ? (
              <Section title="With those above you">
                <ul className="rows" aria-label="With those above you">
                  {people.map((row) => (
                    <PersonRow key={row.person.id} row={row} />
                  ))}
                </ul>
              </Section>
            ) : null}
            <SixSteps />
            {people.length === 0 ? <WhoAbove lead="It begins with one person above you." /> : null}
          </Page>
        </SourcedAsShown>
      )}
    </PageAnswer>
  );
};
