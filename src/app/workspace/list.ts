import { z } from 'zod';
import { homeOf, namedWorkspaces, usualPlace } from '../../store/named-workspaces.ts';
import { operation } from '../operation.ts';

export const workspaceList = operation({
  name: 'workspace.list',
  alias: 'workspaces',
  summary: 'Your workspaces by the names you gave them, and which one opens where none is named.',
  surfaces: ['http', 'cli'],
  input: z.object({}),
  output: z.object({
    workspaces: z.array(
      z.object({
        name: z.string(),
        place: z.string(),
        /** This one is asked now. */
        here: z.boolean(),
        /** It opens where none is named. */
        usual: z.boolean(),
      }),
    ),
  }),
  run: ({ vault }) => {
    // The example is nobody's.
    if (vault.example) return { workspaces: [] };
    const home = homeOf(vault.place);
    const usual = usualPlace(home);
    return {
      workspaces: namedWorkspaces(home).map(({ name, place }) => ({
        name,
        place,
        here: place === vault.place,
        usual: place === usual,
      })),
    };
  },
});
