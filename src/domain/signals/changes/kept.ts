import { donePasts } from './acts.ts';
import { type ChangePattern, cue } from './change-cue.ts';

const soon =
  '(?: (?:just|already|now|also|finally|both|then|actually|since|duly|all|today|yesterday|meanwhile|only just))*';
const opening =
  '^(?:[-*•–>]+ |(?:hi|hello|dear|hey)(?: [^,.!?:;]{1,30})?[,!] |(?:ok|okay|and|so|also|fyi|btw|yes|yeah|hi(?![,!] | [^,.!?:;]{1,30}[,!] )|finally|just|already|now|update|good news|at last|as promised|as discussed|as requested|as agreed|today|yesterday|this morning)[,:]? )*';
// "Dana should have sent it": nobody did; nor is a modal or a "not" a part of a name.
const unreal =
  "(?!(?:(?:should|could|would|must|might|may|can|shall|will|ought|wo|ca|has|have|had|do|does|did|is|are|was|were)(?:n't)?|cannot|not|never|to)\\b|[\\p{L}-]+'(?:d|ll)\\b)";
const who = `(?<who>@[\\p{L}][\\p{L}\\p{N}._-]*(?! (?:should|could|would|must|might|may|will)\\b)|(?:the |my |our )?${unreal}[\\p{L}][\\p{L}'-]+(?: ${unreal}(?!has|have|just|finally|already)[\\p{L}][\\p{L}'-]+)?)`;
// "Sent from my phone", "sent the first half", "called it a day".
const notWhole =
  /\b(?:sending (?:it )?(?:tomorrow|on|later|next|monday|tuesday|wednesday|thursday|friday)|(?:will|to) send|first (?:half|part|batch)|half of|part of|parts of|some of|most of|one of|a (?:first )?draft of|a (?:note|mail|message|reminder|nudge|line)|the wrong|wrong (?:file|version|one)|only the|except|apart from|still missing|sent (?:from|by|via|on behalf|to you by)|it a day|for a|on me|back and said|in sick)\b/;

const place =
  '(?:the |our |your |my )?(?:shared |team |project |common )?(?:folder|drive|share ?point|dropbox|portal|intranet|wiki|tracker|data ?room|inbox|desk|mail ?box|pigeonhole)';
const handed =
  '(?:sent|mailed|emailed|submitted|uploaded|delivered|attached|enclosed|filed|shared|circulated|forwarded)';
const just =
  '(?:this morning|today|yesterday|last night|just now|earlier(?: today)?|now|at noon|on (?:mon|tues|wednes|thurs|fri)day|to (?!me\\b)\\p{L}+|as (?:promised|agreed|discussed|requested))';
// What a sentence without a verb names: nobody who does it, and not a part, an older one or the wrong one.
const word =
  "(?!(?:not|no|nothing|still|almost|already|half|part|i|we|you|he|she|they|it|that|this|which|who|what|is|are|was|were|be|been|being|has|have|had|will|gets?|got|by|to|get|when|if|once)\\b)[\\p{L}\\p{N}][\\p{L}\\p{N}'&/-]*";
const thing = `(?<about>${word}(?: ${word}){0,6}?)`;

