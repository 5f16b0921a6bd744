import { type Stand, stands } from '../../domain/proposals/room.ts';
import { type MattersRow, mattersRows } from '../../domain/proposals/room-view.ts';
import { partWords, sureWords } from '../../domain/proposals/stand-words.ts';
import { Section } from './page.tsx';
import { RoomMark } from './room-mark.tsx';
import type { RoomPerson } from './use-room.ts';

const columns: readonly (Stand | null)[] = [...[...stands].reverse(), null];
const columnWords: Readonly<Record<Stand, string>> = {
  against: 'Against',
  'leans-against': 'Leaning against',
  open: 'Open',
  'leans-for': 'Leaning for',
  for: 'For',
};
const wordsOf = (stand: Stand | null): string => (stand === null ? 'Not known' : columnWords[stand]);
const rowWords: Readonly<Record<MattersRow, string>> = {
  first: 'Touches what comes first for them',
  some: 'Matters to them',
  unknown: 'Nothing says that it matters',
};
const known = ({ sure }: RoomPerson): string => (sure === null ? 'not known' : sureWords[sure]);
const does = ({ part }: RoomPerson): string => (part === null ? '' : partWords[part]);

/** Of two views that cannot both hold, both are drawn, and neither is taken for known. */
const standsOf = (one: RoomPerson): readonly (Stand | null)[] => {
  const { conflict } = one;
  if (!conflict) return [one.stand];
  const both = one.positions.flatMap(({ fact, stand }) => (conflict.facts.includes(fact) ? [stand] : []));
  return [...new Set(both)];
};

const Who = ({ one }: { readonly one: RoomPerson }) => (
  <a href={`#room-${one.id}`} className="room-who">
    <RoomMark part={one.part} sure={one.conflict ? 'guess' : one.sure} />
    <bdi>{one.conflict ? `${one.called}?` : one.called}</bdi>
    <span className="hidden">
      {`, ${[does(one), one.conflict ? 'two views on file' : known(one)].filter(Boolean).join(', ')}`}
    </span>
  </a>
);

const Key = ({ people }: { readonly people: readonly RoomPerson[] }) => {
  const parts = [...new Set(people.map(({ part }) => (part === 'informed' || part === 'carries' ? null : part)))];
  const sures = (['told', 'signs', 'guess'] as const).filter((sure) => people.some((one) => one.sure === sure));
  return (
    <p className="room-key">
      {parts.includes('decides') ? (
        <span>
          <RoomMark part="decides" sure="told" /> decides
        </span>
      ) : null}
      {parts.includes('blocks') ? (
        <span>
          <RoomMark part="blocks" sure="told" /> can stop it
        </span>
      ) : null}
      {parts.includes('shapes') ? (
        <span>
          <RoomMark part="shapes" sure="told" /> shapes it
        </span>
      ) : null}
      {sures.map((sure) => (
        <span key={sure}>
          <RoomMark part={null} sure={sure} /> {sureWords[sure]}
        </span>
      ))}
    </p>
  );
};

/** Where the room stands, drawn: from against to for, by how much it matters; the form of a mark says who decides. */
export const RoomMap = ({ people: everybody }: { readonly people: readonly RoomPerson[] }) => {
  const people = everybody.filter(({ gone }) => !gone);
  // Where nothing is known of anybody there is nothing to draw.
  if (people.every(({ stand }) => stand === null)) return null;
  const rows = mattersRows.filter((row) => people.some((one) => one.row === row));
  const at = (stand: Stand | null, row?: MattersRow): readonly RoomPerson[] =>
    people.filter((one) => standsOf(one).includes(stand) && (row === undefined || one.row === row));
  return (
    <Section title="The room">
      <table className="room-map">
        <caption className="hidden">Where each stands, by how much it matters to them</caption>
        <thead>
          <tr>
            {columns.map((stand) => (
              <th key={stand ?? 'none'} scope="col">
                {wordsOf(stand)}
              </th>
            ))}
          </tr>
        </thead>
        {rows.map((row) => (
          <tbody key={row}>
            <tr>
              <th scope="rowgroup" colSpan={columns.length}>
                {rowWords[row]}
              </th>
            </tr>
            <tr>
              {columns.map((stand) => (
                <td key={stand ?? 'none'} className={stand === null ? 'apart' : undefined}>
                  {at(stand, row).map((one) => (
                    <Who key={one.id} one={one} />
                  ))}
                </td>
              ))}
            </tr>
          </tbody>
        ))}
      </table>
      <dl className="room-list">
        {columns
          .filter((stand) => at(stand).length > 0)
          .map((stand) => (
            <div key={stand ?? 'none'}>
              <dt>{wordsOf(stand)}</dt>
              {at(stand).map((one) => (
                <dd key={one.id}>
                  <Who one={one} />
                  <span className="row-sub">{rowWords[one.row].toLowerCase()}</span>
                </dd>
              ))}
            </div>
          ))}
      </dl>
      <Key people={people} />
      <details className="room-table">
        <summary>The same as a table</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">Who</th>
              <th scope="col">In the decision</th>
              <th scope="col">Stands</th>
              <th scope="col">How that is known</th>
              <th scope="col">How much it matters</th>
            </tr>
          </thead>
          <tbody>
            {people.map((one) => (
              <tr key={one.id}>
                <th scope="row" dir="auto">
                  {one.name}
                </th>
                <td>{does(one) || '–'}</td>
                <td>{standsOf(one).map(wordsOf).join(' and ').toLowerCase()}</td>
                <td>{one.sure === null ? '–' : sureWords[one.sure]}</td>
                <td>{rowWords[one.row].toLowerCase()}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </Section>
  );
};
