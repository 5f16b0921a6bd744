import { AppError } from '../app/errors.ts';
import { usualBeside } from '../app/workspace/meant-place.ts';
import { placeOf } from './open-context.ts';
import { splitArguments } from './split-arguments.ts';
import type { World } from './world.ts';

const numberOf = (value: string | boolean, field: string, least: number, most: number): number => {
  const number = Number(value);
  if (typeof value === 'boolean' || !Number.isFinite(number) || number < least || number > most) {
    throw new AppError('bad-input', { field, detail: `Expected a number from ${least} to ${most}.` });
  }
  return number;
};

/** `updraft serve`: runs until it is told to end. `updraft start` opens the browser and says more. */
export const serveCommand = async (world: World, argv: readonly string[], isStart = false): Promise<void> => {
  const { words, flags, common } = splitArguments(argv, (name) => ['open', 'example', 'usual'].includes(name));
  if (words.length > 0) throw new AppError('bad-input', { detail: `${isStart ? 'start' : 'serve'} takes flags only.` });
  const options = { port: 4747, idleMinutes: 15, keepHours: 8, open: isStart, example: false };
  let lookSeconds: number | undefined;
  let usual = false;
  for (const { name, value } of flags) {
    if (name === 'port') options.port = Math.floor(numberOf(value, 'port', 0, 65_535));
    else if (name === 'idle') options.idleMinutes = numberOf(value, 'idle', 0.1, 1440);
    else if (name === 'keep') options.keepHours = numberOf(value, 'keep', 0.1, 168);
    else if (name === 'look') lookSeconds = numberOf(value, 'look', 0.2, 3600);
    else if (name === 'usual') usual = value === true;
    else if (name === 'open' || name === 'example') options[name] = value === true;
    else throw new AppError('bad-input', { field: name, detail: `There is no --${name} here.` });
  }
  const place = placeOf(world, common.workspace);
  await world.serve(usual ? usualBeside(place) : place, {
    ...options,
    lookSeconds,
    passphrase: world.env.UPDRAFT_PASSPHRASE || undefined,
    say: (line) =>
      void world.output.write(
        `${line}\n${isStart ? 'Everything stays on this machine. Keep this window open; Ctrl-C ends Updraft.\n' : ''}`,
      ),
  });
};

/** `updraft autostart on|off|status`: says what is so then, and fails where `on` did not come about. */
export const autostartCommand = async (world: World, argv: readonly string[]): Promise<void> => {
  const { words, flags, common } = splitArguments(argv, () => false);
  const [what = 'status', ...more] = words;
  if ((what !== 'on' && what !== 'off' && what !== 'status') || more.length > 0 || flags.length > 0) {
    throw new AppError('bad-input', { detail: 'Say on, off or status.' });
  }
  const state = await world.autostart(what, placeOf(world, common.workspace));
  const lines = [...state.says, `File: ${state.file}`];
  await world.output.write(`${common.json ? JSON.stringify(state) : lines.join('\n')}\n`);
};

/** `updraft open`: an address for one more browser, or with `--json` also a token for a program. */
export const openCommand = async (world: World, argv: readonly string[]): Promise<void> => {
  const { common } = splitArguments(argv, () => false);
  const agent = world.agentOf(placeOf(world, common.workspace));
  const address = await agent.launch();
  if (address === undefined) {
    throw new AppError('not-found', {
      detail: 'Updraft is not running for this workspace.',
      hint: 'Start it with `updraft start`.',
    });
  }
  if (common.json) {
    const token = await agent.bearer();
    await world.output.write(`${JSON.stringify({ address, api: new URL('/api', address).href, token })}\n`);
    return;
  }
  await world.output.write(`${address}\n`);
  world.openInBrowser(address);
};
