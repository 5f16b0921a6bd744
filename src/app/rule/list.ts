import { z } from 'zod';
import { readDraft } from '../../domain/review/draft.ts';
import { exampleOf } from '../../domain/review/example-reader.ts';
import { Severity } from '../../domain/review/finding.ts';
import { review } from '../../domain/review/review.ts';
import { type Example, families, mistakes, type Rule, steps, textKinds } from '../../domain/review/rule.ts';
import { rules } from '../../domain/review/rules/index.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';

const Shown = z.object({
  text: z.string(),
  /** What is on file about the reader in this example, where the rule asks for it. */
  known: z.array(z.string()),
});

const RuleView = z.object({
  id: z.string(),
  family: z.enum(families),
  severity: Severity,
  /** What a finding of it says, as the page shows it: "Touches no priority". */
  title: z.string(),
  /** One sentence: why the rule is there. */
  reason: z.string(),
  step: z.enum(steps),
  card: z.string().nullable(),
  mistake: z.enum(mistakes).nullable(),
  /** The kinds of text it is asked for. */
  reads: z.array(z.enum(textKinds)),
  /** It says something only where the reader is known. */
  needsReader: z.boolean(),
  /** It offers a fix, at least in some of its examples. */
  fixes: z.boolean(),
  flags: Shown,
  passes: Shown,
});
export type RuleView = Readonly<z.infer<typeof RuleView>>;

/** Of several examples the one that is read fastest: the shortest that is a sentence. */
const shownOf = (examples: readonly Example[]): z.infer<typeof Shown> => {
  const all = examples.map(exampleOf);
  const best = all.reduce(
    (a, b) => (b.text.length >= 30 && b.text.length < a.text.length ? b : a),
    all[0] ?? { text: '', options: {} },
  );
  const { reader, message } = best.options;
  return {
    text: best.text,
    known: [...(reader?.facts.map(({ quote }) => quote) ?? []), ...(message === undefined ? [] : [message])],
  };
};

/** What its findings say: the words of its first example's. */
const titleOf = (rule: Rule): string => {
  for (const example of rule.flags) {
    const { text, options } = exampleOf(example);
    const kind = (rule.reads ?? ['upward'])[0] ?? 'upward';
    const [found] = rule.check(readDraft(text), { kind, ...options });
    if (found) return found.message;
  }
  return rule.id;
};

const made = (rule: Rule): RuleView => ({
  id: rule.id,
  title: titleOf(rule),
  family: rule.family,
  severity: rule.severity,
  reason: rule.reason,
  step: rule.step,
  card: rule.card,
  mistake: rule.mistake,
  reads: [...(rule.reads ?? ['upward'])],
  needsReader: rule.needsReader ?? false,
  fixes: rule.flags
    .map(exampleOf)
    .some(({ text, options }) =>
      review(text, { kind: (rule.reads ?? ['upward'])[0] ?? 'upward', ...options }).findings.some(
        (finding) => finding.rule.split(':')[0] === rule.id && finding.fixes.length > 0,
      ),
    ),
  flags: shownOf(rule.flags),
  passes: shownOf(rule.passes),
});

const views = new Map<Rule, RuleView>();
/** What is shown of a rule; its examples are the program's own and are reviewed once, for that takes longest. */
const viewOf = (rule: Rule): RuleView => {
  const view = views.get(rule) ?? made(rule);
  views.set(rule, view);
  return view;
};

export const ruleList = operation({
  name: 'rule.list',
  alias: 'rules',
  summary: 'What review looks for: each rule with its reason, its evidence card and an example.',
  surfaces: ['http', 'cli'],
  tool: 'review',
  positional: ['rule'],
  input: z.object({
    /** One rule by its id. */
    rule: z.string().max(80).optional(),
    family: z.enum(families).optional(),
  }),
  output: z.object({ rules: z.array(RuleView) }),
  run: (_context, { rule: id, family }) => {
    if (id !== undefined && !rules.some((rule) => rule.id === id)) {
      throw new AppError('not-found', {
        field: 'rule',
        detail: 'There is no rule of that name.',
        hint: '`updraft rules` lists them.',
      });
    }
    const meant = rules.filter(
      (rule) => (id === undefined || rule.id === id) && (family === undefined || rule.family === family),
    );
    return {
      rules: families.flatMap((one) => meant.filter((rule) => rule.family === one)).map(viewOf),
    };
  },
});
