import { z } from 'zod';
import { Draft, freeWords } from '../../domain/documents/draft.ts';
import { writeText } from '../../domain/documents/write-text.ts';
import {
  type HardTalk,
  HardTalkId,
  type TalkMaterial,
  type TurnedAway,
} from '../../domain/framework/hard-talks/hard-talk.ts';
import { hardTalks } from '../../domain/framework/hard-talks/index.ts';
import { calledName } from '../../domain/people/names.ts';
import type { Person } from '../../domain/people/person.ts';
import { deciderOf, isBeyond } from '../../domain/review/decider.ts';
import { Finding } from '../../domain/review/finding.ts';
import { review } from '../../domain/review/review.ts';
import type { Id } from '../../domain/shared/id.ts';
import { clockIn, dayOf, type Instant } from '../../domain/shared/time.ts';
import type { Context } from '../context.ts';
import { keptDraft, Unkept, unkept } from '../draft/kept-draft.ts';
import { readerOf } from '../draft/reader-of.ts';
import { after } from '../draft/save.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';
import { whoDecides } from '../person/who-decides.ts';
import { openFactsWith, signature, talkReaderOf } from '../recap/talk-facts.ts';
import { heardFirst, type Taken } from './heard-first.ts';
import { offeredFor } from './offered.ts';

const answersIn = (talk: HardTalk, given: readonly string[]): TalkMaterial['answers'] => {
  const answers: Record<string, string> = {};
  const asked = new Map(talk.questions.map((question) => [question.id, question]));
  for (const one of given) {
    const at = one.indexOf('=');
    const id = at < 0 ? one.trim() : one.slice(0, at).trim();
    const question = at < 0 ? undefined : asked.get(id);
    if (!question)
      throw new AppError('bad-input', {
        field: 'answers',
        detail: `Write each answer as question=words; this path asks ${[...asked.keys()].join(', ')}.`,
        hint: `\`updraft paths ${talk.id}\` shows the questions.`,
      });
    const words = one.slice(at + 1).trim();
    if (words !== '' && question.form === 'choice' && !question.choices.some(({ value }) => value === words))
      throw new AppError('bad-input', {
        field: 'answers',
        detail: `“${question.ask.replaceAll('{reader}', 'your reader')}” is answered with ${question.choices.map(({ value }) => value).join(', ')}.`,
      });
    if (words !== '') answers[question.id] = words;
  }
  return answers;
};

const mustBeWhole = (talk: HardTalk, answers: TalkMaterial['answers']): void => {
  const open = talk.questions.find(({ id }) => (answers[id] ?? '') === '');
  if (open)
    throw new AppError('bad-input', {
      field: 'answers',
      detail: `“${open.ask.replaceAll('{reader}', 'your reader')}” has no answer yet.`,
      hint: `Answer it as ${open.id}=…; \`updraft paths ${talk.id}\` shows all questions.`,
    });
};

/** What speaks against sending it, out of the answers given so far and not gone on with all the same. */
const awayOf = (
  talk: HardTalk,
  answers: TalkMaterial['answers'],
  despite: readonly string[],
  now: Instant,
): TurnedAway | null => {
  const counted = Object.fromEntries(Object.entries(answers).filter(([id]) => !despite.includes(id)));
  const away = talk.turnsAway(counted, now);
  return away !== null && counted[away.question] !== undefined ? away : null;
};

/** The draft that was made of earlier answers to this path, as long as nobody wrote in it and it did not go out. */
const untouched = (context: Context, reader: Id, title: string): Draft | undefined =>
  context
    .store()
    .drafts.all()
    .find(
      (one) =>
        one.kind === 'message' &&
        one.reader === reader &&
        one.title === title &&
        one.sent === null &&
        one.compiled !== null &&
        one.compiled === one.text,
    );

/** Which answers are words on file. */
const takenIn = (answers: TalkMaterial['answers'], facts: TalkMaterial['facts']): readonly Taken[] =>
  Object.entries(answers).flatMap(([question, words]) =>
    facts.flatMap(({ fact, quote }) =>
      fact !== null && words.includes(quote) ? [{ question, words: quote, fact }] : [],
    ),
  );

/** Where such a decision is not the reader's: who takes it. */
const rightOf = (context: Context, person: Person, words: string): Omit<TalkMaterial['reader'], 'called'> => {
  if (!isBeyond(person, words)) return {};
  const decider = deciderOf(whoDecides(context.store(), dayOf(context.now)), person.id, words);
  return { decides: false, ...(decider === null ? {} : { decider }) };
};

