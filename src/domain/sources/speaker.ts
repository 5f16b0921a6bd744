const numbered =
  /^(?:(?:unknown|unidentified|unnamed)(?: \p{L}+)?|(?:speaker|participant|person|voice|guest|spk|caller|interviewer|interviewee|user|attendee)[ _-]?[\dA-Z]{0,3})$/iu;

/** Whether words only tell speakers apart ("Speaker 1", "Unknown Speaker"): then nobody is named. */
export const isNumberedSpeaker = (name: string): boolean => numbered.test(name.trim());
