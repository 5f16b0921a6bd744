import { z } from 'zod';
import { homeOf, nameOf, nameWorkspace, plainName, workspaceNamed } from '../../store/named-workspaces.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { WorkspaceName } from './create.ts';
import { withFiles } from './file-trouble.ts';

export const workspaceRename = operation({
  name: 'workspace.rename',
  summary: 'Give this workspace another name. The name is not encrypted.',
  surfaces: ['http', 'cli'],
  positional: ['name'],
  input: z.object({ name: WorkspaceName }),
  output: z.object({ name: z.string(), before: z.string() }),
  run: ({ vault, store }, { name }) =>
    withFiles(() => {
      // Whoever has not opened it does not name it.
      store();
      const home = homeOf(vault.place);
      const taken = workspaceNamed(home, name);
      if (taken && taken.place !== vault.place)
        throw new AppError('exists', {
          field: 'name',
          detail: 'Another workspace has that name.',
          hint: 'Choose another name.',
        });
      const before = nameOf(vault.place);
      nameWorkspace(vault.place, name);
      return { name: plainName(name), before };
    }),
});
