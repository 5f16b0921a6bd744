import { z } from 'zod';
import type { Fact, Polarity } from '../../domain/facts/fact.ts';
import { standIn } from '../../domain/language/stand-in.ts';
import { PositionSureness, Stand, type Stand as StandOf } from '../../domain/proposals/room.ts';
import { sideOfStand } from '../../domain/proposals/stand-words.ts';
import { surenessIn } from '../../domain/proposals/sureness-in.ts';
import { dayOf, millis } from '../../domain/shared/time.ts';
import { AppError } from '../errors.ts';
import { careful } from '../fact/careful.ts';
import { operation } from '../operation.ts';
import { ensureMe } from '../person/ensure-me.ts';
import { findPerson } from '../person/find-person.ts';
import { findProposal, Which } from '../proposal/find-proposal.ts';
import { ChangedRoom, nothingBefore, wholeRoom } from '../room/room-view.ts';

const polarityOf = (stand: StandOf): Polarity =>
  (({ for: 'positive', against: 'negative', open: 'open' }) as const)[sideOfStand(stand)];

export const positionNote = operation({
  name: 'position.note',
  summary:
    'Note where somebody stands on a proposal, in a line; kept as a note with its day. Told, signs or a guess is read from the words unless you say it.',
  surfaces: ['http', 'cli'],
  positional: ['proposal', 'person', 'words...'],
  input: z.object({
    proposal: Which,
    person: z.string().trim().min(1).max(320),
    words: z
      .string()
      .trim()
      .min(1, 'Say it in a line.')
      .max(2000, 'A sentence or two is enough: at most 2,000 characters.'),
    /** for, leans-for, open, leans-against, against; read from the words where it is not said. */
    stand: Stand.optional(),
    /** told, signs, guess. */
    sure: PositionSureness.optional(),
  }),
  output: ChangedRoom,
  run: (context, { proposal: which, person: words, words: text, stand: said, sure }) => {
    const store = context.store();
    const { now } = context;
    const proposal = findProposal(context, which);
    const person = findPerson(store, words);
    if (person.standing === 'me')
      throw new AppError('bad-input', { field: 'person', detail: 'That is you. Name whose view it is.' });
    const read = standIn(text);
    if (said === undefined && !read.sure)
      throw new AppError('bad-input', {
        field: 'stand',
        detail: 'Your words leave open where they stand.',
        hint: 'Say it with them: for, leans-for, open, leans-against or against.',
      });
    const stand = said ?? read.stand;
    const before = store.transaction(() => {
      const me = ensureMe(context);
      const source = context.newId();
      store.sources.add({
        id: source,
        kind: 'capture',
        key: `position:${source}`,
        thread: source,
        said: now,
        learned: now,
        title: proposal.title,
        text,
        moment: null,
        people: [
          { person: me, role: 'from' },
          { person: person.id, role: 'about' },
        ],
        automatic: false,
        attachments: [],
      });
      const fact: Fact = {
        id: context.newId(),
        kind: 'position',
        source,
        start: 0,
        end: text.length,
        quote: text,
        owner: person.id,
        ownerWords: '',
        to: null,
        about: [me, person.id],
        action: null,
        due: null,
        polarity: polarityOf(stand),
        speaker: null,
        said: now,
        learned: now,
        confidence: 1,
        reason: 'You noted it with a proposal.',
        state: 'accepted',
        decided: now,
        lastConfirmed: now,
        closed: null,
      };
      store.facts.add(fact);
      store.rooms.putPosition(proposal.id, {
        id: context.newId(),
        fact: fact.id,
        stand,
        sure: sure ?? surenessIn(text, { source: 'capture', theirs: false }),
        state: 'accepted',
        made: now,
        updated: now,
      });
      const row = store.rooms.people(proposal.id, now).find((one) => one.person === person.id);
      // Whoever was left out and takes a position is here again.
      if (row?.leftOut) store.rooms.putPerson(proposal.id, { ...row, leftOut: false, updated: now });
      store.search.put('capture', source, {
        title: proposal.title,
        text,
        people: person.name,
        said: millis(now),
        day: dayOf(now),
      });
      return {
        ...nothingBefore,
        people: row?.leftOut ? [{ person: person.id, was: row }] : [],
        positions: [{ fact: fact.id, was: null }],
        noted: fact.id,
      };
    });
    return { ...wholeRoom(context, proposal), before, careful: careful(text) };
  },
});
