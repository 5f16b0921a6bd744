import { lastDayOf } from '../facts/last-day.ts';
import { type Day, dayOf, millis } from '../shared/time.ts';
import { bare } from './brief-frames.ts';
import type { Line, LineSource } from './line.ts';
import { resultWords } from './result-words.ts';
import { type HeldWords, rollupFit } from './rollup-fit.ts';
import type { Lesson, RollupMaterial } from './rollup-material.ts';
import { underwayLines } from './rollup-underway.ts';
import { topicWords } from './topic.ts';
import type { UpdateFact } from './update-fact.ts';
import { updateFrames } from './update-lines.ts';
import { type HeldFact, isSame } from './update-parts.ts';
import { capital, shortened, stopped } from './words.ts';

/** What a roll-up can say, each part with the best first. */
export const rollupFields = [
  'results',
  'underway',
  'kept',
  'decisions',
  'said',
  'learnt',
  'risks',
  'next',
  'credit',
] as const;
export type RollupField = (typeof rollupFields)[number];

/** A line and the fact it says; null where it says something else that is on file. */
export type RollupLine = { readonly fact: UpdateFact | null; readonly line: Line };

export type RollupParts = {
  readonly fields: Readonly<Record<RollupField, readonly RollupLine[]>>;
  /** What would be in it, but is not fit for this reader. */
  readonly held: readonly HeldFact[];
  /** The user's own words of initiatives and lessons that are not, or that the reader is not known to have heard of. */
  readonly heldWords: readonly HeldWords[];
};

const lessonFrames = {
  no: 'Learnt from a no',
  later: 'Learnt from a “not now”',
  changed: 'Learnt from a yes to something else',
  yes: 'Learnt from a yes',
} as const;
const onlyCredit = /^(?:credit|kudos|thanks|hats off)\b/i;

