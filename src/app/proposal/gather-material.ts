import type { Said } from '../../domain/documents/fit-to-send.ts';
import type { LineSource } from '../../domain/documents/line.ts';
import { nameWords } from '../../domain/documents/of-somebody.ts';
import type { ProposalMaterial } from '../../domain/documents/proposal-material.ts';
import { saidOf } from '../../domain/documents/update-lines.ts';
import type { Fact } from '../../domain/facts/fact.ts';
import { sourceOfKnown } from '../../domain/framework/relationship.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Chart } from '../../domain/proposals/chart.ts';
import type { Proposal, ReadFrom } from '../../domain/proposals/proposal.ts';
import type { Table } from '../../domain/proposals/table.ts';
import type { Id } from '../../domain/shared/id.ts';
import { clockIn, dayOf } from '../../domain/shared/time.ts';
import { knownFacts } from '../assessment/relationship-of.ts';
import type { Context } from '../context.ts';
import { figuresView } from '../data/figures-view.ts';
import { updateFacts, updateHeads } from '../update/gather.ts';

const flat = (words: string): string => words.replace(/\s+/g, ' ').trim().toLowerCase();

/** What stands in a table beside numbers: its title, its heads, the words in its cells, each once. */
const labelsIn = (title: string, { columns, rows }: Table, { series }: Chart): string =>
  [
    ...new Set([
      title,
      ...columns.map(({ name }) => name),
      ...[...rows.flat(), ...series.flatMap(({ points }) => points.map(({ label }) => ({ text: label })))].flatMap(
        ({ text }) => (/\p{L}{2}/u.test(text) ? text : []),
      ),
    ]),
  ]
    .filter((words) => words.trim() !== '')
    .join(', ');

/** What rests on words somewhere: its id, where it was read, and the fact that it is. */
type Resting = { readonly id: Id; readonly from: ReadFrom; readonly fact: Id | null };

/**
 * Gathers what a document of a proposal is compiled from, for one reader or nobody in particular. Nothing of the room is in it:
 * an objection in the words of a position on file stays out. Charts are of figures that compare.
 */
export const gatherMaterial = async (
  context: Context,
  proposal: Proposal,
  reader: Person | null,
): Promise<ProposalMaterial> => {
  const store = context.store();
  const { now, zone } = context;
  const clock = clockIn(zone);
  const claims = store.proposalClaims.ofProposals([proposal.id], now).get(proposal.id) ?? [];
  const objections = store.objections.ofProposal(proposal.id, now);
  const decisions = store.proposalDecisions.of(proposal.id, now);
  const figures = await Promise.all(
    (store.proposalData.ofProposals([proposal.id], now).get(proposal.id) ?? []).map(figuresView),
  );
  const resting: readonly Resting[] = [
    ...proposal.options.map(({ id, from }) => ({ id, from, fact: null })),
    ...proposal.lines,
    ...claims,
    ...objections,
    ...decisions.map(({ id, fact }) => ({ id, from: null, fact })),
  ];
  const facts = new Map<Id, Fact>();
  for (const { fact: id } of resting) {
    const fact = id === null || facts.has(id) ? undefined : store.facts.at(id, now);
    if (fact && fact.state !== 'rejected') facts.set(fact.id, fact);
  }
  const texts = new Map(
    store.sources.many([...new Set(resting.flatMap(({ from }) => from?.source ?? []))]).map((one) => [one.id, one]),
  );
  const known = new Map(knownFacts(context)([...facts.values()]).map((fact) => [fact.id, sourceOfKnown(fact)]));
  const sources = new Map(
    resting.map(({ id, from, fact }): readonly [Id, readonly LineSource[]] => {
      const text = from === null ? undefined : texts.get(from.source);
      const quote = from && text ? text.text.slice(from.start, from.end) : '';
      const own: LineSource[] =
        text && quote !== ''
          ? [{ quote, kind: 'note', date: clock(text.said), id: text.id, fact: null, who: 'you' }]
          : [];
      const source = fact === null ? undefined : known.get(fact);
      return [id, source ? [...own, source] : own];
    }),
  );
  const decider = proposal.decider === null ? undefined : store.people.get(proposal.decider);
  const heads = reader === null ? null : updateHeads(context, reader);
  const me = store.people.me();
  // Where nobody in particular reads it, it is asked as for whoever decides.
  const meant = reader ?? decider;
  const said = new Map<Id, Said>();
  const decided = new Set(decisions.map(({ id }) => id));
  if (meant && meant.standing !== 'me') {
    const material = {
      reader: updateHeads(context, meant).reader,
      ...updateFacts(context, meant, [...facts.values()]),
    };
    const byId = new Map(material.facts.map((fact) => [fact.id, saidOf(fact, material)]));
    for (const { id, fact } of resting) {
      const one = fact === null ? undefined : byId.get(fact);
      // What the user put down as decided is meant to be said.
      if (one && !decided.has(id)) said.set(id, one);
    }
  }
  const isPosition = ({ words, fact: id }: { readonly words: string; readonly fact: Id | null }): boolean => {
    const fact = id === null ? undefined : facts.get(id);
    return (
      fact?.kind === 'position' && (flat(fact.quote).includes(flat(words)) || flat(words).includes(flat(fact.quote)))
    );
  };
  const inRoom = new Set([
    reader?.id,
    decider?.id,
    ...store.rooms.people(proposal.id, now).map(({ person }) => person),
    ...objections.map(({ person }) => person),
  ]);
  const people = store.people.all().filter(({ id, group }) => id !== me?.id && !group);
  // Whoever only wrote a mail once is known by the first name: a mailbox has every word as a surname.
  const namesOf = ({ id, name, aliases, standing }: Person): readonly string[] =>
    standing === 'unknown' && !inRoom.has(id) ? nameWords(name).slice(0, 1) : [name, ...aliases].flatMap(nameWords);
  return {
    proposal,
    claims,
    objections: objections.filter((one) => !isPosition(one)),
    figures: figures.flatMap(({ id, title, chart, origin, table }) =>
      chart
        ? [
            {
              id,
              sentence: chart.sentence,
              left: [chart.left, ...table.notes.filter((note) => note.endsWith('it is not drawn.'))]
                .filter(Boolean)
                .join(' '),
              origin,
              labels: labelsIn(title, table, chart),
            },
          ]
        : [],
    ),
    decisions: decisions.map((one) => ({
      ...one,
      who: one.person === null ? '' : (store.people.get(one.person)?.name ?? ''),
    })),
    decider: decider ? { id: decider.id, name: decider.name } : null,
    reader: heads?.reader ?? null,
    writer: heads?.writer ?? {
      id: me?.id ?? null,
      name: me && (me.addresses.length > 0 || me.name !== 'Me') && !me.name.includes('@') ? me.name : '',
    },
    style: heads?.style ?? { bullets: null, numbers: false },
    sources,
    said,
    everybody: [...new Set(people.flatMap(namesOf))],
    roles: [reader, decider].flatMap((person) => person?.role.trim().toLowerCase() || []),
    today: dayOf(clock(now)),
  };
};
