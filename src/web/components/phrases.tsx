import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { call, type Input, type Output } from '../api.ts';
import { refresh, useReading } from '../queries.ts';
import { errorWords, useNotice } from './notice.tsx';
import { Section } from './page.tsx';

type Phrases = Output<'phrase.list'>['phrases'];
type Given = Input<'phrase.set'>['phrases'];

const idOf = (words: string, taken: readonly string[]): string => {
  const letters = words
    .normalize('NFD')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean)
    .slice(0, 4)
    .map((word) => word.slice(0, 12));
  const base = ['say', ...(letters.length > 0 ? letters : ['otherwise'])].join('-');
  if (!taken.includes(base)) return base;
  const number = taken.filter((one) => one.startsWith(base)).length + 1;
  return `${base}-${number}`;
};

const AddPhrase = ({ phrases, keep }: { readonly phrases: Phrases; readonly keep: (next: Given) => Promise<void> }) => {
  const [words, setWords] = useState('');
  const [instead, setInstead] = useState('');
  const [why, setWhy] = useState('');
  const [error, setError] = useState<unknown>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setError(null);
    const said = words
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean);
    const better = instead.trim();
    const rule = {
      id: idOf(
        said[0] ?? '',
        phrases.map(({ id }) => id),
      ),
      phrases: said,
      message: better === '' ? 'A phrase your house avoids' : `Your house says “${better}”`.slice(0, 60),
      why: why.trim(),
      ...(better === '' ? {} : { instead: better }),
    };
    keep([...phrases, rule]).then(() => {
      setWords('');
      setInstead('');
      setWhy('');
    }, setError);
  };
  return (
    <form onSubmit={submit} className="calendar-form">
      <label>
        <span>Words to avoid, with commas between them: customer, end customer</span>
        <input value={words} dir="auto" required onChange={(event) => setWords(event.target.value)} />
      </label>
      <label>
        <span>What to write instead; may be empty</span>
        <input value={instead} dir="auto" maxLength={40} onChange={(event) => setInstead(event.target.value)} />
      </label>
      <label>
        <span>Why, in a sentence</span>
        <input
          value={why}
          dir="auto"
          required
          minLength={10}
          maxLength={400}
          onChange={(event) => setWhy(event.target.value)}
        />
      </label>
      {error ? (
        <p className="bad" role="alert">
          {errorWords(error)}
        </p>
      ) : null}
      <button type="submit" className="verb">
        Keep it →
      </button>
    </form>
  );
};

const PastePhrases = ({ keep }: { readonly keep: (next: Given) => Promise<void> }) => {
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    let list: unknown;
    try {
      list = JSON.parse(text);
    } catch {
      setWrong('That is not JSON; what you pasted stays here.');
      return;
    }
    const inner = typeof list === 'object' && list !== null && 'phrases' in list ? list.phrases : list;
    keep(inner as Given).then(
      () => {
        setText('');
        setWrong('');
      },
      (error) => setWrong(errorWords(error)),
    );
  };
  return (
    <form onSubmit={submit} className="calendar-form">
      <label>
        <span>A list as JSON, in place of those above</span>
        <textarea rows={5} value={text} spellCheck={false} onChange={(event) => setText(event.target.value)} />
      </label>
      {wrong ? (
        <p className="bad" role="alert">
          {wrong}
        </p>
      ) : null}
      <button type="submit" className="verb">
        Keep this list →
      </button>
    </form>
  );
};

/** The phrases that the user's house has a say on: seen, added, taken away; and the way to what else review looks for. */
export const Phrases = () => {
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  const { data } = useReading('phrase.list', {});
  if (!data) return null;
  const { phrases } = data;
  const keep = async (next: Given): Promise<void> => {
    await call('phrase.set', { phrases: next });
    await refresh(client);
  };
  const remove = (id: string): void => {
    keep(phrases.filter((one) => one.id !== id)).then(
      () => say('Review no longer looks for it.', () => keep(phrases)),
      sayError,
    );
  };
  return (
    <Section title="Review">
      <p className="section-note">Your house may have words of its own that review looks for.</p>
      <p className="verbs">
        <Link to="/rules" className="verb soft">
          What it looks for →
        </Link>
        <Link to="/cards" className="verb soft">
          What research says →
        </Link>
      </p>
      {phrases.length > 0 ? (
        <ul className="rows" aria-label="Phrases of your house">
          {phrases.map(({ id, phrases: words, why, instead }) => (
            <li key={id} className="row phrase-row">
              <div className="what">
                <p className="row-title small" dir="auto">
                  {words.join(', ')}
                  {instead ? <span className="with"> → {instead}</span> : null}
                </p>
                <p className="row-sub" dir="auto">
                  {why}
                </p>
              </div>
              <button type="button" className="verb soft" aria-label={`Remove ${words[0]}`} onClick={() => remove(id)}>
                Remove
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <details>
        <summary>Add a phrase</summary>
        <AddPhrase phrases={phrases} keep={keep} />
      </details>
      <details>
        <summary>Paste a list</summary>
        <PastePhrases keep={keep} />
      </details>
    </Section>
  );
};
