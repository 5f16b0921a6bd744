import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inChunks, options, read } from '../reading.test-kit.ts';
import { ImportedRecordSchema } from '../record-schema.test-kit.ts';
import { readImport } from './index.ts';
import { readSrt } from './srt.ts';
import { readTranscriptText } from './transcript.ts';
import { readVtt } from './vtt.ts';

// Whole files stand in tests/corpus/transcripts/odd; here stands what is decided, and what must not break.
const turnsOf = async (content: string, name = 'talk.vtt') => {
  const { transcripts } = await read(readVtt, content, { name });
  return transcripts[0]?.turns.map(({ speaker, text }) => `${speaker || '—'}: ${text}`) ?? [];
};
const vtt = (...cues: string[]): string =>
  `WEBVTT\n\n${cues.map((cue, at) => `00:00:${String(at * 2).padStart(2, '0')}.000 --> 00:00:${String(at * 2 + 1).padStart(2, '0')}.900\n${cue}\n`).join('\n')}`;

describe('captions', () => {
  it('name who speaks by tags, and by words before a colon [9.3]', async () => {
    expect(await turnsOf(vtt('<v Dana Ruiz>Hello.</v>', '<v Dana Ruiz>I am back.', '<v Bo>Good.', 'Anybody?'))).toEqual(
      ['Dana Ruiz: Hello. I am back.', 'Bo: Good.', '—: Anybody?'],
    );
    expect(await turnsOf(vtt('Dana: Hello.', 'Bo: One thing: the lease.', 'Dana: Yes.', 'Bo: Good.'))).toEqual([
      'Dana: Hello.',
      'Bo: One thing: the lease.',
      'Dana: Yes.',
      'Bo: Good.',
    ]);
  });

  it('go on with the last tag where few cues have one, and name nobody by a dash', async () => {
    expect(
      await turnsOf(
        vtt('<v ->Hello.</v>', 'I am back.', '<v Ada>Good.</v>', 'Very good.', 'Indeed.', '<v ->Anybody?</v>', 'No.'),
      ),
    ).toEqual(['—: Hello.', '—: I am back.', 'Ada: Good. Very good. Indeed.', '—: Anybody?', '—: No.']);
  });

  it('take no word before a colon for a name that is none', async () => {
    expect(await turnsOf(vtt('so the plan: we wait.', 'Note: it is late.', 'and that is that.', 'See: done.'))).toEqual(
      ['—: so the plan: we wait.', '—: Note: it is late.', '—: and that is that.', '—: See: done.'],
    );
  });

  it('leave a cue without a name to nobody where every other has one', async () => {
    const cues = ['Dana: One.', 'Dana: Two.', 'Who was that?', 'Bo: Three.', 'Bo: Four.', 'Dana: Five.'];
    expect(await turnsOf(vtt(...cues))).toContain('—: Who was that?');
  });

  it('keep what is said twice, and not what is only shown twice', async () => {
    expect(await turnsOf(vtt('<v Bo>No.', '<v Ann>Really?', '<v Bo>No.'))).toHaveLength(3);
    const twice =
      'WEBVTT\n\n00:01.000 --> 00:04.000\n<v Bo>We are late by a week.\n\n00:01.000 --> 00:04.000\n<v Bo>We are late by a week.\n';
    expect(await turnsOf(twice)).toEqual(['Bo: We are late by a week.']);
  });

  it.each([
    ['GMT20260310-141500_Recording.transcript.vtt', '', '2026-03-10T14:15:00+00:00', '2026-03-10'],
    ['Ops review-20260310_090000-Meeting Recording.vtt', 'Ops review', '2026-03-10T09:00:00+00:00', '2026-03-10'],
    ['2026-03-10 Steering.vtt', 'Steering', null, '2026-03-10'],
    ['steering 10 March 2026.vtt', 'Steering 10 March 2026', null, '2026-03-10'],
    ['steering-03-04-2026.vtt', 'Steering-03-04-2026', null, null],
    ['Q3 2026 plan.vtt', 'Q3 2026 plan', null, null],
    ['plan-20991231.vtt', 'Plan', null, null],
    ['meeting_1.vtt', 'Meeting 1', null, null],
    ['Recorded 2026-03-10.vtt', '', null, '2026-03-10'],
  ])('%s tells title and time', async (name, title, start, day) => {
    const { transcripts } = await read(readVtt, vtt('<v Bo>Hi.'), { name });
    expect(transcripts[0]).toMatchObject({ title, start, day });
  });

  it('say so where there are no words', async () => {
    const { transcripts, problems } = await read(readVtt, 'WEBVTT\n\n00:01.000 --> 00:02.000\n[Music]\n');
    expect([transcripts, problems]).toEqual([[], [expect.stringContaining('no spoken words')]]);
  });

  it('cut what is huge, and say so', async () => {
    const { transcripts, problems } = await read(
      readSrt,
      Array.from(
        { length: 61_000 },
        (_, at) => `${at}\n00:00:01,000 --> 00:00:02,000\n${at % 2 ? 'Ann' : 'Bob'}: hello there\n`,
      ).join('\n'),
    );
    expect(transcripts[0]?.turns).toHaveLength(60_000);
    expect(problems).toEqual([expect.stringContaining('too long')]);
  });

  it('survive any text, in all three forms', async () => {
    const line = fc.constantFrom(
      'WEBVTT',
      '',
      '1',
      '00:00:01.000 --> 00:00:02.000',
      '99999:00:00,000 --> x',
      '-->',
      'NOTE',
      'STYLE',
      '<v Dana>Hi <b>there</v>',
      '<v',
      '&amp;#x110000;&#0;',
      'Dana: words',
      '[00:01:02] Dana: words',
      'Dana   0:12',
      '- one',
      '- two',
      '>> BO: hello',
      '\u202e\u200b',
      '00:00:00',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(line, fc.string({ unit: 'binary' })), { maxLength: 40 }), async (lines) => {
        for (const reader of [readVtt, readSrt, readTranscriptText]) {
          const { transcripts } = await read(reader, lines.join('\n'));
          for (const one of transcripts) {
            expect(ImportedRecordSchema.safeParse(one).error).toBeUndefined();
            for (const { text } of one.turns) expect(text).not.toMatch(/\n|^\s|\s$/);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('lose nothing but the end where the file is cut', async () => {
    const whole = vtt('<v Dana>One two.', '<v Bo>Three four.', '<v Dana>Five six.');
    for (let at = 0; at < whole.length; at += 1) {
      for await (const one of readImport({ name: 'talk.vtt', bytes: inChunks(whole.slice(0, at), 7) }, options)) {
        if ('record' in one) expect(one.record.kind).toBe('transcript');
      }
    }
  });

  it.each([
    ['one line', 'a'.repeat(3_000_000)],
    ['tags', `WEBVTT\n\n00:01.000 --> 00:02.000\n${'<v A>x'.repeat(200_000)}`],
    ['open tags', `WEBVTT\n\n00:01.000 --> 00:02.000\n${'<v '.repeat(300_000)}`],
    ['colons', `WEBVTT\n\n${'00:01.000 --> 00:02.000\nA B: C: D:\n\n'.repeat(30_000)}`],
    ['references', `WEBVTT\n\n00:01.000 --> 00:02.000\n${'&#'.repeat(500_000)}`],
    ['spaces', `WEBVTT\n\n00:01.000 --> 00:02.000\n${' '.repeat(1_000_000)}x`],
    ['brackets', `[00:00:01] A: ${'(['.repeat(400_000)}\n`],
    ['figures', `${'1'.repeat(1_000_000)}\n00:00:01,000 --> 00:00:02,000\nhi`],
  ])('take a bomb of %s in their stride', async (_, content) => {
    for (const reader of [readVtt, readSrt, readTranscriptText])
      expect((await read(reader, content)).problems.length).toBeLessThan(3);
  });
});
