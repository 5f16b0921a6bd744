import { z } from 'zod';
import type { Document, Section } from '../../documents/document.ts';
import type { Line, LineSource } from '../../documents/line.ts';
import { FactKind } from '../../facts/fact.ts';
import type { Instant } from '../../shared/time.ts';

/** Whether to raise something at all, and the six messages that are hard to send. */
export const hardTalkIds = [
  'preflight',
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
  /** Of these, only what the reader asked or holds, or what is past its day. */
  only: z.enum(['theirs', 'overdue']).optional(),
});
export type TalkQuestion = Readonly<z.infer<typeof TalkQuestion>>;

/** What the user answered, by question; and the facts on file that were taken as answers. */
export type TalkMaterial = {
  readonly answers: Readonly<Record<string, string>>;
  readonly facts: readonly LineSource[];
  readonly reader: {
    readonly called: string;
    /** By the user's word such a decision is not the reader's to take. */
    readonly decides?: false;
    /** Who takes it; absent where nobody is known to. */
    readonly decider?: string;
  };
  readonly me: { readonly called: string };
  /** The writer's wall clock: days count from it. */
  readonly now: Instant;
};

/**
 * Not to be sent today or at all, to be asked first, or somebody has to hear it first; `question` is the one to think about
 * again.
 */
export type TurnedAway = {
  readonly verdict: 'not-today' | 'first' | 'ask' | 'dont';
  readonly reason: string;
  readonly question: string;
  /** What to ask the reader first. */
  readonly asks?: string;
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
  readonly turnsAway: (answers: TalkMaterial['answers'], now: Instant) => TurnedAway | null;
  readonly build: (material: TalkMaterial) => Document;
};

const question =
  (form: TalkQuestion['form']) =>
  (
    id: string,
    ask: string,
    hint: string,
    from: TalkQuestion['from'] = [],
    only?: TalkQuestion['only'],
  ): TalkQuestion => ({
    id,
    ask,
    hint,
    form,
    choices: [],
    from,
    ...(only === undefined ? {} : { only }),
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

/** Words of the frame alone. */
export const said = (text: string): Line => ({ text, sources: [] });

/** A line of a frame and an answer, with the facts on file whose words the answer holds; empty without an answer. */
export const framed = ({ facts }: TalkMaterial, frame: string, words: string): Line => ({
  text: words === '' ? '' : `${frame}${words}`,
  sources: facts.filter(({ quote }) => words.includes(quote.replace(/\s+/g, ' ').trim())),
});

export const paragraph = (...lines: readonly Line[]): Section => ({
  heading: '',
  form: 'paragraph',
  lines: lines.filter(({ text }) => text !== ''),
});
export const bullets = (...lines: readonly Line[]): Section => ({
  heading: '',
  form: 'bullets',
  lines: lines.filter(({ text }) => text !== ''),
});

/** The letter around the sections. */
export const letter = ({ reader, me }: TalkMaterial, title: string, ...sections: readonly Section[]): Document => ({
  title,
  greeting: reader.called === '' ? '' : `${reader.called},`,
  sections: sections.filter(({ lines }) => lines.length > 0),
  closing: me.called,
});
