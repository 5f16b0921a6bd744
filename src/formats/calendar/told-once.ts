import type { Problem } from '../../domain/sources/problem.ts';

const mostAlike = 5;
const mostDifferent = 1000;
const named = 3;

/** Gathers problems; what is told of more than five items becomes one problem that counts them and names the first three. */
export const toldOnce = (
  name: string,
): { readonly tell: (item: string, what: string) => void; readonly problems: () => Problem[] } => {
  const all = new Map<string, { readonly items: string[]; count: number }>();
  const tell = (item: string, what: string): void => {
    const known = all.get(what);
    if (known) {
      known.count += 1;
      if (known.items.length < mostAlike) known.items.push(item);
    } else if (all.size < mostDifferent) all.set(what, { items: [item], count: 1 });
  };
  const problems = (): Problem[] =>
    [...all].flatMap(([what, { items, count }]) => {
      if (count <= mostAlike) return items.map((item) => ({ item, what }));
      const first = items.slice(0, named).map((item) => item.replace(`${name}, `, ''));
      return [{ item: name, what: `${what} This holds for ${count} events: ${first.join(', ')} and others.` }];
    });
  return { tell, problems };
};
