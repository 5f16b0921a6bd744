import { useReading } from '../queries.ts';
import { capital, dayWords, hour } from '../time.ts';
import { counted } from '../words.ts';
import { useClock } from './clock.tsx';
import { TakeBack } from './import-steps.tsx';
import { progressWords } from './import-words.ts';
import { Section } from './page.tsx';
import { Answer } from './waiting.tsx';

type Import = { readonly added: number; readonly already: number; readonly people: number; readonly facts: number };

const cameWords = ({ added, already, people, facts }: Import): string =>
  [
    `${added.toLocaleString('en-GB')} new`,
    already > 0 ? `${already.toLocaleString('en-GB')} here already` : '',
    people > 0 ? `${counted(people, 'person', 'people')} met` : '',
    facts > 0 ? `${counted(facts, 'fact')} proposed` : '',
  ]
    .filter(Boolean)
    .join(', ');

/** What was brought in, newest first, each with its way back. */
export const Imports = () => {
  const clock = useClock();
  const query = useReading('import.list', { limit: 20 });
  return (
    <Answer query={query}>
      {({ imports }) =>
        imports.length === 0 ? null : (
          <Section title="Brought in">
            <ul className="rows">
              {imports.map((one) => (
                <li key={one.number} className="row">
                  <span className="when">
                    {capital(dayWords(one.started, clock))} {hour(one.started, clock)}
                  </span>
                  <div className="what">
                    <p className="row-title small">{one.name}</p>
                    <p className="row-sub">
                      {one.state === 'undone'
                        ? 'Taken back.'
                        : one.state === 'running' || one.state === 'stopping'
                          ? progressWords(one)
                          : `${cameWords(one)}.`}{' '}
                      {one.note}
                    </p>
                  </div>
                  {one.canUndo ? (
                    <div className="verbs">
                      <TakeBack number={one.number} name={one.name} />
                    </div>
                  ) : null}
                </li>
              ))}
            </ul>
          </Section>
        )
      }
    </Answer>
  );
};
