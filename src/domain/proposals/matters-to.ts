import type { Line } from '../documents/line.ts';
import { withoutSpeaker } from '../documents/talk-fact.ts';
import { shortened } from '../documents/words.ts';
import { sourceOfKnown } from '../framework/relationship.ts';
import { calledName } from '../people/names.ts';
import { inOrder } from '../people/profile/priorities.ts';
import type { Id } from '../shared/id.ts';
import { holderOf } from './positions-on.ts';
import type { RoomFact, RoomMaterial } from './room-material.ts';
import type { MattersRow, RoomPerson } from './room-view.ts';
import { allWords, mayBeAbout, type ProposalThing, speaksOf } from './speaks-of.ts';

const most = 4;
const places = ['first', 'second', 'third'];
/** What stands that high is what comes first for somebody. */
const high = 2;

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Behind a name, that what follows are the words or the worry of whoever is named. */
const says =
  /^(?:also |again |just |really )*(?:told (?:me|us)|said|says|asked|asks|warned|warns|raised|raises|mentioned|mentions|pointed out|fears?|feared|worr(?:ies|ied)|is (?:worried|afraid|concerned|nervous)|thinks?|thought|expects?|:)/i;

/** Whether somebody said or wrote it themselves, or the user's words say that they did; being named in it is no saying. */
const saidBy = (fact: RoomFact, id: Id, name: string, called: readonly string[]): boolean => {
  if (fact.owner === id || fact.speaker === id || fact.from.who === name) return true;
  const [before] = called.flatMap(
    (one) => new RegExp(`^\\s*@?${escaped(one)}\\b\\s*`, 'iu').exec(fact.quote)?.[0] ?? [],
  );
  return before !== undefined && says.test(fact.quote.slice(before.length));
};

/** Why a proposal matters to somebody, as far as facts tell, and how much; what is not on file is not known. */
export const mattersTo = (
  { proposal, words, answers, names, me, people, rows, objections, unheard }: RoomMaterial,
  facts: readonly RoomFact[],
  thing: ProposalThing,
  id: Id,
): {
  readonly lines: readonly Line[];
  readonly row: MattersRow;
  readonly own: string;
  readonly mayMatter: RoomPerson['mayMatter'];
} => {
  const person = people.get(id);
  const called = person ? [person.name, calledName(person.name)] : [];
  const theirs = facts.filter((fact) => holderOf(fact, me) === id);
  const quoted = (fact: RoomFact): string => `“${shortened(withoutSpeaker(fact.quote, called), 18)}”`;
  const touches = (fact: RoomFact): boolean => speaksOf(thing, fact.quote, names);
  const priorities = inOrder(
    theirs
      .filter(({ kind }) => kind === 'priority')
      .map((fact) => ({ ...fact, from: { ...fact.from, theirs: fact.theirs } })),
    names,
  );
  const byId = new Map(theirs.map((fact) => [fact.id, fact]));
  const lines: Line[] = [];
  let row: MattersRow = 'unknown';
  let offer: RoomPerson['mayMatter'] = null;
  const raise = (to: MattersRow): void => {
    if (to === 'first' || row === 'unknown') row = to;
  };
  for (const { newest, number } of priorities) {
    const fact = byId.get(newest.id);
    if (!fact) continue;
    const about = `proposal:${proposal.id}:matters:${fact.id}`;
    const answer = answers.get(about);
    const place = number === null ? undefined : places[number - 1];
    const line: Line = {
      text: `${place === undefined ? 'A priority on file' : `The ${place} priority`}: ${quoted(fact)}.`,
      sources: [sourceOfKnown(fact)],
    };
    if (answer === 'wrong') continue;
    if (answer !== 'right' && !touches(fact)) {
      if (number === 1 && mayBeAbout(thing, allWords(proposal, words), fact.quote, names)) offer ??= { about, line };
      continue;
    }
    lines.push(line);
    raise(number !== null && number <= high ? 'first' : 'some');
  }
  for (const fact of theirs.filter(({ kind }) => kind === 'pressure')) {
    if (!touches(fact)) continue;
    lines.push({ text: `Under pressure here: ${quoted(fact)}.`, sources: [sourceOfKnown(fact)] });
    raise('first');
  }
  for (const fact of theirs.filter(({ kind }) => kind === 'success')) {
    if (!touches(fact)) continue;
    lines.push({ text: `Counts as success: ${quoted(fact)}.`, sources: [sourceOfKnown(fact)] });
    raise('some');
  }
  const said = (fact: RoomFact): boolean => saidBy(fact, id, person?.name ?? '', called);
  const asked = theirs.filter(
    (fact) => (fact.kind === 'question' || fact.kind === 'request') && said(fact) && touches(fact),
  );
  if (asked[0]) {
    lines.push({
      text: `Asked about it${asked.length === 1 ? '' : asked.length === 2 ? ' twice' : ' more than once'}: ${quoted(asked[0])}.`,
      sources: asked.slice(0, 3).map(sourceOfKnown),
    });
    raise(asked.length > 1 ? 'first' : 'some');
  }
  const risks = facts.filter(({ kind, about }) => kind === 'risk' && about.includes(id)).filter(touches);
  for (const fact of risks.filter(said)) {
    lines.push({ text: `Spoke of a risk in it: ${quoted(fact)}.`, sources: [sourceOfKnown(fact)] });
    raise('some');
  }
  const untold = risks.filter((fact) => !said(fact));
  // It comes before all else: whoever is met ought to hear it before it is argued about.
  for (const fact of (untold.length === 0 ? [] : unheard(id, untold)).slice(0, 1))
    lines.unshift({
      text: `Has not heard of the risk in it, as far as is known: ${quoted(fact)}.`,
      sources: [sourceOfKnown(fact)],
    });
  const raised = objections.filter((one) => one.person === id && one.state !== 'rejected');
  if (raised[0]) raise('some');
  const own = rows.find(({ person: one }) => one === id)?.matters ?? '';
  if (own !== '')
    raise(/\b(?:first|most|top|main|biggest|number one|above all|everything)\b/i.test(own) ? 'first' : 'some');
  return { lines: lines.slice(0, most), row, own, mayMatter: row === 'unknown' ? offer : null };
};
