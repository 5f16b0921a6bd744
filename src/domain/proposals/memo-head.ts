import { type DateOptions, readDates } from '../language/dates.ts';
import type { Span } from '../shared/span.ts';
import type { Day } from '../shared/time.ts';
import type { MemoSaid } from './memo-blocks.ts';
import { caseRoleOf } from './memo-cues.ts';
import type { AskRung } from './proposal.ts';

/** What is asked, as the words say it; what they do not say is null. */
export type MemoAsk = {
  readonly ask: Span | null;
  readonly ladder: AskRung | null;
  /** The words that name who is asked. */
  readonly decider: Span | null;
  readonly byDay: { readonly day: Day; readonly span: Span } | null;
};

const rungs: readonly (readonly [AskRung, RegExp])[] = [
  [
    'sponsor',
    /\b(?:sponsor\w*|stand behind|champion|speak for (?:it|this)|your (?:backing|support|name)|back (?:it|this|us|me)\b|support (?:it|this|us|me|the)\b|put your name)/i,
  ],
  [
    'unblock',
    /\b(?:unblock|clear the way|remove the|release|open the door|permission|access|let (?:us|me) (?:use|have|try)|allow us|introduc\w+ (?:us|me)|get (?:us|me) (?:a slot|access)|lift the|waive)\b/i,
  ],
  [
    'advice',
    /\b(?:advice|advise|your view|your views|what you think|your thoughts|input|steer|which of (?:these|the two)? ?would you|feedback|opinion|guidance|what am i missing)\b/i,
  ],
  [
    'decide',
    /\b(?:approv\w+|decision|decide|sign[- ]?off|go[- ]ahead|green light|authori[sz]\w+|say yes|choose|agree\b|agreement|ok(?:ay)? to|endorse\w*|consent|budget|fund\w*|pick|confirm|resolve|mandate|yes or no|\byes\b)\b/i,
  ],
  [
    'inform',
    /\b(?:for (?:your )?information|no action (?:is )?needed|just so you know|to let you know|fyi|keep you informed|no decision (?:is )?needed)\b/i,
  ],
];

/** What is asked of somebody; null where words do not tell. A question for leave to go on is for a decision. */
const rungOf = (words: string): AskRung | null => rungs.find(([, cue]) => cue.test(words))?.[0] ?? null;

