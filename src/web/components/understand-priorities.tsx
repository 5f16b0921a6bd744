import { useEffect, useRef, useState } from 'react';
import { call, type Output } from '../api.ts';
import { useKeysIn } from '../keys.ts';
import { shortDate } from '../time.ts';
import { counted } from '../words.ts';
import { useClock } from './clock.tsx';
import { EditFact, type Offer, Offers, quoted, SaidLine, useAct } from './offers.tsx';
import { Section } from './page.tsx';

type Profile = Output<'person.profile'>;
type Priority = Profile['priorities'][number];
type Work = Priority['serves'][number];

/** So many stand there at once: nobody has more than three first things. */
const topThree = 3;

const closedWords: Readonly<Record<string, string>> = {
  kept: 'kept',
  late: 'kept late',
  dropped: 'dropped',
  broken: 'not kept',
};

const WorkLine = ({ priority, work }: { readonly priority: string; readonly work: Work }) => {
  const act = useAct();
  const answer = (word: 'yes' | 'open') => () => call('priority.serve', { priority, work: work.fact, answer: word });
  return (
    <li>
      <span className="served">
        <SaidLine text={`Your work: ${quoted(work.words)}`} sources={[work.source]} />
      </span>{' '}
      <span className="meta">
        {work.closed ? `${closedWords[work.closed] ?? work.closed} · ` : ''}
        <button
          type="button"
          className="verb soft"
          onClick={() => act('Taken away.', answer('open'), answer('yes'))}
          aria-label={`Take away: ${work.words}`}
        >
          Take away
        </button>
      </span>
    </li>
  );
};

const PriorityRow = ({
  one,
  stop,
  place,
  person,
}: {
  readonly person: string;
  readonly one: Priority;
  readonly stop: boolean;
  readonly place: (one: Priority, rank: number) => void;
}) => {
  const clock = useClock();
  const again = one.again.length + 1;
  return (
    <li className="priority" data-priority={one.fact} tabIndex={stop ? 0 : -1} aria-keyshortcuts="1 2 3">
      <span className="place">{one.number}</span>
      <div>
        <div className="serif">
          <SaidLine text={quoted(one.words)} sources={[one.source, ...one.again]} />
        </div>
        {again > 1 || one.stale ? (
          <p className="meta">
            {again > 1 ? `said ${counted(again, 'time')}` : ''}
            {again > 1 && one.stale ? ' · ' : ''}
            {one.stale ? (
              <span className="old">last known to hold on {shortDate(one.confirmed ?? one.said, clock)}</span>
            ) : null}
          </p>
        ) : null}
        {one.serves.length > 0 ? (
          <ul className="serves">
            {one.serves.map((work) => (
              <WorkLine key={work.fact} priority={one.fact} work={work} />
            ))}
          </ul>
        ) : null}
      </div>
      <div className="line-verbs">
        {one.place > 1 ? (
          <button
            type="button"
            className="verb soft"
            onClick={() => place(one, one.place - 1)}
            aria-label={`Move up: ${one.words}`}
          >
            Move up
          </button>
        ) : null}
        <EditFact fact={one.fact} person={person} />
      </div>
    </li>
  );
};

/** What they put first, in their order and words, with the own work that serves it. */
export const Priorities = (props: { readonly profile: Profile; readonly first: string }) =>
  // The keys are listened to as the list comes.
  props.profile.priorities.length === 0 ? null : <Ordered {...props} />;

