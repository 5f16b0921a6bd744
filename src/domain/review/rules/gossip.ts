import { heardFromThem, hearsay, instead } from '../note-cues.ts';
import type { Found, Rule } from '../rule.ts';
import { findIn } from '../sentences.ts';

/** What belongs to somebody's life outside of work. */
const privateLife =
  /\b(?:affairs?(?= (?:with|behind|at)|[.,;!)]|$)|sleep(?:s|ing)? with|slept (?:with|together)|(?:his|her|their|the|ex-?) ?(?:wife|husband|ex|girlfriend|boyfriend|partner|lover|mistress|marriage|divorce|sons?|daughters?|kids|children|brother|sister|mother|father|parents|family|house|home|private life|love life|mortgage|bank account)\b|marriage|marital|divorc(?:e|ed|ing)\b(?! law)|separat(?:ed|ing) from|custody|dating|hook(?:ed|ing)? up|fling|crush on|flirt(?:s|ed|ing)?|tinder|kiss(?:ed|ing)|drunk|drinks? (?:too much|a lot|heavily|again)|drinking (?:again|problem|too|heavily)|(?<=\b(?:that|has it|says) \w{2,20} )drinks(?=[.!;)]|$)|hung ?over|bottle in|casino|gambl(?:es|ed|ing)|debts?\b|in the red|bankrupt|bailiffs?|loan shark|money (?:trouble|problems|worries)|broke(?=[.,;!)]|$)|police|arrested|jail|prison|court case over|drugs|cocaine|weed|rehab|driving licen[cs]e|affords?|inherited|plastic surgery|botox|face-?lift|lives? alone|moved out|moved in with|thrown out|threw (?:him|her|them) out|walked out on|second family|secret (?:child|family|account)|pregnan(?:t|cy)|miscarriage|ivf|surgery|(?:fired|sacked|suspended|thrown out|left)(?: \w+){0,4} (?:because|over|for|after) (?:of )?something|fired from|sacked from|thrown out of|expelled|failed school|lost (?:his|her|their) (?:last )?job|money is tight|lives with (?:his|her|their) (?:mother|parents|ex)|not married|never married|a couple(?! of)|an item(?! on)|(?:another|an other|a second) (?:woman|man|family|wife)|(?:bar|club|hotel|car|pub)\b[^.;]{0,20} with (?:the|his|her|a) (?:new )?(?:\w+)|(?:with|and) the (?:new )?(?:intern|trainee|secretary|au pair|nanny|neighbou?r))\b/i;
/** So plainly somebody's private matter that it needs no hearsay around it. */
const plainly =
  /\b(?:(?:is|are|was|'s) (?:(?:again|now|also|newly|secretly|apparently) )?pregnant(?! (?:women|employees|staff|patients|visitors|workers|colleagues|mothers))|(?:her|the|this|another) pregnancy(?! (?:ward|unit|course|test|policy|cover))|(?:wife|husband|marriage|marital|boyfriend|girlfriend) (?:trouble|problems|drama)|trouble with (?:his|her|their) (?:wife|husband|ex|partner)|crying in the (?:car|toilet|loo|bathroom|corridor|kitchen|office)|(?:he|she) drinks(?=[.!]|$)|left (?:the \w+ |the party )?together\b(?! (?:with the|for the))|if you know what i mean|nudge nudge|wears? a (?:wig|toupee)|child support|alimony|in therapy|sees a (?:therapist|shrink|psychiatrist)|(?:nobody|no one) is supposed to know|(?:the )?(?:bank|bailiffs) (?:took|has taken|is taking) (?:his|her|their)|(?:his|her|their) (?:son|daughter|kid|brother|husband|wife|father|mother|sister) (?:was|is|got|has been) (?:expelled|arrested|in (?:jail|prison|rehab)|sacked|caught|on drugs|an addict|an alcoholic)|(?:is|are|was|were|been|'s|'re) (?:secretly |probably |obviously |still |now |surely )?(?:sleeping with|having an affair|cheating on|seeing (?:someone|somebody|his|her|the)|shagging|in bed with (?:his|her|the \w+ (?:assistant|secretary))|carrying on with)|(?:has|have|had)(?:'s)? (?:an affair|a thing|a fling|something going) with|got (?:completely |totally |very )?drunk|(?:was|turned up|came|came in) (?:completely |totally |a bit |rather )?(?:drunk|hung ?over)|smelled? of (?:drink|alcohol|wine|beer|whisky|booze)|reeked of|(?:wife|husband|girlfriend|boyfriend|spouse) (?:has |had |just )?(?:left|threw|kicked|walked out|dumped|cheated|is leaving|moved out)|(?:dumped|left) by (?:his|her|their) (?:wife|husband|girlfriend|boyfriend|partner)|(?:messy|nasty|ugly|bitter|second|third) divorce|in the middle of (?:a|his|her|their) divorce|going through (?:a|his|her|their) (?:\w+ )?(?:divorce|separation)|slept (?:his|her|their) way|only got the (?:job|post|promotion) because|marriage (?:is|has been|was) (?:over|on the rocks|in trouble|falling apart|a sham)|marriage (?:trouble|problems|crisis)|trouble at home|up to (?:his|her|their) (?:ears|neck|eyes) in debt|(?:are|were) (?:an item|a couple|lovers|together again|more than (?:friends|colleagues))|(?:an item|lovers)(?=[.,;!]|$)|(?:could|can) smell (?:it|the (?:wine|beer|gin|whisky|vodka|schnapps))|sex life|one-night stand|on the rebound|toy ?boy|sugar daddy|mid-?divorce|ex-(?:wife|husband) (?:took|got|wants|is)|(?:he's|she's|is|are|been|just|newly|again|twice) (?:divorced|separated|dumped|single again)|(?<=^|[.;:] ?)(?:divorced|separated|single) (?:for|again|since|and|twice|now))\b/i;
