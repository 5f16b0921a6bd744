import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { feedQuestion, feedWords } from '../../domain/documents/feed-words.ts';
import { call, type Output } from '../api.ts';
import { refresh, useReading } from '../queries.ts';
import { type Clock, daysAway, dayWords, hour } from '../time.ts';
import { counted } from '../words.ts';
import { useClock } from './clock.tsx';
import { errorWords, useNotice } from './notice.tsx';
import { Section } from './page.tsx';
import { Said } from './said.tsx';
import { Answer } from './waiting.tsx';

type Feed = Output<'feed.list'>['feeds'][number];

/** How often the words about what comes in by itself are asked for, in milliseconds; it does not count as somebody being there. */
const often = 10_000;
/** So many looks in a row have to go wrong before Today mentions it: a night without a network is no news. */
const wrongFrom = 3;

const agoWords = (when: string, clock: Clock): string => {
  const minutes = Math.max(0, Math.round((Date.parse(clock.now) - Date.parse(when)) / 60_000));
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${counted(minutes, 'minute')} ago`;
  return daysAway(when, clock) === 0 ? `${counted(Math.round(minutes / 60), 'hour')} ago` : atWords(when, clock);
};
const atWords = (when: string, clock: Clock): string =>
  daysAway(when, clock) === 0 ? `at ${hour(when, clock)}` : `${dayWords(when, clock)} at ${hour(when, clock)}`;

/** What one place holds and when it was looked at, with its verbs. */
const FeedRow = ({ feed, acted }: { readonly feed: Feed; readonly acted: () => void }) => {
  const clock = useClock();
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  const [whole, setWhole] = useState(false);
  const [busy, setBusy] = useState(false);
  const words = feedWords(feed, { ago: (when) => agoWords(when, clock), at: (when) => atWords(when, clock) });
  const question = feedQuestion(feed);
  const doing = (work: () => Promise<string>, undo?: () => Promise<void>): void => {
    if (busy) return;
    setBusy(true);
    acted();
    work()
      .then(async (done) => {
        say(done, undo);
        await refresh(client);
      }, sayError)
      .finally(() => setBusy(false));
  };
  const look = async (): Promise<string> => {
    const { added, out, feeds } = await call('feed.refresh', { feed: feed.id });
    const now = feeds.find(({ id }) => id === feed.id);
    if (now && now.why !== '') return `${feed.name}: ${now.why}`;
    if (now?.question) return `${feed.name} asks you something.`;
    const came = added === 0 ? 'nothing new' : `${added.toLocaleString('en-GB')} new`;
    return `${feed.name}: ${came}${out === 0 ? '' : `, ${out.toLocaleString('en-GB')} taken out`}.`;
  };
  const remove = async (): Promise<string> => {
    await call('feed.remove', { feed: feed.id });
    return `${feed.name} is not looked at any more. What came from it stays.`;
  };
  // Its server may be away just now, so that it is not read at once. A folder is named in a terminal only.
  const bringBack =
    feed.kind === 'folder'
      ? undefined
      : async (): Promise<void> => {
          await call('feed.add', { place: feed.place, later: true });
          await refresh(client);
        };
  const answer = (takeOut: boolean) => async (): Promise<string> => {
    const { out, kept } = await call('feed.answer', { feed: feed.id, takeOut });
    return takeOut ? `${counted(out, 'meeting')} taken out.` : `${counted(kept, 'meeting')} kept.`;
  };
  return (
    <li className="row feed">
      <span className="when">{feed.kind}</span>
      <div className="what">
        <p className="row-title small">
          <bdi>{feed.name}</bdi>
        </p>
        <p className="address">
          <bdi>{whole ? feed.place : feed.short}</bdi>{' '}
          {feed.short === feed.place ? null : (
            <button
              type="button"
              className="verb soft"
              aria-expanded={whole}
              aria-label={`${whole ? 'Hide' : 'Show'} the address of ${feed.name}`}
              onClick={() => setWhole(!whole)}
            >
              {whole ? 'Hide' : 'Show'}
            </button>
          )}
        </p>
        <p className={feed.why === '' ? 'row-sub' : 'row-sub wrong'}>{words}</p>
        {question === '' ? null : (
          <div className="feed-question">
            <p className="asks">{question}</p>
            <p className="verbs">
              <button type="button" className="verb" onClick={() => doing(answer(true))} aria-disabled={busy}>
                Take them out →
              </button>
              <button type="button" className="verb" onClick={() => doing(answer(false))} aria-disabled={busy}>
                Keep them →
              </button>
            </p>
          </div>
        )}
      </div>
      <div className="verbs">
        <button
          type="button"
          className="verb"
          onClick={() => doing(look)}
          aria-disabled={busy}
          aria-label={`${busy ? 'Looking …' : 'Look now →'} ${feed.name}`}
        >
          {busy ? 'Looking …' : 'Look now →'}
        </button>
        <button
          type="button"
          className="verb soft"
          onClick={() => doing(remove, bringBack)}
          aria-disabled={busy}
          aria-label={`Remove ${feed.name}`}
        >
          Remove
        </button>
      </div>
    </li>
  );
};

type Spoken = { readonly words: string; readonly bad: boolean };
const silent: Spoken = { words: '', bad: false };

const AddCalendar = ({ said, setSaid }: { readonly said: Spoken; readonly setSaid: (said: Spoken) => void }) => {
  const client = useQueryClient();
  const [place, setPlace] = useState('');
  const [busy, setBusy] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (busy || place.trim() === '') return;
    setBusy(true);
    setSaid(silent);
    call('feed.add', { place })
      .then(
        async ({ feed, came }) => {
          setPlace('');
          setSaid({
            words: `${feed.name}: ${counted(came.items, 'meeting')} read, ${came.added.toLocaleString('en-GB')} new.`,
            bad: false,
          });
          await refresh(client);
        },
        (error) => setSaid({ words: errorWords(error), bad: true }),
      )
      .finally(() => setBusy(false));
  };
  return (
    <form onSubmit={submit} className="feed-add">
      <label className="secret">
        <span>Address of a calendar</span>
        <input
          type="text"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          value={place}
          placeholder="https:// … .ics"
          onChange={(event) => setPlace(event.target.value)}
        />
      </label>
      <button type="submit" className="verb" aria-disabled={busy}>
        {busy ? 'Reading …' : 'Add it →'}
      </button>
      <p role="status" className={said.bad ? 'bad' : 'said'}>
        {said.words}
      </p>
    </form>
  );
};

/** What comes in by itself: the places with how they stand, and a field for one more. */
export const Feeds = () => {
  const query = useReading('feed.list', {}, { refetchInterval: often });
  const [said, setSaid] = useState<Spoken>(silent);
  return (
    <Section title="What comes in by itself">
      <p className="section-note">
        Calendars and folders that are looked at again while Updraft runs and is unlocked. Asking the addresses you give
        here, and the mail of the morning if you want one, are the only connections that Updraft opens.
      </p>
      <Answer query={query}>
        {({ feeds }) =>
          feeds.length === 0 ? (
            <p className="quiet">Nothing yet: give the secret address of your calendar, the one that ends in .ics.</p>
          ) : (
            <ul className="rows">
              {feeds.map((feed) => (
                <FeedRow key={feed.id} feed={feed} acted={() => setSaid(silent)} />
              ))}
            </ul>
          )
        }
      </Answer>
      <AddCalendar said={said} setSaid={setSaid} />
      <details>
        <summary>A folder with mail or calendar files</summary>
        <p className="section-note">
          A page may not name a place on your disk, so a folder is added in a terminal:{' '}
          <Said words="`updraft feed.add FOLDER`" />. What lands in it comes in within a minute.
        </p>
      </details>
    </Section>
  );
};

/** One quiet line where a place has been in trouble for a while, or asks something; else nothing. */
export const FeedTrouble = () => {
  const { data } = useReading('feed.list', {}, { refetchInterval: often });
  const [first, ...more] =
    data?.feeds.filter(({ question, failures }) => question !== null || failures >= wrongFrom) ?? [];
  if (!first) return null;
  return (
    <p className="quiet feed-trouble">
      <bdi>{first.name}</bdi>: {feedQuestion(first) || first.why}
      {more.length > 0 ? ` And ${more.length} more.` : ''}{' '}
      <Link to="/workspace" className="verb">
        Look →
      </Link>
    </p>
  );
};
