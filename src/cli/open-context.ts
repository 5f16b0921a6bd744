import type { Context } from '../app/context.ts';
import { AppError } from '../app/errors.ts';
import { meantPlace } from '../app/workspace/meant-place.ts';
import type { Vault } from '../app/workspace/vault.ts';
import type { Instant } from '../domain/shared/time.ts';
import { passphraseOf } from './secrets.ts';
import type { World } from './world.ts';

/** Commands that never touch a workspace. */
const withoutWorkspace: readonly string[] = ['card.list', 'draft.rewrite', 'rule.list', 'signals.read'];
/** What is on file is taken into account where a key is at hand; nobody is asked for one. */
const withWhatIsOpen: readonly string[] = ['draft.review'];
/** Commands that look at a workspace as it is: they use a key that is at hand and never ask for one. */
const asItIs: readonly string[] = [
  'workspace.status',
  'workspace.create',
  'workspace.list',
  'workspace.open',
  'workspace.restore',
  'workspace.lock',
  'workspace.change-passphrase',
  'doctor.run',
  'example.open',
];

const noWorkspace = (): never => {
  throw new AppError('no-workspace');
};
const nowhere: Vault = {
  place: '',
  example: false,
  exists: () => false,
  unlocked: () => false,
  bringingOver: () => false,
  create: noWorkspace,
  unlock: noWorkspace,
  changePassphrase: noWorkspace,
  lock: () => {},
  store: noWorkspace,
  key: noWorkspace,
};

/** The folder of the workspace that is meant: by its name, by its folder, or the one that opens where none is named. */
export const placeOf = (world: World, workspace: string | undefined): string =>
  meantPlace(world.defaultPlace(), workspace);

/**
 * The context a command runs in. Its workspace is opened with the key of the running server, else with
 * `UPDRAFT_PASSPHRASE`, else by asking. Throws `AppError`: `no-workspace`, `locked`, `wrong-passphrase`.
 */
export const openContext = async (
  world: World,
  name: string,
  workspace: string | undefined,
  replay: Instant | undefined,
): Promise<Context> => {
  if (withoutWorkspace.includes(name)) return world.contextFor(nowhere, replay);
  const { mustHaveKeyFile, vaultAt } = await import('../app/workspace/vault.ts');
  const place = placeOf(world, workspace);
  const key = await world.agentOf(place).key();
  const vault = vaultAt(place, {
    ...(key ? { key } : {}),
    // Whoever reads it by a program is not waiting for a word.
    beforeBringingOver: () => {
      if (world.progress) world.complain('Bringing your workspace over to this version; this happens once.');
    },
  });
  const lookOnly = asItIs.includes(name);
  if (withWhatIsOpen.includes(name)) {
    const given = world.env.UPDRAFT_PASSPHRASE;
    try {
      if (!vault.unlocked() && vault.exists() && given) await vault.unlock(given);
    } catch {
      // Words are reviewed without it: it is said that the file was not read.
    }
    return world.contextFor(vault, replay);
  }
  try {
    if (!vault.unlocked() && vault.exists()) {
      if (!lookOnly) {
        // Nobody is asked for a passphrase that cannot help.
        await mustHaveKeyFile(place);
        await vault.unlock(await passphraseOf(world));
      } else if (world.env.UPDRAFT_PASSPHRASE && (name === 'workspace.status' || name === 'doctor.run')) {
        await vault.unlock(world.env.UPDRAFT_PASSPHRASE);
      }
    }
  } catch (error) {
    // What is wrong with the place is for the check-up to list.
    const refused = error instanceof AppError && error.code === 'wrong-passphrase';
    if (name !== 'doctor.run' || refused) throw error;
  }
  const served = async (): Promise<string | undefined> => {
    const address = await world.agentOf(place).launch();
    return address === undefined ? undefined : new URL(address).origin;
  };
  return { ...world.contextFor(vault, replay), served };
};
