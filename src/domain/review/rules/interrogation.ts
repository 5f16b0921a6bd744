import type { Found, Rule } from '../rule.ts';
import type { Sentence } from '../sentences.ts';

/** A question that asks for guilt rather than for an answer. */
const sharp =
  /\b(?:why|how (?:could|can|on earth|come|is it possible|am i|do you think|did you)|who (?:allowed|told|said|gave|approved|checked|let|decided|signed|authori[sz]ed|do you think)|what (?:were|was|are) you|what (?:else|exactly|on earth|made you|gave you|possessed)|since when|where did|who pays|did(?:n't| not)? (?:you|nobody|anyone|anybody|it)|have(?:n't)? you|weren't you|do you (?:even|really|realise|realize|know)|are you (?:serious|aware|sure)|don't you|is this|and (?:why|who|what|how|where)|where (?:were|was|is)|which part|when (?:did|were) you|who (?:had|was|is|has|did|would|made|wrote|sent|left|forgot|signed)|why wasn't|where were)\b/i;
const pointed =
  /\b(?:why (?:didn't|did you|do you|are you|were you|have you|haven't|is|was|always|now)|how could|who (?:allowed|told|let|gave you)|what were you|what else have|how am i|do you (?:even|realise|realize)|did you (?:even|not)|didn't you|where were you|why (?:should i|would i)|what were you|where did you get|who gave|who pays|why (?:wasn't|weren't|was i|am i|do i|do we|does)|who (?:was on|had the|was responsible|is responsible|signed|forgot|left|made)|how did (?:this|that|it) happen|are you serious|what exactly)\b/i;
const helping =
  /\b(?:can i help|do you need|what do you need|shall (?:i|we)|would (?:it|you)|(?<!how )could you|can you|would you|what would)\b/i;

export const interrogation: Rule = {
  id: 'interrogation',
  family: 'receiver',
  reads: ['reply'],
  severity: 'warning',
  step: 'relationships',
  capability: '7.6',
  card: 'E24',
  mistake: null,
  reason:
    'Question upon question puts somebody in the dock who came to report; one open question gets more out of them.',
  flags: [
    'Why didn’t you see it coming? Who allowed you to ring the client? What else have you not told me?',
    'Who checked the proof? Why is the date wrong? Did you even look?',
    'How could you not count them? Why were there only two of you? What were you doing?',
    'A week? Why? And who told them so?',
    'Why now? Why you? Why was I not asked?',
    'What exactly did you promise? Why without me? How am I supposed to explain that?',
  ],
  passes: [
    'What does it cost? When would it start? Who would run it? I like it and need the three for the board.',
    'Why did the interface change, do you know?',
    'What do you need from me? Can I ring the director? Would Friday do?',
    'Which of the two would you take, and why? Then I sign.',
    'Thank you for telling me at once. What happened, and how is he now?',
    'Could you check three things: what the post takes, who packs, and when the van goes?',
  ],
  check: (draft) => {
    const questions = draft.sentences.filter(({ question }) => question);
    const hard = questions.filter(({ flat }) => sharp.test(flat) && !helping.test(flat));
    const guilty = questions.filter(({ flat }) => pointed.test(flat) && !helping.test(flat));
    // "Why is the date wrong in there, and why do you think I would pay?" is two.
    const count = hard.reduce(
      (sum, { flat }) => sum + Math.max(1, flat.match(/\b(?:why|who|how|where|what) /gi)?.length ?? 1),
      0,
    );
    const [first] = questions;
    const last: Sentence | undefined = questions.at(-1);
    const told = draft.sentences.filter(({ question, words }) => !question && words > 3).length;
    if (
      !first ||
      !last ||
      (hard.length < 2 && count < 3) ||
      Math.max(count, questions.length) < 3 ||
      guilty.length < 1 ||
      told >= questions.length
    )
      return [];
    const found: Found = {
      start: first.start,
      end: last.end,
      message: 'Question upon question',
      why: 'It reads as a hearing, and whoever brought the news regrets it. Thank them, ask the one question that helps you decide, and keep how it came about for a calm talk.',
    };
    return [found];
  },
};
