import { review } from '../../review/review.ts';
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
  /\b(?:furious|fed up|sick of|had enough|enough is enough|outrageous|disgrace(?:ful)?|ridiculous|idiot\w*|stupid\w*|incompeten\w+|useless|hopeless|liar|lied|lies to|bullshit|crap|damn|bloody|hell|wtf|hate|revenge|pay for (?:this|it)|teach (?:him|her|them|you) a lesson|shut up|clueless|pathetic|insult(?:ed|ing)?|unbelievable|how dare|as usual|typical|again and again|once again|never listens?|always does this|(?:so )?angry|mad at|can't stand)\b|!{2,}/i;
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
const noFact = (question: string, words = ''): TurnedAway | null =>
  words.trim().split(/\s+/).length >= 3 && !hearsay.test(words.trim())
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

/** The reasons to wait that every path shares, the gravest first. */
export const weighed = (answers: Answers, fact: string | null): TurnedAway | null =>
  motive(answers) ??
  decided(answers) ??
  heat(answers) ??
  (fact === null ? null : noFact(fact, answers[fact])) ??
  first(answers);
