import type { Id } from '../shared/id.ts';
import type { Proposal, ProposalOption } from './proposal.ts';

/** A proposal before a deed, as the deed left it, and as it is now. */
type Deed = { readonly before: Proposal; readonly after: Proposal; readonly now: Proposal };

/** What of the head a deed may have changed; who says a title says when, and `updated` follows. */
const said = ['title', 'decider', 'ladder', 'ask', 'chosen', 'moment', 'byDay', 'ended'] as const;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Its options or lines without what a deed did; null where one that it changed is no longer as the deed left it. */
const partsBack = <T extends { readonly id: Id }>(
  before: readonly T[],
  after: readonly T[],
  now: readonly T[],
): readonly T[] | null => {
  const by = (parts: readonly T[]) => new Map(parts.map((one) => [one.id, one]));
  const [was, left, is] = [by(before), by(after), by(now)];
  const back: T[] = [];
  for (const one of now) {
    const [then, made] = [was.get(one.id), left.get(one.id)];
    if (same(then, made) || same(then, one)) back.push(one);
    else if (!same(made, one)) return null;
    else if (then) back.push(then);
  }
  for (const [place, one] of before.entries()) {
    if (is.has(one.id)) continue;
    const made = left.get(one.id);
    // Somebody else took it out: that stays, unless the deed would have to write on it.
    if (made) {
      if (same(made, one)) continue;
      return null;
    }
    const ahead = before.slice(0, place).findLast(({ id }) => back.some((other) => other.id === id));
    back.splice(ahead ? back.findIndex(({ id }) => id === ahead.id) + 1 : 0, 0, one);
  }
  return back;
};

/** Ids of both lists, in the order of the first. */
const shared = (parts: readonly { readonly id: Id }[], others: readonly { readonly id: Id }[]): readonly Id[] =>
  parts.flatMap(({ id }) => (others.some((one) => one.id === id) ? [id] : []));

/** Options in the order they had before, where a deed has turned it; null where it was turned once more since. */
const orderBack = (
  { before, after, now }: Deed,
  options: readonly ProposalOption[],
): readonly ProposalOption[] | null => {
  const stood = shared(before.options, after.options).filter((id) => now.options.some((one) => one.id === id));
  const of = (list: readonly ProposalOption[]) =>
    shared(
      list,
      stood.map((id) => ({ id })),
    );
  if (same(stood, of(after.options)) || same(stood, of(now.options))) return options;
  if (!same(of(after.options), of(now.options))) return null;
  const turned = stood.flatMap((id) => options.filter((one) => one.id === id));
  let next = 0;
  return options.map((one) => (stood.includes(one.id) ? (turned[next++] ?? one) : one));
};

/** Whether another option that stands says the same: both do nothing, or go by one name. */
export const isTwinOf = (one: Pick<ProposalOption, 'id' | 'name' | 'nothing'>, other: ProposalOption): boolean =>
  one.id !== other.id &&
  other.state !== 'rejected' &&
  ((one.nothing && other.nothing) || one.name.toLowerCase() === other.name.toLowerCase());

/**
 * A proposal without what one deed did to it: everything that was done since, here or in another window, stays. Null where
 * that cannot be, for what the deed changed was changed again, or something was built on it. `ended` is as it was only where
 * the deed itself ended it or opened it again.
 */
export const undoneProposal = (deed: Deed): Proposal | null => {
  const { before, after, now } = deed;
  const changed = said.filter((name) => !same(before[name], after[name]) && !same(before[name], now[name]));
  if (changed.some((name) => !same(after[name], now[name]))) return null;
  const put = partsBack(before.options, after.options, now.options);
  const lines = partsBack(before.lines, after.lines, now.lines);
  const options = put && orderBack(deed, put);
  if (!options || !lines) return null;
  const { named: _named, ...head } = now;
  const named = changed.includes('title') ? before.named : now.named;
  const back: Proposal = {
    ...head,
    ...Object.fromEntries(changed.map((name) => [name, before[name]])),
    updated: now.updated === after.updated ? before.updated : now.updated,
    ...(named === undefined ? {} : { named }),
    options: [...options],
    lines: [...lines],
  };
  const there = (id: Id | null): boolean => id === null || options.some((one) => one.id === id);
  const stands = (id: Id): boolean => now.options.some((one) => one.id === id && one.state !== 'rejected');
  const twin = options.some(
    (one) => one.state !== 'rejected' && !stands(one.id) && options.some((other) => isTwinOf(one, other)),
  );
  return !twin && there(back.chosen) && lines.every(({ option }) => there(option)) ? back : null;
};
