import { useState } from 'react';
import { rungWords } from '../../domain/proposals/ask-ladder.ts';
import { askRungs, type BenefitKind, benefitKinds } from '../../domain/proposals/proposal.ts';
import { call } from '../api.ts';
import { Careful } from './careful.tsx';
import { benefitNames } from './case-words.ts';
import { useKeptWords } from './kept-words.ts';
import { PersonPicker } from './person-picker.tsx';
import { useAnswerGiven } from './use-answer.ts';
import { useProposalDeed, type WholeProposal } from './use-proposal.ts';

type Gap = NonNullable<WholeProposal['gap']>;

/** What was put off is asked again with one verb. */
const AskAgain = ({ whole, asked }: { readonly whole: WholeProposal; readonly asked: () => void }) => {
  const answer = useAnswerGiven();
  const { later } = whole;
  if (later.length === 0) return null;
  return (
    <button
      type="button"
      className="verb soft"
      onClick={() => {
        asked();
        void answer(later, 'open', 'Asked again.');
      }}
    >
      Ask again what was put off ({later.length})
    </button>
  );
};

/** Where every question was answered or put off: the way back to the latter. */
export const PutOff = ({ whole, asked }: { readonly whole: WholeProposal; readonly asked: () => void }) =>
  whole.later.length === 0 || whole.proposal.ended ? null : (
    <p className="case-waiting case-put-off">
      <span className="quiet">
        {whole.later.length === 1 ? 'One question is' : `${whole.later.length} questions are`} put off.
      </span>{' '}
      <AskAgain whole={whole} asked={asked} />
    </p>
  );

/** The one question that matters most now, with one field: Enter keeps the answer, Later asks the next one. */
export const CaseGap = ({
  whole,
  gap,
  answered,
}: {
  readonly whole: WholeProposal;
  readonly gap: Gap;
  /** Hears that it was answered or put off: what is asked next has the keyboard. */
  readonly answered: () => void;
}) => {
  const { proposal } = whole;
  const deed = useProposalDeed();
  const answer = useAnswerGiven();
  // It goes where something else is said first, and comes again.
  const [words, setWords] = useKeptWords(gap.about);
  const [busy, setBusy] = useState(false);
  const [picking, setPicking] = useState(false);
  const { field } = gap;
  const run = (work: Promise<Awaited<ReturnType<typeof call<'proposal.save'>>>>): void => {
    setBusy(true);
    void deed(
      work.then((done) => {
        answered();
        return done;
      }),
      'Kept.',
    )
      .then((kept) => (kept ? setWords('') : undefined))
      .finally(() => setBusy(false));
  };
  const save = (input: Omit<Parameters<typeof call<'proposal.save'>>[1], 'proposal'>): void =>
    run(call('proposal.save', { proposal: proposal.id, ...input }));
  const keep = (): void => {
    const said = words.trim();
    if (said === '' || busy) return;
    if (field.sort === 'line')
      run(call('proposal.put', { proposal: proposal.id, part: field.part, option: field.option, words: said }));
    else if (field.sort === 'option') run(call('option.save', { proposal: proposal.id, name: said }));
    else if (field.sort === 'nothing')
      run(
        call('option.save', { proposal: proposal.id, name: 'Do nothing', nothing: true }).then(async (made) => {
          const option = made.proposal.options.find(({ nothing }) => nothing)?.id ?? null;
          const put = await call('proposal.put', { proposal: proposal.id, part: 'cost', option, words: said });
          return { ...put, before: made.before };
        }),
      );
    else if (field.sort === 'byDay') save({ byDay: said });
  };
  const choice = (name: string, does: () => void, ready = true) => (
    <button
      key={name}
      type="button"
      className="verb"
      aria-disabled={busy || !ready}
      onClick={() => (busy || !ready ? undefined : does())}
    >
      {name}
    </button>
  );
  const chosen =
    field.sort === 'chosen' ? (
      proposal.options
        .filter(({ nothing, state }) => !nothing && state !== 'rejected')
        .map(({ id, name }) => choice(name, () => save({ chosen: id })))
    ) : field.sort === 'ladder' ? (
      askRungs.map((rung) => choice(rungWords[rung].name, () => save({ ladder: rung })))
    ) : field.sort === 'benefit' ? (
      benefitKinds.map((kind: BenefitKind) =>
        choice(
          benefitNames[kind],
          () =>
            run(
              call('proposal.put', {
                proposal: proposal.id,
                part: 'benefit',
                kind,
                words: words.trim(),
              }),
            ),
          words.trim() !== '',
        ),
      )
    ) : field.sort === 'decider' ? (
      <button type="button" className="verb" onClick={() => setPicking(true)}>
        Name them →
      </button>
    ) : null;
  const typed =
    field.sort === 'line' || field.sort === 'option' || field.sort === 'nothing' || field.sort === 'benefit';
  return (
    <section className="case-gap" aria-labelledby="case-gap">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <label htmlFor={typed || field.sort === 'byDay' ? 'case-gap-words' : undefined}>
          <span id="case-gap" className="case-question" dir="auto">
            {gap.question}
          </span>
          <span className="quiet">{gap.why}</span>
        </label>
        {typed ? (
          <textarea
            id="case-gap-words"
            rows={field.sort === 'option' ? 1 : 2}
            dir="auto"
            maxLength={field.sort === 'option' ? 200 : 2000}
            value={words}
            onChange={({ target }) => setWords(target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
              event.preventDefault();
              // Of what kind it is, is chosen.
              if (field.sort === 'benefit')
                event.currentTarget.form?.querySelector<HTMLElement>('.verbs .verb')?.focus();
              else keep();
            }}
          />
        ) : field.sort === 'byDay' ? (
          <input id="case-gap-words" type="date" value={words} onChange={({ target }) => setWords(target.value)} />
        ) : null}
        {typed ? <Careful text={words} /> : null}
        <p className="verbs">
          {chosen ?? (
            <span className="keeps">
              <button type="submit" className="verb" aria-disabled={busy || words.trim() === ''}>
                Keep it
              </button>{' '}
              <kbd>Enter</kbd>
            </span>
          )}
          <button
            type="button"
            className="verb soft"
            onClick={() => {
              answered();
              void answer(gap.about, 'later', 'Later.');
            }}
          >
            Later
          </button>
          {whole.asksLeft > 0 ? <span className="quiet">{whole.asksLeft} more after this one</span> : null}
          <AskAgain whole={whole} asked={answered} />
        </p>
      </form>
      {picking ? (
        <PersonPicker
          label="Who decides it?"
          without=""
          first=""
          status="Enter names them. Escape closes."
          choose={({ id }) => {
            setPicking(false);
            save({ decider: id });
          }}
          close={() => setPicking(false)}
        />
      ) : null}
    </section>
  );
};
