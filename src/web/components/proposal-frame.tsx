import '../styles/initiatives.css';
import '../styles/options.css';
import type { ProposalView } from '../../app/proposal/proposal-view.ts';
import type { Output } from '../api.ts';
import { useReading } from '../queries.ts';
import { Approach } from './approach.tsx';
import { AskLadder } from './ask-ladder.tsx';
import { ExperimentFrame } from './experiment-frame.tsx';
import { goTo, openPart } from './open-part.ts';
import { Answer } from './waiting.tsx';

type Finding = Output<'proposal.check'>['findings'][number];

/** How a proposal is asked: the step of the ladder, the smallest test, and what research would say of it as it stands. */
export const ProposalFrame = ({ proposal }: { readonly proposal: ProposalView }) => {
  const frame = useReading('proposal.frame', { proposal: proposal.id });
  const check = useReading('proposal.check', { proposal: proposal.id }, { enabled: proposal.ended === null });
  const place = (where: 'options' | 'case' | 'frame'): void =>
    where === 'options'
      ? goTo('.options [data-cell]', '.options .section-head .verb')
      : goTo('[data-chapter] h2', 'h1');
  const toFinding = ({ line, option, part }: Finding): void =>
    openPart(
      { part: option && part ? part : '', option: option ?? null },
      ...(line ? [`[data-line="${CSS.escape(line)}"]`] : []),
      ...(part ? [`[data-part="${part}"]`] : []),
      'h1',
    );
  return (
    <>
      <Answer query={frame}>
        {({ ladder, experiment }) => (
          <>
            <AskLadder proposal={proposal.id} ladder={ladder} decider={proposal.deciderName?.id ?? null} go={place} />
            <ExperimentFrame proposal={proposal} experiment={experiment} />
          </>
        )}
      </Answer>
      {check.data ? <Approach proposal={proposal.id} check={check.data} go={toFinding} /> : null}
    </>
  );
};
