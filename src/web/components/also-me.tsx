import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, type Output } from '../api.ts';
import { usePageKeys } from '../keys.ts';
import { refresh } from '../queries.ts';
import { counted } from '../words.ts';
import { useNotice } from './notice.tsx';
import { Section } from './page.tsx';

type Mine = Output<'person.suggest'>['mine'];

/**
 * "Are these yours too?": what is ticked becomes the user's, the rest stays somebody else and is not asked again. Both are
 * taken back at once. `me` is the user's own id; with `keys` the page's keys answer.
 */
export const AlsoMe = ({
  mine,
  me,
  keys = false,
}: {
  readonly mine: Mine;
  readonly me: string;
  readonly keys?: boolean;
}) => {
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  // Only what differs from how it is ticked at first.
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const isTicked = ({ id, likely }: Mine[number]): boolean => likely !== changed.has(id);
  const ticked = mine.filter(isTicked);

  const toggle = (one: Mine[number] | undefined): void => {
    if (!one) return;
    setChanged((before) =>
      before.has(one.id) ? new Set([...before].filter((id) => id !== one.id)) : new Set([...before, one.id]),
    );
  };
  const answer = async (): Promise<void> => {
    const changes: number[] = [];
    const undo = async (): Promise<void> => {
      for (const change of changes.toReversed()) await call('person.undo', { change });
      await refresh(client);
    };
    try {
      for (const one of mine) {
        const { change } = isTicked(one)
          ? await call('person.me', { person: one.id, also: true })
          : await call('person.apart', { person: one.id, other: me });
        if (change !== undefined) changes.push(change);
      }
      say(
        ticked.length === 0
          ? 'None of them is you.'
          : `${counted(ticked.length, 'of them is', 'of them are')} you as well.`,
        undo,
      );
    } catch (error) {
      sayError(error);
    }
    await refresh(client);
  };
  const act = (): void => {
    if (busy) return;
    setBusy(true);
    void answer().finally(() => setBusy(false));
  };
  usePageKeys(
    keys
      ? {
          ...Object.fromEntries(mine.map((one, index) => [String(index + 1), () => toggle(one)])),
          enter: (event) => {
            const { target } = event;
            if (target instanceof HTMLButtonElement || target instanceof HTMLAnchorElement) target.click();
            else if (target instanceof HTMLElement && target.closest('summary')) target.click();
            else act();
          },
        }
      : {},
  );
  if (mine.length === 0) return null;
  return (
    <Section title="Are these yours too?" className="question">
      <p className="section-note">
        Other addresses and spellings that look like you. What is not ticked stays somebody else.
      </p>
      <ul className="rows" aria-label="Who may be you as well">
        {mine.map((one, index) => (
          <li key={one.id} className="row also-me">
            <label className="check">
              <input type="checkbox" checked={isTicked(one)} onChange={() => toggle(one)} />
              <span className="what">
                <span className="row-title">
                  <bdi>{one.name}</bdi>
                  {one.address && one.address !== one.name ? <span className="address"> {one.address}</span> : null}
                </span>
                <span className="row-sub">{one.reason}</span>
              </span>
            </label>
            {keys ? (
              <span className="when">
                <kbd>{index + 1}</kbd>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      <p className="rows-foot">
        <button type="button" className="verb" onClick={act} aria-disabled={busy}>
          {ticked.length === 0
            ? 'None of these is me'
            : ticked.length === mine.length
              ? mine.length === 1
                ? 'This is me too'
                : `All ${mine.length} are me`
              : `${ticked.length === 1 ? 'The ticked one is' : `The ${ticked.length} ticked are`} me`}{' '}
          {keys ? <kbd>Enter</kbd> : '→'}
        </button>
      </p>
    </Section>
  );
};
