import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { call } from '../api.ts';
import { refresh, useReading } from '../queries.ts';
import { Careful } from './careful.tsx';
import { useNotice } from './notice.tsx';
import { Section } from './page.tsx';
import { Reflections } from './reflections.tsx';
import { useUnsaved } from './unsaved.tsx';
import { WhereSaid } from './where-said.tsx';

/** One question on a talk, chosen from what happened in it: one line, and Enter on an empty one leaves it out. */
export const LookBack = ({
  moment,
  focus,
  done,
}: {
  readonly moment: string;
  /** Ready to be typed into as it comes. */
  readonly focus: boolean;
  /** What follows once it was answered or left out. */
  readonly done?: () => void;
}) => {
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  const { data } = useReading('reflection.ask', { moment });
  const unsaved = useUnsaved();
  const key = `look-back ${moment}`;
  const [text, setShown] = useState(unsaved.get(key) ?? '');
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const asked = data !== undefined;
  useEffect(() => {
    if (focus && asked) field.current?.focus({ preventScroll: false });
  }, [focus, asked]);
  if (!data) return null;
  const setText = (words: string): void => {
    setShown(words);
    if (words === '') unsaved.delete(key);
    else unsaved.set(key, words);
  };
  const skip = async (): Promise<void> => {
    const about = `reflection:${moment}`;
    await call('answer.give', { about, answer: 'later' });
    await refresh(client);
    say('Left out.', async () => {
      await call('answer.give', { about, answer: 'open' });
      await refresh(client);
    });
    done?.();
  };
  const keep = async (): Promise<void> => {
    const { reflection } = await call('reflection.save', { moment, words: text.trim() });
    setText('');
    await refresh(client);
    say('Kept. It comes back before the next talk.', async () => {
      if (reflection) await call('reflection.save', { moment, undo: reflection.source });
      await refresh(client);
    });
    done?.();
  };
  const submit = (event?: FormEvent): void => {
    event?.preventDefault();
    if (busy) return;
    setBusy(true);
    (text.trim() === '' ? skip() : keep()).catch(sayError).finally(() => setBusy(false));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      submit();
    } else if (event.key === 'Escape') event.currentTarget.blur();
  };
  return (
    <Section title="One minute">
      <p className="serif look-back-question" id="look-back" dir="auto">
        {data.question.text}
      </p>
      <WhereSaid sources={data.question.sources} />
      <div className="capture">
        <form className="capture-field" onSubmit={submit}>
          <textarea
            ref={field}
            dir="auto"
            rows={2}
            aria-label={data.question.text}
            placeholder="One line. Enter on an empty one leaves it out."
            value={text}
            maxLength={4000}
            enterKeyHint="send"
            onChange={(event) => setText(event.target.value)}
            onKeyDown={onKeyDown}
          />
          <button type="submit" className="verb" aria-disabled={busy}>
            {text.trim() === '' ? 'Leave it out' : 'Keep →'}
          </button>
        </form>
        <Careful text={text} />
      </div>
      {data.written.length > 0 ? <Reflections reflections={data.written} here /> : null}
    </Section>
  );
};
