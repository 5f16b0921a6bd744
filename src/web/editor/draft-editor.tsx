import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, placeholder } from '@codemirror/view';
import { useEffect, useRef, useState } from 'react';
import type { Finding } from '../../domain/review/finding.ts';
import { meta } from '../api.ts';
import { useWide } from '../components/margin.tsx';
import { useReview } from '../components/use-review.ts';
import { FindingCards } from './finding-cards.tsx';
import { apply, findingAt, findingKeys, findingsField, setFindings } from './findings.ts';
import { lineDirection } from './line-direction.ts';
import { setUnderLine, underLine } from './under-line.ts';

export type DraftEditorProps = {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** How many findings there are; or the language, where the draft is not in English and was not reviewed. */
  readonly onCount: (findings: number, language: string | null) => void;
  readonly hint: string;
  readonly focus: boolean;
  /** Where the cards stand on a wide page. */
  readonly slot: HTMLElement | null;
};

/** A text with live findings: underlined where they are, in words in the margin beside them. */
export const DraftEditor = ({ text, onText, onCount, hint, focus, slot }: DraftEditorProps) => {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const [findings, setShown] = useState<readonly Finding[]>([]);
  const [active, setActive] = useState<Finding | undefined>(undefined);
  const [reviewed, setReviewed] = useState(false);
  const [said, setSaid] = useState('');
  const held = useRef({ onText, onCount });
  held.current = { onText, onCount };
  const first = useRef({ text, hint, focus });
  const wide = useWide();
  const [host] = useState(() => document.createElement('div'));

  const ask = useReview(({ findings: found, language }) => {
    view.current?.dispatch({ effects: setFindings.of(found) });
    setReviewed(language === null);
    held.current.onCount(found.length, language);
  });

  useEffect(() => {
    if (!place.current) return;
    const nonce = meta('csp-nonce');
    const made = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: first.current.text,
        extensions: [
          nonce === '' ? [] : EditorView.cspNonce.of(nonce),
          history(),
          keymap.of([...findingKeys, ...defaultKeymap, ...historyKeymap]),
          EditorView.lineWrapping,
          lineDirection,
          EditorView.contentAttributes.of({ 'aria-label': 'Draft', spellcheck: 'true', autocapitalize: 'sentences' }),
          placeholder(first.current.hint),
          findingsField,
          underLine(host),
          EditorView.updateListener.of((update) => {
            const now = update.state.field(findingsField).findings;
            if (now !== update.startState.field(findingsField).findings) setShown(now);
            if (update.docChanged) {
              const doc = update.state.doc.toString();
              held.current.onText(doc);
              ask(doc);
            }
            if (update.docChanged || update.selectionSet || update.transactions.length > 0) {
              setActive(findingAt(update.view));
            }
          }),
        ],
      }),
    });
    view.current = made;
    ask(first.current.text);
    if (first.current.focus) made.focus();
    return () => {
      made.destroy();
      view.current = null;
    };
  }, [ask, host]);

  // Where there is no margin, the finding at the cursor opens under its line.
  const under = wide ? null : (active?.end ?? null);
  useEffect(() => {
    view.current?.dispatch({ effects: setUnderLine.of(under) });
  }, [under]);

  // A text that changed outside (opened again, changed on the command line) replaces what stands here.
  useEffect(() => {
    const here = view.current;
    if (!here || here.state.doc.toString() === text) return;
    here.dispatch({ changes: { from: 0, to: here.state.doc.length, insert: text } });
  }, [text]);

  const top = (finding: Finding): number | undefined => {
    const here = view.current;
    if (!here || finding.start > here.state.doc.length) return undefined;
    const exact = here.coordsAtPos(finding.start, 1);
    return (exact?.top ?? here.documentTop + here.lineBlockAt(finding.start).top) - 2;
  };
  const fix = (finding: Finding, index: number): void => {
    const here = view.current;
    if (!here || !apply(here, finding, index)) return;
    setSaid(`${finding.fixes[index]?.label ?? 'Fix'}: done. Undo takes it back.`);
    here.focus();
  };
  const go = (finding: Finding): void => {
    const here = view.current;
    if (!here) return;
    here.dispatch({ selection: { anchor: finding.start, head: finding.end }, scrollIntoView: true });
    here.focus();
  };

  return (
    <>
      <div ref={place} className="editor" />
      <p className="hidden" role="status">
        {said}
      </p>
      <FindingCards
        findings={findings}
        active={active}
        reviewed={reviewed}
        empty={text.trim() === ''}
        slot={slot}
        under={under === null ? null : host}
        top={top}
        fix={fix}
        go={go}
      />
    </>
  );
};
