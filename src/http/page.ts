import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { securityHeaders } from './security-headers.ts';
import type { Session } from './sessions.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

// Plain names only, so no request can point outside of the folder: no dot-dot, no hidden file, no backslash.
const plain = /^(?:\/[\w-][\w.-]*)+$/;

/** A file of the built page, or undefined. Files under `assets/` carry a hash in their name and may be kept for ever. */
export const fileOf = async (web: string, path: string): Promise<Response | undefined> => {
  const type = types[extname(path)];
  if (!type || !plain.test(path) || path === '/index.html') return undefined;
  try {
    const bytes = await readFile(join(web, path));
    const cache = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
    return new Response(new Uint8Array(bytes), {
      headers: { ...securityHeaders(), 'content-type': type, 'cache-control': cache },
    });
  } catch {
    return undefined;
  }
};

const filled = (html: string, name: string, value: string): string => {
  const meta = `<meta name="${name}" content="${value}" />`;
  const empty = new RegExp(`<meta name="${name}" content=""\\s*/?>`);
  return empty.test(html) ? html.replace(empty, meta) : html.replace('<head>', `<head>${meta}`);
};

const html = (body: string, status: number, nonce?: string): Response =>
  new Response(body, {
    status,
    headers: { ...securityHeaders(nonce), 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  });

/** Leads at once to another path of this server. */
export const onwardPage = (path: string): Response =>
  html(`<!doctype html><title>Updraft</title><meta http-equiv="refresh" content="0; url=${path}">`, 200);

/** The page for a session: carries its token and a fresh style nonce in two meta elements. */
export const indexPage = async (web: string, session: Session): Promise<Response> => {
  const nonce = randomBytes(16).toString('base64url');
  const page = await readFile(join(web, 'index.html'), 'utf8').catch(() => undefined);
  if (page === undefined) return html('<!doctype html><title>Updraft</title><p>The page has not been built.', 500);
  return html(filled(filled(page, 'updraft-token', session.token), 'csp-nonce', nonce), 200, nonce);
};

/** What a browser without a session sees. */
export const strangerPage = (): Response =>
  html(
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>Updraft</title>
<h1>Updraft is running</h1>
<p>This browser has not been let in yet. Open the address that <code>npm start</code> printed, or run
<code>updraft open</code> in a terminal (<code>node bin/updraft.mjs open</code> in a checkout).</p>
<p>That address holds a key for one browser, so that nobody else on this computer gets in.</p></html>`,
    403,
  );
