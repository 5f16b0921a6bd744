import '../styles/initiatives.css';
import '../styles/options.css';
import { type ReactNode, useRef, useState, useSyncExternalStore } from 'react';
import type { ProposalView } from '../../app/proposal/proposal-view.ts';
import { type ComparedOption, comparedBy, comparisonOf } from '../../domain/proposals/comparison.ts';
import { call } from '../api.ts';
import { useKeysIn } from '../keys.ts';
import { type CellPlace, placeKey, useCellFocus } from './option-cell.tsx';
import { CellForm, OptionForm } from './option-forms.tsx';
import { cellOf, OptionsBeside, OptionsUnder, rowsOf, type Shown } from './options-table.tsx';
import { Section } from './page.tsx';
import { SmallForm } from './small-form.tsx';
import { useProposalDeed } from './use-proposal.ts';

/** So many stand beside each other; more stand one under another. */
const mostBeside = 5;
const roomQuery = '(min-width: 860px)';
/** Whether a table with a column for each option has room. */
const useRoom = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      const media = matchMedia(roomQuery);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => matchMedia(roomQuery).matches,
  );

/** The options of a proposal side by side, doing nothing last: arrows move, Enter says or takes, x leaves out, e edits. */
export const ProposalOptions = ({ proposal }: { readonly proposal: ProposalView }) => {
  const { id } = proposal;
  const comparison = comparisonOf(proposal);
  const { options, notes, nothing, sentence } = comparison;
  const room = useRoom();
  const beside = room && options.length > 0 && options.length <= mostBeside;
  const deed = useProposalDeed();
  const [open, setOpen] = useState<{ readonly at: string; readonly line: string | null } | null>(null);
  const [adding, setAdding] = useState<'option' | 'nothing' | null>(null);
  const [held, setHeld] = useState('');
  const { box, focus } = useCellFocus(setHeld);
  const rows = rowsOf(options);
  // As they stand on the page, where arrows go through them.
  const order = beside ? [...rows.shown, ...rows.folded] : comparedBy;
  const places = options.map((option) =>
    (['name', ...order] as const).map((by): CellPlace => ({ option: option.id, by })),
  );
  const keys = places.flat().map(placeKey);
  const current = keys.includes(held) ? held : (keys[0] ?? '');
  const ended = proposal.ended !== null;
  const show = (place: CellPlace, line: string | null): void => {
    if (ended) return;
    setHeld(placeKey(place));
    setOpen({ at: placeKey(place), line });
  };
  // What was kept a moment later closes no form that was opened in the meantime.
  const opened = useRef(open);
  opened.current = open;
  const closeAt = (place: CellPlace) => (): void => {
    if (opened.current?.at !== placeKey(place)) return;
    focus(place);
    setOpen(null);
  };
  const ways = options.filter((one) => !one.nothing).map((one) => one.id);
  const form = (place: CellPlace): ReactNode => {
    const option = options.find((one) => one.id === place.option);
    if (!option || open?.at !== placeKey(place)) return null;
    if (place.by === 'name') return <OptionForm proposal={id} option={option} order={ways} close={closeAt(place)} />;
    const cell = cellOf(option, place.by);
    if (!cell) return null;
    const line = cell.lines.find((one) => one.id === open.line) ?? null;
    return (
      <CellForm
        key={line?.id ?? ''}
        proposal={proposal}
        option={option}
        cell={cell}
        line={line}
        close={closeAt(place)}
      />
    );
  };

  const at = (event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-cell]') : null;
    const place = places.flat().find((one) => placeKey(one) === target?.dataset.cell);
    const option = options.find((one) => one.id === place?.option);
    const line = option?.cells.flatMap(({ lines }) => lines).find((one) => one.id === target?.dataset.line);
    return place && option ? { place, option, line: line ?? null } : null;
  };
  const move = (along: number, down: number) => (event: KeyboardEvent) => {
    const here = at(event);
    if (!here) return false;
    const column = options.indexOf(here.option);
    const row = places[column]?.findIndex((one) => one.by === here.place.by) ?? 0;
    // One under another, down goes on to the next option.
    const flat = beside ? null : keys.indexOf(placeKey(here.place)) + along + down;
    const next = flat === null ? places[column + along]?.[row + down] : places.flat()[flat];
    if (!next) return true;
    setHeld(placeKey(next));
    box.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(placeKey(next))}"]`)?.focus();
    return true;
  };
  const take = (event: KeyboardEvent) => {
    const here = at(event);
    if (!here || ended) return false;
    const waiting = here.line ? here.line.state === 'proposed' : here.place.by === 'name' && here.option.waits;
    // What is the user's own word already, Enter opens, as a click does.
    if (!waiting) return false;
    focus(here.place);
    void deed(call('proposal.take', { proposal: id, ids: [here.line?.id ?? here.option.id] }), 'Taken.');
    return true;
  };
  const leave = (event: KeyboardEvent) => {
    const here = at(event);
    if (!here || ended) return false;
    focus(here.place);
    if (here.line)
      void deed(
        here.line.state === 'proposed'
          ? call('proposal.leave', { proposal: id, ids: [here.line.id] })
          : call('proposal.put', {
              proposal: id,
              part: here.line.part,
              words: '',
              option: here.option.id,
              line: here.line.id,
            }),
        here.line.state === 'proposed' ? 'Left out.' : 'Taken out.',
      );
    else if (here.place.by === 'name')
      void deed(
        here.option.waits
          ? call('proposal.leave', { proposal: id, ids: [here.option.id] })
          : call('option.remove', { proposal: id, option: here.option.id }),
        here.option.waits ? 'Left out.' : 'Taken out.',
      );
    return true;
  };
  useKeysIn(box, {
    enter: take,
    e: (event) => {
      const here = at(event);
      if (here) show(here.place, here.line?.id ?? null);
      return here !== null;
    },
    x: leave,
    backspace: leave,
    arrowright: move(1, 0),
    arrowleft: move(-1, 0),
    arrowdown: move(0, 1),
    arrowup: move(0, -1),
  });

  const recommend = (option: ComparedOption): void => {
    // The verb goes with what it did.
    const name = placeKey({ option: option.id, by: 'name' });
    box.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(name)}"]`)?.focus();
    void deed(call('option.save', { proposal: id, option: option.id, recommended: true }), 'Recommended.');
  };
  const shared: Shown = { options, current, open: show, form, recommend: ended ? null : recommend };
  return (
    <Section
      title="Options"
      className="options"
      aside={
        adding === 'option' || ended ? null : (
          <button type="button" className="verb" data-say="option" onClick={() => setAdding('option')}>
            Add an option →
          </button>
        )
      }
    >
      {adding === 'option' ? (
        <SmallForm
          label="Add an option"
          fields={[{ name: 'name', label: 'In a few words', max: 200 }]}
          needs="name"
          verb="Add it"
          keep={({ name = '' }) => deed(call('option.save', { proposal: id, name }), 'Added.')}
          keepOnLeave
          close={() => setAdding((now) => (now === 'option' ? null : now))}
        />
      ) : null}
      {options.length === 0 ? <p className="section-note">{sentence}</p> : null}
      <div ref={box}>
        {options.length === 0 ? null : beside ? <OptionsBeside {...shared} /> : <OptionsUnder {...shared} />}
      </div>
      {nothing.there || ended ? null : adding === 'nothing' ? (
        <SmallForm
          label="Doing nothing"
          fields={[{ name: 'words', label: nothing.asks, lines: 2 }]}
          needs="words"
          verb="Keep it"
          keep={({ words = '' }) =>
            deed(
              call('option.save', { proposal: id, nothing: true }).then(async (added) => {
                const option = added.proposal.options.find((one) => one.nothing && one.state !== 'rejected')?.id ?? '';
                await call('proposal.put', { proposal: id, part: 'cost', words, option });
                return added;
              }),
              'Kept.',
            )
          }
          close={() => setAdding((now) => (now === 'nothing' ? null : now))}
        />
      ) : (
        <div className="row person-row option-nothing">
          <div className="what">
            <p className="row-title small">Doing nothing is an option too.</p>
            <p className="row-sub">{nothing.asks}</p>
          </div>
          <div className="verbs">
            <button type="button" className="verb" data-say="nothing" onClick={() => setAdding('nothing')}>
              Say it →
            </button>
          </div>
        </div>
      )}
      {notes.length === 0 ? null : (
        <ul className="option-notes" aria-label="What a reader would stumble over">
          {notes.map(({ text }) => (
            <li key={text} dir="auto">
              {text}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
};
