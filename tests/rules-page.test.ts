import { describe, expect, it } from 'vitest';
import { cardList } from '../src/app/card/list.ts';
import type { Context } from '../src/app/context.ts';
import { ruleList } from '../src/app/rule/list.ts';
import { gradeWords, readWords } from '../src/domain/framework/cards.ts';

/* docs/guide/rules.md is made here: `npx vitest run tests/rules-page.test.ts -u` writes it anew. */

const nobody = {} as Context;
const { rules } = await ruleList.run(nobody, {});
const { cards } = await cardList.run(nobody, {});

/** A text of an example as a quote that Markdown shows as it stands. */
const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) =>
      `> ${line
        .replace(/[\\`*_[\]<>#|~]/g, '\\$&')
        .replace(/^(\d+)([.)])/, '$1\\$2')
        .replace(/^([-+=])/, '\\$1')}`.trimEnd(),
    )
    .join('\\\n')
    .replace(/^>\\$/gm, '>')
    .replace(/\\\n>\n/g, '\n>\n');

const shown = ({ text, known }: (typeof rules)[number]['flags']): string =>
  [
    ...known.map((words) => `On file: “${words}”`),
    quoted(text.length > 500 ? `${text.slice(0, 497).trimEnd()} …` : text),
  ].join('\n\n');

const ruleText = (rule: (typeof rules)[number]): string => {
  const facts = [
    rule.severity,
    `step: ${rule.step}`,
    rule.card ? `evidence: [${rule.card}](#${rule.card.toLowerCase()})` : 'no study is claimed',
    ...(rule.mistake ? [`mistake: ${rule.mistake}`] : []),
    ...(rule.reads.join() === 'upward' ? [] : [`asked of: ${rule.reads.join(', ')}`]),
    ...(rule.needsReader ? ['where the reader is known'] : []),
    ...(rule.fixes ? ['offers a fix'] : []),
  ];
  return [
    `### ${rule.id}`,
    rule.reason,
    `${facts.join(' · ')}`,
    'Flagged:',
    shown(rule.flags),
    'Passed:',
    shown(rule.passes),
  ].join('\n\n');
};

const cardText = (card: (typeof cards)[number]): string =>
  [
    `### ${card.id}`,
    `**${card.title}.** ${card.tryThis} ${card.why}`,
    `${card.study}${card.size ? `. ${card.size}` : ''}. *${gradeWords[card.grade]}; ${readWords[card.read]}, ${card.checked}.* ${card.limits}${card.contradicts
      .map(({ card: other, how }) => ` But [${other}](#${other.toLowerCase()}): ${how}`)
      .join('')}`,
  ].join('\n\n');

const families = [...new Set(rules.map(({ family }) => family))];
const page = [
  '# The rules of review, and what research says',
  'Made from the rules themselves (`npx vitest run tests/rules-page.test.ts -u`); do not edit it by hand. The same on the command line: `updraft rules`, `updraft cards`.',
  `${rules.length} rules. An *error* is right nine times of ten when it is read by hand; a *warning* is worth changing; *advice* is worth a thought.`,
  ...families.flatMap((family) => [`## ${family}`, ...rules.filter((rule) => rule.family === family).map(ruleText)]),
  '## Evidence cards',
  'What research says, how far it may be trusted, and what says otherwise. None of it is a promise about one person.',
  ...cards.map(cardText),
  '',
].join('\n\n');

describe('docs/guide/rules.md', () => {
  it('is what the rules and cards are [7.4]', async () => {
    await expect(page.replace(/\n+$/, '\n')).toMatchFileSnapshot('../docs/guide/rules.md');
  });

  it('has an example of both sorts for each rule, and no block that would be run', () => {
    for (const rule of rules) {
      expect(rule.flags.text.trim(), rule.id).not.toBe('');
      expect(rule.passes.text.trim(), rule.id).not.toBe('');
    }
    expect(page).not.toMatch(/^```/m);
  });
});
