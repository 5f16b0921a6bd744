import { useState } from 'react';
import { calledName } from '../../domain/people/names.ts';
import type { Person } from '../../domain/people/person.ts';
import { pressureFacets } from '../../domain/people/profile/pressures.ts';
import { call, type Output } from '../api.ts';
import { useReading } from '../queries.ts';
import { shortDate } from '../time.ts';
import { counted } from '../words.ts';
import { useClock } from './clock.tsx';
import { useAct, Where } from './offers.tsx';
import { Section } from './page.tsx';
import { WhatToAsk } from './understand-ask.tsx';
import { OwnPower, PowerInWords } from './understand-power.tsx';
import { Priorities } from './understand-priorities.tsx';

type Profile = Output<'person.profile'>;
type Pressure = Profile['pressures'][number];
type Style = Profile['style'][number];

const facetWords: Readonly<Record<(typeof pressureFacets)[number], string>> = {
  strategic: 'From the house and around it',
  personal: 'Their own',
  measured: 'What they are measured on',
};
const few = 4;

const PressureLine = ({ one }: { readonly one: Pressure }) => {
  const act = useAct();
  const sort = (facet: string) => () => call('fact.edit', { fact: one.fact, facet });
  return (
    <li>
      <p className="serif" dir="auto">
        {one.words}
      </p>
      <p className="meta">
        <Where source={one.source} /> ·{' '}
        <label className="sort">
          <span className="hidden">Which sort: {one.words}</span>
          <select
            value={one.facet ?? ''}
            onChange={(event) => {
              const facet = event.target.value;
              act('Sorted.', sort(facet), sort(one.by === 'user' ? (one.facet ?? '') : ''));
            }}
          >
            {one.facet === null ? <option value="">not sorted</option> : null}
            {pressureFacets.map((facet) => (
              <option key={facet} value={facet}>
                {facetWords[facet].toLowerCase()}
              </option>
            ))}
          </select>
        </label>
        {one.by === 'words' ? ` by “${one.word}”` : ''}
      </p>
    </li>
  );
};

const Pressures = ({ profile, first }: { readonly profile: Profile; readonly first: string }) => {
  const [all, setAll] = useState(false);
  const { pressures } = profile;
  if (pressures.length === 0) return null;
  const sorted = [...pressureFacets, null].flatMap((facet) => pressures.filter((one) => one.facet === facet));
  return (
    <Section title={`What presses on ${first}`}>
      <ul className="understood">
        {(all ? sorted : sorted.slice(0, few)).map((one) => (
          <PressureLine key={one.fact} one={one} />
        ))}
      </ul>
      {!all && sorted.length > few ? (
        <p className="rows-foot">
          <button type="button" className="verb" onClick={() => setAll(true)}>
            Show all {sorted.length} →
          </button>
        </p>
      ) : null}
    </Section>
  );
};

const StyleLine = ({ one }: { readonly one: Style }) => {
  const clock = useClock();
  const [newest] = one.seen;
  const when =
    one.count > 1
      ? `seen ${counted(one.count, 'time')}, ${shortDate(one.from, clock)} to ${shortDate(one.to, clock)}`
      : '';
  const each = one.seen.length > 1 || one.before.length > 0;
  return (
    <li>
      <p className="serif" dir="auto">
        {one.about === 'other' ? one.text : `${one.text}.`}
      </p>
      <div className="meta">
        {one.about === 'other' || !newest || newest.quote === '' ? null : <span dir="auto">“{newest.quote}” · </span>}
        {each ? (
          <details className="observations">
            <summary>{when || 'what it rests on'}</summary>
            <ul>
              {one.seen.map((source) => (
                <li key={`${source.id} ${source.quote}`} dir="auto">
                  “{source.quote}” · <Where source={source} />
                </li>
              ))}
              {one.before.map((source) => (
                <li key={`${source.id} ${source.quote}`} dir="auto">
                  before: “{source.quote}” · <Where source={source} />
                </li>
              ))}
            </ul>
          </details>
        ) : newest ? (
          <Where source={newest} />
        ) : null}
      </div>
    </li>
  );
};

const Style = ({ profile, first }: { readonly profile: Profile; readonly first: string }) => {
  const [all, setAll] = useState(false);
  const { style } = profile;
  if (style.length === 0) return null;
  return (
    <Section title={`How ${first} likes it told`}>
      <ul className="understood">
        {(all ? style : style.slice(0, 2 * few)).map((one) => (
          <StyleLine key={`${one.about} ${one.text}`} one={one} />
        ))}
      </ul>
      {!all && style.length > 2 * few ? (
        <p className="rows-foot">
          <button type="button" className="verb" onClick={() => setAll(true)}>
            Show all {style.length} →
          </button>
        </p>
      ) : null}
    </Section>
  );
};

const Plain = ({
  title,
  lines,
}: {
  readonly title: string;
  readonly lines: Profile['success'] | Profile['unclear'];
}) =>
  lines.length === 0 ? null : (
    <Section title={title}>
      <ul className="understood">
        {lines.map((one) => (
          <li key={one.fact}>
            <p className="serif" dir="auto">
              {one.words}
            </p>
            <p className="meta">
              <Where source={one.source} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );

/** Who somebody is to work with: what matters to them, what presses on them, how they like it told, what to ask. */
export const Understand = ({ person }: { readonly person: Person }) => {
  const { data: profile } = useReading('person.profile', { person: person.id });
  if (!profile) return null;
  const first = calledName(person.name);
  if (person.standing === 'me') return <PowerInWords person={person} profile={profile} first={first} />;
  return (
    <>
      <Priorities profile={profile} first={first} />
      <Pressures profile={profile} first={first} />
      <Plain title={`What success is to ${first}`} lines={profile.success} />
      <Style profile={profile} first={first} />
      <PowerInWords person={person} profile={profile} first={first} />
      <OwnPower profile={profile} first={first} />
      <WhatToAsk profile={profile} first={first} />
      <Plain title="Theirs, or somebody else’s" lines={profile.unclear} />
    </>
  );
};
