import '../styles/decision.css';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { call, type Output } from '../api.ts';
import { useClock } from '../components/clock.tsx';
import { DecisionFollow } from '../components/decision-follow.tsx';
import { DecisionForm, type DecisionsOf } from '../components/decision-form.tsx';
import { EarlierDecisions, StandingDecision } from '../components/decision-records.tsx';
import { ExpectedRow, ExpectForm } from '../components/expected.tsx';
import { Section } from '../components/page.tsx';
import { ProposalPage } from '../components/proposal-places.tsx';
import { SourcedAsShown } from '../components/sources.tsx';
import { useProposalDeed } from '../components/use-proposal.ts';
import { PageAnswer } from '../components/waiting.tsx';
import { useReading } from '../queries.ts';
import { longDate } from '../time.ts';

/** What is expected of the decision, noted before it; afterwards it is said what came. */
const Expectations = ({ of, decided }: { readonly of: DecisionsOf; readonly decided: boolean }) => {
  const [open, setOpen] = useState(false);
  if (decided && of.expected.length === 0) return null;
  return (
    <Section
      title={decided ? 'What you expected' : 'What you expect'}
      aside={
        decided || open ? null : (
          <button type="button" className="verb soft" onClick={() => setOpen(true)}>
            Note it →
          </button>
        )
      }
    >
      {of.expected.length > 0 ? (
        <ul className="rows">
          {of.expected.map((one) => (
            <ExpectedRow key={one.id} one={one} />
          ))}
        </ul>
      ) : open ? null : (
        <p className="section-note">Said before the answer, it shows afterwards how well you read it.</p>
      )}
      {open ? <ExpectForm input={{ proposal: of.id }} done={() => setOpen(false)} /> : null}
    </Section>
  );
};

const DecisionSheet = ({ shown, of }: { readonly shown: Output<'decision.list'>; readonly of: DecisionsOf }) => {
  const clock = useClock();
  const deed = useProposalDeed();
  const standing = shown.decisions.find(({ superseded }) => !superseded);
  const earlier = shown.decisions.filter(({ superseded }) => superseded);
  const [anew, setAnew] = useState(false);
  const [ask] = of.asks.filter(({ linked }) => linked);
  const open = !of.ended;
  return (
    <SourcedAsShown>
      <ProposalPage proposal={of} place="decision" sentence={shown.sentence}>
        {standing ? <StandingDecision one={standing} /> : null}
        {standing && !anew ? (
          <p className="verbs">
            <button type="button" className="verb soft" onClick={() => setAnew(true)}>
              Something else was decided since →
            </button>
            {of.ended && (standing.how === 'later' || standing.how === 'no') ? (
              <button
                type="button"
                className={standing.how === 'later' && standing.reviewDue ? 'verb amber' : 'verb soft'}
                onClick={() => void deed(call('proposal.reopen', { proposal: of.id }), 'Taken up again.')}
              >
                Take it up again →
              </button>
            ) : null}
          </p>
        ) : (
          <Section title={standing ? 'What was decided since' : 'What was decided'}>
            {standing ? (
              <p className="section-note">What stands above stays as it is, and this takes its place.</p>
            ) : ask ? (
              <p className="section-note" dir="auto">
                It answers what you asked on {longDate(ask.asked, clock)}: “{ask.words}”
              </p>
            ) : (
              <p className="section-note">In one word, then in theirs.</p>
            )}
            <DecisionForm key={standing?.id ?? ''} of={of} supersedes={standing?.id ?? null} />
            {anew ? (
              <p className="verbs">
                <button type="button" className="verb soft" onClick={() => setAnew(false)}>
                  Leave it
                </button>
              </p>
            ) : null}
          </Section>
        )}
        {of.follow ? <DecisionFollow of={of} follow={of.follow} /> : null}
        <Expectations of={of} decided={!open} />
        {earlier.length > 0 ? (
          <Section title="Put down before">
            <EarlierDecisions decisions={earlier} />
          </Section>
        ) : null}
      </ProposalPage>
    </SourcedAsShown>
  );
};

/** What was decided on one proposal, what came of it, and what follows. */
export const ProposalDecisionPage = () => {
  const { proposal } = useParams({ strict: false });
  const query = useReading('decision.list', { proposal: proposal ?? '' });
  return (
    <PageAnswer query={query}>
      {(shown) =>
        shown.of ? <DecisionSheet key={shown.decisions[0]?.id ?? shown.of.id} shown={shown} of={shown.of} /> : null
      }
    </PageAnswer>
  );
};
