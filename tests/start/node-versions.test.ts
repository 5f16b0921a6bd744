import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../support/http-server.ts';
import { otherNode, otherVersion } from '../support/other-node.ts';
import { run, start, updraft } from '../support/process.ts';
import { temporaryFolder } from '../support/temporary-workspace.ts';

const mail = `From: Dana Ruiz <dana@example.com>
To: Ken Webb <ken@example.com>
Date: Mon, 31 May 2010 10:00:00 +0000
Message-ID: <numbers@example.com>
Subject: Numbers

Please send me the headcount numbers by Friday.
`;

describe(`on Node ${otherVersion}`, () => {
  let node = '';
  const folder = temporaryFolder();
  const place = join(folder.path, 'workspace');
  const env = { UPDRAFT_PASSPHRASE: 'four words to run' };
  const cli = (...argv: string[]) => run([...argv, '--workspace', place, '--json'], { node, env });
  beforeAll(() => {
    node = otherNode();
  });
  afterAll(() => folder.remove());

  it('is the other Node', () => {
    const said = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout;
    expect(said).toMatch(new RegExp(`^v${otherVersion.replaceAll('.', '\\.')}`));
  });

  it('makes a workspace, brings mail in and builds a brief', async () => {
    writeFileSync(join(folder.path, 'numbers.eml'), mail);
    const made = await cli('init');
    expect(made.err).toBe('');
    expect(JSON.parse(made.out)).toMatchObject({ place });
    expect(JSON.parse((await cli('import', join(folder.path, 'numbers.eml'))).out)).toMatchObject({
      added: 1,
      problems: [],
    });
    expect((await cli('me', 'ken@example.com')).exit).toBe(0);
    const brief = await cli('brief', 'dana', '--as-of', '2010-06-01');
    expect(brief.err).toBe('');
    expect(JSON.parse(brief.out)).toMatchObject({ line: { text: expect.stringMatching(/\S/) } });
  });

  it('reviews a draft', async () => {
    const { out } = await run(['review', '-', '--json'], { node, stdin: 'You must approve this today or else.' });
    expect(JSON.parse(out)).toMatchObject({ findings: [{ rule: 'no-choice' }, { rule: 'threat' }] });
  });

  it('serves', async () => {
    const server = start([updraft, 'serve', '--port', '0', '--workspace', place], { node, env });
    const [, address = ''] = await server.said(/ready: (\S+)\n/);
    const url = new URL(address);
    expect((await ask(url.origin, url.pathname + url.search)).status).toBe(303);
    const people = await run(['people', '--workspace', place, '--json'], { node });
    expect(JSON.parse(people.out)).toMatchObject({ total: expect.any(Number) });
    server.process.kill('SIGTERM');
    expect((await server.finished).exit).toBe(process.platform === 'win32' ? null : 0);
  });
});
