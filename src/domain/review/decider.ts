import { calledName } from '../people/names.ts';
import type { Person } from '../people/person.ts';
import { stemOf } from '../signals/changes/object-words.ts';

type Held = Pick<Person, 'id' | 'name' | 'right' | 'rightAbout'>;

const small: ReadonlySet<string> = new Set(
  'about above also over their them they this that than then there these those what when which with your from into only some each every all any new own'.split(
    ' ',
  ),
);

/** The words that say what a right is over, without their endings: "hiring" and "hire" are one, "contract" and "contact" two. */
const stemsIn = (words: string): ReadonlySet<string> =>
  new Set(
    (words.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [])
      .filter((word) => !small.has(word))
      .map((word) => stemOf(word).replace(/(?<=.{3})(?:ments?|ings?|ed|er|e)$/, '')),
  );

/** Whether words speak of what a right is over; a right over nothing named is over everything. */
export const isOver = (about: string | undefined, words: string): boolean => {
  const over = stemsIn((about ?? '').replace(/\b(?:the|our|and|for|of)\b/gi, ' '));
  if (over.size === 0) return true;
  const said = stemsIn(words);
  return [...over].some((stem) => said.has(stem));
};

/** Whether such a decision is not theirs by the user's word: they shape it or hear of it. Unknown rights say nothing. */
export const isBeyond = ({ right, rightAbout }: Pick<Person, 'right' | 'rightAbout'>, words: string): boolean =>
  (right === 'shapes' || right === 'informed') && isOver(rightAbout, words);

/** Who takes it, what they are called: the one of them whose right is over it by its name, else the only one over everything. */
export const deciderOf = (deciders: readonly Held[], reader: string, words: string): string | null => {
  const others = deciders.filter(({ id, right }) => right === 'decides' && id !== reader);
  const named = others.filter(({ rightAbout }) => (rightAbout ?? '') !== '' && isOver(rightAbout, words));
  const [one, two] = named.length > 0 ? named : others.filter(({ rightAbout }) => (rightAbout ?? '') === '');
  return one && !two ? calledName(one.name) : null;
};
