import { describe, expect, it } from 'vitest';
import { foldedParts } from '../../domain/language/folded-parts.ts';
import { render } from './render.ts';

const page = { width: 80, colour: false, today: '2026-03-12', zone: 'UTC' };
const dana = { id: 'p1', name: 'Dana Whitfield', role: '', standing: 'above' as const };

const parts = (text: string) =>
  foldedParts(text).map(({ author = '', said = '', ...part }) => ({
    ...part,
    author,
    said,
    mail: part.folded ? { id: 'm0', from: 'Robin Ames', said: '2026-03-11T09:00:00+00:00' } : null,
  }));

describe('render', () => {
  it('shows a conversation: newest words, what is quoted named and not repeated', () => {
    const text =
      'Yes, on Monday.\n\n-----Original Message-----\nFrom: Robin Ames\nSent: March 11, 2026\nTo: Dana\n\nShall we sign?\n';
    const mail = {
      id: 'm1',
      said: '2026-03-12T09:14:00+00:00',
      title: 'Re: Pier lease',
      from: dana,
      to: [],
      readers: 7,
      copies: 0,
      automatic: false,
      attachments: ['lease.pdf'],
      text,
      length: text.length,
      parts: parts(text),
      facts: [],
    };
    const view = { title: 'Pier lease', total: 9, from: mail.said, to: mail.said, people: [dana], place: 1, at: 1 };
    const shown = render('thread.show', { ...view, mails: [mail], found: null }, page);
    expect(shown).toContain('Dana Whitfield  today 09:14  m1');
    expect(shown).toContain('  Yes, on Monday.\n\n  [quotes Robin Ames, yesterday (m0), 5 lines]');
    expect(shown).not.toContain('Shall we sign?');
    expect(shown).toContain('attached: lease.pdf');
    expect(shown).toContain('1 earlier mail: --at 0');
    expect(shown).toContain('7 later mails: --at 2');
  });

  it('puts a timeline under its days, a conversation in one block', () => {
    const entry = (id: string, thread: string | null) => ({
      id,
      kind: 'mail',
      said: `2026-03-12T09:1${id}:00+00:00`,
      title: 'Re: Rota',
      text: `Words ${id}.`,
      from: 'Dana Whitfield',
      thread,
      day: '2026-03-12',
    });
    const entries = [entry('4', 't'), entry('3', 't'), entry('2', 't'), entry('1', null)];
    const shown = render('person.timeline', { entries, more: true, newer: false, place: null }, page);
    expect(shown).toContain('today\n  3 mails: Rota  thread 4');
    expect(shown).toContain('more: --before 2026-03-12T09:11:00+00:00');
  });

  it('shows what an invitation says', () => {
    const moment = {
      id: 'e1',
      title: 'Budget',
      start: '2026-03-12T10:00:00+00:00',
      end: '2026-03-12T10:30:00+00:00',
      allDay: false,
      place: 'Room 4',
      status: 'confirmed',
      debriefed: false,
      people: [],
      with: [dana],
    };
    const shown = render('moment.show', { moment, text: 'Bring the cost table.', debriefs: [], transcripts: [] }, page);
    expect(shown).toContain('at Room 4');
    expect(shown).toContain('Invitation\n  Bring the cost table.');
  });

  it('calls what has no title by its words, and only then by what it is', () => {
    const hit = {
      kind: 'capture',
      ref: 's1',
      title: '',
      snippet: 'Dana wants numbers first',
      people: '',
      said: '2026-03-12T09:00:00+00:00',
    };
    const hits = [hit, { ...hit, kind: 'mail', ref: 'm1', title: 'Re:', snippet: '' }];
    const shown = render('search.find', { hits }, page);
    expect(shown).toContain('Dana wants numbers first  capture');
    expect(shown.match(/Dana wants/g)).toHaveLength(1);
    expect(shown).toContain('(no subject)  mail');
    expect(shown).not.toContain('untitled');
  });
});
