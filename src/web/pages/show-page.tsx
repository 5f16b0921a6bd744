import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { Line } from '../../domain/documents/line.ts';
import { calledName } from '../../domain/people/names.ts';
import type { Output } from '../api.ts';
import { useClock } from '../components/clock.tsx';
import { Page, Section } from '../components/page.tsx';
import { PageAnswer } from '../components/waiting.tsx';
import { usePageKeys } from '../keys.ts';
import { useReading } from '../queries.ts';
import { dayWords, longDate } from '../time.ts';

/** Where the words are from, said to whoever they are about. */
const from = {
  mail: 'your mail',
  transcript: 'our talk',
  debrief: 'our talk',
  capture: 'as I noted it',
  draft: '',
  note: '',
};

const SheetLine = ({ line, recap }: { readonly line: Line; readonly recap: boolean }) => {
  const clock = useClock();
  const source = recap ? undefined : line.sources[0];
  const where = source ? [from[source.kind], dayWords(source.date, clock)].filter(Boolean).join(', ') : '';
  return (
    <li>
      <p className="serif" dir="auto">
        {line.text}
      </p>
      {where ? <p className="quiet">{where}</p> : null}
    </li>
  );
};

const Sheet = ({ sheet: { person, document } }: { readonly sheet: Output<'person.sheet'> }) => {
  const clock = useClock();
  const navigate = useNavigate();
  usePageKeys({
    escape: () => void navigate({ to: '/people/$person', params: { person: person.id } }),
  });
  return (
    <Page name={document.title} over={longDate(clock.now, clock)} heading={document.title} className="shown">
      {document.sections.length === 0 ? (
        <p className="lead">
          Nothing stands here yet. What {calledName(person.name)} says matters, and what you promised each other, will.
        </p>
      ) : (
        document.sections.map(({ heading, lines }) => (
          <Section key={heading} title={heading}>
            <ul className="shown-lines">
              {lines.map((line) => (
                <SheetLine
                  key={`${line.sources[0]?.fact} ${line.text}`}
                  line={line}
                  recap={line.sources[0]?.kind === 'draft'}
                />
              ))}
            </ul>
          </Section>
        ))
      )}
      <p className="shown-close no-print">
        <Link to="/people/$person" params={{ person: person.id }} className="verb soft">
          Close
        </Link>
      </p>
    </Page>
  );
};

/** The page about two people that either may read: no notes, no places to go, nothing but what was said between them. */
export const ShowPage = () => {
  const { person } = useParams({ from: '/people/$person/show' });
  const query = useReading('person.sheet', { person });
  return <PageAnswer query={query}>{(sheet) => <Sheet sheet={sheet} />}</PageAnswer>;
};
