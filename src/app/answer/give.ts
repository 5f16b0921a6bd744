import { z } from 'zod';
import { shownWords } from '../../domain/documents/sheet-words.ts';
import { KitSort } from '../../domain/leaving/kit.ts';
import { Answer, AnswerWord, answersTo } from '../../domain/people/answer.ts';
import { Finding } from '../../domain/review/finding.ts';
import type { Id } from '../../domain/shared/id.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { Week } from '../../domain/shared/week.ts';
import type { Store } from '../../store/store.ts';
import { answerPlanned, isPlanned } from '../cycle/answer-planned.ts';
import { AppError } from '../errors.ts';
import { careful } from '../fact/careful.ts';
import { operation } from '../operation.ts';

/** Names that begin with no person. */
const ofNobody: readonly string[] = ['need', 'name', 'ask', 'reflection', 'initiative', 'kit', 'check', 'proposal'];

/** Whom and what an answer is about, as its name says. Throws `AppError('not-found')` for a name that no line has. */
const named = (store: Store, about: string, now: Instant): { readonly subject: string; readonly person: Id | null } => {
  const [subject = '', id = '', ...rest] = about.split(':');
  const isFact = (one: string | undefined): boolean => one !== undefined && store.facts.get(one) !== undefined;
  const isMoment = (one: string): boolean => store.moments.get(one) !== undefined;
  const isInitiative = (one: string): boolean => store.initiatives.get(one, now) !== undefined;
  const isProposal = (one: string): boolean => store.proposals.get(one, now) !== undefined;
  const [what, of, ...more] = rest;
  const fits = {
    trust: isFact(what) && of === undefined,
    sheet: isFact(what) && of === undefined,
    assessment: what !== undefined && (of === undefined || isFact(of)),
    // Of a long silence it names what nobody has heard of, of a case the proposal.
    step:
      what !== undefined &&
      (of === undefined || isFact(of) || isInitiative(of) || isProposal(of) || isPlanned(store, about)),
    method: what !== undefined && (of === undefined || isFact(of) || (what === 'need' && isMoment(of))),
    initiative: of === undefined && (what === undefined ? isFact(id) : isInitiative(id) && isFact(what)),
    // What a look at a proposal says of it, by its name there.
    check: what !== undefined && isProposal(id),
    quiet: what === undefined,
    challenge: Week.safeParse(what).success && of === undefined,
    name: isFact(id) && (what === 'owner' || what === 'to') && of === undefined,
    ask: isFact(id) && (what === 'closed' || isFact(what)) && of === undefined,
    kit: KitSort.safeParse(id).success && what !== undefined && of === undefined,
    kitname: what === undefined,
    // One may come from the calendar.
    need: what === undefined && (isFact(id) || isMoment(id)),
    reflection: what === undefined && isMoment(id),
    proposal: what !== undefined && isProposal(id),
  }[subject];
  if (!fits || more.length > 0 || (!ofNobody.includes(subject) && !store.people.get(id)))
    throw new AppError('not-found', {
      field: 'about',
      detail: 'Nothing here has that name.',
      hint: 'Take it as it stands beside the line: `step:…`, `trust:…`, `assessment:…`.',
    });
  if (subject === 'name' || subject === 'kit') return { subject, person: null };
  if (subject === 'initiative') return { subject, person: store.initiatives.get(id, now)?.sponsor ?? null };
  if (subject === 'ask') return { subject, person: store.facts.get(id)?.to ?? null };
  if (!ofNobody.includes(subject)) return { subject, person: id };
  const fact = store.facts.get(id);
  const people = fact ? [fact.owner, fact.to, ...fact.about] : (store.moments.get(id)?.people ?? []);
  const above = people.find((one) => one !== null && store.people.get(one)?.standing === 'above');
  return { subject, person: above ?? null };
};

export const answerGive = operation({
  name: 'answer.give',
  alias: 'answer',
  summary:
    'Say of a line that was told from facts whether it is right, wrong, done or for later; `open` takes it back.',
  surfaces: ['http', 'cli'],
  positional: ['about', 'answer'],
  input: z.object({
    /** As it stands beside the line: `step:…`, `trust:…`, `assessment:…`, `sheet:…`, `need:…`, `quiet:…`, `challenge:…`. */
    about: z.string().trim().min(1).max(200),
    answer: AnswerWord,
    /** In your own words, what is so. */
    words: z.string().trim().max(2000).default(''),
  }),
  output: z.object({
    /** Null where it was taken back. */
    answer: Answer.nullable(),
    /** What was said before, to come back to. */
    before: Answer.nullable(),
    /** What in your words would hurt or shame if it were read. */
    careful: z.array(Finding),
  }),
  run: (context, { about, answer: word, words: said }) => {
    const store = context.store();
    const { subject, person } = named(store, about, context.now);
    const may = answersTo[subject] ?? [];
    if (word !== 'open' && !may.includes(word))
      throw new AppError('bad-input', {
        field: 'answer',
        detail: `Of this one can say: ${[...may, 'open'].join(', ')}.`,
      });
    // What may be shown are the words as they stand now: other words are asked for again.
    const fact = subject === 'sheet' ? store.facts.get(about.split(':')[2] ?? '') : undefined;
    const words = fact ? shownWords(fact) : said;
    return store.transaction(() => {
      const before = store.answers.get(about, context.now);
      const answer: Answer = { about, person, said: context.now, answer: word, words: word === 'open' ? '' : words };
      store.answers.put(answer);
      answerPlanned(context, answer);
      return {
        answer: word === 'open' ? null : answer,
        before: before ?? null,
        careful: said === '' ? [] : careful(said),
      };
    });
  },
});
