import { useState } from 'react';
import type { FactView } from '../../app/views.ts';
import type { Output } from '../api.ts';
import { LessLikely } from './less-likely.tsx';
import { Proposals } from './proposals.tsx';

const atOnce = 5;
const most = 40;

const History = ({ facts, total }: { readonly facts: readonly FactView[]; readonly total: number }) => {
  const [open, setOpen] = useState(false);
  return (
    <details className="history" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {total.toLocaleString('en-GB')} older {total === 1 ? 'proposal' : 'proposals'}: history, nothing overdue.
        {total > facts.length ? ` The newest ${facts.length}:` : ''}
      </summary>
      {open ? <Proposals facts={facts} label="Proposals from older mail" together={false} /> : null}
    </details>
  );
};

/** What waits to be accepted about somebody: the newest few, the others on request, history apart. */
export const PersonWaiting = ({ shown }: { readonly shown: Output<'person.show'> }) => {
  const { person, proposals, changes, history, totals, lessLikely } = shown;
  const [all, setAll] = useState(false);
  const few = all ? proposals.slice(0, most) : proposals.slice(0, Math.max(0, atOnce - changes.length));
  const more = Math.min(proposals.length, most) - few.length;
  return (
    <>
      {proposals.length + changes.length > 0 ? (
        <>
          <Proposals facts={few} changes={changes} label={`Proposals about ${person.name}`} />
          {more > 0 ? (
            <p className="rows-foot">
              <button type="button" className="verb" onClick={() => setAll(true)}>
                Show {more} more →
              </button>
            </p>
          ) : null}
          {all && totals.proposals > most ? (
            <p className="quiet">and {totals.proposals - most} more after these</p>
          ) : null}
          <LessLikely count={lessLikely} />
        </>
      ) : null}
      {history.length > 0 ? <History facts={history} total={totals.history} /> : null}
    </>
  );
};
