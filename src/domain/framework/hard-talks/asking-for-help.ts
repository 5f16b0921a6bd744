import { dayIn, echoes, sentence } from './answers.ts';
import { choice, day, framed, type HardTalk, letter, line, paragraph, said } from './hard-talk.ts';
import { weighed } from './weighing.ts';

/** Hard, specific, and in their field (E22). */
export const askingForHelp: HardTalk = {
  id: 'asking-for-help',
  title: 'Asking for help',
  when: 'You are stuck on something that they know more about.',
  card: 'E22',
  questions: [
    choice('motive', 'What do you want of {reader}?', 'Something hard, specific, and in their field.', {
      advice: 'Advice on one hard point',
      door: 'A word with somebody, or a door opened',
      away: 'That somebody else does it',
    }),
    line('hard', 'What exactly is hard?', 'The one point you cannot get past, with its fact.', [
      'risk',
      'timing',
      'request',
    ]),
    line('tried', 'What have you tried?', 'Two things and what came of them.'),
    line('ask', 'What do you ask for?', '“Half an hour on how you settled the lease in Delft.”'),
    day('by', 'By when would it help?', 'A day.'),
  ],
  turnsAway: (answers, now) => weighed(answers, 'hard', now),
  build: (material) => {
    const { answers, now } = material;
    const when = dayIn(answers.by, now);
    if (answers.motive === 'door')
      return letter(
        material,
        'A door you could open',
        paragraph(
          framed(material, 'Could you open a door for me? I ask you for this: ', sentence(answers.ask, echoes.like)),
          said(when ? `It would help ${when.by}.` : ''),
        ),
        paragraph(
          framed(material, 'What it is about: ', sentence(answers.hard)),
          framed(material, 'What I have tried: ', sentence(answers.tried, echoes.tried)),
        ),
        paragraph(said('A no is fine, and so is another name.')),
      );
    return letter(
      material,
      'One question in your field',
      paragraph(
        framed(material, 'I would like to ask you for this: ', sentence(answers.ask, echoes.like)),
        said(when ? `Could you let me have it ${when.by}?` : ''),
      ),
      paragraph(
        framed(material, 'Where I am stuck: ', sentence(answers.hard)),
        framed(material, 'What I have tried: ', sentence(answers.tried, echoes.tried)),
      ),
    );
  },
};
