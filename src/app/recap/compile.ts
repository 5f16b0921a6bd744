import { z } from 'zod';
import { buildRecap } from '../../domain/documents/build-recap.ts';
import { Draft } from '../../domain/documents/draft.ts';
import { Line } from '../../domain/documents/line.ts';
import { recapNotes, sortedForRecap } from '../../domain/documents/recap-facts.ts';
import { clockIn } from '../../domain/shared/time.ts';
import { begunDraft } from '../draft/begun-draft.ts';
import { Unkept } from '../draft/kept-draft.ts';
import { AppError } from '../errors.ts';
import { momentFor } from '../moment/moment-for.ts';
import { operation } from '../operation.ts';
import { signature, talkFacts, talkReaderOf } from './talk-facts.ts';

export const recapCompile = operation({
  name: 'recap.compile',
  alias: 'recap',
  summary:
    'Write the recap of a moment as a draft: what was decided, who owes what by when, what you heard them say; at most 120 words. Nothing is sent.',
  surfaces: ['http', 'cli'],
  tool: 'write',
  positional: ['moment'],
  input: z.object({
    /** An id, or a person: then the last moment with them. */
    moment: z.string().min(1),
    /** Who gets it; without it whoever the moment is about first. */
    reader: z.string().min(1).optional(),
  }),
  output: z.object({
    draft: Draft,
    /** False where a recap of this moment for this reader was begun before: that one is given back as it stands. */
    made: z.boolean(),
    kept: Unkept,
    /** To the writer, not in the text: what nobody has accepted yet, and what was held back and why. */
    notes: z.array(Line),
  }),
  run: (context, input) => {
    const { moment, reader } = momentFor(context, { ...input, which: 'last' });
    const store = context.store();
    const sources = store.sources.ofMoment(moment.id, context.now);
    const talk = {
      reader: talkReaderOf(reader),
      me: { id: store.people.me()?.id ?? null, called: signature(context) },
      there: moment.people,
      // Whoever it goes to was chosen for this talk.
      facts: sources
        .flatMap(({ id }) => store.facts.ofSource(id, context.now))
        .map(talkFacts(context, sources, reader.id))
        .map((fact) => ({ ...fact, apart: false })),
    };
    const begun = begunDraft(context, { kind: 'recap', about: moment.id, reader: reader.id }, () => {
      const document = buildRecap({
        ...talk,
        moment: { title: moment.title, start: clockIn(context.zone)(moment.start) },
        now: context.now,
      });
      if (document) return document;
      const { wait } = sortedForRecap(talk);
      throw new AppError('not-found', {
        field: 'moment',
        ...(wait.length > 0
          ? {
              detail: 'Nothing of that talk is accepted yet.',
              hint: 'Accept what was read of it, then write the recap.',
            }
          : {
              detail: 'Nothing is written down yet of what was decided, promised or asked there.',
              hint: 'Write one line on it first: `updraft debrief`.',
            }),
      });
    });
    return { ...begun, notes: [...recapNotes(talk)] };
  },
});
