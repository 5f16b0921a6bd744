import type { OperationName } from '../../src/app/operations.ts';

/** Operations that change something; all others only read. A new operation must be put here or be asked by the tests of reading. */
export const writing: readonly OperationName[] = [
  'draft.remove',
  'draft.save',
  'example.open',
  'fact.accept',
  'fact.capture',
  'fact.close',
  'fact.edit',
  'fact.propose',
  'fact.reject',
  'import.run',
  'moment.debrief',
  'person.edit',
  'person.me',
  'workspace.backup',
  'workspace.change-passphrase',
  'workspace.create',
  'workspace.export',
  'workspace.lock',
  'workspace.restore',
  'workspace.unlock',
];
