import { Link } from '@tanstack/react-router';
import type { Output } from '../api.ts';
import { useReading } from '../queries.ts';
import { capital, dayWords } from '../time.ts';
import { useClock } from './clock.tsx';
import { Section } from './page.tsx';

type Reflection = Output<'reflection.list'>['reflections'][number];

/** What was written when looking back, each with its question and the talk. */
export const Reflections = ({
  reflections,
  here = false,
}: {
  readonly reflections: readonly Reflection[];
  /** Below the question of the talk itself: neither is said again. */
  readonly here?: boolean;
}) => {
  const clock = useClock();
  return (
    <ul className="rows">
      {reflections.map(({ source, words, question, moment, said }) => (
        <li key={source} className="fact">
          <div className="what">
            <p className="serif" dir="auto">
              “{words}”
            </p>
            <p className="meta" dir="auto">
              {capital(dayWords(here ? said : (moment?.start ?? said), clock))}
              {moment && !here ? (
                <>
                  ,{' '}
                  <Link to="/debrief/$moment" params={{ moment: moment.id }}>
                    <bdi>{moment.title || 'a talk'}</bdi>
                  </Link>
                </>
              ) : null}
              {here ? '' : `. ${question}`}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
};

/** On a brief or somebody's page: what the user wanted to try with them, the last first; nothing where nothing was written. */
export const WantedToTry = ({ person, most = 3 }: { readonly person: string; readonly most?: number }) => {
  const { data } = useReading('reflection.list', { person, limit: most });
  if (!data || data.reflections.length === 0) return null;
  return (
    <Section title="What you wanted to try">
      <Reflections reflections={data.reflections} />
    </Section>
  );
};
