import { describe, expect, it } from 'vitest';
import { meetingTalk } from '../../bench/accuracy/meeting-talk.ts';

describe('talk of a meeting', () => {
  it('is heard where a meeting is named, and in when and where beside it', () => {
    expect(
      meetingTalk([
        'The budget workshop is moved.',
        'Would Thursday at noon suit you?',
        'The invoice is paid.',
        'Please bring the figures.',
        'Who is hosting?',
      ]),
    ).toEqual([true, true, false, false, true]);
  });

  it('is not heard in days and places alone, nor in a card', () => {
    expect(meetingTalk(['The report is due on Thursday.', 'Our hotel costs rose in October.'])).toEqual([false, false]);
    expect(meetingTalk(['We meet at ten.', 'Phone: 030 123 call me'])).toEqual([true, false]);
  });

  it('is not heard around one word in a long mail', () => {
    const mail = Array.from({ length: 20 }, (_, at) => `Line ${at} of the report for October stands.`);
    expect(meetingTalk([...mail, 'It was said at the meeting.']).filter(Boolean)).toHaveLength(1);
    expect(meetingTalk([])).toEqual([]);
  });
});
