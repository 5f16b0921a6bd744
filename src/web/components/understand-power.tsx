import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { Person } from '../../domain/people/person.ts';
import { type PowerBase, powerBases } from '../../domain/people/power.ts';
import { call, type Output } from '../api.ts';
import { Careful } from './careful.tsx';
import { type Offer, Offers, quoted, SaidLine, useAct } from './offers.tsx';
import { Section } from './page.tsx';

type Profile = Output<'person.profile'>;
type Known = Profile['power']['known'][number];

const bases: Readonly<Record<PowerBase, { readonly theirs: string; readonly yours: string }>> = {
  role: { theirs: 'Role', yours: 'Role' },
  penalty: { theirs: 'Can stop or withhold', yours: 'You can stop or withhold' },
  reputation: { theirs: 'Standing with others', yours: 'Standing with others' },
  expertise: { theirs: 'Knowledge', yours: 'Knowledge' },
  information: { theirs: 'Hears or sees first', yours: 'You hear or see first' },
};

const isBase = (words: string): words is PowerBase => powerBases.some((base) => base === words);

const Lines = ({
  known,
  mine,
  owner,
}: {
  readonly known: readonly Known[];
  readonly mine: boolean;
  readonly owner: string;
}) => {
  const act = useAct();
  return (
    <dl className="powers">
      {powerBases.flatMap((base) => {
        const of = known.filter((one) => one.base === base);
        return of.length === 0
          ? []
          : [
              <div key={base}>
                <dt>{mine ? bases[base].yours : bases[base].theirs}</dt>
                {of.map((one) => (
                  <dd key={one.id}>
                    <span className="serif">
                      <SaidLine text={one.words} sources={one.source ? [one.source] : []} />
                    </span>{' '}
                    <span className="meta">
                      {one.source ? '' : 'your word · '}
                      <button
                        type="button"
                        className="verb soft"
                        aria-label={`Take away: ${one.words}`}
                        onClick={() =>
                          act(
                            'Taken away.',
                            () => call('power.remove', { power: one.id }),
                            () => {
                              const of = one.source?.fact ?? one.source?.id;
                              return call('power.add', {
                                person: owner,
                                base,
                                words: one.words,
                                ...(of ? { of } : {}),
                              });
                            },
                          )
                        }
                      >
                        Take away
                      </button>
                    </span>
                  </dd>
                ))}
              </div>,
            ];
      })}
    </dl>
  );
};

const AddPower = ({
  owner,
  who,
  called,
}: {
  readonly owner: string;
  readonly who: string;
  readonly called: string;
}) => {
  const act = useAct();
  const [open, setOpen] = useState(false);
  const [base, setBase] = useState<PowerBase>('role');
  const [words, setWords] = useState('');
  const mine = owner === 'me';
  if (!open) {
    return (
      <button type="button" className="verb soft" onClick={() => setOpen(true)}>
        Add in your words
      </button>
    );
  }
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (words.trim() === '') return;
    let kept = '';
    act(
      'Kept.',
      async () => {
        kept = (await call('power.add', { person: owner, base, words: words.trim() })).power.id;
        setWords('');
        setOpen(false);
      },
      () => call('power.remove', { power: kept }),
    );
  };
  return (
    <form className="add-power" onSubmit={save}>
      <label>
        <span>Where it comes from</span>
        <select
          value={base}
          onChange={(event) => {
            if (isBase(event.target.value)) setBase(event.target.value);
          }}
        >
          {powerBases.map((one) => (
            <option key={one} value={one}>
              {mine ? bases[one].yours : bases[one].theirs}
            </option>
          ))}
        </select>
      </label>
      <label className="long">
        <span>In words {mine ? 'you' : called} could read</span>
        <input
          // biome-ignore lint/a11y/noAutofocus: the form opens because it was asked for.
          autoFocus
          dir="auto"
          maxLength={300}
          value={words}
          placeholder={mine ? 'ran the depot for six years' : 'signs the budget'}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            setOpen(false);
          }}
        />
      </label>
      {mine ? null : <Careful text={words === '' ? '' : `${called} ${words}`} who={who} />}
      <p className="verbs">
        <button type="submit" className="verb">
          Keep
        </button>
        <button type="button" className="verb soft" onClick={() => setOpen(false)}>
          Leave it
        </button>
      </p>
    </form>
  );
};

/** What somebody's say rests on, in words with where they were read; never a number. */
export const PowerInWords = ({
  person,
  profile,
  first,
}: {
  readonly person: Person;
  readonly profile: Profile;
  readonly first: string;
}) => {
  const act = useAct();
  const mine = person.standing === 'me';
  const offers = profile.power.proposed.map(({ base, words, of, source }): Offer => {
    const refuse = (undo: boolean) => () => call('power.refuse', { person: person.id, of, base, undo });
    let kept = '';
    return {
      key: `${of} ${base}`,
      words: <SaidLine text={quoted(words)} sources={[source]} />,
      meta: `${mine ? bases[base].yours : bases[base].theirs}?`,
      takeWords: 'Keep',
      refuseWords: 'Not so',
      take: () =>
        act(
          'Kept.',
          async () => {
            kept = (await call('power.add', { person: person.id, base, of, words })).power.id;
          },
          () => call('power.remove', { power: kept }),
        ),
      refuse: () => act('Not proposed again.', refuse(false), refuse(true)),
    };
  });
  return (
    <Section title={mine ? 'What your say rests on' : `What ${first}’s say rests on`}>
      {profile.power.known.length > 0 ? <Lines known={profile.power.known} mine={mine} owner={person.id} /> : null}
      <Offers label={`What may be said of ${first}`} offers={offers} />
      <div className="rows-foot">
        <AddPower owner={mine ? 'me' : person.id} who={first} called={first} />
      </div>
    </Section>
  );
};

/** What the user has to work with, and which ways of asking fit it. */
export const OwnPower = ({ profile, first }: { readonly profile: Profile; readonly first: string }) => {
  const { known, approaches } = profile.own;
  if (approaches.length === 0) return null;
  return (
    <details className="history own-power">
      <summary>What you have to work with, and what fits {first}</summary>
      {known.length > 0 ? <Lines known={known} mine owner="me" /> : <p>Nothing of yours is on file yet.</p>}
      <div className="rows-foot">
        <AddPower owner="me" who="You" called="You" />
      </div>
      <ul className="approaches">
        {approaches.map(({ text, why, card }) => (
          <li key={text}>
            <span className="serif">{text}</span>{' '}
            <span className="meta">
              {why}{' '}
              <Link to="/cards" hash={card}>
                Card {card}
              </Link>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
};
