import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { transcriptText } from '../sources/turn.ts';
import { readTranscript } from './read-transcript.ts';

/** A talk on Tuesday, 10 March 2026, a turn for each line: "Dana: words". */
const talk = (...lines: string[]): string =>
  transcriptText(
    lines.map((line, at) => {
      const [, speaker = '', text = line] = /^([^:]{1,30}): (.*)$/.exec(line) ?? [];
      return { speaker: speaker === '?' ? '' : speaker, text, start: at * 5 };
    }),
  );
const read = (...lines: string[]) => readTranscript({ text: talk(...lines), date: '2026-03-10T09:00:00+00:00' });
const short = (...lines: string[]) =>
  read(...lines).map(({ kind, owner, to, due, quote }) => [kind, owner ?? '–', to ?? '–', due?.date ?? '–', quote]);

describe('readTranscript', () => {
  it('knows who I and you are [2.1]', () => {
    expect(
      short(
        'Dana: Right. Bo, could you send me the lease by Friday?',
        'Bo: Sure. I will send you the lease on Thursday.',
        'Dana: Thanks.',
        'Cleo: I will call the owner tomorrow.',
      ),
    ).toEqual([
      ['request', 'Dana', 'Bo', '2026-03-13', expect.stringContaining('could you send me the lease by Friday')],
      ['commitment', 'Bo', 'Dana', '2026-03-12', expect.stringContaining('I will send you the lease on Thursday')],
      ['commitment', 'Cleo', 'the owner', '2026-03-11', expect.stringContaining('I will call the owner tomorrow')],
    ]);
  });

  it('takes the only other one for “you”, and nobody where it could be several', () => {
    expect(short('Dana: Hello.', 'Bo: I will send you the figures tomorrow.')[0]?.[2]).toBe('Dana');
    expect(
      short('Dana: Hello.', 'Cleo: Hi.', 'Bo: I will send you the figures tomorrow.', 'Cleo: It rains.')[0]?.[2],
    ).toBe('Cleo');
    expect(
      short('Dana: Hello.', 'Cleo: Hi.', 'Bo: I will send you the figures tomorrow.', 'Dana: It rains.')[0]?.[2],
    ).toBe('–');
  });

  it('leaves the owner open where nobody is named, and asks about “Speaker 2”', () => {
    const [nobody] = read('?: I will send the figures tomorrow.', '?: Good, thank you.');
    expect([nobody?.owner, nobody?.speaker, (nobody?.confidence ?? 1) < 0.6]).toEqual([undefined, undefined, true]);
    const [numbered] = read('Speaker 1: Hello.', 'Speaker 2: I will send the figures tomorrow.', 'Speaker 1: Good.');
    expect([numbered?.owner, (numbered?.confidence ?? 1) < 0.6]).toEqual(['Speaker 2', true]);
  });

  it('reads through fillers, false starts and cues, and quotes what was said', () => {
    const text = 'Dana: So I, I will, um, I will send the, the annex, you know, by Friday.';
    const [fact] = read(text, 'Bo: Okay.');
    expect(fact).toMatchObject({ kind: 'commitment', owner: 'Dana', due: { date: '2026-03-13' } });
    expect(text).toContain(fact?.quote ?? '–');
  });

  it.each([
    ['an offer', 'Dana: I could take a look at the annex on Friday if that helps.'],
    ['a world that is not', 'Dana: Suppose I send the annex on Friday.'],
    ['what keeps the talk going', 'Dana: I will share my screen. I will stop there.'],
    ['a hint', 'Dana: I will take that as a yes.'],
    ['small talk', 'Dana: Can you hear me? Could you repeat that?'],
    ['a question that is answered', 'Dana: When is the next round of talks with them?'],
  ])('takes no %s for a fact', (_, line) => {
    expect(short(line, 'Bo: Hm, it is quite warm in here.')).toEqual([]);
  });

  it('drops what is stopped at once or taken back later', () => {
    expect(
      short('Dana: I will announce it today.', 'Bo: No, wait. Let me talk to sales first.').filter(
        ([kind, owner]) => kind === 'commitment' && owner === 'Dana',
      ),
    ).toEqual([]);
    expect(
      short(
        'Dana: I will send the annex on Friday.',
        'Bo: Good.',
        'Cleo: And the room is booked.',
        'Dana: Actually no, I can’t send the annex, Legal has it.',
      ).filter(([kind]) => kind === 'commitment'),
    ).toEqual([]);
    expect(short('Dana: I will send the annex on Friday.', 'Bo: No problem.')).toHaveLength(1);
  });

  it('keeps the question that was put off', () => {
    expect(
      short('Dana: What would a full stop cost us per day?', 'Bo: No idea. I will work it out by Monday.'),
    ).toEqual([
      ['question', 'Dana', 'Bo', '–', expect.stringContaining('What would a full stop cost us per day')],
      ['commitment', 'Bo', 'Dana', '2026-03-16', expect.stringContaining('I will work it out by Monday')],
    ]);
  });

  it.each([
    ['pressure', 'Dana: What keeps me awake is the audit of the second hall.'],
    ['success', 'Dana: For me it is over when the auditors close the file.'],
    ['priority', 'Dana: What matters to me is the roof first, then the lift.'],
    ['preference', 'Dana: Don’t mail me, put it in the chat.'],
    ['position', 'Dana: I’m not in favour of the second option.'],
    ['decision', 'Dana: I’ve decided, the shop closes on Mondays.'],
    ['reflection', 'Dana: Next time I’d ask before the round and not after.'],
  ])('reads %s in the first person', (kind, line) => {
    expect(short(line, 'Bo: Hm.')[0]?.slice(0, 2)).toEqual([kind, 'Dana']);
  });

  it.each([
    ['result', 'Dana: The backlog is now at two hundred, it was six hundred in May.'],
    ['risk', 'Dana: Their permit runs out and they haven’t filed for the new one.'],
    ['opportunity', 'Dana: The growers are all asking for it, nobody offers it there.'],
    ['timing', 'Dana: The council votes on the eleventh of June.'],
  ])('reads %s, which nobody owns', (kind, line) => {
    expect(short(line, 'Bo: Hm.')[0]?.slice(0, 2)).toEqual([kind, '–']);
  });

  it('leaves other languages alone', () => {
    expect(
      short('Ute: Ich werde das bis Freitag für Sie erledigen und mich dann melden.', 'Jo: Das ist gut, vielen Dank.'),
    ).toEqual([]);
  });

  it('invents nobody and quotes what stands there, whatever it is given', () => {
    const line = fc.constantFrom(
      'I will send you the list by Friday.',
      'Could you call Bo?',
      'Bo, please check it today.',
      'um, uh, er',
      'No.',
      'I can’t, sorry.',
      'the, the, the the the',
      'gonna do it on the twenty second',
      'i will get it and i will send it and can you check it',
      '—',
      '?',
    );
    const turn = fc.record({
      speaker: fc.constantFrom('Dana Ruiz', 'Bo', '', 'Speaker 1', '[0:00:01] X', 'A.*(b'),
      text: fc.oneof(line, fc.string({ unit: 'binary', maxLength: 60 })),
      start: fc.option(fc.nat(9999)),
    });
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 12 }), (turns) => {
        const text = transcriptText(turns);
        for (const { start, end, quote, owner, to } of readTranscript({ text, date: '2026-03-10' })) {
          expect(quote).toBe(text.slice(start, end));
          expect(quote).not.toBe('');
          for (const name of [owner, to])
            if (name !== undefined) expect(text.toLowerCase()).toContain(name.toLowerCase());
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['one endless turn', `Dana: ${'I will send the list by Friday and '.repeat(8000)}`],
    ['a stammer', `Dana: ${'the, '.repeat(60_000)}`],
    ['fillers', `Dana: ${'um, uh, you know, '.repeat(20_000)}`],
    ['letters', `Dana: ${'a'.repeat(300_000)}`],
    ['commas', `Dana: ${','.repeat(300_000)}`],
  ])('gets through %s', (_, line) => {
    expect(readTranscript({ text: line, date: '2026-03-10' }).length).toBeLessThan(9000);
  });
});
