import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { Line } from '../../domain/documents/line.ts';
import { calledName } from '../../domain/people/names.ts';
import type { Output } from '../api.ts';
import { briefText } from '../brief-text.ts';
import { useClock } from '../components/clock.tsx';
import { Expected } from '../components/expected.tsx';
import { FoldedSection } from '../components/folded-section.tsx';
import { LikelyQuestions, linesOfLikely } from '../components/likely-questions.tsx';
import { NextSteps } from '../components/next-steps.tsx';
import { NotYetKnown } from '../components/not-yet-known.tsx';
import { useNotice } from '../components/notice.tsx';
import { Page, Section } from '../components/page.tsx';
import { RehearseVerb } from '../components/rehearse-verb.tsx';
import { Sourced, SourcedLine, SourcesMargin } from '../components/sources.tsx';
import { PlanVerb, QuestionsToPut, useQuestions } from '../components/talk-words.tsx';
import { PageAnswer } from '../components/waiting.tsx';
import { useReading } from '../queries.ts';
import { type Clock, capital, hour, lasting, longDate, untilWords } from '../time.ts';
import { counted } from '../words.ts';

type Brief = Output<'brief.build'>;

const Lines = ({ lines }: { readonly lines: readonly Line[] }) => (
  <ul className="bullets">
    {lines.map((line) => (
      <li key={line.text}>
        <SourcedLine line={line} />
      </li>
    ))}
  </ul>
);

const factsIn = (lines: readonly Pick<Line, 'sources'>[]): ReadonlySet<string> =>
  new Set(lines.flatMap(({ sources }) => sources.flatMap(({ fact }) => fact ?? [])));

/** Lines that rest on something which none of the lines above rests on. */
const unsaid = (lines: readonly Line[], above: readonly Line[]): Line[] => {
  const said = factsIn(above);
  return lines.filter(
    ({ sources }) => sources.length === 0 || sources.some(({ fact }) => fact === null || !said.has(fact)),
  );
};

const Owed = ({
  title,
  lines,
  none,
}: {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly none: string;
}) => (
  <section className="owed">
    <h2>{title}</h2>
    {lines.length === 0 ? (
      <p className="quiet">{none}</p>
    ) : (
      lines.map((line) => (
        <p key={line.text} className="serif">
          <SourcedLine line={line} />
        </p>
      ))
    )}
  </section>
);

const overWords = ({ person, moment }: Brief, clock: Clock): string => {
  const who = [person.name, person.role].filter(Boolean).join(', ');
  if (!moment) return [person.role, 'nothing in the calendar'].filter(Boolean).join(' · ');
  const until = untilWords(moment.start, moment.end, clock);
  const time = moment.allDay ? [] : [hour(moment.start, clock)];
  const soon = until.startsWith('in ') || until === 'now' || until.endsWith('ago');
  const when = soon ? [...time, until].join(', ') : [capital(longDate(moment.start, clock)), ...time].join(', ');
  return [when, moment.allDay ? '' : lasting(moment.start, moment.end), who].filter(Boolean).join(' · ');
};

