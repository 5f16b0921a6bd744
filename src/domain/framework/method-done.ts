import { countWords } from '../documents/words.ts';
import { endNames } from '../evaluation/ask-sentence.ts';
import { spelledOut } from '../people/counted.ts';
import { staleness } from '../people/profile/staleness.ts';
import { type Day, dayOf, daysBetween, type Instant } from '../shared/time.ts';
import { askedFor } from './asked-for.ts';
import { quotedIn, quotedWhole } from './fact-words.ts';
import { byStep, type LinesByStep, lookedBackDays, methodLine, onDay } from './method-lines.ts';
import type { MethodMaterial } from './method-step.ts';
import type { KnownFact } from './relationship.ts';
import { askToConfirm, openAsks } from './their-answers.ts';

const fewestWords = 4;

const lately = (at: Instant, today: Day): boolean => daysBetween(dayOf(at), today) <= lookedBackDays;

/** What was done of each step, from facts, dated: the lines of the assessment that speak of it, then what else is on file. */
export const doneOf = (material: MethodMaterial): LinesByStep => {
  const { relationship, assessment, sent, rhythm, initiatives } = material;
  const confirm = askToConfirm(material.asks);
  const { person, now, facts, heard, toldTrouble = [], told, next } = relationship;
  const today = dayOf(now);
  const name = person.called;
  const said = byStep([...assessment.strengths, ...assessment.corrected.filter(({ kind }) => kind === 'strength')]);
  const line = (what: string, text: string, basis: readonly KnownFact[] = []) =>
    methodLine(relationship, 'strength', { what, text, basis });
  const recent = facts.filter((fact) => lately(fact.said, today));
  const newest = (kind: KnownFact['kind']): readonly KnownFact[] =>
    facts
      .filter((fact) => fact.kind === kind && (fact.owner === person.id || fact.owner === null))
      .filter((fact) => staleness(fact, today) === null)
      .slice(0, 1);
  const ofKind = (kind: 'success' | 'pressure' | 'preference', frame: string) =>
    newest(kind).map((fact) => line(kind, `${frame}, said ${onDay(fact.said, today)}: ${quotedWhole(fact)}`, [fact]));

  const rights = {
    decides: `${name} decides`,
    shapes: `${name} shapes decisions and does not take them`,
    blocks: `${name} can stop it`,
    informed: `${name} is to hear of it`,
  };
  const understand = [
    ...ofKind('success', `What good looks like to ${name}`),
    ...ofKind('preference', `How ${name} likes it`),
    ...ofKind('pressure', `What presses on ${name}`),
    ...(person.right ? [line('right', `${rights[person.right]}: so you said.`)] : []),
  ];

  const credibility = heard
    .filter((fact) => lately(fact.said, today))
    .slice(0, 2)
    .map((fact) => line('result', `${name} has heard of a result: ${quotedWhole(fact)}`, [fact]));

  const ties = recent.filter(({ kind }) => kind === 'tie').slice(0, 1);
  const relationships = [
    ...(rhythm && rhythm.quiet === null ? [line('rhythm', rhythm.words)] : []),
    ...(next
      ? [line('meet', `You meet ${dayOf(next.start) === today ? 'today' : onDay(next.start, today)}: “${next.title}”.`)]
      : []),
    ...ties.map((fact) => line('tie', `Who listens to whom: ${quotedWhole(fact)}`, [fact])),
  ];

  const updates = sent.filter(({ kind, at }) => kind === 'update' && lately(at, today));
  const [last] = updates;
  const trouble = toldTrouble
    // Two words out of a mail tell nobody what was told.
    .filter(({ quote }) => countWords(quote) >= fewestWords)
    .filter(({ id }) => !said.communicate.some(({ line: { sources } }) => sources.some(({ fact }) => fact === id)))
    .flatMap((fact) => {
      const at = told.get(fact.id);
      return at !== undefined && lately(at, today)
        ? [line('told', `You told ${name} ${onDay(at, today)}: ${quotedWhole(fact)}`, [fact])]
        : [];
    })
    .slice(0, 2);
  const updated = last
    ? [
        line(
          'updates',
          updates.length === 1
            ? `An update went to ${name} ${onDay(last.at, today)}. It is one, which is little to go by.`
            : `${spelledOut(updates.length, 'update')} went to ${name} in half a year, the last ${onDay(last.at, today)}.`,
        ),
      ]
    : [];

  // What waits for an answer, or for the user's word on one, stands elsewhere; a yes is told once.
  const already = new Set(said.influence.flatMap(({ line: { sources } }) => sources.map(({ fact }) => fact)));
  const waits = new Set([...openAsks(material.asks, today), ...(confirm ? [confirm] : [])].map(({ fact }) => fact));
  const asks = material.asks
    .filter(({ asked, fact, longAgo, answered }) => {
      const isTold = answered !== null && already.has(answered.fact);
      return lately(asked, today) && !longAgo && !waits.has(fact) && !isTold;
    })
    .slice(0, 2);
  const decided = recent.filter(({ kind, owner }) => kind === 'decision' && owner === person.id).slice(0, 1);
  const influence = [
    ...asks.map(({ asked, words, answer, answered, source }) =>
      methodLine(relationship, 'strength', {
        what: 'ask',
        text: `You asked ${onDay(asked, today)}: ${quotedWhole({ quote: askedFor(words) })}${answer ? ` It got ${endNames[answer.how]}.` : ''}`,
        sources: [source, ...(answered ? [answered] : [])],
      }),
    ),
    ...decided.map((fact) =>
      line('decided', `${name} decided ${onDay(fact.said, today)}: ${quotedWhole(fact)}`, [fact]),
    ),
  ];

  const reflections = recent.filter(({ kind }) => kind === 'reflection').slice(0, 2);
  const sustain = [
    ...initiatives
      .filter(({ ended }) => !ended)
      .map((one) =>
        line(`initiative-${one.id}`, `Under way since ${onDay(one.opened, today).slice(3)}: “${one.name}”.`),
      ),
    ...reflections.map((fact) =>
      line('reflection', `You looked back ${onDay(fact.said, today)}: ${quotedIn(fact)}`, [fact]),
    ),
  ];

  return {
    understand: [...said.understand, ...understand],
    credibility: [...said.credibility, ...credibility],
    relationships: [...said.relationships, ...relationships],
    communicate: [...said.communicate, ...trouble, ...updated],
    influence: [...said.influence, ...influence],
    sustain,
  };
};
