import type { Claim } from '../proposals/claim.ts';
import { monthInWords, strengthWords } from '../proposals/claim-words.ts';
import { type ExperimentPart, experimentOf, experimentParts } from '../proposals/experiment.ts';
import type { Objection } from '../proposals/objection.ts';
import type { Id } from '../shared/id.ts';
import { bare } from './brief-frames.ts';
import type { Section } from './document.ts';
import type { Line } from './line.ts';
import type { ProposalMaterial } from './proposal-material.ts';
import { asSentence, type Fitting, firstOf, goingOn, plainWords } from './proposal-words.ts';
import { capital, dayInWords, stopped, withoutEnding } from './words.ts';

/** Figures that may be shown: nothing that stands in them, title, heads and labels, is to be kept or speaks of somebody. */
export const shownFigures = ({ figures }: ProposalMaterial, fit: Fitting): ProposalMaterial['figures'] =>
  figures.filter(({ id, sentence, labels }) =>
    fit.words(`${id} labels`, labels, { label: true }) !== null || labels === ''
      ? fit.words(`${id} sentence`, sentence, { label: true }) !== null
      : false,
  );

/** What is seen in pasted figures, each as a chart with its sentence. */
export const chartSections = (
  material: ProposalMaterial,
  fit: Fitting,
  heading: string,
  most: number,
): readonly Section[] =>
  shownFigures(material, fit)
    .slice(0, most)
    .map(({ id, sentence, left = '', origin }, place) => {
      const from = most > 1 ? fit.words(`${id} origin`, origin) : null;
      return {
        heading: place === 0 ? heading : '',
        form: 'chart',
        lines: [
          { text: stopped(sentence), sources: [] },
          ...(left === '' ? [] : [{ text: stopped(left), sources: [] }]),
          ...(from === null ? [] : [{ text: stopped(`Source: ${from}`), sources: [] }]),
        ],
        data: id,
      };
    });

const standing = (one: Claim | Objection): boolean => one.state === 'accepted';

/** What a claim rests on, in brackets: where from, of when, how strong, and whether who says so gains by it; empty for nothing. */
export const basisWords = (one: Claim, fit: Fitting): string => {
  const from = [
    one.strength === null ? '' : strengthWords[one.strength],
    fit.words(`${one.id} origin`, one.origin) ?? '',
    one.dated === null ? '' : monthInWords(one.dated),
    one.independent === 'no' ? 'not independent' : '',
  ].filter((words) => words !== '');
  return from.length === 0 ? '' : ` (${from.join('; ')})`;
};

/** Claims with what they rest on, but for those that are said already. */
export const evidenceLines = (
  { claims }: ProposalMaterial,
  fit: Fitting,
  already: ReadonlySet<Id> = new Set(),
): readonly Line[] =>
  claims
    .filter((one) => one.sort === 'claim' && standing(one) && !already.has(one.id))
    .flatMap((one) => {
      const said = fit.words(one.id, one.words);
      if (said === null) return [];
      const story = one.story;
      const parts = story
        ? (
            [
              ['Where', story.where],
              ['Before', story.before],
              ['What they did', story.did],
              ['After', story.after],
              ['What is different here', story.differs],
            ] as const
          ).flatMap(([lead, all]) => {
            const words = fit.words(`${one.id} ${lead}`, all);
            return words === null ? [] : [stopped(`${lead}: ${goingOn(words)}`)];
          })
        : [];
      return [fit.line([`${capital(said)}${basisWords(one, fit)}.`, ...parts].join(' '), one.id)];
    });

/** What is assumed, and how and by when it will be known. */
export const assumptionLines = ({ claims, today }: ProposalMaterial, fit: Fitting): readonly Line[] =>
  claims
    .filter((one) => one.sort === 'assumption' && standing(one))
    .flatMap((one) => {
      const said = fit.words(one.id, one.words);
      if (said === null) return [];
      const by = one.testBy === null ? '' : ` by ${dayInWords(one.testBy, today)}`;
      const test = fit.words(`${one.id} test`, one.test) ?? '';
      const known = test === '' ? (by === '' ? '' : ` We will know${by}.`) : ` Tested${by}: ${stopped(goingOn(test))}`;
      return [fit.line(`${asSentence(said)}${known}`, one.id)];
    });

/** What speaks against it, and what will be asked, with its answer; what nobody answered is left out. Nobody is named. */
export const answeredLines = (
  { objections }: ProposalMaterial,
  fit: Fitting,
  sort: Objection['sort'],
  { most = 400, bold = false }: { readonly most?: number; readonly bold?: boolean } = {},
): readonly Line[] =>
  objections
    .filter((one) => one.sort === sort && standing(one) && plainWords(one.answer) !== '')
    .flatMap((one) => {
      const said = fit.words(one.id, one.words, { anonymous: true });
      const answer = fit.words(`${one.id} answer`, one.answer, { anonymous: true });
      if (said === null || answer === null) return [];
      const valid = most < 400 ? null : fit.words(`${one.id} valid`, one.valid, { anonymous: true });
      const test = most < 400 ? null : fit.words(`${one.id} test`, one.test, { anonymous: true });
      const lead = sort === 'question' ? `${withoutEnding(capital(bare(said)), '?.!')}?` : asSentence(said);
      const line = fit.line(
        [
          lead,
          valid === null ? '' : stopped(`What is right in it: ${goingOn(valid)}`),
          asSentence(firstOf(answer, most)),
          test === null ? '' : stopped(`How we will know: ${goingOn(test)}`),
        ]
          .filter(Boolean)
          .join(' '),
        one.id,
      );
      return [bold ? { ...line, strong: lead.length } : line];
    });

/** The experiment in its own sentences, written from its lines: all of it, or these parts. */
export const experimentLines = (
  { proposal }: ProposalMaterial,
  fit: Fitting,
  parts: readonly ExperimentPart[] = experimentParts,
  most = 400,
): readonly Line[] => {
  const accepted = proposal.lines.flatMap((line) => {
    const words =
      line.state === 'accepted' && line.option === null ? fit.words(line.id, line.words, { bare: true }) : null;
    return words === null ? [] : [{ ...line, words }];
  });
  return experimentOf(accepted).pieces.flatMap(({ part, text, lines }) =>
    parts.includes(part) ? [fit.line(stopped(firstOf(text, most)), ...lines)] : [],
  );
};
