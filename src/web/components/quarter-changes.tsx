import { calledName } from '../../domain/people/names.ts';
import type { Output } from '../api.ts';
import { useReading } from '../queries.ts';
import { SourcedLine } from './sources.tsx';

type Lines = Output<'quarter.changes'>['still'];

const Part = ({ title, lines }: { readonly title: string; readonly lines: Lines }) =>
  lines.length === 0 ? null : (
    <>
      <h4 className="lane-side">{title}</h4>
      <ul className="changes-of">
        {lines.map(({ about, line }) => (
          <li key={about} className="serif">
            <SourcedLine line={line} />
          </li>
        ))}
      </ul>
    </>
  );

/** What is said of one relationship at the end of a quarter and was not at its beginning, and what is no longer said. */
export const QuarterChanges = ({
  person,
  quarter,
}: {
  readonly person: { readonly id: string; readonly name: string };
  readonly quarter: string;
}) => {
  const { data } = useReading('quarter.changes', { person: person.id, of: quarter });
  if (!data) return null;
  const { appeared, gone } = data;
  const called = calledName(person.name);
  return (
    <div className="lane">
      <h3 className="lane-title">{person.name}</h3>
      {appeared.length + gone.length === 0 ? (
        <p className="quiet">Nothing changed in what is on file of {called} and you.</p>
      ) : null}
      <Part title="New since" lines={appeared} />
      <Part title="No longer so" lines={gone} />
    </div>
  );
};
