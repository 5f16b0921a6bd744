import { dayIn, echoes, sentence } from './answers.ts';
import { choice, day, framed, type HardTalk, letter, line, paragraph, said } from './hard-talk.ts';
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
    line('asked', 'What did {reader} ask for?', 'In their words.', ['request', 'question'], 'theirs'),
    line('why', 'What stands against it?', 'A fact: what is promised to whom by when, or what it would break.', [
      'commitment',
      'timing',
      'risk',
    ]),
    line('can', 'What can you do instead?', 'Smaller, later, or by somebody who has agreed to it.'),
    day('by', 'By when would they have it?', 'A day you can keep.'),
  ],
  turnsAway: (answers, now) => weighed(answers, 'why', now),
  build: (material) => {
    const { answers, now } = material;
    const when = dayIn(answers.by, now);
    return letter(
      material,
      'What I can do',
      paragraph(
        framed(material, 'What I can do: ', sentence(answers.can, echoes.can)),
        said(when ? `You would have it ${when.by}.` : ''),
        framed(material, 'I cannot do it as asked: ', sentence(answers.asked, echoes.asked)),
      ),
      paragraph(framed(material, 'What stands against it: ', sentence(answers.why))),
      paragraph(
        said(
          answers.motive === 'wrong'
            ? 'Does that serve what you want from it?'
            : 'Does that serve you, or should something else wait for it?',
        ),
      ),
    );
  },
};
