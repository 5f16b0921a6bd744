import { z } from 'zod';
import { Id } from '../shared/id.ts';
import { Instant } from '../shared/time.ts';

/**
 * The user's word on something that was told from facts. `about` names it for good, and whose page it stands on:
 * `trust:<person>:<fact>`, `assessment:<person>:<line>`, `step:<person>:<step>`, `method:<person>:<line>`, `sheet:<person>:<fact>`,
 * `quiet:<person>`, `challenge:<person>:<ISO week>`; a need stands on no page of somebody: `need:<fact or moment>`, `reflection:<moment>`; a name in a note that is nobody's neither: `name:<fact>:owner`, `name:<fact>:to`; words that answer no ask: `ask:<fact>:<outcome>`, `ask:<fact>:closed`; lines of a leaving kit: `kit:<sort>:<id>`, `kitname:<person>`; what a look at a proposal says: `check:<proposal>:<what>`.
 */
export const Answer = z.object({
  about: z.string().min(1).max(200),
  person: Id.nullable(),
  said: Instant,
  /** One word of a closed list of whoever asks: `right`, `wrong`, `later`, `done`, `open`. */
  answer: z.string().min(1).max(40),
  /** The user's own words; empty where there are none. */
  words: z.string().max(2000),
});
export type Answer = Readonly<z.infer<typeof Answer>>;

/** `open` takes back what was said. The last three say under which ground of trust something belongs. */
export const answerWords = ['right', 'wrong', 'later', 'done', 'open', 'ability', 'benevolence', 'integrity'] as const;
export const AnswerWord = z.enum(answerWords);
export type AnswerWord = z.infer<typeof AnswerWord>;

/** What can be answered for, and what can be said of it besides `open`: what nobody would read is refused. */
export const answersTo: Readonly<Record<string, readonly AnswerWord[]>> = {
  trust: ['wrong', 'ability', 'benevolence', 'integrity'],
  assessment: ['right', 'wrong'],
  step: ['done', 'wrong', 'later'],
  method: ['right', 'wrong', 'later', 'done'],
  // Whether a line out of the user's own notes may stand on the page that is shown.
  sheet: ['right', 'wrong'],
  quiet: ['right', 'later'],
  need: ['wrong', 'done', 'later'],
  name: ['wrong'],
  // Whether words on file are the answer to an ask.
  ask: ['wrong'],
  // Theirs is the week; none is to be this week; somebody else's it is.
  challenge: ['right', 'later', 'wrong'],
  // Words on file are none of it, or nothing is to be followed of a yes.
  initiative: ['wrong'],
  // Whether a line goes along in the leaving kit, and whether somebody stands in it by name.
  kit: ['right', 'wrong'],
  kitname: ['right', 'wrong'],
  // What the evidence cards would say of a proposal is right here as it is.
  check: ['right'],
  // A question of a case is for later; what is offered is of it, or none of it.
  proposal: ['later', 'wrong', 'right'],
  // Nothing is to be written of a talk.
  reflection: ['later'],
};
