import { overlaps, trimmed } from '../shared/extent.ts';
import { readDraft } from './draft.ts';
import { tongueOf } from './draft-language.ts';
import type { Finding } from './finding.ts';
import type { Rule } from './rule.ts';
import { diagnosis } from './rules/diagnosis.ts';
import { gossip } from './rules/gossip.ts';
import { insult } from './rules/insult.ts';
import { motiveReading } from './rules/motive-reading.ts';
import { protectedTrait } from './rules/protected-trait.ts';
import { speculation } from './rules/speculation.ts';

/** The rules for notes about people, in the order of the list of all. */
export const noteRules: readonly Rule[] = [gossip, diagnosis, protectedTrait, motiveReading, insult, speculation];

const grave = (a: Finding, b: Finding): boolean =>
  (a.severity === 'error' && b.severity !== 'error') ||
  ((a.severity === 'error') === (b.severity === 'error') && a.end - a.start < b.end - b.start);

/**
 * What a note about people says that would hurt or shame if it were read: what `review` finds in a text of kind `note`,
 * without the other rules, so that a page can have it where notes are typed. Offsets are UTF-16; never throws.
 */
export const reviewNote = (text: string): readonly Finding[] => {
  const draft = readDraft(text);
  if (draft.sentences.length === 0 || tongueOf(draft).language !== null) return [];
  const found = noteRules.flatMap((rule) =>
    rule.check(draft, { kind: 'note' }).map(({ start, end, message, why }): Finding => {
      const span = trimmed(text, { start, end });
      const quote = text.slice(span.start, span.end);
      const card = rule.card === null ? {} : { card: rule.card };
      return { rule: rule.id, severity: rule.severity, ...span, quote, message, why, fixes: [], ...card };
    }),
  );
  return found
    .filter((one) => !found.some((other) => other !== one && overlaps(one, other) && grave(other, one)))
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : 1));
};
