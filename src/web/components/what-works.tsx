import '../styles/looking-back.css';
import { tells } from '../../domain/evaluation/chance-sentence.ts';
import { calledName } from '../../domain/people/names.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Output } from '../api.ts';
import { useReading } from '../queries.ts';
import { Section } from './page.tsx';

type Line = Output<'works.show'>['lines'][number];

/** One form and what came back, both groups, as a table of counts. */
export const FormTable = ({ line }: { readonly line: Line }) => (
  <table className="counts">
    <thead>
      <tr>
        <th scope="col">
          <span className="hidden">Form</span>
        </th>
        {line.groups[0]?.counts.map(({ name }) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {line.groups.map(({ name, counts }) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          {counts.map((one) => (
            <td key={one.name}>{one.count}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

const FormRow = ({ line }: { readonly line: Line }) => (
  <li className="form-line">
    <p className="serif">{line.words}</p>
    <details className="history">
      <summary>Counted</summary>
      <FormTable line={line} />
    </details>
  </li>
);

/** How the form of mails and asks went with what came back from one person; silent where there is too little. */
export const WhatWorks = ({ person }: { readonly person: Person }) => {
  const { data } = useReading('works.show', { person: person.id });
  if (!data || data.lines.length === 0) return null;
  const telling = data.lines.filter(tells);
  const rest = data.lines.filter((line) => !tells(line));
  return (
    <Section title={`What works with ${calledName(person.name)}`}>
      <p className="quiet">{data.sentence}</p>
      {telling.length > 0 ? (
        <ul className="form-lines">
          {telling.map((line) => (
            <FormRow key={line.about} line={line} />
          ))}
        </ul>
      ) : null}
      {rest.length > 0 ? (
        <>
          <p className="serif">{data.rest}</p>
          <details className="history">
            <summary>Counted</summary>
            {rest.map((line) => (
              <FormTable key={`${line.about} ${line.groups[0]?.name}`} line={line} />
            ))}
          </details>
        </>
      ) : null}
    </Section>
  );
};
