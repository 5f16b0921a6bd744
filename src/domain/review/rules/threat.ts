import { spaced } from '../cues.ts';
import type { Rule } from '../rule.ts';
import { findIn, meets } from '../sentences.ts';
import { firstIn, way } from '../ways.ts';

/** What the writer holds over the reader. */
const harm =
  '(?:resign|quit|leave (?!(?:the|a|an|it|this|that|you|for|on|at|early|in|now|tomorrow|today|work|from|here at) )|leave (?:the (?:company|team|project|firm|job))|walk (?:away|out)|hand in my (?:notice|resignation)|look (?:for (?:another|a new) (?:job|employer|supplier|partner|firm|vendor)|elsewhere)|(?:go|take (?:our|my) (?:business|custom|money|work|account)) elsewhere|sue|take (?:legal )?action|take (?:you|them) to court|call (?:in )?(?:the|our|my) (?:lawyers?|solicitors?|attorneys?)|go (?:public|to the (?:press|papers?|media|union|regulator|lawyers?|police|court))|stop (?:all (?:your |the )?deliver|working for|deliver(?:ies|ing)|paying|helping)|pull (?:my|our) people|tell (?:him|her|them|every \\w+|everyone|everybody|the (?:press|papers?|union|board|customers?|staff|team)) (?:exactly |just )?(?:how you|what (?:you|i think|kind|sort|happened here)|that you|about (?:you|your))|hold you (?:personally )?(?:responsible|liable|accountable)|make sure (?:that )?(?:everyone|everybody|the (?:board|press|staff)) (?:knows|hears))';
