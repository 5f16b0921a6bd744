// What is given or fetched to somebody: the receiver stands beside the act, so that the pronoun says nothing more.
const given =
  /^((?:re-?)?(?:send|get|give|bring|e-?mail|mail|forward|write|draft|buy|find|make|pass|hand|show|offer|fetch|text|prepare|order|book|lend|pay|owe))\s+(?:you|me|us|him|her|them)(?:\s+(?:both|all))?\s+(?=\S)(?!(?:to|in|on|up|back|off|out|into|by|at|for|from|with|about|over|before|when|if|and|or|of|that|this|today|tomorrow|tonight|soon|later|asap|next|know|the same)\b)/iu;
const toSomebody =
  /^((?:re-?)?(?:send|give|bring|e-?mail|mail|forward|hand|pass|show|offer|submit|deliver|return)\s(?!back\b|to\b).*?)\s+(?:over\s+|back\s+)?to\s+(?:you|him|her|them)(?=\s+(?:by|before|on|today|tomorrow|tonight|this|next|in)\b|\s*$)/iu;
const someone =
  /\b(?:i|you|your|yours|me|my|mine|our|ours|he|him|his|she|her|hers|yourself|myself|himself|herself|u)\b/iu;
// The US is a country.
const ofUs = /\b[Uu]s\b/u;

/**
 * The words of an act as they read outside their sentence, where the receiver is named beside them: "send you the table"
 * is "send the table". Null where somebody is meant by a pronoun that only the sentence explains, or where there is no act.
 */
export const standingAct = (action: string | null | undefined): string | null => {
  const plain = (action ?? '').replace(/\s+/g, ' ').trim();
  const cut = plain.replace(given, '$1 ').replace(toSomebody, '$1');
  return cut === '' || someone.test(cut) || ofUs.test(cut) ? null : cut;
};
