import { readFileSync } from 'node:fs';

const root = new URL('../', import.meta.url);

/**
 * Runs one command line: `--version` reads one file; everything else loads the built program, made fresh in a checkout.
 * Whoever calls the package itself (`npx @updraft-app/updraft`) and no command wants to see it start.
 */
export const run = async (given) => {
  const argv = given.length === 0 && process.env.npm_command === 'exec' ? ['start'] : given;
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-v')) {
    process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 5));
    process.stdout.write(`${JSON.parse(readFileSync(new URL('package.json', root), 'utf8')).version}\n`);
    return;
  }
  try {
    const { ensure } = await import('./ensure.mjs');
    await ensure();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
    return;
  }
  const { main } = await import(new URL('dist/server/main.js', root).href);
  process.exitCode = await main(argv);
};
