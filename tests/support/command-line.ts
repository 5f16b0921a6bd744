import { onUsersClock } from '../../src/app/replay.ts';
import { runCli } from '../../src/cli/run-cli.ts';
import type { World } from '../../src/cli/world.ts';
import { newId } from '../../src/machine/context-for.ts';
import { contextFor } from './context-for.ts';

export type Ran = {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
  readonly json: () => Record<string, unknown>;
};

const bytesOf = async function* (text: string): AsyncGenerator<Uint8Array> {
  // In odd pieces, as a pipe would.
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
};

/** A command line in this process over the workspace at `place`; nothing of the real machine is touched. */
export const commandLine =
  (place: string, change: Partial<World> = {}) =>
  async (argv: readonly string[], stdin?: string): Promise<Ran> => {
    let out = '';
    let err = '';
    const world: World = {
      env: {},
      zone: 'UTC',
      defaultPlace: () => place,
      contextFor: (vault, replay) =>
        contextFor(
          { vault },
          {
            newId,
            ...(replay ? { now: onUsersClock(replay, change.zone ?? 'UTC'), replayed: true } : {}),
            ...(change.zone ? { zone: change.zone } : {}),
          },
        ),
      input: { bytes: bytesOf(stdin ?? ''), isTerminal: stdin === undefined },
      output: {
        write: async (text) => {
          out += text;
        },
        width: 80,
        colour: false,
      },
      complain: (line) => {
        err += `${line}\n`;
      },
      ask: undefined,
      agentOf: () => ({
        key: async () => undefined,
        lock: async () => false,
        launch: async () => undefined,
        bearer: async () => undefined,
      }),
      autostart: async () => ({ on: false, file: '', says: [] }),
      openInBrowser: () => {},
      serve: async () => {},
      speak: async () => {},
      ...change,
    };
    const exit = await runCli(world, argv);
    return { exit, out, err, json: () => JSON.parse(out) };
  };
