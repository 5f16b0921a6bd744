import type { Day } from '../shared/time.ts';
import type { Document } from './document.ts';
import type { Line, LineSource } from './line.ts';
import { dayByName, stopped } from './words.ts';

export type NeedMaterial = {
  readonly reader: { readonly called: string };
  readonly me: { readonly called: string };
  readonly sort: 'opportunity' | 'decision' | 'priority';
  /** The need in words that may stand in front of them. */
  readonly need: string;
  /** Whether the reader said or wrote these words; then they stand in quotation marks. */
  readonly theirs: boolean;
  /** The one option, in the user's words. */
  readonly option: string;
  /** The day it is needed for; null where none is known. */
  readonly day: Day | null;
  readonly source: LineSource | null;
  readonly today: Day;
};

const plain = (words: string): string => words.replace(/\s+/g, ' ').trim();

// "I would build one" and "we could build one" behind "One way: " are "build one".
const lead =
  /^(?:(?:i|we)(?:['’]d| would| could| can| will|['’]ll)?(?: (?:suggest|propose|recommend|like))?(?: (?:to|that we|that))? )(?=(?!(?:am|was|have|had|need|want)\b)\p{Ll})/iu;

/** One need, one option, and the choice left to whoever reads it. */
export const buildNeed = ({ reader, me, sort, need, theirs, option, day, source, today }: NeedMaterial): Document => {
  const words = plain(need);
  const quoted = theirs ? `“${words}”.` : stopped(words);
  const frame =
    sort === 'priority'
      ? theirs
        ? 'You named this as what matters: '
        : 'I understood that this matters to you: '
      : sort === 'decision'
        ? 'This is coming up for you: '
        : theirs
          ? 'You spoke of this: '
          : 'I noticed something that may matter to you: ';
  const when = day !== null && day >= today ? ` It is needed by ${dayByName(day, today)}.` : '';
  const said = (text: string): Line => ({ text, sources: [] });
  return {
    title: 'One idea, if it is of use',
    greeting: reader.called === '' ? '' : `${reader.called},`,
    sections: [
      {
        heading: '',
        form: 'paragraph',
        lines: [
          said('I have one option for you to look at.'),
          { text: `${frame}${quoted}${when}`, sources: source === null ? [] : [source] },
        ],
      },
      { heading: '', form: 'paragraph', lines: [said(`One way: ${stopped(plain(option).replace(lead, ''))}`)] },
      {
        heading: '',
        form: 'paragraph',
        lines: [
          said('Would you like me to write it out on one page, or is another way better? Leaving it is fine too.'),
        ],
      },
    ],
    closing: me.called,
  };
};