export const kept: ChangePattern = {
  what: 'kept',
  cued: new RegExp(
    `\\b(?:${donePasts}|done|had (?:a|the|my|our)|(?:is|are) (?:now |finally )?(?:out|in)|sorted|handled|taken care|all set|mission accomplished|attached|enclosed|attaching|attach|find|here|herewith|complete|ready|live|my plate|behind us|in place|inbox|on its way|desk|folder|drive|share ?point|dropbox|portal|intranet|wiki|tracker|data ?room|mail ?box|you (?:now |already )?have|went|left|gone|got|gotten|received|thanks?|came through|come through|got back|made good|took care|dealt with|ticked|checked off|crossed off|sending you)\\b|[✓✔☑]|\\[x\\]`,
  ),
  reason: 'Says that it was done.',
  unlessBefore:
    /\b(?:if|unless|once|when|whenever|as soon as|until|till|after|before|whether|in case|assuming|provided|would|could|might|should|shall|will|hope|hopefully|wants?|wanted|think|thought|thinking|believe|almost|nearly|partly|supposed|maybe|perhaps|probably|can|cannot|not|never|needs?|have to|has to|had to|must|going to|gonna|let's|to be|haven't|isn't|wasn't|hasn't|didn't|don't|doesn't|aren't|won't|can't|'ll|why|how|who|where|asked|asks|asking|wondering|without|next time|last year|last time|always|usually|normally|every time|says|said|pretend|wish)\b|\b(?:have|has|had|did|do|does) $/,
  cues: [
    cue(
      0.84,
      `\\b(?:i|we)(?:'ve| have)?${soon} (?<act>${donePasts})\\b(?! (?:by|not|never|to be)\\b)`,
      'after',
      'author',
      {
        unless: notWhole,
      },
    ),
    cue(
      0.78,
      `${opening}(?<act>${donePasts}|wrapped up)\\b(?! (?:from|by|via|on behalf|goods|me|us)\\b)(?!:)`,
      'after',
      'author',
      { unless: notWhole },
    ),
    cue(
      0.76,
      `${opening}(?:it's |that's |that is |it is |this is |all )?(?:done|sent|sorted|handled|taken care of|all set|finished|delivered|submitted|completed|mission accomplished)(?:[,.! ]+(?:and dusted|now|thanks|thank you|sent|this morning|last night|today|yesterday|just now|already|as promised|as discussed))*[.! ]*$`,
      'none',
      'author',
    ),
    cue(
      0.7,
      `\\b(?:${donePasts}|done|(?:is|are) (?:now |finally )?(?:out|in))(?=[,.;!]|$| (?:today|yesterday|this|and|on time|early|last)\\b)`,
      'before',
      'open',
      {
        medium: 'capture',
        unless:
          /\b(?:by|is|are|was|were|be|been|not|get|gets|getting|half|part|parts|most|some|to)\b(?: \S+)? (?:\w+ed|sent|done|paid|written|given|built)\b|\b(?:first|second) (?:half|part)\b/,
      },
    ),
    cue(
      0.74,
      '^(?:(?:done|✓|✔|☑|\\[x\\])(?: with)?(?::| -| –)?|(?:finished|sent)(?::| -| –)) (?=[\\p{L}])(?!(?:is|are|was|by|from|yet|and)\\b)',
      'after',
      'author',
      { medium: 'capture' },
    ),
    cue(
      0.76,
      "\\b(?:attached|enclosed) (?:is|are|please find|you(?:'ll| will)? find|for (?:your|you)[^,.]{0,20} (?:is|are))\\b",
      'after',
      'author',
      { act: 'deliver' },
    ),
    cue(
      0.76,
      "\\b(?:please find|pls find|find|i(?:'m| am) attaching|i attach|i(?:'ve| have) attached|i(?:'m| am) sending you)\\b(?: (?:attached|enclosed|below|herewith|here))?",
      'after',
      'author',
      { act: 'deliver', unless: /\bfind (?!attached|enclosed|below|herewith|here)/ },
    ),
    cue(
      0.78,
      "\\b(?:here(?:'s| is| are)|here come|here you go with|herewith)\\b(?= (?:the|my|our|your|a|an|his|her|their|this|that|those|these|\\p{L}+'s)\\b)",
      'after',
      'author',
      {
        act: 'deliver',
        unless:
          /\bhere(?:'s| is) (?:a|the|my|our) (?:question|problem|thing|issue|idea|deal|plan|point|reason|thought)\b/,
      },
    ),
    cue(
      0.76,
      '\\b(?:is|are)(?: now)? (?:attached|enclosed|in your inbox|on its way to you|on your desk)\\b',
      'before',
      'open',
      { act: 'deliver' },
    ),
    cue(
      0.74,
      '\\b(?:went|(?:has|have) gone)(?: \\p{L}+ly)? to (?!(?:school|university|work|bed|hell|waste|trouble|see|get|do|find|check|look|ask|buy|visit)\\b)',
      'before',
      'open',
      { act: 'deliver', party: true, unless: /\bwent to (?:\p{L}+ )?(?:plan|lengths|seed|ground|pieces)\b/u },
    ),
    cue(
      0.74,
      '\\b(?:have |has )?left (?:our|the|my) (?:yard|warehouse|office|building|house|depot|factory|plant|desk)\\b',
      'before',
      'open',
      {
        act: 'deliver',
        party: true,
      },
    ),
    cue(0.76, `\\b(?:is|are)(?: now| already| all)* (?:in|on) ${place}\\b`, 'before', 'open', { act: 'deliver' }),
    cue(
      0.76,
      `\\b(?:i|we)(?:'ve| have)?${soon} (?:put|placed|left|saved|popped|stored) (?<about>(?:the|my|our|your|a|an|both|all)\\b[^.;!?,]{2,60}?) (?:in|on|into|onto|to) ${place}\\b`,
      'none',
      'author',
      { act: 'deliver' },
    ),
    cue(
      0.76,
      `\\b(?:see|find) (?<about>(?:the|my|our|your)\\b[^.;!?,]{2,50}?) (?:attached|enclosed)\\b`,
      'none',
      'author',
      { act: 'deliver' },
    ),
    cue(
      0.74,
      `\\byou (?:now |already )?have (?<about>the\\b[^.;!?,]{2,50}?) (?:now|in your inbox)\\b`,
      'none',
      'author',
      {
        act: 'deliver',
        unless: /\b(?:do|did|if|when|once) you\b/,
      },
    ),
    cue(
      0.76,
      `${opening}${thing}(?::| [–—-]) ?(?:all |now |it's |is )?(?:done|sent|finished|delivered|submitted|sorted|handled|complete|completed)(?:,? (?:and |also )?(?:${handed}|done|${just}))*(?: ✓)?[.! ]*$`,
      'none',
      'author',
      { medium: 'mail', verbless: true },
    ),
    cue(0.76, `${opening}${thing} ${handed}(?:,? ${just})*[.! ]*$`, 'none', 'author', {
      medium: 'mail',
      act: 'deliver',
      verbless: true,
    }),
    cue(
      0.74,
      `${opening}received(?: it| them| all| both)?(?:,| with)? (?:many )?(?:thanks|thank you)\\b`,
      'none',
      'reader',
      { act: 'deliver', medium: 'mail' },
    ),
    cue(
      0.74,
      `\\b(?:is|are|was|were|has been|have been|got|'s been|'s)(?: (?:now|all|finally|just|already|both|officially))* (?:(?<act>${donePasts}|done)|complete|ready|live|off my (?:plate|desk|list)|behind us|in place)\\b(?! (?:by (?!me|us)|to (?:be|do|make)|for (?:next|friday|monday))\\b)`,
      'before',
      'open',
      {
        unless:
          /\b(?:first (?:half|part|batch)|half of|parts? of|most of|some of|almost|nearly|(?:was|were) (?:supposed|meant)|yet\b)/,
      },
    ),
    cue(0.76, `\\b(?:went|gone|has gone|have gone) (?:out|off|over)\\b`, 'before', 'open', { act: 'deliver' }),
    cue(
      0.74,
      `${opening}(?:i |we )?(?:have |'ve )?(?:(?:finally|just|now|already) )*(?:got|received)(?: back)? (?=(?:the|your|his|her|their|this|that|those|these|both|all|it|a|an|\\p{L}+'s)\\b)(?<about>[^.;!?]{2,80}?) from ${who}`,
      'none',
      'who',
      {
        act: 'deliver',
        unless: /\bgot (?:the (?:flu|impression|feeling|sense|message)|a (?:call|mail|message|question|cold))\b/,
      },
    ),
    cue(
      0.72,
      `${opening}(?:i |we )?(?:have |'ve )?(?:(?:finally|just|now|already) )*(?:got|received) (?=(?:your|the|both|all)\\b)`,
      'after',
      'reader',
      {
        act: 'deliver',
        medium: 'mail',
        unless: /\byour (?:mail|email|e-mail|message|note|voice ?mail|call|question)s?\\b/,
      },
    ),
    cue(
      0.72,
      '\\bthank(?:s| you)(?: so much| very much| a lot| again| all)?,? for (?:(?:sending|forwarding|sharing|submitting|providing|delivering|uploading|getting|finishing|completing|signing)(?: over| on| me| us| in| back)* )?(?=(?:the|your|those|these|this|that|us the|me the|his|her|their)\\b)',
      'after',
      'reader',
      {
        act: 'deliver',
        medium: 'mail',
        unless:
          /\b(?:in advance|your (?:mail|email|e-mail|message|note|time|help|patience|support|quick|prompt|interest|call|understanding|thoughts|kind)|the (?:invite|invitation|heads|help|reminder|support|quick|opportunity|kind|update))\b/,
      },
    ),
    cue(
      0.74,
      `(?:^|[,;:] |\\b(?:and|but|that|because|so|as|btw|fyi) )${who}(?: has| have|'s)?(?: (?:finally|just|already|now|at last))* (?<act>sent|emailed|forwarded|submitted|filed|delivered|finished|completed|shared|uploaded|signed|returned|shipped|circulated|handed (?:in|over)|provided|published|paid|approved|fixed|posted|booked|confirmed|called|gave|dropped off)\\b(?! (?:by|from|off on)\\b)`,
      'after',
      'who',
      { unless: notWhole },
    ),
    cue(
      0.76,
      `(?:^|[,;:] |\\b(?:and|but|that|as) )${who}(?: has| have|'s)?(?: (?:finally|just|already|now))* (?:came through|come through|got back to (?:me|us)|followed through|made good|delivered)(?: with| on)\\b`,
      'after',
      'who',
    ),
    cue(
      0.76,
      `(?:\\b(?:i|we)(?:'ve| have)?${soon} |${opening})(?:took care of|taken care of|dealt with|sorted out|crossed off|ticked off|checked off|wrapped up|closed out|got through)\\b`,
      'after',
      'author',
    ),
    cue(
      0.74,
      `(?:\\b(?:i|we)(?:'ve| have)?${soon} |${opening})(?:got|gotten) (?<about>[^.;!?]{3,60}?) (?:done|finished|signed|sent|approved|out the door|out|over the line)\\b`,
      'none',
      'author',
    ),
    cue(
      0.74,
      `${opening}(?:i |we )?(?:have |'ve )?(?:(?:finally|just|now|already) )*(?:got|received) (?<about>[^.;!?]{2,80}?) from ${who}`,
      'none',
      'who',
      { act: 'deliver', medium: 'capture', unless: /\bgot (?:the (?:flu|impression|feeling|sense|message)|an? )/ },
    ),
    cue(
      0.74,
      `(?:^|[,;:] |\\b(?:and|but) )${who}(?: has| have|'s)?(?: finally| just| already)* got (?<about>(?:the|my|our|his|her|their|all|both)[^.;!?]{2,60}?) (?:in|done|out|over|back|finished|signed)(?=[,.;!]|$| (?:today|yesterday|this|on time)\\b)`,
      'none',
      'who',
      { medium: 'capture' },
    ),
    cue(
      0.74,
      `${opening}(?:i |we )?had (?:a|the|my|our) (?:call|chat|talk|conversation|word|meeting) with\\b`,
      'after',
      'author',
      { act: 'talk' },
    ),
  ],
  examples: [
    { text: 'Done, sent this morning.', owner: 'author' },
    { text: 'As promised, the annex is attached.', about: 'annex' },
    { text: 'I have just sent the annex to legal.', about: 'annex', owner: 'author' },
    { text: 'The invoices went out on Monday.', about: 'invoices' },
    { text: 'Thanks for sending over the register, very useful.', about: 'register', owner: 'reader' },
    { text: 'got the sheet from Tomas, thanks', about: 'sheet', owner: 'Tomas', medium: 'capture' },
    { text: '@dana sent the numbers', about: 'numbers', owner: '@dana', medium: 'capture' },
    { text: 'sent Dana the annex', about: 'annex', owner: 'author', medium: 'capture' },
    { text: 'Here are the churn numbers you asked for.', about: 'churn numbers', owner: 'author' },
    { text: 'Finally got the contract signed.', about: 'contract', owner: 'author' },
  ],
  counterexamples: [
    { text: "I'll have it done by Friday." },
    { text: 'The annex is not done yet.' },
    { text: "Once it's sent we can start." },
    { text: 'Have you sent the annex?' },
    { text: 'I thought I had sent it.' },
    { text: 'Please get the annex done by Friday.' },
    { text: 'The first half of the survey is done.' },
    { text: 'Thanks in advance for sending the register.' },
    { text: 'Sent from my phone' },
    { text: 'I should have sent this earlier.' },
    { text: 'Dana should have signed the contract.' },
    { text: 'Dana would have signed the contract but legal said no.' },
    { text: 'Dana could have sent the annex.' },
    { text: 'Dana may have sent the annex.' },
    { text: 'Dana must have signed the contract.' },
    { text: 'Dana will have signed the contract by then.' },
    { text: 'Dana might well have signed the contract.' },
    { text: 'The agency should have sent the annex.' },
    { text: "Dana shouldn't have sent the annex." },
    { text: 'We should have sent the invoice.' },
    { text: 'Dana should have finally got the annex in.', medium: 'capture' },
    { text: 'Dana should have come through with the annex.' },
    { text: 'Thanks, Dana should have the annex done.', medium: 'capture' },
    { text: 'need to get the annex sent', medium: 'capture' },
    { text: 'Tomas still has not sent the numbers', medium: 'capture' },
  ],
};