/** Not told by whom it is about: passed round. */
const passedRound =
  /\b(?:told|tells|telling|tell) (?:everyone|everybody|people|all of us|us all|(?:the (?:whole|entire)|half the) \w+)\b(?! (?:that )?(?:he|she|they)\b)/i;
const gossiping =
  /\b(?:juicy|gossip|rumou?r has it|scandal|the dirt on|dirty laundry|you didn't hear (?:it|this) from me)\b/i;
const otherSense =
  /\b(?:foreign affairs|public affairs|family (?:office|business|day|room|law)|divorce (?:law|court|department|cases?)|police (?:station|force|check|liaison|grant)|drugs (?:budget|trial|tender|formulary)|drug (?:trial|budget)|debt (?:service|ceiling|collection|ratio|plan)|bad debts?|trade debts?|prison (?:contract|service|library|project)|marriage (?:register|registry|certificate)|pregnancy (?:ward|unit|course|test)|custody (?:bank|account|fee|service)|surgery (?:ward|list|slot|schedule|plan)s?|the house (?:style|rules)|separated from the|broke down|broke even|parents' (?:evening|council|association)|children's (?:ward|book|\w+))\b/i;

export const gossip: Rule = {
  id: 'gossip',
  family: 'notes',
  reads: ['note'],
  severity: 'warning',
  step: 'relationships',
  capability: '10.4',
  card: 'E16',
  mistake: null,
  local: true,
  reason:
    'What is told about somebody’s private life behind their back shames whoever wrote it down on the day it is read.',
  flags: [
    'Apparently his wife moved out in March.',
    'Word is she is up to her ears in debt. Wants the figures by Monday.',
    'People say the marriage is over.',
    'Marten told me that Ivo was arrested on holiday.',
    'He is having an affair with the auditor.',
    'Came in hungover again, so we postponed the tender.',
    'Everyone knows Pia slept with the old chairman.',
    'I heard from the driver that they are getting divorced.',
    'She told everyone that Bram is sleeping with the trainee.',
    'Rumour has it that Ida drinks.',
    'Ida is pregnant.',
  ],
  passes: [
    'Apparently the budget is frozen until May.',
    'He told me his wife is ill and that he is away until the 12th.',
    'Said she is getting divorced and would rather not travel in June.',
    'People say the new portal is slow; ask for the logs.',
    'Wants the family law department on the second floor.',
    'I heard that the police station takes part in the pilot.',
    'Rumour about the reorganisation: she will tell us on Friday.',
    'The supplier is in debt collection; she wants another one.',
    'Asked after my children, which was kind.',
    'She told everyone that she is pregnant; cover from May.',
    'Wants a desk policy for pregnant employees.',
    'I heard there are drinks after the board.',
  ],
  check: (draft) => {
    const found: Found[] = [];
    for (const sentence of draft.sentences) {
      const { flat } = sentence;
      const strong = findIn(sentence, plainly);
      const heard = hearsay.exec(flat);
      const personal = privateLife.exec(flat);
      const aloud = findIn(sentence, gossiping);
      const told = heardFromThem.test(flat) && !passedRound.test(flat);
      const pair =
        heard &&
        personal &&
        !otherSense.test(flat) &&
        !(told && !/\b(?:someone|somebody|people|they say|apparently)\b/i.test(flat))
          ? {
              start: sentence.start + Math.min(heard.index, personal.index),
              end: sentence.start + Math.max(heard.index + heard[0].length, personal.index + personal[0].length),
            }
          : null;
      const span = pair ?? (strong && !told ? strong : null) ?? (aloud && personal ? aloud : null);
      if (span)
        found.push({
          ...span,
          message: 'This is about a private life',
          why: `It was not said by the person, and it is no matter of work. ${instead}`,
        });
    }
    return found;
  },
};
