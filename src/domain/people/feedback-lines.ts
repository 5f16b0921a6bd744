/** The one line in which a reader is asked how they are told things, by what it stands under. */
export const feedbackLines = {
  told: 'One word back helps me: right, more, or less?',
  agreed: 'One word back helps me: right length, more, or less?',
  short: 'Was this enough? One word back is plenty.',
} as const;
/** All of them. */
export const everyFeedbackLine: readonly string[] = Object.values(feedbackLines);

/** Nobody is asked twice in so many days. */
export const feedbackApart = 42;

/** The line that stands in a text; undefined where none does. */
export const feedbackLineIn = (text: string): string | undefined =>
  everyFeedbackLine.find((line) => text.includes(line));
