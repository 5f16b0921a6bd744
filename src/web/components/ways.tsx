import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, type Input, type Output } from '../api.ts';
import { refresh, useReading } from '../queries.ts';
import { dayWords, hour } from '../time.ts';
import { announcesWords, announcing, setAnnouncesWords, setAnnouncing, tryAnnouncing } from './announce.ts';
import { useClock } from './clock.tsx';
import { MailWay } from './mail-way.tsx';
import { useNotice } from './notice.tsx';
import { Section } from './page.tsx';
import { Said } from './said.tsx';

const states = {
  none: 'This browser has no notifications. What is due stands on every page while one is open.',
  ask: 'What is due stands on every page while one is open. The browser may also say it while you look elsewhere.',
  blocked: 'The browser was told to show no notifications of this page: allow them in its settings.',
  off: 'What is due stands on every page while one is open. Notifications are off in this browser.',
  on: 'What is due stands on every page while one is open, and in a notification while you look elsewhere.',
} as const;

const Notifications = () => {
  const { say } = useNotice();
  const [state, setState] = useState(announcing);
  const [words, setWords] = useState(announcesWords);
  const turn = (on: boolean): void => void setAnnouncing(on).then(() => setState(announcing()));
  const trial = (): void =>
    say(
      tryAnnouncing()
        ? 'It was given to the browser. Nothing seen? Look at the system’s own settings.'
        : 'The browser showed none.',
    );
  return (
    <li className="row way">
      <span className="when">On the page</span>
      <div className="what">
        <p className="row-title small">{states[state]}</p>
        {state === 'on' ? (
          <label className="tick">
            <input
              type="checkbox"
              checked={words}
              onChange={() => {
                setAnnouncesWords(!words);
                setWords(!words);
              }}
            />
            <span>
              Say there what is due. The system keeps what it shows, and may show it while the screen is locked.
            </span>
          </label>
        ) : null}
      </div>
      <div className="verbs">
        {state === 'ask' || state === 'off' ? (
          <button type="button" className="verb" onClick={() => turn(true)}>
            Allow them →
          </button>
        ) : null}
        {state === 'on' ? (
          <>
            <button type="button" className="verb" onClick={trial}>
              Try it →
            </button>
            <button type="button" className="verb soft" onClick={() => turn(false)}>
              Turn them off
            </button>
          </>
        ) : null}
      </div>
    </li>
  );
};

type Feed = Output<'calendar.feed'>;
const parts = [
  { part: 'commitments', words: 'What is due' },
  { part: 'moments', words: 'Talks with people above you' },
  { part: 'reminders', words: 'Reminders, which ring' },
] as const;

const FeedChoices = ({
  feed,
  change,
}: {
  readonly feed: Feed;
  readonly change: (to: Input<'calendar.feed'>) => void;
}) => (
  <fieldset className="choices">
    <legend className="aside">What it holds</legend>
    {parts.map(({ part, words }) => {
      const there = feed.holds.includes(part);
      const holds = there ? feed.holds.filter((one) => one !== part) : [...feed.holds, part];
      return (
        <label key={part} className="tick">
          <input type="checkbox" checked={there} disabled={holds.length === 0} onChange={() => change({ holds })} />
          <span>{words}</span>
        </label>
      );
    })}
    <label className="tick">
      <input
        type="checkbox"
        checked={feed.words === 'times'}
        onChange={() => change({ words: feed.words === 'times' ? 'titles' : 'times' })}
      />
      <span>Times alone, without a word of what is due</span>
    </label>
  </fieldset>
);

const CalendarWay = () => {
  const client = useQueryClient();
  const clock = useClock();
  const { say, sayError } = useNotice();
  const [shown, setShown] = useState(false);
  const { data } = useReading('calendar.feed', {});
  if (!data) return null;
  const change = (to: Input<'calendar.feed'>, words = ''): void => {
    call('calendar.feed', to).then(async () => {
      if (words !== '') say(words);
      await refresh(client);
    }, sayError);
  };
  const copy = (): void => {
    navigator.clipboard.writeText(data.address ?? '').then(
      () => say('Copied. Subscribe to it in a calendar program on this computer.'),
      () => setShown(true),
    );
  };
  const asked =
    data.asked === null
      ? 'No calendar program has asked for it yet.'
      : `Asked for last ${dayWords(data.asked, clock)}, about ${hour(data.asked, clock)}.`;
  return (
    <li className="row way">
      <span className="when">In a calendar</span>
      <div className="what">
        <p className="row-title small">
          {data.address === null
            ? 'A calendar program on this computer can subscribe to what is due, your talks and the reminders, at a secret address.'
            : `A calendar program on this computer may read it while Updraft is unlocked. ${asked}`}
        </p>
        {data.address === null ? null : (
          <>
            <p className="address">
              {shown ? (
                <bdi>{data.address}</bdi>
              ) : (
                'The address is a secret: who has it can read the calendar. The program keeps what it read, not encrypted.'
              )}
            </p>
            <details>
              <summary>What it holds</summary>
              <FeedChoices feed={data} change={change} />
            </details>
          </>
        )}
      </div>
      <div className="verbs">
        {data.address === null ? (
          <button type="button" className="verb" onClick={() => change({ turn: 'on' }, 'There is an address now.')}>
            Make an address →
          </button>
        ) : (
          <>
            <button type="button" className="verb" onClick={copy}>
              Copy the address →
            </button>
            <button type="button" className="verb soft" aria-expanded={shown} onClick={() => setShown(!shown)}>
              {shown ? 'Hide it' : 'Show it'}
            </button>
            <button
              type="button"
              className="verb soft"
              onClick={() => change({ renew: true }, 'A new address: programs with the old one read nothing more.')}
            >
              Make a new one
            </button>
            <button
              type="button"
              className="verb soft"
              onClick={() => change({ turn: 'off' }, 'It is off. Programs that had the address read nothing more.')}
            >
              Turn it off
            </button>
          </>
        )}
      </div>
    </li>
  );
};

/** The three ways on which a reminder comes, each with a trial. */
export const Ways = () => (
  <Section title="How they come">
    <ul className="rows">
      <Notifications />
      <CalendarWay />
      <MailWay />
    </ul>
    <p className="section-note">
      While Updraft is locked it says that something is due, and when, but not what.{' '}
      <Said words="`updraft doctor --reminders`" /> sends one along each of these ways.
    </p>
  </Section>
);
