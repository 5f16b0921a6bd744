import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { partsOf } from '../../domain/framework/plan-kinds.ts';
import { call, type Input, type Output } from '../api.ts';
import { refresh } from '../queries.ts';
import { dayWords, shortDate } from '../time.ts';
import { CarefulText } from './careful-text.tsx';
import { useClock } from './clock.tsx';
import { CopyVerb } from './copy-verb.tsx';
import { type Move, MoveVerb } from './method-move.tsx';
import { useNotice } from './notice.tsx';
import { Section } from './page.tsx';
import { RoundOpen } from './round-open.tsx';
import { SourcedLine } from './sources.tsx';
import { UpdateVerb } from './update-verb.tsx';

type Shown = Output<'cycle.list'>;
type Cycle = Shown['cycles'][number];
type Item = Cycle['plan'][number];

/** Changes the plan of a round, says so, and offers to take it back. */
const usePlan = (cycle: string) => {
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  return async (
    change: Omit<Input<'cycle.plan'>, 'cycle'>,
    words: string,
    back?: (item: string | null) => Omit<Input<'cycle.plan'>, 'cycle'>,
  ): Promise<void> => {
    try {
      const { item } = await call('cycle.plan', { cycle, ...change });
      await refresh(client);
      say(
        words,
        back
          ? async () => {
              await call('cycle.plan', { cycle, ...back(item) });
              await refresh(client);
            }
          : undefined,
      );
    } catch (error) {
      sayError(error);
    }
  };
};

const PlanRow = ({
  item,
  cycle,
  name,
  move,
  dated,
}: {
  readonly item: Item;
  readonly cycle: Cycle;
  readonly name: string;
  /** The move that stands at its step, where it is that one. */
  readonly move: Move | undefined;
  /** Whether anything in the plan has a day to show. */
  readonly dated: boolean;
}) => {
  const clock = useClock();
  const plan = usePlan(cycle.id);
  const [dating, setDating] = useState(false);
  const { id, words, on, stands, seen, ended, question, stepName } = item;
  const today = clock.now.slice(0, 10);
  const { kind } = partsOf(item.about);
  const over = stands !== 'open';
  const when =
    ended !== null
      ? `${stands === 'done' ? 'Done' : 'Let go'} ${shortDate(ended.at, clock)}`
      : seen
        ? seen.at === null
          ? 'Done'
          : `Done ${shortDate(seen.at, clock)}`
        : on === null
          ? ''
          : dayWords(on, clock);
  return (
    <li className={['row plan', over ? 'plan-over' : '', dated ? '' : 'person-row'].filter(Boolean).join(' ')}>
      {dated ? <span className={!over && on !== null && on < today ? 'when late' : 'when'}>{when}</span> : null}
      <div className="what">
        <p className="row-title small" dir="auto">
          {words}
        </p>
        <p className="row-sub">
          {seen ? (
            <SourcedLine line={{ text: `${stepName} · as facts show`, sources: seen.sources }} />
          ) : (
            <>
              {stepName}
              {ended?.why ? ` · ${ended.why}` : ''}
            </>
          )}
        </p>
        {dating ? (
          <label className="plan-date">
            <span className="quiet">Its day </span>
            <input
              type="date"
              defaultValue={on ?? ''}
              // biome-ignore lint/a11y/noAutofocus: the field was asked for.
              autoFocus
              onBlur={() => setDating(false)}
              onKeyDown={(event) => (event.key === 'Escape' ? setDating(false) : undefined)}
              onChange={({ target }) =>
                target.value === ''
                  ? undefined
                  : void plan({ item: id, on: target.value }, 'It has that day.', () => ({ item: id, on }))
              }
            />
          </label>
        ) : null}
      </div>
      <div className="verbs">
        {over ? (
          ended ? (
            <button
              type="button"
              className="verb soft"
              aria-label={`Open again: ${words}`}
              onClick={() =>
                void plan({ item: id, to: 'open' }, 'Open again.', () => ({ item: id, to: ended.how, why: ended.why }))
              }
            >
              Open again
            </button>
          ) : null
        ) : (
          <>
            {question !== null ? (
              <CopyVerb words={question} />
            ) : move ? (
              <MoveVerb move={move} person={cycle.person.id} name={name} />
            ) : kind === 'update' || kind === 'news' ? (
              <UpdateVerb person={cycle.person.id} words="Update →" />
            ) : null}
            <button
              type="button"
              className="verb"
              aria-label={`Done: ${words}`}
              onClick={() => void plan({ item: id, to: 'done' }, 'Done.', () => ({ item: id, to: 'open' }))}
            >
              Done
            </button>
            <button
              type="button"
              className="verb soft"
              aria-label={`${on === null ? 'Give it a day' : 'Another day'}: ${words}`}
              onClick={() => setDating(true)}
            >
              {on === null ? 'A day' : 'Another day'}
            </button>
            <button
              type="button"
              className="verb soft"
              aria-label={`Let go: ${words}`}
              onClick={() => void plan({ item: id, to: 'dropped' }, 'Let go.', () => ({ item: id, to: 'open' }))}
            >
              Let go
            </button>
          </>
        )}
      </div>
    </li>
  );
};

