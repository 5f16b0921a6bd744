import { useState } from 'react';
import type { Fact } from '../../domain/facts/fact.ts';
import { calledName } from '../../domain/people/names.ts';
import type { Person } from '../../domain/people/person.ts';
import { pressureFacets } from '../../domain/people/profile/pressures.ts';
import { profileKinds } from '../../domain/people/profile/profile-fact.ts';
import { call, type Output } from '../api.ts';
import { useReading } from '../queries.ts';
import { shortDate } from '../time.ts';
import { counted } from '../words.ts';
import { useClock } from './clock.tsx';
import { EditFact, quoted, SaidLine, useAct, Where } from './offers.tsx';
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

const PressureLine = ({ one, person }: { readonly one: Pressure; readonly person: string }) => {
  const act = useAct();
  const sort = (facet: string) => () => call('fact.edit', { fact: one.fact, facet });
  return (
    <li className="fact">
      <div>
        <div className="serif">
          <SaidLine text={quoted(one.source.quote)} sources={[one.source]} />
        </div>
        <p className="meta">
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
                  {facetWords[facet]}
                </option>
              ))}
            </select>
          </label>
          {one.by === 'words' ? ` because of ${quoted(one.word)}` : ''}
        </p>
      </div>
      <div className="line-verbs">
        <EditFact fact={one.fact} person={person} />
      </div>
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
          <PressureLine key={one.fact} one={one} person={profile.person.id} />
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

const StyleLine = ({ one, person }: { readonly one: Style; readonly person: string }) => {
  const clock = useClock();
  const [newest] = one.seen;
  const fact = newest?.fact ?? null;
  const isRead = one.about !== 'other' && newest !== undefined;
  const days =
    one.count > 1
      ? `Seen ${counted(one.count, 'time')}, ${shortDate(one.from, clock)} to ${shortDate(one.to, clock)}`
      : '';
  return (
    <li className="fact">
      <div>
        <div className="serif">
          <SaidLine text={isRead ? quoted(newest.quote) : quoted(one.text)} sources={one.seen} />
        </div>
        {isRead ? <p className="meta">{one.text}</p> : null}
        {one.count > 1 || one.before.length > 0 ? (
          <details className="observations meta">
            <summary>{[days, one.before.length > 0 ? 'otherwise before' : ''].filter(Boolean).join(' · ')}</summary>
            <ul>
              {one.seen.map((source) => (
                <li key={`${source.id} ${source.quote}`} dir="auto">
                  {quoted(source.quote)} <Where source={source} />
                </li>
              ))}
              {one.before.map((source) => (
                <li key={`${source.id} ${source.quote}`} dir="auto">
                  before: {quoted(source.quote)} <Where source={source} />
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </div>
      <div className="line-verbs">{fact === null ? null : <EditFact fact={fact} person={person} />}</div>
    </li>
  );
};

/** What was read from the same words stands under them once: "Bullets; without attachments". */
const together = (lines: readonly Style[]): readonly Style[] => {
  const rows = new Map<string, Style>();
  for (const one of lines) {
    const key = one.about === 'other' ? one.text : (one.seen[0]?.quote ?? one.text);
    const before = rows.get(key);
    const text = one.text.charAt(0).toLowerCase() + one.text.slice(1);
    rows.set(
      key,
      before && one.about !== 'other'
        ? { ...before, text: `${before.text}; ${text}`, before: [...before.before, ...one.before] }
        : one,
    );
  }
  return [...rows.values()];
};

const Style = ({ profile, first }: { readonly profile: Profile; readonly first: string }) => {
  const [all, setAll] = useState(false);
  const style = together(profile.style);
  if (style.length === 0) return null;
  return (
    <Section title={`How ${first} likes it told`}>
      <ul className="understood">
        {(all ? style : style.slice(0, 2 * few)).map((one) => (
          <StyleLine key={`${one.about} ${one.text}`} one={one} person={profile.person.id} />
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
  person,
}: {
  readonly title: string;
  readonly lines: Profile['success'] | Profile['unclear'];
  readonly person: string;
}) =>
  lines.length === 0 ? null : (
    <Section title={title}>
      <ul className="understood">
        {lines.map((one) => (
          <li key={one.fact} className="fact">
            <div className="serif">
              <SaidLine text={quoted(one.source.quote)} sources={[one.source]} />
            </div>
            <div className="line-verbs">
              <EditFact fact={one.fact} person={person} />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );

/** Whether a fact stands in `<Understand/>`, so that it need not stand on the page once more. */
export const isUnderstood = (fact: Pick<Fact, 'kind' | 'owner' | 'closed'>, person: Pick<Person, 'id' | 'standing'>) =>
  person.standing !== 'me' &&
  profileKinds.includes(fact.kind) &&
  fact.closed === null &&
  (fact.owner === null || fact.owner === person.id);

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
      <Plain title={`What success is to ${first}`} lines={profile.success} person={person.id} />
      <Style profile={profile} first={first} />
      <PowerInWords person={person} profile={profile} first={first} />
      <OwnPower profile={profile} first={first} />
      <WhatToAsk profile={profile} first={first} />
      <Plain title="No longer, by their words" lines={profile.against} person={person.id} />
      <Plain title="Whose words are these" lines={profile.unclear} person={person.id} />
    </>
  );
};
