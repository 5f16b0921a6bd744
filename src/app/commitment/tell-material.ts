import { actToTell, type TellMaterial } from '../../domain/documents/build-tell.ts';
import { heldWords, keptQuiet } from '../../domain/documents/fit-to-send.ts';
import type { TalkFact } from '../../domain/documents/talk-fact.ts';
import { heldInTalk } from '../../domain/documents/talk-fit.ts';
import { dayInWords } from '../../domain/documents/words.ts';
import type { Fact } from '../../domain/facts/fact.ts';
import { calledName, everyName } from '../../domain/people/names.ts';
import type { Person } from '../../domain/people/person.ts';
import { clockIn, dayOf } from '../../domain/shared/time.ts';
import { movedFrom } from '../change/moved-from.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { signature, talkFacts, talkReaderOf } from '../recap/talk-facts.ts';

/** The other side of something owed, to write to. Throws `AppError('bad-input')` where nobody can be written to. */
export const readerOfCommitment = (context: Context, { owner, to }: Fact): Person => {
  const store = context.store();
  const me = store.people.me();
  if (!me) throw new AppError('needs-me', { field: 'fact' });
  const [id] = [owner, to].filter((one) => one !== null && one !== me.id);
  const person = id == null ? undefined : store.people.get(id);
  if (!person)
    throw new AppError('bad-input', {
      field: 'fact',
      detail: 'The words name nobody to write to.',
      hint: 'Say whose it is or who it is for first: `updraft edit`.',
    });
  if (person.group)
    throw new AppError('bad-input', {
      field: 'fact',
      detail: 'It stands with a group or a list.',
      hint: 'Say which person it is with first: `updraft edit`.',
    });
  const today = dayOf(context.now);
  if (person.gone !== undefined && person.gone <= today)
    throw new AppError('bad-input', {
      field: 'fact',
      detail: `${calledName(person.name)} left on ${dayInWords(person.gone, today)}.`,
      hint: 'Say who has it now, or drop it.',
    });
  return person;
};

/**
 * What a letter about one thing that is owed is made of. Words on file that are not fit for the reader are refused, and the
 * user's own asked for: `what`. Throws `AppError('bad-input')`.
 */
export const tellMaterial = (context: Context, fact: Fact, person: Person, what: string): TellMaterial => {
  const store = context.store();
  const source = store.sources.get(fact.source);
  const reader = talkReaderOf(person);
  const names = everyName(person);
  const plain = talkFacts(context, source ? [source] : [], person.id)(fact);
  const talk: TalkFact = { ...plain, movedFrom: movedFrom(store, [fact.id], context.now).get(fact.id) ?? [] };
  const held = what === '' ? heldInTalk(talk, actToTell(talk, names), reader, true) : keptQuiet(what) ? 'quiet' : null;
  if (held !== null && held !== 'apart')
    throw new AppError('bad-input', {
      field: 'what',
      detail: `The words on file stay with you: ${heldWords(held, reader.called)}.`,
      hint: 'Say in your own words what it is, fit for them to read.',
    });
  return {
    fact: talk,
    reader: { ...reader, names },
    me: { called: signature(context) },
    now: clockIn(context.zone)(context.now),
    what,
  };
};
