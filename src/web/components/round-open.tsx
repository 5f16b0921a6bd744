import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call, type Output } from '../api.ts';
import { refresh } from '../queries.ts';
import { shortDate } from '../time.ts';
import { CarefulText } from './careful-text.tsx';
import { useClock } from './clock.tsx';
import { useNotice } from './notice.tsx';
import { SourcedLine } from './sources.tsx';

type Shown = Output<'cycle.list'>;
type Kind = 'round' | 'first-days';

const FormOf = ({
  kind,
  shown,
  person,
  name,
  turn,
  close,
}: {
  readonly kind: Kind;
  readonly shown: Shown;
  readonly person: string;
  readonly name: string;
  /** Takes the first thirty days instead; null where they are offered already. */
  readonly turn: (() => void) | null;
  readonly close: () => void;
}) => {
  const client = useQueryClient();
  const clock = useClock();
  const { say, sayError } = useNotice();
  const proposed = kind === 'round' ? shown.round : shown.firstDays;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [aim, setAim] = useState('');
  const [day, setDay] = useState('');
  const toggle = (about: string): void =>
    setLeft((before) => {
      const next = new Set(before);
      if (!next.delete(about)) next.add(about);
      return next;
    });
  const open = (event: FormEvent): void => {
    event.preventDefault();
    const take = proposed.map(({ about }) => about).filter((about) => !left.has(about));
    call('cycle.open', { person, kind, aim: aim.trim(), take, ...(day === '' ? {} : { lookBack: day }) }).then(
      async ({ cycle }) => {
        await refresh(client);
        say('The round is open.', async () => {
          await call('cycle.remove', { cycle: cycle.id });
          await refresh(client);
        });
      },
      sayError,
    );
  };
  return (
    <form className="round-form" onSubmit={open}>
      {shown.carries && kind === 'first-days' ? <p className="round-words">{shown.carries}</p> : null}
      {proposed.length === 0 ? (
        <p className="quiet">Nothing is proposed from facts. What you plan is added once the round is open.</p>
      ) : null}
      <fieldset className="round-take">
        <legend className="hidden">What to plan</legend>
        {proposed.map(({ about, words, on, sources }) => (
          <label key={about} className="tick">
            <input type="checkbox" checked={!left.has(about)} onChange={() => toggle(about)} />
            <span className="serif" dir="auto">
              <SourcedLine line={{ text: words, sources }} />
              {on === null ? null : <span className="quiet plan-day"> {shortDate(on, clock)}</span>}
            </span>
          </label>
        ))}
      </fieldset>
      <div className="fields">
        <CarefulText
          label="What should be different in the end"
          hint="A few words, or none."
          value={aim}
          change={setAim}
          who={name}
          max={300}
        />
        <label>
          <span>Look back on</span>
          <input type="date" value={day} onChange={({ target }) => setDay(target.value)} />
          <span className="quiet">
            {' '}
            {kind === 'round' ? 'Left empty: in six weeks.' : 'Left empty: in thirty days.'}
          </span>
        </label>
      </div>
      <p className="verbs">
        <button type="submit" className="verb">
          Open the round →
        </button>
        {turn ? (
          <button type="button" className="verb soft" onClick={turn}>
            First thirty days instead
          </button>
        ) : null}
        <button type="button" className="verb soft" onClick={close}>
          Leave it
        </button>
      </p>
    </form>
  );
};

/** Offers a round with somebody, or the first thirty days with somebody new, and what each could plan. */
export const RoundOpen = ({
  shown,
  person,
  name,
}: {
  readonly shown: Shown;
  readonly person: string;
  readonly name: string;
}) => {
  const [kind, setKind] = useState<Kind | null>(null);
  if (kind !== null)
    return (
      <FormOf
        key={kind}
        kind={kind}
        shown={shown}
        person={person}
        name={name}
        turn={kind === 'round' && !shown.isNew ? () => setKind('first-days') : null}
        close={() => setKind(null)}
      />
    );
  const days = (
    <button type="button" className="verb" onClick={() => setKind('first-days')}>
      First thirty days →
    </button>
  );
  const round = (
    <button type="button" className={shown.isNew ? 'verb soft' : 'verb'} onClick={() => setKind('round')}>
      Open a round →
    </button>
  );
  return (
    <>
      <p>
        {shown.isNew
          ? `${shown.isNew} Dated questions over four weeks make the first thirty days easier.`
          : 'None is open. A round plans a few things, carries them into your week, and closes with what changed.'}
      </p>
      <p className="verbs round-verbs">
        {shown.isNew ? days : null}
        {round}
      </p>
    </>
  );
};
