import type { Output } from '../api.ts';
import { useReading } from '../queries.ts';
import { capital, dayWords, hour } from '../time.ts';
import { counted } from '../words.ts';
import { useClock } from './clock.tsx';
import { useDrop } from './drop.tsx';
import { TakeBack, TookBack } from './import-steps.tsx';
import { progressWords } from './import-words.ts';
import { Section } from './page.tsx';
import { Answer } from './waiting.tsx';

type Import = Output<'import.list'>['imports'][number];

/** How many are shown at once. */
const shown = 3;

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
  const { tookBack } = useDrop();
  const query = useReading('import.list', { limit: 20 });
  const row = (one: Import) => {
    const back = tookBack.get(one.number);
    return (
      <li key={one.number} className="row">
        <span className="when">
          {capital(dayWords(one.started, clock))} {hour(one.started, clock)}
        </span>
        <div className="what">
          <p className="row-title small">{one.name}</p>
          <p className="row-sub">
            {one.state === 'undone' ? (
              back === undefined ? (
                'Taken back.'
              ) : (
                <TookBack words={back} />
              )
            ) : one.state === 'running' || one.state === 'stopping' ? (
              progressWords(one)
            ) : (
              `${cameWords(one)}.`
            )}{' '}
            {one.note}
          </p>
        </div>
        {one.canUndo ? (
          <div className="verbs">
            <TakeBack number={one.number} name={one.name} />
          </div>
        ) : null}
      </li>
    );
  };
  return (
    <Answer query={query}>
      {({ imports }) =>
        imports.length === 0 ? null : (
          <Section title="Brought in">
            <ul className="rows">{imports.slice(0, shown).map(row)}</ul>
            {imports.length > shown ? (
              <details>
                <summary>{counted(imports.length - shown, 'import')} before</summary>
                <ul className="rows">{imports.slice(shown).map(row)}</ul>
              </details>
            ) : null}
          </Section>
        )
      }
    </Answer>
  );
};

/** On Today: the last file did not come in whole, and how to go on. */
export const CutOff = () => {
  const { bringing } = useDrop();
  const query = useReading('import.list', { limit: 10 });
  const last = query.data?.imports.find(({ feed }) => feed === null);
  if (bringing.state !== 'idle' || !last || (last.state !== 'stopped' && last.state !== 'failed')) return null;
  return (
    <p className="quiet cut-off">
      <b>{last.name}</b> came in only in part, {counted(last.items, 'item')} of it. {last.note}
    </p>
  );
};
