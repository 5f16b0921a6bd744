import { when } from '../cues.ts';
import { readDraft } from '../draft.ts';
import type { Rule } from '../rule.ts';

/** They brought an idea, a wish or trouble, which wants more than a nod. */
const brought =
  /\b(?:propos(?:e|al|ing)|suggest(?:ion|ing)?|recommend|idea|(?:i|we)(?:'d| would) (?:\w+ )?(?:like|love|need|prefer)|(?:i|we) (?:want|need|think|believe|wish|hope)|needs? (?:an?|another|more|to)|could we|may (?:i|we)|can (?:i|we)|what if|how about|problem|issue|trouble|stuck|worried|concern(?:ed)?|complain\w*|afraid|not (?:feel )?(?:safe|enough|sure)|can't|cannot|won't|late\b|delay\w*|broken|failed|lost|missing|mistake|overspent|over budget|risk|disagree|do not agree|don't agree|raise|apply|attached|option|options|costs?|save|saves|saving)\b/i;
/** A word of the writer's own that carries it on. */
const step =
  /\?|\b(?:i(?:'ll| will|'m going to| have (?:asked|told|forwarded|sent|signed|ordered|booked|put|called|rung)| can)|we(?:'ll| will)|let's|let us|please|talk to|speak (?:to|with)|go ahead|do (?:it|so|that)|let me know|drop (?:by|in)|from you|next step|be with)\b|(?:^|[.!,;:–] |\b(?:and|then|so|just|but|also) )(?:come|bring|send|ask|tell|take|do|start|try|write|call|ring|order|book|put|give|use|keep|check|show|add|make|sign|run|plan|set|get|see|meet|choose|pick|change|move|hold|stop|report|look|find|draft|prepare|present|offer|invite)\b/i;
/** Words a nod is made of. */
const nods = new Set(
  'ok okay noted thanks thank thx you very much a lot great good nice fine interesting i see understood got it cool super perfect difficult tricky valid well so be take taken note message received hear point sounds looks to know acknowledged duly alright all right hm aha read seen for this that the your sharing flagging raising writing bringing up letting me telling heads-up idea thought thoughts points sharing appreciate appreciated raising it kind way look see goes going stuff keep many work stuff of concern concerns then indeed mail plan report input feedback'.split(
    ' ',
  ),
);
const parked = (words: string): boolean => {
  const all = words.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  return all.length > 0 && all.length <= 14 && all.every((word) => nods.has(word) || /^hm+$/.test(word));
};
const shelved =
  /\b(?:(?:i )?(?:really )?appreciate (?:you|it|this|that|the|your)(?: \w+ing)?(?: (?:it|this|that))?|sleep on (?:it|this|that)|good stuff|keep (?:going|it coming|them coming)|one way (?:to|of) (?:look(?:ing)?|see(?:ing)?)(?: at)?(?: it)?|hear what you(?:'re| are) saying|(?:we|i) (?:can|could|may|might) (?:revisit|return to|look at|come back to|reconsider|talk about|discuss) (?:it|this|that)|sounds reasonable|(?:seen|read) your (?:note|mail|message|proposal|plan)|see how it goes|on (?:my|our) (?:radar|list|mind)|(?:not|no|hardly) (?:a|our|my|the) (?:\w+ )?priority|times are (?:hard|tough)|i get it|great to see|such (?:ideas|thoughts|initiative)|some time|(?:have|take) a look|food for thought|worth (?:a thought|thinking about|considering|discussing)|(?:i|we)(?:'m| am| are|'re) aware(?: of (?:it|this|that))?|leave it (?:there|at that|for now)|we(?:'ve| have) (?:all )?been there|hang in there|that's life|it is what it is|such is life|nothing (?:i|we) can do|we(?:'ll| will) cross that bridge|that's (?:a )?(?:tough|hard|tricky|difficult|fair)(?: one| point)?|fair enough|i see your point|i (?:do not|don't) think so|it's complicated|(?:let's|let us) not (?:do|discuss|open|talk about) (?:this|that|it)|nice (?:thought|idea|initiative)|great (?:initiative|idea|thought)|keep it up|well spotted|good to (?:hear|know)|i understand|i hear you|we'll look at it|sounds (?:good|interesting|nice|tempting)|hard to say|who knows|time will tell|noted|take note|all very valid|interesting|(?:i|we)(?:'ll| will) (?:think about|see|keep (?:it|this|that) in mind|bear (?:it|this|that) in mind|consider|come back to (?:it|this|you)|look into|get back|take (?:it|this|that) (?:into|under)|discuss)|let me think|we'll see|maybe (?:some ?day|later|one day|at some point)|some ?day|at some point|not (?:now|yet|at the moment|for now|this year|at this time|possible|convinced)|leave it with me|good (?:idea|point|thought|question)|in due course|when the time comes|let's (?:wait|see)|park (?:it|this))\b/i;
