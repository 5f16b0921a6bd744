import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { calledName } from '../../domain/people/names.ts';
import type { Person } from '../../domain/people/person.ts';
import { call, type Output } from '../api.ts';
import { savedWords, useAutosave } from './autosave.ts';
import { Careful } from './careful.tsx';
import { ChangedElsewhere } from './changed-elsewhere.tsx';
import { useNotice } from './notice.tsx';
import { useUnsaved } from './unsaved.tsx';

/** One running note on a person, kept as it is typed. Written so that the person could read it. */
export const PersonNote = ({ person }: { readonly person: Person }) => {
  const field = `note ${person.id}`;
  const unsaved = useUnsaved();
  const [text, setText] = useState(unsaved.get(field) ?? person.note);
  const [touched, setTouched] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const { sayError } = useNotice();
  const client = useQueryClient();
  const known = (note: string): void => {
    client.setQueryData(['person.show', { person: person.id }], (before: Output<'person.show'> | undefined) =>
      before ? { ...before, person: { ...before.person, note } } : before,
    );
  };
  const { saved, take, overwrite, seen } = useAutosave(
    field,
    text,
    { text: person.note, version: person.note },
    async (note, noteSeen) => {
      await call('person.edit', { person: person.id, note, ...(noteSeen === undefined ? {} : { noteSeen }) });
      known(note);
      return note;
    },
  );
  const show = (note: string): void => {
    take({ text: note, version: note });
    setText(note);
  };
  const other = (): void => {
    call('person.show', { person: person.id }).then((shown) => {
      known(shown.person.note);
      show(shown.person.note);
    }, sayError);
  };
  const shown = useRef(show);
  shown.current = show;
  const seenHere = useRef(seen);
  seenHere.current = seen;

  // What came from elsewhere (the command line) shows, unless somebody is typing here.
  useEffect(() => {
    if (document.activeElement === area.current) return;
    const seenNow = seenHere.current();
    if (seenNow !== undefined && person.note !== seenNow) shown.current(person.note);
  }, [person.note]);

  return (
    <div className="note-field">
      <textarea
        ref={area}
        dir="auto"
        aria-label={`Note on ${person.name}, Markdown`}
        rows={text === '' ? 1 : Math.min(30, Math.max(4, text.split('\n').length + 1))}
        value={text}
        maxLength={200_000}
        placeholder={`One running note, in words ${calledName(person.name)} could read.`}
        onChange={(event) => {
          setTouched(true);
          setText(event.target.value);
        }}
      />
      {touched ? <Careful text={text} who={calledName(person.name)} /> : null}
      {saved.state === 'changed' ? <ChangedElsewhere what="note" mine={overwrite} other={other} /> : null}
      <p className={saved.state === 'failed' ? 'bad' : 'quiet'} role="status">
        {touched && saved.state !== 'changed' ? savedWords(saved) : ''}
      </p>
    </div>
  );
};
