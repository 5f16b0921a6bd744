import {
  bareDay,
  choice,
  day,
  framed,
  type HardTalk,
  letter,
  line,
  paragraph,
  sentence,
  type TalkMaterial,
  type TurnedAway,
} from './hard-talk.ts';
import { weighed, whoFirst } from './weighing.ts';

const denial =
  /\b(?:not (?:my|our) fault|(?:wasn't|was not|isn't|is not) (?:me|us|my fault|our fault|really my)|nothing to do with (?:me|us)|nobody told (?:me|us)|(?:i|we) couldn't have known|not to blame|(?:their|his|her) fault)\b/i;

/** To deny is never offered: research found it to help nobody who was at fault, and it is not honest (E21). */
const denied = (answers: TalkMaterial['answers']): TurnedAway | null => {
  if (answers.owner === 'others')
    return {
      verdict: 'not-today',
      question: 'owner',
      reason: 'Then it is no repair. If {reader} has to know, take the path “bad news”, and name no culprit in it.',
    };
  const [question] = Object.entries(answers).find(([, words]) => denial.test(words)) ?? [];
  return question === undefined
    ? null
    : {
        verdict: 'not-today',
        question,
        reason:
          'A repair that explains why it was nobody’s fault is read as none. Keep your own part, in one sentence.',
      };
};

/** Own it, its effect, the fix, its day, and who heard it first (E21). */
export const repairingAMiss: HardTalk = {
  id: 'repairing-a-miss',
  title: 'Repairing a miss',
  when: 'You or your team missed something you had promised.',
  card: 'E21',
  questions: [
    choice('owner', 'Whose was it to keep?', 'What you lead is yours to answer for.', {
      mine: 'Mine',
      team: 'My team’s, so mine to answer for',
      others: 'Somebody else’s',
    }),
    line('fact', 'What was missed?', 'One sentence, with the day it was due.', [
      'commitment',
      'request',
      'outcome',
      'risk',
    ]),
    line('effect', 'What did it cost {reader}?', 'Seen from their chair.'),
    line(
      'fix',
      'What are you doing about it, and against it happening again?',
      'What you do, not what should be done.',
    ),
    day('by', 'By when is it mended?', 'A day you can keep; this one has to hold.'),
    whoFirst,
  ],
  turnsAway: (answers) => denied(answers) ?? weighed(answers, 'fact'),
  build: (material) => {
    const { answers } = material;
    const own = answers.owner === 'team' ? 'We missed this, and it is mine to answer for: ' : 'I missed this: ';
    return letter(
      material,
      'A miss of mine, and the fix',
      paragraph(
        framed(material, own, sentence(answers.fact)),
        framed(material, `It will be mended by ${bareDay(answers.by)}.`),
      ),
      paragraph(
        framed(material, 'What it cost you: ', sentence(answers.effect)),
        framed(material, 'What I am doing: ', sentence(answers.fix)),
      ),
      paragraph(framed(material, `I will write to you on ${bareDay(answers.by)}, whether it is done or not.`)),
    );
  },
};