const BriefSheet = ({ brief }: { readonly brief: Brief }) => {
  const clock = useClock();
  const { say, sayError } = useNotice();
  const { person, moment } = brief;
  const first = calledName(person.name);
  const heading = moment?.title || person.name;
  const over = overWords(brief, clock);
  const others = moment?.with.filter(({ id, standing }) => standing === 'above' && id !== person.id) ?? [];
  const lines = useMemo(
    () => [
      brief.line,
      ...brief.bullets,
      ...brief.iOwe,
      ...brief.theyOwe,
      ...(brief.ask ? [brief.ask] : []),
      ...brief.tried,
      ...brief.questions,
    ],
    [brief],
  );
  const questions = useQuestions(person.id);
  const asking = useReading('question.likely', { person: person.id });
  const likely = asking.data?.questions;
  const told = useReading('reader.news', { reader: person.id }).data;
  const [asks, showAsks] = useState(false);
  const [rest, showRest] = useState(false);
  // What stands further up the page is not said again.
  const { mayAsk, steps, news, besides } = useMemo(() => {
    const mayAsk = (likely ?? []).flatMap(linesOfLikely);
    const asked = factsIn((likely ?? []).filter(({ ground }) => ground === 'asked' || ground === 'again'));
    const steps = brief.steps.filter(({ facts }) => facts.length === 0 || !facts.every((fact) => asked.has(fact)));
    const known = [...lines, ...steps.map(({ line }) => line)];
    const news = told && { ...told, changed: unsaid(told.changed, known), never: unsaid(told.never, known) };
    const above = [...lines, ...mayAsk, ...(news ? [...news.changed, ...news.never] : [])];
    const besides = [
      { title: `What matters to ${first}`, lines: unsaid(brief.priorities, above) },
      { title: 'Asked before', lines: unsaid(brief.asked, above) },
      { title: 'Open', lines: unsaid(brief.open, above) },
    ].filter((part) => part.lines.length > 0);
    return { mayAsk, steps, news, besides };
  }, [brief, lines, likely, told, first]);
  const below = useMemo(
    () => [
      ...mayAsk,
      ...(news ? [...news.changed, ...news.never] : []),
      ...(asks ? questions : []),
      ...(rest ? besides.flatMap((part) => part.lines) : []),
    ],
    [mayAsk, news, asks, questions, rest, besides],
  );
  const all = useMemo(() => [...lines, ...below], [lines, below]);
  const copy = (): void => {
    navigator.clipboard.writeText(briefText(brief, { heading, over, first })).then(
      () => say('Copied as plain text.'),
      () => sayError(new Error('clipboard')),
    );
  };
  return (
    <Sourced lines={all} printed={lines.length}>
      <Page name={heading} over={over} heading={heading} className="brief" margin={<SourcesMargin />}>
        {moment && others.length > 0 ? (
          <p className="also verbs">
            <span>Also there:</span>
            {others.map(({ id, name }) => (
              <Link
                key={id}
                to="/brief/$person"
                params={{ person: id }}
                search={{ moment: moment.id }}
                className="verb"
                aria-label={`Brief on ${name}`}
              >
                <span>
                  <bdi>{name}</bdi> →
                </span>
              </Link>
            ))}
          </p>
        ) : null}
        {brief.talk ? (
          <section className="brief-talk" aria-label="Before the decision">
            <p className="section-note">
              Before the decision on{' '}
              <Link to="/proposals/$proposal/pre-wire" params={{ proposal: brief.talk.proposal.id }} className="verb">
                <bdi>{brief.talk.proposal.title}</bdi>
              </Link>
            </p>
            <Lines lines={brief.talk.lines} />
          </section>
        ) : null}
        <p className="brief-line">
          <SourcedLine line={brief.line} />
        </p>
        {brief.bullets.length > 0 ? <Lines lines={brief.bullets} /> : null}
        {brief.iOwe.length + brief.theyOwe.length > 0 ? (
          <div className="both">
            <Owed title="You owe" lines={brief.iOwe} none="Nothing that is known." />
            <Owed title={`${first} owes`} lines={brief.theyOwe} none="Nothing that is known." />
          </div>
        ) : null}
        {brief.ask ? (
          <section className="ask">
            <h2>One ask</h2>
            <p>
              <SourcedLine line={brief.ask} />
            </p>
          </section>
        ) : null}
        {brief.tried.length > 0 ? (
          <Section title="From last time">
            <Lines lines={brief.tried} />
          </Section>
        ) : null}
        {brief.questions.length > 0 ? (
          <Section title="Questions">
            <Lines lines={brief.questions} />
          </Section>
        ) : null}
        <p className="verbs brief-verbs">
          <button type="button" className="verb" onClick={copy}>
            Copy
          </button>
          <button type="button" className="verb" onClick={() => print()}>
            Print
          </button>
          {moment && Date.parse(moment.end) > Date.parse(clock.now) ? (
            <PlanVerb moment={moment.id} reader={person.id} />
          ) : null}
          {moment && Date.parse(moment.end) > Date.parse(clock.now) ? (
            <RehearseVerb of={{ person: person.id, moment: moment.id }} words="Rehearse it →" />
          ) : null}
          <Link to="/people/$person" params={{ person: person.id }} className="verb">
            {first}’s page →
          </Link>
          <span className="quiet">{brief.words} words</span>
        </p>
        {/* The questions come first: what stands below them waits, so that nothing moves under the eye. */}
        {asking.isPending ? null : (
          <div className="below">
            {likely ? <LikelyQuestions questions={likely} person={person.id} name={first} /> : null}
            {steps.length > 0 ? (
              <Section title="This week">
                <NextSteps steps={steps} label={`Steps with ${person.name}`} name={first} />
              </Section>
            ) : null}
            <NotYetKnown news={news} name={first} />
            {moment && person.standing === 'above' ? (
              <Expected moment={moment.id} ended={Date.parse(moment.end) <= Date.parse(clock.now)} />
            ) : null}
            {questions.length > 0 ? (
              <FoldedSection
                title={`What to ask ${first}`}
                says={counted(questions.length, 'question')}
                open={asks}
                setOpen={showAsks}
              >
                <QuestionsToPut questions={questions} />
              </FoldedSection>
            ) : null}
            {besides.length > 0 ? (
              <FoldedSection
                title="Also on file"
                says={counted(besides.flatMap((part) => part.lines).length, 'line')}
                open={rest}
                setOpen={showRest}
              >
                {besides.map((part) => (
                  <Section key={part.title} title={part.title}>
                    <Lines lines={part.lines} />
                  </Section>
                ))}
              </FoldedSection>
            ) : null}
          </div>
        )}
      </Page>
    </Sourced>
  );
};

/** What to read in the minute before a moment; every line opens the words it rests on. */
export const BriefPage = () => {
  const { person } = useParams({ from: '/brief/$person' });
  const { moment } = useSearch({ from: '/brief/$person' });
  const query = useReading('brief.build', { person, ...(moment === undefined ? {} : { moment }) });
  return <PageAnswer query={query}>{(brief) => <BriefSheet brief={brief} />}</PageAnswer>;
};
