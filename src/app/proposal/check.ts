import { z } from 'zod';
import { approachCheck } from '../../domain/proposals/approach-check.ts';
import { ApproachFinding } from '../../domain/proposals/approach-finding.ts';
import { Id } from '../../domain/shared/id.ts';
import { operation } from '../operation.ts';
import { askedOf } from './asked-of.ts';
import { findProposal, Which } from './find-proposal.ts';

export const proposalCheck = operation({
  name: 'proposal.check',
  summary:
    'Look at a proposal against the evidence cards: at most five things worth a thought before it is asked, each with its card, its grade and its limits.',
  surfaces: ['http', 'cli'],
  positional: ['proposal'],
  input: z.object({ /** Its id or a part of its title. */ proposal: Which }),
  output: z.object({
    proposal: z.object({ id: Id, title: z.string() }),
    /** How it stands, in one sentence. */
    sentence: z.string(),
    findings: z.array(ApproachFinding),
    /** What the user said is right as it is, by its name. */
    left: z.array(z.string()),
  }),
  run: (context, { proposal }) => {
    const one = findProposal(context, proposal);
    const store = context.store();
    const { now } = context;
    const start = `check:${one.id}:`;
    const left = [...store.answers.starting(start, now)].flatMap(([about, { answer }]) =>
      answer === 'right' ? [about.slice(start.length)] : [],
    );
    const asked = askedOf(context, one);
    const findings = approachCheck({
      id: one.id,
      proposal: one,
      objections: store.objections.ofProposal(one.id, now),
      talks: store.proposalTalks.of(one.id, now),
      heard: store.rooms.positions(one.id, now).some(({ state, sure }) => state === 'accepted' && sure === 'told'),
      called: asked.decider?.called ?? '',
      exposed: asked.exposed,
      left: new Set(left),
      today: asked.today,
    });
    const empty = !one.lines.some(({ state }) => state !== 'rejected');
    return {
      proposal: { id: one.id, title: one.title },
      sentence: empty
        ? 'There is nothing to look at yet: say the problem in a sentence first.'
        : findings.length === 0
          ? 'Nothing of what the evidence cards speak of was found in it.'
          : 'Worth a thought before it is asked. Research says what people usually do, not what will happen here.',
      findings: [...findings],
      left,
    };
  },
});
