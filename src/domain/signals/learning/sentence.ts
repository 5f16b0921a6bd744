import type { FactKind } from '../../facts/fact.ts';
import { defaultLines, type Lines, type Origin } from './lines.ts';

const many: Readonly<Record<FactKind, string>> = {
  commitment: 'commitments',
  request: 'requests',
  question: 'questions',
  decision: 'decisions',
  priority: 'priorities',
  pressure: 'pressures',
  success: 'definitions of success',
  preference: 'preferences',
  position: 'positions',
  tie: 'ties',
  result: 'results',
  opportunity: 'opportunities',
  risk: 'risks',
  support: 'notes of support',
  timing: 'dates',
  outcome: 'answers',
  reflection: 'reflections',
};
const from: Readonly<Record<Origin, string>> = {
  mail: 'from mail',
  notes: 'from your notes',
  talk: 'from transcripts',
};

/** What was learnt of one kind, as a sentence: the counts it rests on and what they change. */
export const learningSentence = ({
  kind,
  origin,
  accepted,
  rejected,
  lines,
}: {
  readonly kind: FactKind;
  readonly origin: Origin;
  readonly accepted: number;
  readonly rejected: number;
  readonly lines: Lines;
}): string => {
  const all = accepted + rejected;
  const counts =
    rejected > accepted || lines.sure > defaultLines.sure
      ? `You turned down ${rejected} of ${all} ${many[kind]} ${from[origin]}`
      : `You took ${accepted} of ${all} ${many[kind]} ${from[origin]}`;
  if (lines.sure > defaultLines.sure)
    return `${counts}: less likely ones are not shown any more, and more of them are put as a question.`;
  if (lines.sure < defaultLines.sure) return `${counts}: fewer of them are put as a question.`;
  return `${counts}; nothing has changed.`;
};
