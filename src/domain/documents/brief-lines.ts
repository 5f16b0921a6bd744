import { lastDayOf } from '../facts/last-day.ts';
import { type Day, dayOf, daysBetween } from '../shared/time.ts';
import type { BriefFact } from './brief-fact.ts';
import { bare } from './brief-frames.ts';
import type { Line, LineSource } from './line.ts';
import { standingAct } from './standing-act.ts';
import { spokenIn } from './talk-fact.ts';
import { withoutDueWords, withoutMovedDays } from './without-due.ts';
import { dueInWords, saidInWords, shortened } from './words.ts';
import { subjectFor } from './worth-saying.ts';

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const sourceOf = (fact: BriefFact): LineSource => ({
  quote: fact.quote,
  kind: fact.from.kind,
  date: fact.said,
  id: fact.source,
  fact: fact.id,
  who: fact.from.who,
});

/** The subject of the mail, where the words quoted do not say by themselves what they are about. */
const about = (fact: BriefFact): string => {
  const subject = fact.from.kind === 'mail' ? subjectFor(fact.quote, fact.from.title) : '';
  return subject === '' ? '' : `“${shortened(subject, 8)}”`;
};

/** Frames around what was said, for one person on one day; nothing inside the quotation marks is ours. */
export const framesFor = (name: string, today: Day) => {
  const quoted = (fact: BriefFact, most = 16): string =>
    `“${shortened(bare(withoutMovedDays(fact.quote, fact)), most)}”`;
  /** What a note says that they said, without who said it: the frame says that. */
  const spoken = (fact: BriefFact, most: number): string => {
    const words = spokenIn(withoutMovedDays(fact.quote, fact), [name]);
    return words === null ? quoted(fact, most) : `${name} asked “${shortened(words, most)}”`;
  };
  const noted = (fact: BriefFact): string =>
    fact.from.who === 'you' ? `noted ${saidInWords(fact.said, today)}` : saidInWords(fact.said, today);

  // In the first days nobody is late with it.
  const unheardFor = (fact: BriefFact): string => {
    const days = daysBetween(dayOf(fact.said), today);
    return days < 7 ? '' : ` in ${days} days`;
  };

  const frame = (fact: BriefFact, most = 16): string => {
    const words = quoted(fact, most);
    const mail = fact.from.kind === 'mail';
    const topic = about(fact) && ` about ${about(fact)}`;
    const when = saidInWords(fact.said, today);
    switch (fact.kind) {
      case 'question':
      case 'request':
        return mail ? `${name} asked ${when}${topic}: ${words}` : `${upper(noted(fact))}: ${spoken(fact, most)}`;
      case 'risk':
        return fact.from.theyKnow
          ? `${mail ? `${upper(fact.from.who)} wrote` : 'Trouble named'} ${when}${topic}: ${words}`
          : `No sign${unheardFor(fact)} that ${name} knows: ${words}`;
      case 'preference':
        return `How ${name} likes it: ${words}`;
      case 'priority':
        return `What matters to ${name}: ${words}`;
      case 'pressure':
        return `On ${name}’s mind: ${words}`;
      case 'success':
        return `What good looks like to ${name}: ${words}`;
      case 'decision':
        return `Decided ${when}: ${words}`;
      case 'position':
        return `Where ${name} stood ${when}: ${words}`;
      case 'timing':
        return `Mind the timing: ${words}`;
      case 'outcome':
        return `The answer ${when}: ${words}`;
      case 'result':
        return `Worth saying: ${words}`;
      case 'opportunity':
        return `A need seen ${when}: ${words}`;
      case 'support':
        return `Thanks are due: ${words}`;
      case 'reflection':
        return `You meant to try: ${words}`;
      default:
        return `${upper(noted(fact))}: ${words}`;
    }
  };

  const owed = (fact: BriefFact, most = 12): Line => {
    const last = lastDayOf(fact.due);
    const overdue = last !== null && last < today ? ', overdue' : '';
    const due = last === null ? '' : `, due ${fact.due?.end ? 'by ' : ''}${dueInWords(last, today)}`;
    const act = withoutDueWords(bare(fact.action ?? ''), fact);
    // "Ask you about it" reads as the wrong "you" outside its sentence.
    const stands = fact.kind === 'commitment' ? standingAct(act) : null;
    const when = `${fact.kind === 'commitment' ? 'said' : 'asked'} ${saidInWords(fact.said, today)}`;
    return {
      text: `${stands ? upper(shortened(stands, most)) : quoted(fact, most + 4)}${about(fact) && ` (${about(fact)})`}, ${when}${overdue || due}`,
      sources: [sourceOf(fact)],
      ...(fact.state === 'proposed' ? { proposed: true as const } : {}),
    };
  };

  return {
    quoted,
    /** One fact in its frame; `most` words of the quote. */
    line: (fact: BriefFact, most = 16): Line => ({ text: frame(fact, most), sources: [sourceOf(fact)] }),
    owed,
    /** What to ask of them again. */
    again: (fact: BriefFact, most = 16): Line => ({
      text: `${about(fact) && `About ${about(fact)}: `}${quoted(fact, most)}`,
      sources: [sourceOf(fact)],
    }),
  };
};
