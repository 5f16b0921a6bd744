import type { AskRung, caseParts, optionParts, Proposal, ProposalLine, ProposalOption } from '../proposals/proposal.ts';
import { namesWhoeverLeft } from '../proposals/whoever-left.ts';
import type { Section } from './document.ts';
import type { Line } from './line.ts';
import type { ProposalMaterial } from './proposal-material.ts';
import { asSentence, type Fitting, firstOf, goingOn, underHeading } from './proposal-words.ts';
import { capital, dayByName, stopped } from './words.ts';

type CasePart = (typeof caseParts)[number];
type OptionPart = (typeof optionParts)[number];

/** What is accepted of a part, in its order. */
const linesOf = ({ lines }: Proposal, part: ProposalLine['part'], option: string | null): readonly ProposalLine[] =>
  lines.filter((line) => line.part === part && line.option === option && line.state === 'accepted');

/** The option recommended, where it was taken. */
export const chosenOf = ({ options, chosen }: Proposal): ProposalOption | null =>
  options.find(({ id, state }) => id === chosen && state === 'accepted') ?? null;

export const optionsOf = ({ options }: Proposal): readonly ProposalOption[] =>
  options.filter(({ state }) => state === 'accepted');

/** A section where there is anything to say in it. */
export const section = (heading: string, form: Section['form'], lines: readonly Line[]): readonly Section[] =>
  lines.length === 0 ? [] : [{ heading, form, lines: [...lines] }];

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];

/** How a case is called, and the option recommended where one is: each empty where it may not be said. */
export const calledOf = (
  { proposal }: ProposalMaterial,
  fit: Fitting,
): { readonly title: string; readonly chosen: string } => {
  const chosen = chosenOf(proposal);
  return {
    title: fit.words(`${proposal.id} title`, proposal.title, { label: true }) ?? '',
    chosen: chosen === null ? '' : (fit.words(chosen.id, chosen.name, { label: true }) ?? ''),
  };
};

/** What is recommended, as a title that says the answer. */
export const answerTitle = (material: ProposalMaterial, fit: Fitting): string => {
  const { title, chosen } = calledOf(material, fit);
  if (title === '' || chosen === '') return capital(chosen || title || 'A proposal');
  const [name, there] = [wordsIn(chosen), new Set(wordsIn(title))];
  const said = name.filter((word) => there.has(word)).length;
  return said * 2 > name.length && name.length >= there.size
    ? capital(chosen)
    : said === name.length
      ? capital(title)
      : `${capital(title)}: ${goingOn(chosen)}`;
};

const asks: Readonly<Record<Exclude<AskRung, 'inform'>, string>> = {
  decide: 'to decide',
  sponsor: 'to stand behind this',
  unblock: 'to clear the way for this',
  advice: 'for advice',
};

/** Whether words say nothing that a title over them does not. */
const isIn = (title: string, words: string): boolean => {
  const there = new Set(wordsIn(title).map(singular));
  return wordsIn(words.replace(saysTheAnswer, '')).every((word) => there.has(singular(word)));
};
const singular = (word: string): string => word.replace(/s$/, '');
const saysTheAnswer =
  /\b(?:(?:we|i|the team) )?(?:therefore )?(?:recommend(?:s|ed|ation)?|propose[sd]?|suggest(?:s|ed)?|should|the|that|and|for|with|our|option|is|are)\b/giu;

/** What is recommended, apart from what the title says already. */
export const recommended = (
  material: ProposalMaterial,
  fit: Fitting,
  { title, most }: { readonly title: string; readonly most?: number },
): readonly Line[] => caseLines(material, fit, 'recommendation', most).filter(({ text }) => !isIn(title, text));

/**
 * The ask in one sentence: who asks whom for what, by when, and the option it is about, unless the `title` over it says that;
 * null where nobody said what is asked. A team asks as "we", somebody alone as "I", as the words of the case do.
 */
