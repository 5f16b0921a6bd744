import { dayIn, echoes, isOpen, sentence } from './answers.ts';
import { bullets, choice, day, framed, type HardTalk, letter, line, paragraph, said } from './hard-talk.ts';
import { weighed, whoFirst } from './weighing.ts';

/** Early, with the intent, the fact and two ways on (E20). */
export const badNews: HardTalk = {
  id: 'bad-news',
  title: 'Bad news',
  when: 'Something goes wrong, and they do not know yet.',
  card: 'E20',
  questions: [
    choice(
      'motive',
      'Why do you want {reader} to know now?',
      'Said in the first line, a good reason takes the sting out.',
      {
        act: 'So that there is time to act',
        plan: 'So that nobody plans on the old date or figure',
        cover: 'To be covered if it goes wrong',
        vent: 'To get it off my chest',
      },
    ),
    line('fact', 'What happened, or will happen?', 'One sentence with its date or figure, as anybody would tell it.', [
      'risk',
      'timing',
      'commitment',
      'outcome',
    ]),
    line('effect', 'What does it mean for {reader}?', 'Money, a day, a customer, people.'),
    line(
      'way',
      'What would you do, and because of what?',
      '“Move the go-live to 4 May, because the test needs ten days.”',
    ),
    line('other', 'What is the other way?', 'One they could really choose.'),
    day('by', 'By when does {reader} have to decide?', 'A day: “Friday”, “20 March”.'),
    whoFirst,
  ],
  turnsAway: (answers, now) => weighed(answers, 'fact', now),
  build: (material) => {
    const { answers, now } = material;
    const when = dayIn(answers.by, now);
    const intent =
      answers.motive === 'plan'
        ? 'Before anybody plans on what no longer holds: '
        : 'While there is still time to act: ';
    return letter(
      material,
      'Early word',
      paragraph(
        framed(material, intent, sentence(answers.fact)),
        said(
          material.reader.decides === false
            ? `${material.reader.decider === undefined ? '' : `${material.reader.decider} decides it. `}Could you tell me${when ? ` ${when.by}` : ''} what you would say to it${material.reader.decider === undefined ? ', and who decides it' : ''}?`
            : `I need your decision${when ? ` ${when.by}` : ''}${isOpen(answers.other) ? '' : ', between two ways'}.`,
        ),
      ),
      paragraph(framed(material, 'What it means for you: ', sentence(answers.effect))),
      bullets(
        framed(material, 'I recommend this one: ', sentence(answers.way, echoes.would)),
        framed(material, 'The other way: ', sentence(answers.other, echoes.would)),
      ),
    );
  },
};
