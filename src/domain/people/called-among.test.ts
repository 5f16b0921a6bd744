import { expect, it } from 'vitest';
import { calledAmong } from './called-among.ts';

const person = (id: string, name: string, role = '', ...addresses: string[]) => ({ id, name, role, addresses });

it('calls people so that nobody is taken for another [1.2]', () => {
  const called = calledAmong([
    person('a', 'Dana Ruiz'),
    person('b', 'Dana Whitfield'),
    person('c', 'Tom Birch', 'CFO'),
    person('d', 'Tom Birch', '', 'tom@quay.example'),
    person('e', 'Helen Lind'),
  ]);
  expect([...called.values()]).toEqual([
    'Dana Ruiz',
    'Dana Whitfield',
    'Tom Birch (CFO)',
    'Tom Birch (tom@quay.example)',
    'Helen',
  ]);
});
