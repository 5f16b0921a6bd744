const sentence = 'a sentence of at most 700 characters, or a stretch of a capture of at most 1200';
const clause = 'a clause or a quote of such a sentence';
const name = 'one name or one address out of a header';
const line = 'the ends of one line that was found to be a header; mails of one line are in the tests of any text';
const typed = 'what somebody types into a field of the page';

/**
 * Where an expression may take time that grows with a power of the length of its text, and why no text is long enough for
 * that to hurt: what these are run on. The number is how many a file may have; look for a way without one before it is raised
 * (an end is looked for once with `(?<!x)x+$`, a run with an upper bound).
 */
export const withPower: Readonly<Record<string, readonly [most: number, runsOn: string]>> = {
  'chrono-node': [10, 'texts of at most 4000 characters that spell out a date'],
  'src/app/brief/correspondence.ts': [1, 'the forty characters before a quote'],
  'src/app/calendar/set.ts': [1, typed],
  'src/app/fact/fact-view.ts': [1, 'the 120 characters behind a quote'],
  'src/app/person/behaviour.ts': [1, 'a quote cut to its length'],
  'src/app/person/forget-words.ts': [1, name],
  'src/app/person/timeline.ts': [1, 'the first 600 characters of a text'],
  'src/domain/documents/brief-frames.ts': [2, clause],
  'src/domain/documents/passed-on.ts': [1, 'lines; both of its runs have an upper bound'],
  'src/domain/documents/result-words.ts': [2, clause],
  'src/domain/documents/standing-act.ts': [1, clause],
  'src/domain/documents/words.ts': [1, clause],
  'src/domain/documents/worth-saying.ts': [3, clause],
  'src/domain/leaving/may-be-name.ts': [1, 'a line of at most 500 characters'],
  'src/domain/leaving/roles.ts': [1, 'a line of at most 500 characters'],
  'src/domain/questions/answer-on-file.ts': [1, 'a question of at most 500 characters'],
  'src/domain/signals/standing-words.ts': [1, 'a sentence of a capture'],
  'src/domain/signals/handed-on.ts': [2, line],
  'src/domain/language/dates.ts': [2, 'the forty characters beside a day'],
  'src/domain/language/direction.ts': [2, 'the eighty characters before a day'],
  'src/domain/language/repeat-rules.ts': [1, 'the words of a number'],
  'src/domain/language/zones-attributions.ts': [3, line],
  'src/domain/language/zones-header-block.ts': [2, line],
  'src/domain/language/zones-headers.ts': [2, line],
  'src/domain/language/zones-words.ts': [1, line],
  'src/domain/people/name-parts.ts': [1, name],
  'src/domain/people/names.ts': [6, name],
  'src/domain/people/same-person.ts': [1, name],
  'src/domain/review/markup-inline.ts': [1, 'targets of links; each of its runs has an upper bound'],
  'src/domain/review/cues.ts': [1, 'a sentence of a draft'],
  'src/domain/review/rules/over-length.ts': [1, 'a paragraph of a draft'],
  'src/domain/review/zones.ts': [1, 'a line of a draft'],
  'src/domain/signals/capture/features.ts': [2, sentence],
  'src/domain/signals/capture/people.ts': [1, sentence],
  'src/domain/signals/capture/pieces.ts': [2, sentence],
  'src/domain/signals/changes/change-object.ts': [2, clause],
  'src/domain/signals/cue.ts': [27, `the patterns of the kinds, each on ${sentence}`],
  'src/domain/signals/mail-due.ts': [1, clause],
  'src/domain/signals/mail-request.ts': [6, sentence],
  'src/domain/signals/mail-traits.ts': [1, sentence],
  'src/domain/signals/mail-worth.ts': [1, 'the last 700 characters of a mail'],
  'src/domain/signals/patterns/question.ts': [2, sentence],
  'src/domain/signals/read-capture.ts': [1, sentence],
  'src/domain/signals/read-mail.ts': [2, sentence],
  'src/domain/signals/subject.ts': [1, clause],
  'src/domain/signals/transcript/addressed.ts': [1, sentence],
  'src/domain/signals/transcript/holder.ts': [1, clause],
  'src/domain/signals/transcript/sentences-read.ts': [6, sentence],
  'src/formats/calendar/event-record.ts': [1, name],
  'src/formats/calendar/zones.ts': [1, 'the name of a zone'],
  'src/formats/importers/index.ts': [2, 'the first 4000 characters of a file'],
  'src/formats/outlook/properties.ts': [1, 'a property; from the first nought on it always fits'],
  'src/formats/transcripts/when.ts': [3, 'the name of a file and the first words of a transcript'],
  'src/machine/autostart-files.ts': [2, 'a path of this program'],
  'src/machine/fetch-calendar-address.ts': [1, 'the name of a host'],
  'src/web/components/sources.tsx': [1, 'a line of the brief'],
};