/** What a roll-up can say to its reader of its stretch, from what was accepted. Same material, same lines. */
export const rollupParts = (material: RollupMaterial): RollupParts => {
  const { since, until, update, manager, seat } = material;
  const { reader, writer, now, style, people, facts } = update;
  const today = dayOf(now);
  const { statement, promise, lineOf, held } = updateFrames(update);
  /** Who helped, by name; a note's own mark of a name is none in a letter. */
  const thanked = (fact: UpdateFact, lead = ''): Line | null => {
    const quote = fact.quote.replace(/(?<![\p{L}\p{N}.])@(?=\p{L})/gu, '');
    const line = statement({ ...fact, quote }, lead, true);
    return line && lineOf(fact, line.text);
  };
  const within = (day: Day): boolean => day >= since && day <= until;
  const mine = (fact: UpdateFact): boolean => writer.id !== null && fact.owner === writer.id;
  const own = (fact: UpdateFact): boolean =>
    mine(fact) || fact.from.by === 'me' || (writer.id !== null && fact.about.includes(writer.id));

  // What they said matters goes first, then figures that say where it began, then figures, then the newest.
  const wanted = new Set(
    facts
      .filter(({ kind, owner }) => (kind === 'priority' || kind === 'success') && owner === reader.id)
      .flatMap(({ quote }) => topicWords(quote)),
  );
  const measured = (fact: UpdateFact): number => {
    const { number, baseline } = resultWords(fact.quote);
    return (number === null ? 0 : style.numbers ? 2 : 1) + (baseline === null ? 0 : 2);
  };
  const weight = (fact: UpdateFact): number =>
    (material.form === 'promotion' ? 2 : 1) * measured(fact) +
    (seat === 'far' ? 3 : 2) * Math.min(2, topicWords(fact.quote).filter((word) => wanted.has(word)).length);
  const best = (a: UpdateFact, b: UpdateFact): number =>
    weight(b) - weight(a) ||
    millis(b.said) - millis(a.said) ||
    a.source.localeCompare(b.source) ||
    a.start - b.start ||
    a.id.localeCompare(b.id);
  const due = (fact: UpdateFact): string => lastDayOf(fact.due) ?? '9999';
  const soonest = (a: UpdateFact, b: UpdateFact): number => due(a).localeCompare(due(b)) || best(a, b);

  const back = new Map<string, HeldFact>();
  const keepBack = (fact: UpdateFact): void => {
    const act = fact.kind === 'commitment';
    const why = onlyCredit.test(fact.quote) ? null : held(fact, bare((act ? fact.action : null) ?? fact.quote), act);
    if (why !== null && why !== 'short') back.set(fact.id, { fact, why });
  };
  const said: UpdateFact[] = [];
  /** No page has room for more: what comes behind is only counted. */
  const mostCompared = 60;
  const lines = (
    chosen: readonly UpdateFact[],
    order: (a: UpdateFact, b: UpdateFact) => number,
    write: (fact: UpdateFact) => Line | null,
  ): RollupLine[] =>
    [...chosen].sort(order).flatMap((fact) => {
      const line = write(fact);
      if (line === null) {
        keepBack(fact);
        return [];
      }
      const alike = said.filter(({ kind }) => kind === fact.kind);
      if (alike.length < mostCompared) {
        if (alike.some((one) => isSame(fact.quote, one.quote))) return [];
        said.push(fact);
      }
      return [{ fact, line }];
    });
  const of = (kind: UpdateFact['kind']): readonly UpdateFact[] =>
    facts.filter((fact) => fact.kind === kind && within(dayOf(fact.said)));

  const results = lines(
    of('result').filter((fact) => fact.polarity !== 'negative' && own(fact)),
    best,
    (fact) => {
      const line = statement(fact);
      const credit = fact.from.credit;
      return line === null || credit === '' || line.text.includes(credit)
        ? line
        : { ...line, text: `${bare(line.text)} (credit to ${credit}).` };
    },
  );
  const upward = (fact: UpdateFact): boolean =>
    fact.to === null || fact.to === reader.id || people.get(fact.to)?.above === true;
  const promises = facts.filter((fact) => fact.kind === 'commitment' && mine(fact) && upward(fact));
  const closed = promises.filter((fact) => fact.closed !== null && within(dayOf(fact.closed.at)));
  const kept = lines(
    closed.filter((fact) => fact.closed?.how === 'kept' || fact.closed?.how === 'late'),
    (a, b) => Number(a.closed?.how === 'late') - Number(b.closed?.how === 'late') || best(a, b),
    (fact) => promise(fact, fact.closed?.how === 'late' ? 'Done, later than promised' : 'Done, as promised'),
  );
  const decisions = lines(of('decision').filter(own), best, (fact) =>
    statement(fact, fact.from.by === 'me' && /^(?:we )?(?:decided|agreed)\b/i.test(fact.quote) ? '' : 'Decided'),
  );
  const spokenWell = lines(
    of('support').filter((fact) => fact.polarity !== 'negative' && fact.from.by !== 'me' && own(fact)),
    best,
    (fact) => thanked(fact),
  );
  const risks = lines(
    of('risk').filter((fact) => fact.closed === null),
    best,
    (fact) => statement(fact),
  );
  const next = lines(
    promises.filter(
      (fact) => fact.closed === null && due(fact) >= today && (fact.due !== null || fact.to === reader.id),
    ),
    soonest,
    (fact) => promise(fact),
  );
  const thanks = lines(
    of('support').filter((fact) => fact.from.by === 'me' && fact.polarity !== 'negative' && fact.owner !== reader.id),
    best,
    (fact) => (onlyCredit.test(fact.quote) ? null : thanked(fact)),
  );
  const backed =
    manager === null
      ? []
      : lines(
          facts.filter(
            (fact) =>
              within(dayOf(fact.said)) &&
              ['decision', 'outcome', 'support'].includes(fact.kind) &&
              (fact.owner === manager.id || fact.speaker === manager.id) &&
              (fact.polarity === 'positive' || (fact.kind === 'support' && fact.polarity === null)),
          ),
          best,
          (fact) => {
            const line = thanked(fact);
            return line === null || line.text.includes(manager.name)
              ? line
              : thanked(fact, `Backed by ${manager.name}`);
          },
        );

  const fit = rollupFit(material);
  const mayGo = (words: string, sources: readonly LineSource[]): boolean => fit.fits(words, sources, { blames: true });
  // What stands among the risks, as it was put down, may stand beside what was learnt of it.
  const isRisk = (words: string): boolean => risks.some(({ fact }) => fact?.quote === words);
  const lessonLine = ({ words, from, source }: Lesson): Line | null => {
    const learnt = shortened(bare(words), 40);
    const sources = source ? [source] : [];
    const isFit =
      from.what !== 'setback' || isRisk(from.words) || (from.words.trim() !== '' && mayGo(from.words, sources));
    if (learnt === '' || !mayGo(words, sources) || !isFit) return null;
    if (from.what === 'setback')
      return {
        text: stopped(`${capital(shortened(bare(from.words), 24))}. Learnt: ${learnt}`),
        sources,
      };
    const lead = from.what === 'ask' ? lessonFrames[from.how] : 'Learnt';
    return { text: stopped(`${lead}: ${learnt}`), sources };
  };
  const reflections = lines(
    of('reflection').filter((fact) => fact.from.by === 'me'),
    (a, b) => millis(b.said) - millis(a.said) || best(a, b),
    (fact) => statement(fact),
  );
  const missed = closed.flatMap((fact): RollupLine[] => {
    const why = fact.closed?.why ?? '';
    const line = fact.closed?.how === 'kept' || why === '' ? null : promise(fact, 'Not as promised');
    return line && mayGo(why, line.sources) ? [{ fact, line: lineOf(fact, `${bare(line.text)}: ${bare(why)}`) }] : [];
  });
  const lessons = [...material.lessons]
    .filter(({ day }) => within(day))
    .sort((a, b) => b.day.localeCompare(a.day) || a.words.localeCompare(b.words))
    .flatMap((lesson): RollupLine[] => {
      const line = lessonLine(lesson);
      return line === null ? [] : [{ fact: null, line }];
    });

  const plain = (line: Line): RollupLine => ({ fact: null, line });
  const running = underwayLines(material.underway, fit, today);
  return {
    fields: {
      results,
      underway: running.underway.map(plain),
      kept,
      decisions,
      said: spokenWell,
      learnt: [...lessons, ...missed, ...reflections],
      risks,
      next: [...running.next.map(plain), ...next],
      credit: [...backed, ...thanks],
    },
    held: [...back.values()].sort((a, b) => best(a.fact, b.fact)),
    heldWords: [...fit.held.values()],
  };
};
