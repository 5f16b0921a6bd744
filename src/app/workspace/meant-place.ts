import { resolve } from 'node:path';
import { homeOf, usualPlace, workspaceNamed } from '../../store/named-workspaces.ts';

/**
 * The folder of the workspace that is meant: by the name the user gave it, by its folder, or, where none is named, the one the
 * user turned to last. `home` is where Updraft keeps workspaces on this machine.
 */
export const meantPlace = (home: string, named: string | undefined): string =>
  named === undefined ? usualPlace(home) : (workspaceNamed(homeOf(home), named)?.place ?? resolve(named));
