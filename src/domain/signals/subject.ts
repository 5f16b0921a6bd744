/** What stands before a verb: who it is about, in the words used. */
export type Subject =
  | { readonly who: 'nobody' } // "it", "there", a thing
  | { readonly who: 'missing' } // a fragment: whoever was spoken of
  | { readonly who: 'author' }
  | { readonly who: 'reader' }
  | { readonly who: 'words'; readonly start: number; readonly end: number };

export const pronouns = /^(?:he|she|they|him|her|them|his|their)$/;
export const roleWords =
  'boss|manager|mgr|ceo|cfo|coo|cto|cio|cmo|cpo|cro|chro|ciso|cdo|vp|svp|evp|md|gm|director|dir|head|chair|chairman|chairwoman|chairperson|board|president|dean|minister|secretary|partner|skip|skip-level|exec|execs|executive|sponsor|founder|owner|provost|gc|counsel|controller|treasurer|hr|legal|finance|procurement|security|compliance|client|customer|lead|chief|investors|investor|steerco|committee|supervisor|sales|marketing|ops|exco|regulator|auditors|auditor|principal|rector|commissioner|mayor|governor|deputy|old man';
const role = new RegExp(`(?:^|[\\s'])(?:${roleWords})$`);

const leading =
  /^(?:and|for|with|at|to|but|so|ok|okay|also|btw|fyi|then|well|apparently|turns out|heard|seems|plus|because|bc|cos|since|that|while|again|today|yesterday|just|now|new|note|debrief|word is|sounds like|it seems|looks like|still|yes|no|hmm|ugh|wow|good|bad|first|later|meanwhile|today's|after|per|from|told that|says|said|think|thinks|i think|i hear|i heard|&|\+|"|')\s*[,:]?\s+/;
const trailing =
  /(?:^|\s)(?:is|are|was|were|am|be|been|being|has|have|had|seems?|sounds?|looks?|looked|feels?|felt|got|getting|gets|still|really|very|v|so|too|now|again|always|never|only|just|already|clearly|quite|pretty|super|visibly|openly|also|all|both|kinda|kind of|a bit|bit|a little|rather|totally|fully|deeply|dead|strongly|definitely|apparently|today|keeps?|kept|did|does|do|then|finally|suddenly|basically|would|will|'d|'ll|even|not|himself|herself|themselves|officially|obviously|generally|usually|mostly|secretly|quietly|firmly|absolutely|completely|genuinely|laser|says|said|thinks|reckons|mainly|more|less|most|often|sometimes|once|first|clearly)$/;
const clitic = /(?:'s|'re|'ll|'d|'ve)$/;
const things =
  /^(?:it|this|that|there|here|what|which|who|nobody|no one|noone|nothing|none|everything|everyone|everybody|anyone|all|some|most|these|those|one|how|why|when|where|if|to|of|in|on|at|for|by|with|w\/|as|the|a|an|or|not|people|ppl|folks|you know|thing|things|day|week|long day|more|less|much|many|x|day|room|train|weather)$/;

/** Reads who is spoken of in the words before a verb; `lower` is plain lower case, offsets are into it. */
export const subjectBefore = (lower: string, at: number): Subject => {
  let start = 0;
  let end = at;
  const head = lower.slice(0, at);
  // Only what stands nearest the verb: after a colon, a dash, an opening bracket.
  for (const mark of head.matchAll(/[:;,–—"“]\s*|\s-\s|\)\s+(?=\S)/g)) {
    const after = mark.index + mark[0].length;
    if (lower.slice(after, at).trim() !== '' && !(mark[0].startsWith(')') && /^\S+\s+\([^)]*\)\s/.test(head)))
      start = after;
  }
  const trim = () => {
    while (start < end && /[\s"'(*•>=+-]/.test(lower[start] ?? '')) start += 1;
    while (end > start && /[\s,:"(=+-]/.test(lower[end - 1] ?? '')) end -= 1;
  };
  trim();
  for (
    let match = leading.exec(lower.slice(start, end));
    match !== null;
    match = leading.exec(lower.slice(start, end))
  ) {
    start += match[0].length;
    trim();
  }
  let stripped = false;
  for (let turn = 0; turn < 8; turn += 1) {
    const words = lower.slice(start, end);
    const bracket = /\s*\([^()]*\)$/.exec(words);
    const tail = bracket ?? trailing.exec(words);
    const short = tail === null && !stripped ? clitic.exec(words) : null;
    if (tail === null && short === null) break;
    if (short !== null) stripped = true;
    end -= (tail ?? short)?.[0].length ?? 0;
    trim();
  }
  const words = lower.slice(start, end);
  if (words === '') return { who: 'missing' };
  if (!/^[@\p{L}\p{N}]/u.test(words) || /\b(?:will|would|'ll)\b/.test(words)) return { who: 'nobody' };
  if (/^(?:i|we|me|us|my team|our team|myself|i'm|we're)$/.test(words)) return { who: 'author' };
  if (/^you$/.test(words)) return { who: 'reader' };
  if (
    things.test(words) ||
    /^(?:nothing|nobody|no one|none|everything|something|anything|it|this|that|there|which)\b/.test(words)
  )
    return { who: 'nobody' };
  const count = words.split(/\s+/).length;
  const last = words.split(/\s+/).at(-1) ?? '';
  if (/^(?:it|this|that|there|which|i|we|you)$/.test(last))
    return last === 'i' || last === 'we' ? { who: 'author' } : { who: 'nobody' };
  if (pronouns.test(last)) return { who: 'words', start: end - last.length, end };
  if (count <= 4 && !/^(?:my|our|the|a|an|his|her|their)?\s*$/.test(words)) return { who: 'words', start, end };
  const named =
    /(?:^|\s)(@[\w.-]+)$/.exec(words) ??
    (role.test(words) ? /(?:^|\s)((?:the |my |our )?(?:[\w&'-]+ ){0,1}[\w-]+)$/.exec(words) : null);
  return named?.[1] === undefined ? { who: 'nobody' } : { who: 'words', start: end - named[1].length, end };
};

/** Words that name things, never a holder of wishes or worries. */
const thingWords =
  /\b(?:launch|project|deal|release|report|deck|slides?|plan|budget|numbers?|contract|rollout|roll-out|migration|vendor|server|system|product|price|prices|costs?|revenue|margin|margins|nps|churn|pipeline|meeting|mtg|call|email|mail|invoice|policy|audit|freeze|review|test|tests|build|pilot|demo|feature|office|weather|train|lunch|traffic|wifi|calendar|agenda|room|quarter|week|day|month|year|time|date|deadline|scope|risk|issue|idea|proposal|option|version|draft|figures|data|dashboard|model|hiring|onboarding|training|merger|strategy|roadmap)$/;

/** Whether a subject can hold a wish, a worry or a view. */
export const canHold = (subject: Subject, lower: string): boolean =>
  subject.who === 'missing' || (subject.who === 'words' && !thingWords.test(lower.slice(subject.start, subject.end)));
