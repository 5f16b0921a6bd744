import { describe, expect, it } from 'vitest';
import { render } from './render.ts';

const page = { width: 80, colour: false, today: '2026-03-12', zone: 'UTC' };
const dana = { id: 'p1', name: 'Dana Ruiz', role: '', standing: 'unknown' as const };
const home = { id: 'p2', name: 'Dana R', role: '', standing: 'unknown' as const };
const contact = { mails: 3, lastContact: '2026-03-11T09:00:00+00:00' };

describe('render', () => {
  it('shows who may be one, why, and both answers as commands', () => {
    const pair = {
      into: { ...dana, ...contact, address: 'dana@corp.example' },
      person: { ...home, ...contact, address: '' },
      reason: 'The same full name, once without an address; never in one mail together.',
      confidence: 0.7,
    };
    expect(render('person.same', { pairs: [pair], total: 3 }, page)).toBe(
      [
        'Dana Ruiz  dana@corp.example · 3 mails',
        'Dana R  without an address · 3 mails',
        '    The same full name, once without an address; never in one mail together.',
        '    one: updraft person.merge p2 dana@corp.example',
        '    two: updraft person.apart p2 dana@corp.example',
        '',
        '2 more: --limit 3',
      ].join('\n'),
    );
    const mine = { ...pair, into: { ...pair.into, standing: 'me' as const } };
    expect(render('person.same', { pairs: [mine], total: 1 }, page)).toContain('one: updraft me p2 --also');
    expect(render('person.same', { pairs: [], total: 0 }, page)).toBe('Nobody here looks like somebody else.');
  });

  it('says what was done and how it is taken back', () => {
    expect(render('person.merge', { person: dana, also: 'Dana R', change: 4, note: '' }, page)).toBe(
      'Dana Ruiz and Dana R are taken as one.\nTake it back: updraft person.undo 4',
    );
    expect(
      render('person.split', { person: dana, other: home, moved: { sources: 2, moments: 1 }, change: 5 }, page),
    ).toContain('Dana R is somebody else than Dana Ruiz now, with 2 mails and 1 moment.');
    expect(render('person.apart', { people: [dana, home], change: 6 }, page)).toContain('Dana Ruiz and Dana R are two');
    expect(render('person.undo', { kind: 'split', people: [dana], change: 5 }, page)).toBe(
      'Taken back: Dana Ruiz is one person again.',
    );
  });
});
