import { z } from 'zod';
import { buildNudge } from '../../domain/documents/build-tell.ts';
import { review } from '../../domain/review/review.ts';
import { Id } from '../../domain/shared/id.ts';
import { begunDraft } from '../draft/begun-draft.ts';
import { readerOf } from '../draft/reader-of.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { openCommitment } from './find-commitment.ts';
import { wayOf } from './ledger-row.ts';
import { readerOfCommitment, tellMaterial } from './tell-material.ts';
import { TellOutput } from './warn.ts';

export const commitmentNudge = operation({
  name: 'commitment.nudge',
  alias: 'nudge',
  summary:
    'Ask politely for something you wait for: a draft with what was said and when, and a way out for them. Nothing is sent.',
  surfaces: ['http', 'cli'],
  positional: ['fact'],
  input: z.object({
    fact: Id,
    /** What it is, in words fit for them, where those on file are not. */
    what: z.string().trim().max(300, 'Say it in a few words: at most 300 characters.').optional(),
  }),
  output: TellOutput,
  run: (context, { fact: id, what = '' }) => {
    const fact = openCommitment(context, id);
    const me = context.store().people.me()?.id;
    if (me !== undefined && wayOf(fact, me) !== 'theirs')
      throw new AppError('bad-input', {
        field: 'fact',
        detail: 'That is nothing you wait for.',
        hint: 'Say that a day of yours may not hold with `updraft warn`.',
      });
    const person = readerOfCommitment(context, fact);
    const material = tellMaterial(context, fact, person, what);
    const begun = begunDraft(context, { kind: 'message', about: id, reader: person.id }, () => buildNudge(material));
    return { ...begun, findings: [...review(begun.draft.text, { reader: readerOf(context, person.id) }).findings] };
  },
});
