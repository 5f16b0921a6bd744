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
  it('takes rare words for the same topic and common ones not', () => {
    const all = [
      ...Array.from({ length: 60 }, (_, at) => ['fernhill', `matter${at}`]),
      ['harbour', 'lease'],
      ['harbour', 'lease', 'fernhill'],
    ];
    const same = topicsAmong(all);
    expect(same(['harbour', 'lease'], ['harbour', 'lease', 'fernhill'])).toBe(true);
    expect(same(['fernhill', 'matter1'], ['fernhill', 'matter2'])).toBe(false);
    expect(same(['fernhill'], ['fernhill', 'matter2'])).toBe(false);
    expect(same([], ['fernhill'])).toBe(false);
  });
});

describe('namesIn', () => {
  it('knows names by their capitals', () => {
    expect(namesIn('the lease of Corvid and the EU')).toEqual(['corvid', 'eu']);
    expect(namesIn('Changing the harbour')).toEqual([]);
    expect(namesIn('Changing Harbour Lease')).toEqual([]);
    expect(namesIn('CHANGING HARBOURS')).toEqual([]);
    expect(namesIn('GHI')).toEqual(['ghi']);
  });
});

describe('talkedOf', () => {
  it('takes one shared word for a topic only if it is a name', () => {
    const { recurring } = talkedOf(today, [
      talk('Changing the lease', 9),
      talk('Changing guards in Lund', 11),
      talk('GHI', 9),
      talk('the future of GHI', 10),
    ]);
    expect(subjects(recurring)).toEqual(['the future of GHI']);
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
    ]);
    expect([...recurring, ...latest]).toEqual([]);
  });

  it('is the same in whatever order the mails come', () => {
    const mails = [talk('Corvid outage', 9), talk('Harbour lease', 9), talk('Audit week in Lund', 11), talk('Lund', 8)];
    expect(talkedOf(today, [...mails].reverse()).latest).toEqual(talkedOf(today, mails).latest);
    expect(talkedOf(today, [...mails].reverse()).recurring).toEqual(talkedOf(today, mails).recurring);
  });
});
