import { bare } from '../documents/brief-frames.ts';
import { spokenIn } from '../documents/talk-fact.ts';
import { shortened } from '../documents/words.ts';
import { questionFor } from '../people/profile/asking.ts';

/** What a name says: `step:<person>:<kind>:<fact>`, `method:<person>:<what>:<fact>`. */
export const partsOf = (about: string): { readonly kind: string; readonly fact: string | null } => {
  const [, , kind = '', fact] = about.split(':');
  return { kind, fact: fact ?? null };
};

/** What to ask, letter for letter, for what is planned under this kind; null where nothing is asked. */
export const questionOf = (kind: string): string | null =>
  ({
    priorities: questionFor('priority'),
    stale: questionFor('priority'),
    'ask-priority': questionFor('priority'),
    style: questionFor('style'),
    'ask-preference': questionFor('style'),
    success: questionFor('success'),
    'ask-success': questionFor('success'),
    pressure: questionFor('pressure'),
    right: 'Which of this is yours to decide, and who decides the rest?',
    'ask-right': 'Which of this is yours to decide, and who decides the rest?',
    'ask-meet': 'When would be a good time for a quarter of an hour?',
    listens: 'Whose view do you want to have heard before you decide?',
    leave: 'What works well here that should be left as it is?',
    sayback: 'I understood that these come first for you: did I get it right, and what is missing?',
  })[kind] ?? null;

const quoted = (quote: string): string => `“${shortened(bare(spokenIn(quote) ?? quote), 14)}”`;

/** What is planned, in a few words that stay true: the words of a fact stand in quotation marks. Empty for a kind that nobody plans. */
export const planWords = (kind: string, called: string, quote: string | null): string => {
  const words = quote === null ? '' : quoted(quote);
  const frames: Readonly<Record<string, string>> = {
    priorities: `Ask ${called} what matters most now`,
    stale: `Ask ${called} what comes first now`,
    style: `Ask how ${called} likes to be told`,
    confirm: `Say whether it still holds: ${words}`,
    'ask-priority': `Ask ${called} what matters most now`,
    'ask-preference': `Ask how ${called} likes to be told`,
    success: `Ask ${called} when this went well`,
    'ask-success': `Ask ${called} when this went well`,
    pressure: `Ask ${called} what is most pressing from outside`,
    right: `Ask what ${called} decides, and who decides the rest`,
    'ask-right': `Ask what ${called} decides, and who decides the rest`,
    'ask-meet': `Find a quarter of an hour with ${called}`,
    listens: `Ask whose view ${called} wants heard before deciding`,
    leave: `Ask ${called} what should be left as it is`,
    sayback: `Say back to ${called} what you heard`,
    carry: `Say to ${called} what becomes of your word: ${words}`,
    late: `Say what happens with ${words}`,
    broken: `Own it, and say what you do now: ${words}`,
    tell: `Tell ${called}: ${words}`,
    answer: `Answer ${words}`,
    nudge: `Ask kindly for ${words}`,
    news: `Put into an update: ${words}`,
    update: `Send ${called} an update`,
    option: `Offer one option for ${words}`,
    need: words === '' ? '' : `Bring one option for ${words}`,
    thank: `Thank ${called} for ${words}`,
    initiative: `Say how it is measured: ${words}`,
  };
  return frames[kind] ?? '';
};
