import { describe, expect, it } from 'vitest';
import { talkedOf } from './talked-of.ts';
import { namesIn, topicsAmong, topicWords } from './topic.ts';

const today = '2026-03-12';
let serial = 0;
const talk = (title: string, day: number) => {
  serial += 1;
  const id = `m${String(serial).padStart(3, '0')}`;
  return { id, thread: id, title, said: `2026-03-${String(day).padStart(2, '0')}T09:00:00+00:00`, from: 'helen' };
};
const subjects = (topics: readonly { readonly subject: string }[]) => topics.map(({ subject }) => subject);

describe('topicWords', () => {
  it('keeps what names a topic, once and without endings', () => {
    expect(topicWords('Re: the Harbour leases and our lease for Corvid, 3pm')).toEqual(['harbour', 'lease', 'corvid']);
    expect(topicWords('Update for today, thanks')).toEqual([]);
    expect(topicWords('EU grant 2027')).toEqual(['eu', 'grant', '2027']);
  });
});

describe('topicsAmong', () => {
  const subjectsOf = (...all: readonly string[]) => all.map((subject) => ({ subject, words: topicWords(subject) }));
  const known = subjectsOf(
    ...Array.from({ length: 60 }, (_, at) => `Fernhill paper ${1000 + at}`),
    'the harbour lease',
    'what Corvid wants for the harbour lease',
    'the board of GHI',
    'Cables',
  );
  const { near, sure } = topicsAmong(known);
  const both = (one: string, other: string) => {
    const [a, b] = [topicWords(one), topicWords(other)];
    return [near(a, b), sure(a, b)];
  };

  it('takes rare words for one topic and common ones not', () => {
    expect(both('harbour lease', 'Corvid and the harbour lease')).toEqual([true, true]);
    expect(both('Fernhill paper 1001', 'Fernhill paper 1002')).toEqual([false, false]);
    expect(both('Fernhill', 'Fernhill paper 1002')).toEqual([false, false]);
    expect(both('', 'Fernhill paper 1002')).toEqual([false, false]);
  });

  it('is never sure of one word', () => {
    expect(both('GHI', 'what the minister of Lund says of GHI')).toEqual([true, false]);
    expect(both('Cables', 'The Cable: Holm seeks the chair of Lund')).toEqual([true, false]);
  });

  it('is sure of some shared words only with a name among them and where they are most of both', () => {
    expect(both('Corvid harbour crane report', 'Corvid asks for a harbour wall')).toEqual([true, true]);
    expect(both('Corvid harbour', 'crane')).toEqual([false, false]);
    expect(both('Corvid harbour wall', 'Corvid of the harbour tells Lund that money ends in Malmo')).toEqual([
      true,
      false,
    ]);
    expect(both('elected harbour crane master', 'harbour crane falls over in March')).toEqual([true, false]);
  });
});

describe('namesIn', () => {
  it('knows names by their capitals', () => {
    expect(namesIn('the lease of Corvid and the NATO')).toEqual(['corvid', 'nato']);
    expect(namesIn('Changing the harbour')).toEqual([]);
    expect(namesIn('Changing Harbour Lease')).toEqual([]);
    expect(namesIn('CHANGING HARBOURS')).toEqual([]);
    expect(namesIn('GHI')).toEqual(['ghi']);
  });
});

describe('talkedOf', () => {
  it('takes one shared word for a topic only if it is the whole subject', () => {
    const { recurring } = talkedOf(today, [
      talk('Changing the lease', 9),
      talk('Changing guards in Lund', 11),
      talk('GHI', 9),
      talk('RE: GHI.', 10),
      talk('the future of GHI', 10),
    ]);
    expect(subjects(recurring)).toEqual(['GHI.']);
  });

  it('tells what came up on several days from what was talked of once', () => {
    const { recurring, latest } = talkedOf(today, [
      talk('Harbour lease', 3),
      talk('RE: the lease of the harbour', 10),
      talk('Corvid outage', 11),
      talk('FW: Corvid outage', 11),
    ]);
    expect(subjects(recurring)).toEqual(['the lease of the harbour']);
    expect(subjects(latest)).toEqual(['Corvid outage']);
  });

  it('leaves out what is old, names nothing, or was written by a machine', () => {
    const { recurring, latest } = talkedOf(today, [
      talk('Harbour lease', 1),
      talk('Can you talk?', 11),
      talk('Thanks for Corvid', 11),
      talk('FW', 11),
      talk('Out of Office AutoReply: Corvid', 11),
      talk('I am in the Corvid room', 11),
      talk('Ambassador to', 11),
      talk('(SBU)', 11),
    ]);
    expect([...recurring, ...latest]).toEqual([]);
  });

  it('is the same in whatever order the mails come', () => {
    const mails = [talk('Corvid outage', 9), talk('Harbour lease', 9), talk('Audit week in Lund', 11), talk('Lund', 8)];
    expect(talkedOf(today, [...mails].reverse()).latest).toEqual(talkedOf(today, mails).latest);
    expect(talkedOf(today, [...mails].reverse()).recurring).toEqual(talkedOf(today, mails).recurring);
  });

  it('takes no cheer, no picture and no word of where somebody is for a subject', () => {
    const named = (title: string) => subjects(talkedOf(today, [talk(title, 11)]).latest);
    for (const title of [
      'Great harbour!',
      'IMG-2026-0007.jpg',
      'Am up until ten',
      'Just landed in Lund',
      'Breaking news',
    ])
      expect([title, named(title)]).toEqual([title, []]);
    for (const title of ['Phase I of the harbour', 'Will of the founder', 'The harbour is open, come and see it!'])
      expect([title, named(title)]).toEqual([title, [title]]);
  });

  it('names a subject once, however a scan spells it', () => {
    expect(subjects(talkedOf(today, [talk('Kelp, Malmo', 10), talk('RE: KeIp, Malmo.', 11)]).latest)).toEqual([]);
    expect(talkedOf(today, [talk('Kelp, Malmo', 10), talk('RE: KeIp, Malmo.', 11)]).recurring).toHaveLength(1);
  });
});
