import { author, named, nobody } from '../cue.ts';
import type { Cue } from '../pattern.ts';

const number =
  '(?:\\d[\\d.,]*|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a (?:hundred|thousand|million|third|quarter|half)|half)(?:[- ](?:hundred|thousand|million|one|two|three|four|five|six|seven|eight|nine|and a half))*)';
const many = `(?:about |around |almost |nearly |over |under |just |roughly |only |some )?${number}(?: (?:percent|per cent|points?|hundred|thousand|million|billion|k\\b|%))?`;

/** What is decided, answered or reached, as it is said in a talk. Clauses are speech as `spoken` gives it. */
export const events = {
  decision: [
    author(
      0.8,
      "\\b(?:option|plan|version) (?:\\w+) it is\\b.*|\\b(?:so|okay|right|then),? it(?:'s| is) (?:option|plan|version|going to be|the) .{2,}",
      { keep: 'clause', unless: /\?|\bnot\b/ },
    ),
    author(
      0.78,
      "\\b(?:that's|that is) (?:the decision|decided|settled|agreed|what we(?:'ll| will)? do|how we do it|my (?:final )?decision|the plan then)\\b.*",
      { keep: 'clause', unless: /\?|\bnot\b/ },
    ),
    author(
      0.76,
      "^(?:(?:no|okay|ok|right|so|then|yes|good|fine|and|but|alright)[,. ]+)*we(?:'re| are)(?: not)? (?:keeping|closing|stopping|moving|cutting|dropping|hiring|building|buying|renewing|signing|postponing|delaying|starting|ending|pulling|splitting|merging|taking|going) .{4,}",
      { keep: 'clause', unless: /\?|\b(?:to be|late|well|fine|into|through|over|if|maybe|might|crazy|away|home)\b/ },
    ),
    author(
      0.76,
      "^(?:(?:no|okay|ok|right|so|then|yes|good|fine|and|but|alright)[,. ]+)*we (?:stop|keep|close|don't renew|won't renew|renew|drop|cancel|postpone|move|pull|start|hire|don't hire|stay|wait|stick|buy|build|split|merge|switch|take|cut|end|open)(?! (?:up|in touch|the same)\\b) .{3,}",
      { keep: 'clause', unless: /\?|\b(?:if|when|every|always|usually|could|should|often|never know)\b/ },
    ),
    author(
      0.76,
      "\\bi(?:'m| am) (?:approving|signing (?:it|this|that) off|pulling|stopping|cancelling|saying (?:no|yes)|giving you|going with|closing|moving|postponing|vetoing|blocking|overruling|dropping|killing|freezing|keeping)\\b.*",
      { keep: 'cue', unless: /\?|\b(?:if|not)\b/ },
    ),
    nobody(
      0.74,
      "\\b(?:has|have|'s|'ve|was|is|been) (?:been )?(?:decided|settled|agreed|signed off)\\b.{4,}|^(?:it was|it's been|it has been) (?:decided|agreed|settled)\\b.*",
      { keep: 'clause', unless: /\?|\b(?:not|n't|if|when|once|until|nothing)\b/ },
    ),
    author(0.72, '^(?:agreed|decided|done|settled|sold)[,.:] .{6,}', { keep: 'clause', unless: /\?|\bi'll\b/ }),
    author(
      0.84,
      "\\bi(?:'ve| have)? (?:decided|made up my mind|made the call|slept on it|thought about it),?(?: and| that|:)? .*",
      { keep: 'clause' },
    ),
    author(
      0.8,
      ".{6,}\\b(?:full stop|end of (?:story|discussion|debate)|that(?:'s| is) final|no exceptions|and that(?:'s| is) that|no discussion|period|final)\\W*$",
      { keep: 'clause', unless: /\?|\bfinal (?:version|draft|report|numbers|round)/ },
    ),
    author(
      0.78,
      "\\bthen (?:it|that|this)(?:'s| is) (?:dropped|out|in|settled|decided|agreed|done|dead|off|on|gone)\\b.*",
      { keep: 'clause' },
    ),
    author(
      0.76,
      "\\b(?:so |okay |and )?we(?:'re| are)? (?:go|going) (?:with|for|electric|ahead|live)\\b.*|\\bwe(?:'ll| will)? (?:go|stick|stay) with\\b.*",
      { keep: 'cue', unless: /\b(?:if|would|could|might|maybe|should)\b|\?/ },
    ),
    nobody(
      0.78,
      ".{4,}\\bit(?:'s| is) (?:done,? it(?:'s| is) )?(?:signed|settled|decided|official|agreed|been decided|a done deal)\\b.*",
      { keep: 'clause', unless: /\b(?:not|n't|if|when|once|until)\b|\?/ },
    ),
    author(
      0.74,
      "\\b(?:is|are|'s) (?:officially )?(?:out|cancelled|dropped|in|off the table|dead|approved)(?:,| -)? (?:final|full stop|done|that(?:'s| is) it|decided)\\b.*",
      { keep: 'clause' },
    ),
    author(
      0.74,
      "\\b(?:we|i)(?:'re| are|'m| am) (?:not doing|cutting|dropping|cancelling|closing|killing|keeping|moving|stopping|scrapping|done with) .{4,}",
      { keep: 'clause', unless: /\b(?:if|maybe|might|could|would|suppose|imagine|talking|thinking)\b|\?/ },
    ),
    author(0.7, '\\b(?:from now on|as of (?:today|now|monday))\\b.*', { keep: 'clause', unless: /page one|\?/ }),
  ],
  outcome: [
    nobody(
      0.76,
      '\\b(?:got|been|were|was|is) (?:approved|rejected|turned down|refused|granted|signed off|accepted|thrown out|waved through|declined|denied|renewed)\\b.*|\\b(?:came back|come back) (?:with )?(?:a )?(?:yes|no|positive|negative|clean)\\b.*|\\bwent through\\b.*',
      { keep: 'clause', unless: /\?|\b(?:if|when|once|until|should|would|will|if it)\b/ },
    ),
    nobody(
      0.76,
      "\\bwe(?:'ve| have)? (?:got|won|lost|secured) (?:the |our |their |that |a )?(?:\\w+ ){0,2}(?:grant|money|permit|permission|contract|tender|bid|appeal|vote|funding|approval|deal|post|posts|budget|licen[cs]e|extension|slot|case)\\b.*",
      { keep: 'cue', unless: /\?|\b(?:if|when|once|until)\b/ },
    ),
    author(
      0.76,
      "\\b(?:i got you|you(?:'ve| have) got (?:your|the)|you get (?:your|the|one|two|three|half)|i can give you)\\b.*",
      { keep: 'cue', unless: /\?|\b(?:if|point|idea|number)\b/ },
    ),
    nobody(
      0.76,
      '\\bthe answer (?:is|was|came back)(?: a)? (?:no|yes|not)\\b.*|\\b(?:said|say|says) (?:yes|no) to\\b.*',
      { keep: 'clause', unless: /\?|\b(?:if|when|once)\b/ },
    ),
    named(
      0.8,
      "(?<owner>(?:the )?[\\w'-]+(?: [\\w'-]+)?) (?:has|have|'s|'ve) (?:agreed|said yes|signed|approved|accepted|refused|declined|turned (?:us|it|me) down|said no|rejected)\\b.*",
      { keep: 'cue', unless: /\b(?:if|when|once|until|hope|until|n't)\b|\?/ },
    ),
    author(0.8, '^(?:yeah,? |no,? |sorry,? )*(?:denied|approved|granted|rejected|declined|refused|turned down)\\b.*', {
      keep: 'clause',
    }),
    author(
      0.76,
      `\\byou (?:can|may|'ve got|get to) (?:have|keep|hire|take|spend) (?:${number}|one|it|them|the|your|half)\\b.*`,
      { keep: 'cue', unless: /\?|\bif\b/ },
    ),
    nobody(
      0.78,
      "\\bit(?:'s| is|'s been| was) (?:a )?(?:clear |firm |hard |definite )?(?:no|yes|not yet)\\b(?! (?:problem|surprise|idea|doubt|secret|wonder|use|good|point|matter|longer|more)).*",
      { keep: 'cue' },
    ),
    named(
      0.74,
      "(?<owner>(?:the )?[\\w'-]+(?: [\\w'-]+)?) (?:said (?:yes|no)|turned (?:it|us|me) down|signed (?:it|off)|signed it off|waved it through|blocked it)\\b.*",
      { keep: 'cue', unless: /\b(?:if|when|once|until)\b|\?/ },
    ),
  ],
  result: [
    nobody(
      0.74,
      `\\b(?:dropped|fell|rose|climbed|grew|jumped|shrank|halved|doubled|tripled|cut|reduced|improved|slashed|raised|brought) .{0,40}\\b(?:to|by|from|down|up)\\b.{0,20}${many}.*|\\b(?:halved|doubled|tripled|quadrupled)\\b.*`,
      {
        keep: 'clause',
        unless: /\?|\b(?:if|will|would|could|should|might|need to|have to|want|'ll|by (?:monday|friday|june|july))\b/,
      },
    ),
    nobody(
      0.72,
      `\\b(?:we|they|she|he|i)(?:'ve| have)? (?:now |already |just |finally )?(?:sold|recruited|signed up|treated|closed|shipped|delivered|processed|trained|visited|inspected|repaired|collected|built|discharged|cleared|moved|migrated|answered|handled|saved|seen|got|planted|tested|enrolled|screened|hired|finished|completed) (?:\\w+ ){0,3}${many}\\b.*`,
      { keep: 'clause', unless: /\?|\b(?:if|will|would|could|should|might|need|'ll)\b/ },
    ),
    nobody(
      0.72,
      `\\b(?:down|up) (?:\\w+ ){0,2}(?:from|to|by) ${many}.*|\\bfrom ${many}.{0,30}\\b(?:to|down to|up to) ${many}.*|${many}.{0,20}\\b(?:instead of|against|compared (?:to|with)|versus|rather than) ${many}.*`,
      { keep: 'clause', unless: /\?|\b(?:if|will|would|could|should|might|need|'ll|want|o'clock)\b/ },
    ),
    nobody(
      0.78,
      `\\b(?:went|gone|is|are|was|were|came|come|dropped|fell|rose|has|have|'s|'re) (?:\\w+ ){0,2}(?:down|up|fallen|risen|dropped|grown|halved|doubled|tripled)\\b.{0,30}\\b(?:by|to|from|since|at)\\b.{0,12}${many}.*`,
      { keep: 'clause', unless: /\?|\b(?:if|will|would|could|should|might)\b/ },
    ),
    nobody(
      0.74,
      `\\b(?:is|are|'s|'re|we're|stands?|sits?) (?:now |currently |already |back )?(?:at |down to |up to |on )?${many}\\b.{0,60}\\b(?:from|was|were|before|record|last (?:year|month|quarter)|versus|up|down|at new year|we started)\\b.*`,
      { keep: 'clause', unless: /\?|\b(?:if|will|would|could|should|might)\b/ },
    ),
    nobody(
      0.74,
      `\\b(?:started|began) .{0,30}\\bat ${many}\\b.*\\b(?:are|'re|is|'s|now) (?:\\w+ )?(?:at|down to|up to) ${many}.*`,
      { keep: 'clause' },
    ),
    nobody(
      0.74,
      `\\b${number} (?:out )?of (?:the |them|${number}|our )?\\b.{0,30}\\b(?:finished|completed|passed|signed|renewed|closed|moved|replied|answered|came back|stayed|live)\\b.*`,
      { keep: 'clause', unless: /\?|\b(?:if|will|would|could|should|might|need)\b/ },
    ),
    nobody(
      0.7,
      `\\b(?:closed|shipped|delivered|finished|signed|saved|cleared|raised|recruited|hired|cut|reduced|reached|hit) (?:\\w+ ){0,3}${many}\\b.*`,
      { keep: 'clause', unless: /\?|\b(?:if|will|would|could|should|might|need|to (?:close|ship|deliver|cut)|'ll)\b/ },
    ),
    nobody(
      0.68,
      `${many}\\b.{0,50}\\b(?:a record|best (?:ever|since)|highest|lowest|first time ever|ahead of (?:plan|target|schedule))\\b.*`,
      { keep: 'clause', unless: /\?/ },
    ),
  ],
} satisfies Record<string, readonly Cue[]>;
