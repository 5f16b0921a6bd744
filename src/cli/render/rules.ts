import type { z } from 'zod';
import type { cardList } from '../../app/card/list.ts';
import type { phraseList } from '../../app/phrase/list.ts';
import type { ruleList } from '../../app/rule/list.ts';
import { gradeWords, readWords } from '../../domain/framework/cards.ts';
import { count, faint, heading, type Page, short, strong, wrapped } from './page.ts';

type Rules = z.infer<(typeof ruleList)['output']>;
type Cards = z.infer<(typeof cardList)['output']>;
type Phrases = z.infer<(typeof phraseList)['output']>;

const example = (page: Page, mark: string, { text, known }: Rules['rules'][number]['flags']): readonly string[] => [
  faint(page, mark),
  ...known.map((quote) => wrapped(page, `on file: "${quote}"`, '      ', '    ')),
  ...text.split('\n').map((line) => wrapped(page, line, '    ')),
];

/** One rule with everything that is known of it. */
const wholeRule = (page: Page, rule: Rules['rules'][number]): string =>
  [
    `${strong(page, rule.id)}  ${faint(page, `${rule.severity}, ${rule.family}`)}`,
    wrapped(page, rule.reason, '  '),
    wrapped(
      page,
      `${[
        `Step: ${rule.step}`,
        rule.card ? `evidence: ${rule.card} (updraft cards ${rule.card})` : 'no study is claimed',
        rule.mistake ? `one of the five mistakes: ${rule.mistake}` : '',
        rule.needsReader ? 'only where the reader is known' : '',
        rule.fixes ? 'offers a fix where it is safe' : '',
        `asked of: ${rule.reads.map((kind) => ({ upward: 'what goes up', note: 'notes', reply: 'replies' })[kind]).join(', ')}`,
      ]
        .filter(Boolean)
        .join('; ')}.`,
      '  ',
    ),
    ...example(page, '  flagged:', rule.flags),
    ...example(page, '  passed:', rule.passes),
  ].join('\n');

/** All rules by family, or one of them whole. */
export const ruleSheet = ({ rules }: Rules, page: Page): string => {
  const [one] = rules;
  if (one && rules.length === 1) return wholeRule(page, one);
  const families = [...new Set(rules.map(({ family }) => family))];
  return [
    `${count(rules.length, 'rule')}. One of them: updraft rules ID`,
    ...families.map((family) =>
      [
        heading(page, family),
        ...rules
          .filter((rule) => rule.family === family)
          .map(({ id, severity, reason, card }) =>
            wrapped(page, `${id}  (${severity}${card ? `, ${card}` : ''})  ${reason}`, '      ', '  '),
          ),
      ].join('\n'),
    ),
  ].join('\n');
};

const wholeCard = (page: Page, card: Cards['cards'][number]): string =>
  [
    `${strong(page, `${card.id}  ${card.title}`)}  ${faint(page, gradeWords[card.grade])}`,
    wrapped(page, `Try this: ${card.tryThis}`, '  '),
    wrapped(page, `Why: ${card.why}`, '  '),
    wrapped(
      page,
      `Study: ${card.study}${card.size ? `. ${card.size}` : ''} (${readWords[card.read]}, ${card.checked}).`,
      '  ',
    ),
    wrapped(page, `Limits: ${card.limits}`, '  '),
    ...card.contradicts.map(({ card: other, how }) => wrapped(page, `But ${other}: ${how}`, '  ')),
    ...(card.rules.length > 0 ? [wrapped(page, `Rules: ${card.rules.join(', ')}.`, '  ')] : []),
  ].join('\n');

/** The evidence cards, a line for each, or one of them whole. */
export const cardSheet = ({ cards }: Cards, page: Page): string => {
  const [one] = cards;
  if (one && cards.length === 1) return wholeCard(page, one);
  return [
    `${count(cards.length, 'card')}. One of them: updraft cards E12`,
    '',
    ...cards.map(({ id, title, grade }) => `${id.padEnd(4)} ${title}  ${faint(page, gradeWords[grade])}`),
  ].join('\n');
};

/** The phrases of the house. */
export const phraseSheet = ({ phrases }: Phrases, page: Page): string =>
  phrases.length === 0
    ? 'No phrases. Keep some with: updraft phrase.set FILE.json'
    : phrases
        .map(({ id, phrases: words, message, instead }) =>
          wrapped(
            page,
            `${id}: ${short(words.join(', '), 200)}. ${message}${instead ? `; instead: ${instead}` : ''}`,
            '    ',
            '  ',
          ),
        )
        .join('\n');
