import { useQueryClient } from '@tanstack/react-query';
import { call, type Input, type Output } from '../api.ts';
import { refresh, useReading } from '../queries.ts';
import { useNotice } from './notice.tsx';
import { Section } from './page.tsx';

type Settings = Output<'reminder.settings'>;
type Kind = Settings['off'][number];

const kinds: readonly { readonly kind: Kind; readonly words: (settings: Settings) => string }[] = [
  {
    kind: 'due',
    words: ({ evening, morning }) => `What you owe: the working day before at ${evening}, and its day at ${morning}`,
  },
  { kind: 'overdue', words: () => 'What is past its day: once, the next working morning' },
  { kind: 'warning', words: () => 'What you may miss: once, in the morning' },
  { kind: 'waiting', words: () => 'What you wait for: the second working day after its day' },
  {
    kind: 'brief',
    words: ({ evening }) => `Briefs for the talks of the next working day: the evening before at ${evening}`,
  },
  { kind: 'moment', words: ({ before }) => `Talks with people above you: ${before} minutes ahead` },
  { kind: 'return', words: () => 'A disagreement to come back to: that morning' },
  { kind: 'review', words: () => 'A round, a milestone or a decision to look at again: that morning' },
];

/** When reminders are said, and which kinds. */
export const ReminderSettings = () => {
  const client = useQueryClient();
  const { sayError } = useNotice();
  const { data } = useReading('reminder.settings', {});
  if (!data) return null;
  const adjust = (change: Input<'reminder.adjust'>): void => {
    call('reminder.adjust', change).then(() => refresh(client), sayError);
  };
  return (
    <Section title="Which, and when">
      <div className="reminder-kinds">
        {kinds.map(({ kind, words }) => {
          const on = !data.off.includes(kind);
          return (
            <label key={kind} className="tick">
              <input type="checkbox" checked={on} onChange={() => adjust(on ? { off: [kind] } : { on: [kind] })} />
              <span>{words(data)}</span>
            </label>
          );
        })}
      </div>
      <div className="reminder-times">
        <label>
          <span>In the morning at</span>
          <input
            type="time"
            value={data.morning}
            onChange={({ target }) => (target.value === '' ? undefined : adjust({ morning: target.value }))}
          />
        </label>
        <label>
          <span>In the evening at</span>
          <input
            type="time"
            value={data.evening}
            onChange={({ target }) => (target.value === '' ? undefined : adjust({ evening: target.value }))}
          />
        </label>
        <label>
          <span>Minutes ahead of a talk</span>
          <input
            type="number"
            min={0}
            max={1440}
            value={data.before}
            onChange={({ target }) => (target.value === '' ? undefined : adjust({ before: Number(target.value) }))}
          />
        </label>
      </div>
    </Section>
  );
};
