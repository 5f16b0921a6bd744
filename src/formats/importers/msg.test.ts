import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compoundFile, fixed, stream, type Tree, words } from '../outlook/compound.test-kit.ts';
import type { Storage } from '../outlook/compound.ts';
import { plainRtf, rtfText } from '../outlook/rtf-text.ts';
import { gather, inChunks, options, read } from '../reading.test-kit.ts';
import { ImportedRecordSchema } from '../record-schema.test-kit.ts';
import { readImport } from './index.ts';
import { readMsg } from './msg.ts';

const recipient = (name: string, address: string, kind: number): Tree => ({
  ...fixed(8, { 3093: kind }),
  ...words({ 12289: name, 14846: address, 12291: '/O=CORP/OU=EX/CN=RECIPIENTS/CN=X' }),
});
const sent: Tree = {
  ...fixed(32, { 57: new Date('2026-03-12T09:14:00Z'), 16350: 1252 }),
  ...words({
    26: 'IPM.Note',
    55: 'Zahlen für März',
    66: 'Dana Ruiz',
    23810: 'dana@corp.example',
    4149: '<1@corp.example>',
    4162: '<0@corp.example>',
    4096: 'I will send the numbers on Friday.\r\n\r\nDana',
  }),
  '__recip_version1.0_#00000000': recipient('Mira Voss', 'mira@corp.example', 1),
  '__recip_version1.0_#00000001': recipient('Lee Ortiz', 'lee@corp.example', 2),
  '__attach_version1.0_#00000000': {
    ...fixed(8, {}),
    ...words({ 14087: 'März.xlsx' }),
    ...stream(0x3701, new Uint8Array(9000)),
  },
};

const plain = "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}Gr\\u252?\\'dfe\\par from \\{Dana\\}}";
const uncompressed = (rtf: string): Uint8Array => {
  const bytes = Buffer.alloc(16 + rtf.length);
  bytes.writeUInt32LE(rtf.length + 12, 0);
  bytes.writeUInt32LE(rtf.length, 4);
  bytes.writeUInt32LE(0x41_4c_45_4d, 8);
  bytes.write(rtf, 16, 'latin1');
  return bytes;
};

