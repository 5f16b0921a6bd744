import { questionFor } from '../../people/profile/asking.ts';
import { dayIn, echoes, isOpen, sentence } from './answers.ts';
import { choice, day, framed, type HardTalk, letter, line, paragraph, said, type TurnedAway } from './hard-talk.ts';
import { weighed, whoFirst } from './weighing.ts';

type Answers = Parameters<HardTalk['turnsAway']>[0];

const onlyMe =
  /^(?:(?:only |just |mostly |mainly )?(?:i|me|myself|mine|my (?:career|promotion|bonus|raise|salary|team and i)|no ?(?:one|body) else)(?: (?:do|does|really|only|alone))?)[.!]*$/i;

/** A reason that speaks against raising it at all. */
const leftOut = ({ motive = '', silence }: Answers): TurnedAway | null => {
  const dont = (question: string, reason: string): TurnedAway => ({ verdict: 'dont', question, reason });
  if (motive === 'right')
    return dont('motive', 'To be seen to be right is felt in every line, and nothing gets better by it. Leave it.');
  if (motive === 'vent')
    return dont(
      'motive',
      'That is a fair wish, and a talk with a friend serves it better. {reader} need not carry it.',
    );
  if (silence !== undefined && isOpen(silence))
    return dont(
      'silence',
      'Where silence costs nothing, raising it costs more than it brings. Leave it, with a good conscience.',
    );
  return null;
};

/** What is not known yet is asked before anything is asked for. */
const askedFirst = ({ who, gain }: Answers): TurnedAway | null => {
  if (who !== undefined && (isOpen(who) || onlyMe.test(who.trim())))
    return {
      verdict: 'ask',
      question: 'who',
      reason: 'So far it is a wish of yours alone. Ask what {reader} would want from it before you ask for it.',
      asks: 'What would have to come of it so that it helps you as well?',
    };
  if (gain !== undefined && isOpen(gain))
    return {
      verdict: 'ask',
      question: 'gain',
      reason: 'You don’t know yet what it is worth to them. That is a question, and a good one to begin with.',
      asks: questionFor('priority'),
    };
  return null;
};

/** Motive, outcome, who else gains and what, the cost of silence: before the choice whether to raise it (E20). */
export const preflight: HardTalk = {
  id: 'preflight',
  title: 'Should I raise it?',
  when: 'Something weighs on you, and you are not sure that it should be said.',
  card: 'E20',
  questions: [
    choice('motive', 'Why do you want to raise it?', 'The honest answer; nobody reads it.', {
      work: 'So that the work gets better',
      reader: 'Because it helps {reader}',
      stop: 'So that something stops that harms people',
      right: 'So that it is seen who was right',
      vent: 'To get it off my chest',
    }),
    line(
      'outcome',
      'What should be different afterwards?',
      'Something that could be seen: a date moved, a rule changed.',
    ),
    line('who', 'Who else gains by it?', 'The ward, a customer, {reader}. “Nobody” is an answer.'),
    line('gain', 'What do they gain?', 'In their words, if you have them. “I don’t know” is an answer.', [
      'priority',
      'success',
      'pressure',
    ]),
    line('silence', 'What does it cost to say nothing?', 'Money, a day, people, trust. “Nothing” is an answer.', [
      'risk',
      'timing',
    ]),
    line('ask', 'What do you ask of {reader}?', 'One thing that is {reader}’s to give: ten minutes, a yes, a name.'),
    day('by', 'By when?', 'A day: “Friday”, “20 March”.'),
    whoFirst,
  ],
  turnsAway: (answers, now) => leftOut(answers) ?? askedFirst(answers) ?? weighed(answers, null, now),
  build: (material) => {
    const { answers, now } = material;
    const when = dayIn(answers.by, now);
    const why =
      answers.motive === 'reader'
        ? 'I raise this because I think it helps you.'
        : answers.motive === 'stop'
          ? 'I raise this because people are harmed by it as it is.'
          : 'I raise this so that the work gets better.';
    return letter(
      material,
      'One thing I would like to raise',
      paragraph(
        framed(material, 'I would like to ask you for this: ', sentence(answers.ask, echoes.like)),
        said(when ? `Could you tell me ${when.by} whether you would?` : ''),
      ),
      paragraph(
        said(why),
        framed(material, 'What would be different: ', sentence(answers.outcome)),
        framed(material, 'Who gains by it: ', sentence(answers.who)),
        framed(material, 'What they gain: ', sentence(answers.gain)),
      ),
      paragraph(framed(material, 'What it costs to leave it: ', sentence(answers.silence))),
      paragraph(said('A no is fine, and so is another way.')),
    );
  },
};