export const askLine = (material: ProposalMaterial, fit: Fitting, title = ''): Line | null => {
  const { proposal, decider, reader, today } = material;
  const chosen = chosenOf(proposal);
  const what = chosen === null ? null : fit.words(chosen.id, chosen.name);
  const by = proposal.byDay === null ? '' : ` by ${dayByName(proposal.byDay, today)}`;
  const own = /\b(?:we|our|us|ours)\b/i.test(proposal.lines.map(({ words }) => words).join(' '));
  const who = own ? 'We' : 'I';
  const about = what === null || isIn(title, what) ? '' : `: ${goingOn(what)}`;
  const { ladder } = proposal;
  if (ladder === 'inform')
    return what === null ? null : fit.line(asSentence(`For your information${about}`), chosen?.id);
  if (ladder !== null) {
    const whom = decider === null ? null : reader === null || reader.id === decider.id ? 'you' : decider.name;
    if (whom === null && what === null && by === '') return null;
    const asked =
      whom === null
        ? `What is asked is ${ladder === 'decide' ? 'a decision' : asks[ladder].replace(/^(?:to|for) /, '')}`
        : `${who} ask ${whom} ${asks[ladder]}`;
    return fit.line(stopped(`${asked}${by}${about}`), chosen?.id);
  }
  if (what === null) return null;
  return fit.line(stopped(`${who} propose this${about}${by === '' ? '' : `. An answer is needed${by}`}`), chosen?.id);
};

/** The words of a part as sentences, each at most `most` words. */
export const caseLines = ({ proposal }: ProposalMaterial, fit: Fitting, part: CasePart, most = 400): readonly Line[] =>
  linesOf(proposal, part, null).flatMap((line) => {
    const { id, words } = line;
    const said = namesWhoeverLeft(line) ? null : fit.words(id, words);
    return said === null ? [] : [fit.line(asSentence(firstOf(said, most)), id)];
  });

/** What a cell of the comparison says of an option, its lines one after another. */
const cell = ({ proposal }: ProposalMaterial, fit: Fitting, option: string, part: OptionPart, most: number): Line => {
  const said = linesOf(proposal, part, option).flatMap(({ id, words }) => {
    const plain = fit.words(id, words, { bare: true });
    return plain === null ? [] : [{ id, text: firstOf(underHeading(plain), most) }];
  });
  return fit.line(
    capital(said.map(({ text }, place) => (place === 0 ? text : goingOn(text))).join('; ')),
    ...said.map(({ id }) => id),
  );
};

const compared: readonly { readonly part: OptionPart; readonly heading: string }[] = [
  { part: 'cost', heading: 'Cost' },
  { part: 'benefits', heading: 'Benefit' },
  { part: 'downside', heading: 'Downside' },
];

/**
 * The options beside each other; a column that says nothing of any of them is left out, and so is a table of one option. Where
 * nothing is known but their names, they are listed.
 */
export const optionsSection = (
  material: ProposalMaterial,
  fit: Fitting,
  {
    heading,
    most,
    parts = compared.length,
  }: { readonly heading: string; readonly most: number; readonly parts?: number },
): readonly Section[] => {
  const { proposal } = material;
  const named = optionsOf(proposal).flatMap((option) => {
    const name = fit.words(option.id, option.name);
    return name === null
      ? []
      : [
          {
            option,
            line: fit.line(`${capital(name)}${option.id === proposal.chosen ? ' (recommended)' : ''}`, option.id),
          },
        ];
  });
  if (named.length < 2) return [];
  const cells = named.map(({ option }) =>
    compared.slice(0, parts).map(({ part }) => cell(material, fit, option.id, part, most)),
  );
  const columns = compared
    .slice(0, parts)
    .flatMap(({ heading: name }, place) =>
      cells.some((row) => (row[place]?.text ?? '') !== '') ? [{ name, place }] : [],
    );
  if (columns.length === 0) return [{ heading, form: 'bullets', lines: named.map(({ line }) => line) }];
  return [
    {
      heading,
      form: 'table',
      lines: [],
      columns: ['Option', ...columns.map(({ name }) => name)],
      rows: named.map(({ line }, row) => [
        line,
        ...columns.map(({ place }) => cells[row]?.[place] ?? { text: '', sources: [] }),
      ]),
    },
  ];
};