describe('a mail of Outlook', () => {
  it('that was sent is read from its properties [9.3]', async () => {
    const file = { name: 'Zahlen.msg', bytes: inChunks(compoundFile(sent), 700) };
    const { mails, problems } = await gather(readImport(file, options));
    expect(problems).toEqual([]);
    expect(mails).toEqual([
      {
        kind: 'mail',
        messageId: '1@corp.example',
        references: ['0@corp.example'],
        date: '2026-03-12T09:14:00+00:00',
        from: { name: 'Dana Ruiz', address: 'dana@corp.example' },
        to: [{ name: 'Mira Voss', address: 'mira@corp.example' }],
        cc: [{ name: 'Lee Ortiz', address: 'lee@corp.example' }],
        subject: 'Zahlen für März',
        text: 'I will send the numbers on Friday.\n\nDana',
        automatic: false,
        attachments: ['März.xlsx'],
      },
    ]);
  });

  it('that was received keeps the header it came with [9.3]', async () => {
    const header =
      'Microsoft Mail Internet Headers Version 2.0\r\nReceived: from a by b; Thu, 12 Mar 2026 09:20:00 +0100\r\nFrom: "Lee Ortiz" <lee@corp.example>\r\nTo: mira@corp.example,\r\n dana@corp.example\r\nSubject: Plan\r\nDate: Thu, 12 Mar 2026 09:14:00 +0100\r\nMessage-ID: <2@corp.example>\r\nReferences: <a@corp.example> <b@corp.example>\r\nList-Id: <x.corp.example>\r\nContent-Type: multipart/alternative; boundary="gone"\r\nMIME-Version: 1.0\r\n\r\n';
    const html = stream(0x1013, Buffer.from('<p>Gr\u00fc\u00dfe</p><p>Second</p>', 'latin1'));
    const { mails } = await read(
      readMsg,
      compoundFile({ ...fixed(32, { 16350: 1252 }), ...words({ 125: header }), ...html }),
    );
    expect(mails).toMatchObject([
      {
        messageId: '2@corp.example',
        references: ['a@corp.example', 'b@corp.example'],
        date: '2026-03-12T09:14:00+01:00',
        to: [{ address: 'mira@corp.example' }, { address: 'dana@corp.example' }],
        automatic: true,
        text: 'Grüße\n\nSecond',
      },
    ]);
  });

  it('has the words of a mail attached to it, and the names of that one’s files', async () => {
    const { '__properties_version1.0': _, ...more } = sent;
    const inner = { ...more, ...fixed(24, { 57: new Date('2026-03-01T08:00:00Z') }) };
    const outer = {
      ...fixed(32, { 57: new Date('2026-03-12T09:14:00Z') }),
      ...words({ 55: 'Fw', 66: 'Lee', 23810: 'lee@corp.example', 4096: 'See below.' }),
      '__attach_version1.0_#00000000': { ...fixed(8, { 14085: 5 }), '__substg1.0_3701000D': inner },
    };
    const { mails } = await read(readMsg, compoundFile(outer));
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toMatch(/^See below\.[\s\S]*Dana Ruiz[\s\S]*I will send the numbers on Friday\./);
    expect(mails[0]?.attachments).toEqual(['März.xlsx']);
  });

  it('that has only rich text is read from that', async () => {
    expect(plainRtf(plain)).toBe('Grüße\nfrom {Dana}');
    expect(plainRtf('{\\rtf1\\fromhtml1 {\\*\\htmltag64 <p>}\\htmlrtf {\\htmlrtf0 Words\\htmlrtf }\\htmlrtf0 }')).toBe(
      'Words',
    );
    expect(rtfText(uncompressed(plain))).toBe('Grüße\nfrom {Dana}');
    const { mails } = await read(
      readMsg,
      compoundFile({ ...fixed(32, {}), ...words({ 55: 'Rich' }), ...stream(0x1009, uncompressed(plain)) }),
    );
    expect(mails).toMatchObject([{ subject: 'Rich', text: 'Grüße\nfrom {Dana}' }]);
  });

  it('says what it is where it is no mail', async () => {
    const appointment = { ...fixed(32, {}), ...words({ 26: 'IPM.Appointment' }) };
    expect((await read(readMsg, compoundFile(appointment))).problems).toEqual([
      expect.stringContaining('is no mail. Export'),
    ]);
    expect((await read(readMsg, compoundFile({ WordDocument: new Uint8Array(9) }))).problems).toEqual([
      expect.stringContaining('no mail of Outlook'),
    ]);
  });

  it('costs no more than its own size allows, however many of its parts share the same bytes', async () => {
    const long = 'Dana Ruiz '.repeat(30_000);
    const many = Array.from({ length: 600 }, (_, n): [string, Tree] => [
      `__recip_version1.0_#${n.toString(16).padStart(8, '0')}`,
      {
        ...fixed(8, { 3093: 1 }),
        ...words({ 12289: n === 0 ? long : `R${'x'.repeat(3000)}`, 14846: `r${n}@corp.example` }),
      },
    ]);
    const whole = compoundFile({ ...sent, ...Object.fromEntries(many) });
    // Every name begins where the long one does.
    const view = new DataView(whole.buffer);
    const entries = whole.length / 128;
    let start = -1;
    for (let entry = 4; entry < entries; entry += 1) {
      const at = entry * 128;
      if (Buffer.from(whole.subarray(at, at + 40)).toString('utf16le') !== '__substg1.0_3001001F') continue;
      if (start === -1) start = view.getUint32(at + 116, true);
      view.setUint32(at + 116, start, true);
      view.setUint32(at + 120, long.length * 2, true);
    }
    expect(start).not.toBe(-1);
    const { compound } = await import('../outlook/compound.ts');
    const { itemMail } = await import('../outlook/item-mail.ts');
    let given = 0;
    const counted = (storage: Storage): Storage => ({
      streams: new Map(
        [...storage.streams].map(([name, stream]) => [
          name,
          (most: number) => {
            const bytes = stream(most);
            given += bytes.length;
            return bytes;
          },
        ]),
      ),
      storages: new Map([...storage.storages].map(([name, inner]) => [name, counted(inner)])),
    });
    const item = compound(whole);
    if (!item) throw new Error('no item');
    const { text } = itemMail(counted(item), whole.length);
    expect(given).toBeLessThan(whole.length * 2 + 100_000);
    expect(text).toContain('r599@corp.example');
    expect(text).toContain('I will send the numbers on Friday.');
  });

  it('ends where it gave as much as its size allows, and says so', async () => {
    const inner = { ...fixed(24, {}), ...words({ 4096: 'over and over '.repeat(2000) }) };
    const attached = Array.from({ length: 40 }, (_, n): [string, Tree] => [
      `__attach_version1.0_#${n.toString(16).padStart(8, '0')}`,
      { ...fixed(8, { 14085: 5 }), '__substg1.0_3701000D': inner },
    ]);
    const { compound } = await import('../outlook/compound.ts');
    const { itemMail } = await import('../outlook/item-mail.ts');
    const item = compound(compoundFile({ ...sent, ...Object.fromEntries(attached) }));
    if (!item) throw new Error('no item');
    const { text, cut } = itemMail(item, 100_000);
    expect(text.length).toBeLessThan(200_000);
    expect(cut).toBe(true);
    expect(itemMail(item, 10_000_000)).toMatchObject({ cut: false });
  });

  it('comes to an end where its folders and chains run in circles', async () => {
    const whole = compoundFile(sent);
    const view = new DataView(whole.buffer);
    const sectorAt = (place: number): number => (view.getUint32(place, true) + 1) * 512;
    const [directory, table] = [sectorAt(48), sectorAt(76)];
    for (let entry = 0; entry < 12; entry += 1) {
      const spoiled = new DataView(whole.slice().buffer);
      spoiled.setUint32(directory + entry * 128 + 72, entry, true);
      spoiled.setUint32(directory + entry * 128 + 76, Math.max(1, entry - 1), true);
      for (let sector = 0; sector < 128; sector += 1)
        if (sector % 12 === entry) spoiled.setUint32(table + sector * 4, sector, true);
      const { mails, problems } = await read(readMsg, new Uint8Array(spoiled.buffer));
      expect(mails.length + problems.length).toBeGreaterThan(0);
    }
  });

  it('comes to an end however it is cut or spoiled, in little memory', async () => {
    const whole = compoundFile(sent);
    const spot = fc.tuple(
      fc.nat(whole.length / 4 - 1),
      fc.oneof(fc.nat(60), fc.constantFrom(0xff_ff_ff_ff, 0x7f_ff_ff_ff)),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(spot, { maxLength: 8 }),
        fc.nat(whole.length),
        fc.boolean(),
        async (spots, cut, cuts) => {
          const spoiled = whole.slice();
          for (const [at, value] of spots) new DataView(spoiled.buffer).setUint32(at * 4, value, true);
          const { mails, problems } = await read(readMsg, cuts ? spoiled.subarray(0, cut) : spoiled);
          expect(mails.length + problems.length).toBeGreaterThan(0);
          for (const one of mails) ImportedRecordSchema.parse(one);
        },
      ),
      { numRuns: 300 },
    );
  });
});
