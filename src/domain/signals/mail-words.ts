import { plain } from '../language/reading.ts';
import type { Span } from '../shared/span.ts';

/** One word or mark of a sentence; `lower` in lower case with plain apostrophes. Offsets into the sentence. */
export type Word = Span & { readonly lower: string; readonly capital: boolean; readonly mark: boolean };

const word = /[\p{L}\p{N}@][\p{L}\p{N}'@_]*(?:[-./&][\p{L}\p{N}@][\p{L}\p{N}'@_]*)*|[^\s\p{L}\p{N}@]/gu;

/** Words and marks of one sentence, in order. */
export const wordsOf = (text: string, lower = plain(text)): readonly Word[] => {
  const words: Word[] = [];
  for (const match of lower.matchAll(word)) {
    const start = match.index;
    const first = match[0].charCodeAt(0);
    words.push({
      start,
      end: start + match[0].length,
      lower: match[0],
      capital: text[start] !== lower[start],
      mark: !/[\p{L}\p{N}@]/u.test(String.fromCodePoint(lower.codePointAt(start) ?? first)),
    });
  }
  return words;
};

const verbsOf = {
  deliver:
    'fill-in send forward fwd email e-mail mail fax give provide deliver circulate submit share return bring print drop pass leave hand post distribute supply furnish transmit upload route dispatch resend re-send wire transfer copy cc bcc shoot attach issue publish present show report recap relay convey walk ship refer pouch messenger overnight fedex scan hand-deliver include',
  contact:
    'call phone ring ask tell contact ping talk speak discuss revert respond reply advise inform notify remind text message write brief debrief update raise mention explain answer chase nudge invite meet touch reach get-back circle check-in loop consult warn email-back poll urge encourage push press lobby thank introduce connect alert flag let-know keep-track visit try catch find-you track',
  make: 'draft prepare prep write compile produce create build develop outline summarize summarise design sketch assemble generate finish complete finalize finalise revise edit redline rewrite rework update fix correct amend redo refine draw put-together work-up polish proof proofread clean document record type calculate compute estimate price cost run mark re-write re-do incorporate add remove change translate model pull',
  check:
    'check verify confirm validate investigate research review read look figure determine dig find-out find see-if ascertain study analyze analyse examine assess evaluate audit test compare reconcile clarify double-check recheck re-read inquire enquire explore think-about consider track-down gather collect get-details request feel-out canvass vet pursue run-down monitor',
  arrange:
    'schedule arrange organize organise book reserve set-up set coordinate reschedule plan assign nominate cancel hire line-up have-do get-do make-sure ensure see-that order enroll register cover host tee-up',
  act: 'handle do take-care take resolve solve sort settle execute sign process replace pay reimburse close file approve release implement convert install configure deploy enter load log post-in sell buy purchase renew refund credit charge invoice adjust move switch turn put escalate negotiate nail-down hammer-out wrap-up iron-out own sponsor back recommend propose offer limit stop waive honor resubmit pick tag revisit',
  vague:
    'work support help assist start begin continue proceed keep lead vote use focus strive commit serve manage oversee',
  have: 'have get go come join attend participate be',
  stative:
    'need know want like see hear receive think love miss feel understand remain include require allow become appear happen arrive represent enjoy appreciate believe hope expect agree accept notice recall remember forget learn benefit last result mean seem stay sit stand live die win lose gain grow rise fall increase decrease drop-in exceed reach-in face suffer depend vary apply affect impact cause lead-to enable need-to prevail await wait look-forward bear trust assume recognize realize realise witness fail succeed change-in travel fly drive depart occur land head stay sleep eat wear walk-in cover-up call-on remain constitute consist contain',
} as const;

export type VerbClass = keyof typeof verbsOf;

const classOf = new Map<string, VerbClass>();
for (const [name, verbs] of Object.entries(verbsOf) as readonly (readonly [VerbClass, string])[])
  for (const verb of verbs.split(' ')) if (!classOf.has(verb)) classOf.set(verb, name);

/** What sort of act a verb names; undefined for one that is not known. */
export const verbClass = (verb: string): VerbClass | undefined => classOf.get(verb);

/** "sending" is "send", "giving" is "give", "setting" is "set": undefined where no known verb is left. */
export const baseOf = (ing: string): string | undefined => {
  if (!ing.endsWith('ing') || ing.length < 5) return undefined;
  const stem = ing.slice(0, -3);
  const all = [stem, `${stem}e`, stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : stem];
  return all.find((each) => classOf.has(each));
};

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words between a subject, its "will" and its verb that change nothing. */
export const adverbs = setOf(
  "also then certainly definitely gladly just now personally first immediately promptly all both each together soon again today tomorrow later tonight obviously therefore actually simply quickly shortly directly myself ourselves either still already in-turn accordingly separately briefly finally once instead further kindly hereby furthermore always only even next o'clock asap likewise additionally otherwise most really of-course herself himself themselves",
);
/** Said before or after "will" where nothing is undertaken yet. */
export const hedges = setOf('probably likely perhaps maybe possibly hopefully presumably might may could would should');
export const thirds = setOf('he she they');
export const dayNames = setOf(
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec today tomorrow tonight yesterday',
);
/** Words that may stand with a capital before "will" and are nobody. */
export const nobodies = setOf(
  "it this that these those there what which who all some any each both none one everyone everybody anyone nobody someone somebody people most many another others other here now then today tomorrow if when you the a an our your my his her their its no not time i we and or but so as while once until where how why because although though however also please thanks thank hi hello dear yes ok okay fyi re fw fwd subject from to date sent cc attached enclosed attachments details information info changes costs results questions dinner lunch breakfast parking training registration seats tickets meeting meetings call calls conference attendees employees participants users customers members subscribers prices price systems system market markets email emails e-mail mail message messages report reports deal deals project team group company copies copy documents document agreement contract contracts data file files website site page program course class event session sessions seminar presentation agenda schedule trip flight plan plans process policy service services product products software application server network access payment payments invoice invoices check checks order orders shipment package packages work job jobs position positions interview interviews candidates applicants students parents kids everyone's nothing something anything everything number numbers list vote hearing court gas power energy oil water trading traders trader management staff legal world congress house senate state government president republicans democrats voters americans god life love money cash stock stocks shares bonds board committee commission office department rest half part parts last first second third next final finally additionally furthermore hopefully unfortunately otherwise therefore meanwhile again still only even just because since after before during by for with without at in on of under over upon about",
);
/** Verbs with which somebody takes on an act. */
export const undertakes = setOf(
  'agreed promised offered volunteered committed pledged undertaken undertook vowed undertake promise commit',
);
