import { type ReactNode, useEffect, useState } from 'react';
import type { Mark } from '../../domain/documents/draft.ts';
import { unreviewedWords } from '../../domain/language/other-language.ts';
import type { ReviewCount } from '../editor/draft-editor.tsx';
import type { ReviewAbout } from '../review-worker.ts';
import { counted, wordCount } from '../words.ts';
import { LeftAsItIs } from './left-as-it-is.tsx';
import { Page } from './page.tsx';
import type { Dismissing } from './review-about.ts';
import { Waiting } from './waiting.tsx';

type Editor = typeof import('../editor/draft-editor.tsx').DraftEditor;

/*
 * The editor and the language model come when a draft is touched, not with the first screen. Not by React's Suspense:
 * it holds back what follows a fallback for 300 ms, ten times as long as the editor takes to come.
 */
const useEditor = (): Editor | 'failed' | undefined => {
  const [editor, setEditor] = useState<{ readonly is: Editor | 'failed' }>();
  useEffect(() => {
    import('../editor/draft-editor.tsx').then(
      (module) => setEditor({ is: module.DraftEditor }),
      () => setEditor({ is: 'failed' }),
    );
  }, []);
  return editor?.is;
};

const unmarked: readonly Mark[] = [];
const noAbout: ReviewAbout = {};

/** "7 findings, 2 by what is on file of Helen": what knowing the reader brought stands beside the count. */
const foundWords = ({ findings, forReader }: ReviewCount, called: string): string => {
  const all = findings === 0 ? 'nothing to change found' : counted(findings, 'finding');
  if (called === '') return all;
  if (findings > 0 && forReader >= findings) return `${all}, by what is on file of ${called}`;
  return forReader > 0 ? `${all}, ${forReader} by what is on file of ${called}` : `${all}, read with ${called} in mind`;
};

/** Of fewer words than these, that nothing was found says nothing. */
const fewestWords = 5;

/** A draft on the desk: its heading, a line about it, the text, and the findings beside their words. */
export const DraftDesk = ({
  name,
  over,
  heading,
  text,
  onText,
  marks = unmarked,
  about = noAbout,
  dismissing,
  facts,
  above,
  foot,
  focus = false,
  offering = true,
  hint,
}: {
  readonly name: string;
  readonly over: ReactNode;
  readonly heading: ReactNode;
  readonly text: string;
  readonly onText: (text: string, marks: readonly Mark[]) => void;
  /** Words that stand as they were compiled. */
  readonly marks?: readonly Mark[];
  /** Whom it is for; the same object as long as nothing of it changed. */
  readonly about?: ReviewAbout;
  /** Where findings may be left be. */
  readonly dismissing?: Dismissing;
  /** What stands in the line under the heading, before the counts. */
  readonly facts?: ReactNode;
  /** What has to be said before the text. */
  readonly above?: ReactNode;
  readonly foot?: ReactNode;
  readonly focus?: boolean;
  /** Whether lines that the reader has not been told are offered. */
  readonly offering?: boolean;
  /** What stands in the empty editor. */
  readonly hint?: string | undefined;
}) => {
  const Editor = useEditor();
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const [count, setCount] = useState<ReviewCount | null>(null);
  return (
    <Page
      name={name}
      over={over}
      heading={heading}
      className="draft"
      margin={<div ref={setSlot} className="margin-slot" />}
    >
      <div className="draft-bar">
        {facts}
        {count && text.trim() !== '' ? (
          <>
            <span>{counted(wordCount(text), 'word')}</span>
            <span role="status">
              {count.language === null && count.findings === 0 && wordCount(text) < fewestWords
                ? ''
                : count.language === null
                  ? foundWords(count, about.reader?.called ?? '')
                  : unreviewedWords(count.language)}
            </span>
            {dismissing ? <LeftAsItIs left={dismissing.left(count.left)} again={dismissing.again} /> : null}
          </>
        ) : null}
      </div>
      {above}
      {Editor === 'failed' ? (
        <div className="trouble" role="alert">
          <p>The editor did not load.</p>
          <p className="quiet">Load the page again; what was kept is safe.</p>
        </div>
      ) : Editor ? (
        <Editor
          text={text}
          onText={onText}
          marks={marks}
          about={about}
          {...(dismissing ? { dismissing } : {})}
          onCount={setCount}
          offering={offering}
          hint={hint ?? 'Paste or write what goes up. It is reviewed as you type, on this machine.'}
          focus={focus}
          slot={slot}
        />
      ) : (
        <Waiting />
      )}
      {foot}
    </Page>
  );
};
