import { trimmed } from '../shared/extent.ts';
import { type Draft, readBlock, readDraft } from './draft.ts';
import { tongueOf } from './draft-language.ts';
import type { Finding } from './finding.ts';
import { kept } from './kept.ts';
import { type Paragraph, paragraphsOf, withoutParagraphs } from './paragraphs.ts';
import type { Found, ReviewOptions, Rule } from './rule.ts';
import { rules } from './rules/index.ts';

/** What `review` returns: findings by their start, the words of the body, and the language of a draft that is not in English. */
export type Review = {
  readonly findings: readonly Finding[];
  readonly words: number;
  /** A code of `languageOf`; null for English: then it was reviewed. */
  readonly language: string | null;
};

/** What a review may take from an earlier one; each gives what its second argument would give. */
export type Memory = {
  readonly block: typeof readBlock;
  readonly paragraph: (paragraph: Paragraph, check: () => readonly Finding[]) => readonly Finding[];
};

const signed = (rule: Rule, text: string, found: Found): readonly Finding[] => {
  const span = trimmed(text, found);
  if (span.start === span.end) return [];
  return [
    {
      rule: found.signed?.rule ?? rule.id,
      severity: found.signed?.severity ?? rule.severity,
      ...span,
      quote: text.slice(span.start, span.end),
      message: found.message,
      why: found.why,
      fixes: [...(found.fixes ?? [])],
      ...(rule.card === null ? {} : { card: rule.card }),
      ...(found.basis && found.basis.length > 0 ? { basis: [...found.basis] } : {}),
    },
  ];
};

/** What each of the rules finds, before findings that say the same are left out. */
const askedOf = (asked: readonly Rule[], draft: Draft, options: ReviewOptions): readonly Finding[] =>
  asked.flatMap((rule) => rule.check(draft, options).flatMap((found) => signed(rule, draft.text, found)));

/** `review`, with what is remembered of an earlier reading. */
export const reviewWith = (memory: Memory, text: string, options: ReviewOptions): Review => {
  const read = readDraft(text, memory.block);
  const { language, foreign } = tongueOf(read);
  if (read.sentences.length === 0 || language !== null) return { findings: [], words: read.words, language };
  const draft = withoutParagraphs(read, foreign);
  const kind = options.kind ?? 'upward';
  const asked = rules.filter(
    (rule) => (rule.reads ?? ['upward']).includes(kind) && (!rule.needsReader || options.reader !== undefined),
  );
  const whole = askedOf(
    asked.filter((rule) => !rule.local),
    draft,
    options,
  );
  const local = asked.filter((rule) => rule.local);
  const { generated, ...elsewhere } = options;
  const inParagraphs =
    local.length === 0
      ? []
      : paragraphsOf(draft).flatMap((paragraph) =>
          memory.paragraph(paragraph, () => askedOf(local, paragraph.draft, elsewhere)),
        );
  return { findings: kept([...whole, ...inParagraphs], draft.sentences), words: read.words, language };
};

const nothing: Memory = { block: readBlock, paragraph: (_, check) => check() };

/**
 * Reviews a draft: what a senior reader would stumble over, each with its words, reason and safe fixes.
 * Offsets are UTF-16 into `text`; findings stand in the order of the text. An empty text has none, nor one of whose
 * own words most are in another language than English; paragraphs in another language are left alone in any. Pure, linear in the text, never throws.
 */
export const review = (text: string, options: ReviewOptions = {}): Review => reviewWith(nothing, text, options);
