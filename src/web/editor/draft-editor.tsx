import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorState, type Text } from '@codemirror/state';
import { EditorView, keymap, placeholder } from '@codemirror/view';
import { useEffect, useRef, useState } from 'react';
import type { Mark } from '../../domain/documents/draft.ts';
import type { Finding, Offer } from '../../domain/review/finding.ts';
import { meta } from '../api.ts';
import { useWide } from '../components/margin.tsx';
import type { Dismissing } from '../components/review-about.ts';
import { type Reviewed, useReview } from '../components/use-review.ts';
import type { ReviewAbout } from '../review-worker.ts';
import { counted, wordCount } from '../words.ts';
import { compiledAt, compiledField, replaceAll, setMarks } from './compiled.ts';
import { CompiledNote } from './compiled-note.tsx';
import { severityWords } from './finding-card.tsx';
import { FindingCards, findingKey } from './finding-cards.tsx';
import { apply, findingAt, findingKeys, findingsField, putIn, setFindings } from './findings.ts';
import { lightMarks } from './light-marks.ts';
import { lineDirection } from './line-direction.ts';
import { Offers } from './offers.tsx';
import { Reorder } from './reorder.tsx';
import { setUnderLine, underLine } from './under-line.ts';

/** How a review went. */
export type ReviewCount = {
  readonly findings: number;
  /** Where the draft is not in English it was not reviewed. */
  readonly language: string | null;
  /** How many findings rest on what is on file of the reader. */
  readonly forReader: number;
  /** What the writer said may stand. */
  readonly left: readonly Finding[];
};

export type DraftEditorProps = {
  readonly text: string;
  /** Words that stand as they were compiled. */
  readonly marks: readonly Mark[];
  readonly onText: (text: string, marks: readonly Mark[]) => void;
  readonly onCount: (count: ReviewCount) => void;
  /** Whether lines that the reader has not been told are offered; they are, unless it says false. */
  readonly offering?: boolean;
  /** Whom it is for and what else review goes by; the same object as long as nothing of it changed. */
  readonly about: ReviewAbout;
  /** Where a finding may be left be; absent for a text that is stored nowhere. */
  readonly dismissing?: Dismissing;
  readonly hint: string;
  readonly focus: boolean;
  /** Where the cards stand on a wide page. */
  readonly slot: HTMLElement | null;
};

const marksNow = (view: EditorView): readonly Mark[] => view.state.field(compiledField).marks;
const nothing: readonly never[] = [];

