import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FactView } from '../../app/views.ts';
import { call, type Input, type Output } from '../api.ts';
import { lettersOn } from '../keys.ts';
import { refresh } from '../queries.ts';
import { useNotice } from './notice.tsx';

type Asked = Output<'fact.capture'>['above'][number];
type Placing = Pick<Input<'person.add'>, 'name' | 'as' | 'relation' | 'role' | 'source'>;

const asWhat = (relation: Asked['relation'] | undefined): string =>
  relation === 'manager' ? ', as your manager' : relation === 'skip-level' ? ', as your skip-level' : '';

/**
 * Puts somebody above the user by the user's word, in one step with the way back. Told of every fact that became theirs by it, and
 * again as it is taken back.
 */
export const usePlaceAbove = (changed?: (facts: readonly FactView[]) => void) => {
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  return (placing: Placing, settled?: (placed: boolean) => void): void => {
    call('person.add', { ...placing, standing: 'above' }).then(async ({ person, facts, change }) => {
      say(`${person.name} stands above you${asWhat(placing.relation as Asked['relation'])}.`, async () => {
        const back = await call('person.undo', { change });
        changed?.(back.facts);
        settled?.(false);
        await refresh(client);
      });
      changed?.(facts);
      settled?.(true);
      await refresh(client);
    }, sayError);
  };
};

/** What a line says of who is above: asked once, answered with `y`, by a choice, or No. Gone once it is answered. */
export const useAboveQuestions = (
  { above, source }: { readonly above: readonly Asked[]; readonly source: string | null },
  changed: (facts: readonly FactView[]) => void,
) => {
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set());
  const place = usePlaceAbove(changed);
  const settle = (words: string, is: boolean): void =>
    setSettled((before) => new Set(is ? [...before, words] : [...before].filter((one) => one !== words)));
  const open = above.filter(({ words }) => !settled.has(words));
  const yes = (one: Asked | undefined, as?: string): boolean => {
    if (!one) return false;
    const only = one.known.length === 1 && !one.fresh ? one.known[0]?.id : undefined;
    // Several could be meant, and none of them is new: one has to be chosen.
    if (as === undefined && !one.fresh && only === undefined) return false;
    const meant = as ?? only;
    place(
      {
        name: one.words,
        role: one.role,
        ...(meant === undefined ? {} : { as: meant }),
        ...(one.relation === null ? {} : { relation: one.relation }),
        ...(source === null ? {} : { source }),
      },
      (is) => settle(one.words, is),
    );
    return true;
  };
  return { open, yes, no: (one: Asked): void => settle(one.words, true) };
};

/** "Dana Ruiz: above you, as your manager?" Nobody is placed without a yes. */
export const AboveQuestions = ({
  asked,
  keyed,
}: {
  readonly asked: ReturnType<typeof useAboveQuestions>;
  /** Whether `y` answers the first one: not where it is shown beside another question. */
  readonly keyed: boolean;
}) =>
  asked.open.length === 0 ? null : (
    <ul className="rows above-questions" aria-label="Who is above you">
      {asked.open.map((one, index) => {
        const { words, known, fresh, relation, role } = one;
        const single = known.length === 1 && !fresh;
        const question =
          known.length === 0 || single
            ? `${words}${role === '' ? '' : `, ${role}`}: above you${asWhat(relation)}?`
            : `${words}, above you${asWhat(relation)}: which one?`;
        const key = keyed && index === 0 && lettersOn() ? 'y' : undefined;
        const verb = (label: string, run: () => void, shortcut?: string, soft = false) => (
          <button
            key={label}
            type="button"
            className={soft ? 'verb soft' : 'verb'}
            {...(shortcut ? { 'aria-keyshortcuts': shortcut } : {})}
            onClick={run}
          >
            {label}
            {shortcut ? <kbd>{shortcut}</kbd> : null}
          </button>
        );
        return (
          <li key={words}>
            {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a line of text. */}
            <span className="day-ask" role="group" aria-label={question}>
              <span dir="auto">{question}</span>{' '}
              {known.length === 0 || single ? (
                verb('Yes', () => asked.yes(one), key)
              ) : (
                <>
                  {known.map((who) => (
                    <span key={who.id}>{verb(who.name, () => asked.yes(one, who.id))} </span>
                  ))}
                  {fresh ? verb('Somebody new', () => asked.yes(one), key) : null}
                </>
              )}{' '}
              {verb('No', () => asked.no(one), undefined, true)}
            </span>
          </li>
        );
      })}
    </ul>
  );
