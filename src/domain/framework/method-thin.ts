import { knownBy, speaksOf } from '../initiatives/speaks-of.ts';
import { type Day, dayOf, daysBetween } from '../shared/time.ts';
import { askedFor, yesWords } from './asked-for.ts';
import { quotedWhole, withStop } from './fact-words.ts';
import { byStep, type LinesByStep, methodLine, onDay } from './method-lines.ts';
import type { MethodMaterial } from './method-step.ts';
import type { KnownFact } from './relationship.ts';
import { approved, isMyAsk, openAsks } from './their-answers.ts';

/** An update older than this is long ago. */
const updatedDays = 28;

/** What was agreed and nothing says how it goes since. */
export const unfollowed = (
  { relationship, initiatives }: Pick<MethodMaterial, 'relationship' | 'initiatives'>,
  today: Day,
): readonly KnownFact[] => {
  const followed = new Set(initiatives.map(({ fact }) => fact));
  const known = initiatives.map((one) => knownBy(one));
  const isFollowed = (yes: KnownFact): boolean => {
    const ask = relationship.answered?.get(yes.id);
    return known.some((words) => speaksOf(words, yes) || (ask !== undefined && speaksOf(words, ask)));
  };
  return approved(relationship, today).filter((yes) => !followed.has(yes.id) && !isFollowed(yes));
};

/** What is thin of each step, said as a fact of the file and never of anybody: what is open, what nothing says. */
export const thinOf = (material: MethodMaterial): LinesByStep => {
  const { relationship, assessment, sent, rhythm, debriefs, asks } = material;
  const { person, me, now, facts, onFile } = relationship;
  const today = dayOf(now);
  const name = person.called;
  const said = byStep([
    ...assessment.gaps,
    ...assessment.unknowns,
    ...assessment.corrected.filter(({ kind }) => kind !== 'strength'),
  ]);
  // With nothing on file at all, everything would be thin: then the one next thing is enough.
  const known = onFile.facts > 0;
  const gap = (what: string, text: string, basis: readonly KnownFact[] = []) =>
    methodLine(relationship, 'gap', { what, text, basis });

  const results = facts.some(({ kind }) => kind === 'result') || relationship.heard.length > 0;
  const kept = assessment.strengths.some(({ about }) => /:(?:kept|early|yes)(?::|$)/.test(about));
  const credibility =
    known && !results && !kept && relationship.unheard.length === 0
      ? [gap('no-result', `No kept word to ${name} and no result of yours is on file.`)]
      : [];

  const relationships = rhythm?.quiet ? [gap('quiet', rhythm.quiet)] : [];

  const updates = sent.filter(({ kind }) => kind === 'update');
  const [last] = updates;
  const communicate = !known
    ? []
    : last === undefined
      ? [gap('no-update', `No update to ${name} is on file.`)]
      : daysBetween(dayOf(last.at), today) > updatedDays
        ? [gap('old-update', `The last update to ${name} that is on file went ${onDay(last.at, today)}.`)]
        : [];

  const asked = asks.length > 0 || facts.some((fact) => isMyAsk(fact, me, person.id));
  const answered = facts.some(({ kind, owner }) => kind === 'outcome' && owner === person.id);
  const influence = [
    ...openAsks(asks, today)
      .slice(0, 2)
      .map(({ asked: at, words, source }) =>
        methodLine(relationship, 'gap', {
          what: 'waits',
          text: `You asked ${onDay(at, today)}, and no answer is noted: ${quotedWhole({ quote: askedFor(words) })}`,
          sources: [source],
        }),
      ),
    ...(known && !asked && !answered ? [gap('no-ask', `Nothing that you asked of ${name} is on file.`)] : []),
  ];

  const sustain = [
    ...unfollowed(material, today)
      .slice(0, 2)
      .map((fact) =>
        gap(
          'unfollowed',
          `${name} said yes ${onDay(fact.said, today)}, and nothing says how it goes since: ${withStop(yesWords(fact, relationship, 16))}`,
          [fact],
        ),
      ),
    ...debriefs
      .slice(0, 1)
      .map((moment) =>
        gap(`debrief-${moment.id}`, `No line is on file of “${moment.title}” ${onDay(moment.start, today)}.`),
      ),
  ];

  return {
    understand: said.understand,
    credibility: [...said.credibility, ...credibility],
    relationships: [...said.relationships, ...relationships],
    communicate: [...said.communicate, ...communicate],
    influence: [...said.influence, ...influence],
    sustain: [...said.sustain, ...sustain],
  };
};
