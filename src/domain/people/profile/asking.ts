import { shortened, withoutEnding } from '../../documents/words.ts';
import type { Fact } from '../../facts/fact.ts';
import type { Day } from '../../shared/time.ts';
import { hasLeft, type Person } from '../person.ts';

/** What a profile wants to know. */
export const wanted = ['priority', 'success', 'pressure', 'measured', 'style', 'right'] as const;
export type Wanted = (typeof wanted)[number];

/** A question to put to them, and what it is good for. */
export type Asking = { readonly text: string; readonly why: string };

/** Asked where nothing is on file; each can be said aloud as it stands. */
const plain: Readonly<Record<Wanted, Asking>> = {
  priority: {
    text: 'What matters most to you this quarter, and where can I help?',
    why: 'No priority of theirs is on file.',
  },
  success: {
    text: 'When would you say that this went well?',
    why: 'Nothing on file says how they tell success.',
  },
  pressure: {
    text: 'What is most pressing for you from outside at the moment?',
    why: 'Nothing on file says what presses on them.',
  },
  measured: {
    text: 'Which results are you asked about first by your own boss?',
    why: 'Nothing on file says what they are measured on.',
  },
  style: {
    text: 'How do you like to hear from me: how long, how often, and in which form?',
    why: 'Nothing on file says how they like it told.',
  },
  right: {
    text: 'Is this yours to decide, and who else should be asked before?',
    why: 'You have not said what they may decide.',
  },
};

/** What to ask where nothing says it; everywhere in the same words. */
export const questionFor = (about: Wanted): string => plain[about].text;

/** What is missing of somebody, as questions to ask instead of guesses. */
export const missingOf = (known: Readonly<Record<Wanted, boolean>>): readonly (Asking & { readonly about: Wanted })[] =>
  wanted.filter((one) => !known[one]).map((about) => ({ about, ...plain[about] }));

type Asked = Pick<Fact, 'kind' | 'quote'> & { readonly from: { readonly theirs: boolean } };

/** Words they said themselves may be said back to them; what was only noted about them is not. */
const mayQuote = (fact: Asked): boolean => fact.from.theirs && !/[“”"„«»]/u.test(fact.quote);

/** The question that would bring a stale fact up to date, fit to be asked as it stands. */
export const refreshing = (fact: Asked): string => {
  const words = shortened(withoutEnding(fact.quote, '.;,! '), 16);
  switch (fact.kind) {
    case 'priority':
      return mayQuote(fact)
        ? `You wrote “${words}”: is that still what comes first, or has something moved ahead of it?`
        : plain.priority.text;
    case 'position':
      return mayQuote(fact)
        ? `You wrote “${words}”: where do you stand on it now?`
        : 'Where do you stand on it by now, and what would you still need to see?';
    default:
      return mayQuote(fact)
        ? `You wrote “${words}”: is that still how you like it?`
        : 'Is the way I send you things still right: how long, in what form, how far ahead?';
  }
};

/** Whether a profile asks of this person at all: nobody asks oneself or a list. */
export const isAskable = (person: Pick<Person, 'standing' | 'group' | 'gone'>, today: Day): boolean =>
  person.standing !== 'me' && !person.group && !hasLeft(person, today);