const plain = spaced(
  /\b(?:or else(?=[.!,]|$)|(?:this|that|it) is (?:my|our|the|your) (?:very )?(?:last|final) (?:warning|chance|call)\b(?! (?:to|for) )|(?:a|one|your) (?:last|final) warning\b|your last chance\b(?! (?!to (?:fix|put|answer|make|repair|prove|explain)\b))|you(?:'ll| will) (?:all )?(?:regret|be sorry|pay for) (?:it|this|that)|there(?:'ll| will) be (?:serious |grave )?consequences|will have (?:serious |grave )consequences for you|(?:failure|failing) to (?:do so|comply|respond|reply|act) (?:will|would) (?:result|lead|mean|force|leave)|(?:i|we)(?: will|'ll|'d| would)? (?:have to|must|may have to|might have to) consider my position|on your (?:own )?head be it|(?:be|it(?:'s| is|'ll be| will be)) on your (?:own )?(?:head|conscience)|your head be it|you can (?:then )?(?:explain|justify) (?:it|this|that) (?:yourself )?to\b|i won't (?:say|ask|tell you|warn you) (?:it |this )?(?:again|twice)|(?:for|this is) the (?:very )?last time (?:i|we|that i)\b|i say this (?:now )?for the last time|you(?:'d| had) better (?:watch|be careful|not|hope|think|make sure|fix|sign|pay|answer)|don't (?:make|force) (?:me|us) (?:to )?(?:go|do|take|come|escalate)|i(?: will|'ll) remember (?:this|that) (?:when|at|the next)|i know where you\b)/i,
);
const conditional = spaced(
  new RegExp(
    `\\b(?:(?:if|unless|should) (?:[^.!?;]{3,110}?),? (?:then )?(?:i|we)(?:'ll| will| shall| would|'d| may| might|'m going to| am going to|'re going to| are going to| have to| will have to| will be forced to| must) (?:(?:have|be forced|need|just|simply|also|then|personally|immediately) (?:to )?)*${harm}|(?:if|unless) [^.!?;]{3,110}?, (?:then )?(?:i'm|i am|we're|we are) (?:out|off|gone|leaving|done|finished)(?=[.!]|$| and )|either [^.!?;]{3,110}? or (?:(?:i'm|i am|we're|we are) (?:out|off|gone|leaving|done|going)\\b|(?:i|we)(?:'ll| will| have to| must) ${harm})|or (?:(?:i'm|i am|we're|we are) (?:out|off|gone|leaving|done)(?=[.!,]| and |$)|(?:i|we)(?:'ll| will| shall)(?: have to| be forced to)? ${harm})|otherwise,? (?:i|we)(?:'ll| will| shall| must| have to)(?: have to| be forced to)? ${harm}|(?:i|we)(?:'ll| will| shall| am going to| are going to) (?:have to |be forced to )?(?:tell every \\w+|hold you (?:personally )?(?:responsible|liable)|take you to court|go to the (?:press|papers?|media|regulator))|(?:if|unless) [^.!?;]{3,110}?,? (?:the |my |our )(?:whole |entire |best )?(?:team|people|staff|engineers?|nurses?|drivers?|crew|lads|colleagues) (?:will|are going to|'ll) (?:all )?(?:walk|quit|leave|resign|strike|stop))`,
    'i',
  ),
);
/** The writer's own plan for a case that hurts nobody, or a threat somebody else made. */
const harmless =
  /\b(?:would (?:rather|hate|prefer)|don't want to|do not want to|no intention|not a take|not (?:a|meant as a) threat|with your (?:agreement|blessing|ok)|if you (?:agree|prefer|like|wish|want|approve|have (?:any )?questions)|if (?:that|it|this) (?:is|works|suits)|if (?:i|we) (?:have time|can)|last warning (?:light|sign))\b/i;

/** The same in more shapes. */
const more = spaced(
  /\b(?:(?:sign|pay|approve|decide|answer|do it|fix (?:it|this)|agree|do this|act|settle)\b[^.!?;]{0,60},? or (?:i|we)(?:'ll| will)? (?:walk(?: away)?|quit|go elsewhere|sue|shut off|cut off|resign|turn off)\b|or (?:you will|you'll) (?:all )?(?:be sorry|regret|see|lose (?:me|us)|have to (?:do|find|manage|explain))|or (?:you can )?(?:find|look for|get) (?:yourself|yourselves) (?:another|a new|somebody|someone)|(?:if|unless) [^.!?;]{2,110}?, (?:then )?(?:do not|don't) (?:count on (?:me|us|my|our)|expect (?:me|us|my|any)|be surprised)|(?:if|unless|otherwise|if not)\b[^.!?;]{0,110}?\b(?:i|we)(?:'ll| will| shall| must| have to)(?: have to| be forced to| also| then| simply| just)* (?:involve|instruct|consult|call in|hand (?:it|this|the matter) (?:over )?to) (?:our|my|the|a) (?:lawyers?|solicitors?|legal|attorneys?|union|press|police)|(?:if|unless|if not)\b[^.!?;]{0,110}?\b(?:i|we)(?:'ll| will| shall| must)(?: have to| be forced to)? (?:take (?:our|my) (?:business|custom|money|work|orders?) (?:to|elsewhere|away)|work to rule|go on strike|down tools|withdraw (?:our|my) (?:support|people|team)|cancel (?:the|our|my) contract)|(?:if|unless) [^.!?;]{3,110}?,? (?:the |my |our )(?:whole |entire |best )?(?:crew|team|people|staff|nurses|engineers?|drivers?|lads|colleagues) (?:is|are) going to (?:quit|leave|walk|strike|resign)|(?:if|unless) you (?:(?!while|when|as|before|need|want|until)\w+ ){1,8}?(?:i|we)(?: am|'m| are|'re) (?:leaving|gone|going to (?:leave|quit|resign|walk))(?=[.,!]|$| and)|(?:i would|i'd) hate (?:for|it if) (?:the )?(?:\w+ )?(?:newspapers?|press|board|papers|media|regulator|customers?|union)|(?:i am|i'm|we are|we're) warning you\b|consider yourself warned|(?:this|that) is not a (?:threat|warning),? (?:it is|it's|but)|(?:don't|do not) come (?:crying|running|complaining) to (?:me|us)\b|(?:see|meet) (?:you|each other) in court\b|(?:then|in that case),? (?:i|we)(?:'ll| will| shall) (?:resign|quit|leave|go elsewhere|walk|be (?:gone|leaving)|stop working|sue)\b|you (?:\w+ ){0,4}(?:live with|bear|face) the consequences|consequences (?:will be|are) (?:yours|on you)|(?:my|our) patience (?:is|has) (?:at an end|over|run out|exhausted|come to an end|wearing thin|running out))/i,
);

/** Ways of threatening, by what is held over the reader. */
const ways = [
  // Whoever writes leaves, stops or takes away, should the reader not give in.
  String.raw`(?:if|unless|should|without|otherwise|failing|or else|or|deny (?:me|us)|refuse|turn (?:me|us|this) down|say no)\b[^.!?;]{0,110}?(?:,| then| that| and|:)? ?\b(?:i|we)(?:'ll| will| shall|'d| would|'m| am|'re| are|'ve| have)?(?: then| simply| have to| be forced to| have no choice but to| be compelled to| be obliged to| be left with no choice but to| going to| just| gladly| personally| also| seriously| need to| must| no longer| prepared to| ready to)* ?(?:refuse to|resign\b|quit\b|walk (?:out|away)|hand in|pack (?:my|our) (?:bags|things)|pull (?:out|my|our)|withdraw (?:from|my|our|all)|look (?:for another|elsewhere|for a new|around)|(?:take|move|place|bring|give) (?:our|my|all our|the) (?:[\w-]+ ){0,2}(?:business|custom|cargo|account|orders?|money|work|trade|freight|savings|deposits|money|skills|talents?|services|knowledge|team|people) (?:to|with|elsewhere|somewhere|away|across)|switch (?:supplier|to (?:your|another|a)|banks?)|go (?:elsewhere|to (?:your|the) competit|to another|over to)|join (?:your|the|a) competit|accept (?:another|their) (?:other )?(?:offer|job)|down tools|stop (?:work|working|all|supplying|delivering|cooperating|paying|covering|treating)|cut (?:off|you off|all)|shut (?:it|this|the|everything) down|turn off (?:the|your)|(?:make|go) (?:this|it|everything|the \w+)? ?public|leak|expose|blow the whistle|post (?:this|it|everything|about)|sue\b|see you in|hold you (?:to account|liable|responsible|personally)|(?:take|start|bring|begin|initiate|commence|institute|consider|pursue|seek|launch) (?:legal|formal|court|disciplinary|industrial|strike) (?:action|proceedings|steps|advice|remed\w+)|find (?:somebody|someone|another|a (?:new|different)|an (?:employer|agency|other)) (?:\w+ )?(?:who|that|supplier|partner|agency|firm|bank|buyer|employer|to)|terminate (?:our|the|your)|cancel (?:our|the|all|your|every)|withhold|charge you (?:double|for)|never (?:work|buy|order|come back|play|lend|help)|make sure (?:that )?(?:everyone|everybody|nobody|no one) (?:knows|hears|learns|finds)|see to it that|tell (?:everyone|everybody|the (?:press|papers|union|world))|ruin|destroy|finish you|bring (?:you|this place|the whole \w+) down|block your|vote against)`,
  String.raw`(?:without|unless|until|if)\b[^.!?;]{2,90}?,? (?:i|we) (?:refuse to|withdraw (?:my|our|from)|resign|walk|quit|pull out|strike|stop (?:work|working)|down tools)\b(?! if)`,
  String.raw`(?:i|we)(?:'ll| will| shall| would)? (?:therefore )?(?:be|feel|are|am|have been) (?:compelled|forced|constrained|obliged|left with no (?:choice|option|alternative) but|driven) to (?:initiate|commence|institute|resort|take (?:legal|strict|stern|further|action|appropriate|the matter|you)|seek (?:legal|redress)|approach (?:the )?(?:court|police|tribunal|consumer)|file (?:a|an|suit)|sue|suspend (?:your|all|our|the)|withhold|withdraw|terminate|cancel|stop (?:all|supply|work|deliver)|disconnect|blacklist|recover|move (?:the )?court|consider (?:legal|my|our|other)|go (?:public|elsewhere)|look elsewhere|part (?:ways|company))`,
  String.raw`either (?:<one>|you|he|she|they|it|this|we|i)\b[^.!?;]{1,80}? or (?:i|we|you|the (?:whole )?(?:team|crew|staff)) (?:do|go|goes|leave|walk|quit|resign)\b|(?:it's|it is) (?:either )?(?:me|him|her|them|us) or (?:me|us|him|her|them)\b|(?:he|she|they|<one>) goes?,? or (?:i|we) (?:do|go)\b`,
  // What will come of it.
  String.raw`(?:you|they|the board|management|everyone|somebody|someone|he|she)(?:'ll| will| may| might| could| would| are going to|'re going to|'d)? (?:all |soon |come to |live to |deeply |bitterly |surely )*(?:regret (?:it|this|that|not|your|the day)|rue (?:it|this|the)|be (?:very |so |truly )?sorry (?:you|for (?:it|this|that)|one day|if|when)|pay (?:dearly|for (?:it|this|that)|the price)|wish you (?:had|hadn't|never)|have (?:only )?yourself to blame|face the (?:music|consequences)|suffer (?:for|the)|answer for (?:it|this)|lose (?:us|me|your (?:best|job|seat|licence|position|whole)|the (?:whole|entire|best))|hear from (?:my|our) (?:lawyers?|solicitors?|attorneys?|union)|be hearing from (?:my|our)|never (?:see|hear from) (?:me|us))\b`,
  String.raw`there(?:'ll| will| would| is going to|'s going to| are going to) be (?:\w+ )?(?:consequences|repercussions|trouble|hell|blood|a price|fallout|war|resignations|uproar)\b(?! for the (?:budget|schedule|timeline))|(?:not be|won't be|isn't|not) without consequences|you(?:'ll| will| must| shall) (?:\w+ )?(?:face|bear|suffer|answer for) the consequences|mark my words|you(?:'ve| have) been warned|(?:i|let me|we) (?:must |have to |hereby |'m )?warn(?:ing)? you\b(?! (?:that|about) the (?:weather|road))|(?:take|consider|treat|see|regard) this as (?:a|my|our|your) (?:\w+ )?(?:warning|ultimatum)|heads (?:will|are going to) roll|(?:watch|mind) your (?:back|step)|(?:things|it|this|matters) (?:will|could|can|may|might|is going to) (?:get|turn|become) (?:very |rather |really |quite )?(?:ugly|nasty|unpleasant|uncomfortable|messy|dirty)\b|come back to (?:haunt|bite) you|make (?:your|his|her|their) (?:life|lives|job|days|stay|year) (?:\w+ )?(?:hell|difficult|hard|miserable|unpleasant|a misery|impossible)|hell to pay`,
  String.raw`(?:it )?(?:would|'d) be (?:such )?(?:a (?:real |great |terrible |crying )?(?:shame|pity)|unfortunate|awkward|embarrassing|unwise) (?:for you )?(?:if|were|should) (?:the (?:press|papers?|board|public|regulator|tax|newspapers?|auditors?|union|media|clients?|police|parents)|(?:this|it|that|word|anything|something|those|these|your \w+|somebody|someone|anyone|people|they)(?: \w+){0,3} (?:were to|got|came|leaked|happened|heard|found|reached|become|became|knew))|(?:hate|not like|wouldn't like|wouldn't want|don't want|not want|hate it) (?:for |it if |to see )?(?:the (?:press|papers?|newspapers?|board|regulator|media|public|tax\w*|union|auditors?|police|parents|inspectors?)|anyone|anybody|people|this|anything|something)(?: \w+){0,2} (?:to (?:get|hear|find|learn|know|leak|happen to|come out|reach|read)|getting|hearing|finding|heard|got|found)|(?:can't|cannot|won't|can no longer|will not|could not|couldn't) (?:be responsible|answer|guarantee|take responsibility|be held responsible|promise)(?: for)? (?:for )?(?:what (?:happens|comes|my|our|the|i|they)|(?:my|our|the) (?:people|men|team|members|safety|actions|temper))|(?:i|we) (?:have |'ve )?(?:kept|saved|recorded|still have|filed|stored|got|documented) (?:all|every|each|copies of|screenshots of|a (?:record|copy|list|log) of) (?:\w+ ){0,2}(?:your|you|mails?|messages?|emails?|word|conversation|recording)|(?:the )?(?:press|papers?|newspapers?|journalists?|media) (?:will|would) (?:love (?:this|it)|have a field day)`,
  String.raw`(?:don't|do not|you (?:shouldn't|should not|must not|mustn't|needn't)) (?:then )?(?:be (?:surprised|shocked|astonished) (?:if|when))|you (?:can|may|could|might as well) (?:then )?(?:forget (?:about )?(?:our|my|the|us|me|any|ever|it)|say goodbye|wave goodbye|whistle for|look for (?:another|a new|someone|somebody)|find (?:yourself |yourselves )?(?:another|someone|somebody|a new)|run (?:it|this|the \w+) (?:yourself|yourselves|without)|do (?:it|without) (?:yourself|yourselves|me|us)|explain (?:it|this|that|to))\b|(?:that's|that is|that will be|that'll be|it will be|you've seen|you have seen) the last (?:you|time you|of (?:me|us|my|our))|good luck (?:finding|running|replacing|without)|see (?:how|if) (?:you|far|long|they) (?:\w+ )?(?:manage|cope|get|like|survive|do|run) (?:it |that |then )?(?:without|when|then|on your)`,
  // A last word.
  String.raw`(?:my|our) (?:very )?(?:final|last|absolute last) (?:offer|word|warning|position)\b(?=[:.,!;]|$| before| on| to)|take it or leave it|(?:this|that) is (?:an|my|our) ultimatum|(?:this|that) is your (?:last|final) warning|(?:this close|one step|an inch|a hair's breadth) (?:to|from|away from) (?:quitting|leaving|resigning|walking|calling (?:the|a|my))|my resignation (?:letter )?(?:is|lies|will be|sits)(?: \w+){0,3} (?:written|ready|on your|in my|drawer|signed|typed|desk)`,
  // Others who will, on a given word.
  String.raw`(?:otherwise|or|or else|unless [^.!?;]{2,80},|if (?:you|not|this|that|nothing|we|the)\b[^.!?;]{1,90}?,?(?: then)?|and|in which case) (?:the |my |our |all |all my |all our |half my |half the |half our )(?:whole |entire |best )?(?:crew|team|people|staff|nurses|engineers|drivers|lads|colleagues|members|men|workers|teachers|pilots|dockers|musicians|actors|cast|dancers|orchestra|volunteers|club|union|society|tenants|growers|farmers|company|firm|choir|pickers|porters|chefs|cooks|guards)(?: \w+){0,2}? (?:(?:will |'ll |are going to |is going to )(?:stay (?:home|at home|away|in bed)|walk|quit|strike|resign|leave\b(?! for)|refuse|stop|down|not (?:work|turn up|show up|come|play|sail|drive|open)|hand in)|(?:stays?|stop(?:s)?|walks?|goes|go) (?:home|at home|out|away|on strike|work)|pulls? out|comes? out|withdraws?|resigns?|quits?|downs? tools|refuses?|won't (?:work|turn up|show|come|play|sail|drive|open))\b|(?:half|most of|all of) (?:my|the|our) (?:team|staff|crew|people|nurses|department) (?:will (?:leave|quit|resign|walk|be gone)|resigns?|walks? out|quits?|hands in)(?=[^.]{0,40}\b(?:if|after|when|unless|surprised|then)\b)`,
].map(way);

export const threat: Rule = {
  id: 'threat',
  family: 'tone',
  reads: ['upward', 'reply'],
  severity: 'error',
  step: 'relationships',
  capability: '4.8',
  card: 'E1',
  mistake: null,
  local: true,
  reason: 'A threat may win the answer and loses the ally; the consequence, told as a fact, leaves the choice open.',
  flags: [
    'Unless the rota is changed by Monday, I will hand in my notice.',
    'Either the lift is repaired this week or I’m off.',
    'If the invoice stays open we will go elsewhere with our paper.',
    'Sign the release today, or else.',
    'You will regret this decision.',
    'If nobody answers, we’ll go to the press.',
    'This is our final warning about the parking bays.',
    'Approve it, or we will take our business elsewhere.',
    'I will tell every grower in the valley how you treat tenants.',
    'When the pump fails again, you can explain that to the families.',
    'Without a second guard we refuse to open the gallery.',
    'I can’t answer for what my members do next.',
    'Either the foreman goes or I do.',
  ],
  passes: [
    'If the rota stays as it is, two of my nurses will have worked nine nights in a row.',
    'If we hear nothing by Monday, the supplier gives the slot to somebody else.',
    'I will leave the keys at the desk unless you would rather have them now.',
    'If you agree, I will stop the deliveries on Friday.',
    'Two drivers have told me that they look for other jobs; I would like to keep them.',
    'Please answer by noon, or I will leave the booking as it is.',
    'The bank’s final warning light came on, and the engineer reset it.',
    'The union has said it may go to the press, and I wanted you to know first.',
    'If the parts are late, we will stop line 2 for a day and catch up on Saturday.',
    'Without a second guard the gallery is above the limit of 40 visitors.',
    'Either Ines or I will call you on Monday.',
  ],
  check: (draft) => {
    return draft.sentences.flatMap((sentence) => {
      const words =
        findIn(sentence, conditional) ?? findIn(sentence, plain) ?? findIn(sentence, more) ?? firstIn(sentence, ways);
      if (!words || sentence.question || meets(sentence, harmless)) return [];
      return [
        {
          ...words,
          message: 'This is a threat',
          why: 'It makes the reader choose between giving in and fighting back. Say what will happen as a fact, without “or”, and what you ask for.',
        },
      ];
    });
  },
};