/** A text with live findings: underlined where they are, in words in the margin beside them. */
export const DraftEditor = (props: DraftEditorProps) => {
  const { text, about, dismissing, slot } = props;
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const [shown, setShown] = useState<readonly Finding[]>(nothing);
  const [offers, setOffers] = useState<readonly Offer[]>(nothing);
  const [active, setActive] = useState<Finding | undefined>(undefined);
  const [compiled, setCompiled] = useState<Mark | undefined>(undefined);
  const [leaving, setLeaving] = useState<string | null>(null);
  const [reordering, setReordering] = useState<string | null>(null);
  const [reviewed, setReviewed] = useState(false);
  const [said, setSaid] = useState('');
  const found = useRef<{ readonly answer: Reviewed; readonly doc: Text } | null>(null);
  const wide = useWide();
  const [host] = useState(() => document.createElement('div'));

  const show = useRef(() => {});
  show.current = () => {
    const here = view.current;
    // About an earlier text there is nothing to show: the next answer is on its way.
    if (!here || !found.current?.doc.eq(here.state.doc)) return;
    const { findings, offers: offered, language, forReader } = found.current.answer;
    const left = dismissing?.without(findings) ?? findings;
    here.dispatch({
      effects: setFindings.of({ findings: left, offers: props.offering === false ? nothing : offered }),
    });
    setReviewed(language === null);
    props.onCount({
      findings: left.length,
      language,
      forReader: left.filter(({ rule }) => forReader.includes(rule)).length,
      left: findings.filter((one) => !left.includes(one)),
    });
  };
  const review = useReview((answer) => {
    const here = view.current;
    if (!here) return;
    found.current = { answer, doc: here.state.doc };
    show.current();
  });
  useEffect(() => review.about(about), [review, about]);
  // What was left be goes at once, and comes back with its undo.
  // biome-ignore lint/correctness/useExhaustiveDependencies: shown anew for another answer of what is left.
  useEffect(() => show.current(), [dismissing?.without]);

  // What the keys and listeners of the editor do, as of the last rendering.
  const acts = useRef({ props, offers, leave: (_finding: Finding) => {}, put: (_offer: Offer) => {} });
  acts.current = {
    props,
    offers,
    leave: (finding) => {
      if (dismissing) setLeaving(findingKey(finding));
    },
    put: (offer) => {
      const here = view.current;
      if (!here || !putIn(here, offer)) return;
      setSaid('Put in. Undo takes it back.');
      here.focus();
    },
  };
  const first = useRef(props);

  useEffect(() => {
    if (!place.current) return;
    const nonce = meta('csp-nonce');
    const offerKeys = Array.from({ length: 9 }, (_, index) => ({
      key: `Alt-${index + 1}`,
      mac: `Ctrl-${index + 1}`,
      run: () => {
        const offer = acts.current.offers[index];
        if (offer) acts.current.put(offer);
        return offer !== undefined;
      },
    }));
    const made = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: first.current.text,
        extensions: [
          nonce === '' ? [] : EditorView.cspNonce.of(nonce),
          history(),
          keymap.of([
            ...findingKeys((finding) => acts.current.leave(finding)),
            ...offerKeys,
            ...defaultKeymap,
            ...historyKeymap,
          ]),
          EditorView.lineWrapping,
          lineDirection,
          lightMarks,
          EditorView.contentAttributes.of({ 'aria-label': 'Draft', spellcheck: 'true', autocapitalize: 'sentences' }),
          placeholder(first.current.hint),
          compiledField,
          findingsField,
          underLine(host),
          EditorView.updateListener.of((update) => {
            const now = update.state.field(findingsField);
            if (now !== update.startState.field(findingsField)) {
              setShown(now.findings);
              setOffers(now.offers);
            }
            const marks = marksNow(update.view);
            if (update.docChanged || marks !== update.startState.field(compiledField).marks) {
              const doc = update.state.doc.toString();
              if (update.docChanged) acts.current.props.onText(doc, marks);
              review.ask(doc, marks);
            }
            if (update.docChanged || update.selectionSet || update.transactions.length > 0) {
              setActive(findingAt(update.view));
              setCompiled(update.view.hasFocus ? compiledAt(update.view) : undefined);
            }
          }),
        ],
      }),
    });
    view.current = made;
    made.dispatch({ effects: setMarks.of(first.current.marks) });
    review.ask(made.state.doc.toString(), marksNow(made));
    if (first.current.focus) made.focus();
    return () => {
      made.destroy();
      view.current = null;
    };
  }, [review, host]);

  // Where there is no margin, the finding at the cursor opens under its line.
  const under = wide ? null : (active?.end ?? compiled?.end ?? null);
  useEffect(() => {
    view.current?.dispatch({ effects: setUnderLine.of(under) });
  }, [under]);

  // A text that changed outside (opened again, changed on the command line) replaces what stands here.
  useEffect(() => {
    const here = view.current;
    if (here && here.state.doc.toString() !== text) replaceAll(here, text, acts.current.props.marks);
  }, [text]);

  const topOf = (start: number): number | undefined => {
    const here = view.current;
    if (!here || start > here.state.doc.length) return undefined;
    const exact = here.coordsAtPos(start, 1);
    return (exact?.top ?? here.documentTop + here.lineBlockAt(start).top) - 2;
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
  const leave = (finding: Finding, reason: string): void => {
    dismissing?.leave(finding, reason);
    view.current?.focus();
  };
  const reorder = (now: string, steps: number): void => {
    const here = view.current;
    setReordering(null);
    if (!here) return;
    replaceAll(here, now);
    setSaid(`${counted(steps, 'step')} taken. Undo takes them back together.`);
    requestAnimationFrame(() => here.focus());
  };
  const closeReorder = (): void => {
    setReordering(null);
    requestAnimationFrame(() => view.current?.focus());
  };
  const note =
    compiled === undefined
      ? null
      : {
          key: `compiled ${compiled.start}`,
          top: () => topOf(compiled.start),
          content: <CompiledNote mark={compiled} />,
        };

  return (
    <>
      <div ref={place} className="editor" hidden={reordering !== null} />
      <p className="hidden" role="status">
        {said}
      </p>
      <p className="hidden" role="status">
        {active === undefined ? '' : `${severityWords[active.severity]}: ${active.message}. ${active.why}`}
      </p>
      {reordering === null ? (
        <>
          {text.trim() === '' ? null : (
            <p className="verbs reorder-verb">
              <button
                type="button"
                className="verb"
                onClick={() => setReordering(view.current?.state.doc.toString() ?? text)}
              >
                Reorder →
              </button>
            </p>
          )}
          <FindingCards
            findings={shown}
            active={active}
            leaving={leaving}
            setLeaving={setLeaving}
            reviewed={reviewed}
            empty={wordCount(text) < 5}
            slot={slot}
            under={under === null ? null : host}
            top={(finding) => topOf(finding.start)}
            compiled={note}
            fix={fix}
            go={go}
            {...(dismissing ? { leave } : {})}
          />
          <Offers offers={offers} name={about.reader?.called ?? ''} put={(offer) => acts.current.put(offer)} />
        </>
      ) : (
        <Reorder text={reordering} rewrite={review.rewrite} apply={reorder} close={closeReorder} />
      )}
    </>
  );
};
