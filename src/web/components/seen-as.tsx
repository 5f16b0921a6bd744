import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
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

/** How somebody was written in mails and invitations: a stranger among them is taken out, somebody missing brought in. */
export const SeenAs = ({ shown: { person, seen } }: { readonly shown: Shown }) => {
  const client = useQueryClient();
  const navigate = useNavigate();
  const clock = useClock();
  const { say, sayError } = useNotice();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(false);
  const [picking, setPicking] = useState(false);
  const hint = useId();
  const rows = all ? seen : seen.slice(0, firstFew);
  const parts = seen.length > 1;
  const some = [...chosen].filter((key) => seen.some((one) => keyOf(one) === key));

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
    const place = { me: 3, above: 2, beside: 1, unknown: 0 } as const;
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
          {rows.map((one) => {
            const key = keyOf(one);
            const words = (
              <span className="what">
                {one.name === '' ? null : <bdi className="seen-name">{one.name}</bdi>}{' '}
                {one.address === '' ? <span className="quiet">without an address</span> : null}
                <span className="address">{one.address}</span>
              </span>
            );
            return (
              <li key={key} className="seen">
                {parts ? (
                  <label className="check">
                    <input
                      type="checkbox"
                      checked={chosen.has(key)}
                      aria-describedby={hint}
                      onChange={(event) => {
                        const next = new Set(chosen);
                        if (event.target.checked) next.add(key);
                        else next.delete(key);
                        setChosen(next);
                      }}
                    />
                    {words}
                  </label>
                ) : (
                  words
                )}
                <span className="seen-often">
                  {one.count === 0 ? '' : counted(one.count, 'time')}
                  {one.last ? `, last ${dayWords(one.last, clock)}` : ''}
                </span>
              </li>
            );
          })}
        </ul>
      )}
      {seen.length > rows.length || parts ? (
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
          {seen.length > rows.length ? (
            <button type="button" className="verb soft" onClick={() => setAll(true)}>
              Show all {seen.length}
            </button>
          ) : null}
          <span id={hint} className="quiet" role="status">
            {!parts
              ? ''
              : some.length === 0
                ? 'Tick what is not them.'
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
