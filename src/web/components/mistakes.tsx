import { Link } from '@tanstack/react-router';
import type { Output } from '../api.ts';
import { useReading } from '../queries.ts';
import { counted } from '../words.ts';
import { Section } from './page.tsx';
import { WhereSaid } from './where-said.tsx';

type Seen = Output<'mistake.list'>['seen'][number];

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const Mistake = ({
  one,
  of,
  ofBefore,
}: {
  readonly one: Seen;
  readonly of: number;
  readonly ofBefore: number | null;
}) => (
  <li className="fact">
    <div>
      <p className="row-title">
        {capital(one.mistake)}{' '}
        <span className="with">
          in {one.now} of {of}
          {ofBefore === null ? '' : `, before in ${one.before} of ${ofBefore}`}
        </span>
      </p>
      <p className="quiet">
        {one.looks} {one.instead}
      </p>
      {one.examples.slice(0, 2).map(({ draft, quote, title }) => (
        <p key={draft} className="serif" dir="auto">
          <Link to="/write/$draft" params={{ draft }} className="sub-link">
            “{quote}” <span className="meta">{title}</span>
          </Link>
        </p>
      ))}
    </div>
  </li>
);

/** What the own drafts show of the five mistakes; nothing where there is nothing to say, and no trend out of a few. */
export const FiveMistakes = () => {
  const { data } = useReading('mistake.list', {});
  if (!data || (data.drafts === 0 && data.records.length === 0)) return null;
  const found = data.seen.filter(({ now, before }) => now > 0 || (data.enough && before > 0));
  return (
    <>
      {data.drafts === 0 ? null : <InDrafts data={data} found={found} />}
      {data.records.length === 0 ? null : <InRecords records={data.records} />}
    </>
  );
};

const InDrafts = ({ data, found }: { readonly data: Output<'mistake.list'>; readonly found: readonly Seen[] }) => (
  <Section title="What your drafts show">
    <p className="quiet">
      {counted(data.drafts, 'draft')} of the last eight weeks
      {data.enough ? `, beside ${data.draftsBefore} of the eight before.` : '; too few to tell a trend.'}
      {found.length === 0 ? ' None of the five mistakes was found.' : ''}
    </p>
    {found.length === 0 ? null : (
      <ul className="rows">
        {found.map((one) => (
          <Mistake key={one.mistake} one={one} of={data.drafts} ofBefore={data.enough ? data.draftsBefore : null} />
        ))}
      </ul>
    )}
  </Section>
);

/** The same in what is on file: talks, asks, news and results. */
const InRecords = ({ records }: { readonly records: Output<'mistake.list'>['records'] }) => (
  <Section title="What your records show">
    <p className="section-note">The last eight weeks, for you alone.</p>
    <ul className="rows">
      {records.map((one) => (
        <li key={`${one.mistake} ${one.looked}`} className="fact">
          <div>
            <p className="row-title">{one.words}</p>
            <p className="quiet">
              {one.trend} {one.now === 0 ? '' : one.instead}
            </p>
            {one.examples.map((line) => (
              <div key={line.text} className="record-example">
                <p className="serif" dir="auto">
                  {line.text}
                </p>
                <WhereSaid sources={line.sources} />
              </div>
            ))}
          </div>
        </li>
      ))}
    </ul>
  </Section>
);
