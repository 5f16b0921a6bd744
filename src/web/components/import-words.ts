import type { Output } from '../api.ts';
import type { Preview, Running } from '../bring-in.ts';
import { type Clock, shortDate } from '../time.ts';
import { counted } from '../words.ts';

const units: Readonly<Record<Preview['kinds'][number]['kind'], readonly [one: string, many: string]>> = {
  mail: ['mail', 'mails'],
  event: ['calendar entry', 'calendar entries'],
  person: ['address card', 'address cards'],
  transcript: ['transcript', 'transcripts'],
  ways: ['page of how to work with somebody', 'pages of how to work with somebody'],
};

const amount = (number: number): string => number.toLocaleString('en-GB');

/** A guess is not said to the last digit: 6,031 is "about 6,000". */
const rounded = (number: number): number => {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(number, 1))) - 1);
  return Math.round(number / step) * step;
};

/** What files hold: "About 6,000 mails, 8 November 2009 to 12 December 2012." */
export const holdsWords = (preview: Preview, clock: Clock): string => {
  const { kinds, items, more, estimated, from, to } = preview;
  if (items === 0) return 'Nothing in it can be brought in.';
  const [only] = kinds;
  const what =
    more && kinds.length === 1 && only
      ? estimated === null
        ? `More than ${counted(items, ...units[only.kind])}`
        : `About ${counted(rounded(estimated), ...units[only.kind])}`
      : more
        ? estimated === null
          ? `More than ${amount(items)} mails, calendar entries and cards`
          : `About ${amount(rounded(estimated))} mails, calendar entries and cards`
        : kinds.map(({ kind, items: number }) => counted(number, ...units[kind])).join(', ');
  const day = (one: string): string => shortDate(one, clock);
  const when = from === null || to === null ? '' : from === to ? `, ${day(from)}` : `, ${day(from)} to ${day(to)}`;
  // Only a part was looked at, so later or earlier days may follow.
  return more && when !== '' ? `${what}. The first ${amount(items)}: ${when.slice(2)}.` : `${what}${when}.`;
};

/** How many of what was looked at are known. */
export const knownWords = ({ already, items, more }: Preview): string => {
  if (already === 0 || items === 0) return '';
  if (already === items)
    return more ? 'Its beginning is here already; it goes on after that.' : 'All of it is here already.';
  const are = already === 1 ? 'is' : 'are';
  return more
    ? `${amount(already)} of ${amount(items)} looked at ${are} here already.`
    : `${amount(already)} ${are} here already.`;
};

const lasting = (seconds: number): string => {
  if (seconds < 10) return 'a few seconds left';
  if (seconds < 90) return `about ${Math.round(seconds / 5) * 5} seconds left`;
  if (seconds < 5400) return `about ${counted(Math.round(seconds / 60), 'minute')} left`;
  return `about ${counted(Math.round(seconds / 3600), 'hour')} left`;
};

/** How far a running import is: counts, rate and time left, as far as they are known. */
export const progressWords = (running: Running | null): string => {
  if (running === null || running.items === 0) return 'Beginning …';
  if (running.state === 'stopping') return `${amount(running.items)} read; stopping …`;
  return [
    `${amount(running.items)} read`,
    running.already > 0 ? `${amount(running.already)} of them here already` : '',
    running.perSecond >= 1 ? `${amount(Math.round(running.perSecond))} a second` : '',
    running.secondsLeft === null ? '' : lasting(running.secondsLeft),
  ]
    .filter(Boolean)
    .join(', ');
};

/** Which part of the bytes is read, 0 to 1; undefined where nobody knows how many there are. */
export const partRead = (running: Running | null): number | undefined =>
  running === null || running.bytesTotal === null || running.bytesTotal === 0
    ? undefined
    : Math.min(1, running.bytes / running.bytesTotal);

/** What went with an import that was taken back, and what stayed. */
export const tookWords = ({ went, stayed, letGo }: Output<'import.undo'>): string => {
  const list = (one: typeof went): string =>
    [
      one.mails > 0 ? counted(one.mails, 'mail') : '',
      one.transcripts > 0 ? counted(one.transcripts, 'transcript') : '',
      one.moments > 0 ? counted(one.moments, 'moment') : '',
      one.people > 0 ? counted(one.people, 'person', 'people') : '',
      one.facts > 0 ? counted(one.facts, 'fact') : '',
    ]
      .filter(Boolean)
      .join(', ');
  const gone = list(went);
  const kept = list(stayed);
  return [
    gone !== ''
      ? `Taken back: ${gone}.`
      : kept === ''
        ? 'There was nothing to take back.'
        : 'Nothing could be taken back.',
    kept === '' ? '' : `What you have worked on stays: ${kept}.`,
    letGo === null ? '' : `${letGo} is no longer looked at by itself, or the same would come again.`,
  ]
    .filter(Boolean)
    .join(' ');
};
