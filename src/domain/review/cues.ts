// Cues that several rules share. Each is a plain pattern over a sentence's flat words; none of them has state.

/** The pattern with every space standing for a run of up to nine: wrapped and pasted mail is full of double ones. */
export const spaced = (pattern: RegExp): RegExp =>
  new RegExp(
    pattern.source.replace(/\[(?:\\.|[^\]\\])*\]| (?![?*+{])/g, (part) => (part === ' ' ? ' {1,9}' : part)),
    pattern.flags,
  );

/** A word that says when: a day, a date, a time, an end of a period. "Soon" and "ASAP" say nothing. */
export const when = spaced(
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|tue|wed|thu|thur|thurs|fri)(?=[ ,.;)]|$)|today|tonight|tomorrow|this (?:morning|afternoon|evening|week|month|quarter|year|sprint)|(?:next|coming|following) (?:week|month|quarter|year|sprint|board|meeting|review)|(?:the )?end of (?:the |this |next )?(?:day|business|week|month|quarter|year|sprint|january|february|march|april|may|june|july|august|september|october|november|december)|year[- ]end|month[- ]end|eod|cob|eow|eom|eoy|noon|midday|midnight|lunchtime|q[1-4]|h[12] \d{2,4}|(?:january|february|march|april|june|july|august|september|october|november|december)\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)\.? \d{1,2}|\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d{1,2}\/\d{1,2}(?:\/\d{2,4})?|\d{1,2}\.\d{1,2}\.(?:\d{2,4})?|\d{4}-\d{2}-\d{2}|(?:the|by) \d{1,2}(?:st|nd|rd|th)|(?:in|within|after|over) (?:the next )?(?:a|an|one|two|three|four|five|six|ten|\d{1,3})(?:[- ](?:few|couple of))? (?:minutes?|hours?|days?|weeks?|months?|working days?|business days?)|\d{1,2}(?::\d{2})? ?[ap]\.?m\b|\d{1,2}:\d{2}|\d{1,2} o'?clock|before (?:the|our|your|my) [a-z -]{0,24}(?:meeting|board|review|call|launch|release|freeze|deadline|holiday)|(?:by|at|until|in time for|ahead of) (?:the|our|your) (?:next )?[a-z -]{0,24}(?:meeting|board|review|call|1:1|one-to-one|one-on-one|launch|release|freeze|deadline)|now|at your convenience|when you (?:have|get) (?:a )?(?:minute|moment|time|chance))/i,
);

/** A reason or a consequence is given. */
export const because = spaced(
  /\b(?:because|since|so that|so we|so i|so the|as (?:the|we|they|our|it|i|this)|due to|owing to|otherwise|in order to|to (?:avoid|meet|make|keep|allow|get|prepare|ensure|be able)|(?:deadline|expires?|closes?|lapses?|ends?|due|leaves?|cut-?off)\b|for (?:the|our|your) [a-z -]{0,24}(?:meeting|board|review|audit|close|launch|release|filing|payroll)|if (?:we|not|it|they|the)|before|in advance of|that way|or (?:we|the))/i,
);

