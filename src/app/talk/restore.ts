import { z } from 'zod';
import { AppError } from '../errors.ts';
import { takeBackNote } from '../fact/take-back-note.ts';
import { operation } from '../operation.ts';
import { ChangedTalk, TalkBefore, talkBefore, talkChanged } from './changed-talk.ts';

/** How `captureLine` calls a note of the user's. */
const ownNote = /^(?:capture|debrief):/;

export const talkRestore = operation({
  name: 'talk.restore',
  summary: 'Undo: put a talk before a decision back as it was before it was changed, held or dropped.',
  surfaces: ['http', 'cli'],
  input: z.object({
    /** As it was given back by whatever changed it. */
    before: TalkBefore,
  }),
  output: ChangedTalk.extend({
    /** What could not be taken back, and why; empty where nothing stays. */
    stays: z.string(),
  }),
  run: (context, { before }) => {
    const store = context.store();
    const { proposal, talk, moment } = before;
    if (!store.proposals.get(proposal, context.now)) throw new AppError('not-found', { field: 'proposal' });
    const there = store.proposalTalks.get(talk.id, context.now);
    // An id that is of another proposal stays there.
    if (there && there.proposal !== proposal) throw new AppError('not-found', { field: 'talk' });
    const note = before.noted === null ? undefined : store.sources.get(before.noted);
    // Only the note that came with these words.
    const noted = note && there && note.text === there.learnt && ownNote.test(note.key) ? note : undefined;
    const taken = store.transaction(() => {
      const gone = noted ? takeBackNote(context, noted) : before.noted === null || !note;
      const now = there?.moment == null ? undefined : store.moments.get(there.moment);
      const was = moment === null ? undefined : store.moments.get(moment.moment);
      // The moment that came with the change goes with it.
      if (now && now.id !== was?.id && now.key.startsWith('own:') && !now.debriefed)
        store.moments.put({ ...now, status: 'cancelled' });
      if (was && moment && was.key.startsWith('own:')) {
        const people = moment.people.filter((id) => store.people.get(id));
        store.moments.put({
          ...was,
          title: moment.title,
          place: moment.place,
          people,
          start: moment.at,
          end: new Date(Date.parse(moment.at) + moment.minutes * 60_000).toISOString(),
          status: moment.cancelled ? 'cancelled' : 'confirmed',
        });
      }
      const person = talk.person !== null && store.people.get(talk.person) ? talk.person : null;
      const kept = talk.moment !== null && store.moments.get(talk.moment) ? talk.moment : null;
      store.proposalTalks.put(proposal, { ...talk, person, moment: kept });
      return gone;
    });
    return {
      ...talkChanged(context, {
        proposal,
        talk: talk.id,
        before: there ? talkBefore(context, there) : null,
        words: '',
      }),
      stays: taken ? '' : 'What you took from it stays, and the note with it.',
    };
  },
});
