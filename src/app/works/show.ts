import { z } from 'zod';
import { chanceSentence } from '../../domain/evaluation/chance-sentence.ts';
import { FormLine } from '../../domain/evaluation/what-works.ts';
import { spelledOf } from '../../domain/people/counted.ts';
import { calledName } from '../../domain/people/names.ts';
import { asksWith } from '../ask/asks-with.ts';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';
import { personName } from '../person/person-name.ts';
import { PersonName } from '../views.ts';
import { worksWith } from './works-with.ts';

export const worksShow = operation({
  name: 'works.show',
  alias: 'works',
  summary:
    'What works with somebody: the form of your mails and asks against what came back, in counts; silent where there are too few.',
  surfaces: ['http', 'cli'],
  tool: 'people',
  positional: ['person'],
  input: z.object({ person: z.string().trim().min(1).max(320) }),
  output: z.object({
    person: PersonName,
    /** What was looked at, and that it is little where it is. */
    sentence: z.string(),
    /** Those that differ by more than chance first; none where no two groups hold five cases each. */
    lines: z.array(FormLine),
    /** "Length and day of the week: no difference beyond chance."; empty where every line tells something. */
    rest: z.string(),
  }),
  run: (context, { person: words }) => {
    const person = findPerson(context.store(), words);
    const { lines, mails, asks, feedback } = worksWith(context, person.id, asksWith(context, person.id));
    const called = calledName(person.name);
    const looked = [
      ...(mails > 0 ? [`${spelledOf(mails, 'mail')} to ${called} alone that asked something`] : []),
      ...(asks > 0 ? [`${spelledOf(asks, 'answered ask')}`] : []),
      ...(feedback > 0 ? [`${called}’s word on ${spelledOf(feedback, 'text')}`] : []),
    ];
    const sentence =
      looked.length === 0
        ? `Nothing on file tells what works with ${called} yet: mails that ask something, and asks with their answers, will.`
        : lines.length === 0
          ? `Looked at: ${looked.join(', ')}. So few tell nothing yet.`
          : `Looked at: ${looked.join(', ')}. What went together is no cause.`;
    return { person: personName(person), sentence, lines: [...lines], rest: chanceSentence(lines) };
  },
});
