/*
 * Cues written by hand from general knowledge of how people hedge and are polite, not collected from the sets they are
 * measured on: what the scorers of tone see beside words.
 */
const hedges =
  /\b(?:some|many|most|several|various|numerous|certain|few|widely|generally|usually|often|sometimes|commonly|typically|frequently|occasionally|largely|mostly|mainly|traditionally|allegedly|reportedly|supposedly|apparently|presumably|purportedly|ostensibly|arguably|perhaps|maybe|possibly|probably|likely|unlikely|potentially|seemingly|roughly|approximately|about|around|may|might|could|would|seems?|seemed|appears?|appeared|suggests?|suggested|suggesting|indicates?|indicated|believe[sd]?|believed|thought|think|considered|regarded|known as|said to|claims?|claimed|assume[sd]?|assumption|suspect(?:ed|s)?|speculat(?:ed?|ion|es)|rumou?r(?:ed|s)?|legend|tradition|critics|supporters|observers|scholars|experts|historians|people|others|sources|opinion|debate[sd]?|controvers(?:y|ial)|disputed|possible|possibility|probable|uncertain|unclear|unknown|not clear|is said|are said|it is|it has been|has been|have been|so-called|in general|to some extent|somewhat|relatively|fairly|quite|rather|almost|nearly|virtually|popular|famous|notable|well known|well-known|notably|especially|particularly|important|significant|major|great|best|among the|one of the|credited|attributed|described|interpreted|expected|estimated|hypothes(?:is|ize[sd]?|ised)|theor(?:y|ies|ized)|propose[sd]?|can be|should|if|whether)\b/gi;

const count = (text: string): number => Math.floor(Math.log2((text.match(/[a-z']+/gi) ?? []).length + 1) * 1.5);

/** Which hedges and weasel words stand in a sentence, and how many. */
export const hedgeMarks = (text: string): readonly string[] => {
  const hits = [...text.matchAll(hedges)].map(([hit]) => hit.toLowerCase());
  return [...hits.map((hit) => `hedge ${hit}`), `hedges ${Math.min(3, hits.length)}`, `hedged ${hits.length > 0}`];
};

const strategies: readonly { readonly name: string; readonly re: RegExp }[] = [
  { name: 'thanks', re: /\b(?:thank|appreciate|grateful)/i },
  { name: 'greets', re: /^\W*(?:hi|hey|hello)\b/i },
  { name: 'please', re: /\bplease\b/i },
  { name: 'please first', re: /^\W*please/i },
  { name: 'sorry', re: /\b(?:sorry|apolog|excuse)/i },
  { name: 'could you', re: /\b(?:could|would|might|may) (?:you|i|we)/i },
  { name: 'by the way', re: /\b(?:by the way|btw)\b/i },
  { name: 'you first', re: /^\W*you/i },
  { name: 'question first', re: /^\W*(?:why|what|who|how)/i },
  { name: 'in fact', re: /\b(?:really|actually|honestly|in fact)\b/i },
  { name: 'kind', re: /\b(?:great|good|nice|interesting|excellent|wonderful|love|awesome|helpful|kind)/i },
  {
    name: 'harsh',
    re: /\b(?:wrong|bad|stupid|ridiculous|nonsense|vandal|delete|remove|revert|stop|never|idiot|lie|bias)/i,
  },
  { name: 'asks twice', re: /\?[^?]*\?/ },
  { name: 'I', re: /\bi\b/i },
];
/** By which ways of politeness a request goes, and its length. */
export const politeMarks = (text: string): readonly string[] => [
  ...strategies.flatMap(({ name, re }) => (re.test(text) ? [name] : [])),
  `length ${count(text)}`,
];

/** The words of the sentences before and after in the same mail. */
export const nearMarks = (before: string | undefined, after: string | undefined): readonly string[] =>
  [
    { side: 'before', text: before },
    { side: 'after', text: after },
  ].flatMap(({ side, text }) =>
    text === undefined
      ? [`${side} nothing`]
      : (text.toLowerCase().match(/[a-z']+/g) ?? []).map((word) => `${side} ${word}`),
  );
