import { runCli } from './cli/run-cli.ts';
import type { World } from './cli/world.ts';
import { openInBrowser } from './machine/browser.ts';
import { contextFor, systemZone } from './machine/context-for.ts';
import { agentOf } from './machine/key-agent.ts';
import { defaultPlace } from './machine/place.ts';
import {
  askHidden,
  endQuietlyWithoutReader,
  onInterrupt,
  overwritingLine,
  standardInput,
  writeOut,
} from './machine/terminal.ts';

/** The composition root: gives the command line this machine, and returns the exit code. */
export const main = (argv: readonly string[]): Promise<number> => {
  const { env, stdin, stdout, stderr } = process;
  endQuietlyWithoutReader();
  const world: World = {
    env,
    zone: systemZone(),
    defaultPlace,
    contextFor,
    input: { bytes: standardInput(), isTerminal: stdin.isTTY === true },
    output: {
      write: writeOut,
      width: stdout.columns ?? 80,
      colour: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb',
    },
    complain: (line) => void stderr.write(`${line}\n`),
    progress: stderr.isTTY ? overwritingLine : undefined,
    interrupted: onInterrupt,
    ask: stdin.isTTY && stderr.isTTY ? askHidden : undefined,
    agentOf,
    autostart: async (what, place) => {
      const { autostartOff, autostartOn, autostartStatus, thisMachine } = await import('./machine/autostart.ts');
      if (what === 'off') return autostartOff(thisMachine());
      if (what === 'status') return autostartStatus(thisMachine(), place);
      return autostartOn(thisMachine(), place, { running: (await agentOf(place).launch()) !== undefined });
    },
    openInBrowser,
    serve: async (place, options) => (await import('./machine/serve.ts')).serve(place, options),
    speak: async (spoken, place) =>
      spoken.protocol === 'lsp'
        ? (await import('./machine/speak-lsp.ts')).speakLsp(place)
        : (await import('./machine/speak-mcp.ts')).speakMcp(place, spoken),
  };
  return runCli(world, argv);
};
