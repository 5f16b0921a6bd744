import type { OperationName } from '../../app/operations.ts';
import { languageName, unreadWords } from '../../domain/language/other-language.ts';
import { behaviour, confirmed } from './behaviour.ts';
import { brief } from './brief.ts';
import { calendar } from './calendar.ts';
import { withCare } from './careful.ts';
import { changeList } from './changes.ts';
import { begun, mistakes, questions, tailored } from './drafts.ts';
import { expired, expiry } from './expiry.ts';
import { factList, peopleSaid } from './facts.ts';
import { feedAdded, feedAnswered, feedRemoved, feeds, feedsLookedAt } from './feeds.ts';
import { ahead, disagreement, disagreements, needs, raised, readReply, returned } from './hard.ts';
import { paths, prepared } from './hard-talks.ts';
import { importList, importPreview, importRun, importStop, importUndo } from './imports.ts';
import { initiativeRenderers } from './initiatives.ts';
import { learning } from './learning.ts';
import { leavingRenderers } from './leaving.ts';
import { commitment, ledger, ledgerRow, told } from './ledger.ts';
import { lookingBackRenderers } from './looking-back.ts';
import { methodRenderers } from './method.ts';
import { added, keptApart, maybeSame, merged, parted, takenBack } from './one-person.ts';
import { count, harmless, type Page, strong, wrapped } from './page.ts';
import { calendarFed, calendarWritten, mail, mailTried } from './paths.ts';
import { people, person, search, suggestions } from './people.ts';
import { plain } from './plain.ts';
import { powerKept, profile, ranked } from './profile.ts';
import { proposalRenderers } from './proposals-all.ts';
import { rehearsalRenderers } from './rehearsal.ts';
import { giving, reach, rhythm, ties } from './relating.ts';
import { reminderKept, reminders, remindersDue, reminderTimes } from './reminders.ts';
import { removal } from './removal.ts';
import type { Renderers } from './renderers.ts';
import { dismissed, review } from './review.ts';
import { rewrite } from './rewrite.ts';
import { cardSheet, phraseSheet, ruleSheet } from './rules.ts';
import { sheet } from './sheet.ts';
import { moment, months, source, thread, timeline } from './threads.ts';
import { momentLine, today } from './today.ts';
import { answered, assessment, evidence, surprises, toldOne, trust } from './trust.ts';
import { compiledUpdate, exported, lookedAtUpdate, sentDraft, wroteDraft } from './updates.ts';
import { waysRenderers } from './ways.ts';
import { weekRenderers } from './week.ts';

const bytes = (size: number): string => (size < 1e6 ? `${Math.ceil(size / 1000)} kB` : `${(size / 1e6).toFixed(1)} MB`);
const holds = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([what, number]) => count(number, what === 'people' ? 'person' : what.replace(/s$/, ''), what))
    .join(', ');

const kept = (
  page: Page,
  facts: Parameters<typeof factList>[1],
  changes: Parameters<typeof changeList>[1],
  nothing: string,
): string => [changeList(page, changes, ''), factList(page, facts, '')].filter(Boolean).join('\n') || nothing;

/** What was read from a line, who it says is above, and whom it met. */
const captured = (
  page: Page,
  read: Parameters<NonNullable<Renderers['moment.debrief']>>[0],
  nothing: string,
): string => {
  const people = peopleSaid(page, read);
  const none = read.language !== null ? wrapped(page, unreadWords(read.language)) : people === '' ? nothing : '';
  return withCare(page, read.careful, [kept(page, read.facts, read.changes, none), people].filter(Boolean).join('\n'));
};

/** "2 facts and a change": the facts that a change speaks of are not counted by themselves. */
const decidedOn = ({
  facts,
  changes,
}: {
  readonly facts: readonly { readonly id: string }[];
  readonly changes: readonly { readonly fact: string }[];
}): string => {
  const alone = facts.filter(({ id }) => !changes.some(({ fact }) => fact === id)).length;
  return [
    alone > 0 || changes.length === 0 ? count(alone, 'fact') : '',
    changes.length > 0 ? count(changes.length, 'change') : '',
  ]
    .filter(Boolean)
    .join(' and ');
};

