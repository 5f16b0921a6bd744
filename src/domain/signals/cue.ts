import type { Cue } from './pattern.ts';

type Rest = Omit<Cue, 're' | 'confidence' | 'owner'>;
// Names have letters of every alphabet; `\\w` knows English ones only.
const everyLetter = (source: string): string => {
  let inClass = false;
  return source.replace(/\\.|[[\]]/g, (part) => {
    if (part === '[') inClass = true;
    if (part === ']') inClass = false;
    if (part !== '\\w') return part;
    return inClass ? '\\p{L}\\p{N}_' : '[\\p{L}\\p{N}_]';
  });
};

const make =
  (owner: Cue['owner']) =>
  (confidence: number, source: string, rest: Rest = {}): Cue => ({
    re: new RegExp(everyLetter(source.replaceAll("n't", "n'?t")), 'u'),
    confidence,
    owner,
    ...rest,
  });

/** Cues whose fact belongs to whoever stands before them and can hold it; fragments belong to whoever was spoken of. */
export const person = make('person');
/** Cues with any subject, things included. */
export const anyone = make('anyone');
/** Cues that belong to the writer. */
export const author = make('author');
/** Cues that belong to the writer when "I", "we" or nothing stands before them. */
export const authorSaid = make('author-said');
/** Cues whose fact belongs to nobody in particular. */
export const nobody = make('nobody');
/** Cues that name the owner themselves, in a group `owner`. */
export const named = make('group');
