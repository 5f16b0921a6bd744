import { dayIn, echoes, sentence } from './answers.ts';
import { choice, day, framed, type HardTalk, letter, line, paragraph, said } from './hard-talk.ts';
import { weighed } from './weighing.ts';

/** Alone, with one fact, as a question, for what both want. */
export const correctingALeader: HardTalk = {
  id: 'correcting-a-leader',
  title: 'Correcting a leader',
  when: 'They said something that is not so, and it matters.',
  card: 'E9',
  questions: [
    choice('motive', 'Why does it have to be put right?', 'It has to help them, or something they care about.', {
      help: 'It would hurt them, or what we are doing',
      plan: 'People will act on it',
      show: 'That it is seen that I know it',
    }),
    choice('alone', 'Can you say it to {reader} alone?', 'In front of others it is a defeat, whatever the words.', {
      yes: 'Yes, this goes to {reader} only',
      no: 'No, others will read it',
    }),
    line(
      'said',
      'What did {reader} say?',
      'Their words, as far as you have them.',
      ['decision', 'position', 'priority', 'question'],
      'theirs',
    ),
    line('fact', 'What do you know?', 'One fact, and where it stands.', [
      'result',
      'timing',
      'risk',
      'decision',
      'outcome',
    ]),
    line('goal', 'What do you both want?', 'The reason why it is worth the minute.', ['priority', 'success']),
    day('by', 'By when does it have to be right?', 'A day: the board, the mail to all, the meeting.'),
  ],
  turnsAway: (answers, now) =>
    answers.alone === 'no'
      ? {
          verdict: 'not-today',
          question: 'alone',
          reason: 'Not where others read it. Ask for two minutes alone, and bring the one fact.',
        }
      : weighed(answers, 'fact', now),
  build: (material) => {
    const { answers, now } = material;
    const when = dayIn(answers.by, now);
    return letter(
      material,
      'For you alone',
      paragraph(
        framed(
          material,
          answers.motive === 'plan'
            ? 'For you alone, before others act on it: '
            : 'For you alone, while it can still be put right: ',
          sentence(answers.fact),
        ),
        said(`Could you look at it${when ? ` before ${when.before}` : ''} and tell me whether I read it right?`),
      ),
      paragraph(
        framed(material, 'What I had taken from your words: ', sentence(answers.said, echoes.said)),
        framed(material, 'I ask because of what we both want: ', sentence(answers.goal, echoes.want)),
      ),
    );
  },
};
