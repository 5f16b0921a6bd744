import { dayIn, echoes, sentence } from './answers.ts';
import {
  choice,
  day,
  framed,
  type HardTalk,
  letter,
  line,
  paragraph,
  said,
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

const culprit =
  /(?<![\p{L}])(?:(?!(?:I|We|It|The|This|That|These|You|Your|My|Our|Nothing|Two|Three|One|On|In|At)\b)\p{Lu}\p{Ll}+|[Hh]e|[Ss]he|[Tt]hey|[Ss]omebody|[Ss]omeone|(?:[Aa]|[Tt]he|[Mm]y|[Oo]ur) (?:colleague|intern|assistant|junior|contractor|team member|developer|analyst)) (?:(?:has |have )?(?:forgot(?:ten)?|missed|failed|messed|screwed|dropped|lost|broke(?:n)?|overlooked|ignored|delayed|mixed)|(?:did|does|has|have|was|were|is)(?:n['’]t| not)|never|will be (?:warned|spoken|disciplined|fired|moved|replaced|talked)|(?:has|have) been (?:warned|spoken|disciplined|told)|was (?:late|careless|slow|on leave))/u;

/** A repair that names who did it gives the blame away, and the leader remembers the name. */
const blaming = (answers: TalkMaterial['answers']): TurnedAway | null => {
  const [question] =
    Object.entries(answers).find(([id, words]) => id !== 'owner' && id !== 'first' && culprit.test(words)) ?? [];
  return question === undefined
    ? null
    : {
        verdict: 'not-today',
        question,
        reason: 'It names who did it. What you lead is yours to answer for: say what was missed, and leave names out.',
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
    line('fact', 'What was missed?', 'One sentence, with the day it was due.', ['commitment', 'request'], 'overdue'),
    line('effect', 'What did it cost {reader}?', 'Seen from their chair.'),
    line(
      'fix',
      'What are you doing about it, and against it happening again?',
      'What you do, not what should be done.',
    ),
    day('by', 'By when is it mended?', 'A day you can keep; this one has to hold.'),
    whoFirst,
  ],
  turnsAway: (answers, now) => denied(answers) ?? blaming(answers) ?? weighed(answers, 'fact', now),
  build: (material) => {
    const { answers, now } = material;
    const when = dayIn(answers.by, now);
    const own = answers.owner === 'team' ? 'We missed this, and it is mine to answer for: ' : 'I missed this: ';
    return letter(
      material,
      'A miss of mine, and the fix',
      paragraph(
        framed(material, own, sentence(answers.fact, echoes.missed)),
        said(when ? `It will be mended ${when.by}.` : ''),
      ),
      paragraph(
        framed(material, 'What it cost you: ', sentence(answers.effect)),
        framed(material, 'What I am doing: ', sentence(answers.fix)),
      ),
      paragraph(said(when ? `I will write to you ${when.on}, whether it is done or not.` : '')),
    );
  },
};
