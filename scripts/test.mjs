import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensure } from './ensure.mjs';

/*
 * `npm test`: brings the checkout up to date, runs every test in one vitest run, and ends with a line that counts them.
 * Words after it choose files: `npm test -- src/http`.
 */
const root = fileURLToPath(new URL('../', import.meta.url));
const report = join(root, 'node_modules/.cache/updraft/tests.json');

const tally = () => {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    // A file that could not even be loaded holds no tests to fail, and counts as one.
    const unread = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
    return { passed: numPassedTests, failed: numFailedTests + unread };
  } catch {
    return { passed: 0, failed: 1 };
  }
};

await ensure();
mkdirSync(join(root, 'node_modules/.cache/updraft'), { recursive: true });
rmSync(report, { force: true });
const vitest = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--reporter=default', '--reporter=json'];
const run = spawnSync(process.execPath, [...vitest, `--outputFile.json=${report}`, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  // The tests give their own; what the caller has set must not reach them.
  env: { ...process.env, UPDRAFT_PASSPHRASE: '', UPDRAFT_HOME: '', UPDRAFT_BROWSER: 'none' },
});
const { passed, failed } = tally();
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = run.status === 0 && failed === 0 && passed > 0 ? 0 : 1;
