import { z } from 'zod';
import { actBeside } from '../../domain/documents/act-beside.ts';
import { buildNeed } from '../../domain/documents/build-need.ts';
import { Draft } from '../../domain/documents/draft.ts';
import { heldWords } from '../../domain/documents/fit-to-send.ts';
import { sourceOfTalk, withoutSpeaker } from '../../domain/documents/talk-fact.ts';
import { heldInTalk } from '../../domain/documents/talk-fit.ts';
import { lastDayOf } from '../../domain/facts/last-day.ts';
import { isOpen } from '../../domain/framework/hard-talks/answers.ts';
import { calledName } from '../../domain/people/names.ts';
import { hasLeft } from '../../domain/people/person.ts';
import { Finding } from '../../domain/review/finding.ts';
import { review } from '../../domain/review/review.ts';
import { Id } from '../../domain/shared/id.ts';
import { clockIn, dayOf } from '../../domain/shared/time.ts';
import { begunDraft } from '../draft/begun-draft.ts';
import { Unkept } from '../draft/kept-draft.ts';
import { readerOf } from '../draft/reader-of.ts';
import { AppError } from '../errors.ts';
import { heardFirst } from '../message/heard-first.ts';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';
import { signature, talkFacts, talkReaderOf } from '../recap/talk-facts.ts';

/** Which sort of need a fact is; a timing signal or a promise to decide is a decision ahead. */
const sortOf = (kind: string): 'opportunity' | 'decision' | 'priority' =>
  kind === 'opportunity' ? 'opportunity' : kind === 'priority' || kind === 'success' ? 'priority' : 'decision';

export const needRaise = operation({
  name: 'need.raise',
  alias: 'raise',
  summary:
    'Bring up a need before it is asked for: a draft with the need in their words, one option of yours, and the choice left to them.',
  surfaces: ['http', 'cli'],
  tool: 'write',
  positional: ['need', 'option'],
  input: z.object({
    /** The fact, or the moment, that the need rests on. */
    need: Id,
    /** The one option, as you would say it. */
    option: z.string().trim().min(1).max(1000, 'One or two sentences are enough: at most 1,000 characters.'),
    /** Who will read it; without it whoever the need is of. */
    reader: z.string().trim().min(1).max(320).optional(),
    /** The need in words of your own, where those on file are not for them to read. */
    words: z.string().trim().max(500).optional(),
    /** Raise it although your own manager has not heard of it. */
    despite: z.boolean().optional(),
  }),
  output: z.object({
    verdict: z.enum(['draft', 'first']),
    /** Who has to hear it first, and why; empty where it is a draft. */
    reason: z.string(),
    draft: Draft.nullable(),
    kept: Unkept,
    findings: z.array(Finding),
  }),
  run: (context, { need, option, reader: named, words: own, despite }) => {
    const store = context.store();
    const fact = store.facts.at(need, context.now);
    const moment = fact ? undefined : store.moments.get(need);
    if (!fact && !moment) throw new AppError('not-found', { field: 'need', detail: 'No need has that id.' });
    if (isOpen(option))
      throw new AppError('bad-input', {
        field: 'option',
        detail: 'Without an option it is a worry handed on. One small thing that could be done is enough.',
      });
    const people = fact ? [fact.owner, fact.to, ...fact.about] : (moment?.people ?? []);
    const above = [...new Set(people)].flatMap((id) => {
      const one = id === null ? undefined : store.people.get(id);
      return one?.standing === 'above' && !hasLeft(one, dayOf(context.now)) ? [one] : [];
    });
    const person = named === undefined ? above[0] : findPerson(store, named, 'reader');
    if (!person)
      throw new AppError('bad-input', {
        field: 'reader',
        detail: 'Nobody above you is named in it. Say who will read it.',
      });
    if (person.standing === 'me') throw new AppError('bad-input', { field: 'reader', detail: 'That is you.' });
    const called = calledName(person.name);
    const talkReader = talkReaderOf(person);
    const talked = fact ? talkFacts(context, store.sources.many([fact.source]), person.id)(fact) : undefined;
    const onFile = talked ? withoutSpeaker(talked.quote, [person.name, called, talked.holder]) : (moment?.title ?? '');
    // Only what they said or wrote is put back to them as their words.
    const spoken = talked?.by === person.id;
    const act = spoken || fact?.kind !== 'commitment' ? null : actBeside(fact, { names: [called] });
    const held = talked && own === undefined ? heldInTalk(talked, onFile, talkReader, fact?.owner === person.id) : null;
    if (held !== null)
      throw new AppError('bad-input', {
        field: 'words',
        detail: `These words stay with you: ${heldWords(held, called)}. Say the need in words that ${called} may read.`,
        hint: 'Give them as words=….',
      });
    const order =
      despite || !fact
        ? null
        : heardFirst(context, person, [{ question: 'need', words: onFile, fact: fact.id }], undefined);
    if (order)
      return {
        verdict: 'first' as const,
        reason: order.reason.replaceAll('{reader}', called),
        draft: null,
        findings: [],
      };
    const { draft, kept } = begunDraft(context, { kind: 'message', about: need, reader: person.id }, () =>
      buildNeed({
        reader: { called },
        me: { called: signature(context) },
        sort: fact ? sortOf(fact.kind) : 'decision',
        need: own ?? act ?? onFile,
        theirs: own === undefined && spoken,
        option,
        day: fact ? lastDayOf(fact.due) : moment ? dayOf(clockIn(context.zone)(moment.start)) : null,
        source: own === undefined && talked ? sourceOfTalk(talked) : null,
        today: dayOf(clockIn(context.zone)(context.now)),
      }),
    );
    return {
      verdict: 'draft' as const,
      reason: '',
      draft,
      ...(kept === undefined ? {} : { kept }),
      findings: [...review(draft.text, { reader: readerOf(context, person.id) }).findings],
    };
  },
});
