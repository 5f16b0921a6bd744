// What carries no topic: the small words, the words of mail, of time and of politeness.
const plain =
  'about after again all also always and another any anything are around ask asked away back because been before being better both but call came can cannot come coming could day days did does doing done down due each either else even ever every everyone find first for forward found from fwd fyi get gets getting give given going gone good got great had happy has have having hear hello help her here hers hey hi him his hope how however idea information into its just keep kind know known last later latest least less let like likely little look looks lot made mail make many may maybe mean meeting meetings message might more most much must myself need needed needs never new news next nice nor not note notes nothing now off okay old once one only open other others our out over own per perhaps personal please pls point possible print put question questions quick quite rather read really regards reminder reply request right said same saw say says schedule see seem seen send sent several shall she should since some someone something soon speak still stuff subject such summary sure take talk talked tell than thank thanks that the their them then there these they thing things think this those though thought thoughts through time times today together told tomorrow tonight too took try two under until upcoming update updates upon use used very via want wants was way week weeks well went were what when where whether which while who why will with within without wondering word words work worked working would write wrote yes yesterday yet you your yours year years month months morning afternoon evening night noon monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december announcement announcements follow followup draft file item items issue issues document attached attachment memo info misc status stand stands standing huffington post page front op ed oped to do us usa ambassador amb senator sen congressman governor minister prime against letter letters ap reuters afp cnn nyt wsj usat npr bbc politico bloomberg clip clips few point points fw re feedback reading weekend hiring unbelievable wow report reports congratulations congrats thx bravo great future hello success statement statements conference secretary president director chief readout read trip big big idea ideas video message messages interesting important urgent final text personal private confidential pres sec etc assume guess suppose below above enclosed breaking icymi fysa';
const stop = new Set(plain.split(' '));

const stem = (word: string): string => {
  if (/^\d/.test(word)) return word;
  if (word.length > 5 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 6 && word.endsWith('ing')) return word.slice(0, -3);
  if (word.length > 5 && word.endsWith('ed')) return word.slice(0, -2);
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
};

/** A subject as scans, copies and answers spell it alike: without marks, "I", "l" and "1" as one letter. */
export const titleKey = (subject: string): string =>
  subject
    .toLowerCase()
    .replace(/[i1]/g, 'l')
    .replace(/0/g, 'o')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The words of a text that say what it is about, each once, in order: names, figures, nouns; endings cut off. */
export const topicWords = (text: string): readonly string[] => [
  ...new Set(
    (text.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((written) => {
      const word = written.toLowerCase();
      const short = Array.from(word).length < 3 && !/^(?:\p{Lu}{2}|\p{Lo}+)$/u.test(written);
      return short || /^\d{1,2}(?:am|pm|st|nd|rd|th)?$/.test(word) || stop.has(word) ? [] : [stem(word)];
    }),
  ),
];

/** The stems of words that a subject writes as names: in capitals, or with a capital behind the first word. */
export const namesIn = (subject: string): readonly string[] => {
  const written = subject.match(/[\p{L}\p{N}]+/gu) ?? [];
  // In a heading every word has a capital, and in a shout every letter.
  const plainCase = written.some((word) => /^\p{Ll}{4,}$/u.test(word));
  const shout = written.length > 1 && !written.some((word) => /\p{Ll}/u.test(word));
  return written
    .filter(
      (word, place) =>
        (!shout && /^\p{Lu}{3,6}\d*$/u.test(word)) || (plainCase && place > 0 && /^\p{Lu}\p{Ll}/u.test(word)),
    )
    .flatMap(topicWords);
};

/** Whether two sets of topic words are one topic, given how common each word is. */
export type SameTopic = (one: readonly string[], other: readonly string[]) => boolean;

// Two words that stand in one subject of twenty-five each; or all of a short subject, if it is not in every twentieth.
const shared = 6.4;
const whole = 3;

/**
 * Tells topics apart by the subjects of a time: a word weighs more the fewer of them it stands in. `near` is for what may
 * be the same; `sure` for what can be said to be: at least two words, all that the shorter one has, or half of the longer
 * one with a name among them.
 */
export const topicsAmong = (
  subjects: readonly { readonly subject: string; readonly words: readonly string[] }[],
): { readonly near: SameTopic; readonly sure: SameTopic } => {
  const stands = new Map<string, number>();
  for (const { words } of subjects) for (const word of words) stands.set(word, (stands.get(word) ?? 0) + 1);
  const names = new Set(subjects.flatMap(({ subject }) => namesIn(subject)));
  // A handful of subjects tells little about how common a word is.
  const all = Math.max(subjects.length, 100);
  const common = (one: readonly string[], other: readonly string[]) => {
    const both = one.filter((word) => other.includes(word));
    const weighs = both.reduce((sum, word) => sum + Math.log(all / Math.max(1, stands.get(word) ?? 1)), 0);
    return { both, weighs, ofShorter: both.length === Math.min(one.length, other.length) };
  };
  return {
    near: (one, other) => {
      const { both, weighs, ofShorter } = common(one, other);
      return weighs >= shared || (both.length > 0 && ofShorter && weighs >= whole);
    },
    sure: (one, other) => {
      const { both, weighs, ofShorter } = common(one, other);
      if (both.length < 2) return false;
      const most = both.length * 2 >= Math.max(one.length, other.length);
      return (ofShorter && weighs >= whole) || (most && weighs >= shared && both.some((word) => names.has(word)));
    },
  };
};
