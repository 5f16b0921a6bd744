import type { Line } from '../../domain/documents/line.ts';
import type { Output } from '../api.ts';
import { shortDate } from '../time.ts';
import { useClock } from './clock.tsx';
import { Section } from './page.tsx';
import { SourcedLine } from './sources.tsx';
import { UpdateVerb } from './update-verb.tsx';

const Lines = ({ lines }: { readonly lines: readonly Line[] }) => (
  <ul className="bullets">
    {lines.map((line) => (
      <li key={line.text}>
        <SourcedLine line={line} />
      </li>
    ))}
  </ul>
);

/** What is new since the last update to somebody, and what never reached them; nothing where they know all of it. */
export const NotYetKnown = ({
  news,
  name,
}: {
  readonly news: Output<'reader.news'> | undefined;
  readonly name: string;
}) => {
  const clock = useClock();
  if (!news || news.changed.length + news.never.length === 0) return null;
  const { reader, since, changed, never, more } = news;
  return (
    <>
      {changed.length > 0 ? (
        <Section
          title={since === null ? `New to ${name}` : `New since your update on ${shortDate(since, clock)}`}
          aside={<UpdateVerb person={reader.id} words="Update →" />}
        >
          <Lines lines={changed} />
        </Section>
      ) : null}
      {never.length > 0 ? (
        <Section
          title={`Never reached ${name}`}
          {...(changed.length === 0 ? { aside: <UpdateVerb person={reader.id} words="Update →" /> } : {})}
        >
          <p className="section-note">In no update, mail or talk of theirs, as far as is known here.</p>
          <Lines lines={never} />
        </Section>
      ) : null}
      {more > 0 ? <p className="rows-foot quiet">{more} more stand in the update.</p> : null}
    </>
  );
};
