import type { Span } from '../../shared/span.ts';
import type { Draft } from '../draft.ts';
import type { PhraseRule } from '../phrase-rule.ts';
import { phrasesIn } from '../phrases-in.ts';
import type { Found, Rule } from '../rule.ts';

const phrases: readonly PhraseRule[] = [
  {
    id: 'no-synergy',
    phrases: ['synergy', 'synergies'],
    message: 'A word this house has tired of',
    why: 'Say what is gained, and by whom.',
    severity: 'advice',
  },
  {
    id: 'client-not-customer',
    phrases: ['customer', 'end customer'],
    message: 'We say client',
    why: 'The contracts say client; one word for one thing.',
    severity: 'warning',
    instead: 'client',
  },
  {
    id: 'old-names',
    phrases: ['Zürich office', 'C++ team', 'low-hanging fruit'],
    message: 'An old name',
    why: 'It was given up last year, and new colleagues do not know it.',
    severity: 'advice',
  },
];
const housed = (text: string) => ({ text, options: { phrases } });

/** The texts of a draft that its reader reads, each with its place. */
const partsOf = ({ subject, headings, sentences }: Draft): readonly Span[] => [
  ...(subject ? [subject] : []),
  ...headings,
  ...sentences,
];

const likeFirst = (words: string, instead: string): string =>
  /^\p{Lu}/u.test(words) ? instead.replace(/^./u, (letter) => letter.toUpperCase()) : instead;

export const teamPhrase: Rule = {
  id: 'team-phrase',
  family: 'team',
  reads: ['upward', 'reply'],
  severity: 'advice',
  step: 'communicate',
  capability: '4.8',
  card: null,
  mistake: null,
  reason: 'Some houses have words they would rather not, or rather, see in what goes up.',
  flags: [
    housed('The merger brings synergies of two teams.'),
    housed('Each end customer gets a new contract in May.'),
    housed('Customer numbers rose in March, by 40.'),
    housed('The ZÜRICH\noffice moves in May.'),
    housed('We pick the low-hanging fruit first: the two reports.'),
    housed('The C++ team needs a second reviewer by Friday.'),
    housed('Subject: Synergy of the two teams\n\nThe plan is done. Please look at it by Friday.'),
  ],
  passes: [
    housed('The client gets a new contract in May.'),
    housed('Our synergistic plan saves two days.'),
    housed('The customers’ hall is closed in May.'),
    housed('The Zürich tram and the office are ten minutes apart.'),
    housed('The C team needs a second reviewer by Friday.'),
    housed('The fruit is low; hanging baskets are empty.'),
    'The merger brings synergies of two teams.',
    housed('Thanks, noted.\n\nOn Monday Dana wrote:\n> The customer is not amused.'),
  ],
  check: (draft, options): readonly Found[] => {
    if (!options.phrases || options.phrases.length === 0) return [];
    const parts = partsOf(draft);
    const texts = parts.map(({ start, end }) => draft.text.slice(start, end));
    return phrasesIn(texts, options.phrases).map(({ text, start, end, rule }) => {
      const from = (parts[text]?.start ?? 0) + start;
      const to = (parts[text]?.start ?? 0) + end;
      const { instead } = rule;
      return {
        start: from,
        end: to,
        message: rule.message,
        why: rule.why,
        signed: { rule: `team:${rule.id}`, severity: rule.severity },
        ...(instead === undefined
          ? {}
          : {
              fixes: [
                {
                  label: `Write “${instead}”`,
                  edits: [{ start: from, end: to, text: likeFirst(draft.text.slice(from, to), instead) }],
                },
              ],
            }),
      };
    });
  },
};
