import type { Found, Rule } from '../rule.ts';
import { findIn } from '../sentences.ts';
import { cutPutDown, joined } from '../spoken-down.ts';

const away = [
  /\b(?:why you(?:'d| would) (?:bother|ask|write|come|tell)|something that matters|(?:we're|we are|i'm|i am) done (?:here|with (?:this|you|it))|take it up with (?:hr|the union|somebody else|someone else|god|the pope)(?=[.!]|$)|i (?:make|take) the decisions|you (?:carry|do) (?:them|it|what) (?:out|you're told)|things i'll never|spare me|if you don't like it|nobody is holding you|no one is forcing you|keep your (?:hands|nose|fingers) (?:off|out)|weren't hired (?:for|to)|not hired (?:for|to)|(?:let me|i'll|i have to) stop you (?:right )?there|don't (?:start|even start|go there|push it)|that's enough|enough now|not today,? (?:thanks|thank you)(?=[.!]|$)|i've (?:got )?other (?:things|fish|worries)|(?:other|more urgent|bigger) fish to fry|when i want your (?:opinion|advice)|keep your (?:opinions?|ideas|thoughts|advice)|you(?:'re| are) (?:not )?here to (?:work|think|do)|this (?:conversation|discussion|topic) is (?:over|closed|finished)|case closed|(?:that's|it's) final(?=[.!]|$)|my (?:decision|word) is final|like it or (?:not|leave)|boo hoo|cry me|tough luck|bad luck(?=[.!]|$)|too bad(?=[.!]|$)|deal with it|welcome to the club|everyone (?:has|is) (?:problems|tired|busy|stressed)|we all (?:have|are) (?:problems|tired|busy|stressed)(?=[.!]|$)|stop (?:being|making|acting)|why (?:do|should) i care|what do you want me to do about it|and what(?: exactly)? do you expect me to)\b/i,
  /\b(?:(?:that|this|it)(?:'s| is| was) (?:really |simply |just |frankly )?(?:not|none of|no) (?:your|any of your) (?:concern|business|job|problem|place|call|department|decision|worry)|isn't your (?:concern|business|job|problem|place|call|department)|none of your (?:business|concern)|mind your own|not your (?:place|job|business) to|stick to (?:your|the|what you|answering|doing|typing|filing|what you're)|(?:just )?(?:do|get on with|focus on|concentrate on|worry about) your (?:own )?(?:job|work|tasks?|desk)\b|just do (?:as|what|it)\b|get back to work|back to (?:work|your desk)|i(?:'m| am) the (?:boss|one who decides)|i decide (?:that|this|here|what)|because i (?:said|say) so|who asked you|(?:leave|leave it|leave this|leave that) (?:this |that |it )?to (?:us|those|the people|the (?:management|office|board|professionals))(?=[.,;! ]|$)|you just (?:do|take|answer|keep|type|sit|follow|run|drive|teach|clean|carry)|sort it out (?:yourself|among|between)|(?:solve|handle|deal with) (?:it|this|that) (?:yourself|on your own|among yourselves|without me)|why are you (?:telling|asking|writing|bothering|coming to) (?:me|us)|what(?:'s| is) (?:this|that) (?:to|got to do with) (?:me|do with)|not my (?:problem|concern|department|business|job)|(?:somebody|someone) else's problem|we have (?:real|actual|proper|other|serious|enough) (?:work|problems|things|worries)|i've heard enough|heard (?:it all|that) before|nobody asked (?:you|for)|no one asked|i didn't ask (?:you|for)|not what you're paid for|you(?:'re| are) not paid to)\b/i,
  /\b(?:forget (?:it|about it|this|that|the idea)|drop it|drop the (?:subject|matter|idea)|let it go|give it a rest|enough of (?:this|that)|not (?:this|that|you|the \w+) again|here we go again|end of (?:story|discussion|the discussion|debate|matter)|no (?:more )?discussion|not up for (?:discussion|debate)|i don't want to hear|don't want to (?:hear|read|know|discuss)|not interested|no interest in|couldn't care less|could not care less|don't care|who cares|so what(?=[?.!]|$)|whatever(?=[.!]|$)|big deal|yawn|blah|and\?(?= |$)|your point\?|tl;?dr|don't bother (?:me|us)|don't (?:waste|take up) (?:my|our)|stop (?:wasting|bothering|pestering|sending|whining|complaining|moaning|fussing)|waste of (?:my |our |everyone's |everybody's )?time|(?:no|don't have|haven't|have no|got no|do not have|not have) (?:the )?(?:time|energy|patience|nerves?) (?:for (?:this|that|it|such|these|your)|to (?:read|discuss|deal))|more important things|bigger (?:things|fish|problems|worries)|better things to do|real problems|first-world problem|storm in a tea|making a (?:fuss|mountain)|you(?:'re| are) (?:overreacting|imagining|too sensitive|exaggerating)|don't (?:be so|overreact|exaggerate|make (?:such )?a fuss|be (?:silly|ridiculous|so sensitive|dramatic))|calm down|get over it|deal with it(?=[.!]|$)|live with it|suck it up|toughen up|man up|grow up|stop it|that's life|life's (?:hard|not fair)|join the club|nonsense|rubbish|rot(?=[.!]|$)|pointless|out of the question|not (?:going to happen|happening)(?=[.!]|$)|dream on|in your dreams|over my dead body|no chance(?=[.!]|$)|absolutely not(?=[.!]|$)|(?:we(?:'ve| have)|that's how we(?:'ve| have)|it has|it's) always (?:done|been|worked)|that's (?:just )?(?:how|the way) (?:it|things|we)|we don't do (?:that|this|things like|it) here|won't read|not going to read|didn't read|haven't read (?:it|this|past)|not worth (?:my|discussing|the|a|talking|reading)|(?:not|isn't|hardly|completely|totally) (?:relevant|important|a priority|worth it)(?=[.!]|$)|irrelevant|you think too much|let it be|leave it(?=[.!]|$)|keep (?:it|that|your \w+) to yourself|no comment|next(?=[.!]$)|moving on(?=[.!]|$)|anything else\?|is there (?:a|any) point|get to the point|if you don't like it|(?:the door|there's the door)|take it or leave it|you're lucky|be (?:glad|grateful|happy) (?:you|that you) (?:have|still)|don't (?:think|argue|discuss|question)(?=[,.!]| (?:about|it))|spare me|save it|leave me (?:alone|out)|talk to the hand|tell someone who cares|don't ask (?:me )?again|never ask)\b/i,
];
/** A no that is carried on: when, why or how instead. */
const goesOn =
  /\b(?:because|since|until|instead|let's|let us|come (?:by|and|to)|ask me (?:on|in|again)|bring it (?:to|back)|try again|what if|could you|can you|would you|i'll|i will|we'll|we will)\b/i;
const soft =
  /\b(?:live with it|deal with it|drop it|let it go|out of the question|forget it|nonsense|rubbish|pointless|don't bother)\b/i;
const mild = /\b(?:i (?:can|could|would)|we (?:can|could)|i'm happy to|don't let)(?: \w+){0,2} $/i;

export const dismissal: Rule = {
  id: 'dismissal',
  family: 'receiver',
  reads: ['reply'],
  severity: 'error',
  step: 'relationships',
  capability: '7.6',
  card: 'E24',
  mistake: null,
  local: true,
  reason: 'A door that is shut without a reason stays shut: what was seen early the next time is not told.',
  flags: [
    'That is not your concern. Stick to the rota.',
    'Not this again. Drop it, please.',
    'I don’t have time for this.',
    'Forget it, we have always done it this way.',
    'Who asked you?',
    'Just do your job.',
    'Nobody is interested. End of discussion.',
    'You’re overreacting.',
    'Stop wasting my time.',
  ],
  passes: [
    'Not now: the spending is frozen until 15 July. Ask me on the 16th.',
    'I don’t have time for this today; bring it to the round on Tuesday at ten?',
    'I could live with it. Will you try it for a month?',
    'It is not your job to chase them; I will ring their director today.',
    'Don’t bother with the slides, tell me in five minutes on Monday.',
    'We have always done it that way, and you are right that nobody knows why. Try yours for a month.',
    'No, because the fire officer forbids it. Could you look at hall 4?',
    'Thank you for telling me so early. What do you need from me?',
    'The rubbish contract is Ann’s. I will ask her to ring you.',
  ],
  check: (draft) => {
    const found: Found[] = [];
    for (const sentence of draft.sentences) {
      for (const pattern of away) {
        const span = findIn(sentence, pattern);
        if (!span) continue;
        const { flat } = sentence;
        const lead = flat.slice(0, span.start - sentence.start);
        const words = flat.slice(span.start - sentence.start, span.end - sentence.start);
        const next = draft.sentences[sentence.index + 1];
        if (
          mild.test(lead) ||
          (/^(?:nonsense|rubbish|pointless)$/i.test(words) &&
            !/^(?:[.!,]|$)/.test(flat.slice(span.end - sentence.start)))
        )
          continue;
        if (/\b(?:the|our|a|of) $/i.test(lead) && /^(?:nonsense|rubbish|rot|stop it)$/i.test(words)) continue;
        if (
          /^(?:don't bother|it's always|it has always|waste of time|(?:that|this|it)(?:'s| is) not your|not your)/i.test(
            words,
          ) &&
          goesOn.test(`${flat} ${next?.flat ?? ''}`)
        )
          continue;
        if (/^(?:don't bother me)/i.test(words) === false && /^don't bother/i.test(words)) continue;
        if (goesOn.test(flat) && !/\bforget|who asked|because i s|nobody asked/i.test(words)) continue;
        if (
          /always (?:done|been|worked)/i.test(words) &&
          /\b(?:you are right|you're right|but|try|yours)\b/i.test(flat)
        )
          continue;
        if (soft.test(words) && /\?$/.test(flat)) continue;
        found.push({
          ...span,
          message: 'This sends somebody away',
          why: 'It ends the talk without a reason, and the next thing they see will not reach you. Thank them, give the reason for the no, and say when or where it fits.',
          fixes: cutPutDown(draft, sentence),
        });
        break;
      }
    }
    return joined(draft, found);
  },
};
