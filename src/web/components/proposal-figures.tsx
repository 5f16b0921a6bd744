import { useState } from 'react';
import { call } from '../api.ts';
import { useReading } from '../queries.ts';
import { Section } from './page.tsx';
import { ProposalChart } from './proposal-chart.tsx';
import { SmallForm } from './small-form.tsx';
import { type EvidenceShown, type FiguresShown, useFiguresDeed } from './use-claims.ts';

/** So many rows stand open under a chart; more are folded. */
const openRows = 8;

const FiguresTable = ({ one }: { readonly one: FiguresShown }) => {
  const { columns, rows } = one.table;
  const named = columns.some(({ name }) => name !== '');
  return (
    <div className="table-scroll">
      <table className="counts pasted">
        <caption className="hidden">{one.title}</caption>
        {named ? (
          <thead>
            <tr>
              {columns.map(({ name, kind }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place alone.
                <th key={at} scope="col" dir="auto" className={kind === 'number' ? 'number' : undefined}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
        ) : null}
        <tbody>
          {rows.map((row, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place alone.
            <tr key={line}>
              {row.map(({ text }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its place alone.
                <td key={at} dir="auto" className={columns[at]?.kind === 'number' ? 'number' : undefined}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const Edit = ({
  proposal,
  one,
  close,
}: {
  readonly proposal: string;
  readonly one: FiguresShown;
  readonly close: () => void;
}) => {
  const deed = useFiguresDeed(proposal);
  const { data } = useReading('data.show', { proposal, data: one.id });
  if (!data) return null;
  return (
    <SmallForm
      label={`Edit: ${one.title}`}
      fields={[
        { name: 'title', label: 'What they show', max: 200, value: data.title },
        { name: 'origin', label: 'Where they are from', value: data.origin },
        { name: 'csv', label: 'The cells', lines: 6, cells: true, max: 200_000, value: data.csv },
      ]}
      needs="csv"
      verb="Keep it"
      keep={({ title = '', origin = '', csv = '' }) =>
        deed(call('data.save', { proposal, data: one.id, origin, csv, ...(title === '' ? {} : { title }) }), 'Kept.')
      }
      close={close}
    />
  );
};

const Figures = ({
  proposal,
  one,
  ended,
}: {
  readonly proposal: string;
  readonly one: FiguresShown;
  readonly ended: boolean;
}) => {
  const deed = useFiguresDeed(proposal);
  const [editing, setEditing] = useState(false);
  const { chart, table } = one;
  // What the sentence says already is not said again.
  const title = chart?.sentence.toLowerCase().startsWith(one.title.toLowerCase()) === false ? one.title : '';
  const about = [title, one.origin].filter(Boolean).join(' · ');
  const whole = <FiguresTable one={one} />;
  return (
    <li className="figures-row" data-figures={one.id}>
      <p className="likely-words" dir="auto">
        {chart ? chart.sentence : one.title}
      </p>
      {about === '' ? null : (
        <p className="meta" dir="auto">
          {about}
        </p>
      )}
      {chart ? <ProposalChart chart={chart} /> : null}
      {chart === null && table.rows.length <= openRows ? (
        whole
      ) : (
        <details className="history">
          <summary>As a table</summary>
          {whole}
        </details>
      )}
      {[chart?.left ?? '', ...table.notes].filter(Boolean).map((note) => (
        <p key={note} className="meta note" dir="auto">
          {note}
        </p>
      ))}
      {editing ? (
        <Edit proposal={proposal} one={one} close={() => setEditing(false)} />
      ) : ended ? null : (
        <p className="verbs">
          <button
            type="button"
            className="verb soft"
            aria-label={`Edit: ${one.title}`}
            onClick={() => setEditing(true)}
          >
            Edit
          </button>
          <button
            type="button"
            className="verb soft"
            aria-label={`Delete: ${one.title}`}
            onClick={() => void deed(call('data.remove', { proposal, data: one.id }), 'Deleted.')}
          >
            Delete
          </button>
        </p>
      )}
    </li>
  );
};

/** The place to paste cells into: they are read when they are kept. */
const Paste = ({ proposal, close }: { readonly proposal: string; readonly close: () => void }) => {
  const deed = useFiguresDeed(proposal);
  return (
    <SmallForm
      label="Paste figures"
      fields={[
        { name: 'csv', label: 'The cells, with the row that names them', lines: 6, cells: true, max: 200_000 },
        { name: 'title', label: 'What they show', max: 200 },
        { name: 'origin', label: 'Where they are from' },
      ]}
      needs="csv"
      verb="Draw them"
      keep={({ csv = '', title = '', origin = '' }) =>
        deed(
          call('data.add', {
            proposal,
            csv,
            ...(title === '' ? {} : { title }),
            ...(origin === '' ? {} : { origin }),
          }),
          'Drawn.',
        )
      }
      close={close}
    />
  );
};

/** Figures pasted into a proposal: what is seen in them in a sentence, drawn, with their table. */
export const ProposalFigures = ({ shown }: { readonly shown: EvidenceShown }) => {
  const { proposal, data } = shown;
  const [pasting, setPasting] = useState(false);
  return (
    <Section
      title="The figures"
      className="pasted-figures"
      aside={
        pasting || proposal.ended ? null : (
          <button type="button" className="verb" onClick={() => setPasting(true)}>
            Paste figures →
          </button>
        )
      }
    >
      {pasting ? <Paste proposal={proposal.id} close={() => setPasting(false)} /> : null}
      {data.length === 0 && !pasting ? (
        <p className="section-note">Cells of a spreadsheet, pasted, become a chart with its table.</p>
      ) : (
        <ul className="rows" aria-label="Figures">
          {data.map((one) => (
            <Figures key={one.id} proposal={proposal.id} one={one} ended={proposal.ended} />
          ))}
        </ul>
      )}
    </Section>
  );
};
