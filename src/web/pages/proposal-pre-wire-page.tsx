import '../styles/pre-wire.css';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../api.ts';
import { Section } from '../components/page.tsx';
import { PersonPicker } from '../components/person-picker.tsx';
import { ProposalPage } from '../components/proposal-places.tsx';
import { SourcedAsShown, SourcedLine } from '../components/sources.tsx';
import { TalkRow } from '../components/talk-row.tsx';
import { type PreWire, useTalkDeed } from '../components/use-talk.ts';
import { PageAnswer } from '../components/waiting.tsx';
import { useReading } from '../queries.ts';

type Otherwise = PreWire['otherwise'][number];

const places = { case: 'In the case', talk: 'In the talk', draft: 'In a draft', mail: 'In a mail' } as const;

/** One thing said in two ways, with both and where to go. */
const OtherwiseRow = ({ proposal, found }: { readonly proposal: string; readonly found: Otherwise }) => (
  <li className="row person-row">
    <div className="what">
      <p className="row-title small" dir="auto">
        {found.text}
      </p>
      {[found.one, found.other].map((said) => (
        <p key={`${said.id} ${said.text}`} className="row-sub" dir="auto">
          {said.source ? <SourcedLine line={{ text: `“${said.text}”`, sources: [said.source] }} /> : <>“{said.text}”</>}{' '}
          <span className="with">
            {places[said.where]}
            {said.called === '' ? null : said.where === 'talk' ? <> with {said.called}</> : <> for {said.called}</>}
          </span>
        </p>
      ))}
    </div>
    <div className="verbs">
      {found.other.where === 'draft' ? (
        <Link to="/write/$draft" params={{ draft: found.other.id }} className="verb">
          To the draft →
        </Link>
      ) : (
        <Link to="/proposals/$proposal" params={{ proposal }} className="verb soft">
          To the case →
        </Link>
      )}
    </div>
  </li>
);

const AsRead = ({ view }: { readonly view: PreWire }) =>
  view.asRead.lines.length === 0 ? null : (
    <Section title="If everybody in it read this">
      <p className={view.asRead.fit ? 'section-note' : 'section-note talk-order'} dir="auto">
        {view.asRead.sentence}
      </p>
      <ul className="as-read">
        {view.asRead.lines.map((line) => (
          <li key={line} dir="auto">
            {line}
          </li>
        ))}
      </ul>
    </Section>
  );

const ShownPreWire = ({ view }: { readonly view: PreWire }) => {
  const { proposal } = view;
  const deed = useTalkDeed();
  const [picking, setPicking] = useState(false);
  const nobody = view.groups.length === 0 && view.also.length === 0;
  const another = (
    <button type="button" className="verb" onClick={() => setPicking(true)}>
      Somebody else →
    </button>
  );
  return (
    <SourcedAsShown>
      <ProposalPage proposal={proposal} place="pre-wire" sentence={view.sentence}>
        {view.order.map((line) => (
          <p key={line.text} className="talk-order" dir="auto">
            {line.text}
          </p>
        ))}
        {nobody ? (
          <p className="section-note">
            <Link to="/proposals/$proposal/people" params={{ proposal: proposal.id }} className="verb">
              Name who weighs on it →
            </Link>
          </p>
        ) : null}
        {view.groups.map((group, place) => (
          <Section key={group.name} title={group.title} aside={place === 0 ? another : undefined}>
            <p className="section-note">{group.why}</p>
            <ul className="rows">
              {group.rows.map((row) => (
                <TalkRow
                  key={row.person}
                  proposal={proposal.id}
                  name={row.name}
                  called={row.called}
                  role={row.role}
                  person={row.person}
                  row={row}
                  talk={row.talk}
                />
              ))}
            </ul>
          </Section>
        ))}
        {view.also.length > 0 ? (
          <Section title="Planned besides" aside={view.groups.length === 0 ? another : undefined}>
            <ul className="rows">
              {view.also.map((talk) => (
                <TalkRow
                  key={talk.id}
                  proposal={proposal.id}
                  name={talk.name}
                  called={talk.called}
                  person={talk.person}
                  row={null}
                  talk={talk}
                />
              ))}
            </ul>
          </Section>
        ) : null}
        {view.otherwise.length > 0 ? (
          <Section title="Told one, and otherwise to another">
            <ul className="rows">
              {view.otherwise.map((found) => (
                <OtherwiseRow
                  key={`${found.what} ${found.one.id} ${found.other.id}`}
                  proposal={proposal.id}
                  found={found}
                />
              ))}
            </ul>
          </Section>
        ) : null}
        {view.mayBeRight ? (
          <Section title="They may be right">
            <p className="serif may-be-right" dir="auto">
              <SourcedLine line={view.mayBeRight.line} />
            </p>
            <p className="section-note" dir="auto">
              {view.mayBeRight.question}
            </p>
          </Section>
        ) : null}
        <AsRead view={view} />
        {picking ? (
          <PersonPicker
            label="Talk with whom?"
            without=""
            first=""
            status="Enter plans a talk with them. Escape closes."
            choose={({ id, name }) =>
              void deed(
                call('talk.plan', { proposal: proposal.id, person: id }),
                `Planned with ${name}, without a time.`,
              )
            }
            close={() => setPicking(false)}
          />
        ) : null}
      </ProposalPage>
    </SourcedAsShown>
  );
};

/** Whom to talk with before a proposal is decided, to what end, and what of the plan would surprise somebody. */
export const ProposalPreWirePage = () => {
  const { proposal } = useParams({ strict: false });
  const view = useReading('prewire.show', { proposal: proposal ?? '' });
  return <PageAnswer query={view}>{(shown) => <ShownPreWire view={shown} />}</PageAnswer>;
};
