import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { cheapCost } from '../../tests/support/temporary-workspace.ts';
import { dataKeyOf, type KeyFile, newKeyFile, newRecoveryCode, parseKeyFile } from './key-file.ts';

const key = Uint8Array.from({ length: 32 }, (_, at) => at);
let file: KeyFile;
let code: string;
beforeAll(async () => {
  ({ file, recoveryCode: code } = await newKeyFile(key, 'Grüße an alle', cheapCost));
});

describe('a key file', () => {
  it('opens with the passphrase, however its accents are written', async () => {
    expect(await dataKeyOf(file, 'Grüße an alle')).toEqual(Buffer.from(key));
    expect(await dataKeyOf(file, 'Grüße an alle'.normalize('NFD'))).toEqual(Buffer.from(key));
  });

  it('never opens with anything else [10.2]', async () => {
    const near = ['Grüße an Alle', 'Grüße an alle ', ' Grüße an alle', 'Grüße an all', '', code.slice(1), `${code}A`];
    for (const secret of near) await expect(dataKeyOf(file, secret)).rejects.toMatchObject({ trouble: 'wrong-key' });
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 60 }), async (secret) => {
        fc.pre(secret.normalize('NFKC') !== 'Grüße an alle'.normalize('NFKC'));
        await expect(dataKeyOf(file, secret)).rejects.toMatchObject({ trouble: 'wrong-key' });
      }),
      { numRuns: 60 },
    );
  });

  it('opens with the recovery code as people type it: any case, spaces, O for 0, I and L for 1', async () => {
    const typed = [
      code,
      code.toLowerCase(),
      code.replaceAll('-', ' '),
      code.replaceAll('-', ''),
      `  ${code.replaceAll('-', ' - ')}\n`,
      code.replaceAll('0', 'O').replaceAll('1', 'I'),
      code.replaceAll('0', 'o').replaceAll('1', 'l'),
    ];
    for (const one of typed) expect(await dataKeyOf(file, one)).toEqual(Buffer.from(key));
  });

  it('does not open with a recovery code that differs by one letter', async () => {
    const other = (code[0] === 'Z' ? 'Y' : 'Z') + code.slice(1);
    await expect(dataKeyOf(file, other)).rejects.toMatchObject({ trouble: 'wrong-key' });
  });

  it('makes codes of six groups of five letters that nobody confuses, each another', () => {
    const codes = Array.from({ length: 500 }, newRecoveryCode);
    for (const one of codes) expect(one).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(new Set(codes).size).toBe(500);
    expect(new Set(codes.join('')).size).toBe(33);
  });

  it('holds neither the key nor a secret, and never the same salt twice', async () => {
    const text = JSON.stringify(file);
    expect(text).not.toContain(Buffer.from(key).toString('hex'));
    expect(text).not.toContain(code);
    const again = (await newKeyFile(key, 'Grüße an alle', cheapCost)).file;
    expect(new Set([file, again].flatMap((one) => [one.passphrase.salt, one.recovery.salt])).size).toBe(4);
    expect(again.passphrase.wrapped).not.toBe(file.passphrase.wrapped);
  });

  it('does not let one slot stand in for the other', async () => {
    const swapped = { ...file, passphrase: file.recovery, recovery: file.passphrase };
    await expect(dataKeyOf(swapped, 'Grüße an alle')).rejects.toMatchObject({ trouble: 'wrong-key' });
    await expect(dataKeyOf(swapped, code)).rejects.toMatchObject({ trouble: 'wrong-key' });
  });

  it('finds a changed digit in what is wrapped', async () => {
    const flip = (hex: string): string => (hex[0] === '0' ? '1' : '0') + hex.slice(1);
    for (const part of ['salt', 'nonce', 'wrapped', 'tag'] as const) {
      const doctored = { ...file, passphrase: { ...file.passphrase, [part]: flip(file.passphrase[part]) } };
      await expect(dataKeyOf(doctored, 'Grüße an alle')).rejects.toMatchObject({ trouble: 'wrong-key' });
    }
  });
});

describe('reading a key file', () => {
  const text = () => JSON.stringify(file);

  it('gives back what was written', () => {
    expect(parseKeyFile(text())).toEqual(file);
  });

  it('refuses parameters that would take all the memory of the machine, or hardly any', () => {
    const n = [0, 1, 1023, 1025, 1_048_577, 2 ** 30, -1024, 1024.5, 131_071];
    for (const one of n) {
      const doctored = JSON.stringify({ ...file, passphrase: { ...file.passphrase, n: one } });
      expect(() => parseKeyFile(doctored)).toThrow(expect.objectContaining({ trouble: 'damaged' }));
    }
    for (const change of [{ r: 0 }, { r: 17 }, { p: 0 }, { p: 5 }, { kdf: 'none' }, { salt: 'abc' }, { salt: '' }]) {
      const doctored = JSON.stringify({ ...file, recovery: { ...file.recovery, ...change } });
      expect(() => parseKeyFile(doctored)).toThrow(expect.objectContaining({ trouble: 'damaged' }));
    }
  });

  it('says newer for a later version and damaged for anything else', () => {
    const later = JSON.stringify({ format: 'updraft-key', version: 2, other: true });
    expect(() => parseKeyFile(later)).toThrow(expect.objectContaining({ trouble: 'newer' }));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (noise) => {
        expect(() => parseKeyFile(noise)).toThrow(expect.objectContaining({ trouble: 'damaged' }));
      }),
    );
    for (let end = 0; end < text().length; end += 7) {
      expect(() => parseKeyFile(text().slice(0, end))).toThrow(expect.objectContaining({ trouble: 'damaged' }));
    }
  });
});
