import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { plainSubject } from '../../domain/sources/plain-subject.ts';
import type { Output } from '../api.ts';
import { capital, hour } from '../time.ts';
import { useClock } from './clock.tsx';
import { MailText } from './mail-text.tsx';

type Entry = Output<'person.timeline'>['entries'][number];

const words: Readonly<Record<Entry['kind'], string>> = {
  mail: 'mail',
  capture: 'note',
  debrief: 'debrief',
  transcript: 'transcript',
  draft: 'draft',
  moment: 'moment',
};

const titleOf = (entry: Entry): string => {
  if (entry.kind === 'mail' ? plainSubject(entry.title) : entry.title) return entry.title;
  if (entry.kind === 'mail') return 'Mail without a subject';
  return entry.from === 'you' || entry.from === '' ? `Your ${words[entry.kind]}` : capital(words[entry.kind]);
};

// Where it is cut, the "…" would stand alone on an empty line.
const closed = (text: string): string => text.replace(/\n\s*\n/g, '\n');

/** Two lines on a wide page; the whole stands in the title of the row and in the mail. */
const longest = 120;
const shortened = (title: string): string =>
  title.length > longest ? `${title.slice(0, longest - 10).trimEnd()} …` : title;

const Title = ({ entry, marks }: { readonly entry: Entry; readonly marks: RegExp | null }) => {
  const title = <MailText text={shortened(titleOf(entry))} words={marks} links={false} />;
  if (entry.kind === 'moment') {
    return (
      <Link to="/debrief/$moment" params={{ moment: entry.id }}>
        {title}
      </Link>
    );
  }
  if (entry.kind === 'mail') {
    return (
      <Link to="/thread/$source" params={{ source: entry.id }}>
        {title}
      </Link>
    );
  }
  return (
    <Link to="/source/$source" params={{ source: entry.id }}>
      {title}
    </Link>
  );
};

const One = ({ entry, marks }: { readonly entry: Entry; readonly marks: RegExp | null }) => {
  const clock = useClock();
  const meta = [entry.kind === 'mail' ? '' : entry.title ? words[entry.kind] : '', entry.from]
    .filter(Boolean)
    .join(', ');
  // What lasts all day begins at midnight.
  const time = hour(entry.said, clock);
  return (
    <li className="row entry">
      <span className="when">{entry.kind === 'moment' && time === '00:00' ? '' : time}</span>
      <div className="what">
        <p className="row-title small" dir="auto" title={entry.title.length > longest ? entry.title : undefined}>
          <Title entry={entry} marks={marks} />
          {meta ? (
            <span className="with">
              {' '}
              <bdi>{meta}</bdi>
            </span>
          ) : null}
        </p>
        {/[\p{L}\p{N}]/u.test(entry.text) ? (
          <p className="entry-text" dir="auto">
            <MailText text={closed(entry.text)} words={marks} links={false} />
          </p>
        ) : null}
      </div>
    </li>
  );
};

/** The mails of one conversation on one day in one row that unfolds. */
const Conversation = ({ entries, marks }: { readonly entries: readonly Entry[]; readonly marks: RegExp | null }) => {
  const [open, setOpen] = useState(false);
  const clock = useClock();
  const id = useId();
  const newest = entries[0];
  const oldest = entries.at(-1);
  if (!newest || !oldest) return null;
  const subject = plainSubject(newest.title) || 'without a subject';
  const who = [...new Set(entries.map(({ from }) => from).filter(Boolean))];
  return (
    <li className="row entry conversation">
      <span className="when">{hour(newest.said, clock)}</span>
      <div className="what">
        <p className="row-title small" dir="auto">
          <button
            type="button"
            className="unfold"
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={() => setOpen(!open)}
          >
            {entries.length} mails:{' '}
            <bdi title={subject.length > longest ? subject : undefined}>{shortened(subject)}</bdi>
          </button>
          <span className="with">
            {' '}
            <bdi>{who.slice(0, 3).join(', ')}</bdi>
            {who.length > 3 ? ` and ${who.length - 3} more` : ''}
          </span>
        </p>
        {open ? (
          <ul id={id} className="rows inner">
            {entries.map((entry) => (
              <One key={entry.id} entry={entry} marks={marks} />
            ))}
          </ul>
        ) : newest.text ? (
          <p className="entry-text" dir="auto">
            {closed(newest.text)}
          </p>
        ) : null}
      </div>
    </li>
  );
};

/** One row of a day: a mail, a moment, a line; or a conversation. */
export const TimelineRow = ({
  entries,
  words: marks,
}: {
  readonly entries: readonly Entry[];
  readonly words: RegExp | null;
}) => {
  const [only] = entries;
  return entries.length === 1 && only ? (
    <One entry={only} marks={marks} />
  ) : (
    <Conversation entries={entries} marks={marks} />
  );
};
