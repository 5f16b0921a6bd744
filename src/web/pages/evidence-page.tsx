import { useState } from 'react';
import type { Output } from '../api.ts';
import { useClock } from '../components/clock.tsx';
import { useLater } from '../components/later.ts';
import { useNotice } from '../components/notice.tsx';
import { Page } from '../components/page.tsx';
import { Answer } from '../components/waiting.tsx';
import { WhereSaid } from '../components/where-said.tsx';
import { useReading } from '../queries.ts';
import { shortDate } from '../time.ts';
import { counted } from '../words.ts';

type Result = Output<'evidence.list'>['results'][number];

const ResultRow = ({ result }: { readonly result: Result }) => {
  const clock = useClock();
  const { quote, said, number, baseline, credit, people, mine, source } = result;
  const others = people.map(({ name }) => name);
  return (
    <li className="row">
      <span className="when">{shortDate(said, clock)}</span>
      <div className="what">
        <p className="row-title" dir="auto">
          “{quote.replace(/\s+/g, ' ')}”
        </p>
        <p className="meta">
          {baseline === null
            ? number === null
              ? 'no figure in these words'
              : 'nothing says what it was before'
            : `before: ${baseline}`}
          {credit ? ` · with ${credit}` : others.length > 0 ? ` · ${mine ? 'with' : 'of'} ${others.join(', ')}` : ''}
        </p>
        <WhereSaid sources={[source]} />
      </div>
    </li>
  );
};

const EvidenceSheet = ({ shown, looking }: { readonly shown: Output<'evidence.list'>; readonly looking: boolean }) => {
  const { say, sayError } = useNotice();
  const { results, total, markdown } = shown;
  const copy = (): void => {
    navigator.clipboard.writeText(markdown).then(
      () => say('Copied as Markdown.'),
      () => sayError(new Error('clipboard')),
    );
  };
  if (results.length === 0)
    return (
      <p className="lead">
        {looking
          ? 'Nothing that was achieved says that.'
          : 'What was achieved will stand here, with its figure, its date and who did it. Write one line below, such as “closed 40 tickets this week, was 25; credit to Tomasz”.'}
      </p>
    );
  return (
    <>
      <p className="verbs">
        <button type="button" className="verb" onClick={copy}>
          Copy as Markdown
        </button>
        <span className="quiet">
          {counted(total, 'result')}
          {total > results.length ? `, the newest ${results.length} shown` : ''}
        </span>
      </p>
      <ul className="rows" aria-label="What was achieved">
        {results.map((result) => (
          <ResultRow key={result.fact} result={result} />
        ))}
      </ul>
    </>
  );
};

/** The evidence locker: what was achieved, with figure, baseline, source and the people credited. */
export const EvidencePage = () => {
  const [words, setWords] = useState('');
  const asked = useLater(words.trim(), 200);
  const query = useReading('evidence.list', asked === '' ? {} : { words: asked });
  return (
    <Page name="Evidence" heading="What was achieved">
      <p className="evidence-find">
        <label htmlFor="evidence-words" className="hidden">
          Find in results
        </label>
        <input
          id="evidence-words"
          type="search"
          value={words}
          maxLength={200}
          placeholder="Find in results"
          onChange={(event) => setWords(event.target.value)}
        />
      </p>
      <Answer query={query}>{(shown) => <EvidenceSheet shown={shown} looking={asked !== ''} />}</Answer>
    </Page>
  );
};
