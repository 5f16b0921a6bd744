import { expect, it } from 'vitest';
import { operations } from '../app/operations.ts';
import { fieldsOf } from './fields.ts';
import { ownCommands } from './find-operation.ts';
import { flagsInWords } from './flag-words.ts';
import { groups, helpFor, overview } from './help.ts';

const offered = Object.values(operations).filter(({ surfaces }) => surfaces.includes('cli'));
const helpOf = (name: string): string => {
  const operation = offered.find((one) => one.name === name);
  return operation ? helpFor(operation) : '';
};

it('the method, looking back and hard talks stand in groups, each with a line [1.13]', () => {
  const said = overview(offered);
  expect(said).toMatch(/The method:\n {2}method {2,}The method: for each|The method:\n {2}method {2,}\S/);
  expect(said).toMatch(/Looking back:\n {2}week {2,}One week/);
  expect(said).toMatch(/Hard talks:\n/);
  const known = new Set([...offered.map(({ alias, name }) => alias ?? name), ...Object.keys(ownCommands)]);
  expect(groups.flatMap(([, names]) => names).filter((name) => !known.has(name))).toEqual([]);
});

it('what may be left out stands in brackets, and a flag says what it is for', () => {
  expect(helpOf('week.show')).toMatch(/^updraft week \[OF\]\n/);
  expect(helpOf('cycle.open')).toMatch(/^updraft cycle PERSON\n/);
  expect(helpOf('cycle.open')).toContain('--aim TEXT  (what should be different in the end)');
  expect(helpOf('cycle.open')).not.toContain('default ""');
});

it('names no flag that is not there', () => {
  const flags = offered.flatMap((operation) =>
    fieldsOf(operation).flatMap(({ flag }) => [`${operation.name} ${flag}`, flag]),
  );
  expect(Object.keys(flagsInWords).filter((name) => !flags.includes(name))).toEqual([]);
});
