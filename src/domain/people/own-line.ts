import type { Person } from './person.ts';

/**
 * Whether somebody is a leader outside the user's own line: an executive, a board member, a client, an official or a sponsor,
 * or somebody above with any relation but manager and skip-level. Null where somebody is above and nobody said what they are.
 */
export const isBeyondOwnLine = ({ standing, relation }: Pick<Person, 'standing' | 'relation'>): boolean | null => {
  if (relation === 'manager' || relation === 'skip-level' || standing === 'me') return false;
  if (relation === undefined) return standing === 'above' ? null : false;
  if (standing === 'above') return true;
  return relation !== 'peer' && relation !== 'report';
};

/** Whether words of help say that somebody was helped to grow: taught, coached, put forward; credit for a result is none. */
export const isGrowth = (words: string): boolean =>
  /\b(?:coached|mentored|taught|trained|showed|introduced|sponsored|recommended|promoted|put (?:\p{L}+ ){1,3}forward|vouched|championed|encouraged|delegated|handed (?:over )?|let \p{L}+ (?:present|lead|run|chair|speak)|gave \p{L}+ the (?:lead|stage|floor)|feedback)\b/iu.test(
    words,
  );
