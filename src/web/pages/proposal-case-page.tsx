import '../styles/initiatives.css';
import '../styles/proposals.css';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useLayoutEffect, useRef } from 'react';
import { call } from '../api.ts';
import { CaseAsk } from '../components/case-ask.tsx';
import { CaseGap, PutOff } from '../components/case-gap.tsx';
import { CaseLines, type LineDeeds, SayMore, useLineDeeds } from '../components/case-lines.tsx';
import { CaseMemo } from '../components/case-memo.tsx';
import { CaseMissed } from '../components/case-missed.tsx';
import { CaseOffers } from '../components/case-offers.tsx';
import { partLabels } from '../components/case-words.ts';
import { Chapter, FoldedChapter } from '../components/chapter.tsx';
import { useNotice } from '../components/notice.tsx';
import { Section } from '../components/page.tsx';
import { EditInPlace } from '../components/person-head.tsx';
import { ProposalDocuments } from '../components/proposal-documents.tsx';
import { ProposalFrame } from '../components/proposal-frame.tsx';
import { ProposalOptions } from '../components/proposal-options.tsx';
import { ProposalPage } from '../components/proposal-places.tsx';
import { SourcedAsShown } from '../components/sources.tsx';
import { useCaseKeys } from '../components/use-case-keys.ts';
import { type ProposalView, useProposalDeed, type WholeProposal } from '../components/use-proposal.ts';
import { PageAnswer } from '../components/waiting.tsx';
import { refresh, useReading } from '../queries.ts';

const Verbs = ({ proposal }: { readonly proposal: ProposalView }) => {
  const client = useQueryClient();
  const navigate = useNavigate();
  const deed = useProposalDeed();
  const { say, sayError } = useNotice();
  const remove = (): void => {
    call('proposal.remove', { proposal: proposal.id }).then(async ({ removed, rest }) => {
      await navigate({ to: '/proposals' });
      await refresh(client);
      say('Deleted.', async () => {
        await call('proposal.restore', { before: removed, rest });
        await refresh(client);
      });
    }, sayError);
  };
  return (
    <p className="verbs case-end">
      {proposal.ended ? (
        <button
          type="button"
          className="verb"
          onClick={() => void deed(call('proposal.reopen', { proposal: proposal.id }), 'It goes on.')}
        >
          Go on with it
        </button>
      ) : (
        <button
          type="button"
          className="verb soft"
          onClick={() => void deed(call('proposal.end', { proposal: proposal.id }), 'Put aside.')}
        >
          Put it aside
        </button>
      )}
      <button type="button" className="verb soft" onClick={remove}>
        Delete
      </button>
    </p>
  );
};

/** What was read in the words it began with and is neither taken nor left out, as "take all" takes it. */
const waitingOf = ({ proposal, offers }: WholeProposal): number =>
  proposal.ended ? 0 : proposal.waiting + offers.filter(({ take }) => take.sort === 'save').length;

/** What was read at once, with one verb that takes all of it. */
const Waiting = ({ whole, taken }: { readonly whole: WholeProposal; readonly taken: () => void }) => {
  const deed = useProposalDeed();
  const waits = waitingOf(whole);
  if (waits === 0) return null;
  return (
    <p className="case-waiting">
      <span className="quiet">
        {waits === 1
          ? 'One thing below was read in your words and waits for you.'
          : `${waits} things below were read in your words and wait for you.`}
      </span>{' '}
      <button
        type="button"
        className="verb"
        onClick={() => {
          taken();
          void deed(call('proposal.take', { proposal: whole.proposal.id }), 'Taken.');
        }}
      >
        {waits === 1 ? 'Take it →' : 'Take all of it →'}
      </button>
    </p>
  );
};

/** Goes on to what is asked next once what was said shows. */
const useGoOn = (whole: WholeProposal): (() => void) => {
  const wanted = useRef(false);
  const shown = useRef(whole);
  useLayoutEffect(() => {
    if (shown.current === whole) return;
    shown.current = whole;
    if (!wanted.current) return;
    wanted.current = false;
    if (document.activeElement !== document.body && !document.activeElement?.closest('.case-gap, .case-waiting'))
      return;
    const next =
      document.querySelector<HTMLElement>('.case-gap :is(textarea, input)') ??
      document.querySelector<HTMLElement>('.case-gap .verb, .case-put-off .verb, [data-case="missed"] :is(h2, h3)');
    next?.focus();
  });
  return () => {
    wanted.current = true;
  };
};

