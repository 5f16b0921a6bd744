import type { Clause } from './clause.ts';

/** A way to ask that is no order and has no "please" or "can you". Its group `act` are the words that say what is asked. */
export type AskingForm = {
  readonly name: string;
  readonly re: RegExp;
  readonly confidence: number;
  readonly dated?: boolean;
  readonly unless?: RegExp;
};

const doing =
  'sign|send|call|check|talk to|speak (?:to|with)|complete|submit|approve|return|provide|fill|press|contact|e-?mail|fax|review|update|forward|ask|add|change|confirm|register|reply|respond|bring|get|enter|include|attend';

const forms: readonly AskingForm[] = [
  {
    name: 'grateful',
    re: /\b(?:grateful|obliged) (?:for (?:your|an?|any) |if you (?:could |would |can )?)(?<act>.+)/,
    confidence: 0.8,
    unless: /\bfor your (?:help|support|patience|work|time|interest|efforts|understanding|kind|prompt)\b/,
  },
  {
    name: 'appreciate',
    re: /(?:\b(?:i|we)(?:'d| would| should)|^would) (?:also |really |greatly |much |very much )*appreciate (?<act>(?:it if (?:you|we)|your|any|an? (?:call|reply|response|copy|note|quick|word|list|summary))\b.*)/,
    confidence: 0.78,
    unless: /\bappreciate (?:your (?:business|patience|understanding|support|interest)|any (?:help|support))\b/,
  },
  {
    name: 'would-help',
    re: /\b(?:it|that)(?:'d| would| will)(?: also| really)? (?:be (?:great|good|helpful|useful|nice|easier|better|best|appreciated)|help)\b(?<act>.{0,20}(?:\bif (?:you|we|people|someone|everyone)|\bto (?:have|know|see|get|hear))\b.*)/,
    confidence: 0.74,
    unless: /\bto (?:see|hear from) you\b|\bif you (?:have|need) any\b/,
  },
  {
    name: 'your-input',
    re: /^(?:your|any) (?<act>(?:comments|thoughts|input|help|feedback|views|suggestions|advice|assistance|prompt [a-z]+)\b.* would be .*)/,
    confidence: 0.74,
  },
  {
    name: 'need-help',
    re: /\b(?:i|we)(?:'ll| will)? need (?<act>(?:some |your )?(?:help|assistance) (?:with|on|in|to|from)\b.*)/,
    confidence: 0.66,
  },
  {
    name: 'if-you-could',
    re: /\bif you (?:could|would)(?: please| just| also)? (?!have\b|be\b|like\b|prefer\b|want\b|need\b|rather\b|see\b)(?<act>[a-z]+ .+)/,
    confidence: 0.66,
    unless: /\bas if you\b|\bwhat if\b/,
  },
  {
    name: 'let-me-have',
    re: /\blet (?:me|us) (?<act>(?:have (?:your|the|a copy|any|his|her|their)|see (?:a|the|your|what you))\b.*)/,
    confidence: 0.78,
    unless: /\blet me see (?:the )?(?:what i|if)\b/,
  },
  {
    name: 'drop-me',
    re: /^(?:(?:and|or|just|so)[ ,]+)*(?<act>(?:drop|shoot|leave|write) (?:me|us) an? [a-z]+.*)/,
    confidence: 0.74,
  },
  {
    name: 'you-should',
    re: new RegExp(
      String.raw`(?:^|[,;–—-]\s*|\b(?:and|so|but|also|think|suggest)\s+)you (?:will |'ll )?(?:need to|should|have to|must|might want to|may want to|will want to)(?: also| probably)? (?<act>(?:${doing})\b.+)`,
    ),
    confidence: 0.6,
    unless: /\b(?:if|when|whenever|before|to (?:apply|register|sign up|qualify))\b/,
  },
  {
    name: 'you-can',
    re: /^(?:(?:ok|yes|so|and|also)[ ,]+)*you can (?:just |also )?(?<act>(?:send|drop|fax|e-?mail|forward|mail|give|return) (?:it|this|them|these|those|the|your|me)\b.*)/,
    confidence: 0.56,
  },
  {
    name: 'all-must',
    re: /^(?:all|every|each|everyone|everybody)\b.{0,60}\b(?:must|need to|needs to|are to|is to|have to|has to|will need to) (?<act>(?:be )?[a-z]+.*)/,
    confidence: 0.62,
    dated: true,
  },
  {
    name: 'due',
    re: /^(?:(?:all|your|the) )?(?<act>(?:comments|time ?sheets|responses|replies|forms|nominations|changes|budgets|self-evaluations|expense reports|forecasts|inputs|submissions)\b.{0,40} (?:are|is) due\b.*)/,
    confidence: 0.64,
    dated: true,
  },
  {
    name: 'waiting',
    re: /\b(?:i am|i'm|we are|we're|is|are) (?:still )?(?:waiting|awaiting) (?:for |on )?(?<act>(?:your|you)\b.*)/,
    confidence: 0.68,
    unless: /\b(?:meet|see) you\b/,
  },
  {
    name: 'not-received',
    re: /\b(?:i|we) (?:still )?(?:have not|haven't|did not|didn't) (?:yet )?(?:receive|received|get|got|gotten|seen|see) (?<act>your (?!e-?mail|message|note|call)\b.*)/,
    confidence: 0.6,
  },
  {
    name: 'wondering',
    re: /\b(?:i|we)(?:'m| am|'re| are| was| were)? (?:just |also )?(?:wondering|wonder|wondered) (?:if|whether) (?<act>(?:you|we|there|someone|anyone|it)\b.*)/,
    confidence: 0.74,
  },
  {
    name: 'hoping',
    re: /\b(?:hoping|hope) (?:that )?you (?:could|can|would|might) (?!make it|join|come|enjoy|see|understand|attend|be\b|find\b|all\b|have\b)(?<act>[a-z]+ .+)/,
    confidence: 0.64,
  },
  {
    name: 'asking',
    re: /\b(?:i am|i'm|we are|we're|this is) (?:writing |asking |e-?mailing |calling )?(?:you |each of you |everyone )?(?:to (?:ask|request|see if|inquire)|asking (?:that|for|each|all|you|everyone)) (?<act>.+)/,
    confidence: 0.74,
    unless: /\basking for (?:trouble|it)\b/,
  },
  {
    name: 'i-ask',
    re: /\b(?:i|we)(?:'d| would| must| do| also)*(?: also| again)? (?:ask|request|urge) (?:that |if )?(?<act>(?:you|each|all|everyone)\b.+)/,
    confidence: 0.72,
    unless: /\b(?:can|could|may) i ask you something\b/,
  },
  {
    name: 'suggest',
    re: /\b(?:i|we)(?:'d| would)? (?:strongly |really )?(?:suggest|recommend|propose) (?:that )?(?<act>(?:you|we)\b.+)/,
    confidence: 0.66,
    unless: /\b(?:if|did|do not|don't)\b.{0,12}\b(?:suggest|recommend|propose)\b/,
  },
  {
    name: 'we-should-talk',
    re: /^(?:(?:i think|maybe|perhaps|so|also|then|anyway)[ ,]+)*we should (?:probably |also |all )?(?<act>(?:talk|speak|meet|discuss|get together|schedule|set up|sit down)\b.*)/,
    confidence: 0.62,
  },
  {
    name: 'question-is',
    re: /^(?:.{0,20}\b)?(?:my|one|the only|quick|another) question (?:is|for you)\b(?<act>.*)/,
    confidence: 0.66,
  },
  {
    name: 'like-your',
    re: /\b(?:i|we) would (?:also |really )?like (?<act>your (?:feedback|comments|input|thoughts|views?|opinion|approval|advice|help)\b.*)/,
    confidence: 0.76,
  },
];
const quick =
  /\b(?:grateful|obliged|appreciate|would|that'd|it'd|will be|need|could|let (?:me|us)|me an?|us an?|you|must|are to|is to|ha(?:s|ve) to|due|waiting|awaiting|wonder\w*|hop(?:e|ing)|asking|ask|request|urge|suggest|recommend|propose|we should|question)\b/;

/** The ordinary way to ask that stands in a sentence, with what was matched. */
export const askingFormIn = (
  clause: Clause,
): { readonly form: AskingForm; readonly match: RegExpExecArray } | undefined => {
  const { lower } = clause;
  if (!quick.test(lower)) return undefined;
  for (const form of forms) {
    const match = form.re.exec(lower);
    if (match === null || form.unless?.test(lower) === true) continue;
    if (form.dated === true && !clause.dated) continue;
    return { form, match };
  }
  return undefined;
};
