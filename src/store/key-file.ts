import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';
import { StoreError } from './store-error.ts';

/*
 * The key file holds the workspace's random 32-byte data key twice, wrapped with AES-256-GCM: once under a key derived
 * from the passphrase, once under one derived from the printed recovery code. Changing the passphrase re-wraps only.
 */

const hex = z.string().regex(/^([0-9a-f]{2})+$/);
// Upper bounds keep a doctored file from asking for all the memory of the machine.
const Slot = z.object({
  kdf: z.literal('scrypt'),
  n: z
    .number()
    .int()
    .min(1024)
    .max(1_048_576)
    .refine((n) => Number.isInteger(Math.log2(n))),
  r: z.number().int().min(1).max(16),
  p: z.number().int().min(1).max(4),
  salt: hex.length(32),
  nonce: hex.length(24),
  wrapped: hex.length(64),
  tag: hex.length(32),
});
type Slot = z.infer<typeof Slot>;

export const KeyFile = z.object({
  format: z.literal('updraft-key'),
  version: z.literal(1),
  passphrase: Slot,
  recovery: Slot,
});
export type KeyFile = Readonly<z.infer<typeof KeyFile>>;

export type Cost = { readonly n: number; readonly r: number; readonly p: number };
/** About 350 ms and 128 MB on a laptop of 2026 (RFC 7914 parameters). */
export const defaultCost: Cost = { n: 131_072, r: 8, p: 1 };

const scryptKey = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(
  scrypt,
);

const derive = (secret: string, salt: Buffer, { n, r, p }: Cost): Promise<Buffer> =>
  scryptKey(secret.normalize('NFKC'), salt, 32, { N: n, r, p, maxmem: 256 * n * r });

const wrap = async (key: Uint8Array, secret: string, name: string, cost: Cost): Promise<Slot> => {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', await derive(secret, salt, cost), nonce);
  cipher.setAAD(Buffer.from(`updraft-key:1:${name}`));
  const wrapped = Buffer.concat([cipher.update(key), cipher.final()]);
  return {
    kdf: 'scrypt',
    ...cost,
    salt: salt.toString('hex'),
    nonce: nonce.toString('hex'),
    wrapped: wrapped.toString('hex'),
    tag: cipher.getAuthTag().toString('hex'),
  };
};

const unwrap = async (slot: Slot, secret: string, name: string): Promise<Uint8Array | undefined> => {
  const wrapping = await derive(secret, Buffer.from(slot.salt, 'hex'), slot);
  const decipher = createDecipheriv('aes-256-gcm', wrapping, Buffer.from(slot.nonce, 'hex'));
  decipher.setAAD(Buffer.from(`updraft-key:1:${name}`));
  decipher.setAuthTag(Buffer.from(slot.tag, 'hex'));
  try {
    return Buffer.concat([decipher.update(Buffer.from(slot.wrapped, 'hex')), decipher.final()]);
  } catch {
    return undefined;
  }
};

// Crockford's base 32: no I, L, O, U, so a printed code survives being typed by hand.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A fresh recovery code of 150 random bits, in six groups of five: `7K2MQ-…`. */
export const newRecoveryCode = (): string =>
  Array.from({ length: 6 }, () => [...randomBytes(5)].map((byte) => letters[byte & 31]).join('')).join('-');

const asRecoveryCode = (typed: string): string =>
  typed.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0');

/** A key file for a data key, and the recovery code to print; the code is kept nowhere. */
export const newKeyFile = async (
  key: Uint8Array,
  passphrase: string,
  cost: Cost = defaultCost,
): Promise<{ readonly file: KeyFile; readonly recoveryCode: string }> => {
  const recoveryCode = newRecoveryCode();
  return {
    recoveryCode,
    file: {
      format: 'updraft-key',
      version: 1,
      passphrase: await wrap(key, passphrase, 'passphrase', cost),
      recovery: await wrap(key, asRecoveryCode(recoveryCode), 'recovery', cost),
    },
  };
};

/** The data key behind a passphrase or a recovery code. Throws `StoreError('wrong-key')` when it is neither. */
export const dataKeyOf = async (file: KeyFile, secret: string): Promise<Uint8Array> => {
  const code = asRecoveryCode(secret);
  const key =
    (await unwrap(file.passphrase, secret, 'passphrase')) ??
    (code.length === 30 ? await unwrap(file.recovery, code, 'recovery') : undefined);
  if (!key) throw new StoreError('wrong-key');
  return key;
};

/** Parses a key file. Throws `StoreError('damaged')` for anything else and `StoreError('newer')` for a later version. */
export const parseKeyFile = (text: string): KeyFile => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new StoreError('damaged', { cause: error });
  }
  const version = z.object({ format: z.literal('updraft-key'), version: z.number() }).safeParse(value);
  if (version.success && version.data.version > 1) throw new StoreError('newer');
  const file = KeyFile.safeParse(value);
  if (!file.success) throw new StoreError('damaged');
  return file.data;
};
