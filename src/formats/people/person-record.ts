import type { PersonRecord } from '../../domain/sources/record.ts';

const mostAddresses = 50;

const plain = (words: string, limit: number): string =>
  words.replaceAll('\u0000', '').replace(/\s+/g, ' ').trim().slice(0, limit);

/** Addresses out of what a field of an address book may hold ("a@x; b@x", "Dana <a@x>", "mailto:a@x"). */
export const addressesIn = (field: string): string[] =>
  (field.slice(0, 5000).match(/[^\s<>,;:"'()[\]]{1,100}@[^\s<>,;:"'()[\]]{1,200}/g) ?? []).map((address) =>
    address.toLowerCase(),
  );

/** A person as a card or a row says it, its words trimmed and bounded; null where it has neither a name nor an address. */
export const personRecord = (given: {
  readonly uid?: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly addresses: readonly string[];
  readonly role: string;
  readonly organisation: string;
}): PersonRecord | null => {
  const name = plain(given.name, 200);
  const addresses = [...new Set(given.addresses)].slice(0, mostAddresses);
  const named = name.includes('@') ? '' : name;
  if (named === '' && addresses.length === 0) return null;
  const aliases = (given.aliases ?? []).map((alias) => plain(alias, 200));
  return {
    kind: 'person',
    uid: plain(given.uid ?? '', 1000) || null,
    name: named,
    aliases: [...new Set(aliases)]
      .filter((alias) => alias !== '' && alias !== named && !alias.includes('@'))
      .slice(0, 20),
    addresses,
    role: plain(given.role, 200),
    organisation: plain(given.organisation, 200),
  };
};
