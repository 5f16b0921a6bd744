import { z } from 'zod';
import {
  freshPlace,
  homeOf,
  makeUsual,
  nameOf,
  nameWorkspace,
  plainName,
  workspaceNamed,
} from '../../store/named-workspaces.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { codeWaits } from './code-kept.ts';
import { withFiles } from './file-trouble.ts';
import { vaultAt } from './vault.ts';

/** Long enough that guessing costs more than it is worth; the page says what helps. */
export const Passphrase = z
  .string()
  .min(8, 'Use at least 8 characters; three or four words are easy to keep in mind.')
  .max(1000, 'Use at most 1,000 characters.');

/** What a workspace is called outside its encrypted file. */
export const WorkspaceName = z
  .string()
  .trim()
  .max(80, 'Use at most 80 characters.')
  .refine((name) => plainName(name) !== '', 'Give it a name: what you work at, or for whom.');

/** Makes one more beside those that are there, and turns to it. */
const createAnother = (
  { vault, turnTo }: Context,
  passphrase: string,
  { name, unseen }: { readonly name: string; readonly unseen: boolean | undefined },
): Promise<{ place: string; recoveryCode: string }> =>
  withFiles(async () => {
    const home = homeOf(vault.place);
    if (workspaceNamed(home, name))
      throw new AppError('exists', {
        field: 'name',
        detail: 'A workspace has that name already.',
        hint: 'Choose another name, or turn to it: `updraft workspace.open NAME`.',
      });
    const place = freshPlace(home, name);
    const other = vaultAt(place);
    const recoveryCode = await other.create(passphrase);
    if (unseen) other.store().settings.write(codeWaits, '1');
    other.lock();
    nameWorkspace(place, name);
    if (turnTo) await turnTo(place, passphrase);
    makeUsual(place, home);
    return { place, recoveryCode };
  });

export const workspaceCreate = operation({
  name: 'workspace.create',
  alias: 'init',
  summary: 'Make an encrypted workspace under a passphrase; prints a recovery code once.',
  surfaces: ['http', 'cli'],
  input: z.object({
    passphrase: Passphrase,
    /** Makes one more beside one that is there already, under this name; the name is not encrypted. */
    name: WorkspaceName.optional(),
    /** The code may be lost with the window that shows it: Today asks until `workspace.code-kept`. */
    unseen: z.boolean().optional(),
  }),
  output: z.object({ place: z.string(), recoveryCode: z.string(), name: z.string() }),
  run: async (context, { passphrase, name, unseen }) => {
    const { vault, log } = context;
    if (name !== undefined && vault.exists()) {
      const made = await createAnother(context, passphrase, { name, unseen });
      log('workspace.created');
      return { ...made, name: plainName(name) };
    }
    const recoveryCode = await vault.create(passphrase);
    if (unseen) vault.store().settings.write(codeWaits, '1');
    if (name !== undefined) nameWorkspace(vault.place, name);
    log('workspace.created');
    return { place: vault.place, recoveryCode, name: nameOf(vault.place) };
  },
});
