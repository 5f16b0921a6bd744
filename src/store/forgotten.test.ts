import { expect, it } from 'vitest';
import { decryptedPages } from '../../tests/support/decrypted-pages.ts';
import { freshWorkspaces } from '../../tests/support/fresh-workspaces.ts';
import type { TemporaryWorkspace } from '../../tests/support/temporary-workspace.ts';

const workspaces = freshWorkspaces();
const marksOn = ({ place, key }: TemporaryWorkspace): readonly string[] =>
  decryptedPages(place, key).flatMap((page) => page.toString('latin1').match(/[0-9a-f]{40}/g) ?? []);

it('a mark tells no address to who has not the workspace: it is another one in each', async () => {
  const [one, other] = [await workspaces(), await workspaces()];
  for (const { store } of [one, other]) store().forgotten.keepAway('dana.ruiz@quay.example');
  expect(one.store().forgotten.isKeptAway('Dana.Ruiz@quay.example')).toBe(true);
  expect(one.store().forgotten.isKeptAway('tom@quay.example')).toBe(false);
  expect(marksOn(one).length).toBeGreaterThan(0);
  expect(marksOn(one).some((mark) => marksOn(other).includes(mark))).toBe(false);
  for (const page of decryptedPages(one.place, one.key)) expect(page.includes('quay.example')).toBe(false);
});

it('a key that named somebody is one and the same mark from then on; every other stays', async () => {
  const { forgotten } = (await workspaces()).store();
  expect(forgotten.any()).toBe(false);
  expect(forgotten.keyOf('event:dana@quay.example:')).toBe('event:dana@quay.example:');
  forgotten.keepAway('event:dana@quay.example:');
  expect(forgotten.keyOf('event:dana@quay.example:')).toMatch(/^event:forgotten-[0-9a-f]{32}:$/);
  expect(forgotten.keyOf('event:dana@quay.example:')).toBe(forgotten.keyOf('event:dana@quay.example:'));
  expect(forgotten.keyOf('mail:1@quay.example')).toBe('mail:1@quay.example');
  expect(forgotten.allow('event:dana@quay.example:')).toBe(true);
  expect(forgotten.allow('event:dana@quay.example:')).toBe(false);
  expect(forgotten.any()).toBe(false);
});