const CaseSheet = ({ whole }: { readonly whole: WholeProposal }) => {
  const { proposal, gap, offers, missed, memo } = whole;
  const deeds: LineDeeds = useLineDeeds(proposal);
  const box = useRef<HTMLDivElement>(null);
  useCaseKeys(box, proposal, deeds);
  const goOn = useGoOn(whole);
  const waits = waitingOf(whole) > 0;
  const memoShown = memo ? <CaseMemo proposal={proposal} memo={memo} waits={waits} /> : null;
  const of = (at: (typeof offers)[number]['at']) => offers.filter((offer) => offer.at === at);
  const has = (...parts: readonly string[]): boolean =>
    proposal.lines.some(({ part, option, state }) => option === null && parts.includes(part) && state !== 'rejected');
  const more = (part: Parameters<typeof SayMore>[0]['part'], verb: string) => (
    <SayMore proposal={proposal} part={part} verb={verb} label={partLabels[part] ?? verb} />
  );
  return (
    <SourcedAsShown>
      <ProposalPage
        proposal={proposal}
        place="case"
        sentence={proposal.sentence}
        heading={
          proposal.ended ? (
            proposal.title
          ) : (
            <EditInPlace
              label="Title"
              value={proposal.title}
              empty="Title"
              save={(title) => call('proposal.save', { proposal: proposal.id, title })}
            />
          )
        }
      >
        <div ref={box}>
          <Waiting whole={whole} taken={goOn} />
          {waits ? memoShown : null}
          {gap ? (
            <CaseGap key={gap.about} whole={whole} gap={gap} answered={goOn} />
          ) : (
            <PutOff whole={whole} asked={goOn} />
          )}
          <Chapter title="The problem">
            <div data-case="problem">
              <CaseLines proposal={proposal} parts={['problem', 'impact']} label="The problem" deeds={deeds} />
              <p className="verbs">
                {more('problem', has('problem') ? 'Say more' : 'Say it →')}
                {more('impact', 'How large it is')}
              </p>
            </div>
          </Chapter>
          <Chapter title="The ways to go" called="Options">
            <div data-case="options">
              <CaseOffers proposal={proposal.id} offers={of('options')} label="Recommended, by your words" />
              <ProposalOptions proposal={proposal} />
              <CaseLines proposal={proposal} parts={['recommendation']} label="Why this one" deeds={deeds} />
              {proposal.chosen === null ? null : <p className="verbs">{more('recommendation', 'Why this one')}</p>}
            </div>
          </Chapter>
          <Chapter title="The plan">
            <div data-case="serves">
              <Section title="What it serves">
                <CaseLines proposal={proposal} parts={['serves', 'benefit']} label="What it serves" deeds={deeds} />
                <CaseOffers proposal={proposal.id} offers={of('serves')} label="On file, that it might serve" />
                {has('serves') || of('serves').length > 0 ? null : (
                  <p className="section-note">
                    No goal or priority is named, and none on file speaks of the same thing.
                  </p>
                )}
                <p className="verbs">{more('serves', 'Name a goal')}</p>
              </Section>
            </div>
            <div data-case="plan">
              <Section title="What happens when">
                <CaseLines proposal={proposal} parts={['timeline', 'next']} label="What happens when" deeds={deeds} />
                <p className="verbs">
                  {more('timeline', has('timeline') ? 'Another step' : 'Name a step')}
                  {has('next') ? null : more('next', 'The first step after a yes')}
                </p>
              </Section>
            </div>
          </Chapter>
          <Chapter title="The ask">
            <div data-case="ask">
              <CaseOffers proposal={proposal.id} offers={of('ask')} label="Read in your words, of the ask" />
              <CaseAsk proposal={proposal} />
            </div>
            <ProposalFrame proposal={proposal} />
          </Chapter>
          <FoldedChapter
            title="Those who carry it"
            says="who was asked, how it is seen that it worked"
            filled={has('team', 'success', 'may-change', 'follow-through') || of('team').length > 0}
          >
            <div data-case="team">
              <Section title="The own team">
                <CaseLines proposal={proposal} parts={['team']} label="The own team" deeds={deeds} />
                <CaseOffers proposal={proposal.id} offers={of('team')} label="On file, of the own team" />
                {has('team') || of('team').length > 0 ? null : (
                  <p className="section-note">Nothing is said of those who would carry it.</p>
                )}
                <p className="verbs">{more('team', 'Who was asked, and what they said')}</p>
              </Section>
            </div>
            <div data-case="shared">
              <Section title="The shared picture">
                <CaseLines
                  proposal={proposal}
                  parts={['success', 'may-change', 'follow-through']}
                  label="The shared picture"
                  deeds={deeds}
                />
                <p className="verbs">
                  {more('success', 'How you would see that it worked')}
                  {more('may-change', 'What may still change')}
                  {more('follow-through', 'Who sees it through')}
                </p>
              </Section>
            </div>
          </FoldedChapter>
          {proposal.ended ? null : (
            <Chapter title="Before it goes up">
              <div data-case="missed">
                <CaseMissed proposal={proposal.id} missed={missed} />
              </div>
            </Chapter>
          )}
          <ProposalDocuments proposal={proposal} />
          {waits ? null : memoShown}
          <Verbs proposal={proposal} />
        </div>
      </ProposalPage>
    </SourcedAsShown>
  );
};

/** The case: what is said of the problem, the ways to go, the plan, and what is missing. */
export const ProposalCasePage = () => {
  const { proposal } = useParams({ strict: false });
  const query = useReading('proposal.show', { proposal: proposal ?? '' });
  return <PageAnswer query={query}>{(whole) => <CaseSheet key={whole.proposal.id} whole={whole} />}</PageAnswer>;
};
