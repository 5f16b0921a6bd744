import { misread } from './name-parts.ts';
import { displayName, nameKey } from './names.ts';

/** One way of writing somebody, and how often it was seen. */
export type Spelling = { readonly name: string; readonly address: string; readonly count: number };

/** Ways of writing that tell no two people apart: one address under names that differ in form or by a slip. */
export type Spellings<S extends Spelling> = { readonly lead: S; readonly all: readonly S[]; readonly count: number };

const alike = (one: string, other: string): boolean =>
  one === other || one === '' || other === '' || misread(one.replaceAll(' ', ''), other.replaceAll(' ', ''));

/**
 * Puts together the ways of writing somebody that belong together, those seen most first; `lead` is the one seen most. Two whole names
 * at one address stay two.
 */
export const spellings = <S extends Spelling>(seen: readonly S[]): readonly Spellings<S>[] => {
  // The ones seen most first, so that a bare address joins the name it mostly stands with.
  const groups: { readonly address: string; readonly key: string; readonly all: S[] }[] = [];
  for (const one of seen.toSorted((a, b) => b.count - a.count)) {
    const key = one.name === '' || one.name.includes('@') ? '' : nameKey(displayName(one));
    const group = one.address && groups.find((other) => other.address === one.address && alike(other.key, key));
    if (group) group.all.push(one);
    else groups.push({ address: one.address, key, all: [one] });
  }
  return groups
    .map(({ all }) => ({ all, count: all.reduce((sum, { count }) => sum + count, 0) }))
    .flatMap(({ all, count }) => {
      const lead = all.find(({ name }) => name !== '') ?? all[0];
      return lead ? [{ lead, all, count }] : [];
    })
    .sort((a, b) => b.count - a.count);
};
