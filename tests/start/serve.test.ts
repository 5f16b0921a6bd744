import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask } from '../support/http-server.ts';
import { run, type Started, start, updraft } from '../support/process.ts';
import { temporaryFolder } from '../support/temporary-workspace.ts';

const passphrase = 'four words to serve';

describe('updraft serve', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let place: string;
  const servers: Started[] = [];
  const serve = async (...argv: string[]) => {
    const server = start([updraft, 'serve', '--workspace', place, ...argv], {
      env: { UPDRAFT_PASSPHRASE: passphrase },
    });
    servers.push(server);
    const [, address = ''] = await server.said(/ready: (\S+)\n/);
    return { server, address };
  };
  const cli = (...argv: string[]) => run([...argv, '--workspace', place]);

  beforeEach(() => {
    folder = temporaryFolder();
    place = join(folder.path, 'workspace');
  });
  afterEach(async () => {
    for (const { process: child, finished } of servers.splice(0)) {
      if (child.exitCode === null) child.kill('SIGKILL');
      await finished;
    }
    folder.remove();
  });

  it('ends with its code where its socket cannot be made', async () => {
    mkdirSync(join(place, 'agent.sock'), { recursive: true });
    const { exit, err } = await cli('serve', '--port', '0');
    expect(exit).toBe(6);
    expect(err).toContain('agent.sock');
  });

  it('serves the built page at the address it prints, on this machine only', async () => {
    const { address } = await serve('--port', '0');
    const url = new URL(address);
    expect(url.hostname).toBe('127.0.0.1');
    const first = await ask(url.origin, url.pathname + url.search);
    const cookie = String(first.headers['set-cookie']).split(';')[0] ?? '';
    const page = await ask(url.origin, '/', { headers: { cookie } });
    expect(page.status).toBe(200);
    const script = /<script[^>]* src="([^"]+)"/.exec(page.text)?.[1] ?? '';
    expect((await ask(url.origin, script)).headers['content-type']).toContain('javascript');
    expect(page.text).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\son\w+=/);
  });

  it('takes a free port when the one asked for is in use', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const taken = (other.address() as { port: number }).port;
    const { address } = await serve('--port', String(taken));
    expect(new URL(address).port).not.toBe(String(taken));
    other.close();
  });

  it('hands the key to the command line while unlocked, through a private socket, until `updraft lock`', async () => {
    await run(['init', '--workspace', place], { env: { UPDRAFT_PASSPHRASE: passphrase } });
    await serve('--port', '0');
    expect((await cli('people', '--json')).exit).toBe(0);
    if (process.platform !== 'win32') {
      const socket = existsSync(join(place, 'agent.sock')) ? join(place, 'agent.sock') : undefined;
      if (socket) expect(statSync(socket).mode & 0o777).toBe(0o600);
      expect(statSync(place).mode & 0o777).toBe(0o700);
    }
    expect((await cli('lock')).exit).toBe(0);
    const locked = await cli('people', '--json');
    expect(locked.exit).toBe(4);
    expect(JSON.parse(locked.err)).toMatchObject({ error: { code: 'locked' } });
  });

  it('gives a program a token, and another browser an address, while it runs', async () => {
    const none = await cli('open', '--json');
    expect(none.exit).toBe(3);
    await serve('--port', '0');
    const { address, token, api } = JSON.parse((await cli('open', '--json')).out) as Record<string, string>;
    const url = new URL(address ?? '');
    const answer = await ask(url.origin, `${new URL(api ?? '').pathname}/workspace.status`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: '{}',
    });
    expect(answer.json()).toMatchObject({ exists: false });
    expect((await ask(url.origin, url.pathname + url.search)).status).toBe(303);
  });

  it('says where it runs already instead of starting twice', async () => {
    const { address } = await serve('--port', '0');
    const second = await run(['serve', '--workspace', place]);
    expect(second.exit).toBe(0);
    expect(second.out).toContain(`running already: ${new URL(address).origin}/?k=`);
  });

  it('starts again after it was killed, over the socket that was left', async () => {
    const { server } = await serve('--port', '0');
    server.process.kill('SIGKILL');
    await server.finished;
    const { address } = await serve('--port', '0');
    expect(JSON.parse((await cli('open', '--json')).out).address).toContain(new URL(address).origin);
  });

  it('leaves nothing of the example behind', async () => {
    const { server, address } = await serve('--port', '0', '--example');
    const url = new URL(address);
    await ask(url.origin, url.pathname + url.search);
    const mine = () =>
      readdirSync(tmpdir()).filter((name) => name.startsWith(`updraft-example-${server.process.pid}-`));
    expect(mine()).toHaveLength(1);
    server.process.kill('SIGTERM');
    expect((await server.finished).exit).toBe(0);
    expect(mine()).toEqual([]);
  });

  it('refuses a port that is none', async () => {
    const { exit, err } = await cli('serve', '--port', 'many');
    expect(exit).toBe(2);
    expect(err).toContain('port');
  });
});
