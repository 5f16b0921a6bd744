import { z } from 'zod';
import { homeOf, makeUsual, workspaceNamed } from '../../store/named-workspaces.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { withFiles } from './file-trouble.ts';

export const workspaceOpen = operation({
  name: 'workspace.open',
  summary:
    'Turn to another workspace: this one is locked, the other asks for its own passphrase, and opens from then on.',
  surfaces: ['http', 'cli'],
  positional: ['name'],
  input: z.object({ name: z.string().trim().min(1, 'Name the workspace.').max(400) }),
  output: z.object({
    name: z.string(),
    place: z.string(),
    /** Another server has it open already: its address, for this browser. */
    address: z.string().nullable(),
  }),
  run: ({ vault, turnTo }, { name }) =>
    withFiles(async () => {
      const found = vault.example ? undefined : workspaceNamed(homeOf(vault.place), name);
      if (!found)
        throw new AppError('not-found', {
          field: 'name',
          detail: 'No workspace has that name.',
          hint: '`updraft workspaces` lists them.',
        });
      const { place } = found;
      // Locking it would throw away what an import has read and not kept.
      const reading =
        vault.unlocked() &&
        vault
          .store()
          .imports.all()
          .some(({ state, killed }) => state === 'running' && !killed);
      if (reading && place !== vault.place)
        throw new AppError('busy', {
          detail: 'Something is being brought in here.',
          hint: 'Wait until it is in, or stop it; then turn to the other.',
        });
      const address = turnTo && place !== vault.place ? await turnTo(place) : null;
      makeUsual(place);
      return { name: found.name, place, address };
    }),
});