const AddItem = ({ cycle, name }: { readonly cycle: Cycle; readonly name: string }) => {
  const plan = usePlan(cycle.id);
  const [words, setWords] = useState('');
  const add = (event: FormEvent): void => {
    event.preventDefault();
    if (words.trim() === '') return;
    void plan({ add: words.trim() }, 'Planned.', (item) => ({ item: item ?? '', to: 'remove' })).then(() =>
      setWords(''),
    );
  };
  return (
    <form className="round-add" onSubmit={add}>
      <CarefulText
        label="Add to the plan"
        labelHidden
        placeholder="Add to the plan, in your words"
        value={words}
        change={setWords}
        who={name}
        max={300}
      />
    </form>
  );
};

const CloseRound = ({
  cycle,
  name,
  closed,
}: {
  readonly cycle: Cycle;
  readonly name: string;
  readonly closed: (cycle: string | null) => void;
}) => {
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  const [open, setOpen] = useState(cycle.due);
  const [learnt, setLearnt] = useState(cycle.learnt);
  const close = (event: FormEvent): void => {
    event.preventDefault();
    call('cycle.close', { cycle: cycle.id, learnt: learnt.trim() }).then(async () => {
      await refresh(client);
      closed(cycle.id);
      say('The round is closed.', async () => {
        await call('cycle.close', { cycle: cycle.id, again: true });
        closed(null);
        await refresh(client);
      });
    }, sayError);
  };
  if (!open)
    return (
      <p className="verbs round-verbs">
        <button type="button" className="verb soft" onClick={() => setOpen(true)}>
          Close the round
        </button>
      </p>
    );
  return (
    <form className="correct" onSubmit={close}>
      <CarefulText
        label="What was learnt"
        hint="A sentence is enough, or none. What changed is told from facts."
        value={learnt}
        change={setLearnt}
        who={name}
        lines={2}
        focus={!cycle.due}
      />
      <p className="verbs">
        <button type="submit" className="verb">
          Close the round →
        </button>
        <button type="button" className="verb soft" onClick={() => setOpen(false)}>
          Leave it open
        </button>
      </p>
    </form>
  );
};

/** The round that is open with somebody: its plan, and its close; where none is, what one could plan. */
export const Round = ({
  shown,
  person,
  name,
  moves,
  closed,
}: {
  readonly shown: Shown;
  readonly person: string;
  readonly name: string;
  readonly moves: readonly Move[];
  /** Told which round was closed just now; null where that was taken back. */
  readonly closed: (cycle: string | null) => void;
}) => {
  const cycle = shown.cycles.find(({ closed }) => closed === null);
  if (!cycle) return <RoundOpen shown={shown} person={person} name={name} />;
  const first = cycle.plan.filter(({ stands }) => stands === 'open');
  const over = cycle.plan.filter(({ stands }) => stands !== 'open');
  const dated = over.length > 0 || cycle.plan.some(({ on }) => on !== null);
  return (
    <>
      {cycle.aim ? (
        <p className="round-aim" dir="auto">
          {cycle.aim}
        </p>
      ) : null}
      <p className="round-words">{cycle.words}</p>
      {shown.carries && cycle.kind === 'first-days' ? <p className="round-words">{shown.carries}</p> : null}
      <Section title="Planned">
        {cycle.plan.length === 0 ? <p className="quiet">Nothing is planned yet. Add one thing below.</p> : null}
        <ul className="rows" aria-label="Planned">
          {[...first, ...over].map((item) => (
            <PlanRow
              key={item.id}
              item={item}
              cycle={cycle}
              name={name}
              move={moves.find(({ about }) => about === item.about)}
              dated={dated}
            />
          ))}
        </ul>
        <AddItem cycle={cycle} name={name} />
      </Section>
      <CloseRound cycle={cycle} name={name} closed={closed} />
    </>
  );
};
