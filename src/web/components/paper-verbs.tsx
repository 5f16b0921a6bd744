import { call, type Input, type Output } from '../api.ts';
import { useNotice } from './notice.tsx';

type Form = NonNullable<Input<'draft.export'>['form']>;

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

/** Puts a draft into the browser's downloads; gives what is to be known of it. */
export const downloadDraft = async (draft: string, form: Form): Promise<readonly string[]> => {
  const { name, type, text, base64, notes } = await call('draft.export', { draft, form });
  const address = URL.createObjectURL(new Blob([base64 === undefined ? text : bytesOf(base64)], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has to have begun with it.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  return notes;
};

const papers = {
  pdf: { verb: 'PDF', words: 'The PDF' },
  docx: { verb: 'Word', words: 'The Word document' },
  html: { verb: 'HTML', words: 'The page' },
} as const;

type Of = {
  readonly draft: Pick<Output<'draft.show'>['draft'], 'id'>;
  /** Keeps what was typed last, so that what leaves is what stands there. */
  readonly keep: () => Promise<void>;
  readonly soft?: boolean;
};

/** Takes a draft as one kind of file. */
export const PaperVerb = ({ draft, keep, form, soft = false }: Of & { readonly form: keyof typeof papers }) => {
  const { say, sayError } = useNotice();
  const take = (): void => {
    keep()
      .then(() => downloadDraft(draft.id, form))
      .then((notes) => say([`${papers[form].words} is in your downloads.`, ...notes].join(' ')))
      .catch(sayError);
  };
  return (
    <button type="button" className={soft ? 'verb soft' : 'verb'} onClick={take}>
      {papers[form].verb}
    </button>
  );
};

/** Takes a draft as what is handed over. */
export const PaperVerbs = (of: Of) => (
  <>
    <PaperVerb {...of} form="pdf" />
    <PaperVerb {...of} form="docx" />
  </>
);
