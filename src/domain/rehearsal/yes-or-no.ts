const word =
  '(?:yes|yeah|yep|no|nope|not (?:really|at all|yet)|ok(?:ay)?|sure|fine|correct|exactly|agreed|true|right|of course|certainly|fair(?: enough)?|i (?:do|agree)|we do|it (?:is|does))';
const alone = new RegExp(String.raw`^(?:${word}(?![\p{L}'’])[\s,.;:!–—-]*)+$`, 'iu');
const opening = new RegExp(String.raw`^(?:${word}[,.;:!–—]\s*)+`, 'iu');
const asksOpen = /\b(?:what|how|which|who|whom|whose|why|when|where)\b/i;
const asksYesNo =
  /^(?:and |but |so |then )?(?:is|are|am|was|were|do|does|did|can|could|will|would|should|shall|may|might|must|have|has|had)\b/i;

/** Whether an answer is a yes or a no and nothing besides. */
export const isYesOrNo = (answer: string): boolean => alone.test(answer.trim());

/** An answer without the yes or no that opens it. */
export const withoutYesOrNo = (answer: string): string => answer.replace(opening, '');

/** Whether a yes or a no leaves a question where it was: what, how, which, who, why, when and where want more. */
export const isOpenQuestion = (question: string): boolean => {
  const last = question
    .replace(/“[^“”]*”/g, ' ')
    .split(/(?<=[.?!:])\s+/)
    .findLast((sentence) => sentence.includes('?'));
  return last !== undefined && asksOpen.test(last) && !asksYesNo.test(last);
};