const Ordered = ({ profile, first }: { readonly profile: Profile; readonly first: string }) => {
  const { priorities, conflicts } = profile;
  const act = useAct();
  const list = useRef<HTMLOListElement>(null);
  const [all, setAll] = useState(false);
  const [current, setCurrent] = useState(0);
  const shown = all ? priorities : priorities.slice(0, topThree);
  const rows = (): HTMLElement[] => [...(list.current?.querySelectorAll<HTMLElement>('[data-priority]') ?? [])];
  const at = (target: EventTarget | null): number =>
    rows().findIndex((row) => target instanceof Node && row.contains(target));
  const go = (to: number): void => rows()[Math.max(0, Math.min(to, shown.length - 1))]?.focus();
  // A row that moves lets go of the focus; it is followed to where it went.
  const moved = useRef<string | null>(null);
  const order = shown.map(({ fact }) => fact).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time the order is another one.
  useEffect(() => {
    const at = moved.current;
    if (at === null) return;
    moved.current = null;
    list.current?.querySelector<HTMLElement>(`[data-priority="${CSS.escape(at)}"]`)?.focus();
  }, [order]);
  const place = (one: Priority, rank: number): void => {
    moved.current = one.fact;
    act(
      `“${one.words}” stands at ${rank} now.`,
      () => call('priority.rank', { priority: one.fact, rank }),
      () => call('priority.rank', { priority: one.fact, rank: one.rank === null ? 0 : one.place }),
    );
  };
  const digit = (rank: number) => (event: KeyboardEvent) => {
    const one = shown[at(event.target)];
    if (!one || rank > priorities.length) return false;
    place(one, rank);
    return true;
  };
  useKeysIn(list, {
    ...Object.fromEntries(Array.from({ length: 9 }, (_, index) => [String(index + 1), digit(index + 1)])),
    arrowdown: (event) => go(at(event.target) + 1),
    arrowup: (event) => go(at(event.target) - 1),
  });
  const offers = shown.flatMap((one) =>
    one.proposed.map((work): Offer => {
      const answer = (word: 'yes' | 'no' | 'open') => () =>
        call('priority.serve', { priority: one.fact, work: work.fact, answer: word });
      return {
        key: `${one.fact} ${work.fact}`,
        words: <SaidLine text={quoted(work.words)} sources={[work.source]} />,
        meta: `may serve ${quoted(one.words)}: both say ${work.shared.map(quoted).join(', ')}`,
        takeWords: 'It does',
        refuseWords: 'No',
        take: () => act('Noted: it serves that.', answer('yes'), answer('open')),
        refuse: () => act('Not proposed again.', answer('no'), answer('open')),
      };
    }),
  );
  const stop = Math.min(current, shown.length - 1);
  return (
    <Section title={priorities[0]?.number === null ? 'Not ranked yet' : 'In this order'}>
      <ol
        className="priorities"
        aria-label={`What matters to ${first}`}
        ref={list}
        onFocus={(event) => setCurrent(Math.max(0, at(event.target)))}
      >
        {shown.map((one, index) => (
          <PriorityRow key={one.fact} one={one} stop={index === stop} place={place} person={profile.person.id} />
        ))}
      </ol>
      {priorities.length > shown.length ? (
        <p className="rows-foot">
          <button type="button" className="verb" onClick={() => setAll(true)}>
            Show all {priorities.length} →
          </button>
        </p>
      ) : null}
      {conflicts.map(({ facts: ids, sources, text }) => (
        <div className="conflict" key={ids.join(' ')}>
          <p>{text}</p>
          <ul>
            {sources.map((source) => (
              <li key={source.fact}>
                <span className="served">
                  <SaidLine text={quoted(source.quote)} sources={[source]} />
                </span>{' '}
                <span className="meta">
                  <button
                    type="button"
                    className="verb"
                    onClick={() =>
                      act(
                        'It comes first now.',
                        () => call('priority.rank', { priority: source.fact ?? '', rank: 1 }),
                        () => call('priority.rank', { priority: source.fact ?? '', rank: 0 }),
                      )
                    }
                  >
                    This one holds
                  </button>
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {offers.length > 0 ? (
        <>
          <h4 className="under-head">Work of yours that may serve them</h4>
          <Offers label="Work of yours that may serve their priorities" offers={offers} />
        </>
      ) : null}
    </Section>
  );
};
