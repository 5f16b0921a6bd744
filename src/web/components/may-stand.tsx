import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { calledName } from '../../domain/people/names.ts';
import { call, type Output } from '../api.ts';
import { useKeysIn, usePageKeys } from '../keys.ts';
import { refresh } from '../queries.ts';
import { useNotice } from './notice.tsx';
import { Page } from './page.tsx';

type Sheet = Output<'person.sheet'>;
type Word = 'right' | 'wrong' | 'open';

const saidWords = { right: 'It may stand there.', wrong: 'It stays with you.', open: '' } as const;

/**
 * Asks of each line out of the user's own notes whether it may stand on the page that is shown; `show` shows that page. What
 * was answered stands in its row and in no notice: the next page is not the user's alone.
 */
export const MayStand = ({ sheet, show }: { readonly sheet: Sheet; readonly show: () => void }) => {
  const { person, held } = sheet;
  const name = calledName(person.name);
  const client = useQueryClient();
  const { sayError } = useNotice();
  const [lines] = useState(sheet.proposed);
  const [said, setSaid] = useState<ReadonlyMap<string, Word>>(new Map());
  const list = useRef<HTMLUListElement>(null);
  const ready = useRef<HTMLButtonElement>(null);
  const go = (to: number): void =>
    (
      [...(list.current?.children ?? [])][Math.max(0, to)]?.querySelector<HTMLElement>('.verb') ?? ready.current
    )?.focus();
  const give = (place: number, answer: Word): void => {
    const about = lines[place]?.about;
    if (about === undefined) return;
    // At once: the next key is for the next line, and none takes back what was just said.
    if (answer !== 'open') go(place + 1);
    call('answer.give', { about, answer }).then(async () => {
      await refresh(client);
      setSaid((before) => new Map(before).set(about, answer));
    }, sayError);
  };
  const at = (target: EventTarget | null): number =>
    [...(list.current?.children ?? [])].findIndex((row) => target instanceof Node && row.contains(target));
  const refuse = (event: KeyboardEvent): void => give(at(event.target), 'wrong');
  const step = (by: 1 | -1) => (event: KeyboardEvent) => go(at(event.target) + by);
  usePageKeys({ arrowdown: (event) => at(event.target) < 0 && go(0) });
  // A key that is held down is one word on one line.
  useKeysIn(list, {
    enter: (event) => event.repeat,
    x: refuse,
    backspace: refuse,
    arrowdown: step(1),
    arrowup: step(-1),
  });
  return (
    <Page name={`Before ${name} sees it`} over="For your eyes" heading={`Before ${name} sees it`}>
      <p className="lead">
        These lines are out of your own notes. {name} sees one only if you say that it may stand there.
      </p>
      <ul className="rows" ref={list} aria-label="Out of your notes">
        {lines.map(({ about, heading, line }, place) => {
          const word = said.get(about) ?? 'open';
          return (
            <li key={about} className="proposal">
              <div className="proposal-words">
                <p className="quiet">{heading}</p>
                <p className="serif" dir="auto">
                  {line.text}
                </p>
                <p className="quiet" dir="auto">
                  Your note: {line.sources[0]?.quote}
                </p>
                <p className="quiet" role="status">
                  {saidWords[word]}
                </p>
              </div>
              {word === 'open' ? (
                <div className="verbs">
                  <button
                    type="button"
                    className="verb"
                    onClick={() => give(place, 'right')}
                    aria-label={`It may stand there: ${line.text}`}
                  >
                    May stand there
                  </button>
                  <button
                    type="button"
                    className="verb soft"
                    onClick={() => give(place, 'wrong')}
                    aria-label={`Leave it out: ${line.text}`}
                  >
                    Leave it out
                  </button>
                </div>
              ) : (
                <div className="verbs">
                  <button
                    type="button"
                    className="verb soft"
                    onClick={() => give(place, 'open')}
                    aria-label={`Take it back: ${line.text}`}
                  >
                    Take it back
                  </button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {held > 0 ? (
        <p className="rows-foot quiet">
          {held === 1
            ? 'One line more is not for their eyes, and stays back.'
            : `${held} lines more are not for their eyes, and stay back.`}
        </p>
      ) : null}
      <p className="shown-close verbs">
        <button type="button" className="verb" onClick={show} ref={ready}>
          Show the page →
        </button>
        <Link to="/people/$person" params={{ person: person.id }} className="verb soft">
          Not now
        </Link>
      </p>
    </Page>
  );
};
