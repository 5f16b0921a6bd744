import type { LineSource } from '../../domain/documents/line.ts';
import { newestOf } from '../../domain/language/zones.ts';
import type { PlannedTalk } from '../../domain/proposals/pre-wire-view.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import type { Statement } from '../../domain/proposals/told-otherwise.ts';
import type { Id } from '../../domain/shared/id.ts';
import { clockIn, millis } from '../../domain/shared/time.ts';
import type { Context } from '../context.ts';
import { wasThere } from '../replay.ts';

const mostMails = 60;
const mostDrafts = 20;
const saying: ReadonlySet<string> = new Set(['impact', 'timeline', 'next', 'benefits', 'price', 'duration']);

type Given = {
  readonly proposal: Proposal;
  readonly talks: readonly PlannedTalk[];
  readonly called: ReadonlyMap<Id, string>;
  /** Whose drafts and mails are looked at. */
  readonly people: ReadonlySet<Id>;
  readonly sourcesOf: (line: Id) => readonly LineSource[];
};

/**
 * What the case says and what was written or is prepared for people of the room since the proposal began: the case's lines and
 * claims, planned talks, drafts for them, mails to them. One reading for all.
 */
export const statementsOf = (context: Context, given: Given): readonly Statement[] => {
  const { proposal, talks, called, people, sourcesOf } = given;
  const store = context.store();
  const clock = clockIn(context.zone);
  const nameOf = (id: Id): string => called.get(id) ?? store.people.get(id)?.name ?? '';
  const options = new Map(proposal.options.map(({ id, name }) => [id, name]));
  const inCase = (id: Id, text: string, more: Partial<Statement> = {}): Statement => ({
    id,
    where: 'case',
    person: null,
    called: '',
    text,
    cost: false,
    of: '',
    source: sourcesOf(id)[0] ?? null,
    ...more,
  });
  const ofCase = proposal.lines
    .filter(({ state, part }) => state === 'accepted' && (part === 'cost' || saying.has(part)))
    .map(({ id, words, part, option }) =>
      inCase(id, words, { cost: part === 'cost', of: option === null ? '' : (options.get(option) ?? '') }),
    );
  const claims = store.proposalClaims
    .ofProposal(proposal.id, context.now)
    .filter(({ state }) => state === 'accepted')
    .map(({ id, words }) => inCase(id, words));
  const ofTalks = talks
    .filter(({ person, held }) => person !== null && held === null)
    .flatMap(({ id, person, called: who, goal, bring, cost }): readonly Statement[] => {
      const base = { id, where: 'talk', person, called: who, of: '', source: null } as const;
      return [
        { ...base, text: `${goal}\n${bring}`, cost: false },
        ...(cost === '' ? [] : [{ ...base, text: cost, cost: true }]),
      ];
    });
  const since = millis(proposal.opened);
  const drafts = store.drafts
    .all()
    .filter(
      ({ reader, updated, sent }) =>
        reader !== null &&
        people.has(reader) &&
        sent === null &&
        millis(updated) >= since &&
        wasThere(context, updated),
    )
    .slice(0, mostDrafts)
    .map(({ id, reader, title, text: said }): Statement => {
      // "It" in the first sentence is what the title names.
      const text = `${title}\n${said}`;
      const who = reader ?? '';
      return { id, where: 'draft', person: who, called: nameOf(who), text, cost: false, of: '', source: null };
    });
  const me = store.people.me()?.id;
  const mails =
    me === undefined
      ? []
      : store.sources
          .withPerson(me, context.now, mostMails)
          .filter(
            (one) =>
              one.kind === 'mail' &&
              millis(one.said) >= since &&
              one.people.some(({ role, person }) => role === 'from' && person === me),
          )
          .flatMap((one): readonly Statement[] => {
            const to = one.people.filter(({ role, person }) => role !== 'from' && people.has(person));
            const text = newestOf(one.text)
              .map(({ start, end }) => one.text.slice(start, end))
              .join('\n');
            return to.slice(0, 1).map(({ person }) => ({
              id: one.id,
              where: 'mail',
              person,
              called: to.map((each) => nameOf(each.person)).join(' and '),
              text: `${one.title}\n${text}`,
              cost: false,
              of: '',
              source: {
                quote: text.slice(0, 200),
                kind: 'mail',
                date: clock(one.said),
                id: one.id,
                fact: null,
                who: 'you',
              },
            }));
          });
  return [...ofCase, ...claims, ...ofTalks, ...drafts, ...mails];
};
