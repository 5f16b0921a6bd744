/** What is done to something: handed over, made, talked about; anything else by its own stem. */
const groups: Readonly<Record<string, string>> = {
  deliver:
    'send sends sent sending mail mailed email emailed e-mail e-mailed forward forwarded submit submitted share shared upload uploaded post posted deliver delivered circulate circulated ship shipped return returned hand handed give gave given provide provided distribute distributed fax faxed pass passed attach attached attaching enclosed resend resent supply supplied file filed bring brought drop dropped publish published',
  make: 'finish finished complete completed wrap wrapped write wrote written prepare prepared draft drafted make made build built create created update updated revise revised compile compiled finalize finalized finalise finalised produce produced develop developed put work working worked start',
  talk: 'call called phone phoned ring rang speak spoke spoken talk talked ask asked tell told discuss discussed contact contacted mention mentioned inform informed notify notified raise raised introduce introduced remind reminded meet met',
};

const single =
  'record recorded|film filmed|edit edited|design designed|migrate migrated|launch launched|announce announced|sign signed|pay paid|book booked|order ordered|approve approved|review reviewed|check checked|test tested|schedule scheduled|cancel cancelled canceled|confirm confirmed|resolve resolved|sort sorted|merge merged|deploy deployed|release released|answer answered reply replied respond responded|fix fixed|read|look looked|hire hired|buy bought|install installed|renew renewed|sell sold|close closed|present presented|collect collected|clean cleaned|register registered|translate translated|print printed|arrange arranged|organise organised organize organized|interview interviewed|train trained|move moved|set|find found|plan planned|visit visited|get got|invite invited|recruit recruited|order|negotiate negotiated|join joined|attend attended|try|learn learned|choose chose chosen|hold held|host hosted|run ran';

const byWord = new Map<string, string>();
for (const [act, words] of Object.entries(groups)) for (const word of words.split(' ')) byWord.set(word, act);
for (const words of single.split('|')) {
  const [first = '', ...others] = words.split(' ');
  for (const word of [first, ...others]) byWord.set(word, first);
}

/** Every act that words name, in order: "sign the NDA and return it" is signing and handing over. */
export const actsOf = (words: string): readonly string[] => [
  ...new Set((words.toLowerCase().match(/[a-z-]+/g) ?? []).flatMap((word) => byWord.get(word) ?? [])),
];

/** Whether a stem only tells what is done, and not to what: "discuss", "print". */
export const isAct = (stem: string): boolean => byWord.has(stem) || byWord.has(`${stem}e`);

/** How well an act that was done fits what had to be done, from 0 (another act) to 1. */
export const actFits = (done: string | undefined, toDo: string): number => {
  if (done === undefined) return 1;
  const asked = actsOf(toDo);
  if (asked.length === 0 || asked.includes(done)) return 1;
  // What had to be written and was sent is done; what had to be sent and was written is not there yet.
  if (done === 'deliver') return asked[0] === 'make' ? 1 : asked.includes('talk') ? 0 : 0.6;
  if (done === 'make') return asked[0] === 'deliver' ? 0.6 : asked.includes('talk') ? 0 : 0.7;
  return 0;
};

const irregular = new Set(
  'sent resent brought gave given wrote written built spoke spoken rang paid sold bought did'.split(' '),
);
// Their past says nothing of a promise, or is not told from the rest of a sentence.
const idle =
  /^(?:started|moved|worked|tried|planned|joined|attended|learned|hosted|visited|asked|interviewed|cancell?ed|looked|trained|reminded)$/;

/** Verbs of the past that end a promise, for a regular expression. */
export const donePasts = [...byWord.keys()]
  .filter((word) => (word.endsWith('ed') || irregular.has(word)) && !idle.test(word))
  .concat([...irregular].filter((word) => !byWord.has(word)))
  .sort((a, b) => b.length - a.length)
  .join('|');
