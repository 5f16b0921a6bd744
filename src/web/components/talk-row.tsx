import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { call } from '../api.ts';
import { hour, longDate, shortDate } from '../time.ts';
import { useClock } from './clock.tsx';
import { SmallForm } from './small-form.tsx';
import { SourcedLine } from './sources.tsx';
import { type TalkDraft, TalkForm } from './talk-form.tsx';
import { type PlannedTalk, type PreWireRow, useTalkDeed } from './use-talk.ts';

type Open = 'plan' | 'change' | 'learnt' | null;

const draftOf = (talk: PlannedTalk): TalkDraft => ({
  goal: talk.goal,
  bring: talk.bring,
  cost: talk.cost,
  day: talk.at?.start.slice(0, 10) ?? '',
  clock: talk.at?.start.slice(11, 16) ?? '',
});

const draftFrom = ({ offer }: PreWireRow): TalkDraft => ({
  goal: offer.goal,
  bring: offer.bring.map(({ text }) => text).join('\n'),
  cost: offer.cost?.text ?? '',
  day: '',
  clock: '',
});

/** A head and what stands behind it, as a definition: "Bring", "The cost". */
const Part = ({ head, children }: { readonly head: string; readonly children: ReactNode }) => (
  <div className="talk-part">
    <dt>{head}</dt>
    <dd dir="auto">{children}</dd>
  </div>
);

const PlannedParts = ({ talk }: { readonly talk: PlannedTalk }) => (
  <dl className="talk-parts">
    <Part head="For">{talk.goal}</Part>
    {talk.bring === '' ? null : <Part head="Bring">{talk.bring}</Part>}
    {talk.cost === '' ? null : <Part head="The cost">{talk.cost}</Part>}
    {talk.learnt === '' ? null : <Part head="Learnt">{talk.learnt}</Part>}
  </dl>
);

const OfferedParts = ({ offer }: Pick<PreWireRow, 'offer'>) => (
  <dl className="talk-parts">
    <Part head="For">{offer.goal}</Part>
    {offer.bring.length === 0 ? null : (
      <Part head="Bring">
        {offer.bring.map((line) => (
          <p key={line.text}>
            <SourcedLine line={line} />
          </p>
        ))}
      </Part>
    )}
    {offer.cost === null ? null : (
      <Part head="The cost">
        <SourcedLine line={offer.cost} />
      </Part>
    )}
  </dl>
);

/** When a talk is or was, in a few words. */
const When = ({ talk }: { readonly talk: PlannedTalk }) => {
  const clock = useClock();
  if (talk.held !== null) return <>Held {shortDate(talk.held, clock)}</>;
  if (talk.at === null) return <>No time yet</>;
  return (
    <>
      {longDate(talk.at.start, clock)}, {hour(talk.at.start, clock)}
    </>
  );
};

/** What can be done with a talk that is planned. */
const TalkVerbs = ({
  talk,
  person,
  called,
  open,
}: {
  readonly talk: PlannedTalk;
  readonly person: string | null;
  readonly called: string;
  readonly open: (form: Open) => void;
}) => {
  const deed = useTalkDeed();
  const clock = useClock();
  const over = talk.at !== null && Date.parse(talk.at.end) <= Date.parse(clock.now);
  const verb = (words: string, act: () => void, soft = true): ReactNode => (
    <button
      type="button"
      className={soft ? 'verb soft' : 'verb'}
      aria-label={`${words.replace(/ →$/, '')}: the talk with ${called}`}
      onClick={act}
    >
      {words}
    </button>
  );
  if (talk.held !== null) return <>{verb('Change', () => open('change'))}</>;
  return (
    <>
      {talk.at !== null && person !== null && !over ? (
        <Link
          to="/brief/$person"
          params={{ person }}
          search={{ moment: talk.at.id }}
          className="verb"
          aria-label={`Brief on ${called}`}
        >
          Brief →
        </Link>
      ) : null}
      {talk.at === null ? verb('Say when →', () => open('change'), false) : null}
      {verb('What was learnt →', () => open('learnt'), !over)}
      {talk.at === null ? null : verb('Change', () => open('change'))}
      {verb('Drop', () => void deed(call('talk.drop', { talk: talk.id }), `Dropped: the talk with ${called}.`))}
    </>
  );
};

const LearntForm = ({
  talk,
  called,
  close,
}: {
  readonly talk: PlannedTalk;
  readonly called: string;
  readonly close: () => void;
}) => {
  const deed = useTalkDeed();
  return (
    <SmallForm
      label={`What was learnt in the talk with ${called}`}
      fields={[{ name: 'learnt', label: `What ${called} said, in a line or two`, lines: 2 }]}
      verb="Keep it"
      needs="learnt"
      keep={({ learnt = '' }) => {
        const work = call('talk.hold', { talk: talk.id, learnt });
        return deed(work, 'Kept as its debrief; what was read of it waits on Today and under People.');
      }}
      close={close}
    />
  );
};

/** A talk that is planned or held, of somebody in a group or of nobody any more. */
export const TalkRow = ({
  proposal,
  name,
  called,
  role = '',
  person,
  row,
  talk,
}: {
  readonly proposal: string;
  readonly name: string;
  readonly called: string;
  readonly role?: string;
  readonly person: string | null;
  /** What is on file for a talk with them; null for a talk of nobody in a group. */
  readonly row: PreWireRow | null;
  readonly talk: PlannedTalk | null;
}) => {
  const [open, setOpen] = useState<Open>(null);
  const close = (): void => setOpen(null);
  const draft = talk ? draftOf(talk) : row ? draftFrom(row) : null;
  return (
    <li className="row person-row talk-row" tabIndex={-1}>
      <div className="what">
        <p className="row-title" dir="auto">
          {person === null ? (
            name
          ) : (
            <Link to="/people/$person" params={{ person }}>
              {name}
            </Link>
          )}
          {role === '' ? null : <span className="with"> · {role}</span>}
        </p>
        {talk ? (
          <p className="row-sub">
            <When talk={talk} />
          </p>
        ) : null}
        {row && row.standing !== '' && talk?.held == null ? <p className="row-sub">{row.standing}</p> : null}
        {row && talk?.held == null
          ? row.why.slice(0, 2).map((line) => (
              <p key={line.text} className="row-sub">
                <SourcedLine line={line} />
              </p>
            ))
          : null}
        {open === 'plan' || open === 'change' ? null : talk ? (
          <PlannedParts talk={talk} />
        ) : row ? (
          <OfferedParts offer={row.offer} />
        ) : null}
      </div>
      <div className="verbs">
        {talk ? (
          <TalkVerbs talk={talk} person={person} called={called} open={setOpen} />
        ) : (
          <button
            type="button"
            className="verb"
            aria-label={`Plan it: a talk with ${called}`}
            onClick={() => setOpen('plan')}
          >
            Plan it →
          </button>
        )}
        {talk?.held != null && person !== null ? (
          <button
            type="button"
            className="verb"
            aria-label={`Talk again: with ${called}`}
            onClick={() => setOpen('plan')}
          >
            Talk again →
          </button>
        ) : null}
      </div>
      {draft && (open === 'plan' || open === 'change') ? (
        <TalkForm
          proposal={proposal}
          person={person}
          called={called}
          talk={open === 'change' ? talk : null}
          draft={open === 'plan' && row ? draftFrom(row) : open === 'plan' ? { ...draft, day: '', clock: '' } : draft}
          close={close}
        />
      ) : null}
      {talk && open === 'learnt' ? <LearntForm talk={talk} called={called} close={close} /> : null}
    </li>
  );
};
