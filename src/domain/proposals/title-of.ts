import { capital, shortened } from '../documents/words.ts';
import { blocksIn } from './memo-blocks.ts';
import type { MemoReading } from './memo-reading.ts';
import { roleOfHeading } from './memo-roles.ts';

const subject =
  /^[ \t]*(?:subject|re|betreff|titel?|title|proposal|project)\s{0,9}:\s{0,9}(?:(?:re|fwd?|aw)\s{0,9}:\s{0,9})*(\S.{2,180})$/im;
const lead = /^(?:proposal|memo|paper|business case|case|request|idea|suggestion)\s{0,9}(?:[:–—-]|for|to)\s{1,9}/i;

/** What a proposal is called, out of its own words: its subject line, first heading, recommended option, or first sentence. */
export const titleOf = (text: string, reading: Pick<MemoReading, 'options' | 'chosen'>): string => {
  const said = subject.exec(text)?.[1];
  const heading = /^[ \t]*#{1,3}[ \t]+(\S.{2,180})$/m.exec(text)?.[1];
  const headed = heading !== undefined && roleOfHeading(heading) === null ? heading : undefined;
  const chosen = reading.chosen === null ? undefined : reading.options[reading.chosen.option]?.name;
  const first = blocksIn(text)[0]?.words ?? text.trim();
  const words = (said ?? headed ?? chosen ?? first)
    .replace(/[*_`#]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const bare = words.replace(lead, '');
  const title = capital(
    shortened(bare === '' ? words : bare, 12)
      .replace(/ …$/, '')
      .replace(/[\s.,;:–—-]{1,40}$/, ''),
  );
  return (title === '' ? 'A proposal' : title).slice(0, 200);
};
