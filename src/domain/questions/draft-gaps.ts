import { shortened } from '../documents/words.ts';
import type { Finding } from '../review/finding.ts';

/** What a draft leaves open, as its reader would ask for it. */
export type DraftGap = {
  readonly rule: string;
  readonly question: string;
  /** The words of the draft it is asked of. */
  readonly quote: string;
};

/** What a reader asks where a rule found something; `words`: those of the draft, which say what it is about. */
const asks: Readonly<Record<string, (words: string) => string>> = {
  'ask-missing': () => 'What do you need from me?',
  'hidden-ask': (words) => `Is this what you need from me: ${words}?`,
  'vague-ask': (words) => `What exactly do you need from me: ${words}?`,
  'ask-ownerless': (words) => `Who does it: ${words}?`,
  'ask-undated': (words) => `By when: ${words}?`,
  'promise-undated': (words) => `By when: ${words}?`,
  'no-next-step': () => 'What happens next, who does it, and by when?',
  'decision-without-choice': (words) => `What can be chosen: ${words}?`,
  'one-option': (words) => `What else did you consider besides ${words}?`,
  'problem-without-options': (words) => `What could be done about ${words}?`,
  'options-without-recommendation': () => 'Which one would you choose, and why?',
  'reasonless-recommendation': (words) => `Why this: ${words}?`,
  'downside-unanswered': (words) => `What would you do about ${words}?`,
  'claim-without-baseline': (words) => `Compared with what: ${words}?`,
  'claim-without-evidence': (words) => `How do you know: ${words}?`,
  'numbers-missing': (words) => `How much, in figures: ${words}?`,
  certainty: (words) => `How sure is it: ${words}?`,
  'bad-news-late': (words) => `Since when have you known: ${words}?`,
  'bad-news-softened': (words) => `How bad is it: ${words}?`,
  'undefined-acronym': (words) => `What does ${words} stand for?`,
  'benefit-untied': (words) => `Whom does it help: ${words}?`,
};

/** "Helen, I propose": the name says whom, and not what. */
const greeted = /^(?:(?:Dear|Hi|Hello) )?\p{Lu}[\p{L}'’-]+,\s+(?=\p{L})/u;

/** Rules in the order in which a reader asks: what is wanted, then what it rests on, then what could go wrong. */
const order = Object.keys(asks);

/** What a draft leaves open, out of what review found in it: each rule once, what is wanted of the reader first. */
export const draftGaps = (findings: readonly Pick<Finding, 'rule' | 'quote'>[]): readonly DraftGap[] =>
  order.flatMap((rule) => {
    const ask = asks[rule];
    const found = findings.find((one) => one.rule === rule);
    if (!ask || !found) return [];
    const quote = found.quote.replace(/\s+/g, ' ').trim();
    const words = quote.replace(greeted, '').replace(/(?<![.,;:!?\s])[.,;:!?\s]+$/, '');
    return [{ rule, question: ask(`“${shortened(words, 14)}”`), quote }];
  });
