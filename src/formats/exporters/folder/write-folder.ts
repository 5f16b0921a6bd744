import type { Fact } from '../../../domain/facts/fact.ts';
import type { FactChange } from '../../../domain/facts/fact-change.ts';
import type { Id } from '../../../domain/shared/id.ts';
import { clockIn } from '../../../domain/shared/time.ts';
import type { Source } from '../../../domain/sources/source.ts';
import { distinctFileNames } from '../file-names.ts';
import { frontMatter, inline, linkTo } from '../markdown-text.ts';
import { calendarParts } from './calendar.ts';
import {
  type Content,
  type Directory,
  type DismissedLine,
  dayAndTime,
  directoryOf,
  type FolderFile,
  type RecordName,
  recordNames,
} from './content.ts';
import { mailboxParts } from './mailbox.ts';
import { momentLine, personPage, type TimelineLine, type ToldLine } from './person-page.ts';
import { captureParts, mailFiles } from './source-pages.ts';
import { transcriptFiles } from './transcript-files.ts';

const push = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

// One record a line: git shows what changed, and a program can read it line by line.
function* jsonLines(records: Iterable<unknown>): Iterable<string> {
  let before = '[\n';
  for (const record of records) {
    yield `${before}${JSON.stringify(record)}`;
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

const file = (path: string, text: () => string): FolderFile => ({ path, parts: () => [text()] });

// What lasts all day keeps the day it was written under.
const shownMoments = ({ moments, zone }: Content): Content['moments'] => {
  const clock = clockIn(zone);
  return moments.map((moment) => (moment.allDay ? moment : { ...moment, start: clock(moment.start) }));
};

const timelines = (content: Content): Map<Id, TimelineLine[]> => {
  const lines = new Map<Id, TimelineLine[]>();
  for (const { id, kind, said, title, text, people } of content.sources()) {
    const own = kind === 'capture' || kind === 'debrief';
    const line: TimelineLine = { id, said, words: [kind, inline(own ? text : title)].filter(Boolean).join(' · ') };
    for (const person of new Set(people.map(({ person }) => person))) push(lines, person, line);
  }
  for (const moment of shownMoments(content))
    for (const person of moment.people) push(lines, person, momentLine(moment));
  return lines;
};

const draftFiles = ({ drafts }: Content, directory: Directory): readonly FolderFile[] => {
  const names = distinctFileNames('untitled');
  return drafts.map(({ id, title, reader, created, updated, text }) =>
    file(`drafts/${names(title)}.md`, () =>
      [
        frontMatter({ id, title, reader: directory.nameOf(reader), created, updated }),
        text.replace(/\r\n?/g, '\n').replace(/(?<!\n)\n*$/, '\n'),
      ].join(''),
    ),
  );
};

const momentsPage = (content: Content, directory: Directory): string =>
  `# Moments\n\n${shownMoments(content)
    .map(({ start, title, place, status, people, text }) => {
      const names = people.map((id) => linkTo(directory.nameOf(id), directory.fileOf(id)));
      const more = [place && inline(place), status === 'confirmed' ? '' : status, names.join(', ')].filter(Boolean);
      const lines = text.split(/\r?\n/).flatMap((line) => (line.trim() ? [`  ${inline(line)}\n`] : []));
      const said = lines.join('');
      return `- ${dayAndTime(start)} · ${inline(title)}${more.length > 0 ? ` (${more.join('; ')})` : ''}\n${said}`;
    })
    .join('')}`;

const dismissedPage = (dismissed: readonly DismissedLine[]): string =>
  `# Findings that may stand\n\n${dismissed
    .map(({ at, rule, words, reason }) => {
      const [quote = ''] = words.split(' | ');
      const why = reason === '' ? '' : ` (${inline(reason)})`;
      return `- ${at.slice(0, 10)} · ${rule}${quote === '' ? ', all of it' : `: ${inline(quote)}`}${why}\n`;
    })
    .join('')}`;

const recordsOf = ({ records }: Content): readonly (readonly [RecordName, readonly unknown[]])[] =>
  (Object.keys(recordNames) as RecordName[]).flatMap((name) => {
    const list = records?.[name] ?? [];
    return list.length > 0 ? [[name, list] as const] : [];
  });

const readMe = (content: Content, sources: number, directory: Directory): string => {
  const above = content.people.filter(({ standing }) => standing === 'above');
  return `# Everything in this Updraft workspace

Written by \`updraft export\`. These files are not encrypted: keep them where only you can read them.

| here | holds |
| --- | --- |
| \`people/\` | one page for each person: what they care about, what is owed, your note, the timeline |
| \`mail/\` | the mail, one file for each month |
| \`drafts/\` | your drafts |
| \`transcripts/\` | talks word by word, as Updraft reads them again |
| \`captures.md\` | your captures and debriefs |
| \`moments.md\` | your calendar |
| \`mailbox.mbox\` | the mail once more, as mail programs and Updraft read it: the way back in |
| \`calendar.ics\` | the calendar once more, as calendar programs and Updraft read it |
| \`people.json\` | ${content.people.length} people |
| \`facts.json\` | ${content.facts.length} facts, each with its words, its source, its dates and its state |
| \`changes.json\` | ${content.changes.length} times later words say that a fact was kept, moved, dropped or said once more |
| \`moments.json\` | ${content.moments.length} moments, each with what its invitation says |
| \`sources.json\` | ${sources} sources: the whole text of every mail, capture and debrief, and of every transcript |
| \`drafts.json\` | ${content.drafts.length} drafts |${(content.dismissed ?? []).length > 0 ? '\n| `dismissed.md`, `dismissed.json` | findings of review that you said may stand, and why |' : ''}${recordsOf(
    content,
  )
    .map(([name]) => `\n| \`${name}.json\` | ${recordNames[name]} |`)
    .join('')}

In the JSON files every record stands on a line of its own. \`start\` and \`end\` of a fact count UTF-16 code units in the
\`text\` of its source.

The same workspace gives the same files, byte for byte, so a folder under git shows what changed. Exporting into this
folder again writes over these files and removes those that are gone; files of your own beside them are left alone.
${above.length > 0 ? `\n## Above you\n\n${above.map(({ id, name, role }) => `- ${linkTo(name, directory.fileOf(id))}${role ? `, ${inline(role)}` : ''}\n`).join('')}` : ''}`;
};

