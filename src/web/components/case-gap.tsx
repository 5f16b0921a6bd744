import { useState } from 'react';
import { rungWords } from '../../domain/proposals/ask-ladder.ts';
import { askRungs, type BenefitKind, benefitKinds } from '../../domain/proposals/proposal.ts';
import { call } from '../api.ts';
import { Careful } from './careful.tsx';
import { benefitNames } from './case-words.ts';
import { PersonPicker } from './person-picker.tsx';
import { useAnswerGiven } from './use-answer.ts';
import { useProposalDeed, type WholeProposal } from './use-proposal.ts';

type Gap = NonNullable<WholeProposal['gap']>;

/** The one question that matters most now, with one field: Enter keeps the answer, Later asks the next one. */
export const CaseGap = ({ whole, gap }: { readonly whole: WholeProposal; readonly gap: Gap }) => {
  const { proposal } = whole;
  const deed = useProposalDeed();
  const answer = useAnswerGiven();
  const [words, setWords] = useState('');
  const [busy, setBusy] = useState(false);
  const [picking, setPicking] = useState(false);
  const { field } = gap;
  const run = (work: Promise<Awaited<ReturnType<typeof call<'proposal.save'>>>>): void => {
    setBusy(true);
    void deed(work, 'Kept.').finally(() => setBusy(false));
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
              if (field.sort !== 'benefit') keep();
            }}
          />
        ) : field.sort === 'byDay' ? (
          <input id="case-gap-words" type="date" value={words} onChange={({ target }) => setWords(target.value)} />
        ) : null}
        {typed ? <Careful text={words} /> : null}
        <p className="verbs">
          {chosen ?? (
            <button type="submit" className="verb" aria-disabled={busy || words.trim() === ''}>
              Keep it
            </button>
          )}
          <button type="button" className="verb soft" onClick={() => void answer(gap.about, 'later', 'Later.')}>
            Later
          </button>
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
