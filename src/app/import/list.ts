import { z } from 'zod';
import { Id } from '../../domain/shared/id.ts';
import { Instant, inZone } from '../../domain/shared/time.ts';
import { importStates, type StoredImport } from '../../store/imports.ts';
import type { Context } from '../context.ts';
import { operation } from '../operation.ts';
import { wasThere } from '../replay.ts';

/** One bringing in: while it runs, how far it is; afterwards, what came of it. */
export const ImportView = z.object({
  number: z.number().int(),
  /** The name of its file, or of its first one ("office.mbox and 2 more"). */
  name: z.string(),
  state: z.enum(importStates),
  feed: Id.nullable(),
  started: Instant,
  ended: Instant.nullable(),
  bytes: z.number().int(),
  bytesTotal: z.number().int().nullable(),
  items: z.number().int(),
  added: z.number().int(),
  already: z.number().int(),
  /** People met for the first time. */
  people: z.number().int(),
  /** Facts proposed. */
  facts: z.number().int(),
  problems: z.number().int(),
  /** Items read in a second, without those that were passed over because they were read before. */
  perSecond: z.number().nonnegative(),
  secondsLeft: z.number().nonnegative().nullable(),
  canUndo: z.boolean(),
  /** What happened and how to go on, where there is something to say. */
  note: z.string(),
});
export type ImportView = Readonly<z.infer<typeof ImportView>>;

const again = 'What came in is kept. Bring in the same files again, and it goes on where it ended.';
const notes: Partial<Record<StoredImport['state'] | 'killed' | 'defect', string>> = {
  stopping: 'It stops after what it is at.',
  stopped: `It was stopped. ${again}`,
  failed: `It could not go on, because the workspace could not be written. ${again}`,
  defect: `It could not go on, because something in Updraft went wrong. ${again}`,
  killed: `It was cut off. ${again}`,
};

/** What is told of an import on a replayed day before it ended. */
const notYet = {
  state: 'running' as const,
  ended: null,
  bytes: 0,
  items: 0,
  added: 0,
  already: 0,
  people: 0,
  facts: 0,
  problems: 0,
  perSecond: 0,
  secondsLeft: null,
  canUndo: false,
  note: '',
};

const noteOf = ({ killed, failure, state }: StoredImport): keyof typeof notes => {
  if (killed || (state === 'stopped' && failure === 'killed')) return 'killed';
  return state === 'failed' && failure === 'defect' ? failure : state;
};

/** An import as it is shown; one that was killed is shown as stopped. */
export const importView = ({ zone }: Pick<Context, 'zone'>, one: StoredImport): ImportView => {
  const { killed, aliveMs, failure, ...view } = one;
  const state = killed ? 'stopped' : one.state;
  const running = state === 'running' || state === 'stopping';
  return {
    ...view,
    state,
    ended: killed ? inZone(aliveMs, zone) : one.ended,
    perSecond: Math.max(0, one.perSecond),
    secondsLeft: running && one.secondsLeft !== null ? Math.max(0, one.secondsLeft) : null,
    canUndo: !running && state !== 'undone',
    note: notes[noteOf(one)] ?? '',
  };
};

export const importList = operation({
  name: 'import.list',
  alias: 'imports',
  summary: 'List what was brought in, newest first, and how far a running import is.',
  surfaces: ['http', 'cli'],
  input: z.object({ limit: z.number().int().min(1).max(1000).default(50) }),
  output: z.object({ imports: z.array(ImportView) }),
  run: (context, { limit }) => ({
    imports: context
      .store()
      .imports.all()
      .filter(({ started }) => wasThere(context, started))
      .slice(0, limit)
      .map((one) => {
        const view = importView(context, one);
        // How far it was then is not kept.
        return view.ended === null || wasThere(context, view.ended) ? view : { ...view, ...notYet };
      }),
  }),
});
