import { type BuiltStatus, buildStatus } from '../../domain/documents/build-status.ts';
import { type Draft, freeWords, type Mark } from '../../domain/documents/draft.ts';
import type { LineSource } from '../../domain/documents/line.ts';
import { writeText } from '../../domain/documents/write-text.ts';
import type { Fact } from '../../domain/facts/fact.ts';
import { sourceOfKnown } from '../../domain/framework/relationship.ts';
import type { Initiative } from '../../domain/initiatives/initiative.ts';
import { knownBy, thatSpeak } from '../../domain/initiatives/speaks-of.ts';
import { initiativeNow } from '../../domain/initiatives/standing-now.ts';
import { calledName } from '../../domain/people/names.ts';
import type { Person } from '../../domain/people/person.ts';
import { standingDecision } from '../../domain/proposals/decision-sentence.ts';
import type { Id } from '../../domain/shared/id.ts';
import { clockIn, inZone, millis } from '../../domain/shared/time.ts';
import { knownFacts, nameWords } from '../assessment/relationship-of.ts';
import type { Context } from '../context.ts';
import { compiledOver } from '../draft/compiled-over.ts';
import { draftWasThere } from '../draft/put-draft.ts';
import { AppError } from '../errors.ts';
import { findInitiative } from '../initiative/find-initiative.ts';
import { findPerson } from '../person/find-person.ts';
import { gatherUpdate } from '../update/gather.ts';

export type AskedStatus = {
  readonly initiative?: string | undefined;
  readonly reader?: string | undefined;
  readonly draft?: string | undefined;
};

const aDay = 86_400_000;

type Open = { readonly draft: Draft | undefined; readonly initiative: Initiative; readonly reader: Person };

/** The open status sheet that is asked for, or the last one of that initiative to that reader that has not gone out. */
const openStatus = (context: Context, asked: AskedStatus): Open => {
  const store = context.store();
  const isOne = (one: Draft): boolean => one.kind === 'status' && draftWasThere(context, one);
  const draft = asked.draft === undefined ? undefined : store.drafts.get(asked.draft);
  if (asked.draft !== undefined) {
    if (!draft || !draftWasThere(context, draft))
      throw new AppError('not-found', {
        field: 'draft',
        detail: 'No draft has that id.',
        hint: '`updraft drafts` lists them with their ids.',
      });
    if (draft.kind !== 'status')
      throw new AppError('bad-input', { field: 'draft', detail: 'That draft is not a status sheet.' });
    if (draft.sent !== null) throw new AppError('sent', { field: 'draft' });
  }
  const named = asked.initiative ?? draft?.about ?? undefined;
  if (named == null)
    throw new AppError('bad-input', { field: 'initiative', detail: 'Say of which initiative: its name or its id.' });
  const initiative = findInitiative(context, named);
  const whom = asked.reader ?? draft?.reader ?? initiative.sponsor ?? undefined;
  if (whom === undefined)
    throw new AppError('bad-input', {
      field: 'reader',
      detail: 'Nobody is named who agreed to it. Say who will read it.',
    });
  const reader = findPerson(store, whom, 'reader');
  if (reader.standing === 'me') throw new AppError('bad-input', { field: 'reader', detail: 'That is you.' });
  const there =
    draft ??
    store.drafts
      .all()
      .find(
        (one) =>
          isOne(one) &&
          one.sent === null &&
          one.about === initiative.id &&
          one.reader === reader.id &&
          one.compiled !== null,
      );
  return { draft: there, initiative, reader };
};

/** A status sheet as it would be compiled now: the draft it goes into, what was built, its marks. Nothing is kept. */
export const compileStatus = (
  context: Context,
  asked: AskedStatus,
): { readonly draft: Draft; readonly built: BuiltStatus; readonly marks: readonly Mark[] } => {
  const { draft: before, initiative, reader } = openStatus(context, asked);
  const store = context.store();
  const { now, zone } = context;
  const clock = clockIn(zone);
  const sent = store.drafts
    .sentTo(reader.id, now, 100)
    .find(({ kind, about }) => kind === 'status' && about === initiative.id)?.sent;
  const last = sent == null ? null : clock(sent);
  const update = gatherUpdate(context, reader, { since: inZone(millis(now) - 120 * aDay, zone), begun: now });
  const facts = new Map<Id, Fact>();
  const yes =
    initiative.proposal == null ? null : standingDecision(store.proposalDecisions.of(initiative.proposal, now));
  const ids = [
    initiative.fact,
    yes?.fact ?? null,
    ...[...initiative.milestones, ...initiative.measurements, ...initiative.setbacks].map(({ fact }) => fact),
  ];
  for (const id of new Set(ids)) {
    const fact = id === null ? undefined : store.facts.at(id, now);
    if (fact && fact.state !== 'rejected') facts.set(fact.id, fact);
  }
  const sources = new Map<string, LineSource>(
    knownFacts(context)([...facts.values()]).map((fact) => [fact.id, sourceOfKnown(fact)]),
  );
  const names = nameWords(
    store,
    update.facts.flatMap(({ about }) => about),
  );
  const known = knownBy(initiative, names);
  const built = buildStatus({
    initiative: { ...initiativeNow(initiative, facts), sources },
    update,
    speaking: thatSpeak(known, update.facts, initiative.fact),
    last,
    agreed:
      yes !== null && (yes.how === 'yes' || yes.how === 'changed')
        ? {
            words: yes.words,
            day: yes.day,
            who: yes.person === reader.id ? 'You' : calledName(store.people.get(yes.person ?? '')?.name ?? ''),
            how: yes.how,
            fact: yes.fact,
          }
        : null,
  });
  const { text, marks } = writeText(built.document);
  const over = compiledOver(before, { text, marks, ending: built.document.closing, notes: built.notes });
  const compiledTitle = !before || before.title === '' || /^Status \d{1,2} \p{L}{3,9}(?: \d{4})?: /u.test(before.title);
  return {
    built,
    marks,
    draft: {
      ...(before ?? { ...freeWords, id: '', created: context.now }),
      title: compiledTitle ? built.document.title : before.title,
      kind: 'status',
      reader: reader.id,
      about: initiative.id,
      text: over.text,
      marks: [...over.marks],
      compiled: text,
      conflicts: [...over.conflicts],
      updated: context.now,
    },
  };
};