export const messagePrepare = operation({
  name: 'message.prepare',
  alias: 'prepare',
  summary:
    'Turn the answers to a path into a draft of a hard message in your own words, or say who has to hear it first, or why not to send it today.',
  surfaces: ['http', 'cli'],
  tool: 'write',
  positional: ['path'],
  input: z.object({
    path: HardTalkId,
    /** Who will read it: a name, address or id. */
    reader: z.string().trim().min(1).max(320),
    /** Each as question=words: `fact=the parts come on 4 May`. */
    answers: z
      .array(z.string().max(2100, 'An answer is a sentence or two: at most 2,000 characters.'))
      .max(20)
      .default([]),
    /** Answers that spoke against sending it, and that you go on with all the same: the names of their questions. */
    despite: z.array(z.string().max(40)).max(20).optional(),
    /** Only say what the answers so far speak against; nothing is written. */
    weigh: z.boolean().optional(),
    /** Whose words the answers are; those of an assistant are marked until the writer edits them. */
    written: z.enum(['me', 'assistant']).optional(),
  }),
  output: z.object({
    /** `draft`: nothing speaks against it; `ask`: ask first; `first`: somebody has to hear it first; `dont`: leave it. */
    verdict: z.enum(['draft', 'ask', 'first', 'not-today', 'dont']),
    /** Why it is not a draft; empty where it is one. */
    reason: z.string(),
    /** The question to think about again; null where there is none. */
    question: z.string().nullable(),
    /** Of `ask`: a short letter that asks it; empty else. */
    asks: z.string(),
    /** Null where something speaks against it, and where it was only weighed. */
    draft: Draft.nullable(),
    kept: Unkept,
    /** What review says of the draft. */
    findings: z.array(Finding),
  }),
  run: (context, { path, reader: named, answers: given, despite, weigh, written }) => {
    const talk = hardTalks.find(({ id }) => id === path);
    if (!talk) throw new AppError('not-found', { field: 'path' });
    const store = context.store();
    const person = findPerson(store, named, 'reader');
    if (person.standing === 'me') throw new AppError('bad-input', { field: 'reader', detail: 'That is you.' });
    const called = calledName(person.name);
    const answers = answersIn(talk, given);
    const now = clockIn(context.zone)(context.now);
    const nothing = { asks: '', draft: null, findings: [] };
    const turned = ({ verdict, reason, question, asks }: TurnedAway) => ({
      ...nothing,
      verdict,
      reason: reason.replaceAll('{reader}', called),
      question,
      asks: asks === undefined ? '' : [`${called},`, asks, signature(context)].filter(Boolean).join('\n\n'),
    });
    const away = awayOf(talk, answers, despite ?? [], now);
    if (away) return turned(away);
    const known = openFactsWith(context, person.id);
    const offering = {
      reader: talkReaderOf(person),
      me: store.people.me()?.id ?? null,
      today: dayOf(context.now),
    };
    // An answer is found again by the words in which it was offered.
    const facts = talk.questions
      .flatMap((question) => offeredFor(question, known, offering))
      .map(({ source, words }) => ({ ...source, quote: words }));
    const taken = [...new Map(facts.map((source) => [source.fact, source])).values()];
    const order = heardFirst(context, person, takenIn(answers, taken), answers.first);
    if (order && !(despite ?? []).includes(order.question)) return turned(order);
    if (weigh) return { ...nothing, verdict: 'draft' as const, reason: '', question: null };
    mustBeWhole(talk, answers);
    const reader = { called, ...rightOf(context, person, Object.values(answers).join(' ')) };
    const document = talk.build({ answers, facts: taken, reader, me: { called: signature(context) }, now });
    const { text, marks } = writeText(document);
    const begun = untouched(context, person.id, document.title);
    const draft = keptDraft(context, {
      ...freeWords,
      id: begun?.id ?? context.newId(),
      title: document.title,
      text,
      compiled: text,
      reader: person.id,
      kind: 'message',
      // Where the answers are the writer's own words, only what was taken from the file is marked.
      marks: written === 'assistant' ? [...marks] : marks.filter(({ from }) => from.length > 0),
      created: begun?.created ?? context.now,
      updated: begun ? after(begun.updated, context.now, context.zone) : context.now,
    } satisfies Draft);
    return {
      verdict: 'draft' as const,
      reason: '',
      question: null,
      asks: '',
      draft,
      ...unkept(context),
      findings: [...review(text, { reader: readerOf(context, person.id) }).findings],
    };
  },
});
