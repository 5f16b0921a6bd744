import { call, type Output } from '../api.ts';
import { counted } from '../words.ts';
import { type Offer, Offers, quoted, SaidLine, useAct } from './offers.tsx';
import { Section } from './page.tsx';

type Profile = Output<'person.profile'>;

/** So many questions fit into one talk. */
const most = 3;

const heldWords: Readonly<Record<string, string>> = {
  priority: 'priority',
  preference: 'preference',
  position: 'position',
};

const after = (days: number): string =>
  days < 60
    ? counted(days, 'day')
    : days < 700
      ? counted(Math.round(days / 30), 'month')
      : counted(Math.round(days / 365), 'year');

/** What to ask instead of guessing: what may no longer hold, and what is not known. */
export const WhatToAsk = ({ profile, first }: { readonly profile: Profile; readonly first: string }) => {
  const act = useAct();
  const { stale, missing } = profile;
  const confirm = (fact: string, at?: string | null) => () =>
    call('fact.confirm', { facts: [fact], ...(at === undefined ? {} : { at }) });
  const offers = stale.map(
    (one): Offer => ({
      key: one.fact,
      words: <SaidLine text={quoted(one.words)} sources={[one.source]} />,
      meta: (
        <>
          {heldWords[one.kind] ?? one.kind}, nothing heard of it for {after(one.days)}
          <span className="to-ask" dir="auto">
            Ask: {one.question}
          </span>
        </>
      ),
      takeWords: 'Still so',
      refuseWords: 'No longer',
      take: () => act('It holds, as of today.', confirm(one.fact), confirm(one.fact, one.confirmed)),
      refuse: () =>
        act(
          'Kept as what was so before.',
          () => call('fact.close', { fact: one.fact, how: 'dropped' }),
          () => call('fact.close', { fact: one.fact, how: 'open' }),
        ),
    }),
  );
  const [now, later] = [offers.slice(0, most), offers.slice(most)];
  if (offers.length + missing.length === 0) return null;
  return (
    <Section title={`What to ask ${first}`}>
      <Offers label="What may no longer hold" offers={now} />
      {missing.length > 0 ? (
        <ul className="to-ask-list">
          {missing.slice(0, most).map(({ about, text, why }) => (
            <li key={about}>
              <span className="serif">{text}</span>
              <span className="meta">{why}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {later.length + Math.max(0, missing.length - most) > 0 ? (
        <details className="history">
          <summary>More to ask, another time</summary>
          <Offers label="More that may no longer hold" offers={later} />
          <ul className="to-ask-list">
            {missing.slice(most).map(({ about, text, why }) => (
              <li key={about}>
                <span className="serif">{text}</span>
                <span className="meta">{why}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Section>
  );
};
