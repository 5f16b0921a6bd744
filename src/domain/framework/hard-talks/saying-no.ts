import { bareDay, choice, day, framed, type HardTalk, letter, line, paragraph, sentence } from './hard-talk.ts';
import { weighed } from './weighing.ts';

/** No to this, yes to something, by a day. */
export const sayingNo: HardTalk = {
  id: 'saying-no',
  title: 'Saying no',
  when: 'They asked for something that you cannot or should not do as asked.',
  card: 'E17',
  questions: [
    choice('motive', 'Why no?', 'A reason they could repeat to somebody else.', {
      room: 'There is no room for it beside what is promised',
      wrong: 'It would do harm, or does not do what they want',
      even: 'They did not help me either',
    }),
    line('asked', 'What did {reader} ask for?', 'In their words.', ['request', 'commitment']),
    line('why', 'What stands against it?', 'A fact: what is promised to whom by when, or what it would break.', [
      'commitment',
      'timing',
      'risk',
    ]),
    line('can', 'What can you do instead?', 'Smaller, later, or by somebody who has agreed to it.'),
    day('by', 'By when would they have it?', 'A day you can keep.'),
  ],
  turnsAway: (answers) => weighed(answers, 'why'),
  build: (material) => {
    const { answers } = material;
    return letter(
      material,
      'What I can do',
      paragraph(
        framed(material, 'What I can do: ', sentence(answers.can)),
        framed(material, `You would have it by ${bareDay(answers.by)}.`),
        framed(material, 'I cannot do it as asked: ', sentence(answers.asked)),
      ),
      paragraph(framed(material, 'What stands against it: ', sentence(answers.why))),
      paragraph(
        framed(
          material,
          `Does that serve you, or should something else wait for it? If I hear nothing, I begin with what I can do.`,
        ),
      ),
    );
  },
};