const name = String.raw`(?:(?:Dr|Prof|Mr|Ms|Mrs|Professor|Mayor|Director|Dean)\.?\s{1,9})?\p{Lu}[\p{L}'’-]{1,40}(?:\s{1,9}\p{Lu}[\p{L}'’.-]{1,40}){0,2}`;
const body = String.raw`(?:the )?(?:\p{L}{1,30} ){0,2}(?:board|committee|council|panel|governors|leadership team|trustees|senate|faculty|directorate|executive team|management team|steering group)`;
const deciders: readonly RegExp[] = [
  new RegExp(String.raw`^[ \t]*(?:[Tt]o|TO|Attn|For|FOR)\s{0,9}:\s{0,9}(?<who>${name})`, 'mu'),
  new RegExp(
    String.raw`\b(?:ask(?:ing)?|request(?:ing)?|need|want|invite)\s{1,9}(?<who>${name})\s{1,9}(?:to|for)\b`,
    'u',
  ),
  new RegExp(
    String.raw`(?:^|[.!?]\s{1,9}|\n)(?<who>${name}),?\s{1,9}(?:please|could you|can you|would you|will you|i need your|i(?:'|’)d like your)`,
    'u',
  ),
  new RegExp(
    String.raw`(?<who>${name})\s{1,9}(?:decides?|signs? (?:it |this )?off|has to (?:approve|decide|sign)|(?:would|will) (?:have to |need to )?(?:approve|decide|sign))`,
    'u',
  ),
  new RegExp(String.raw`\b(?:approval|sign-off|decision|go-ahead|yes|permission|ok) (?:from|of) (?<who>${name})`, 'u'),
  new RegExp(String.raw`(?<who>${body})\s{1,9}(?:is|are)\s{1,9}(?:asked|invited|requested)`, 'iu'),
  new RegExp(String.raw`\b(?:ask(?:ing)?|request(?:ing)?)\s{1,9}(?<who>${body})\s{1,9}to\b`, 'iu'),
  new RegExp(
    String.raw`^\s{0,9}(?:[Hh]i|[Hh]ello|[Dd]ear|[Hh]ey|[Gg]ood (?:morning|afternoon|evening))\s{1,9}(?<who>(?:(?:Dr|Prof|Mr|Ms|Mrs)\.?\s{1,9})?${name})\s{0,9}(?:[,:!–—-]|$)`,
    'mu',
  ),
  /^(?<who>\p{Lu}[\p{Ll}'’-]{1,40})\s{0,9}[,:–—-]\s{0,9}$/mu,
];
const notNames =
  /^(?:sponsor|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter|you|it|they|whoever|could|would|can|all|team|everyone|everybody|colleagues|folks|both|please|option|the|we|i|there|this|if|hi|hello|dear|problem|subject|proposal|options|cost|costs|impact|background|summary|recommendation|timeline|thanks|best|regards)$/i;

/** Called at the end or in the middle of what is asked: "could you sign it, Grace?" */
const calledInAsk = new RegExp(String.raw`,\s{1,9}(?<who>${name})(?=[?.,!]|\s{1,9}by\b|$)`, 'u');

const titled = String.raw`(?:(?:Dr|Prof|Professor|Mr|Ms|Mrs|Miss|Sister|Superintendent|Councillor|Herr|Frau|Doctor)\.?\s)?${name}`;
/** Who is named in the sentence that asks. */
const asked: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<who>${titled})(?:['’]s)?\s(?:yes|ok|okay|go-ahead|approval|to (?:agree|approve|decide|sign|say|write|back|clear|allow|confirm|put|choose)|would|will|could|must|has to|needs to|can|decides?|signs?)\b`,
    'u',
  ),
  new RegExp(String.raw`\b(?:needs?|from|ask(?:ing)?|take (?:it|this) to|up to|for)\s(?<who>${titled})`, 'u'),
  new RegExp(String.raw`,\s(?<who>${titled})\s?(?:[?.!,]|$)`, 'u'),
  /(?:^|\b(?:for|from|by|to|with)\s)(?<who>[Tt]he (?:\p{Ll}+ ){1,2}?\p{Ll}+)(?=\s(?:would|will|has|have|must|needs?|can|could|decides?|is asked|are asked|to decide|to agree|to sign|to approve)\b|\s?[?.,]|$)/u,
];
const notAsked =
  /^the (?:end|rest|yes|plan|team|first|second|next|same|new|old|money|change|trial|pilot|rent|decision|go)\b/i;

const askedIn = (text: string, asking: readonly Span[]): Span | null => {
  for (const { start, end } of asking)
    for (const form of asked) {
      const match = form.exec(text.slice(start, end));
      const who = match?.groups?.who;
      if (!match || who === undefined) continue;
      const [first = ''] = who.split(/\s+/);
      if ((first !== 'The' && notNames.test(first)) || notAsked.test(who) || monthOrDay.test(who)) continue;
      const at = start + match.index + match[0].indexOf(who);
      return { start: at, end: at + who.length };
    }
  return null;
};

const deciderIn = (text: string, asking: readonly MemoSaid[]): Span | null => {
  for (const form of deciders) {
    const match = form.exec(text);
    const who = match?.groups?.who;
    if (!match || who === undefined || notNames.test(who.split(/\s{1,9}/)[0] ?? '')) {
      if (!(match && who !== undefined && /^the\s/i.test(who))) continue;
    }
    const start = match.index + match[0].indexOf(who);
    return { start, end: start + who.length };
  }
  for (const one of asking) {
    const match = calledInAsk.exec(one.words);
    const who = match?.groups?.who;
    if (!match || who === undefined || notNames.test(who.split(/\s{1,9}/)[0] ?? '')) continue;
    const start = one.start + match.index + match[0].indexOf(who);
    return { start, end: start + who.length };
  }
  return null;
};

const monthOrDay =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter)\b/i;

const deadline =
  /\b(?:by|before|until|no later than|not later than|latest|on|at)\s{0,9}(?:the\s{0,9})?(?:end of\s{0,9})?$/i;

/** Who is asked for what by when, as far as the words say. Days count from `today`. */
export const askIn = (text: string, said: readonly MemoSaid[], today: Day, dates: DateOptions): MemoAsk => {
  const asking = said.filter(({ words, role }) => role === 'ask' || (role !== 'other' && caseRoleOf(words) === 'ask'));
  const first = asking.find(({ words }) => rungOf(words) !== null) ?? asking[0];
  const ladder = asking.map(({ words }) => rungOf(words)).find((rung) => rung !== null) ?? null;
  const byDay = asking
    .flatMap((one) => {
      const window = one.words;
      return readDates(window, today, { ...dates, direction: 'future' }).flatMap(({ day, end, span, words }) => {
        const led = deadline.test(window.slice(0, span.start)) || /^(?:by|before|until|no later|on|at)\b/i.test(words);
        return day === null || !led
          ? []
          : [{ day: end ?? day, span: { start: one.start + span.start, end: one.start + span.end } }];
      });
    })
    .at(0);
  return {
    ask: first ? { start: first.start, end: first.end } : null,
    ladder,
    decider: deciderIn(text, asking) ?? askedIn(text, asking),
    byDay: byDay ?? null,
  };
};
