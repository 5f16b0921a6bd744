import { useRef, useState } from 'react';
import { call } from '../api.ts';
import { useKeysIn } from '../keys.ts';
import { capital, daysAway, dayWords, shortDate } from '../time.ts';
import { useClock } from './clock.tsx';
import { useKeptPlace } from './kept-place.ts';
import { Section } from './page.tsx';
import { SmallForm } from './small-form.tsx';
import { type InitiativeView, type Milestone, useInitiativeDeed } from './use-initiative.ts';

const isOpen = ({ done, dropped }: Milestone): boolean => done === null && dropped === null;

const MilestoneRow = ({
  one,
  moving,
  move,
  done,
  drop,
  again,
  close,
}: {
  readonly one: Milestone;
  readonly moving: boolean;
  readonly move: () => void;
  readonly done: () => void;
  readonly drop: () => void;
  readonly again: () => void;
  readonly close: () => void;
}) => {
  const clock = useClock();
  const deed = useInitiativeDeed();
  const open = isOpen(one);
  const late = open && one.due !== null && daysAway(one.due, clock) < 0;
  const said = [
    one.done === null ? '' : `done on ${shortDate(one.done, clock)}`,
    one.dropped === null ? '' : 'no longer wanted',
    one.firstDue === null ? '' : `planned first for ${shortDate(one.firstDue, clock)}`,
    one.why,
  ].filter(Boolean);
  return (
    <li className={open ? 'row milestone' : 'row milestone past'} data-milestone={one.id}>
      <span className={late ? 'when late' : 'when'}>
        {open ? (one.due === null ? 'No day' : capital(dayWords(one.due, clock))) : one.done ? 'Done' : 'Dropped'}
      </span>
      <div className="what">
        <p className="row-title" dir="auto">
          {capital(one.words)}
        </p>
        {said.length > 0 ? (
          <p className="row-sub" dir="auto">
            {capital(said.join('; '))}
          </p>
        ) : null}
      </div>
      <div className="verbs">
        {open ? (
          <>
            <button type="button" className="verb" aria-label={`Done: ${one.words}`} onClick={done}>
              Done
            </button>
            <button type="button" className="verb soft" aria-label={`Move: ${one.words}`} onClick={move}>
              Move
            </button>
            <button type="button" className="verb soft" aria-label={`Drop: ${one.words}`} onClick={drop}>
              Drop
            </button>
          </>
        ) : (
          <button type="button" className="verb soft" aria-label={`Open again: ${one.words}`} onClick={again}>
            Open again
          </button>
        )}
      </div>
      {moving ? (
        <SmallForm
          label={`Move: ${one.words}`}
          fields={[
            { name: 'due', label: 'New day', day: true },
            { name: 'why', label: 'Why, if you like to say', max: 500 },
          ]}
          needs="due"
          verb="Move it"
          keep={({ due = '', why = '' }) => deed(call('milestone.move', { milestone: one.id, due, why }), 'Moved.')}
          close={close}
        />
      ) : null}
    </li>
  );
};

/** Milestones, the soonest first, then those that are done: d, m and x act on the one that has the focus. */
export const InitiativeMilestones = ({ view }: { readonly view: InitiativeView }) => {
  const deed = useInitiativeDeed();
  const list = useRef<HTMLUListElement>(null);
  // The list comes with its first row; what is around it is there before.
  const box = useRef<HTMLDivElement>(null);
  const [adding, setAdding] = useState(false);
  const [moving, setMoving] = useState<string | null>(null);
  useKeptPlace(list);
  const done = ({ id }: Milestone): void => void deed(call('milestone.done', { milestone: id }), 'Done.');
  const drop = ({ id }: Milestone): void => void deed(call('milestone.drop', { milestone: id }), 'Dropped.');
  const again = (one: Milestone): void =>
    void deed(
      one.done === null
        ? call('milestone.drop', { milestone: one.id, undo: true })
        : call('milestone.done', { milestone: one.id, undo: true }),
      'Open again.',
    );
  const by = (act: (one: Milestone) => void) => (event: KeyboardEvent) => {
    if (!(event.target instanceof Element) || event.target.closest('form')) return false;
    const id = event.target.closest<HTMLElement>('[data-milestone]')?.dataset.milestone;
    const one = view.milestones.find((each) => each.id === id);
    if (!one || !isOpen(one)) return false;
    act(one);
    return true;
  };
  useKeysIn(box, { d: by(done), x: by(drop), m: by(({ id }) => setMoving(id)) });
  return (
    <Section
      title="Milestones"
      aside={
        adding || view.ended ? null : (
          <button type="button" className="verb" onClick={() => setAdding(true)}>
            Add one →
          </button>
        )
      }
    >
      {adding ? (
        <SmallForm
          label="Add a milestone"
          fields={[
            { name: 'words', label: 'What will be done' },
            { name: 'due', label: 'By, if it has a day', day: true },
          ]}
          needs="words"
          verb="Add it"
          keep={({ words = '', due = '' }) =>
            deed(call('milestone.add', { initiative: view.id, words, ...(due === '' ? {} : { due }) }), 'Added.')
          }
          close={() => setAdding(false)}
        />
      ) : null}
      <div ref={box}>
        {view.milestones.length > 0 ? (
          <ul className="rows" ref={list} aria-label="Milestones">
            {view.milestones.map((one) => (
              <MilestoneRow
                key={one.id}
                one={one}
                moving={moving === one.id}
                move={() => setMoving(one.id)}
                done={() => done(one)}
                drop={() => drop(one)}
                again={() => again(one)}
                close={() => setMoving(null)}
              />
            ))}
          </ul>
        ) : adding ? null : (
          <p className="section-note">The first thing that whoever agreed can see done stands here with its day.</p>
        )}
      </div>
    </Section>
  );
};
