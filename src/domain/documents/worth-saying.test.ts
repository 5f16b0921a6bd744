import { describe, expect, it } from 'vitest';
import { mindIn } from './own-words.ts';
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
  it('lets what has a day begin and end as it likes, and still stops what is torn or says nothing', () => {
    for (const quote of [
      'And please send the signed lease by Friday.',
      'review the bids by friday',
      'Please call the Corvid board about the rent by Friday.',
      'Please list the arguments for and against it by Friday.',
      'Please cost plan A by Friday so we know where we are.',
    ])
      expect([quote, isWorthQuoting(quote, '', { dated: true })]).toEqual([quote, true]);
    for (const quote of ['Call me on Friday.', 'Pls print by Friday.', 'Send it to the', 'Friday then'])
      expect([quote, isWorthQuoting(quote, '', { dated: true })]).toEqual([quote, false]);
    expect(isWorthQuoting('Please write to the desk by Friday.', 'Out of office', { dated: true })).toBe(false);
  });

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

describe('isMachineTitle', () => {
  it('knows what mail programs write by themselves', () => {
    for (const title of ['Out of Office AutoReply: Lease', 'Automatic reply: x', 'Undeliverable: x', 'Accepted: Board'])
      expect([title, isMachineTitle(title)]).toEqual([title, true]);
    for (const title of [
      'Office of the harbour: lease',
      'Out of office space in Lund',
      'Delivery status of the cranes',
      'Undelivered cranes',
      'Automatic replying machines',
    ])
      expect([title, isMachineTitle(title)]).toEqual([title, false]);
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
