import type { Context } from '../app/context.ts';
import { AppError } from '../app/errors.ts';
import { isAddress, isPath } from '../app/feed/place.ts';
import { atOneInstant } from '../app/one-instant.ts';
import type { Operation } from '../app/operation.ts';
import { operations } from '../app/operations.ts';
import { perform } from '../app/perform.ts';
import { onUsersClock } from '../app/replay.ts';
import { Instant } from '../domain/shared/time.ts';
import { filesOf, sizeOf } from './files-of.ts';
import { boundaryOf, partsOf } from './multipart.ts';
import { exampleClose } from './openapi.ts';
import { sessionVault } from './session-vault.ts';
import type { Session, Sessions } from './sessions.ts';
import type { World } from './world.ts';

const longestJson = 25 * 1024 * 1024;

/** What would touch the user's own workspace, or write files that vanish with the example. */
const notInExample: readonly string[] = [
  'workspace.create',
  'workspace.open',
  'workspace.rename',
  'workspace.unlock',
  'workspace.change-passphrase',
  'workspace.code-kept',
  'workspace.backup',
  'workspace.export',
  'feed.add',
  'feed.refresh',
  'mail.set',
  'mail.try',
];
/** What takes long, and is done in a thread of its own: the page is answered meanwhile. */
const heavy: readonly string[] = [
  'import.run',
  'import.preview',
  'import.undo',
  'person.remove',
  'feed.add',
  'feed.refresh',
  'workspace.backup',
  'workspace.export',
  'expiry.run',
  'doctor.run',
];
/** A place on disk is for the command line to name. */
const pathsOnDisk: readonly string[] = ['workspace.backup', 'workspace.export', 'way.read'];

/** The bytes of a request, and a way to read past what nobody wanted of them. */
const bodyOf = (request: Request) => {
  const reader = request.body?.getReader();
  const bytes = async function* (): AsyncGenerator<Uint8Array> {
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) yield next.value;
  };
  /** A browser that is answered before its upload has ended sends all of it again. */
  const readToEnd = async (): Promise<void> => {
    try {
      while (reader && !(await reader.read()).done);
    } catch {
      // Nobody is sending any more.
    }
  };
  return { bytes: bytes(), readToEnd };
};

/** The JSON of a request body of at most 25 MB; an empty body counts as `{}`. Throws `AppError`. */
export const jsonOf = async (request: Request): Promise<unknown> => {
  if (Number(request.headers.get('content-length') ?? 0) > longestJson) throw new AppError('too-large');
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bodyOf(request).bytes) {
    size += chunk.length;
    if (size > longestJson) throw new AppError('too-large');
    chunks.push(chunk);
  }
  if (size === 0) return {};
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) {
    throw new AppError('bad-input', { detail: 'Send application/json.' });
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new AppError('bad-input', { detail: 'The body is not JSON.' });
  }
};

const replayOf = (headers: Headers): Instant | undefined => {
  const asked = headers.get('x-updraft-as-of');
  if (asked === null) return undefined;
  const parsed = Instant.safeParse(asked);
  if (!parsed.success)
    throw new AppError('bad-input', { field: 'x-updraft-as-of', detail: 'Write it like 2010-06-01T18:00:00+02:00.' });
  return onUsersClock(parsed.data, 'UTC', 'x-updraft-as-of');
};

/** Opens the example for one session; asked again, it answers the same. */
export const openExample = async (world: World, session: Session): Promise<unknown> => {
  if (session.example) return session.example.answer;
  const { vault, remove } = await world.makeExample();
  try {
    const answer = await perform(operations['example.open'], world.contextFor(vault), {});
    session.example = { vault, now: answer.now, zone: answer.zone, answer, remove };
    return answer;
  } catch (error) {
    remove();
    throw error;
  }
};

const closeExample = (session: Session): { closed: true } => {
  session.example?.remove();
  session.example = undefined;
  return { closed: true };
};

/** What a page may ask of whatever workspace stands here: how it stands, and to turn. */
const ofAny = /^workspace\.(?:status|list|open|lock)$/;

/** A window that shows another workspace must not write into this one. Throws `AppError('changed-elsewhere')`. */
const mustStandHere = (name: string, headers: Headers, place: string): void => {
  const shown = headers.get('x-updraft-place');
  if (shown === null || ofAny.test(name) || shown === encodeURIComponent(place)) return;
  throw new AppError('changed-elsewhere', {
    detail: 'Another workspace is open here by now.',
    hint: 'Copy what you typed; then load this page anew.',
  });
};

/** Runs what a POST to `/api/NAME` asks for in a session. Throws `AppError`. */
export const dispatch = async (
  world: World,
  sessions: Sessions,
  unlocked: () => void,
  session: Session,
  name: string,
  request: Request,
): Promise<unknown> => {
  if (name === exampleClose.name) return closeExample(session);
  const operation: Operation | undefined = Object.hasOwn(operations, name)
    ? (operations[name as keyof typeof operations] as unknown as Operation)
    : undefined;
  if (!operation?.surfaces.includes('http')) throw new AppError('unknown-operation');
  if (!session.example) mustStandHere(name, request.headers, world.vault.place);
  const replay = replayOf(request.headers);
  const own = sessionVault(world.vault, session, sessions, unlocked);

  if (name === 'example.open') {
    await jsonOf(request);
    return openExample(world, session);
  }
  if (name === 'workspace.lock') closeExample(session);
  if (session.example && notInExample.includes(name)) throw new AppError('example-only');
  const here = new URL(request.url).origin;
  const context: Context = session.example
    ? world.contextFor(session.example.vault, replay ?? session.example.now, session.example.zone)
    : {
        ...world.contextFor(own, replay),
        served: async () => here,
        ...(world.turnTo
          ? {
              turnTo: async (place: string, passphrase?: string) => {
                const address = (await world.turnTo?.(place)) ?? null;
                if (address === null && passphrase !== undefined)
                  await sessionVault(world.vault, session, sessions, unlocked).unlock(passphrase);
                return address;
              },
            }
          : {}),
      };

  const apart = heavy.includes(name) && !context.vault.example ? world.performApart : undefined;
  const performed = (input: unknown): Promise<unknown> =>
    apart && context.vault.unlocked()
      ? apart(context, name, input)
      : perform(operation, atOneInstant(context, name), input);

  const boundary = boundaryOf(request.headers.get('content-type') ?? '');
  if (boundary !== undefined && (name === 'import.run' || name === 'import.preview')) {
    context.store();
    const { bytes, readToEnd } = bodyOf(request);
    return performed(filesOf(partsOf(bytes, boundary), sizeOf(request.headers), context.zone)).finally(readToEnd);
  }
  const input = await jsonOf(request);
  if (pathsOnDisk.includes(name) && typeof input === 'object' && input !== null && 'path' in input) {
    throw new AppError('not-allowed', { field: 'path', detail: 'The page may not name a place on disk.' });
  }
  const place = typeof input === 'object' && input !== null && 'place' in input ? input.place : undefined;
  if (name === 'feed.add' && typeof place === 'string' && place.trim() !== '' && !isAddress(place)) {
    throw isPath(place)
      ? new AppError('not-allowed', {
          field: 'place',
          detail: 'The page may not name a folder.',
          hint: 'Run `updraft feed.add FOLDER` in a terminal instead.',
        })
      : new AppError('bad-input', {
          field: 'place',
          detail: 'That is not an address. It begins with https:, http: or webcal:.',
        });
  }
  return performed(input);
};
