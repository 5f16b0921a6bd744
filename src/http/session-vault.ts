import { AppError } from '../app/errors.ts';
import type { Vault } from '../app/workspace/vault.ts';
import type { Session, Sessions } from './sessions.ts';

/**
 * The user's workspace as one page may use it.
 *
 * Two locks. The page's: after `idleMinutes` without a request a person caused, this session must give the passphrase
 * again, while the command line goes on working. The server's: `workspace.lock` from any page, `updraft lock`, sleep,
 * or the set time make the server forget the key, which locks every page and the command line.
 */
export const sessionVault = (vault: Vault, session: Session, sessions: Sessions, unlocked: () => void): Vault => {
  const mustBeOpen = (): void => {
    if (session.locked && vault.exists()) throw new AppError('locked');
  };
  return {
    place: vault.place,
    example: vault.example,
    exists: vault.exists,
    unlocked: () => vault.unlocked() && !session.locked,
    bringingOver: vault.bringingOver,
    create: async (passphrase) => {
      const code = await vault.create(passphrase);
      session.locked = false;
      unlocked();
      return code;
    },
    unlock: async (secret) => {
      await vault.unlock(secret);
      session.locked = false;
      unlocked();
    },
    changePassphrase: vault.changePassphrase,
    lock: () => {
      vault.lock();
      sessions.lockAll();
    },
    store: () => {
      mustBeOpen();
      return vault.store();
    },
    key: () => {
      mustBeOpen();
      return vault.key();
    },
  };
};
