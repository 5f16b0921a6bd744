import type { FactKind } from '../../facts/fact.ts';
import type { Note } from './features.ts';
import { ownNeed } from './own-need.ts';
import { notPeople } from './people.ts';
import { classes } from './scorer.ts';
import type { Run } from './segment.ts';

/** What plain words weigh beside all that was learnt. */
const plainly = 60;

// Words that say before a colon what follows.
const labels: Partial<Readonly<Record<string, FactKind>>> = {
  risk: 'risk',
  risks: 'risk',
  'bad news': 'risk',
  decision: 'decision',
  decided: 'decision',
  opportunity: 'opportunity',
  result: 'result',
  win: 'result',
  lesson: 'reflection',
};
// What somebody does by a day is theirs to keep, also where it was decided.
const undertakes = /^(?:(?:i|we|i'll|we'll)\s|\p{Lu}\p{L}+ (?:will|owes|(?!is\b|was\b|has\b)\p{Ll}{2,}s)\s)/u;
// "I asked Bo for the money", "asked Dana to sign": an ask of the writer's for something that is the other's to give.
const asks =
  /^(?:(?:and|so|then|also) )?(?:(?:I|We|i|we)(?:['’]ve| have)? )?(?:just |also |again )*[Aa]sked @?\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+)?(?: again| twice| once more)? (?:for|to (?:approve|sign|fund|let|keep|give|grant|extend|agree|allow|release|back|sponsor|pay|support|decide|confirm))\s/u;
const name = /@[\w.-]*\w|\p{Lu}[\p{L}-]+/gu;
const secondName = /^ \p{Lu}[\p{L}-]+/u;
/** "I need Dana to sign", "we need Dana's yes": an ask too; with nobody before it only where the note begins so. */
const needs = ({ text, line }: Note, start: number, end: number): boolean =>
  [...text.slice(start, end).matchAll(name)].some(({ 0: whom, index }) => {
    if (notPeople.test(whom)) return false;
    const past = start + index + whom.length;
    const both = past + (secondName.exec(text.slice(past, end))?.[0].length ?? 0);
    const lead = line.slice(start, start + index);
    const need = ownNeed(lead, line.slice(past, end)) ?? ownNeed(lead, line.slice(both, end));
    return need !== undefined && (need.who !== undefined || start === 0);
  });

// What follows is no longer the ask.
const ends = new Set([';', 'end', '.', ':', '-', '=', '→']);
const answers =
  /^(?:(?:and|but|so) )?(?:(?:he|she|they|\p{L}+) (?:said|says|agreed|approved|refused|declined|granted)|got|yes|no|nope|later|not (?:now|yet)|approved|refused)\b/u;

const hard = new Set([';', 'end', '.', '-', '(']);

const add = (run: Run, kind: FactKind, times = 1): void => {
  const place = classes.indexOf(kind);
  run.scores[place] = (run.scores[place] ?? 0) + plainly * times;
};

/**
 * Leans a reading to what the writer said in so many words: "risk: …" is a risk, "I asked Bo for …" an ask, whatever the
 * words behind it resemble. Where it is cut is still weighed.
 */
export const lean = (note: Note, runs: readonly (readonly Run[])[]): void => {
  note.pieces.forEach(({ start, end }, at) => {
    const next = note.pieces[at + 1];
    const words = note.text.slice(start, end);
    const kind = next?.gap === ':' ? labels[note.line.slice(start, end)] : undefined;
    const theirs = kind === 'decision' && undertakes.test(note.text.slice(next?.start ?? end, next?.end ?? end));
    if (kind !== undefined && !theirs) {
      // To where the thought ends: "line 7 opens in two parts, the first on 15 January" is one decision.
      const ends = note.pieces.findIndex(({ gap }, place) => place > at + 1 && hard.has(gap));
      const last = Math.min((ends < 0 ? note.pieces.length : ends) - 1, at + (runs[at]?.length ?? 1) - 1);
      for (const run of runs[at] ?? []) if (run.to > at) add(run, kind, run.to === last ? 1.5 : 1);
    }
    if (!asks.test(words) && !needs(note, start, end)) return;
    const after = note.pieces.findIndex(
      (piece, place) => place > at && (ends.has(piece.gap) || answers.test(note.line.slice(piece.start, piece.end))),
    );
    for (const run of runs[at] ?? []) if (after < 0 || run.to < after) add(run, 'request');
    const answer = note.pieces[after];
    if (!answer || !answers.test(note.line.slice(answer.start, answer.end))) return;
    // "Yes, but only until May": what is behind it belongs to the answer.
    const over = note.pieces.findIndex(({ gap }, place) => place > after && hard.has(gap));
    const last = (over < 0 ? note.pieces.length : over) - 1;
    for (const run of runs[after] ?? []) if (run.to <= last) add(run, 'outcome', run.to === last ? 1.5 : 1);
  });
};
