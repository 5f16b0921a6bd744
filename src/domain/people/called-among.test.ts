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

it('asks for each name once, however many people there are', () => {
  let read = 0;
  const people = Array.from({ length: 2000 }, (_, at) => ({
    ...person(`p${at}`, ''),
    get name() {
      read += 1;
      return `Dana ${at % 7 === 0 ? 'Ruiz' : `Whitfield${at}`}`;
    },
  }));
  expect(calledAmong(people).size).toBe(2000);
  expect(read).toBeLessThan(5 * people.length);
});
