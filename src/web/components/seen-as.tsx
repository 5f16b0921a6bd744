import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { type Spellings, spellings } from '../../domain/people/spellings.ts';
import { call, type Output } from '../api.ts';
import { refresh } from '../queries.ts';
import { takeAsOne } from '../take-as-one.ts';
import { dayWords } from '../time.ts';
import { counted } from '../words.ts';
import { useClock } from './clock.tsx';
import { useNotice } from './notice.tsx';
import { Section } from './page.tsx';
import { PersonPicker, type Picked } from './person-picker.tsx';

type Shown = Pick<Output<'person.show'>, 'person' | 'seen'>;
type Seen = Shown['seen'][number];

const firstFew = 6;

const keyOf = ({ name, address, count }: Seen): string =>
  address === '' ? name : count === 0 ? address : `${name} <${address}>`.trim();

const latest = (all: readonly Seen[]): Seen['last'] =>
  all.reduce<Seen['last']>(
    (last, one) => (one.last !== null && (last === null || one.last > last) ? one.last : last),
    null,
  );

const Words = ({ one }: { readonly one: Seen }) => (
  <span className="what">
    {one.name === '' ? null : <bdi className="seen-name">{one.name}</bdi>}{' '}
    {one.address === '' ? <span className="quiet">without an address</span> : null}
    <span className="address">{one.address}</span>
  </span>
);

type Ticking = {
  readonly chosen: ReadonlySet<string>;
  readonly tick: (keys: readonly string[], on: boolean) => void;
  readonly hint: string;
};

/** One way of writing, or several that say the same; without `ticking` there is nothing to part. */
const SeenRow = ({
  one,
  all,
  ticking,
  children,
}: {
  readonly one: Seen;
  readonly all: readonly Seen[];
  readonly ticking: Ticking | null;
  readonly children?: ReactNode;
}) => {
  const clock = useClock();
  const keys = all.map(keyOf);
  const ticked = ticking ? keys.filter((key) => ticking.chosen.has(key)).length : 0;
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = ticked > 0 && ticked < keys.length;
  }, [ticked, keys.length]);
  const count = all.reduce((sum, other) => sum + other.count, 0);
  const last = latest(all);
  return (
    <>
      {ticking ? (
        <label className="check">
          <input
            ref={box}
            type="checkbox"
            checked={ticked === keys.length}
            aria-describedby={ticking.hint}
            onChange={(event) => ticking.tick(keys, event.target.checked)}
          />
          <Words one={one} />
        </label>
      ) : (
        <Words one={one} />
      )}
      <span className="seen-often">
        {count === 0 ? '' : counted(count, 'time')}
        {last ? `, last ${dayWords(last, clock)}` : ''}
        {children}
      </span>
    </>
  );
};

const Together = ({
  group,
  ticking,
  only,
}: {
  readonly group: Spellings<Seen>;
  readonly ticking: Ticking | null;
  /** There is nothing else: all of it cannot be somebody else. */
  readonly only: boolean;
}) => {
  const [open, setOpen] = useState(false);
  const id = useId();
  const { lead, all } = group;
  return (
    <li className="seen">
      <SeenRow one={lead} all={all} ticking={only ? null : ticking}>
        {all.length > 1 ? (
          <>
            {' '}
            <button
              type="button"
              className="verb soft"
              aria-expanded={open}
              aria-controls={open ? id : undefined}
              aria-label={`${all.length} spellings of ${lead.name} ${lead.address}`}
              onClick={() => setOpen(!open)}
            >
              {open ? 'Fold' : `${all.length} spellings`}
            </button>
          </>
        ) : null}
      </SeenRow>
      {open ? (
        <ul id={id} className="rows inner">
          {all.map((one) => (
            <li key={keyOf(one)} className="seen">
              <SeenRow one={one} all={[one]} ticking={ticking} />
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
};

/** How somebody was written in mails and invitations: a stranger among them is taken out, somebody missing brought in. */
export const SeenAs = ({ shown: { person, seen } }: { readonly shown: Shown }) => {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { say, sayError } = useNotice();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(false);
  const [picking, setPicking] = useState(false);
  const hint = useId();
  const groups = useMemo(() => spellings(seen), [seen]);
  const rows = all ? groups : groups.slice(0, firstFew);
  const parts = seen.length > 1;
  const some = [...chosen].filter((key) => seen.some((one) => keyOf(one) === key));

  const tick = (keys: readonly string[], on: boolean): void => {
    const next = new Set(chosen);
    for (const key of keys) {
      if (on) next.add(key);
      else next.delete(key);
    }
    setChosen(next);
  };
  const split = (): void => {
    if (some.length === 0 || some.length === seen.length) return;
    call('person.split', { person: person.id, seen: some }).then(async ({ other, change }) => {
      setChosen(new Set());
      say(`${other.name} is somebody else now.`, async () => {
        await call('person.undo', { change });
        await refresh(client);
      });
      await refresh(client);
    }, sayError);
  };
  const merge = async (other: Picked): Promise<void> => {
    const place = { me: 3, above: 2, beside: 1, below: 1, unknown: 0 } as const;
    const more = place[other.standing] - place[person.standing];
    const theirs = other.wrote + other.received;
    const here = seen.reduce((sum, { count }) => sum + count, 0);
    // Who is placed higher stays, then who is met more; their name and role stand.
    const theirsStays = more > 0 || (more === 0 && theirs > here);
    try {
      const { id, words, undo } = await (theirsStays ? takeAsOne(person, other) : takeAsOne(other, person));
      if (id !== person.id) await navigate({ to: '/people/$person', params: { person: id } });
      say(words, async () => {
        await undo();
        await navigate({ to: '/people/$person', params: { person: person.id } });
        await refresh(client);
      });
      await refresh(client);
    } catch (error) {
      sayError(error);
    }
  };

  return (
    <Section
      title="Seen as"
      aside={
        <button type="button" className="verb" aria-haspopup="dialog" onClick={() => setPicking(true)}>
          Same as …
        </button>
      }
    >
      {seen.length === 0 ? (
        <p className="section-note">
          {person.addresses.length > 0 ? person.addresses.join(', ') : 'Not in a mail or an invitation yet.'}
        </p>
      ) : (
        <ul className="rows">
          {rows.map((group) => (
            <Together
              key={keyOf(group.lead)}
              group={group}
              ticking={parts ? { chosen, tick, hint } : null}
              only={groups.length === 1}
            />
          ))}
        </ul>
      )}
      {groups.length > rows.length || parts ? (
        <p className="rows-foot verbs">
          {parts ? (
            <button
              type="button"
              className="verb"
              aria-disabled={some.length === 0 || some.length === seen.length}
              aria-describedby={hint}
              onClick={split}
            >
              This is somebody else →
            </button>
          ) : null}
          {groups.length > rows.length ? (
            <button type="button" className="verb soft" onClick={() => setAll(true)}>
              Show all {groups.length}
            </button>
          ) : null}
          <span id={hint} className="quiet" role="status">
            {!parts
              ? ''
              : some.length === 0
                ? groups.length === 1
                  ? 'Unfold the spellings and tick what is not them.'
                  : 'Tick what is not them.'
                : some.length === seen.length
                  ? 'That is all of them: leave something.'
                  : `${some.length} of ${seen.length} ticked.`}
          </span>
        </p>
      ) : null}
      {picking ? (
        <PersonPicker
          label={`Who is the same as ${person.name}?`}
          without={person.id}
          first={person.name.split(/\s+/).at(-1) ?? ''}
          choose={(other) => void merge(other)}
          close={() => setPicking(false)}
        />
      ) : null}
    </Section>
  );
};
