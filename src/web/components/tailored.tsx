import { useState } from 'react';
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
  const copy = (): void => {
    navigator.clipboard.writeText(data.text).then(() => say('Copied.'), sayError);
  };
  return (
    <>
      <pre className="tailored-text serif" dir="auto">
        {data.text.trim() === '' ? 'Nothing new is on file for this reader.' : data.text}
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
    <section className="tailored" aria-label="The same, shorter or longer">
      <button type="button" className="verb soft" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? 'Fold it' : 'The same, shorter or longer'}
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
