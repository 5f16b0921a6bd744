// Cues that the rules on solutions and the bottom line share.

/** The writer says what they recommend. */
export const recommendation =
  /\b(?:(?:i|we) (?:would |'d )?(?:strongly )?(?:recommend|propose) (?!to put|in circumstances)(?:\w+ing|that|the|we|to|a|an|option)\b|(?:my|our) (?:recommendation|proposal|suggestion|preference) (?:is|would be)|i'd go (?:with|for)|recommendation:)/i;

/** Any way forward: an option, a plan, a fix, an act somebody undertakes. */
export const wayForward =
  /\b(?:options?|alternativ\w+|either|instead|we could|could we|recommend\w*|suggest\w*|propos\w+|plan(?:s|ned|ning)?|(?:will|i'll|we'll|going to)(?! (?:miss|slip|fail|not|be (?:late|delayed|over)|lose|cost|take|need|get worse|have to))|next steps?|work-?around|fix(?:ed|es|ing)?|mitigat\w+|solutions?|solved?|in the meantime|meanwhile|recover\w*|catch up|back on track|resolv\w+|working (?:on|with)|switch\w*|replac\w+|if we|one way|the way|try(?:ing)? to|asked|agreed|reschedul\w+|please|let's|let us|need to|should(?! be (?:fine|ok|okay|alright|good))|can you|could you|would you)\b/i;
