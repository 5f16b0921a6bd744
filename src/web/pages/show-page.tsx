import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Line } from '../../domain/documents/line.ts';
import { calledName } from '../../domain/people/names.ts';
import type { Output } from '../api.ts';
import { useClock } from '../components/clock.tsx';
import { MayStand } from '../components/may-stand.tsx';
import { Page, Section } from '../components/page.tsx';
import { PageAnswer } from '../components/waiting.tsx';
import { usePageKeys } from '../keys.ts';
import { useReading } from '../queries.ts';
import { type Clock, dayWords, longDate } from '../time.ts';

/** Where the words are from, said to whoever they are about; of the writer's notes nothing is said. */
const whereFrom = ({ kind, who, date }: Line['sources'][number], clock: Clock): string => {
  if (kind === 'mail') return `${who === 'you' ? 'my' : 'your'} mail, ${dayWords(date, clock)}`;
  if (kind === 'transcript') return `our talk, ${dayWords(date, clock)}`;
  return kind === 'draft' ? '' : 'as I understood it';
};

const SheetLine = ({ line }: { readonly line: Line }) => {
  const clock = useClock();
  const [source] = line.sources;
  const where = source ? whereFrom(source, clock) : '';
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
  return (
    <Page name={document.title} over={longDate(clock.now, clock)} heading={document.title} className="shown">
      {document.sections.length === 0 ? (
        <p className="lead">
          Nothing stands here yet. What {calledName(person.name)} says matters, and what you promised each other, will.
        </p>
      ) : (
        document.sections.map(({ heading, lines }) => (
          <Section key={`${heading} ${lines[0]?.sources[0]?.id}`} title={heading}>
            <ul className="shown-lines">
              {lines.map((line) => (
                <SheetLine key={`${line.sources[0]?.fact} ${line.text}`} line={line} />
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

/** The lines of notes are asked about first, and by themselves: the page that is shown holds none of the questions. */
const Shown = ({ sheet }: { readonly sheet: Output<'person.sheet'> }) => {
  const navigate = useNavigate();
  const [asking, setAsking] = useState(sheet.proposed.length > 0);
  usePageKeys({
    escape: () => void navigate({ to: '/people/$person', params: { person: sheet.person.id } }),
  });
  return asking ? <MayStand sheet={sheet} show={() => setAsking(false)} /> : <Sheet sheet={sheet} />;
};

/** The page about two people that either may read: no notes, no places to go, nothing but what was said between them. */
export const ShowPage = () => {
  const { person } = useParams({ from: '/people/$person/show' });
  const query = useReading('person.sheet', { person });
  return <PageAnswer query={query}>{(sheet) => <Shown key={sheet.person.id} sheet={sheet} />}</PageAnswer>;
};
