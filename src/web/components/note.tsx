import { useEffect, useRef, useState } from 'react';
import type { Person } from '../../domain/people/person.ts';
import { call } from '../api.ts';
import { savedWords, useAutosave } from './autosave.ts';
import { useUnsaved } from './unsaved.tsx';

/** One running note on a person, kept as it is typed. Written so that the person could read it. */
export const PersonNote = ({ person }: { readonly person: Person }) => {
  const field = `note ${person.id}`;
  const unsaved = useUnsaved();
  const [text, setText] = useState(unsaved.get(field) ?? person.note);
  const [touched, setTouched] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const saved = useAutosave(field, text, person.note, (note) => call('person.edit', { person: person.id, note }));

  // What came from elsewhere (the command line) shows, unless somebody is typing here.
  useEffect(() => {
    if (document.activeElement !== area.current && saved.state === 'saved') setText(person.note);
  }, [person.note, saved.state]);

  return (
    <div className="note-field">
      <textarea
        ref={area}
        aria-label={`Note on ${person.name}, Markdown`}
        rows={Math.min(30, Math.max(4, text.split('\n').length + 1))}
        value={text}
        maxLength={200_000}
        placeholder={`One running note, in words ${person.name.split(' ')[0] ?? 'they'} could read.`}
        onChange={(event) => {
          setTouched(true);
          setText(event.target.value);
        }}
      />
      <p className={saved.state === 'failed' ? 'bad' : 'quiet'} role="status">
        {touched ? savedWords(saved) : ''}
      </p>
    </div>
  );
};