/** What stands in a fact's history, with its words. */
const toldOf = ({ changes, source }: Content): ((fact: Id) => readonly ToldLine[]) => {
  const byFact = new Map<Id, FactChange[]>();
  for (const change of changes) if (change.state === 'accepted') push(byFact, change.fact, change);
  return (fact) =>
    (byFact.get(fact) ?? []).map(({ what, said, due, source: id, start, end }) => ({
      what,
      said,
      due,
      quote: source(id)?.text.slice(start, end) ?? '',
    }));
};

/** As many as are surely read again out of one file. */
const inOneCalendar = 5000;

const calendars = (moments: Content['moments']): readonly Content['moments'][] =>
  Array.from({ length: Math.max(1, Math.ceil(moments.length / inOneCalendar)) }, (_, at) =>
    moments.slice(at * inOneCalendar, (at + 1) * inOneCalendar),
  );

/**
 * The files of a readable copy of a workspace: Markdown for people, JSON for programs. The same content gives the same
 * bytes; paths are safe on every file system whatever people and drafts are called.
 */
export const folderFiles = (content: Content): readonly FolderFile[] => {
  const directory = directoryOf(content);
  const lines = timelines(content);
  const told = toldOf(content);
  const facts = new Map<Id, Fact[]>();
  for (const fact of content.facts) for (const person of new Set(fact.about)) push(facts, person, fact);
  let count = 0;
  const people = new Map(content.people.map((person) => [person.id, person]));
  const personOf = (id: Id) => people.get(id);
  const counted = function* (): Iterable<Source> {
    for (const source of content.sources()) {
      count += 1;
      yield source;
    }
  };
  const { dismissed = [] } = content;
  const mail = mailFiles(counted(), content.source, directory);
  return [
    file('README.md', () => readMe(content, count, directory)),
    ...content.people.map((person) =>
      file(directory.fileOf(person.id), () =>
        personPage(
          person,
          facts.get(person.id) ?? [],
          lines.get(person.id) ?? [],
          directory,
          told,
          content.kept?.(person.id),
          content.said?.(person.id),
        ),
      ),
    ),
    ...mail,
    { path: 'captures.md', parts: () => captureParts(content.sources(), directory) },
    file('moments.md', () => momentsPage(content, directory)),
    ...draftFiles(content, directory),
    ...transcriptFiles(content.sources(), content.source),
    { path: 'mailbox.mbox', parts: () => mailboxParts(content.sources(), personOf) },
    ...calendars(content.moments).map((moments, at) => ({
      path: `calendar${at === 0 ? '' : `-${at + 1}`}.ics`,
      parts: () => calendarParts(moments, personOf),
    })),
    { path: 'people.json', parts: () => jsonLines(content.people) },
    { path: 'facts.json', parts: () => jsonLines(content.facts) },
    { path: 'changes.json', parts: () => jsonLines(content.changes) },
    { path: 'moments.json', parts: () => jsonLines(content.moments) },
    { path: 'sources.json', parts: () => jsonLines(content.sources()) },
    { path: 'drafts.json', parts: () => jsonLines(content.drafts) },
    ...recordsOf(content).map(([name, records]) => ({ path: `${name}.json`, parts: () => jsonLines(records) })),
    ...(dismissed.length > 0
      ? [
          { path: 'dismissed.json', parts: () => jsonLines(dismissed) },
          file('dismissed.md', () => dismissedPage(dismissed)),
        ]
      : []),
  ];
};
