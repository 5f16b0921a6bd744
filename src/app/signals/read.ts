import { z } from 'zod';
import { Day } from '../../domain/shared/time.ts';
import { extractFacts } from '../../domain/signals/extract-facts.ts';
import { ProposedFact } from '../../domain/signals/proposed-fact.ts';
import { TextToRead } from '../../domain/signals/text-to-read.ts';
import { unreadLanguage } from '../../domain/signals/unread-language.ts';
import { operation } from '../operation.ts';

/** A day, or a day and a time with or without an offset. */
const Written = z
  .string()
  .refine(
    (date) =>
      Day.safeParse(date.slice(0, 10)).success &&
      /^(?:[T ]\d{2}:\d{2}[\d:.]*(?:Z|[+-]\d{2}:?\d{2})?)?$/.test(date.slice(10)),
    'Write a day or a time: 2010-06-01 or 2010-06-01T09:30:00+02:00.',
  );

export const signalsRead = operation({
  name: 'signals.read',
  alias: 'signals',
  summary:
    'Read a text for facts: commitments, requests, decisions, preferences and the other kinds. Nothing is stored.',
  surfaces: ['http', 'cli'],
  positional: ['text'],
  input: TextToRead.extend({ text: z.string().max(1_000_000), date: Written.optional() }),
  output: z.object({
    facts: z.array(ProposedFact),
    /** The language that kept it from being read, as a code like de; absent for English. */
    language: z.string().optional(),
  }),
  // It needs no workspace: where there is none, or it is locked, texts are read with the calendar they bring.
  run: ({ now }, input) => {
    const language = unreadLanguage(input.text, input.medium ?? 'mail');
    return { facts: [...extractFacts({ ...input, date: input.date ?? now })], ...(language ? { language } : {}) };
  },
});
