import { useLocation } from '@tanstack/react-router';
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Careful } from './careful.tsx';
import { useNotice } from './notice.tsx';
import { useUnsaved } from './unsaved.tsx';

/** One field of a small form. */
export type SmallField = {
  readonly name: string;
  readonly label: string;
  readonly day?: true;
  readonly time?: true;
  readonly lines?: number;
  /** Rows are typed or pasted into it: Enter begins the next one. */
  readonly cells?: true;
  readonly max?: number;
  readonly value?: string;
  /** What was asked for: the cursor stands here, else in the first. */
  readonly focus?: true;
  /** Stands under "More", with whatever else the form holds. */
  readonly more?: true;
};
type Values = Readonly<Record<string, string>>;

/** Something else that can be done where a form is open; true where it was done, and the form closes. */
export type FormDeed = { readonly name: string; readonly does: () => Promise<boolean> };

/**
 * A few labelled fields under a row: Enter keeps them, Shift and Enter break the row, Control and Enter keep them from anywhere.
 * Escape and Cancel leave; what was typed then stands there again when it is opened, and so it does when the form went because
 * another one came. What would hurt is said as it is typed.
 */
export const SmallForm = ({
  label,
  fields,
  verb,
  needs,
  keep,
  close,
  asItIs,
  deeds = [],
  keepOnLeave = false,
  children,
}: {
  /** What the form is for, read aloud. */
  readonly label: string;
  readonly fields: readonly SmallField[];
  readonly verb: string;
  /** The field without which nothing is kept. */
  readonly needs?: string;
  readonly keep: (values: Values) => Promise<boolean>;
  readonly close: () => void;
  /** What is done in place of keeping while nothing was changed: what was read is taken. */
  readonly asItIs?: FormDeed | undefined;
  readonly deeds?: readonly FormDeed[];
  /** Who goes elsewhere keeps what stands in it, as in a table; for forms whose keeping can be undone. */
  readonly keepOnLeave?: boolean;
  readonly children?: ReactNode;
}) => {
  const pathname = useLocation({ select: (at) => at.pathname });
  const unsaved = useUnsaved();
  const { say } = useNotice();
  const [before] = useState<Values>(() => Object.fromEntries(fields.map(({ name, value = '' }) => [name, value])));
  const [heldAs] = useState(() => `form ${pathname} ${label} ${JSON.stringify(before)}`);
  const [values, setValues] = useState<Values>(() => {
    const held = unsaved.get(heldAs);
    return held === undefined ? before : { ...before, ...(JSON.parse(held) as Values) };
  });
  const [found, setFound] = useState(() => unsaved.has(heldAs));
  const [busy, setBusy] = useState(false);
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  // Whoever was at the keyboard goes on where the form stood.
  useEffect(() => {
    const around = form.current?.closest('li, section');
    // What stands there is gone on with.
    const field = document.activeElement;
    if (field instanceof HTMLTextAreaElement && form.current?.contains(field))
      field.setSelectionRange(field.value.length, field.value.length);
    return () => {
      setTimeout(() => {
        if (document.activeElement === document.body)
          around?.querySelector<HTMLElement>('.section-head .verb, .verbs .verb, h2')?.focus();
      });
    };
  }, []);
  const changed = Object.entries(values).some(([name, value]) => value.trim() !== (before[name] ?? '').trim());
  const ready = needs === undefined || (values[needs] ?? '').trim() !== '';
  // The first row of pasted cells may begin with an empty one.
  const whole = new Set(fields.flatMap(({ name, cells }) => (cells ? [name] : [])));
  const trimmed = (): Values =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, whole.has(name) ? value : value.trim()]));
  const settled = useRef(false);
  const settle = (): void => {
    settled.current = true;
    unsaved.delete(heldAs);
  };
  const putBy = (): void => {
    unsaved.set(heldAs, JSON.stringify(values));
    say('Not kept yet. What you typed stands there when you open it again.');
  };
  const leave = (): void => {
    settle();
    if (changed) putBy();
    close();
  };
  const gone = useRef((): void => {});
  gone.current = () => {
    if (settled.current || !changed) return;
    if (!busy && (!keepOnLeave || !ready)) return putBy();
    unsaved.set(heldAs, JSON.stringify(values));
    // What is on its way is kept, or stands there again.
    if (!busy) void keep(trimmed()).then((kept) => (kept ? unsaved.delete(heldAs) : undefined));
  };
  const there = useRef(false);
  useEffect(() => {
    there.current = true;
    return () => {
      there.current = false;
      setTimeout(() => (there.current ? undefined : gone.current()));
    };
  }, []);

  const run = (work: Promise<boolean>): void => {
    setBusy(true);
    void work
      .then((done) => {
        if (!done) return;
        settle();
        close();
      })
      .finally(() => setBusy(false));
  };
  const taking = asItIs && !changed ? asItIs : null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (busy || !ready) return;
    run(taking ? taking.does() : keep(trimmed()));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      leave();
      return;
    }
    const { target } = event;
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || target instanceof HTMLButtonElement) return;
    const typing = target instanceof HTMLTextAreaElement && target.dataset.cells === undefined;
    if (event.ctrlKey || event.metaKey || (typing && !event.shiftKey && !event.altKey)) {
      event.preventDefault();
      form.current?.requestSubmit();
    }
  };
  const words = fields
    .flatMap(({ name, day, time, cells }) => (day || time || cells ? [] : [values[name] ?? '']))
    .join('\n');
  const [begin] = [...fields.filter(({ focus }) => focus), ...fields];
  const shown = ({ name, label: said, day, time, cells, lines = 1, max = 2000 }: SmallField) => {
    const field = `${id}-${name}`;
    const shared = {
      id: field,
      value: values[name] ?? '',
      // The form opens because it was asked for.
      autoFocus: name === begin?.name,
      onChange: (event: { readonly target: { readonly value: string } }) =>
        setValues({ ...values, [name]: event.target.value }),
    };
    return (
      <label key={name} htmlFor={field} className={day || time ? 'day' : undefined}>
        <span>{said}</span>
        {day || time ? (
          <input type={day ? 'date' : 'time'} {...shared} />
        ) : cells ? (
          <textarea rows={lines} className="cells" data-cells="" spellCheck={false} maxLength={max} {...shared} />
        ) : lines > 1 ? (
          <textarea rows={lines} dir="auto" maxLength={max} {...shared} />
        ) : (
          <input type="text" dir="auto" maxLength={max} {...shared} />
        )}
      </label>
    );
  };
  const more = fields.filter((field) => field.more);
  return (
    <form ref={form} className="small-form" aria-label={label} onSubmit={submit} onKeyDown={onKeyDown}>
      {fields.filter((field) => !field.more).map(shown)}
      {more.length === 0 ? (
        children
      ) : (
        <details className="small-form-more" open={found}>
          <summary>More</summary>
          {more.map(shown)}
          {children}
        </details>
      )}
      <Careful text={words} />
      {found && changed ? (
        <p className="quiet">
          As you left it.{' '}
          <button
            type="button"
            className="verb soft"
            onClick={() => {
              unsaved.delete(heldAs);
              setFound(false);
              setValues(before);
            }}
          >
            Start again
          </button>
        </p>
      ) : null}
      <p className="verbs">
        <span className="keeps">
          <button type="submit" className="verb" aria-disabled={busy || !ready}>
            {taking ? taking.name : verb}
          </button>{' '}
          <kbd>{fields.some(({ cells }) => cells) ? 'Ctrl Enter' : 'Enter'}</kbd>
        </span>
        {deeds.map(({ name, does }) => (
          <button key={name} type="button" className="verb soft" onClick={() => (busy ? undefined : run(does()))}>
            {name}
          </button>
        ))}
        <button type="button" className="verb soft" onClick={leave}>
          Cancel
        </button>
      </p>
    </form>
  );
};
