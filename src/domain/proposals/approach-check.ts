import { cardOf, gradeWords } from '../framework/cards.ts';
import { approachChecks, standing } from './approach-checks.ts';
import type { ApproachFinding, CheckMaterial, Seen } from './approach-finding.ts';

/** So many are kept: a longer list is read by nobody. */
export const mostFindings = 5;
/** At most two rest on one card, and one is said of one stretch of words. */
const chosenOf = (seen: readonly Seen[]): readonly Seen[] => {
  const cards = new Map<string, number>();
  const lines = new Set<string>();
  return seen
    .toSorted((one, other) => other.weight - one.weight || one.name.localeCompare(other.name))
    .filter(({ card, line, quote }) => {
      const at = line == null ? '' : `${line} ${quote ?? ''}`;
      const told = cards.get(card) ?? 0;
      if (told >= 2 || (at !== '' && lines.has(at))) return false;
      cards.set(card, told + 1);
      lines.add(at);
      return true;
    })
    .slice(0, mostFindings);
};

/**
 * What the evidence cards would say of a case as it stands: at most five, the gravest first, each with its card, that card's
 * grade and limits, and the words it speaks of. Never how likely a yes is. Where nothing stands yet, nothing is said. Pure.
 */
export const approachCheck = (material: CheckMaterial): readonly ApproachFinding[] => {
  if (standing(material.proposal).length === 0) return [];
  const seen = approachChecks.flatMap((check) => check(material)).filter(({ name }) => !material.left.has(name));
  return chosenOf(seen).flatMap((one): ApproachFinding[] => {
    const card = cardOf(one.card);
    if (!card) return [];
    return [
      {
        name: one.name,
        about: `check:${material.id}:${one.name}`,
        says: one.says,
        why: one.why ?? card.tryThis,
        card: { id: card.id, title: card.title, study: card.study, grade: gradeWords[card.grade], limits: card.limits },
        quote: one.quote ?? '',
        line: one.line ?? null,
        option: one.option ?? null,
        part: one.part ?? null,
        objection: one.objection ?? null,
        sources: [...(one.sources ?? [])],
        place: one.place,
      },
    ];
  });
};
