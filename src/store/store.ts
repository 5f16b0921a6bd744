import { statSync } from 'node:fs';
import { answeredMailsTable } from './answered-mails.ts';
import { answersTable } from './answers.ts';
import { askAnswersTable } from './ask-answers.ts';
import { askedTable } from './asked.ts';
import { behaviourTable } from './behaviour.ts';
import { bringOver } from './bring-over.ts';
import { broughtTable } from './brought.ts';
import { correspondenceTable } from './correspondence.ts';
import { currentFactsTable } from './current-facts.ts';
import { cyclesTable } from './cycles.ts';
import { openDatabase } from './database.ts';
import { disagreementsTable } from './disagreements.ts';
import { dismissalsTable } from './dismissals.ts';
import { draftsTable } from './drafts.ts';
import { expiryTable } from './expiry.ts';
import { factChangesTable } from './fact-changes.ts';
import { factStepsTable } from './fact-steps.ts';
import { factsTable } from './facts.ts';
import { feedbackTable } from './feedback.ts';
import { feedsTable } from './feeds.ts';
import { forgetTable } from './forget.ts';
import { forgottenTable } from './forgotten.ts';
import { givenTable } from './given.ts';
import { importItemsTable } from './import-items.ts';
import { importsTable } from './imports.ts';
import { initiativesTable } from './initiatives.ts';
import { lookingBackTable } from './looking-back.ts';
import { migrate } from './migrate.ts';
import { momentsTable } from './moments.ts';
import { objectionsTable } from './objections.ts';
import { owedTable } from './owed.ts';
import { ownMomentsTable } from './own-moments.ts';
import { ownWaysTable } from './own-ways.ts';
import { peopleTable } from './people.ts';
import { powersTable } from './powers.ts';
import { predictionsTable } from './predictions.ts';
import { preparedAnswersTable } from './prepared-answers.ts';
import { proposalClaimsTable } from './proposal-claims.ts';
import { proposalDataTable } from './proposal-data.ts';
import { proposalDecisionsTable } from './proposal-decisions.ts';
import { proposalDraftsTable } from './proposal-drafts.ts';
import { proposalRowsTable } from './proposal-rows.ts';
import { proposalTalksTable } from './proposal-talks.ts';
import { proposalsTable } from './proposals.ts';
import { reflectionsTable } from './reflections.ts';
import { rehearsalsTable } from './rehearsals.ts';
import { remindersTable } from './reminders.ts';
import { rollupsTable } from './rollups.ts';
import { roomsTable } from './rooms.ts';
import { searchTable } from './search.ts';
import { searchIndex } from './search-index.ts';
import { settingsTable } from './settings.ts';
import { sourcesTable } from './sources.ts';
import { StoreError, troubleOf } from './store-error.ts';
import { talksTable } from './talks.ts';
import { threadsTable } from './threads.ts';
import { tiesTable } from './ties.ts';
import { timelineTable } from './timeline.ts';
import { toldTable } from './told.ts';
import { touchesTable } from './touches.ts';
import { writtenTable } from './written.ts';

/**
 * Opens the encrypted file at `path`, bringing it to this version's schema; with `create` makes it first. Where an older
 * version wrote it `bringingOver` is called before, for that takes a while.
 * Throws `StoreError`: `wrong-key`, `damaged`, `newer`, `busy`, `full`; with `create` also `exists`.
 */
