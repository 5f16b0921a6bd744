import { z } from 'zod';
import type { Document, Section } from '../../documents/document.ts';
import type { Line, LineSource } from '../../documents/line.ts';
import { FactKind } from '../../facts/fact.ts';

/** The six messages that are hard to send. */
export const hardTalkIds = [
  'bad-news',
  'disagreement',
  'asking-for-help',
  'correcting-a-leader',
  'saying-no',
  'repairing-a-miss',
] as const;
export const HardTalkId = z.enum(hardTalkIds);
export type HardTalkId = z.infer<typeof HardTalkId>;

/** One thing that is asked before a hard message. */
export const TalkQuestion = z.object({
  id: z.string().regex(/^[a-z]+$/),
  /** As it is asked; `{reader}` stands for what the reader is called. */
  ask: z.string(),
  /** What a good answer looks like. */
  hint: z.string(),
  form: z.enum(['line', 'day', 'choice']),
  /** Of a choice: each has one key. */
  choices: z.array(z.object({ value: z.string(), label: z.string() })),
  /** Kinds of fact on file that may answer it. */
  from: z.array(FactKind),
});
export type TalkQuestion = Readonly<z.infer<typeof TalkQuestion>>;

/** What the user answered, by question; and the facts on file that were taken as answers. */
export type TalkMaterial = {
  readonly answers: Readonly<Record<string, string>>;
  readonly facts: readonly LineSource[];
  readonly reader: { readonly called: string };
  readonly me: { readonly called: string };
};

/** Not to be sent today, or somebody has to hear it first; `question` is the one to think about again. */
export type TurnedAway = {
  readonly verdict: 'not-today' | 'first';
  readonly reason: string;
  readonly question: string;
};

/** A guided path to one kind of hard message: questions, reasons to wait, and the frames its words are put into. */
export type HardTalk = {
  readonly id: HardTalkId;
  readonly title: string;
  /** When it is the right path, one sentence. */
  readonly when: string;
  /** Evidence card. */
  readonly card: string;
  readonly questions: readonly TalkQuestion[];
  /** What speaks against sending it at all; null where nothing does. */
  readonly turnsAway: (answers: TalkMaterial['answers']) => TurnedAway | null;
  readonly build: (material: TalkMaterial) => Document;
};

const question =
  (form: TalkQuestion['form']) =>
  (id: string, ask: string, hint: string, from: TalkQuestion['from'] = []): TalkQuestion => ({
    id,
    ask,
    hint,
    form,
    choices: [],
    from,
  });

export const line = question('line');
export const day = question('day');
export const choice = (
  id: string,
  ask: string,
  hint: string,
  choices: Readonly<Record<string, string>>,
): TalkQuestion => ({
  ...question('choice')(id, ask, hint),
  choices: Object.entries(choices).map(([value, label]) => ({ value, label })),
});

/** The words of an answer as a sentence: nothing but its last mark is added. */
export const sentence = (words = ''): string => {
  const plain = words.replace(/\s+/g, ' ').trim();
  return plain === '' || /[.!?…]["'”’)]*$/.test(plain) ? plain : `${plain}.`;
};

/** A day as it stands behind "by": "by Friday" and "on Friday" are both "Friday". */
export const bareDay = (words = ''): string =>
  words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:by|on|until|before|till|at the latest)\s+/i, '')
    .replace(/(?<![.!?])[.!?]+$/, '');

/** A line of a frame and an answer, with the facts on file whose words the answer holds. */
export const framed = ({ facts }: TalkMaterial, frame: string, words = ''): Line => ({
  text: `${frame}${words}`,
  sources: facts.filter(({ quote }) => words.includes(quote.replace(/\s+/g, ' ').trim())),
});

export const paragraph = (...lines: readonly Line[]): Section => ({
  heading: '',
  form: 'paragraph',
  lines: [...lines],
});
export const bullets = (...lines: readonly Line[]): Section => ({ heading: '', form: 'bullets', lines: [...lines] });

/** The letter around the sections. */
export const letter = ({ reader, me }: TalkMaterial, title: string, ...sections: readonly Section[]): Document => ({
  title,
  greeting: reader.called === '' ? '' : `${reader.called},`,
  sections: [...sections],
  closing: me.called,
});
