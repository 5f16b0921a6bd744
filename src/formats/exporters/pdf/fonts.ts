import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import faces from './faces.json' with { type: 'json' };

/**
 * The faces that papers are set in (text, its slope and weight; small words; other scripts) as bytes: from the build, or, run
 * from source, from the packages that the build takes them from.
 */
export const readFaces = (root: string): Buffer[] =>
  faces.map(([name = '', file = '']) => {
    const built = join(root, 'dist/fonts', basename(file));
    return readFileSync(existsSync(built) ? built : join(root, 'node_modules/@expo-google-fonts', name, file));
  });

/** Where this machine keeps its own fonts; those folders that are there. */
export const machineFonts = (): string[] => {
  const home = homedir();
  const folders: Readonly<Record<string, readonly string[]>> = {
    darwin: ['/System/Library/Fonts', '/Library/Fonts', join(home, 'Library/Fonts')],
    win32: [
      join(process.env.WINDIR ?? 'C:\\Windows', 'Fonts'),
      join(process.env.LOCALAPPDATA ?? home, 'Microsoft/Windows/Fonts'),
    ],
  };
  const usual = ['/usr/share/fonts', '/usr/local/share/fonts', join(home, '.fonts'), join(home, '.local/share/fonts')];
  return (folders[process.platform] ?? usual).filter((folder) => existsSync(folder));
};