/** Politeness that looks like a request and asks nothing. */
export const courtesy = spaced(
  /\b(?:feel free|(?:don't|do not) hesitate|(?:if|with|should|have|of) (?:you (?:have|should have) )?(?:any|further|additional|more) (?:other |further |additional |more )?(?:questions?|concerns?|comments?|queries|problems?|issues?|information|info|details?|help|assistance)|find (?:\w+ ){0,4}(?:attached|enclosed|below)|please (?:note|be (?:advised|aware|assured|reminded)|accept|excuse|forgive|pardon|disregard|ignore)|let me know if (?:i can|you need)|how are you|hope you|(?:i am|i'm|we are|we're) (?:pleased|glad|happy|delighted|grateful) (?:that|to (?:see|hear|say|report))|would you believe|if you (?:need|have|want|would like) (?:any|anything|more|further|additional|to discuss)|any (?:questions|comments|thoughts|concerns)\?)/i,
);

const request = spaced(
  /\b(?:please|kindly|pls|(?:can|could|would|will) (?:you|someone|somebody|anyone|anybody|we please|i please|i get|i have)|(?:i|we)(?:'d| would| do)? (?:also |just |really )?(?:like|need|want|ask|prefer) (?:you|your|for you)|i(?:'m| am) asking|(?:i|we)(?: would|'d)? (?:like to |want to |wish to )?(?:ask|request|seek)\b|what (?:i|we)(?:'d| would)? (?:like|need|want|ask)(?: from you)? is\b|(?:i|we) want (?:therefore )?to be (?:named|made|given|promoted|considered)\b|(?:i|we) (?:therefore |hereby )?ask (?:you|the board|the committee|that)\b|(?:we|i) need the (?:board|committee|council|panel|trustees|directors) to\b|(?:my|our|the|one|two|three) (?:asks?|requests?)\b|(?:i|we|i'd|we'd)(?: would| will| should|'ll|'d)?(?: therefore| really| very much| greatly)? (?:appreciate|be (?:very |most )?grateful)|(?:grateful|appreciated|helpful|great) if you|let (?:me|us) (?:know|have)|(?:i|we) need the following\b|(?:is|am|are|was|were|i'm|we're) asking (?:you|for|that)|i (?:was|am) wondering (?:if|whether) you|i(?: would|'d) (?:also )?like to (?:schedule|discuss|meet|have|see|know|get)|i (?:will |would )?need to (?:know|talk)|we need to (?:talk|meet)|(?:need|want|like|looking for|seek|seeking|await|awaiting|waiting for|ask for|asking for|require) (?:a |an |your |the |final |budget |formal |board )*(?:decision|approval|sign[- ]?off|go[- ]ahead|green light|answer|steer|yes|ok|okay|view|views|advice|input|feedback|help|support|guidance|confirmation|authori[sz]ation|blessing|call)|for your (?:approval|decision|sign[- ]?off|signature|review|comments?|input)|(?:are|is) (?:you|that|this|it) (?:ok|okay|happy|comfortable|fine|good|alright|all right) (?:with|for|if|to)|do you (?:agree|approve|want|prefer|support|need|think|mind|have)|(?:should|shall|may|can|could) (?:we|i)\b[^?]{0,160}\?|it(?:'s| is) your (?:call|decision|choice)\b|(?:i|we) need (?:it|this|that|these|those|them) \w+ed\b|(?:decision|approval|action|input|ask|request|help)(?: needed| required| wanted)?:|would it be possible|(?:i|we) (?:urge|encourage|invite|suggest|recommend|propose) (?:that )?you\b|(?:i|we) (?:hope|trust) (?:that )?you (?:can|will|could|agree|approve|support)\b)/i,
);

const imperative =
  /^(?:and |then |also,? |so,? |\w{1,14}, )?(?:send|call|review|approve|confirm|sign|choose|pick|decide|reply|respond|join|come|use|forward|check|take|look|tell|give|make|get|put|keep|add|ask|try|read|print|fax|bring|talk|speak|contact|schedule|set|update|change|remove|delete|submit|complete|fill|return|pass|help|stop|start|go|note|remember|ensure|verify|advise|prepare|click|mark|plan|include|copy|do|don't|attend|register|visit|leave|book|move|consider|provide|hold|follow|see|drop|ping|let's|let us) /i;

const weighty =
  /\b(?:approv(?:e|al)\b|sign[- ]?off|sign (?:off|this|it)\b|go[- ]ahead|green light|(?:need|want|like|make|take|await|awaiting|seek|seeking|for) (?:a |an |the |your |this |our )?(?:\w+ )?decision|(?:please|to|you|we|i) decide|authori[sz](?:e|ation)\b|your (?:ok|okay|yes|blessing|backing|support|steer|call|sponsorship|agreement|consent|permission|go-ahead)\b|(?:ask|asking) you for (?:the|your|a) (?:release|approval|decision|go-ahead|sign-off|budget)|(?:you|to) sponsor|choose between|pick (?:one|between)|which (?:option|of the (?:two|three|options))|agree to|fund (?:the|this|it|a)\b|for (?:an? )?(?:additional )?(?:headcount|budget))/i;

const deliverable =
  /\b(?:send|sign|review|complete|confirm|submit|provide|return|prepare|finali[sz]e|update|fill (?:in|out)|answer|respond|reply|get back|share|check|comment|execute|give (?:me|us)|let me have)\b/i;

/** "If you need anything, please call": an offer in the form of a request. */
const offer =
  /^(?:(?:if|in case|should) (?:you|anyone|anybody|there|they) (?:have|need|are (?:not|un|aware|interested)|encounter|would like|know|want|do not|don't|is|run)|for (?:any|additional|further|more) )/i;

/** What a sentence asks: for a decision, for something to be delivered, for anything else; null when it asks nothing. */
export type AskKind = 'decision' | 'delivery' | 'other';

/** Reads the ask of a sentence out of its flat words. */
export const askOf = (flat: string, question: boolean): AskKind | null => {
  const asks = request.test(flat);
  if ((!asks && !question && !imperative.test(flat)) || courtesy.test(flat) || offer.test(flat)) return null;
  if (!asks && flat.length < 8) return null;
  if ((asks || question) && weighty.test(flat)) return 'decision';
  return asks && deliverable.test(flat) ? 'delivery' : 'other';
};

/** An ask without an edge: it does not say what the talk or the reply should end with. */
export const vagueAskWords =
  /\b(?:touch base|circle back|(?<!letting me )pick your brain|put our heads together|sync up|connect (?:on|about|regarding) (?:this|it|that)|(?:discuss|talk|chat|speak|meet|catch up)(?: about| on)?(?: this| it| that)?(?: further| more)? (?:at some point|some ?time|one of these days|soon|when you (?:get|have) a (?:chance|moment|minute))|(?:get|(?<!if you )have|hear|share|give (?:me|us)|welcome|appreciate|love|value|provide) (?:any|your|some)(?: kind| valuable| initial| further)? (?:thoughts|input|feedback|views?|support|guidance|opinion|ideas|perspective|take|steer|help|backing)(?: on (?:this|it|that|the above|how best to \w+)| (?:at some point|some ?time|whenever|here))?(?=[.!]*$)|(?:any|your) (?:thoughts|help|guidance|support|input|feedback|advice|ideas)\b[^.?]{0,24}\b(?:is|are|be|most|always|greatly|much|very) (?:very |most |much |always |greatly )?(?:welcome|appreciated|useful)\b|^(?:so |please |kindly |anyway,? |just )?let (?:me|us) know (?:your thoughts|what you think|how you feel|if you have (?:any )?thoughts)(?=[.!]*$)|(?:your|any) thoughts\?|thoughts\?$|do the needful|(?:grab|find|have|get) (?:some|a bit of|a little|a few minutes of)? ?time to (?:talk|discuss|chat|connect)|(?:let me know|tell me) how you(?:'d| would)? (?:want|like) to (?:play|handle|proceed|take|approach)[^.?]{0,20}(?=[.!]*$)|^(?:so |i(?:'d| would) be |i(?:'m| am) |we(?:'re| are) )?(?:happy|glad) to (?:discuss|chat|talk)(?: (?:this|it|further|more))*(?=[.!]*$)|(?:can|could|shall|may) we (?:please )?(?:chat|talk|discuss|speak|connect)(?: about)?(?: this| it| that)?(?: further)?(?=[?.!]*$)|welcome a (?:conversation|chat|discussion|talk)|(?:take|have) a look when(?:ever)? you|(?:please )?let (?:me|us) know your (?:views?|opinion|feedback|preference|take)(?=[.!]*$)|(?:be )?(?:glad|grateful|thankful) (?:of|for) (?:your|any) (?:support|help|thoughts|guidance|input|views?|backing)(?: (?:on|with|in) (?:this|that|it))?(?=[.!]*$)|support (?:us|me) (?:on|with|in) (?:this|that|it)(?=[.!]*$)|(?:look|looking) forward to (?:your|hearing your) (?:thoughts|views|support|feedback|guidance|input)|(?:be )?(?:good|great|nice|helpful|useful) to (?:talk|chat|catch up|discuss|connect|align)(?: about| on)?(?: this| it| that)?(?=[.!]*$)|(?:let's|we should|maybe we can) (?:talk|chat|catch up|discuss|connect|align)(?: about| on)?(?: this| it| that)?(?: soon)?(?=[.!]*$))/i;

/** News a reader would rather have early: a slip, a miss, a loss, a failure. */
export const badNews = spaced(
  /\b(?:(?:will|is going to|are going to|has|have|had)(?: now| already| probably| likely)? slip(?:ped)?|slipped (?:by|to|from|again|past|another)|(?:is|are|was|were|been|be|now|running|a bit|slightly) (?:\w+ ){0,3}(?:delayed|(?<!too )late(?! \d| for| fee| in the| enough| last| tonight| today| that| leaving| mon| tue| wed| thu| fri| sat| sun)|behind (?:schedule|plan|target)|behind(?=[.,;]|$)|(?:\w+ )?(?:weeks|days|months) behind|over budget|overdue|blocked (?:by|on|since|until)|broken(?! out| down| up| into)|(?<!slowing )down for)|(?:a |an |the |another |some |slight |small |major )?delays? (?:of|in|to|with|on)|(?:won't|will not) (?:make|meet|hit|be (?:ready|done|finished|in time|able to (?:deliver|ship|launch|finish|meet|make|hold|hit|pay|open|start|complete)))|(?:going to|will|have|has|we|i|they) miss(?:ed)? (?:the|our|my|your|this|that) [\w -]{0,24}(?:deadline|target|date|deadlines|targets|milestone|forecast|goal|launch|slot)|(?:over|over-) ?budget|overr[au]n|(?:has|have) failed(?! to)|failed (?:in|again)|(?:had|was|caused|after|by|during) (?:an|the) (?:\w+ )?outage|data loss|(?:lost|losing|lose) (?:the|a|our|one of our) [\w -]{0,20}(?:deal|client|customer|contract|account|bid|tender|supplier|engineers?|lead)|(?<!who )(?<!i )(?<!voluntarily )(?:has |have )?(?:resigned|handed in (?:his|her|their|my) notice)|(?:pulled out(?! (?:from|of the))|walked away|fell through|fallen through)|(?:critical|serious|severe|major) (?:\w+ )?(?:vulnerability|vulnerabilities|bugs?|incidents?|gaps?|defects?|errors?|breach)|data leak|(?:can't|cannot|can not|unable to|not able to) (?:deliver|ship|launch|finish|meet (?:the|our|this|that|your)|make (?:the|our|this|that) (?:deadline|date|target)|hit|hold the|commit)|shortfall|breach(?:ed)?|not going to (?:make|meet|hit|happen|be ready|work)|(?<!what )(?:went|gone) wrong|behind schedule|(?:weeks?|days?|months?|hours?) (?:too )?late|missed (?:the|our|its) [\w -]{0,20}(?:deadline|target|date|milestone|forecast|goal|numbers)|costs? (?:have |has )?(?:doubled|risen|grown|overrun))\b/i,
);

/** Words in front of bad news that turn it into none: no delay, delays avoided, a case that has not happened, an excuse. */
export const notNews =
  /\b(?:if|unless|in case|whether|once)\b|\b(?:no|not|without|avoid(?:ed|s|ing)?|prevent(?:ed|s|ing)?|never|would|could|might|should|may|any|fixed|resolved|recovered|solved|eliminat\w+|reduc\w+|risk of|hope|apologi[sz]e|sorry|failure|how|what|p\.?s\.?) (?:\S+ ){0,4}$/i;
