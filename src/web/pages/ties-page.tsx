import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { calledName } from '../../domain/people/names.ts';
import type { Output } from '../api.ts';
import { Deeds, NudgeToGive } from '../components/giving.tsx';
import { InTouch, QuietPart } from '../components/in-touch.tsx';
import { Page, Section } from '../components/page.tsx';
import { ReachPart } from '../components/reach.tsx';
import { TieForm } from '../components/tie-form.tsx';
import { TiePicture } from '../components/tie-picture.tsx';
import { TieTable } from '../components/tie-table.tsx';
import { Answer, PageAnswer } from '../components/waiting.tsx';
import { WhereSaid } from '../components/where-said.tsx';
import { useReading } from '../queries.ts';
import { spelled } from '../words.ts';

type Ties = Output<'tie.list'>;
type Giving = Output<'giving.list'>;

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

const GivingPart = ({ giving }: { readonly giving: Giving }) => {
  const { people, nudges, mirror } = giving;
  return (
    <Section title="Given and received">
      {nudges.map((nudge) => (
        <NudgeToGive key={nudge.person.id} nudge={nudge} />
      ))}
      {mirror ? <p className="serif relating">{mirror.words}</p> : null}
      {people.slice(0, 8).map(({ person, given, received }) => (
        <details key={person.id} className="giving-of">
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

const mostNamed = 3;

/** Whom the first of those above listens to; what is accepted, and newest words apart from the rest. */
const listening = ({ ties }: Ties): string | undefined => {
  const said = ties.filter(({ proposed, mutual, listener }) => !proposed && !mutual && listener.standing === 'above');
  const heeded = new Map<string, string[]>();
  for (const { listener, heeded: whom } of said) {
    heeded.set(listener.name, [...(heeded.get(listener.name) ?? []), calledName(whom.name)]);
  }
  const [first] = [...heeded].sort((a, b) => b[1].length - a[1].length || a[0].localeCompare(b[0]));
  if (first === undefined) return undefined;
  const names = first[1].slice(0, mostNamed);
  const more = first[1].length - names.length;
  const all = more > 0 ? [...names, `${more} more`] : names;
  return `${calledName(first[0])} listens to ${all.length === 1 ? all[0] : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`}.`;
};

const headingOf = (ties: Ties, quiet: number): string =>
  quiet > 0
    ? `${spelled(quiet, 'relationship has', 'relationships have')} gone quiet.`
    : (listening(ties) ?? 'Who listens to whom, and how you are in touch.');

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
