import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ChangeEvent, useRef, useState } from 'react';
import { type KitSort, kitSortNames, kitSorts } from '../../domain/leaving/kit.ts';
import { call, type Output } from '../api.ts';
import { useClock } from '../components/clock.tsx';
import { useNotice } from '../components/notice.tsx';
import { Page, Section } from '../components/page.tsx';
import { PageAnswer } from '../components/waiting.tsx';
import { useKeysIn } from '../keys.ts';
import { refresh, useReading } from '../queries.ts';
import { capital, shortDate } from '../time.ts';
import { counted, spelled } from '../words.ts';
import '../styles/leave.css';

type Kit = Output<'kit.show'>;
type Line = Kit['lines'][number];
type Person = Kit['people'][number];

const shownAtFirst = 12;

/** Says whether a line goes, with a way back. */
const useWord = () => {
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  return (about: string, answer: 'right' | 'wrong', words: string): void => {
    const give = async (word: 'right' | 'wrong' | 'open') => {
      const { before } = await call('answer.give', { about, answer: word });
      await refresh(client);
      return before;
    };
    give(answer).then((before) => {
      say(words, async () => {
        await give(before?.answer === 'right' || before?.answer === 'wrong' ? before.answer : 'open');
      });
    }, sayError);
  };
};

const KitRow = ({ line }: { readonly line: Line }) => {
  const here = useRef<HTMLLIElement>(null);
  const clock = useClock();
  const word = useWord();
  const turn = (): void =>
    line.take ? word(line.about, 'wrong', 'It stays here.') : word(line.about, 'right', 'It goes along.');
  useKeysIn(here, {
    y: () => (line.take ? undefined : turn()),
    x: () => (line.take ? turn() : undefined),
  });
  return (
    <li ref={here} className={line.take ? 'kit-line' : 'kit-line stays'} tabIndex={-1}>
      <span className="when">{shortDate(`${line.day}T12:00:00Z`, clock)}</span>
      <div className="what">
        <p className="serif" dir="auto">
          {line.words}
        </p>
        <p className="row-sub">
          {line.chosen ? (line.take ? 'You take it.' : 'You leave it.') : line.why}{' '}
          {line.source === null ? null : (
            <Link to="/source/$source" params={{ source: line.source }} className="inline-source">
              where it stands
            </Link>
          )}
        </p>
      </div>
      <button
        type="button"
        className={line.take ? 'verb soft' : 'verb'}
        onClick={turn}
        aria-label={`${line.take ? 'Leave it' : 'Take it'}: ${line.words.slice(0, 80)}`}
      >
        {line.take ? 'Leave it' : 'Take it →'}
      </button>
    </li>
  );
};

const Sort = ({ sort, lines }: { readonly sort: KitSort; readonly lines: readonly Line[] }) => {
  const [all, setAll] = useState(false);
  if (lines.length === 0) return null;
  const shown = all ? lines : lines.slice(0, shownAtFirst);
  return (
    <Section title={kitSortNames[sort]}>
      <ul className="kit-lines">
        {shown.map((line) => (
          <KitRow key={line.about} line={line} />
        ))}
      </ul>
      {shown.length < lines.length ? (
        <p>
          <button type="button" className="verb soft" onClick={() => setAll(true)}>
            All {lines.length}
          </button>
        </p>
      ) : null}
    </Section>
  );
};

