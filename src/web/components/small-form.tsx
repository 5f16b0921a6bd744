import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Careful } from './careful.tsx';

/** One field of a small form. */
export type SmallField = {
  readonly name: string;
  readonly label: string;
  readonly day?: true;
  readonly time?: true;
  readonly lines?: number;
  readonly max?: number;
  readonly value?: string;
};

/** A few labelled fields under a row; Enter keeps them, Escape leaves. What would hurt is said as it is typed. */
export const SmallForm = ({
  label,
  fields,
  verb,
  needs,
  keep,
  close,
  children,
}: {
  /** What the form is for, read aloud. */
  readonly label: string;
  readonly fields: readonly SmallField[];
  readonly verb: string;
  /** The field without which nothing is kept. */
  readonly needs?: string;
  readonly keep: (values: Readonly<Record<string, string>>) => Promise<boolean>;
  readonly close: () => void;
  readonly children?: ReactNode;
}) => {
  const [values, setValues] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(fields.map(({ name, value = '' }) => [name, value])),
  );
  const [busy, setBusy] = useState(false);
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  // Whoever was at the keyboard goes on where the form stood.
  useEffect(() => {
    const around = form.current?.closest('li, section');
    return () => {
      setTimeout(() => {
        if (document.activeElement === document.body)
          around?.querySelector<HTMLElement>('.section-head .verb, .verbs .verb, h2')?.focus();
      });
    };
  }, []);
  const ready = needs === undefined || (values[needs] ?? '').trim() !== '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (busy || !ready) return;
    setBusy(true);
    const said = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.trim()]));
    void keep(said)
      .then((kept) => (kept ? close() : undefined))
      .finally(() => setBusy(false));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  const words = fields.flatMap(({ name, day, time }) => (day || time ? [] : [values[name] ?? ''])).join('\n');
  return (
    <form ref={form} className="small-form" aria-label={label} onSubmit={submit} onKeyDown={onKeyDown}>
      {fields.map(({ name, label: said, day, time, lines = 1, max = 2000 }, place) => {
        const field = `${id}-${name}`;
        const shared = {
          id: field,
          value: values[name] ?? '',
          // The form opens because it was asked for.
          autoFocus: place === 0,
          onChange: (event: { readonly target: { readonly value: string } }) =>
            setValues({ ...values, [name]: event.target.value }),
        };
        return (
          <label key={name} htmlFor={field} className={day || time ? 'day' : undefined}>
            <span>{said}</span>
            {day || time ? (
              <input type={day ? 'date' : 'time'} {...shared} />
            ) : lines > 1 ? (
              <textarea rows={lines} dir="auto" maxLength={max} {...shared} />
            ) : (
              <input type="text" dir="auto" maxLength={max} {...shared} />
            )}
          </label>
        );
      })}
      {children}
      <Careful text={words} />
      <p className="verbs">
        <button type="submit" className="verb" aria-disabled={busy || !ready}>
          {verb}
        </button>
        <button type="button" className="verb soft" onClick={close}>
          Cancel
        </button>
      </p>
    </form>
  );
};
