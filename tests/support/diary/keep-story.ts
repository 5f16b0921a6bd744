import type { Context } from '../../../src/app/context.ts';
import { factCapture } from '../../../src/app/fact/capture.ts';
import { importRun } from '../../../src/app/import/run.ts';
import { momentDebrief } from '../../../src/app/moment/debrief.ts';
import { perform } from '../../../src/app/perform.ts';
import { personEdit } from '../../../src/app/person/edit.ts';
import { personMe } from '../../../src/app/person/me.ts';
import type { Fact } from '../../../src/domain/facts/fact.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import type { StoredChange } from '../../../src/store/fact-changes.ts';
import type { StoredSource } from '../../../src/store/sources.ts';
import { contextFor } from '../context-for.ts';
import { temporaryWorkspace } from '../temporary-workspace.ts';
import type { Story } from './planted.ts';
import { ownAddress, stepsOf } from './texts.ts';

/** What the program made of a story. */
export type Kept = {
  readonly sources: readonly StoredSource[];
  readonly facts: readonly Fact[];
  readonly changes: readonly StoredChange[];
  readonly people: readonly Person[];
};

/** Lives through a story in a workspace of its own, encrypted on the disk: mail, talks and calendar imported, notes written, each at its time. */
export const keepStory = async (
  story: Story,
  seed: number,
  /** Asked before the workspace goes. */
  look: (context: Context) => void = () => {},
): Promise<Kept> => {
  const workspace = await temporaryWorkspace();
  try {
    const base = contextFor(workspace);
    let told = false;
    for (const step of stepsOf(story, seed)) {
      const context = { ...base, now: step.at };
      if (step.does === 'import') {
        const bytes = async function* () {
          yield new TextEncoder().encode(step.text);
        };
        await perform(importRun, context, { files: [{ name: step.name, modified: step.at, bytes: bytes() }] });
        if (!told) {
          told = true;
          await perform(personMe, context, { person: ownAddress(story) });
          for (const who of [1, 2, 3])
            await perform(personEdit, context, {
              person: `${story.cast[who]?.[0]} ${story.cast[who]?.[1]}`,
              standing: 'above',
            });
        }
      } else if (step.does === 'capture') await perform(factCapture, context, { text: step.text });
      else {
        const moment = base
          .store()
          .moments.all()
          .find(({ title }) => title === step.title);
        if (!moment) throw new Error('A talk of the story is not in the calendar.');
        await perform(momentDebrief, context, { moment: moment.id, text: step.text });
      }
    }
    look(base);
    const store = base.store();
    return {
      sources: [...store.sources.each()],
      facts: store.facts.all(),
      changes: store.factChanges.all(),
      people: store.people.all(),
    };
  } finally {
    workspace.remove();
  }
};