const everyShelved = new RegExp(shelved.source, 'gi');
const plainNo =
  /(?:^|[.!] |\b(?:answer is|it's a|is a|afraid|sorry,?|but) )no(?=[.!,]|$)|\b(?:not possible|can't do (?:it|that)|won't (?:do|happen|work)|i don't (?:want|agree)|i disagree|rejected|declined|i say no|refused|denied)\b/i;
const reason =
  /\b(?:because|since|as (?:we|the|it|our|they)|so that|the reason|due to|until|otherwise|you did|it's the only|frozen|full)\b|: /i;

export const noNextStep: Rule = {
  id: 'no-next-step',
  family: 'receiver',
  reads: ['reply'],
  severity: 'advice',
  step: 'relationships',
  capability: '7.6',
  card: 'E24',
  mistake: null,
  ofPlace: true,
  reason: 'An idea or a worry that meets a nod ends there; one step, a day or a reason lets it go on.',
  flags: [
    {
      text: 'That is one way to look at it.',
      options: { kind: 'reply', message: 'I propose that two people check each proof from now on.' },
    },
    {
      text: 'I hear what you are saying.',
      options: { kind: 'reply', message: 'The volunteers do not feel safe when they close alone.' },
    },
    {
      text: 'OK. Noted.',
      options: { kind: 'reply', message: 'I propose that two people check each proof from now on.' },
    },
    {
      text: 'Interesting, thanks.',
      options: { kind: 'reply', message: 'We could save 400 a month with the other carrier.' },
    },
    {
      text: 'I have read it. My answer is no.',
      options: {
        kind: 'reply',
        message: 'I would like to open the archive on one Saturday each month. The plan is attached.',
      },
    },
    {
      text: 'We’ll see.',
      options: {
        kind: 'reply',
        message: 'The volunteers do not feel safe when they close alone. Could we close at five?',
      },
    },
    {
      text: 'Good idea! Maybe some day.',
      options: { kind: 'reply', message: 'I suggest a reading corner in the east wing.' },
    },
    {
      text: 'I’ll think about it.',
      options: { kind: 'reply', message: 'I’d like a raise of 6 %, as I lead the bookings team since January.' },
    },
  ],
  passes: [
    {
      text: 'I appreciate you raising it. Call the depot and ask for a price.',
      options: { kind: 'reply', message: 'We could save 400 a month with the other carrier.' },
    },
    {
      text: 'Good idea. Bring the cost on Tuesday and we decide.',
      options: { kind: 'reply', message: 'I suggest a reading corner in the east wing.' },
    },
    {
      text: 'No, because the merger needs the hour until March. Ask me again then.',
      options: { kind: 'reply', message: 'I propose to drop the Wednesday round.' },
    },
    { text: 'Yes. Go ahead.', options: { kind: 'reply', message: 'I would like to try silent reading in year 8.' } },
    {
      text: 'I’ll think about it and tell you on Thursday.',
      options: { kind: 'reply', message: 'I’d like a raise of 6 %.' },
    },
    { text: 'Thanks, received.', options: { kind: 'reply', message: 'Here is the list of keys for the file.' } },
    {
      text: 'Per week, with the online shop. Thank you!',
      options: { kind: 'reply', message: 'Do you want the figures per week or per month?' },
    },
    'OK. Noted.',
  ],
  check: (draft, { message }) => {
    const first = draft.sentences[0];
    if (!first || message === undefined || draft.words > 60) return [];
    const theirs = readDraft(message)
      .sentences.map(({ flat }) => flat)
      .join(' ');
    if (!brought.test(theirs)) return [];
    const reply = draft.sentences.map(({ flat }) => flat).join(' ');
    if (when.test(reply) || draft.asks.length > 0) return [];
    const bare = parked(reply) || parked(first.flat);
    const hung = shelved.test(reply);
    const no = plainNo.test(reply) && !reason.test(reply);
    if (!(bare || hung || no)) return [];
    const rest = bare || hung ? reply.replace(everyShelved, ' ') : reply;
    if (step.test(rest)) return [];
    return [
      {
        start: first.start,
        end: first.end,
        message: no && !bare ? 'A no without a way on' : 'It ends here',
        why: 'They brought something and cannot tell what becomes of it. Say what happens next and when, or why not and what would change that.',
      },
    ];
  },
};
