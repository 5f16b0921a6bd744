import { useQueryClient } from '@tanstack/react-query';
import type { FactView } from '../../app/views.ts';
import { call } from '../api.ts';
import { lettersOn } from '../keys.ts';
import { refresh } from '../queries.ts';
import { spelled } from '../words.ts';
import { dayKeys } from './day-question.tsx';
import { useNotice } from './notice.tsx';

/**
 * Answers whom a name in a note means, with the way back. `changed` is told at once of every fact that it changed, as it is then;
 * `settled` when the page is up to date.
 */
export const useOpenNames = (
  changed?: (facts: readonly FactView[]) => void,
  settled?: (facts: readonly FactView[]) => void,
) => {
  const client = useQueryClient();
  const { say, sayError } = useNotice();

  const took = async (facts: readonly FactView[]): Promise<void> => {
    changed?.(facts);
    await refresh(client);
    settled?.(facts);
  };
  const add = (fact: FactView, words: string, as?: string): void => {
    call('person.add', { name: words, facts: [fact.id], ...(as === undefined ? {} : { as }) }).then(
      async ({ person, facts, change }) => {
        const more = facts.length - 1;
        say(
          [
            as === undefined ? `${person.name} is among your people.` : `Taken as ${person.name}.`,
            more > 0 ? `${spelled(more, 'earlier line')} ${more === 1 ? 'is' : 'are'} tied to the name as well.` : '',
          ]
            .filter(Boolean)
            .join(' '),
          async () => {
            const back = await call('person.undo', { change });
            await took(back.facts);
          },
        );
        await took(facts);
      },
      sayError,
    );
  };
  return {
    /** Somebody known, by their place in the question; false where nobody is asked there. */
    choose: (fact: FactView | undefined, place: number): boolean => {
      const [open] = fact?.openNames ?? [];
      const meant = open?.known[place];
      if (!fact || !open || !meant) return false;
      add(fact, open.words, meant.id);
      return true;
    },
    /** Somebody new, or the only one who could be meant; false where that is not asked. */
    yes: (fact: FactView | undefined): boolean => {
      const [open] = fact?.openNames ?? [];
      const only = open?.known.length === 1 ? open.known[0] : undefined;
      if (!fact || !open || (!open.fresh && !only)) return false;
      add(fact, open.words, open.fresh ? undefined : only?.id);
      return true;
    },
    /** The name stays in its row, and is not asked again. */
    no: (fact: FactView): void => {
      const [open] = fact.openNames;
      if (!open) return;
      const about = `name:${fact.id}:${open.part}`;
      call('answer.give', { about, answer: 'wrong' }).then(async () => {
        say(`“${open.words}” stays as it is written, and is not asked again.`, async () => {
          await call('answer.give', { about, answer: 'open' });
          await took([fact]);
        });
        await took([{ ...fact, openNames: fact.openNames.slice(1) }]);
      }, sayError);
    },
  };
};

type OpenNames = ReturnType<typeof useOpenNames>;

/** Asks once whom a name in a note means: somebody new, or which of those who are known. Nobody is made of a name without it. */
export const NameQuestion = ({
  fact,
  names,
  keys = 'all',
}: {
  readonly fact: FactView;
  readonly names: OpenNames;
  /** Whether `y` and the letters of the known work in this list, `y` alone, or none. */
  readonly keys?: 'all' | 'yes' | 'none';
}) => {
  const [open] = fact.openNames;
  if (!open) return null;
  const { words, known, fresh } = open;
  const question =
    known.length === 0
      ? `${words}: somebody new?`
      : known.length === 1
        ? `${words}: is it ${known[0]?.name ?? ''}?`
        : `${words}: which one?`;
  const lettered = keys !== 'none' && lettersOn();
  // An open day has its letters first.
  const chosen = lettered && keys === 'all' && (fact.openDay?.days.length ?? 0) === 0;
  const choice = (label: string, key: string | undefined, run: () => void, soft = false) => (
    <button
      key={label}
      type="button"
      className={soft ? 'verb soft' : 'verb'}
      {...(key ? { 'aria-keyshortcuts': key } : {})}
      onClick={run}
    >
      {label}
      {key ? <kbd>{key}</kbd> : null}
    </button>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a line of text.
    <span className="day-ask" role="group" aria-label={question}>
      <span dir="auto">{question}</span>{' '}
      {known.map(({ id, name, role }, place) => (
        <span key={id}>
          {choice(
            known.length === 1 && !fresh ? 'Yes' : role === '' ? name : `${name}, ${role}`,
            known.length === 1 && !fresh && lettered ? 'y' : chosen ? dayKeys[place] : undefined,
            () => names.choose(fact, place),
          )}{' '}
        </span>
      ))}
      {fresh
        ? choice(known.length === 0 ? 'Yes' : 'Somebody new', lettered ? 'y' : undefined, () => names.yes(fact))
        : null}{' '}
      {known.length === 0 ? choice('No', undefined, () => names.no(fact), true) : null}
    </span>
  );
};