const renderers: Renderers = {
  ...leavingRenderers,
  ...proposalRenderers,
  ...waysRenderers,
  ...weekRenderers,
  ...rehearsalRenderers,
  ...methodRenderers,
  ...initiativeRenderers,
  ...lookingBackRenderers,
  'draft.review': review,
  'finding.dismissed': dismissed,
  'finding.dismiss': ({ dismissal: { id, rule, words, draft } }) => {
    const silent =
      words !== ''
        ? 'It may stand.'
        : `${rule} is silent ${draft === null ? 'everywhere' : 'in that draft'} from now on.`;
    return `${silent} \`updraft finding.restore ${id}\` shows it again.`;
  },
  'finding.restore': () => 'It is shown again.',
  'draft.rewrite': rewrite,
  'rule.list': ruleSheet,
  'card.list': cardSheet,
  'phrase.list': phraseSheet,
  'phrase.set': phraseSheet,
  'assessment.show': assessment,
  'trust.show': trust,
  'risk.list': surprises,
  'evidence.list': evidence,
  'fact.tell': toldOne,
  'answer.give': answered,
  'brief.build': brief,
  'recap.compile': begun,
  'message.paths': paths,
  'message.prepare': prepared,
  'message.read': readReply,
  'disagreement.list': disagreements,
  'disagreement.save': disagreement,
  'disagreement.close': disagreement,
  'disagreement.remove': () => 'Taken away.',
  'disagreement.return': returned,
  'need.list': needs,
  'need.raise': raised,
  'landscape.show': ahead,
  'meeting.plan': begun,
  'update.tailor': tailored,
  'question.list': questions,
  'mistake.list': mistakes,
  'today.show': today,
  'person.list': people,
  'person.show': person,
  'person.sheet': sheet,
  'person.timeline': timeline,
  'person.months': months,
  'person.behaviour': behaviour,
  'person.confirm': confirmed,
  'person.profile': profile,
  'priority.rank': ranked,
  'priority.serve': ({ answer }) =>
    ({ yes: 'It serves it.', no: 'It does not; that is not proposed again.', open: 'Open again.' })[answer],
  'power.add': powerKept,
  'power.remove': ({ power }) => `Taken away: ${power.words}`,
  'power.refuse': ({ refused }) => (refused ? 'Not proposed again.' : 'May be proposed again.'),
  'rhythm.list': rhythm,
  'giving.list': giving,
  'reach.list': reach,
  'tie.list': ties,
  'tie.set': ({ fact, careful }, page) => withCare(page, careful, factList(page, [fact], '')),
  'person.suggest': suggestions,
  'person.edit': ({ person: one, careful }, page) =>
    withCare(
      page,
      careful,
      `${one.name}${one.role ? `, ${one.role}` : ''}: ${{ above: 'above you', beside: 'beside you', below: 'reports to you', me: 'you', unknown: 'not placed' }[one.standing]}.`,
    ),
  'person.add': added,
  'person.merge': merged,
  'person.split': parted,
  'person.apart': keptApart,
  'person.undo': takenBack,
  'person.same': maybeSame,
  'person.remove': removal,
  'person.allow': ({ allowed }) =>
    allowed ? 'It may come in again.' : 'Nobody of that address or name was deleted; nothing had to be done.',
  'person.me': ({ me }) => `${me.name} is you.`,
  'search.find': search,
  'fact.capture': (read, page) => captured(page, read, 'Kept. No fact was seen in it.'),
  'moment.debrief': (read, page) => captured(page, read, 'Kept.'),
  'change.list': ({ changes }, page) => changeList(page, changes, '') || 'No later words wait for you.',
  'change.edit': ({ change }, page) => changeList(page, [change], ''),
  'fact.list': ({ facts }, page) => kept(page, facts, [], 'No facts.'),
  'fact.accept': (decided, page) =>
    `${strong(page, `${decidedOn(decided)} accepted.`)}\n${factList(page, decided.facts)}`,
  'fact.reject': (decided) => `${decidedOn(decided)} rejected.`,
  'fact.propose': (decided) => `${decidedOn(decided)} proposed again.`,
  'fact.edit': ({ facts }, page) => factList(page, facts, ''),
  'fact.confirm': ({ facts }, page) => factList(page, facts, ''),
  'fact.close': ({ facts }, page) => factList(page, facts, ''),
  'commitment.list': ledger,
  'commitment.show': commitment,
  'commitment.move': ledgerRow,
  'commitment.size': ledgerRow,
  'commitment.warn': told,
  'commitment.nudge': told,
  'moment.list': ({ moments }, page) => moments.map((one) => momentLine(page, one)).join('\n') || 'No moments.',
  'moment.show': moment,
  'import.run': importRun,
  'import.preview': importPreview,
  'import.list': importList,
  'import.stop': importStop,
  'import.undo': importUndo,
  'feed.list': feeds,
  'feed.add': feedAdded,
  'feed.refresh': feedsLookedAt,
  'feed.remove': feedRemoved,
  'feed.answer': feedAnswered,
  'source.show': source,
  'thread.show': thread,
  'signals.read': ({ facts, language }, page) =>
    facts
      .map(({ kind, quote, owner, to, due, reason }) =>
        wrapped(
          page,
          `${kind}: "${quote}"${owner ? ` · owner ${owner}` : ''}${to ? ` · to ${to}` : ''}${due ? ` · due ${due.text}${due.date ? ` (${due.date})` : ''}` : ''} · ${reason}`,
          '    ',
          '  ',
        ),
      )
      .join('\n') ||
    (language === undefined
      ? 'No facts seen.'
      : `This reads like ${languageName(language)}. Facts are read from English only.`),
  'reminder.list': reminders,
  'reminder.due': remindersDue,
  'reminder.shown': () => 'Noted.',
  'reminder.acknowledge': () => 'Seen.',
  'reminder.snooze': reminderKept,
  'reminder.set': reminderKept,
  'reminder.remove': () => 'It will not be said.',
  'reminder.settings': reminderTimes,
  'reminder.adjust': reminderTimes,
  'calendar.show': calendar,
  'calendar.set': calendar,
  'calendar.feed': calendarFed,
  'calendar.write': calendarWritten,
  'mail.show': mail,
  'mail.set': mail,
  'mail.try': mailTried,
  'signals.learning': learning,
  'signals.learn': learning,
  'draft.list': ({ drafts }) =>
    drafts.map(({ id, title, updated }) => `${updated.slice(0, 10)}  ${title || '(untitled)'}  ${id}`).join('\n') ||
    'No drafts.',
  'draft.show': ({ draft }) => draft.text,
  'draft.save': ({ draft }) => `Kept as ${draft.id}.`,
  'draft.remove': () => 'Thrown away.',
  'draft.send': sentDraft,
  'draft.export': exported,
  'draft.write': wroteDraft,
  'update.compile': compiledUpdate,
  'update.look': lookedAtUpdate,
  'update.settle': ({ draft }) => draft.text,
  'workspace.create': ({ place, recoveryCode }, page) =>
    [
      `Your workspace is ready in ${place}.`,
      '',
      `Recovery code: ${strong(page, recoveryCode)}`,
      wrapped(
        page,
        'Write it down and keep it away from this computer. It is the only way in when the passphrase is forgotten, and it is not shown again.',
      ),
    ].join('\n'),
  'workspace.change-passphrase': ({ recoveryCode }, page) =>
    `The passphrase is changed. The new recovery code, shown once: ${strong(page, recoveryCode)}`,
  'workspace.lock': () => 'Locked.',
  'workspace.status': (view) =>
    [
      `Updraft ${view.version}, ${view.now.slice(0, 16).replace('T', ' ')} (${view.zone})`,
      `${view.place}: ${!view.exists ? 'no workspace here yet (updraft init)' : view.unlocked ? 'unlocked' : 'locked'}`,
      ...(view.sealed?.says ? [view.sealed.says] : []),
      ...(view.me ? [`You are ${view.me.name}.`] : []),
      ...(view.counts ? [`It holds ${holds(view.counts)}.`] : []),
    ].join('\n'),
  'workspace.backup': ({ path, bytes: size, counts }) =>
    `Backed up to ${path} (${bytes(size)}, encrypted). Opened again and counted: ${holds(counts)}.`,
  'workspace.restore': ({ place, counts }) => `Restored into ${place}: ${holds(counts)}.`,
  'workspace.export': ({ path, files, bytes: size }) =>
    `${count(files, 'file')} (${bytes(size)}) in ${path}. They are not encrypted.`,
  'expiry.show': expiry,
  'expiry.set': expiry,
  'expiry.run': expired,
  'doctor.run': ({ ok, checks }, page) =>
    [
      ...checks.map(({ name, ok: well, detail, hint }) =>
        wrapped(page, `${well ? 'ok ' : 'NO '} ${name}: ${detail}${well || !hint ? '' : ` → ${hint}`}`, '      '),
      ),
      ok ? 'All is well.' : 'Something needs you; see the lines with NO.',
    ].join('\n'),
};

// A mail may hold sequences that steer a terminal; they go before anything is set.
const cleaned = (value: unknown): unknown => {
  if (typeof value === 'string') return harmless(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, cleaned(inner)]));
  }
  return value;
};

/** The answer of an operation as text for a terminal. */
export const render = (name: string, output: unknown, page: Page): string => {
  const renderer = renderers[name as OperationName] as ((output: unknown, page: Page) => string) | undefined;
  const clean = cleaned(output);
  return renderer ? renderer(clean, page) : plain(clean, page);
};
