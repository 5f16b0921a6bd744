import type { Fact, FactKind } from '../../domain/facts/fact.ts';
import { isHistory } from '../../domain/facts/history.ts';
import { sourceOfKnown } from '../../domain/framework/relationship.ts';
import { calledAmong } from '../../domain/people/called-among.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import type { RoomFact, RoomMaterial } from '../../domain/proposals/room-material.ts';
import type { Id } from '../../domain/shared/id.ts';
import { clockIn, dayOf, type Instant, millis } from '../../domain/shared/time.ts';
import type { StoredSource } from '../../store/sources.ts';
import type { Store } from '../../store/store.ts';
import { knownFacts } from '../assessment/relationship-of.ts';
import type { Context } from '../context.ts';
import { peopleNamed } from '../person/people-named.ts';
import { namesOf } from '../person/profile-material.ts';
import { unheardBy } from '../risk/unheard-by.ts';
import { isAsked, learnedLines } from '../signals/learned.ts';
import { tiesOf } from '../tie/ties.ts';

const aDay = 86_400_000;
/** Positions are those of today: so many days back, but for what the user tied to the proposal. */
const remembered = 400;
const mostPositions = 1000;
/** So many letters before and behind a position may be of its sentence. */
const around = 300;
const mattering: readonly FactKind[] = ['priority', 'pressure', 'success', 'question', 'request', 'risk'];

/** Positions that wait to be accepted and are no history, without those so unsure that they are asked elsewhere. */
const waitingPositions = (store: Store, now: Instant, person: Id | null): readonly Fact[] => {
  const lines = learnedLines(store, now);
  return store.currentFacts
    .waiting(now, { since: millis(now) - remembered * aDay, person, kinds: ['position'], limit: mostPositions })
    .filter((fact) => !isHistory(fact, 'mail', now) && !isAsked(fact, lines(fact)));
};

/** The sentence a span stands in. */
const sentenceAround = ({ text }: StoredSource, { start, end }: Fact): string => {
  const before =
    text
      .slice(Math.max(0, start - around), start)
      .split(/[.!?]\s|\n/)
      .at(-1) ?? '';
  const [after = ''] = text.slice(end, end + around).split(/[.!?](?:\s|$)|\n/);
  const mark = /^[^.!?\n]*\?/.test(text.slice(end, end + around)) ? '?' : '';
  return `${before}${text.slice(start, end)}${after}${mark}`;
};

/** Positions on file with the words around them, of one person or of anybody, and who is who; `tied`: also these, however old. */
export const positionMaterial = (context: Context, person: Id | null = null, tied: readonly Id[] = []) => {
  const store = context.store();
  const { now, zone } = context;
  const clock = clockIn(zone);
  const me = store.people.me()?.id ?? null;
  const everybody = store.people
    .all()
    .filter(({ id, group, created }) => id !== me && !group && (!context.replayed || millis(created) <= millis(now)));
  const since = millis(now) - remembered * aDay;
  const accepted = store.currentFacts
    .open(now, ['position'], person === null ? null : [person])
    .filter(({ id, said }) => millis(said) >= since || tied.includes(id));
  const facts = [...accepted.slice(0, mostPositions), ...waitingPositions(store, now, person)];
  const heads = new Map<string, number>();
  for (const { source, end } of facts) heads.set(source, Math.max(heads.get(source) ?? 0, end + around));
  const sources = new Map(store.sources.heads(heads).map((one) => [one.id, one]));
  const positions = knownFacts(context)(facts).map((fact): RoomFact => {
    const source = sources.get(fact.source);
    const written = fact.from.kind === 'mail' || fact.from.kind === 'transcript';
    const by = fact.speaker ?? (written ? (source?.people.find(({ role }) => role === 'from')?.person ?? null) : null);
    return {
      ...fact,
      around: source ? sentenceAround(source, fact) : fact.quote,
      theirs: by !== null && by === fact.owner,
    };
  });
  return {
    positions,
    people: new Map(everybody.map((one) => [one.id, one])),
    called: calledAmong(everybody),
    names: namesOf([...everybody, ...store.people.standing('me')]),
    me,
    now: clock(now),
    today: dayOf(clock(now)),
  };
};

/** Everything on file that may weigh on a proposal, up to now or the replayed day; nothing is read row by row. */
export const roomMaterial = (context: Context, proposal: Proposal): RoomMaterial => {
  const store = context.store();
  const { now } = context;
  const rows = store.rooms.people(proposal.id, now);
  const kept = store.rooms.positions(proposal.id, now);
  const known = knownFacts(context);
  const since = millis(now) - remembered * aDay;
  const powers = store.powers.all().filter(({ said }) => millis(said) <= millis(now));
  const ofPower = new Map(
    known(powers.flatMap(({ fact }) => (fact === null ? [] : (store.facts.at(fact, now) ?? [])))).map((fact) => [
      fact.id,
      sourceOfKnown(fact),
    ]),
  );
  return {
    ...positionMaterial(
      context,
      null,
      kept.map(({ fact }) => fact),
    ),
    proposal,
    words: proposal.source === null ? '' : (store.sources.get(proposal.source)?.text ?? ''),
    namedIn: peopleNamed(store),
    rows,
    kept,
    facts: (people) =>
      known(
        store.currentFacts
          .open(now, mattering, people)
          .filter(({ said, kind }) => kind !== 'risk' || millis(said) >= since),
      ).map((fact) => ({ ...fact, around: fact.quote, theirs: fact.from.who !== 'you' })),
    answers: new Map(
      [...store.answers.starting(`proposal:${proposal.id}:matters:`, now)].map(([about, { answer }]) => [
        about,
        answer,
      ]),
    ),
    unheard: unheardBy(context),
    powers: powers.map((power) => ({
      power,
      source: (power.fact === null ? undefined : ofPower.get(power.fact)) ?? null,
    })),
    ties: tiesOf(context).ties.filter(({ proposed }) => !proposed),
    objections: store.objections.ofProposals([proposal.id], now).get(proposal.id) ?? [],
  };
};
