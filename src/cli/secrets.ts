import { AppError } from '../app/errors.ts';
import type { World } from './world.ts';

/** `UPDRAFT_PASSPHRASE`, else typed unseen, else `AppError('locked')`. */
export const passphraseOf = async (world: World, question = 'Passphrase: '): Promise<string> => {
  const given = world.env.UPDRAFT_PASSPHRASE;
  if (given) return given;
  if (!world.ask) {
    throw new AppError('locked', {
      detail:
        'The workspace is locked, and there is no terminal to ask on: set UPDRAFT_PASSPHRASE, or unlock the page.',
    });
  }
  return world.ask(question);
};

const twice = async (world: World, first: string): Promise<string> => {
  if (!world.ask) throw new AppError('locked', { detail: 'There is no terminal to ask for a passphrase on.' });
  const typed = await world.ask(first);
  if (typed !== (await world.ask('The same again: '))) {
    throw new AppError('bad-input', { field: 'passphrase', detail: 'Those two were not the same.' });
  }
  return typed;
};

/** The secret input fields of an operation, never taken from flags. */
export const secretsOf = async (
  name: string,
  world: World,
  input: Readonly<Record<string, unknown>> = {},
): Promise<Record<string, string>> => {
  if (name === 'workspace.create') {
    const passphrase =
      world.env.UPDRAFT_PASSPHRASE || (await twice(world, 'A passphrase (three or four words are good): '));
    return { passphrase };
  }
  if (name === 'workspace.restore') {
    return { passphrase: await passphraseOf(world, 'The passphrase of the backup: ') };
  }
  if (name === 'workspace.change-passphrase') {
    return {
      secret: await passphraseOf(world, 'The old passphrase, or the recovery code: '),
      passphrase: world.env.UPDRAFT_NEW_PASSPHRASE || (await twice(world, 'The new passphrase: ')),
    };
  }
  if (name === 'mail.set') {
    const given = world.env.UPDRAFT_MAIL_PASSWORD;
    if (given) return { password: given };
    const named = typeof input.user === 'string' && input.user !== '';
    return named && world.ask ? { password: await world.ask('The password of the mail server: ') } : {};
  }
  return {};
};
