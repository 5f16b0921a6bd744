// Cues that the rules on solutions and the bottom line share.

/** The writer says what they recommend. */
export const recommendation =
  /\b(?:(?<!that )(?:i|we)(?: would|'d)? (?:strongly |therefore )?(?:recommend|propose) (?!to put|in circumstances)(?:\w+ing|that|the|we|to|a|an|option)\b|(?:i|we)(?: would|'d) (?:strongly |therefore )?suggest (?:that )?we\b|i'm proposing|i am proposing|(?:i|we) favou?r\b|the option i(?:'d| would)\b|(?:my|our) (?:recommendation|proposal|suggestion|preference) (?:is|would be)|i(?:'d| would) (?:go (?:with|for)|opt for|choose|pick|take)|recommendation:)/i;

/** Any way forward: an option, a plan, a fix, an act somebody undertakes. */
const wayForward =
  /\b(?:options?|alternativ\w+|either(?! of (?:them|us))|instead|we could|could we|can we|recommend\w*|suggest\w*|propos\w+|plan(?:s|ned|ning)? (?:is|to|for|b\b|a )|i plan|planned|(?:i|we)(?:'d| would) (?:go|take|keep|hold|lean|favou?r|prefer|like|rather)|(?:i|we) (?:both )?(?:favou?r|prefer|lean)|in favou?r|(?:i|we|the team)(?: will|'ll| am going to|'m going to| are going to|'re going to)(?! (?:miss|slip|fail|not|be (?:late|delayed|over|unable)|lose|cost|take|need|get worse|have to|the |send you|let you know))|next steps?|work-?around|(?<!not )(?:is|are|was|were|been|be|now) (?:now |since |already )*(?:fixed|solved|repaired|replaced|renewed|restored|recovered|recalled|rebooked|rescheduled|resolved|back)|fix (?:is|needs|takes|goes|will)|(?:has|have|'ve|is|are) (?:now |already )?(?:started (?:a|to|on|work)|begun|arranged|booked|ordered|added|moved the|brought in|hired|agreed|asked|switched|starting|calling)|(?:i|we) (?:started|arranged|booked|ordered|added|brought in|hired|agreed|asked|switched|rebooked|fixed|moved|swapped|repaired|replaced)|mitigat\w+|solutions?|in the meantime|meanwhile|until then|recover(?:y|ed|s)? (?:plan|by|the)|catch up|back on track|if we|one way|the way|two ways|try(?:ing)? to|reschedul\w+|please|let's|let us|new date|now (?:due|planned|expected)|should we|we (?:should|need to|talk)(?! be (?:fine|ok|okay|alright|good))|can you|could you|would you)\b/i;

/** Somebody named takes it on: capitals tell. */
const somebodyWill =
  /\b(?!It|This|That|They|He|She|There|These|Those|What|Which|Nothing|Nobody|Everything)\p{Lu}\p{Ll}+ (?:will|is going to|has agreed to)(?! (?:not|be (?:late|delayed|over)|miss|slip|fail|lose|cost|need|leave))\b/u;

/** Whether a sentence holds a way forward of any kind. */
export const leadsOn = (flat: string): boolean => wayForward.test(flat) || somebodyWill.test(flat);
