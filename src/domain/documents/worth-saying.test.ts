import { describe, expect, it } from 'vitest';
import { hasPassed } from './named-time.ts';
import { mindIn } from './own-words.ts';
import { callsAnother, tellsOf } from './spoken-to.ts';
import { isMachineTitle, isWhole, isWorthQuoting, subjectFor } from './worth-saying.ts';

describe('isWhole', () => {
  it('passes sentences as people write them', () => {
    for (const words of [
      'Do we sign the lease before the audit?',
      'can you send the Corvid table',
      'Pls tell Ute that the harbour waits.',
      'I think we should ask the board first.',
      'We met at the Harbour House with Ute Brandt.',
    ])
      expect([words, isWhole(words)]).toEqual([words, true]);
  });

  it('stops what a scan or a black bar tore', () => {
    for (const words of [
      "Let's just go w",
      'Given that If so',
      'Agree about Why did leave?',
      'of the harbour we said nothing.',
      'I will make a push for again.',
      '--see Ute about it.',
      'We asked Ute On another matter, where is it?',
      'Tell her the',
    ])
      expect([words, isWhole(words)]).toEqual([words, false]);
  });
});

describe('isWorthQuoting', () => {
  it('wants a topic in the words or in the subject', () => {
    expect(isWorthQuoting('Where does this stand now?', 'Re: Harbour lease')).toBe(true);
    expect(isWorthQuoting('Where does this stand now?', 'Re:')).toBe(false);
    expect(isWorthQuoting('Does the lease hold for Corvid?', '')).toBe(true);
  });

  it('leaves errands, courtesies and machines out', () => {
    for (const [quote, title] of [
      ['Pls print for the harbour meeting.', 'Harbour lease'],
      ["It went well, didn't it?", 'Harbour lease'],
      ['Let me know how it goes.', 'Harbour lease'],
      ["Let's talk about it after lunch.", 'Harbour lease'],
      ['But is the lease signed?', 'Harbour lease'],
      ['Please contact the desk in an emergency.', 'Out of office: Harbour lease'],
    ] as const)
      expect([quote, isWorthQuoting(quote, title)]).toEqual([quote, false]);
  });
});

describe('subjectFor', () => {
  it('stands beside words that do not say what they are about', () => {
    expect(subjectFor('Where does this stand?', 'RE: FW: Harbour lease')).toBe('Harbour lease');
    expect(subjectFor('Does the harbour lease hold?', 'Harbour lease')).toBe('');
    expect(subjectFor('Ask Ute Brandt for the Corvid audit figures of 2025.', 'Harbour lease')).toBe('');
    expect(subjectFor('Ask Ute Brandt to raise this with Corvid and Lund.', 'Harbour lease')).toBe('Harbour lease');
    expect(subjectFor('Where does this stand?', 'Re: Thanks')).toBe('');
  });
});

describe('callsAnother', () => {
  it('sees who is called by name', () => {
    const names = ['Priya Raman'];
    expect(callsAnother('Ute--could we be ready by June?', names)).toBe(true);
    expect(callsAnother('Ute, could we be ready by June?', names)).toBe(true);
    expect(callsAnother('Priya, could we be ready by June?', names)).toBe(false);
    expect(callsAnother('Second, could we be ready by June?', names)).toBe(false);
    expect(callsAnother('Could Ute be ready by June?', names)).toBe(false);
  });
});

describe('hasPassed', () => {
  it('knows when the time that words speak of is over', () => {
    // A Tuesday.
    const over = (words: string, day: string) => hasPassed(words, '2026-03-10', day);
    expect(over('Can you finish it tonight?', '2026-03-10')).toBe(false);
    expect(over('Can you finish it tonight?', '2026-03-11')).toBe(true);
    expect(over('Get Ute over asap.', '2026-03-11')).toBe(false);
    expect(over('Get Ute over asap.', '2026-03-12')).toBe(true);
    expect(over('What is this about the harbour this weekend?', '2026-03-15')).toBe(false);
    expect(over('What is this about the harbour this weekend?', '2026-03-16')).toBe(true);
    expect(over('Shall we ask Ute next week?', '2026-03-20')).toBe(false);
    expect(over('Shall we ask Ute next week?', '2026-03-23')).toBe(true);
    expect(over('Shall we ask Ute?', '2026-04-23')).toBe(false);
  });
});

describe('tellsOf', () => {
  it('sees words about somebody to others', () => {
    expect(tellsOf('I think Priya might have told you already.', ['Priya Raman'])).toBe(true);
    expect(tellsOf('Priya, have you told them?', ['Priya Raman'])).toBe(false);
    expect(tellsOf('Ute might have told you.', ['Priya Raman', 'priya@fernhill.example'])).toBe(false);
  });
});

describe('isMachineTitle', () => {
  it('knows what mail programs write by themselves', () => {
    for (const title of ['Out of Office AutoReply: Lease', 'Automatic reply: x', 'Undeliverable: x', 'Accepted: Board'])
      expect([title, isMachineTitle(title)]).toEqual([title, true]);
    expect(isMachineTitle('Office of the harbour: lease')).toBe(false);
  });
});

describe('mindIn', () => {
  const mind = (text: string, title = 'Re: Harbour lease') => mindIn(title, text, [{ start: 0, end: text.length }]);
  it('takes the first whole sentence that says what they want, letter for letter', () => {
    expect(mind('Saw it. We should ask the Corvid board  first. Then sign.')).toBe(
      'We should ask the Corvid board  first.',
    );
  });
  it('takes nothing from small talk, questions, handed on or long texts', () => {
    expect(mind('You need to call me at home.')).toBeUndefined();
    expect(mind('Should we ask the Corvid board?')).toBeUndefined();
    expect(mind('See below.\n\nWe should ask the Corvid board first.', 'FW: Lease')).toBeUndefined();
    expect(mind(`We should ask the Corvid board first. ${'x '.repeat(400)}`)).toBeUndefined();
  });
});
