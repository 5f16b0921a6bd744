import { describe, expect, it } from 'vitest';
import { commandLine } from '../../../tests/support/command-line.ts';
import { rules } from '../../domain/review/rules/index.ts';
import type { Context } from '../context.ts';
import { ruleList } from './list.ts';

const nobody = {} as Context;
const updraft = commandLine('/nowhere');

describe('the list of rules', () => {
  it('holds every rule once, by family', async () => {
    const all = (await ruleList.run(nobody, {})).rules;
    expect(all.map(({ id }) => id).sort()).toEqual(rules.map(({ id }) => id).sort());
    const families = all.map(({ family }) => family);
    expect(families.filter((family, index) => family !== families[index - 1]).length).toBe(new Set(families).size);
  });

  it('shows one rule with its reason, its card and both examples, without a workspace [7.4]', async () => {
    const { exit, out } = await updraft(['rules', 'blame']);
    expect(exit).toBe(0);
    const rule = rules.find(({ id }) => id === 'blame');
    expect(out.replace(/\s+/g, ' ')).toContain(rule?.reason);
    expect(out).toContain(`evidence: ${rule?.card}`);
    expect(out).toMatch(/flagged:\n {4}\S.*\n {2}passed:\n {4}\S/s);
    const tone = await updraft(['rules', '--family', 'tone', '--json']);
    expect((tone.json().rules as { family: string }[]).every(({ family }) => family === 'tone')).toBe(true);
  });

  it('says so of a rule or a card that is not there', async () => {
    const rule = await updraft(['rules', 'zzz']);
    expect(rule.exit).toBe(3);
    expect(rule.err).toContain('There is no rule of that name.');
    const card = await updraft(['cards', 'E99']);
    expect(card.exit).toBe(3);
    expect(card.err).toContain('There is no evidence card');
  });

  it('tells a card whole: what to try, the study, its limits, what says otherwise [7.4]', async () => {
    const { out } = await updraft(['cards', 'e2']);
    expect(out).toMatch(/E2 {2}One by one.*Try this: .*Why: .*Study: Yukl & Tracey.*Limits: .*But E7: /s);
    expect((await updraft(['cards'])).out).toMatch(/^30 cards\./);
  });
});
