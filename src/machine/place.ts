import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The folder of the workspace when none is named: `UPDRAFT_HOME`, else where the platform keeps an application's data. */
export const defaultPlace = (
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: string = process.platform,
  home: string = homedir(),
): string => {
  if (env.UPDRAFT_HOME) return resolve(env.UPDRAFT_HOME);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Updraft');
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Updraft');
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'updraft');
};
