import { Link } from '@tanstack/react-router';
import type { Output } from '../api.ts';
import { Page, Section } from '../components/page.tsx';
import { PageAnswer } from '../components/waiting.tsx';
import { useReading } from '../queries.ts';
import { useNamedPlace } from './cards-page.tsx';

type Rule = Output<'rule.list'>['rules'][number];

const severityWords = { error: 'would hurt', warning: 'worth changing', advice: 'worth a thought' } as const;
const familyWords: Partial<Record<Rule['family'], string>> = {
  notes: 'Notes about people',
  receiver: 'Answering people who lead up to you',
  team: 'Your house',
};
const readsWords = { upward: 'what goes up', note: 'notes about people', reply: 'replies' } as const;

const Example = ({ mark, example }: { readonly mark: string; readonly example: Rule['flags'] }) => (
  <>
    <dt>{mark}</dt>
    {example.known.map((words) => (
      <dd key={words} className="quiet">
        On file: “{words}”
      </dd>
    ))}
    <dd className="rule-example" dir="auto">
      {example.text}
    </dd>
  </>
);

const OneRule = ({ rule }: { readonly rule: Rule }) => (
  <li id={rule.id} className="rule-row" tabIndex={-1}>
    <p className="row-title small">{rule.title}</p>
    <p className="row-sub">{rule.reason}</p>
    <p className="row-sub">
      {[
        severityWords[rule.severity],
        ...(rule.needsReader ? ['where the reader is known'] : []),
        ...(rule.fixes ? ['offers a fix'] : []),
      ].join(' · ')}
      {rule.card ? (
        <>
          {' · '}
          <Link to="/cards" hash={rule.card}>
            what research says
          </Link>
        </>
      ) : null}
    </p>
    <details>
      <summary>Examples</summary>
      <dl>
        <Example mark="Flagged" example={rule.flags} />
        <Example mark="Passed" example={rule.passes} />
        {rule.reads.join() === 'upward' ? null : (
          <>
            <dt>Asked of</dt>
            <dd>{rule.reads.map((kind) => readsWords[kind]).join(', ')}</dd>
          </>
        )}
        <dt>Its name in other programs</dt>
        <dd>{rule.id}</dd>
        {rule.mistake ? (
          <>
            <dt>Of the five mistakes</dt>
            <dd>{rule.mistake}</dd>
          </>
        ) : null}
      </dl>
    </details>
  </li>
);

/** What review looks for, by family. */
export const RulesPage = () => {
  const query = useReading('rule.list', {});
  useNamedPlace(query.data !== undefined);
  return (
    <PageAnswer query={query}>
      {({ rules }) => (
        <Page name="Rules" heading="What review looks for" className="catalogue">
          <p className="lead">
            {rules.length} rules, each with its reason and an example. What you know better may stand.{' '}
            <Link to="/cards">What research says →</Link>
          </p>
          {[...new Set(rules.map(({ family }) => family))].map((family) => (
            <Section key={family} title={familyWords[family] ?? family.replace(/^./, (letter) => letter.toUpperCase())}>
              <ul className="rows">
                {rules
                  .filter((rule) => rule.family === family)
                  .map((rule) => (
                    <OneRule key={rule.id} rule={rule} />
                  ))}
              </ul>
            </Section>
          ))}
        </Page>
      )}
    </PageAnswer>
  );
};
