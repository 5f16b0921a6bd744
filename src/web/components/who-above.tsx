import { type FormEvent, useId, useRef, useState } from 'react';
import { useReading } from '../queries.ts';
import { usePlaceAbove } from './above-question.tsx';
import '../styles/who-above.css';

const wordsOf = (name: string): readonly string[] => name.toLowerCase().split(/[\s,.]+/);

/**
 * Who is above the user, said in place: one field and Enter. A name that somebody known may go by is asked; whether it is the
 * manager is offered.
 */
export const WhoAbove = ({ lead }: { /** What it is for, where the page does not say. */ readonly lead?: string }) => {
  const field = useId();
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [manager, setManager] = useState(false);
  const [asked, setAsked] = useState(false);
  const { data } = useReading('person.list', { limit: 5000 });
  const place = usePlaceAbove();
  const typed = name.trim();
  const others = (data?.people ?? []).filter(({ standing }) => standing !== 'me');
  const exact = others.some((one) => one.name.toLowerCase() === typed.toLowerCase());
  const like =
    typed === '' || exact
      ? []
      : others.filter((one) => wordsOf(typed).every((word) => wordsOf(one.name).includes(word))).slice(0, 5);

  const put = (as?: string): void => {
    place(
      { name: typed, ...(as === undefined ? {} : { as }), ...(manager ? { relation: 'manager' as const } : {}) },
      (placed) => {
        if (!placed) return;
        setName('');
        setAsked(false);
        // The field goes once somebody is above: the page says so itself.
        document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
      },
    );
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (typed === '') input.current?.focus();
    else if (like.length > 0 && !asked) setAsked(true);
    else put();
  };
  return (
    <form className="who-above" onSubmit={submit}>
      {lead ? <p className="lead">{lead}</p> : null}
      <label htmlFor={field}>Who is above you?</label>
      <p className="who-above-line">
        <input
          ref={input}
          id={field}
          type="text"
          dir="auto"
          autoComplete="off"
          maxLength={200}
          placeholder="Name"
          value={name}
          onChange={(event) => {
            setName(event.target.value);
            setAsked(false);
          }}
        />
        <button type="submit" className="verb" aria-disabled={typed === ''}>
          Above me →
        </button>
      </p>
      <label className="who-above-manager">
        <input type="checkbox" checked={manager} onChange={(event) => setManager(event.target.checked)} />
        <span>My manager</span>
      </label>
      {asked && like.length > 0 ? (
        <p className="verbs" role="status">
          <span dir="auto">{typed}: which one?</span>{' '}
          {like.map((one) => (
            <button key={one.id} type="button" className="verb" onClick={() => put(one.id)}>
              {one.role === '' ? one.name : `${one.name}, ${one.role}`}
            </button>
          ))}
          <button type="button" className="verb soft" onClick={() => put()}>
            Somebody new
          </button>
        </p>
      ) : null}
    </form>
  );
};
