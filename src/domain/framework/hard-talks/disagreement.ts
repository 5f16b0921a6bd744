import { dayIn, echoes, sentence } from './answers.ts';
import { choice, day, framed, type HardTalk, letter, line, paragraph, said } from './hard-talk.ts';
import { weighed, whoFirst } from './weighing.ts';

/** The shared goal and their view in words they would accept, then one fact and a proposal (E9). */
export const disagreement: HardTalk = {
  id: 'disagreement',
  title: 'Disagreement',
  when: 'You see it differently, and it can still be changed.',
  card: 'E9',
  questions: [
    choice('motive', 'What should come of it?', 'Only the first two are worth a message.', {
      better: 'A better decision',
      understand: 'That I understand the reasons',
      right: 'That it is seen who was right',
      vent: 'That it is off my chest',
    }),
    choice('decided', 'Is it decided?', 'What is decided opens again for a new fact, and for little else.', {
      open: 'Not yet',
      new: 'Yes, and there is a new fact',
      closed: 'Yes, and there is nothing new',
    }),
    line('goal', 'What do you both want?', 'In their words, if you have them.', ['priority', 'success']),
    line(
      'view',
      'What is their view, in words they would accept?',
      'So that {reader} would say: yes, that is it.',
      ['position', 'decision'],
      'theirs',
    ),
    line('fact', 'What do you know that speaks for another way?', 'One fact with its number, date or source.', [
      'result',
      'risk',
      'timing',
      'outcome',
    ]),
    line('way', 'What would you do instead?', 'Small enough to be tried.'),
    day('by', 'By when would you like an answer?', 'A day before it can no longer be changed.'),
    whoFirst,
  ],
  turnsAway: (answers, now) => weighed(answers, 'fact', now),
  build: (material) => {
    const { answers, now } = material;
    const when = dayIn(answers.by, now);
    const by = when ? ` ${when.by}` : '';
    const goal = framed(material, 'What we both want: ', sentence(answers.goal, echoes.want));
    const yours = paragraph(
      said(
        material.reader.decides !== false
          ? 'The decision is yours.'
          : material.reader.decider === undefined
            ? ''
            : `${material.reader.decider} decides it; your view counts for me.`,
      ),
    );
    if (answers.motive === 'understand')
      return letter(
        material,
        'A question about the reasons',
        paragraph(
          said(`Could you tell me${by} which reasons count most for you? I want to understand them.`),
          framed(material, 'How I understand it so far: ', sentence(answers.view, echoes.view)),
        ),
        paragraph(
          goal,
          framed(
            material,
            answers.decided === 'new' ? 'What is new since it was decided: ' : 'What I see: ',
            sentence(answers.fact),
          ),
          framed(material, 'What I had in mind: ', sentence(answers.way, echoes.would)),
        ),
        yours,
      );
    if (answers.decided === 'new')
      return letter(
        material,
        'A new fact on what was decided',
        paragraph(
          framed(material, 'There is a new fact since it was decided: ', sentence(answers.fact)),
          said(`Could you tell me${by} whether it changes anything for you?`),
        ),
        paragraph(
          goal,
          framed(material, 'Your view as I understand it: ', sentence(answers.view, echoes.view)),
          framed(material, 'What I propose now: ', sentence(answers.way, echoes.would)),
        ),
        yours,
      );
    return letter(
      material,
      'Another view, before it is settled',
      paragraph(
        framed(material, 'I see one point differently and propose this: ', sentence(answers.way, echoes.would)),
        said(`Could you tell me${by} whether you would try it, or what I have missed?`),
      ),
      paragraph(
        goal,
        framed(material, 'Your view as I understand it: ', sentence(answers.view, echoes.view)),
        framed(material, 'What I see: ', sentence(answers.fact)),
      ),
      yours,
    );
  },
};
