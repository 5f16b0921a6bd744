import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Chapter } from '../components/chapter.tsx';
import { MethodStep } from '../components/method-step.tsx';
import { Page } from '../components/page.tsx';
import { Round } from '../components/round.tsx';
import { RoundsBefore } from '../components/rounds-before.tsx';
import { SourcedAsShown, SourcesMargin } from '../components/sources.tsx';
import { PageAnswer } from '../components/waiting.tsx';
import { useReading } from '../queries.ts';
import '../styles/method.css';

/** One relationship in the six steps, and the round that runs through them. */
export const MethodPersonPage = () => {
  const { person } = useParams({ strict: false });
  const shown = useReading('method.show', { person: person ?? '' });
  const [closed, setClosed] = useState<string | null>(null);
  const rounds = useReading('cycle.list', { person: person ?? '' });
  return (
    <PageAnswer query={shown}>
      {({ people: [one], steps, sentence }) => {
        if (!one) return null;
        const name = one.called;
        const round = rounds.data?.cycles.find((cycle) => cycle.closed === null);
        const planned = new Set((round?.plan ?? []).flatMap(({ stands, about }) => (stands === 'open' ? [about] : [])));
        const moves = steps.flatMap(({ move }) => (move ? [move] : []));
        return (
          <SourcedAsShown>
            <Page
              name={`${one.person.name} · Method`}
              over={
                <span className="method-over">
                  <Link to="/method">Method</Link> ·{' '}
                  <Link to="/people/$person" params={{ person: one.person.id }}>
                    <bdi>{one.person.name}</bdi>
                  </Link>
                </span>
              }
              heading={
                one.round?.due ? `Time to look back on the round with ${name}.` : `You and ${name}, in six steps.`
              }
              margin={<SourcesMargin />}
            >
              <p className="lead">{sentence}</p>
              <Chapter title="The round" called="Round">
                {rounds.data ? (
                  <Round shown={rounds.data} person={one.person.id} name={name} moves={moves} closed={setClosed} />
                ) : null}
                {rounds.data && rounds.data.cycles.length > 0 ? (
                  <RoundsBefore person={one.person.id} name={name} closed={closed} />
                ) : null}
              </Chapter>
              <Chapter title="The six steps">
                {steps.map((step, place) => (
                  <MethodStep
                    key={step.step}
                    step={step}
                    place={place + 1}
                    person={one.person.id}
                    name={name}
                    planned={planned}
                  />
                ))}
              </Chapter>
            </Page>
          </SourcedAsShown>
        );
      }}
    </PageAnswer>
  );
};
