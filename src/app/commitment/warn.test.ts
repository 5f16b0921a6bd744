import { describe, expect, it } from 'vitest';
import { ledgerWorlds } from '../../../tests/support/ledger-world.ts';
import { draftSend } from '../draft/send.ts';
import { perform } from '../perform.ts';
import { commitmentNudge } from './nudge.ts';
import { commitmentWarn } from './warn.ts';

const world = ledgerWorlds();

describe('telling and asking', () => {
  const fine = (findings: readonly { readonly severity: string }[]) =>
    expect(findings.filter(({ severity }) => severity !== 'advice')).toEqual([]);

  it('writes what was promised and the new day or the choice, passes review, and is kept as told [2.3]', async () => {
    const { said, row, on, history, store } = await world();
    const fact = await said('02', 'I promised @helen to send the annex by 13 March');
    const choice = await perform(commitmentWarn, on('10'), { fact });
    fine(choice.findings);
    expect(choice.draft.text).toMatchInlineSnapshot(`
      "Helen,

      I owe you this, noted on 2 March: send the annex, by Friday 13 March. I may not make that day, and I want you to know it while you can still plan.

      Which do you prefer: what is ready by Friday 13 March, or all of it on a later day? Please tell me by Wednesday 11 March.

      Priya"
    `);
    const named = await perform(commitmentWarn, on('10'), { fact, day: '2026-03-18' });
    fine(named.findings);
    expect(named.draft.id).toBe(choice.draft.id);
    expect(named.draft.text).toMatchInlineSnapshot(`
      "Helen,

      I owe you this, noted on 2 March: send the annex, by Friday 13 March. I may not make that day, and I want you to know it while you can still plan.

      You will have it by Wednesday 18 March. If you need a part of it earlier, please tell me by Wednesday 11 March which one.

      Priya"
    `);
    await perform(draftSend, on('10'), { draft: named.draft.id });
    expect(await row('10', fact)).toMatchObject({ told: { what: 'told' } });
    expect(await history('10', fact)).toContain('Helen Lind was told');
    await perform(draftSend, on('10'), { draft: named.draft.id, undo: true });
    expect(await row('10', fact)).toMatchObject({ told: null });
    await expect(perform(commitmentWarn, on('17'), { fact })).rejects.toMatchObject({
      code: 'bad-input',
      field: 'day',
    });
    store.drafts.remove(named.draft.id);
    const late = await perform(commitmentWarn, on('17'), {
      fact,
      day: '2026-03-20',
      why: 'the figures came two days late',
    });
    fine(late.findings);
    expect(late.draft.text).toMatchInlineSnapshot(`
      "Helen,

      I missed this: send the annex, by Friday 13 March. That day is past, and you do not have it yet. The figures came two days late.

      You will have it by Friday 20 March. If you need a part of it earlier, please tell me by Wednesday 18 March which one.

      Priya"
    `);
  });

  it('on the day itself says so and asks for the new day [2.3]', async () => {
    const { said, on } = await world();
    const fact = await said('02', 'I promised @helen to send the annex by 13 March');
    const asks = await perform(commitmentWarn, on('13'), { fact });
    fine(asks.findings);
    expect(asks.draft.text).toMatchInlineSnapshot(`
      "Helen,

      I owe you this, noted on 2 March: send the annex, by Friday 13 March. That is today, and I may not have all of it in time.

      Which day is right for all of it, and which part do you need first? Please tell me today.

      Priya"
    `);
    const named = await perform(commitmentWarn, on('13'), { fact, day: '2026-03-18' });
    fine(named.findings);
    expect(named.draft.text).toMatchInlineSnapshot(`
      "Helen,

      I owe you this, noted on 2 March: send the annex, by Friday 13 March. That is today, and I may not have all of it in time.

      You will have it by Wednesday 18 March. If you need a part of it earlier, please tell me today which one.

      Priya"
    `);
  });

  it('asks politely, with what was said and when, and a way out [6.5]', async () => {
    const { said, on, row } = await world();
    const fact = await said('02', 'Helen will send me the budget by 6 March');
    const { draft, findings } = await perform(commitmentNudge, on('10'), { fact });
    fine(findings);
    expect(draft.text).toMatchInlineSnapshot(`
      "Helen,

      I noted on 2 March that this comes from you: send the budget, by Friday 6 March. Which day is right for it now?

      If somebody else has it now, or it is off, one line to say so is enough.

      Priya"
    `);
    await perform(draftSend, on('10'), { draft: draft.id });
    expect(await row('10', fact)).toMatchObject({ told: { what: 'nudged' } });
    const mine = await said('02', 'I promised @helen to send the annex by 13 March');
    await expect(perform(commitmentNudge, on('10'), { fact: mine })).rejects.toMatchObject({ code: 'bad-input' });
  });
});
