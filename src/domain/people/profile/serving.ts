import type { FactLink } from '../../facts/fact-link.ts';
import type { Id } from '../../shared/id.ts';
import { isGeneral, isLabel, weightOf } from '../../signals/changes/object-words.ts';
import type { Priority } from './priorities.ts';
import type { ProfileFact } from './profile-fact.ts';
import { subjectOf } from './said-again.ts';

/** Own work that serves a priority by the user's word, or may serve it by the words that both hold. */
export type Serving = {
  readonly priority: Id;
  readonly work: ProfileFact;
  /** Words of the work that stand in the priority as well; empty for what the user said. */
  readonly shared: readonly string[];
};

const mostProposed = 3;
/** What is shared has to say more than one word that stands everywhere. */
const enough = 0.5;

/** The words of a text whose stems are among `stems`, as written, each once. */
const written = (text: string, stems: ReadonlySet<string>): readonly string[] => {
  const found = new Map<string, string>();
  for (const word of text.match(/[\p{L}\p{N}][\p{L}\p{N}'’&]*/gu) ?? []) {
    const [stem] = subjectOf(word, new Set());
    if (stem !== undefined && stems.has(stem) && !found.has(stem)) found.set(stem, word);
  }
  return [...found.values()];
};

/**
 * How own work serves priorities: what the user said, and what may be so, told by the words that both hold, at most three
 * for each priority, the strongest first. What the user refused is not proposed again; words that stand in most of the own
 * work say nothing.
 */
export const servingOf = (
  priorities: readonly Priority[],
  works: readonly ProfileFact[],
  links: readonly FactLink[],
  names: ReadonlySet<string>,
): { readonly accepted: readonly Serving[]; readonly proposed: readonly Serving[] } => {
  const byId = new Map(works.map((work) => [work.id, work]));
  const wordsOf = new Map(works.map((work) => [work.id, subjectOf(`${work.action ?? ''} ${work.quote}`, names)]));
  const among = new Map<string, number>();
  for (const words of wordsOf.values()) for (const word of words) among.set(word, (among.get(word) ?? 0) + 1);
  const accepted: Serving[] = [];
  const proposed: Serving[] = [];
  for (const { newest, all } of priorities) {
    const said = links.filter(({ other }) => all.some(({ id }) => id === other));
    const decided = new Set(said.map(({ one }) => one));
    for (const { one, state } of said) {
      const work = byId.get(one);
      if (
        work &&
        state === 'accepted' &&
        !accepted.some((known) => known.priority === newest.id && known.work.id === one)
      ) {
        accepted.push({ priority: newest.id, work, shared: [] });
      }
    }
    const about = new Set(all.flatMap(({ quote }) => [...subjectOf(quote, names)]));
    const likely = works
      .filter((work) => !decided.has(work.id) && work.closed?.how !== 'dropped')
      .flatMap((work) => {
        const both = [...(wordsOf.get(work.id) ?? [])].filter((word) => about.has(word) && !isLabel(word));
        const telling = both.filter((word) => !isGeneral(word));
        const weighs = both.reduce((sum, word) => sum + weightOf(word, among.get(word) ?? 1), 0);
        // What stands in a third of all the work tells no work from another.
        const common = telling.every((word) => works.length > 8 && (among.get(word) ?? 0) * 3 > works.length);
        if (telling.length === 0 || common || weighs < enough) return [];
        return [{ work, weighs, both }];
      })
      .sort(
        (a, b) => b.weighs - a.weighs || b.work.said.localeCompare(a.work.said) || a.work.id.localeCompare(b.work.id),
      );
    for (const { work, both } of likely.slice(0, mostProposed)) {
      const shared = written(`${work.action ?? ''} ${work.quote}`, new Set(both));
      proposed.push({ priority: newest.id, work, shared });
    }
  }
  return { accepted, proposed };
};
