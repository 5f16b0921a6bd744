import { type Act, actFrom } from './mail-act.ts';
import { assents, type Holder, holderBefore, joins, lowerOf, selves } from './mail-holder.ts';
import { assignedAt } from './mail-other-ways.ts';
import { adverbs, baseOf, nobodies, thirds, undertakes, type Word } from './mail-words.ts';

/** "I will send": who, how it is said, and the act. `verbAt` and `at` are places in the words. */
export type Undertaking = Act & {
  readonly holder: Holder;
  readonly modal: 'will' | 'going' | 'was-going' | 'plan' | 'agreed' | 'let' | 'progressive' | 'assigned' | 'way';
  readonly at: number;
};

const withHave = /^(?:have|has|had|having)$/;
const beForms = /^(?:am|is|are|'m|'re|was|were|be|been)$/;

type Modal = {
  readonly modal: Undertaking['modal'];
  readonly subjectEnd: number;
  readonly holder?: Holder;
  readonly next: number;
};

const modalAt = (words: readonly Word[], at: number): Modal | undefined => {
  const lower = lowerOf(words, at);
  const next = lowerOf(words, at + 1);
  // "Will you print it" asks.
  if (/^(?:will|shall)$/.test(lower) && /^(?:you|u|he|she|it|they|i|we|the|this|that|there|your|my|our)$/.test(next))
    return undefined;
  if (lower === 'will' || lower === 'shall' || lower === 'wil') return { modal: 'will', subjectEnd: at, next: at + 1 };
  if (lower === 'll' && lowerOf(words, at - 1) === "'") return { modal: 'will', subjectEnd: at - 1, next: at + 1 };
  if (lower.endsWith("'ll")) {
    const who = lower.slice(0, -3);
    const word = words[at];
    const self = selves.get(who);
    if (word === undefined) return undefined;
    const span = { start: word.start, end: word.start + who.length };
    const holder: Holder | undefined =
      self !== undefined
        ? { who: self, at, traits: [] }
        : thirds.has(who)
          ? { who: 'third', span, at, traits: [] }
          : who === 'you'
            ? { who: 'you', at, traits: [] }
            : word.capital && !nobodies.has(who)
              ? { who: 'name', span, at, traits: ['name:one'] }
              : undefined;
    return holder === undefined ? undefined : { modal: 'will', subjectEnd: at, holder, next: at + 1 };
  }
  if ((lower === 'going' && next === 'to') || lower === 'gonna') {
    const after = lower === 'gonna' ? at + 1 : at + 2;
    let be = at - 1;
    while (be >= 0 && adverbs.has(lowerOf(words, be))) be -= 1;
    const form = lowerOf(words, be);
    const modal = /^(?:was|were)$/.test(form) ? 'was-going' : 'going';
    if (beForms.test(form)) return { modal, subjectEnd: be, next: after };
    const clitic = /^(.+)'(?:m|re|s)$/.exec(form);
    const who = form === 'iam' || form === 'im' ? 'i' : clitic?.[1];
    const word = words[be];
    if (who === undefined || word === undefined)
      return be < 0 || words[be]?.mark === true || joins.has(form) ? { modal, subjectEnd: at, next: after } : undefined;
    const self = selves.get(who);
    const span = { start: word.start, end: word.start + who.length };
    if (self !== undefined) return { modal, subjectEnd: be, holder: { who: self, at: be, traits: [] }, next: after };
    if (thirds.has(who))
      return { modal, subjectEnd: be, holder: { who: 'third', span, at: be, traits: [] }, next: after };
    return word.capital && !nobodies.has(who)
      ? { modal, subjectEnd: be, holder: { who: 'name', span, at: be, traits: ['name:one'] }, next: after }
      : undefined;
  }
  if (/^(?:plan|plans|intend|intends|planning)$/.test(lower) && next === 'to')
    return { modal: 'plan', subjectEnd: lower === 'planning' ? at - 1 : at, next: at + 2 };
  if (undertakes.has(lower) && next === 'to') {
    let end = at;
    while (
      end > 0 &&
      (withHave.test(lowerOf(words, end - 1)) ||
        adverbs.has(lowerOf(words, end - 1)) ||
        /^(?:graciously|kindly)$/.test(lowerOf(words, end - 1)))
    )
      end -= 1;
    return { modal: 'agreed', subjectEnd: end, next: at + 2 };
  }
  const doing = baseOf(lower);
  if (
    doing !== undefined &&
    /^(?:i'm|we're|iam|am|are|now|also)$/.test(lowerOf(words, at - 1)) &&
    /^(?:sending|forwarding|faxing|e-?mailing|mailing|shipping|delivering|calling|returning|wiring)$/.test(lower)
  ) {
    let be = at - 1;
    while (be > 0 && adverbs.has(lowerOf(words, be))) be -= 1;
    const form = lowerOf(words, be);
    const who =
      /^(?:i'm|iam)$/.test(form) || (form === 'am' && lowerOf(words, be - 1) === 'i')
        ? 'i'
        : form === "we're" || (form === 'are' && lowerOf(words, be - 1) === 'we')
          ? 'we'
          : undefined;
    if (who !== undefined)
      return { modal: 'progressive', subjectEnd: be, holder: { who, at: be, traits: ['present'] }, next: at };
  }
  // "Dana is sending it tomorrow".
  if (
    doing !== undefined &&
    lowerOf(words, at - 1) === 'is' &&
    /^(?:sending|forwarding|faxing|e-?mailing|mailing|shipping|delivering|calling|returning|wiring|bringing)$/.test(
      lower,
    )
  )
    return { modal: 'progressive', subjectEnd: at - 1, next: at };
  if (lower === 'let' && next === 'me' && lowerOf(words, at + 2) !== 'know') {
    const before = lowerOf(words, at - 1);
    const opens = at === 0 || words[at - 1]?.mark === true || joins.has(before) || assents.has(before);
    return opens || words[at]?.capital === true
      ? { modal: 'let', subjectEnd: at, holder: { who: 'i', at, traits: ['let'] }, next: at + 2 }
      : undefined;
  }
  return undefined;
};

/** Every place of a sentence where somebody may take on an act, in order. */
export const undertakingsIn = (words: readonly Word[], lower: string): readonly Undertaking[] => {
  const found: Undertaking[] = [];
  const assigned = assignedAt(words);
  for (let at = 0; at < words.length; at += 1) {
    const modal: Modal | undefined =
      at === assigned ? { modal: 'assigned', subjectEnd: at, next: at + 1 } : modalAt(words, at);
    if (modal === undefined) continue;
    const holder = modal.holder ?? holderBefore(words, modal.subjectEnd);
    if (holder === undefined || (modal.modal === 'assigned' && (holder.who !== 'name' || holder.at !== 0))) continue;
    const act = actFrom(words, modal.next, lower);
    if (act === undefined) continue;
    found.push({ holder, modal: modal.modal, at, ...act });
  }
  return found;
};
