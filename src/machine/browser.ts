import { spawn } from 'node:child_process';

/** Opens an address in the user's browser where there is one; silent where there is none. */
export const openInBrowser = (
  address: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): void => {
  if (env.UPDRAFT_BROWSER === 'none' || env.CI) return;
  const [command, args] =
    process.platform === 'darwin'
      ? ['open', [address]]
      : process.platform === 'win32'
        ? ['rundll32', ['url.dll,FileProtocolHandler', address]]
        : ['xdg-open', [address]];
  if (process.platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return;
  const opener = spawn(command as string, args as string[], { stdio: 'ignore', detached: true });
  opener.on('error', () => {});
  opener.unref();
};
