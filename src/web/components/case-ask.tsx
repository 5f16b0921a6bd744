import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../api.ts';
import { useReading } from '../queries.ts';
import { daysAway, longDate, shortDate } from '../time.ts';
import { useClock } from './clock.tsx';
import { Section } from './page.tsx';
import { PersonPicker } from './person-picker.tsx';
import { SmallForm } from './small-form.tsx';
import { SourcedLine } from './sources.tsx';
import { type ProposalView, useProposalDeed } from './use-proposal.ts';

/** Who decides, by when, in which talk, and the ask on file that it is. */
export const CaseAsk = ({ proposal }: { readonly proposal: ProposalView }) => {
  const clock = useClock();
  const deed = useProposalDeed();
  const [open, setOpen] = useState<'day' | 'who' | 'talk' | null>(null);
  const save = (
    input: Omit<Parameters<typeof call<'proposal.save'>>[1], 'proposal'>,
    words: string,
  ): Promise<boolean> => deed(call('proposal.save', { proposal: proposal.id, ...input }), words);
  const { deciderName: who, byDay, momentName: talk, asked, ended } = proposal;
  const past = byDay !== null && daysAway(byDay, clock) < 0;
  return (
    <Section title="Who decides, and by when">
      <p className="serif case-words" dir="auto" data-part="ask">
        {who ? (
          <Link to="/people/$person" params={{ person: who.id }}>
            <bdi>{who.name}</bdi>
          </Link>
        ) : (
          'Nobody is named yet'
        )}
        {who && who.role !== '' ? `, ${who.role}` : ''}
        {byDay === null ? '; no day is named' : ''}
        {byDay === null ? null : (
          <span className={past ? 'when late' : 'when'}>
            {' '}
            · {past ? 'was needed by' : 'by'} {longDate(byDay, clock)}
          </span>
        )}
        .
      </p>
      {talk ? (
        <p className="quiet" dir="auto">
          To be decided in “{talk.title}” on {shortDate(talk.start, clock)}.
        </p>
      ) : null}
      {asked ? (
        <p className="serif case-words" dir="auto">
          <SourcedLine line={{ text: `Asked: “${asked.quote}”`, sources: [asked] }} />
        </p>
      ) : null}
      {ended ? null : open === 'day' ? (
        <SmallForm
          label="By when an answer is needed"
          fields={[{ name: 'day', label: 'By when; empty takes it away', day: true, value: byDay ?? '' }]}
          verb="Keep it"
          keep={({ day = '' }) => save({ byDay: day === '' ? null : day }, 'Kept.')}
          keepOnLeave
          close={() => setOpen(null)}
        />
      ) : open === 'talk' ? (
        <TalkChoice proposal={proposal} save={save} close={() => setOpen(null)} />
      ) : (
        <p className="verbs">
          <button
            type="button"
            className={who ? 'verb soft' : 'verb'}
            data-say="decider"
            onClick={() => setOpen('who')}
          >
            {who ? 'Somebody else' : 'Name them →'}
          </button>
          <button type="button" className="verb soft" data-say="byDay" onClick={() => setOpen('day')}>
            {byDay === null ? 'Name a day' : 'Another day'}
          </button>
          <button type="button" className="verb soft" onClick={() => setOpen('talk')}>
            {talk ? 'Another talk' : 'Choose the talk'}
          </button>
        </p>
      )}
      {open === 'who' ? (
        <PersonPicker
          label="Who decides it?"
          without={who?.id ?? ''}
          first=""
          status="Enter names them. Escape closes."
          choose={({ id, name }) => {
            setOpen(null);
            void save({ decider: id }, `${name} decides it.`);
          }}
          close={() => setOpen(null)}
        />
      ) : null}
    </Section>
  );
};

/** The coming talks with whoever decides, the nearest first, to choose one. */
const TalkChoice = ({
  proposal,
  save,
  close,
}: {
  readonly proposal: ProposalView;
  readonly save: (input: { readonly moment: string | null }, words: string) => Promise<boolean>;
  readonly close: () => void;
}) => {
  const clock = useClock();
  const moments = useReading('moment.list', {});
  const all = moments.data?.moments ?? [];
  const theirs = all.filter(({ people }) => people.some((name) => name === proposal.deciderName?.name));
  const shown = (theirs.length > 0 ? theirs : all).slice(0, 8);
  const choose = (moment: string | null): void => {
    void save({ moment }, moment === null ? 'No talk is named.' : 'It is to be decided there.').then(close);
  };
  return (
    <div className="talk-choice">
      {moments.data && shown.length === 0 ? (
        <p className="quiet">No coming talk is on file. The page Timing suggests two days, and plans one.</p>
      ) : null}
      <ul className="case-lines" aria-label="Coming talks">
        {shown.map(({ id, title, start }) => (
          <li key={id} className="case-line">
            <p className="serif case-words" dir="auto">
              {title} <span className="when">· {shortDate(start, clock)}</span>
            </p>
            <div className="verbs">
              <button type="button" className="verb" aria-label={`In this one: ${title}`} onClick={() => choose(id)}>
                In this one
              </button>
            </div>
          </li>
        ))}
      </ul>
      <p className="verbs">
        {proposal.momentName ? (
          <button type="button" className="verb soft" onClick={() => choose(null)}>
            In none
          </button>
        ) : null}
        <button type="button" className="verb soft" onClick={close}>
          Cancel
        </button>
      </p>
    </div>
  );
};
