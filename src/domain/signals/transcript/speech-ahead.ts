import { nobody } from '../cue.ts';
import type { Cue } from '../pattern.ts';

/** What may go wrong, what could be won and what comes when, as it is said in a talk. Clauses are speech as `spoken` gives it. */
export const ahead = {
  risk: [
    nobody(
      0.74,
      "\\b(?:might|may|could|will|'ll|going to|about to) (?:well )?(?:lose|walk|leave|quit|collapse|fail|slip|go (?:under|bust|wrong|on strike|bankrupt)|run out|miss|break|be late|not (?:be ready|make it|hold|survive|last)|strike|sue|pull out|get (?:fined|worse|stuck)|fall (?:over|apart|behind|through))\\b.*",
      { keep: 'clause', unless: /\?|\bi (?:might|may|could|will|'ll)\b|\bi'll\b/ },
    ),
    nobody(
      0.74,
      "\\b(?:has|have|'s|'ve) (?:just )?(?:resigned|handed in|quit|walked out|given notice|been off sick|pulled out|gone (?:bust|under|off sick)|dropped out|stopped (?:answering|paying|delivering)|run out|failed|cracked|broken down|slipped)\\b.*|\\b(?:resigned|quit|walked out|pulled out|gave notice|handed in (?:his|her|their))\\b.*",
      { keep: 'clause', unless: /\?|\bif\b/ },
    ),
    nobody(
      0.74,
      "\\b(?:isn't|is not|aren't|are not|wasn't|won't be|not going to be|isn't going to be) (?:ready|there|safe|stable|enough|finished|done|working|signed|compliant|funded|covered|insured|tested)\\b.*",
      { keep: 'clause', unless: /\?|\bi'm\b/ },
    ),
    nobody(
      0.74,
      "\\b(?:only one (?:person|of us|of them)|nobody else (?:knows|can)|no (?:backup|plan b|spare|cover|replacement|second source)|there(?:'s| is) nobody (?:else )?(?:to|who))\\b.*",
      { keep: 'clause', unless: /\?/ },
    ),
    nobody(
      0.74,
      "\\bi(?:'m| am) (?:really |a bit |very |quite |getting )?(?:worried|concerned|nervous|afraid|uneasy)\\b.*|\\b(?:worries|scares|bothers|frightens) me\\b.*|\\bthere(?:'s| is) (?:a |one )?(?:problem|issue|snag|catch|hitch|danger|risk)\\b.{6,}",
      { keep: 'cue', unless: /\?|\bnot (?:worried|concerned|nervous|afraid)\b/ },
    ),
    nobody(
      0.72,
      "\\b(?:stuck (?:in|at|with|on)|held up (?:in|at|by)|can't (?:recruit|hire|find|get|source|reach)|still (?:no|nothing|missing|waiting)|no (?:word|answer|reply|sign) (?:from|yet)|running (?:late|behind|low)|falling behind|(?:days?|weeks?|months?) (?:behind|late)|too tight)\\b.*",
      { keep: 'clause', unless: /\?/ },
    ),
    nobody(0.76, '\\b(?:gone|went|going) (?:very |completely |rather )?(?:quiet|silent|dark|missing)\\b.*', {
      keep: 'clause',
    }),
    nobody(
      0.74,
      "\\bif (?:it|that|this|they|he|she|we) .{2,40}\\b(?:we|you)(?:'ll| will)? (?:lose|miss|run out|have to stop|are (?:stuck|late|dead|out))\\b.*",
      { keep: 'clause', unless: /\?/ },
    ),
    nobody(
      0.76,
      "\\b(?:it|they|he|that|which) (?:will|'ll|won't|may|might) (?:not )?be (?:there|ready|done|finished|here|delivered|live|available|late|delayed)\\b.{0,40}\\b(?:in|by|before|until|till|maybe|on)\\b.*",
      { keep: 'clause', unless: /\?|\bwill be (?:there|ready|done|here|live)\b/ },
    ),
    nobody(
      0.76,
      "\\b(?:won't|will not|can't|cannot|isn't going to|are not going to|aren't going to) (?:be (?:there|ready|done|finished|here|delivered|live|available)|make (?:it|the|that)|hold|last|deliver|ship|finish|arrive)\\b.*",
      { keep: 'clause', unless: /\?|\bi (?:won't|can't)/ },
    ),
    nobody(
      0.76,
      "\\b(?:crashes|crashed|leaks?|overheats?|fails?|failed|breaks?|broke)\\b.{0,60}\\b(?:every|again|each|don't know why|nobody knows|and we|twice|times?|under)\\b.*",
      { keep: 'clause', unless: /\?/ },
    ),
    nobody(
      0.74,
      '\\b(?:looking at|talking to|flirting with|considering) (?:at )?(?:somebody else|someone else|a competitor|another (?:vendor|supplier|provider|bank|partner|firm)|leaving|alternatives)\\b.*',
      { keep: 'clause', unless: /\b(?:i'm|we're|i am|we are) (?:looking|talking|considering)\b|\?/ },
    ),
    nobody(
      0.74,
      "\\b(?:runs?|ran|running) out\\b.*|\\b(?:expires?|lapses?)\\b.{0,40}\\b(?:and|before|in|on|hasn't|haven't|nobody)\\b.*",
      { keep: 'clause', unless: /\?|\btime\b.{0,10}$/ },
    ),
    nobody(
      0.76,
      '\\b(?:my|the|one|a|our) (?:only |big |real |main )?(?:worry|concern|fear|risk|danger)(?: (?:is|here|for me))\\b.*',
      { keep: 'clause', unless: /\?/ },
    ),
    nobody(
      0.7,
      '\\b(?:short of|short by|behind (?:schedule|plan)|weeks? (?:late|behind)|months? (?:late|behind)|over budget|slipping|slipped|at risk|single point of failure|resign(?:ed|ing)|handed in|laid off|quit)\\b.*',
      { keep: 'clause', unless: /\?/ },
    ),
    nobody(
      0.7,
      "\\b(?:haven't|hasn't|have not|has not) (?:filed|answered|replied|signed|delivered|paid|started|applied|tested|renewed)\\b.*",
      { keep: 'clause', unless: /\?|\bi haven't/ },
    ),
  ],
  opportunity: [
    nobody(
      0.74,
      "\\b(?:would|could|might|'d) (?:save|earn|bring|free up|cut|give) (?:us|them|the \\w+|about|around|up to|two|three|half|a)\\b.*",
      { keep: 'clause', unless: /\?|\b(?:cost|kill)\b/ },
    ),
    nobody(
      0.74,
      '\\bwe could (?:bid|apply|sell|offer|rent|share|join|piggyback|reuse|combine|pool|partner|tag along|license|use (?:that|their|the|it)|ask for|get (?:money|a grant|funding))\\b.*',
      { keep: 'clause', unless: /\?|\bif somebody\b|\bif we had\b/ },
    ),
    nobody(
      0.74,
      "\\b(?:is|are|'s|'re) (?:looking for (?:a |an |some )?(?:partners?|pilots?|sites?|places?|somebody|someone|people|projects?|hosts?)|up for grabs|going spare|for sale|free (?:from|until|in)|open to|keen (?:to|on)|desperate (?:to|for)|giving (?:away|out))\\b.*",
      { keep: 'clause', unless: /\?|\b(?:i'm|we're|you're)\b/ },
    ),
    nobody(
      0.74,
      "\\b(?:there(?:'s| is) (?:money|room|interest|demand|an? (?:new )?(?:fund|grant|scheme|pot|programme|tender)))\\b.*|\\b(?:have|has|'ve got|'s got|with) (?:a |an |two |three |some )?(?:spare|unused|empty|idle|free)\\b.{4,}",
      { keep: 'clause', unless: /\?|\bno\b/ },
    ),
    nobody(
      0.76,
      "\\b(?:nobody|no one|none of them|nobody else)(?:'s| is| has|'s ever)? (?:offers?|offering|uses?|using|does|doing|sells?|selling|serves?|serving|wants|asked)\\b.*",
      { keep: 'clause', unless: /\?/ },
    ),
    nobody(
      0.74,
      "\\b(?:are|is|'re|'s) (?:all |both |still |just |literally )*(?:asking for|crying out for|begging for|throwing away|giving away|sitting on|looking for|desperate for)\\b.*",
      { keep: 'clause', unless: /\?|\b(?:i'm|we're|you're)\b/ },
    ),
    nobody(0.74, "\\b(?:there(?:'s| is) (?:a|an) (?:gap|opening|chance|opportunity|market|grant|fund|window))\\b.*", {
      keep: 'clause',
      unless: /\?/,
    }),
    nobody(
      0.7,
      '\\bwe could (?:sell|reuse|rent|share|offer|save|win|combine|use (?:that|their|the same)|get (?:that|it|both))\\b.*',
      { keep: 'clause', unless: /\?|\bif somebody\b|\bif we had\b/ },
    ),
    nobody(
      0.7,
      '\\b(?:free|spare|idle|unused|empty|half[- ]empty)\\b.{0,40}\\b(?:at night|on (?:weekends|fridays|mondays)|in (?:august|summer|winter)|we could|nobody)\\b.*',
      { keep: 'clause', unless: /\?/ },
    ),
  ],
  timing: [
    nobody(
      0.74,
      "\\b(?:board|council|committee|election|budget|audit|regulator|inspectors?|inspection|hearing|tender|grant|window|term|season|strike|ballot|results?|launch|opening|conference|freeze|reorg\\w*|merger|contract|lease|licen[cs]e|deadline|trial|visit|go-?live|cut-?off|exams?|holidays?|ramadan|easter|christmas|shutdown|announcement|vote)\\b.{0,24}\\b(?:is|are|'s|starts?|begins?|opens?|closes?|ends?|meets?|lands?|comes?|falls|goes|runs out|expires|has been moved|moved|sits|votes|due|visits?)\\b.{0,30}",
      {
        keep: 'clause',
        dated: true,
        unless:
          /\?|\b(?:was|were|came|had|since|yesterday|last (?:week|month|year|friday|monday))\b|\bi'll\b|\bi will\b|\bplease\b|\b(?:can|could|would) you\b/,
      },
    ),
    nobody(
      0.76,
      '\\b(?:has|have|needs?|must|is due|are due|due) (?:to )?(?:be )?(?:with (?:them|him|her|us)|in|out|there|done|filed|submitted|signed|ready|back)?\\b.{0,20}\\b(?:by|on|before|until)\\b.*',
      { keep: 'clause', dated: true, unless: /\?|\bi (?:have|need|must)\b|\byou (?:have|need|must)\b|'ll\b/ },
    ),
    nobody(
      0.76,
      '\\b(?:they|the \\w+(?: \\w+)?|he|she|\\w+) (?:ballots?|votes?|meets?|decides?|sits?|opens?|closes?|starts?|launch(?:es)?|visits?|arrives?|comes?|come|lands?|votes?|goes live|go live|want to see|wants to see|audits?|inspects?)\\b.{0,40}\\b(?:on|in|from|by|at|next)\\b.*',
      { keep: 'clause', dated: true, unless: /\?|\b(?:if|i|you|without)\b|'ll\b/ },
    ),
    nobody(
      0.8,
      '\\b(?:no|freeze|frozen|closed|shut|blackout|locked|holiday|leave|off|away)\\b.{0,30}\\bfrom\\b.{3,40}\\b(?:till?|until|to)\\b.*',
      { keep: 'clause', dated: true, unless: /\?/ },
    ),
    nobody(
      0.76,
      "\\b(?:press day|board|deadline|hearing|audit|launch|inspection|vote|opening|freeze|go-?live|review|committee|deadline|window|kick-?off|agm|results)\\b.{0,30}\\b(?:is|'s|are|was moved to|moved to|starts|begins|ends|closes|falls)\\b.{0,10}\\b(?:on|in|the|from|until)?\\b.*",
      { keep: 'clause', dated: true, unless: /\?|\bi (?:will|'ll)\b/ },
    ),
    nobody(
      0.74,
      "\\b(?:i'm|i am|he's|she's|they're|we're) (?:away|off|out|on (?:leave|holiday|vacation)|travelling|in \\p{L}+)\\b.{0,30}\\b(?:from|until|till|next|on|in)\\b.*",
      { keep: 'clause', dated: true, unless: /\?/ },
    ),
  ],
} satisfies Record<string, readonly Cue[]>;
