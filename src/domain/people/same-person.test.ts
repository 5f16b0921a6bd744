import { describe, expect, it } from 'vitest';
import { misread } from './name-parts.ts';
import { sameFirstName } from './nicknames.ts';
import { candidates, judge, type Known, sameMailbox, worthAsking } from './same-person.ts';

const known = (id: string, name: string, address = '', ...aliases: string[]): Known => ({
  id,
  name,
  aliases,
  addresses: address === '' ? [] : [address],
});
const likeness = (one: Known, other: Known) => candidates([one, other])[0]?.like;
const nothing = { together: 0, threads: 0, others: 0 };
const asked = (one: Known, other: Known, common = nothing): string | undefined =>
  candidates([one, other]).flatMap((pair) => judge(pair, common)?.reason ?? [])[0];

describe('candidates', () => {
  it.each([
    ['Dana Ruiz', 'Dana M Ruiz', 'same'],
    ['Dana Ruiz', 'Dana Ruíz', 'same'],
    ['D. Ruiz', 'Dana Ruiz', 'initial'],
    ['Kate Ruiz', 'Katherine Ruiz', 'nickname'],
    ['Dana Calloway', 'Dana Ca1loway', 'spelling'],
    ['Dana Hernmings', 'Dana Hemmings', 'spelling'],
    ['Dana Calloway', 'Dana Caloway', 'spelling'],
    ['druiz', 'Dana Ruiz', 'handle'],
    ['danaruiz', 'Dana Ruiz', 'joined'],
    ['dana.ruiz', 'Dana Ruiz', 'same'],
    ['Ruiz', 'Dana Ruiz', 'bare'],
  ])('finds %j and %j alike: %s', (one, other, like) => {
    expect(likeness(known('a', one, 'a@x.example'), known('b', other, 'b@x.example'))).toBe(like);
  });
  it.each([
    ['Dana Ruiz', 'Tom Birch'],
    ['Dana B Ruiz', 'Dana F Ruiz'],
    ['Dana Ruiz', 'Diana Ruiz'],
    ['Tom Ruiz', 'Dana Ruiz'],
    ['T. Ruiz', 'Dana Ruiz'],
    ['Dana Berg', 'Dana Borg'],
    ['Dana Ruiz', 'Dana tbirch Ruiz'],
    ['dana@x.example', 'Dana Ruiz'],
  ])('does not find %j and %j alike', (one, other) => {
    expect(likeness(known('a', one, 'a@x.example'), known('b', other, 'b@y.example'))).toBeUndefined();
  });
  it('does not guess which of two a handle or a single word means', () => {
    const two = [known('a', 'Dana Ruiz', 'a@x.example'), known('b', 'Dora Ruiz', 'b@x.example')];
    expect(candidates([...two, known('c', 'druiz', 'c@x.example')])).toEqual([]);
    expect(candidates([...two, known('c', 'Ruiz', 'c@x.example')])).toEqual([]);
  });
});

describe('judge', () => {
  const office = known('a', 'Dana Ruiz', 'dana.ruiz@corp.example');
  const home = known('b', 'Dana Ruiz', 'dana@home.example');
  it('asks about one full name in two houses, and says why', () => {
    expect(asked(office, home)).toBe(
      'The same full name at corp.example and home.example; never in one mail together.',
    );
    expect(asked(office, home, { together: 0, threads: 1, others: 2 })).toBe(
      'The same full name at corp.example and home.example; both in 1 conversation, 2 correspondents in common, never in one mail together.',
    );
    expect(asked(office, known('b', 'Ruiz, Dana'))).toBe(undefined);
    expect(asked(office, known('b', 'Dana Ruiz'))).toContain('once without an address');
  });
  it('never asks about two who stood in one mail', () => {
    expect(asked(office, home, { together: 1, threads: 5, others: 9 })).toBeUndefined();
  });
  it('wants more than a likeness for a short name or a slip', () => {
    const short = known('b', 'D. Ruiz', 'd@home.example');
    expect(asked(office, short)).toBeUndefined();
    expect(asked(office, short, { together: 0, threads: 1, others: 2 })).toContain('initial');
    const kate = [known('a', 'Kate Ruiz', 'k@corp.example'), known('b', 'Katherine Ruiz', 'kr@corp.example')] as const;
    expect(asked(kate[0], kate[1])).toBeUndefined();
    expect(asked(kate[0], kate[1], { together: 0, threads: 0, others: 1 })).toContain('short for');
  });
  it('orders by what they have in common', () => {
    const [pair] = candidates([office, home]);
    const least = pair && judge(pair, nothing)?.confidence;
    const more = pair && judge(pair, { together: 0, threads: 1, others: 1 })?.confidence;
    expect(least).toBeGreaterThanOrEqual(worthAsking);
    expect(more).toBeGreaterThan(least ?? 1);
  });
});

describe('sameMailbox', () => {
  it.each([
    ['dana@corp.example', 'dana@mail.corp.example', true],
    ['dana@corp.example', 'dana+lists@corp.example', true],
    ['dana@corp.example', 'dana-dated-1030976555.34ad5b@corp.example', true],
    ['dana@corp.example', 'dana@evilcorp.example', false],
    ['dana@corp.example', 'dana@home.example', false],
    ['dana@corp.example', 'd@corp.example', false],
    ['+x@corp.example', '+y@corp.example', false],
  ])('%s and %s: %s', (one, other, same) => expect(sameMailbox(one, other)).toBe(same));
});

describe('single words', () => {
  it('knows short forms both ways', () => {
    expect(sameFirstName('jake', 'jacob')).toBe(true);
    expect(sameFirstName('kate', 'cathy')).toBe(true);
    expect(sameFirstName('dana', 'diana')).toBe(false);
  });
  it('takes only long words for misread', () => {
    expect(misread('birch', 'blrch')).toBe(true);
    expect(misread('berg', 'borg')).toBe(false);
    expect(misread('marten', 'carten')).toBe(false);
  });
});
