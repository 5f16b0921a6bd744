import { useState } from 'react';
import { keyList, ledgerKeys, lettersOn, rowKeys, setLettersOn, threadKeys, writeKeys } from '../keys.ts';
import { Dialog } from './dialog.tsx';

type Row = { readonly key: string; readonly does: string };

const List = ({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) => (
  <section>
    <h3>{title}</h3>
    <dl className="keys">
      {rows.map(({ key, does }) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  </section>
);

/** The list of keys. Single letters can be switched off for people who speak to their computer. */
export const KeysDialog = ({ close }: { readonly close: () => void }) => {
  const [on, setOn] = useState(lettersOn);
  return (
    <Dialog label="Keys" close={close} className="sheet">
      <div className="dialog-head">
        <h2>Keys</h2>
        <button type="button" className="verb" onClick={close}>
          Close
        </button>
      </div>
      <List title="Anywhere, while you are not typing" rows={keyList} />
      <List title="In a list of proposals" rows={rowKeys} />
      <List title="Among commitments" rows={ledgerKeys} />
      <List title="In a conversation" rows={threadKeys} />
      <List title="In a draft" rows={writeKeys} />
      <label className="check">
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => {
            setLettersOn(event.target.checked);
            setOn(event.target.checked);
          }}
        />
        <span>Single letters are keys. Switch this off if you dictate.</span>
      </label>
    </Dialog>
  );
};
