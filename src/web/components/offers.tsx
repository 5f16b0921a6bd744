import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useRef, useState } from 'react';
import type { LineSource } from '../../domain/documents/line.ts';
import { lettersOn, useKeysIn } from '../keys.ts';
import { refresh, useReading } from '../queries.ts';
import { whereWords } from '../words.ts';
import { useClock } from './clock.tsx';
import { FactEdit } from './fact-edit.tsx';
import { useNotice } from './notice.tsx';
import { SourcedLine } from './sources.tsx';

/** Does something, fetches the page again, and says so with a way back. */
export const useAct = (): ((words: string, act: () => Promise<unknown>, undo?: () => Promise<unknown>) => void) => {
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  return (words, act, undo) => {
    act().then(async () => {
      // Said first: whoever takes it back at once takes back this, and nothing before it.
      say(
        words,
        undo &&
          (async () => {
            await undo();
            await refresh(client);
          }),
      );
      await refresh(client);
    }, sayError);
  };
};

/** Where words stand, as a link to them. */
export const Where = ({ source }: { readonly source: LineSource }) => {
  const clock = useClock();
  const words = whereWords(source, clock);
  if (source.kind === 'note') return <span>{words}</span>;
  return source.kind === 'mail' ? (
    <Link to="/thread/$source" params={{ source: source.id }} title={source.quote}>
      {words}
    </Link>
  ) : (
    <Link to="/source/$source" params={{ source: source.id }} title={source.quote}>
      {words}
    </Link>
  );
};

/** Words on file as a line, with the numbers of where they stand. What the user confirmed has no place of its own. */
export const SaidLine = ({ text, sources }: { readonly text: string; readonly sources: readonly LineSource[] }) => (
  <SourcedLine line={{ text, sources: sources.filter(({ kind }) => kind !== 'note') }} />
);

export const quoted = (words: string): string => `“${words.replace(/\s+/g, ' ').trim()}”`;

/** Mends the fact a line rests on, in place. */
export const EditFact = ({ fact, person }: { readonly fact: string; readonly person: string }) => {
  const [open, setOpen] = useState(false);
  const { data } = useReading('person.show', { person });
  const view = data?.facts.find(({ id }) => id === fact);
  if (!view) return null;
  return (
    <>
      <button type="button" className="verb soft" onClick={() => setOpen(!open)} aria-label={`Edit: ${view.quote}`}>
        Edit
      </button>
      {open ? <FactEdit fact={view} close={() => setOpen(false)} /> : null}
    </>
  );
};

/** Something the program proposes: words on file, taken or refused with one key. */
export type Offer = {
  readonly key: string;
  readonly words: ReactNode;
  readonly meta: ReactNode;
  readonly takeWords: string;
  readonly refuseWords: string;
  readonly take: () => void;
  readonly refuse: () => void;
  /** Puts it into the user's own words, where that can be done. */
  readonly edit?: () => void;
};

const OfferRow = ({ offer, stop }: { readonly offer: Offer; readonly stop: boolean }) => {
  // Without letters as keys the buttons are the only way.
  const button = lettersOn() ? -1 : undefined;
  return (
    <li
      className="proposal offer-row"
      data-offer={offer.key}
      tabIndex={stop ? 0 : -1}
      aria-keyshortcuts={offer.edit ? 'Enter e x' : 'Enter x'}
    >
      <div className="proposal-words">
        <div className="serif" dir="auto">
          {offer.words}
        </div>
        <span className="meta">{offer.meta}</span>
      </div>
      <div className="verbs">
        <button type="button" className="verb" data-accept="" tabIndex={button} onClick={offer.take}>
          {offer.takeWords}
        </button>
        {offer.edit ? (
          <button type="button" className="verb soft" tabIndex={button} onClick={offer.edit}>
            Edit
          </button>
        ) : null}
        <button type="button" className="verb soft" tabIndex={button} onClick={offer.refuse}>
          {offer.refuseWords}
        </button>
      </div>
    </li>
  );
};

/** Rows that are taken with Enter and refused with x; arrows move. Nothing where nothing is proposed. */
export const Offers = (props: { readonly label: string; readonly offers: readonly Offer[] }) =>
  // The keys are listened to as the list comes, so a list that comes again is a new one.
  props.offers.length === 0 ? null : <OfferList {...props} />;

const OfferList = ({ label, offers }: { readonly label: string; readonly offers: readonly Offer[] }) => {
  const list = useRef<HTMLUListElement>(null);
  const [current, setCurrent] = useState(0);
  const rows = (): HTMLElement[] => [...(list.current?.querySelectorAll<HTMLElement>('[data-offer]') ?? [])];
  const at = (target: EventTarget | null): number =>
    rows().findIndex((row) => target instanceof Node && row.contains(target));
  const go = (to: number): void => rows()[Math.max(0, Math.min(to, offers.length - 1))]?.focus();
  const act = (event: KeyboardEvent, what: 'take' | 'refuse' | 'edit'): boolean => {
    const offer = offers[at(event.target)];
    // A link or a button in the row keeps its own Enter.
    if (!offer || (event.key === 'Enter' && !(event.target instanceof HTMLLIElement))) return false;
    const deed = offer[what];
    deed?.();
    return deed !== undefined;
  };
  useKeysIn(list, {
    enter: (event) => act(event, 'take'),
    x: (event) => act(event, 'refuse'),
    e: (event) => act(event, 'edit'),
    backspace: (event) => act(event, 'refuse'),
    arrowdown: (event) => go(at(event.target) + 1),
    arrowup: (event) => go(at(event.target) - 1),
  });
  const stop = Math.min(current, offers.length - 1);
  return (
    <ul
      className="rows proposed-words"
      aria-label={label}
      ref={list}
      onFocus={(event) => setCurrent(Math.max(0, at(event.target)))}
    >
      {offers.map((offer, index) => (
        <OfferRow key={offer.key} offer={offer} stop={index === stop} />
      ))}
    </ul>
  );
};
