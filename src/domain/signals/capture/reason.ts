import type { FactKind } from '../../facts/fact.ts';
import type { Clause } from '../clause.ts';
import { patterns } from '../patterns/index.ts';
import { families } from './families.ts';
import type { Features } from './features.ts';
import { classes } from './scorer.ts';
import { weights } from './weights.ts';

/** One sentence: what a fact of this kind says, and the word of the note that spoke most for it. */
export const reasonOf = ({
  kind,
  clause,
  features,
}: {
  readonly kind: FactKind;
  readonly clause: Clause;
  readonly features: Features;
}): string => {
  const base = patterns.find((pattern) => pattern.kind === kind)?.reason ?? 'Reads like one.';
  const at = classes.indexOf(kind);
  let word: string | undefined;
  let most = 0.15;
  for (const { name, re } of families) {
    const strength = features.has(`family ${name}`) ? (weights.of.get(`family ${name}`)?.[at] ?? 0) : 0;
    if (strength <= most) continue;
    const match = re.exec(clause.lower)?.[0].trim();
    if (match === undefined || match === '') continue;
    most = strength;
    word = match;
  }
  return word === undefined ? base : `${base.replace(/\.$/, '')}: “${word}”.`;
};
