import { review } from '../../review/review.ts';
import type { Instant } from '../../shared/time.ts';
import { dayIn, isOpen } from './answers.ts';
import { choice, type TalkMaterial, type TurnedAway } from './hard-talk.ts';

type Answers = TalkMaterial['answers'];

/** Asked on every path where somebody else may have to know before the reader does. */
export const whoFirst = choice(
  'first',
  'Does somebody have to hear it before {reader} does?',
  'Your own manager comes before theirs; whoever is named comes before everybody.',
  { nobody: 'Nobody', told: 'Yes, and they know', untold: 'Yes, and they don’t know yet' },
);

const anger =
  /\b(?:furious|fed up|sick of|had enough|enough is enough|outrageous|disgrace(?:ful)?|ridiculous|idiot\w*|stupid\w*|incompeten\w+|useless|hopeless|liar|lied|lies to|bullshit|crap|damn|bloody|hell|wtf|hate|revenge|pay for (?:this|it)|teach (?:him|her|them|you) a lesson|shut up|clueless|pathetic|insult(?:ed|ing)?|unbelievable|how dare|as usual|typical|again and again|once again|never listens?|always does this|(?:so )?angry|mad at|can't stand|(?:does(?:n['’]t| not)|do(?:n['’]t| not)|did(?:n['’]t| not)) (?:even )?care|(?:you|she|he|they)(?:['’]re|['’]s| are| is| was| were) (?:(?:just|simply|completely|plainly|so) )?(?:wrong|mistaken|lying|to blame|at fault|incapable|lazy)|you (?:got|have) (?:it|this|that) (?:all )?wrong|nonsense|(?:your|her|his|their) (?:mistake|fault|mess)|everyone on the team)\b|!{2,}/i;
const shouted = /\b[A-Z]{4,20} [A-Z]{3,20} [A-Z]{3,20}\b/;
const hurting: readonly string[] = ['blame', 'threat', 'sarcasm', 'demeaning', 'escalation'];

/** Words in the answers that would be remembered instead of the point. */
const heat = (answers: Answers): TurnedAway | null => {
  for (const [question, words] of Object.entries(answers)) {
    const hot =
      anger.exec(words)?.[0] ??
      shouted.exec(words)?.[0] ??
      review(words).findings.find(({ rule }) => hurting.includes(rule))?.quote ??
      null;
    if (hot !== null)
      return {
        verdict: 'not-today',
        question,
        reason: `“${hot.trim()}” would be remembered instead of the point. Write what happened as anybody in the room would tell it, and look at it again tomorrow.`,
      };
  }
  return null;
};

