import { useState } from 'react';
import { plainText } from '../../domain/documents/plain-text.ts';
import { useReading } from '../queries.ts';
import { counted } from '../words.ts';
import { useNotice } from './notice.tsx';

const lengths = { headline: 'Headline', page: 'One page', detail: 'Everything' } as const;
const forms = { mail: 'a mail', chat: 'a chat', memo: 'a memo', talk: 'points to say' } as const;

type Length = keyof typeof lengths;
type Form = keyof typeof forms;

const Choice = <T extends string>({
  label,
  value,
  words,
  choose,
}: {
  readonly label: string;
  readonly value: T;
  readonly words: Readonly<Record<T, string>>;
  readonly choose: (value: T) => void;
}) => (
  <label>
    <span>{label}</span>
    <select value={value} onChange={(event) => choose(event.target.value as T)}>
      {(Object.keys(words) as T[]).map((one) => (
        <option key={one} value={one}>
          {words[one]}
        </option>
      ))}
    </select>
  </label>
);

const Said = ({ reader, length, form }: { readonly reader: string; readonly length: Length; readonly form: Form }) => {
  const { say, sayError } = useNotice();
  const { data } = useReading('update.tailor', { reader, length, form });
  if (!data) return null;
  // A chat and a talk show marks as they stand.
  const text = form === 'memo' ? data.text : plainText(data.text);
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(() => say('Copied.'), sayError);
  };
  return (
    <>
      <p className="quiet">
        Put together from what is on file, by the same rules as the update; what you edited there is not in it.
      </p>
      <pre className="tailored-text serif" dir="auto">
        {text.trim() === '' ? 'Nothing new is on file for this reader.' : text}
      </pre>
      <p className="verbs">
        <button type="button" className="verb" onClick={copy}>
          Copy this
        </button>
        <span className="quiet">{counted(data.words, 'word')}</span>
      </p>
    </>
  );
};

/** What an update says, at another length or in another form, beside the draft and without touching it. */
export const Tailored = ({ reader }: { readonly reader: string }) => {
  const [open, setOpen] = useState(false);
  const [length, setLength] = useState<Length>('headline');
  const [form, setForm] = useState<Form>('chat');
  return (
    <section className="tailored" aria-label="Another length or form">
      <button type="button" className="verb soft" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? 'Hide' : 'Another length or form'}
      </button>
      {open ? (
        <>
          <p className="tailored-choice">
            <Choice label="How much" value={length} words={lengths} choose={setLength} />
            <Choice label="As" value={form} words={forms} choose={setForm} />
          </p>
          <Said reader={reader} length={length} form={form} />
        </>
      ) : null}
    </section>
  );
};
