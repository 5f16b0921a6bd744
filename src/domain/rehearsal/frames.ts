import { withoutEnding } from '../documents/words.ts';
import type { Weakness, WeaknessSort } from './weaknesses.ts';

/** How the talk feels, calmest first; said in words and never counted. */
export const tensions = ['calm', 'watchful', 'pressing', 'tense'] as const;
export type Tension = (typeof tensions)[number];

/** What the role opens with. */
export const openingLine = (topic: string): string =>
  `You wanted to talk about “${withoutEnding(topic, '.?!:')}”. ${openingQuestion}`;

/** What waits for an answer after the opening. */
export const openingQuestion = 'What is it, and what do you need from me?';

/** What the role asks when nothing else is left. */
export const closingQuestion = 'Then in one sentence: what happens next, who does it, and by when?';

/** The last line; `open`: words of concerns that were not met. */
export const lastLine = (open: readonly string[]): string =>
  open.length === 0
    ? 'That is clear. We can stop here.'
    : `We can stop here. ${open.map((words) => `“${words}”`).join(' and ')} ${open.length === 1 ? 'stays' : 'stay'} open: come back to me with ${open.length === 1 ? 'it' : 'them'}.`;

/** What the role says when it is gone on with. */
export const returnLine = (question: string): string => `I am still here. Where we were: ${question}`;

const moved = ['All right.', 'Understood.', 'That helps.', 'Noted.'] as const;

/** What stands before the next question: of an answer that was one, or of one that is left for today. */
export const passage = (answered: boolean, step: number): string =>
  answered ? (moved[step % moved.length] ?? moved[0]) : 'I will leave that one open.';

type Frame = (weakness: Weakness, question: string) => string;

const quoted = ({ words }: Weakness): string => `“${withoutEnding(words, '.,;:')}”`;
const onFile = ({ basis }: Weakness): string => `“${basis[0]?.quote.replace(/\s+/g, ' ').slice(0, 160) ?? ''}”`;

/** What is asked back for each weakness: calmly, pressing, sharply. */
const frames: Readonly<Record<WeaknessSort, readonly [Frame, Frame, Frame]>> = {
  silent: [
    (_, question) => `Take your time. ${question}`,
    (_, question) => `I did not hear an answer. ${question}`,
    (_, question) => `I need an answer to this one. ${question}`,
  ],
  bare: [
    (_, question) => `A yes or a no leaves it open. ${question}`,
    (_, question) => `That is no answer to it yet. ${question}`,
    (_, question) => `More than a yes or a no, please. ${question}`,
  ],
  blame: [
    () => 'Let us leave aside whose fault it was. What happened, and what changes?',
    () => 'You tell me who it was. I asked what happens now.',
    () => 'I will not speak of people who are not here. What is yours in it?',
  ],
  defensive: [
    () => 'I do not ask whose fault it is. What can you tell me about the thing itself?',
    () => 'That sounds like a defence. What is the answer?',
    () => 'Leave the defence. What do we do?',
  ],
  pressure: [
    () => 'Let me have a choice in it. What are the ways, and what does each cost?',
    () => 'Is that a choice, or am I to sign? What else is there?',
    () => 'I will not decide under a threat. What else is there?',
  ],
  contradicts: [
    (weakness) => `What I have says otherwise: ${onFile(weakness)}. Which of the two holds?`,
    (weakness) => `That does not fit ${onFile(weakness)}. What is right?`,
    (weakness) => `${onFile(weakness)}, it says here. What is it now?`,
  ],
  objection: [
    (weakness) => `This stands against it: ${onFile(weakness)}. What do you say to it?`,
    (weakness) => `You go past this: ${onFile(weakness)}. What is your answer?`,
    (weakness) => `${onFile(weakness)}: that is on file, and not in your answer. Why?`,
  ],
  elsewhere: [
    (_, question) => `That is something else, I think. ${question}`,
    (_, question) => `That was not my question. ${question}`,
    (_, question) => `Once more, and please answer it. ${question}`,
  ],
  ask: [
    () => 'And what do you need from me?',
    () => 'I still do not know what you want from me. A decision, help, or only my ear?',
    () => 'What is the ask?',
  ],
  option: [
    () => 'What could be done about it? Two ways, and the one you would take.',
    () => 'You bring me the problem. What would you do?',
    () => 'I cannot do anything with that. What are the ways out?',
  ],
  number: [
    () => 'How much is that in a figure? A range will do.',
    () => 'Give me a figure, even a rough one.',
    () => 'Without a figure I cannot take it any further. What is it?',
  ],
  day: [
    () => 'By when? A day you are sure of is enough.',
    () => 'Which day?',
    () => 'I need a day, or the day on which you will know it.',
  ],
  owner: [() => 'Who does that?', () => 'Somebody has to do that. Who?', () => 'Give me one name for it.'],
  evidence: [
    () => 'How do you know, and compared with what?',
    () => 'What does that rest on?',
    () => 'That is a claim. What shows it?',
  ],
  hedged: [
    (weakness) => `I hear ${quoted(weakness)}. What of it do you know, and what not?`,
    (weakness) => `${quoted(weakness)} is not something I can act on. What do you know?`,
    () => 'Is it a yes, a no, or not known yet?',
  ],
  long: [
    (_, question) => `That was a lot. In one sentence: ${question}`,
    (_, question) => `I lost the thread. The short answer, please: ${question}`,
    () => 'One sentence.',
  ],
  sorry: [() => 'Leave the apology. What comes next?', () => 'Once is enough. What changes?', () => 'What changes?'],
};

/** What the role asks back, by how tense it is; `again`: it asked back on this before. */
export const followUp = (weakness: Weakness, question: string, tension: Tension, again: boolean): string => {
  const [calm, pressing, sharp] = frames[weakness.sort];
  // Asked back twice on one thing, it is not said twice in the same words.
  const frame = tension === 'tense' ? (again ? pressing : sharp) : tension === 'pressing' ? pressing : calm;
  return frame(weakness, question);
};