const Names = ({ people }: { readonly people: readonly Person[] }) => {
  const word = useWord();
  if (people.length === 0) return null;
  return (
    <Section title="People go by what they were to you">
      <p className="section-note">Keep a name only where it gives somebody credit.</p>
      <ul className="rows">
        {people.map(({ about, name, role, kept, lines }) => (
          <li key={about} className="row person-row">
            <div className="what">
              <p className="row-title small">
                <bdi>{name}</bdi>
              </p>
              <p className="row-sub">
                {kept ? 'stands by name' : `stands as “${role}”`} in {counted(lines, 'line')}
              </p>
            </div>
            <button
              type="button"
              className="verb soft"
              onClick={() =>
                kept ? word(about, 'wrong', 'They go by their role.') : word(about, 'right', 'They stand by name.')
              }
              aria-label={`${kept ? 'Use the role of' : 'Keep the name of'} ${name}`}
            >
              {kept ? 'Use the role' : 'Keep the name'}
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
};

const download = ({ name, type, text }: Output<'kit.file'>): void => {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has to have begun with it.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};

const TakeIn = () => {
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  const field = useRef<HTMLInputElement>(null);
  const brought = useReading('kit.list', {});
  const clock = useClock();
  const lines = brought.data?.lines ?? [];
  const take = (event: ChangeEvent<HTMLInputElement>): void => {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (!file) return;
    file
      .text()
      .then((text) => call('kit.read', { text }))
      .then(async ({ kit, added, known }) => {
        await refresh(client);
        if (added === 0) return say('That kit is here already.');
        say(`${counted(added, 'line')} brought along${known === 0 ? '' : `, ${known} known already`}.`, async () => {
          await call('kit.read', { undo: kit });
          await refresh(client);
        });
      })
      .catch(sayError);
  };
  return (
    <Section title="Brought along">
      <p className="section-note">
        A kit that you wrote in an earlier job. What is in it stands here for you alone: no update, brief or roll-up of
        this workspace tells it.
      </p>
      <p className="verbs">
        <button type="button" className="verb" onClick={() => field.current?.click()}>
          Take in a kit →
        </button>
        <input
          ref={field}
          type="file"
          accept=".html,.htm,.json"
          className="hidden"
          tabIndex={-1}
          aria-label="The kit’s file"
          onChange={take}
        />
      </p>
      {lines.length === 0 ? null : (
        <ul className="kit-lines">
          {lines.map(({ id, day, words, sort }) => (
            <li key={id} className="kit-line">
              <span className="when">{shortDate(`${day}T12:00:00Z`, clock)}</span>
              <div className="what">
                <p className="serif" dir="auto">
                  {words}
                </p>
                <p className="row-sub">{kitSortNames[sort]}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
};

const Sheet = ({ kit }: { readonly kit: Kit }) => {
  const { say, sayError } = useNotice();
  const going = kit.lines.filter(({ take }) => take).length;
  const waiting = kit.lines.filter(({ take, chosen }) => !take && !chosen).length;
  const write = (form: 'html' | 'markdown'): void => {
    call('kit.file', { form }).then((file) => {
      download(file);
      say('It is in your downloads, and it is not encrypted.');
    }, sayError);
  };
  return (
    <Page
      name="Leaving kit"
      over={<Link to="/workspace">← Workspace</Link>}
      heading={going === 0 ? 'Nothing goes along yet.' : `${spelled(going, 'line')} would go along.`}
      className="leave"
    >
      <p className="lead">
        {kit.lines.length === 0
          ? 'What you achieve, promise and learn here will stand in this list, to take along when you go. Note one line: what is different because of you?'
          : `Your own work in your own words, with no name, no mail and no document of anybody else.${
              waiting === 0
                ? ''
                : ` ${capital(spelled(waiting, 'line stays', 'lines stay'))} until you say that ${waiting === 1 ? 'it' : 'they'} may go: what your contract keeps with the house is yours to judge.`
            }`}
      </p>
      {going === 0 ? null : (
        <p className="verbs lead-verbs">
          <button type="button" className="verb" onClick={() => write('html')}>
            Take it along →
          </button>
          <button type="button" className="verb soft" onClick={() => write('markdown')}>
            As Markdown
          </button>
        </p>
      )}
      {kitSorts.map((sort) => (
        <Sort key={sort} sort={sort} lines={kit.lines.filter((line) => line.sort === sort)} />
      ))}
      <Names people={kit.people} />
      {kit.left.length === 0 ? null : (
        <Section title="Stays here, whole">
          <ul className="rows">
            {kit.left.map(({ what, count, why }) => (
              <li key={what} className="row person-row">
                <div className="what">
                  <p className="row-title small">{what}</p>
                  <p className="row-sub">
                    {counted(count, 'item')}. {why}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <TakeIn />
    </Page>
  );
};

/** What would go along to the next job and what stays, each line with why, and what was brought from an earlier one. */
export const LeavePage = () => {
  const query = useReading('kit.show', {});
  return <PageAnswer query={query}>{(kit) => <Sheet kit={kit} />}</PageAnswer>;
};
