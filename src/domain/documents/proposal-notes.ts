import { spelledOut } from '../people/counted.ts';
import { endWords } from '../proposals/decision-sentence.ts';
import type { ProposalMaterial } from './proposal-material.ts';
import { chosenOf, optionsOf } from './proposal-parts.ts';
import type { Fitting } from './proposal-words.ts';
import type { UpdateNote } from './update-notes.ts';

const most = 5;

/**
 * What the writer of a document of a proposal should know: all that was held back first, then what was read and waits, and what is
 * not said yet and a reader will miss, the gravest first, at most five.
 */
export const proposalNotes = (
  { proposal, decisions, objections }: ProposalMaterial,
  fit: Fitting,
  more: readonly string[] = [],
): readonly UpdateNote[] => {
  const says = (part: string, option: string | null = null): boolean =>
    proposal.lines.some((line) => line.part === part && line.option === option && line.state === 'accepted');
  const chosen = chosenOf(proposal);
  const nothing = optionsOf(proposal).find((one) => one.nothing);
  const waiting = [...proposal.options, ...proposal.lines].filter(({ state }) => state === 'proposed').length;
  const unanswered = objections.filter(({ state, answer }) => state === 'accepted' && answer.trim() === '').length;
  const last = decisions.at(-1);
  const texts = [
    waiting === 0
      ? ''
      : `${spelledOut(waiting, 'part')} read in your words ${waiting === 1 ? 'waits' : 'wait'} to be taken or left. Until then nothing of ${waiting === 1 ? 'it' : 'them'} is written.`,
    last && proposal.ended?.how === 'decided'
      ? `It is decided (${endWords[last.how].toLowerCase()}): this says how the case stood.`
      : '',
    chosen ? '' : 'No option is recommended yet. Choose one, and the document says the answer in its title.',
    proposal.ladder === null
      ? 'Nothing says what is asked: to know of it, advice, a hurdle cleared, backing or a decision.'
      : '',
    proposal.decider === null ? 'Nobody is named who decides.' : '',
    proposal.byDay === null ? 'No day is named by which an answer is needed.' : '',
    chosen && !says('cost', chosen.id) ? 'What the recommended option costs is not said.' : '',
    chosen && !chosen.nothing && !says('downside', chosen.id)
      ? 'No downside of the recommended option is said. A reader who finds one alone trusts the rest less.'
      : '',
    !nothing
      ? 'Doing nothing is not among the options.'
      : says('cost', nothing.id) || chosen?.id === nothing.id
        ? ''
        : 'What doing nothing costs is not said.',
    says('next') ? '' : 'The first step after a yes is not said.',
    unanswered === 0
      ? ''
      : `${spelledOut(unanswered, 'objection')} or questions have no answer yet and are left out.`
          .replace(/^One objection or questions have/, 'One objection or question has')
          .replace(' and are left out', unanswered === 1 ? ' and is left out' : ' and are left out'),
    ...more,
  ].filter((text) => text !== '');
  return [...fit.notes(), ...texts.slice(0, most).map((text) => ({ text, sources: [] }))];
};
