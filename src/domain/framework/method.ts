import { besidesSteps } from './besides-steps.ts';
import { cardOf } from './cards.ts';
import { doneOf } from './method-done.ts';
import { whatOf } from './method-lines.ts';
import { moveOf } from './method-move.ts';
import type { MethodMaterial, MethodMove, MethodStep } from './method-step.ts';
import { thinOf } from './method-thin.ts';
import { type SixStep, sixSteps, stepNames } from './six-steps.ts';
import type { Statement } from './statement.ts';

/** The card that says why each step helps. */
export const cardOfStep: Readonly<Record<SixStep, string>> = {
  understand: 'E26',
  credibility: 'E17',
  relationships: 'E23',
  communicate: 'E20',
  influence: 'E1',
  sustain: 'E30',
};

/** What each move of its own says already. */
const saysAlready: Readonly<Partial<Record<MethodMove['way'], RegExp>>> = {
  update: /^(?:no|old)-update$/,
  initiative: /^unfollowed$/,
  debrief: /^debrief-/,
};

/** Whether a thin line says what the next move says. */
const isSaidBy = (move: MethodMove | null, line: Statement): boolean => {
  if (move === null) return false;
  const [basis] = line.line.sources;
  return (
    (line.question !== null && line.question === move.question) ||
    line.line.text === move.line.text ||
    (saysAlready[move.way]?.test(whatOf(line)) === true && (basis?.fact == null || basis.fact === move.fact))
  );
};

const mostDone = 4;
const mostThin = 4;

/**
 * The six steps with one person above the user, in their order, from facts: nothing is said where nothing is on file, and of
 * each step there is at most one next move. Same material, same bytes.
 */
export const methodOf = (material: MethodMaterial): readonly MethodStep[] => {
  const done = doneOf(material);
  const thin = thinOf(material);
  return sixSteps.map((step): MethodStep => {
    const stands = ({ answer }: Statement): boolean => answer !== 'wrong';
    const id = cardOfStep[step];
    const card = cardOf(id);
    const move = moveOf(step, material);
    const all = done[step].filter(stands);
    const weak = thin[step].filter(stands);
    const said = move?.step ? besidesSteps(weak, [move.step]) : weak;
    return {
      step,
      name: stepNames[step],
      done: all.slice(0, mostDone),
      more: Math.max(0, all.length - mostDone),
      thin: said.filter((one) => !isSaidBy(move, one)).slice(0, mostThin),
      corrected: [...done[step], ...thin[step]].filter((one) => !stands(one)),
      card: {
        id,
        title: card?.title ?? '',
        tryThis: card?.tryThis ?? '',
        why: card?.why ?? '',
        grade: card?.grade ?? '',
      },
      move,
    };
  });
};
