import { Link, useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { gradeWords, readWords } from '../../domain/framework/cards.ts';
import type { Output } from '../api.ts';
import { Page } from '../components/page.tsx';
import { PageAnswer } from '../components/waiting.tsx';
import { useReading } from '../queries.ts';

type Card = Output<'card.list'>['cards'][number];

const dayWithYear = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

const OneCard = ({ card, titles }: { readonly card: Card; readonly titles: ReadonlyMap<string, string> }) => (
  <article id={card.id} className="evidence" tabIndex={-1} aria-labelledby={`${card.id}-title`}>
    <h2 id={`${card.id}-title`}>{card.title}</h2>
    <p className="serif">{card.tryThis}</p>
    <p>{card.why}</p>
    <dl>
      <dt>Study</dt>
      <dd>
        {card.study}
        {card.size ? `. ${card.size}` : ''}
      </dd>
      <dt>How far it goes</dt>
      <dd>
        {gradeWords[card.grade]}; {readWords[card.read]}, looked at on{' '}
        {dayWithYear.format(new Date(`${card.checked}T00:00:00Z`))}
      </dd>
      <dt>Limits</dt>
      <dd>{card.limits}</dd>
      {card.contradicts.length > 0 ? (
        <>
          <dt>What says otherwise</dt>
          {card.contradicts.map(({ card: other, how }) => (
            <dd key={other}>
              <Link to="/cards" hash={other}>
                {titles.get(other) ?? other}
              </Link>
              : {how}
            </dd>
          ))}
        </>
      ) : null}
      {card.rules.length > 0 ? (
        <>
          <dt>Review rests on it in</dt>
          <dd>
            {card.rules.map((rule, index) => (
              <span key={rule}>
                {index > 0 ? ', ' : ''}
                <Link to="/rules" hash={rule}>
                  {titles.get(rule) ?? rule}
                </Link>
              </span>
            ))}
          </dd>
        </>
      ) : null}
    </dl>
  </article>
);

/** Brings the card or rule that the address names into view, once it stands there. */
export const useNamedPlace = (ready: boolean): void => {
  const { hash } = useLocation();
  useEffect(() => {
    if (!ready || hash === '') return;
    const place = document.getElementById(hash);
    place?.scrollIntoView();
    place?.focus({ preventScroll: true });
  }, [ready, hash]);
};

/** What research says about leading upward, each card with its limits. */
export const CardsPage = () => {
  const query = useReading('card.list', {});
  const rules = useReading('rule.list', {});
  useNamedPlace(query.data !== undefined);
  return (
    <PageAnswer query={query}>
      {({ cards }) => (
        <Page name="Evidence" heading="What research says" className="catalogue">
          <p className="lead">
            Each with how far it goes and what says otherwise. None of it is a promise about one person.{' '}
            <Link to="/rules">The rules of review →</Link>
          </p>
          {cards.map((card) => (
            <OneCard
              key={card.id}
              card={card}
              titles={new Map([...cards, ...(rules.data?.rules ?? [])].map(({ id, title }) => [id, title] as const))}
            />
          ))}
        </Page>
      )}
    </PageAnswer>
  );
};