/** What could go wrong with an option, each with what meets it, or why it is lived with. */
export const riskLines = (material: ProposalMaterial, fit: Fitting, option: string, most = 400): readonly Line[] => {
  const { proposal } = material;
  const answers = [
    ...linesOf(proposal, 'mitigation', option).map((line) => ({ line, lead: 'What meets it: ' })),
    ...linesOf(proposal, 'accepted', option).map((line) => ({ line, lead: 'We accept it: ' })),
  ];
  const downsides = linesOf(proposal, 'downside', option);
  return downsides.flatMap(({ id, words }, place): Line[] => {
    const said = fit.words(id, words, { bare: true });
    if (said === null) return [];
    // Of one downside everything speaks that is said; of several each has its own, in their order.
    const meets = downsides.length === 1 ? answers : answers.slice(place, place + 1);
    const replies = meets.flatMap(({ line, lead }) => {
      const reply = fit.words(line.id, line.words);
      return reply === null ? [] : [{ id: line.id, text: stopped(`${lead}${goingOn(firstOf(reply, most))}`) }];
    });
    return [
      fit.line(
        [asSentence(firstOf(underHeading(said), most)), ...replies.map(({ text }) => text)].join(' '),
        id,
        ...replies.map((reply) => reply.id),
      ),
    ];
  });
};

/** Of each option whom it affects and how it would be taken back. */
export const optionNotes = (material: ProposalMaterial, fit: Fitting): readonly Line[] =>
  optionsOf(material.proposal).flatMap((option) => {
    const name = fit.words(option.id, option.name);
    const parts = [
      { lead: 'Who is affected', line: cell(material, fit, option.id, 'affected', 400) },
      { lead: 'The way back', line: cell(material, fit, option.id, 'reversible', 400) },
    ].filter(({ line }) => line.text !== '');
    return name === null || parts.length === 0
      ? []
      : [
          {
            text: `${capital(name)}. ${parts.map(({ lead, line }) => stopped(`${lead}: ${goingOn(line.text)}`)).join(' ')}`,
            sources: parts.flatMap(({ line }) => line.sources),
          },
        ];
  });

/** What an option costs, as a sentence: "It costs €40,000 a year", or under a label; null where nobody said. */
export const costLine = (
  material: ProposalMaterial,
  fit: Fitting,
  option: string,
  { lead, label, most }: { readonly lead: string; readonly label: string; readonly most: number },
): Line | null => {
  const said = cell(material, fit, option, 'cost', most);
  if (said.text === '') return null;
  const isAmount = /^(?:[\p{Sc}\d]|(?:about|around|roughly|up to|some|an?|one|two|three|four|five|half|nothing)\b)/iu;
  return {
    ...said,
    text: stopped(isAmount.test(said.text) ? `${lead} ${goingOn(said.text)}` : `${label}: ${goingOn(said.text)}`),
  };
};

const afterYes = /^(?:after|on|with|following) (?:a|the|your) yes[,:]? /iu;

/** The first step after a yes, under a heading that says so. */
export const firstSteps = (lines: readonly Line[]): readonly Line[] =>
  lines.map((line) => ({ ...line, text: capital(line.text.replace(afterYes, '')) }));

/** The first step after a yes, said as what it is. */
export const nextLines = (material: ProposalMaterial, fit: Fitting, most: number): readonly Line[] =>
  caseLines(material, fit, 'next', most)
    .slice(0, 1)
    .map((line) => ({
      ...line,
      text: /^(?:next|then|after)\b/i.test(line.text) ? line.text : `After a yes: ${goingOn(line.text)}`,
    }));
