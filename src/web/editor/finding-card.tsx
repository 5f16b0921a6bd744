import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { LineSource } from '../../domain/documents/line.ts';
import type { Finding } from '../../domain/review/finding.ts';
import { useClock } from '../components/clock.tsx';
import { whereWords } from '../words.ts';
import { Research } from './research.tsx';

export type CardActs = {
  readonly fix: (finding: Finding, index: number) => void;
  readonly go: (finding: Finding) => void;
  /** Leaves it be, because; absent where nothing can be kept. */
  readonly leave?: (finding: Finding, reason: string) => void;
};

/** How grave a finding is, as it is read aloud. */
export const severityWords = { error: 'Would hurt', warning: 'Worth changing', advice: 'Worth a thought' } as const;

/** What is on file that a finding rests on: the words, unless it says them itself, when, and the way there. */
const Basis = ({ sources, said }: { readonly sources: readonly LineSource[]; readonly said: string }) => {
  const clock = useClock();
  return (
    <ul className="basis" aria-label="It rests on">
      {sources.map((source) => (
        <li key={`${source.id} ${source.quote}`}>
          {said.includes(source.quote) ? null : <bdi>{`“${source.quote.replace(/\s+/g, ' ')}”`}</bdi>}
          {source.kind === 'draft' ? (
            <Link to="/write/$draft" params={{ draft: source.id }}>
              {whereWords(source, clock)}
            </Link>
          ) : (
            <Link to="/source/$source" params={{ source: source.id }}>
              {whereWords(source, clock)}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
};

const Reason = ({ keep, close }: { readonly keep: (reason: string) => void; readonly close: () => void }) => {
  const field = useRef<HTMLInputElement>(null);
  const [reason, setReason] = useState('');
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      className="reason"
      onSubmit={(event) => {
        event.preventDefault();
        keep(reason.trim());
      }}
    >
      <label>
        <span>It stays, because</span>
        <input
          ref={field}
          value={reason}
          maxLength={200}
          dir="auto"
          placeholder="we agreed on it"
          onChange={(event) => setReason(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') {
              event.stopPropagation();
              close();
            }
          }}
        />
      </label>
      <span className="verbs">
        <button type="submit" className="verb">
          Leave it <kbd>Enter</kbd>
        </button>
        <button type="button" className="verb soft" onClick={close}>
          Esc
        </button>
      </span>
    </form>
  );
};

/** One finding: what, why, what it rests on, what can be done. */
export const FindingCard = ({
  finding,
  active,
  leaving,
  setLeaving,
  fix,
  go,
  leave,
}: CardActs & {
  readonly finding: Finding;
  readonly active: boolean;
  /** Its reason is being asked. */
  readonly leaving: boolean;
  readonly setLeaving: (leaving: boolean) => void;
}) => {
  const [unfolded, setUnfolded] = useState(false);
  return (
    <div className={`card card-${finding.severity}${active ? ' active' : ''}`}>
      <button type="button" className="card-head" onClick={() => go(finding)}>
        <span className="hidden">{severityWords[finding.severity]}: </span>
        {finding.message}
        <span className="hidden">, about “{finding.quote.slice(0, 80)}”</span>
      </button>
      <p>{finding.why}</p>
      {finding.basis && finding.basis.length > 0 ? <Basis sources={finding.basis} said={finding.why} /> : null}
      {finding.fixes.map((one, index) => (
        <button key={one.label} type="button" className="verb" onClick={() => fix(finding, index)}>
          {one.label}
          {active && index === 0 ? <kbd> Alt Enter</kbd> : ' →'}
        </button>
      ))}
      {leaving && leave ? (
        <Reason
          keep={(reason) => {
            setLeaving(false);
            leave(finding, reason);
          }}
          close={() => {
            setLeaving(false);
            go(finding);
          }}
        />
      ) : (
        <span className="verbs card-foot">
          {finding.card ? (
            <button type="button" className="verb soft" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
              {unfolded ? 'Hide what research says' : 'What research says'}
            </button>
          ) : null}
          {leave ? (
            <button type="button" className="verb soft" onClick={() => setLeaving(true)}>
              It is right here
              <span className="hidden">: leave “{finding.message}” be</span>
              {active ? <kbd> Alt Shift Enter</kbd> : null}
            </button>
          ) : null}
        </span>
      )}
      {unfolded && finding.card ? <Research card={finding.card} /> : null}
    </div>
  );
};
