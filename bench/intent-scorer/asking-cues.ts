/** Turns of phrase by which people ask, each by its name: a scorer learns what each is worth. */
export const askingCues: readonly { readonly name: string; readonly re: RegExp }[] = [
  { name: 'ends as a question', re: /\?["')\]]*\s*$/ },
  { name: 'please', re: /\b(?:please|pls|plz|kindly)\b/i },
  { name: 'can you', re: /\b(?:can|could|would|will) (?:you|u|someone|anyone|somebody|anybody)\b/i },
  { name: 'you may', re: /\byou (?:can|could|may|might|should|must|need to|have to|will need to|want to)\b/i },
  { name: 'do you', re: /\b(?:do|did|have|are|were) (?:you|we|they)\b/i },
  { name: 'let me know', re: /\b(?:let|keep) (?:me|us|him|her|them|everyone) (?:know|posted|in the loop|informed)\b/i },
  { name: 'I need', re: /\b(?:i|we) (?:really |still |also |just |now |will )?need\b/i },
  {
    name: 'I would like',
    re: /\b(?:i|we)(?:'d| would| should) (?:really |also |just )?(?:like|love|appreciate|prefer|welcome|be grateful)\b/i,
  },
  {
    name: 'I want',
    re: /\b(?:i|we) (?:just |also |really )?want(?:ed)? (?:you |to (?:ask|know|see|invite|request|check|get))/i,
  },
  {
    name: 'we should',
    re: /\b(?:we|let's|lets|let us) (?:should|need to|must|have to|could|can)\b|\b(?:let's|lets|let us) [a-z]/i,
  },
  { name: 'how about', re: /\b(?:how|what) about\b|\bwhy (?:don't|not)\b|\bshall (?:we|i)\b|\bshould (?:i|we)\b/i },
  { name: 'be sure', re: /\b(?:make|be) sure\b|\b(?:remember|don't forget|do not forget) to\b/i },
  { name: 'feel free', re: /\bfeel free\b|\b(?:don't|do not) hesitate\b/i },
  { name: 'any questions', re: /\bif you (?:have|need|want|would|'d|are|no longer)\b/i },
  {
    name: 'reach me',
    re: /\b(?:call|e-?mail|contact|phone|ring|text|page|reach|see|join|send|give|tell|forward|fax|ask|help) (?:me|us)\b/i,
  },
  { name: 'get back', re: /\b(?:get|come) back to (?:me|us)\b|\bget (?:in touch|together|with)\b/i },
  {
    name: 'I suggest',
    re: /\b(?:i|we)(?:'d| would)? (?:suggest|propose|recommend|advise|urge|request|invite|ask)\b|\bwould (?:suggest|propose)\b/i,
  },
  {
    name: 'wondering',
    re: /\bwonder(?:ing|ed)? (?:if|whether|what|how)\b|\bis it possible\b|\bany (?:chance|idea|thoughts)\b/i,
  },
  { name: 'I will', re: /\b(?:i|we)(?:'ll| will| shall| am going to|'m going to)\b/i },
  { name: 'click', re: /\b(?:click|visit|download|log ?in|sign up|subscribe|unsubscribe|register|shop|buy|order)\b/i },
  {
    name: 'opens as a question',
    re: /^\W*(?:(?:and|so|but|also|hi|hey)\W+)?(?:who|what|when|where|why|how|which|is|are|do|does|did|can|could|would|will|should|have|has|any)\b/i,
  },
];
