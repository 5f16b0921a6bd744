import { Link } from '@tanstack/react-router';
import type { Offer } from '../../domain/review/finding.ts';
import { useClock } from '../components/clock.tsx';
import { capital } from '../time.ts';
import { whereWords } from '../words.ts';

/** What the reader has not been told, each with one key to put it in. */
export const Offers = ({
  offers,
  name,
  put,
}: {
  readonly offers: readonly Offer[];
  /** What messages call the reader. */
  readonly name: string;
  readonly put: (offer: Offer) => void;
}) => {
  const clock = useClock();
  if (offers.length === 0) return null;
  return (
    <section className="offers" aria-labelledby="offers-head">
      <h2 id="offers-head" className="small-head">
        {name} has not been told
      </h2>
      <ul>
        {offers.map((offer, index) => (
          <li key={offer.fact} className={offer.kind === 'news' ? 'offer offer-news' : 'offer'}>
            <p className="offer-text" dir="auto">
              {offer.text}
            </p>
            <p className="quiet">
              {offer.why}{' '}
              {offer.basis.map((source) => (
                <Link key={source.id} to="/source/$source" params={{ source: source.id }}>
                  {capital(whereWords(source, clock))}
                </Link>
              ))}
            </p>
            <button type="button" className="verb" onClick={() => put(offer)}>
              Put it in<span className="hidden">: {offer.text.slice(0, 80)}</span>
              {index < 9 ? <kbd>Alt {index + 1}</kbd> : ' →'}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
