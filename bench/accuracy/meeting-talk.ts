// Words that are of meetings wherever they stand.
const surely =
  /\b(?:meet|meets|meetings?|met|telecons?|teleconferences?|conference calls?|con ?calls?|get[- ]together|f2f|ftf|face[ -]to[ -]face|workshops?|plenary|agenda|dial[- ]?in|bridge|attend(?:ing|ees?|ance|ed)?|hosts?|hosted|hosting)\b/i;
// Words that are so only among others who speak of one: when, where, who comes.
const perhaps =
  /\b(?:mon|tues?|wednes|thurs?|fri|satur|sun)day|\b(?:january|february|april|june|july|august|september|october|november|december|oct|sept|nov|feb|jan)\b|\b\d{1,2}(?::\d\d)?\s?(?:am|pm|utc|gmt|est|edt|pst|h)\b|\b(?:locations?|venues?|hotel|rooms?|travel|flights?|conference|lunch|dinner|join (?:us|in|the)|participat\w+|come|coming|be there|make it|gather\w*|break ?out|time zones?|dates?|timing|noon|afternoon|morning|week|registration|register|discuss(?:ions?|ed)?|phone|call|irc|presentation|propos(?:e|al|ed)|schedul\w+)\b/i;
// Who somebody is and how to reach them, not when to meet.
const card = /(?:phone|tel|fax)\s*:|mailto:|^\W*(?:from|to|sent|subject|date|cc)\s*:/i;

const long = (sentence: string): boolean => (sentence.match(/\S+/g) ?? []).length > 3;

/**
 * Which sentences of one mail speak of a meeting, past or coming: that there is one, when, where, or who comes. Give all
 * sentences of the mail in order; the answers come in the same order. What only may speak of one ("Thursday at noon?")
 * counts where at least every seventh sentence surely does.
 */
export const meetingTalk = (sentences: readonly string[]): readonly boolean[] => {
  const sure = sentences.map((each) => surely.test(each) && !card.test(each));
  const found = sure.filter(Boolean).length;
  const among = found > 0 && found >= 0.15 * Math.max(1, sentences.filter(long).length);
  return sentences.map((each, at) => {
    if (sure[at] === true) return true;
    if (!among) return false;
    if (perhaps.test(each)) return !card.test(each);
    return sure[at - 1] === true && sure[at + 1] === true && long(each);
  });
};