export const openStore = (
  path: string,
  key: Uint8Array,
  options: {
    readonly create?: boolean;
    readonly bringingOver?: (() => void) | undefined;
    readonly refused?: () => boolean;
  } = {},
) => {
  const db = openDatabase(path, key, options);
  try {
    // A file that has never been given a schema is not a workspace: it must not become an empty one.
    if (!options.create && db.one('pragma user_version')?.user_version === 0) throw new StoreError('damaged');
    if (options.create) migrate(db);
    else bringOver(db, path, options.bringingOver);
  } catch (error) {
    db.close();
    throw error;
  }
  const forgotten = forgottenTable(db);
  // Whoever deleted somebody was killed, or somebody else was reading: the old pages go now.
  forgotten.finishErasing();
  const index = searchIndex(db);
  // Whoever took an import back was cut off; a transaction, because another may be doing it at this moment.
  if (index.isLeft()) db.transaction(() => (index.isLeft() ? index.makeAnew() : undefined));
  /** Moves everything from the write-ahead log into the file and empties the log; false where somebody is reading it. */
  const checkpoint = (): boolean => db.one('pragma wal_checkpoint(truncate)')?.busy === 0;
  return {
    settings: settingsTable(db),
    people: peopleTable(db),
    sources: sourcesTable(db),
    talks: talksTable(db),
    threads: threadsTable(db),
    timeline: timelineTable(db),
    moments: momentsTable(db),
    facts: factsTable(db),
    currentFacts: currentFactsTable(db),
    factChanges: factChangesTable(db),
    behaviour: behaviourTable(db),
    drafts: draftsTable(db),
    rollups: rollupsTable(db),
    rooms: roomsTable(db),
    brought: broughtTable(db),
    dismissals: dismissalsTable(db),
    told: toldTable(db),
    touches: touchesTable(db),
    given: givenTable(db),
    ties: tiesTable(db),
    factSteps: factStepsTable(db),
    owed: owedTable(db),
    correspondence: correspondenceTable(db),
    powers: powersTable(db),
    disagreements: disagreementsTable(db),
    answers: answersTable(db),
    feedback: feedbackTable(db),
    ownWays: ownWaysTable(db),
    initiatives: initiativesTable(db),
    cycles: cyclesTable(db),
    askAnswers: askAnswersTable(db),
    asked: askedTable(db),
    answeredMails: answeredMailsTable(db),
    lookingBack: lookingBackTable(db),
    proposals: proposalsTable(db),
    proposalRows: proposalRowsTable(db),
    proposalTalks: proposalTalksTable(db),
    ownMoments: ownMomentsTable(db),
    proposalDecisions: proposalDecisionsTable(db),
    proposalDrafts: proposalDraftsTable(db),
    proposalClaims: proposalClaimsTable(db),
    proposalData: proposalDataTable(db),
    objections: objectionsTable(db),
    predictions: predictionsTable(db),
    preparedAnswers: preparedAnswersTable(db),
    rehearsals: rehearsalsTable(db),
    reflections: reflectionsTable(db),
    reminders: remindersTable(db),
    written: writtenTable(db),
    expiry: expiryTable(db),
    imports: importsTable(db),
    importItems: importItemsTable(db),
    feeds: feedsTable(db),
    search: searchTable(db),
    searchIndex: index,
    forget: forgetTable(db),
    forgotten,
    transaction: db.transaction,
    /** Words that are others as soon as anything was written, by this process or another. */
    changes: db.changes,
    reading: db.reading,
    /**
     * Reads every page and every index, and compares the full text with its words, which takes longest and holds up who
     * writes; `words: false` leaves that out. Throws `StoreError('damaged')` when one is not as written.
     */
    verify: ({ words = true } = {}): void => {
      try {
        // The first lists pages whose authentication fails and nothing when all is well; the second says `ok`.
        const pages = db.all('pragma cipher_integrity_check');
        const rows = db.all('pragma integrity_check(1)').map((row) => row.integrity_check);
        const links = db.all('pragma foreign_key_check');
        if (pages.length > 0 || rows.length !== 1 || rows[0] !== 'ok' || links.length > 0)
          throw new StoreError('damaged');
        if (words) db.transaction(() => (index.isStale() ? undefined : index.verify()));
      } catch (error) {
        const trouble = troubleOf(error)?.trouble;
        throw trouble === 'busy' || trouble === 'full' ? error : new StoreError('damaged', { cause: error });
      }
    },
    checkpoint,
    /**
     * Runs `copy` while the file holds everything and no process can write to it; `copy` gets the path of the file.
     * It has to be synchronous and quick: others wait. Throws `StoreError('busy')` where somebody keeps reading.
     */
    whileStill: <T>(copy: (path: string) => T): T => {
      for (let round = 0; round < 20; round += 1) {
        if (!checkpoint()) break;
        const outcome = db.transaction(() =>
          // Somebody may have written between the two lines above.
          (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) === 0 ? { value: copy(path) } : undefined,
        );
        if (outcome) return outcome.value;
      }
      throw new StoreError('busy');
    },
    close: db.close,
  };
};

export type Store = ReturnType<typeof openStore>;
