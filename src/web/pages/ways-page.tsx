import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { wayHeadings } from '../../domain/people/ways.ts';
import { call, type Output } from '../api.ts';
import { CarefulText } from '../components/careful-text.tsx';
import { useNotice } from '../components/notice.tsx';
import { Page, Section } from '../components/page.tsx';
import { SourcedAsShown, SourcesMargin } from '../components/sources.tsx';
import { useWays } from '../components/use-ways.ts';
import { PageAnswer } from '../components/waiting.tsx';
import { type WayRow, WayRows } from '../components/way-rows.tsx';
import { useReading } from '../queries.ts';

type Ways = Output<'way.list'>;
type Form = 'markdown' | 'html';

const few = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];
const counted = (number: number): string => few[number] ?? String(number);

/** What stands there now, and what waits for the user. */
const sentence = ({ lines, proposed }: Ways): string => {
  const there = lines.filter(({ way }) => way.confirmed !== null).length;
  const open = lines.length - there + proposed.length;
  if (there === 0 && open === 0)
    return 'What others should know to work well with you will stand here, in your own words, as a page you can give away.';
  const stands =
    there === 0 ? 'Nothing stands on it yet' : `${counted(there)} ${there === 1 ? 'line stands' : 'lines stand'} on it`;
  const waits = open === 0 ? '' : `; ${counted(open).toLowerCase()} ${open === 1 ? 'waits' : 'wait'} for your word`;
  return `${stands}${waits}. Only what you confirm is given to anybody.`;
};

const download = async (form: Form): Promise<void> => {
  const { name, type, text } = await call('way.file', { form });
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has to have begun with it.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};

const Give = () => {
  const { say, sayError } = useNotice();
  const save = (form: Form): void => {
    download(form).then(() => say('The page is in your downloads.'), sayError);
  };
  const copy = (): void => {
    call('way.file', {})
      .then(({ text }) => navigator.clipboard.writeText(text))
      .then(() => say('Copied.'), sayError);
  };
  return (
    <p className="verbs rows-foot">
      <button type="button" className="verb" onClick={() => save('html')}>
        Save as a page →
      </button>
      <button type="button" className="verb" onClick={() => save('markdown')}>
        Save as Markdown →
      </button>
      <button type="button" className="verb" onClick={copy}>
        Copy it
      </button>
    </p>
  );
};

const Another = ({ next }: { readonly next: Ways['next'] }) => {
  const ways = useWays();
  const [words, setWords] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (words.trim() === '') return;
    // What was asked is what the answer is about; anything else is told from its words.
    void ways.save({ words: words.trim(), ...(next ? { what: next.what } : {}) }).then((kept) => kept && setWords(''));
  };
  return (
    <form onSubmit={submit} className="rows-foot">
      <CarefulText
        label={next?.question ?? 'What else should they know?'}
        value={words}
        change={setWords}
        who="Anybody"
        max={300}
      />
      {words.trim() === '' ? null : (
        <p className="verbs">
          <button type="submit" className="verb">
            Put it on the page →
          </button>
        </p>
      )}
    </form>
  );
};

const WaysSheet = ({ ways }: { readonly ways: Ways }) => {
  const { save, take, still, refuse, takeOff } = useWays();
  const kinds = [...new Set(ways.lines.map(({ way }) => way.what))];
  const rowOf = ({ way, old, names }: Ways['lines'][number]): WayRow => ({
    key: way.id,
    words: way.words,
    sources: [],
    under: (
      <>
        {way.confirmed === null ? <p className="quiet">Not on the page until you confirm it.</p> : null}
        {old ? <p className="quiet">You confirmed it long ago. Does it still hold?</p> : null}
        {names.length > 0 ? (
          <p className="quiet" dir="auto">
            It names {names.join(', ')}, on a page that goes to others.
          </p>
        ) : null}
      </>
    ),
    take: way.confirmed === null || old ? { verb: old ? 'Still so' : 'Confirm', act: () => still(way) } : undefined,
    refuse: { verb: 'Take off', act: () => takeOff(way) },
    edit: (words) => save({ way: way.id, words }).then(() => {}),
  });
  const proposedOf = ({ about, what, words, sources }: Ways['proposed'][number]): WayRow => ({
    key: about,
    words,
    // What was counted, or set by hand, is no record to open.
    sources: sources.filter(({ kind }) => kind !== 'note'),
    under: (
      <p className="quiet">
        {wayHeadings[what]}
        {sources
          .filter(({ kind }) => kind === 'note')
          .map(({ quote }) => (
            <bdi key={quote}>{`. ${quote}`}</bdi>
          ))}
      </p>
    ),
    take: { verb: 'Put it there', act: () => take(about) },
    refuse: { verb: 'Not so', act: () => refuse(about) },
    edit: (edited) => save({ about, words: edited }).then(() => {}),
  });
  return (
    <SourcedAsShown>
      <Page
        name="How to work with me"
        over="A page to give away"
        heading="How to work with me"
        className="ways"
        margin={<SourcesMargin />}
      >
        <p className="lead">{sentence(ways)}</p>
        {ways.lines.some(({ way }) => way.confirmed !== null) ? <Give /> : null}
        {kinds.map((what) => (
          <Section key={what} title={wayHeadings[what]}>
            <WayRows rows={ways.lines.filter(({ way }) => way.what === what).map(rowOf)} label={wayHeadings[what]} />
          </Section>
        ))}
        {ways.proposed.length > 0 ? (
          <Section title="Proposed, out of what is on file">
            <WayRows rows={ways.proposed.map(proposedOf)} label="Proposed" />
          </Section>
        ) : null}
        <Section title={ways.lines.length === 0 ? 'Begin with one line' : 'One more line'}>
          <Another key={ways.next?.what ?? 'any'} next={ways.next} />
        </Section>
        <Section title="Theirs">
          <p className="section-note">
            Somebody gave you such a page? Drop the file anywhere here, or open the person and paste it: what it says is
            proposed with its words, and you accept it line by line. Somebody writes up to you?{' '}
            <Link to="/reply" className="verb">
              Answer, reviewed →
            </Link>
          </p>
        </Section>
      </Page>
    </SourcedAsShown>
  );
};

/** The user's own page "how to work with me": its lines, what is proposed for it, and how it is given away. */
export const WaysPage = () => {
  const query = useReading('way.list', {});
  return <PageAnswer query={query}>{(ways) => <WaysSheet ways={ways} />}</PageAnswer>;
};
