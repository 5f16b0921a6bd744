import { AppError, errors } from '../app/errors.ts';
import { perform } from '../app/perform.ts';
import { told } from '../app/workspace/translated.ts';
import { asOf } from './as-of.ts';
import { fieldsOf } from './fields.ts';
import { allOperations, findOperation, ownCommands } from './find-operation.ts';
import { inputOf } from './input-of.ts';
import { openContext, placeOf } from './open-context.ts';
import { linesFrom, readInput } from './read-input.ts';
import { secretsOf } from './secrets.ts';
import { splitArguments } from './split-arguments.ts';
import type { World } from './world.ts';

/** Stopped by Ctrl-C, as shells say it; what was done until then is kept. */
const stoppedExit = 130;
/** What takes long enough to be watched. */
const watched: readonly string[] = ['import.run'];

const run = async (world: World, argv: readonly string[], ran: { exit: number }): Promise<void> => {
  const [command, ...rest] = argv;
  if (command === undefined) return world.output.write(`${(await import('./help.ts')).welcome}\n`);
  const wantsHelp = rest.includes('--help') || rest.includes('-h');
  if (command === '--help' || command === '-h' || command === 'help') {
    const { helpFor, overview, ownHelp } = await import('./help.ts');
    const topic = rest.find((word) => !word.startsWith('-'));
    const own = topic !== undefined && Object.hasOwn(ownCommands, topic);
    if (topic === undefined) return world.output.write(`${overview(await allOperations())}\n`);
    return world.output.write(`${own ? ownHelp(topic) : helpFor(await findOperation(topic))}\n`);
  }
  if (Object.hasOwn(ownCommands, command)) {
    if (wantsHelp) return world.output.write(`${(await import('./help.ts')).ownHelp(command)}\n`);
    if (command === 'lsp' || command === 'mcp') {
      const { lspCommand, mcpCommand } = await import('./speaking.ts');
      return command === 'lsp' ? lspCommand(world, rest) : mcpCommand(world, rest);
    }
    const { autostartCommand, openCommand, serveCommand } = await import('./own-commands.ts');
    if (command === 'autostart') return autostartCommand(world, rest);
    return command === 'open' ? openCommand(world, rest) : serveCommand(world, rest, command === 'start');
  }

  const operation = await findOperation(command);
  const switches = fieldsOf(operation).flatMap(({ kind, flag }) => (kind === 'boolean' ? [flag] : []));
  const split = splitArguments(rest, (name) => switches.includes(name));
  const { common } = split;
  if (common.help) {
    const { helpFor } = await import('./help.ts');
    return world.output.write(`${helpFor(operation)}\n`);
  }
  if (operation.name === 'draft.review') {
    const { reviewCommand } = await import('./review-command.ts');
    ran.exit = await reviewCommand(world, operation, split);
    return;
  }
  const replay = common.asOf === undefined ? undefined : asOf(common.asOf, world.zone);
  if (common.jsonl) {
    const { runLines } = await import('./jsonl.ts');
    const { text: path, ...given } = inputOf(operation, split);
    const bytes = linesFrom(typeof path === 'string' ? path : undefined, world);
    const context = await openContext(world, operation.name, common.workspace, replay);
    return runLines(operation, context, { bytes, given, write: world.output.write });
  }

  const typed = inputOf(operation, split);
  const { input, missing } = await readInput(operation.name, typed, world);
  // Who names a reader wants what is on file about them.
  const needs = operation.name === 'draft.rewrite' && typed.reader !== undefined ? 'draft.show' : operation.name;
  const opened = await openContext(world, needs, common.workspace, replay);
  const look = watched.includes(operation.name)
    ? await (await import('./watching.ts')).watchingOf(world, common.json === true)
    : undefined;
  const context = look ? { ...opened, watching: look.watching } : opened;
  try {
    const secrets = await secretsOf(operation.name, world, input);
    const answer = (await perform(operation, context, { ...input, ...secrets })) as Record<string, unknown>;
    look?.done();
    if (look && answer.state === 'stopped') ran.exit = stoppedExit;
    // Every place failed, which is a failure to whoever runs this by a timer.
    if (operation.name === 'feed.refresh' && Number(answer.failed) > 0 && answer.failed === answer.looked)
      ran.exit = errors['no-calendar'].exit;
    if (operation.name === 'workspace.lock') await world.agentOf(placeOf(world, common.workspace)).lock();
    const whole =
      missing.length > 0 ? { ...answer, problems: [...missing, ...(answer.problems as unknown[])] } : answer;
    if (common.json) return await world.output.write(`${JSON.stringify(whole)}\n`);
    const { render } = await import('./render/render.ts');
    // Who somebody is to work with comes first, as on the page.
    const shown =
      operation.name === 'person.show'
        ? { ...whole, profile: await perform(await findOperation('person.profile'), context, { person: input.person }) }
        : whole;
    const page = {
      width: Math.max(40, Math.min(world.output.width, 100)),
      colour: world.output.colour,
      today: context.now.slice(0, 10),
      zone: context.zone,
    };
    return await world.output.write(`${render(operation.name, shown, page)}\n`);
  } finally {
    look?.done();
    context.vault.lock();
  }
};

/** Runs one command line; says what went wrong on stderr and returns the exit code (see `errors.ts`). */
export const runCli = async (world: World, argv: readonly string[]): Promise<number> => {
  try {
    const ran = { exit: 0 };
    await run(world, argv, ran);
    return ran.exit;
  } catch (error) {
    const cause = told(error);
    const known = cause instanceof AppError ? cause : new AppError('bug', { cause });
    const field = known.field === undefined ? {} : { field: known.field };
    if (argv.includes('--json') || argv.includes('--jsonl')) {
      world.complain(
        JSON.stringify({ error: { code: known.code, message: known.message, hint: known.hint, ...field } }),
      );
    } else {
      const [command = ''] = argv;
      const help = known.code === 'bad-input' && /^[a-z][\w.-]*$/.test(command);
      const hint = help ? `See \`updraft ${command} --help\`.` : known.hint;
      world.complain(`updraft: ${known.field ? `${known.field}: ` : ''}${known.message}\n  ${hint}`);
    }
    if (known.code === 'bug' && world.env.UPDRAFT_DEBUG === '1') {
      world.complain(String(known.cause instanceof Error ? known.cause.stack : known.cause));
    }
    return known.exit;
  }
};