const hearsay =
  /^(?:apparently|i (?:feel|think|guess|believe|suspect|heard|hear)|it (?:seems|feels|looks like)|everyone (?:says|knows|thinks)|everybody (?:says|knows|thinks)|people (?:say|think)|probably|maybe|perhaps|rumou?r|they say|somebody (?:said|told)|someone (?:said|told)|no idea|don't know|not sure|nothing|\?+|-+|n\/?a)\b/i;

/** Nothing is known yet: the answer is a feeling, hearsay or a word or two. */
const noFact = (question: string, words: string | undefined): TurnedAway | null =>
  words === undefined || (words.trim().split(/\s+/).length >= 3 && !hearsay.test(words.trim()))
    ? null
    : {
        verdict: 'not-today',
        question,
        reason:
          'There is no fact here yet that would stand if it were asked about. Find one (a date, a number, a mail, something you saw), then come back.',
      };

const motives: Readonly<Record<string, string>> = {
  right:
    'To show who was right is a reason that {reader} would feel in every line. Send it when you want something to change.',
  vent: 'To get it off your chest is a fair wish, and a talk with a friend serves it better. Nothing here has to be sent today.',
  cover: 'To be covered later helps nobody now. Send it when you want {reader} to be able to act.',
  show: 'To be seen to know better costs more than the mistake does. Leave it, or say it when it helps {reader}.',
  even: 'To get even is no reason that survives the answer. Leave it for today.',
  away: 'To be rid of it is a question of how much is on your table: take the path “saying no”.',
};

/** A motive that speaks against sending it. */
const motive = ({ motive: why = '' }: Answers): TurnedAway | null => {
  const reason = motives[why];
  return reason === undefined ? null : { verdict: 'not-today', question: 'motive', reason };
};

/** Answered by a key: “nobody” is an answer there. */
const choices: ReadonlySet<string> = new Set(['motive', 'decided', 'first', 'alone', 'owner']);

const decided = ({ decided: how }: Answers): TurnedAway | null =>
  how !== 'closed'
    ? null
    : {
        verdict: 'not-today',
        question: 'decided',
        reason:
          'It is theirs to decide, it is decided, and you have nothing new. Carry it, and keep the date on which it is looked at again.',
      };

const first = ({ first: who }: Answers): TurnedAway | null =>
  who !== 'untold'
    ? null
    : {
        verdict: 'first',
        question: 'first',
        reason: 'Tell them first. Whoever hears it second hears it as a secret; your answers wait here.',
      };

const ofLife =
  /\b(?:health|sick(?:ness)?|ill(?:ness)?|hospital|surgery|cancer|pregnan\w*|(?:ma|pa)ternity|burn(?:t|ed|ing)?[- ]?out|burnout|depress(?:ed|ion)|therap(?:y|ist)|divorc\w*|stressed|salary|drinks|drinking|resign\w*|laid off|redundant|(?:is|was|be|being|get|gets) fired|is quitting|is leaving|performance review)\b/i;
const somebodyElse =
  /\b(?:he|she|his|her|hers|him)\b|(?<![\p{L}])(?!(?:The|This|That|It|We|Our|There|These|Those|A|An|I|You|Your|My)\b)\p{Lu}\p{Ll}+(?:['’]s\b| (?:is|was|has|will|may|might|feels?|felt|got|gets|goes|went|resign\w*|quit|needs?)\b)/u;

/** What belongs to somebody else's own life is theirs to tell. */
const theirOwn = (answers: Answers): TurnedAway | null => {
  const [question] = Object.entries(answers).find(([, words]) => ofLife.test(words) && somebodyElse.test(words)) ?? [];
  return question === undefined
    ? null
    : {
        verdict: 'first',
        question,
        reason:
          'It is of somebody’s own life. Ask them first what may be said and to whom; for {reader} the effect on the work is enough.',
      };
};

const selfish = /^(?:(?:that )?(?:i|me)\b(?! and\b)|my (?:promotion|bonus|raise|career|salary))/i;

/** A goal that only the writer has is none that both want. */
const shared = ({ goal = '' }: Answers): TurnedAway | null =>
  selfish.test(goal.trim())
    ? {
        verdict: 'not-today',
        question: 'goal',
        reason: 'That is what you want. Find what {reader} wants as well; without it this is read as a wish of yours.',
      }
    : null;

/** An answer that leaves its question open, or names no day, would be read as carelessness. */
const open = (answers: Answers, now: Instant): TurnedAway | null => {
  for (const [question, words] of Object.entries(answers)) {
    const away = (reason: string): TurnedAway => ({ verdict: 'not-today', question, reason });
    if (question === 'by' && dayIn(words, now) === null)
      return away(
        `“${words.trim().slice(0, 60)}” is no day that {reader} could write down. Name one that is still to come: “Friday”, “20 March”.`,
      );
    if (!choices.has(question) && isOpen(words))
      return away(
        question === 'other'
          ? 'One way is no choice. Name a second that {reader} could really take, or say what it costs to wait.'
          : 'This one is still open. Without it the message raises a question that it does not answer.',
      );
  }
  return null;
};

/** The reasons to wait that every path shares, the gravest first; days count from `now`. */
export const weighed = (answers: Answers, fact: string | null, now: Instant): TurnedAway | null =>
  motive(answers) ??
  decided(answers) ??
  heat(answers) ??
  theirOwn(answers) ??
  shared(answers) ??
  (fact === null ? null : noFact(fact, answers[fact])) ??
  open(answers, now) ??
  first(answers);
