import { type Diagnostic, DiagnosticSeverity, type Hover, MarkupKind } from 'vscode-languageserver';
import { cardOf, gradeWords, readWords } from '../domain/framework/cards.ts';
import type { Finding } from '../domain/review/finding.ts';
import { rules } from '../domain/review/rules/index.ts';
import type { Places } from './places.ts';

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  advice: DiagnosticSeverity.Information,
} as const;

/** A finding as an editor lists it. */
export const diagnosticOf = (finding: Finding, places: Places): Diagnostic => ({
  range: places.range(finding),
  severity: severities[finding.severity],
  source: 'updraft',
  code: finding.rule,
  message: `${finding.message}. ${finding.why}`,
});

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What an editor tells of a finding when it is pointed at: its reason, what it rests on, and what research says. */
export const hoverOf = (finding: Finding, places: Places, kind: MarkupKind): Hover => {
  const marked = kind === MarkupKind.Markdown;
  // Words of others are shown as they stand and never as markup.
  const plain = (text: string): string =>
    marked ? oneLine(text).replace(/[\\`*_[\]<>#|~!&]/g, '\\$&') : oneLine(text);
  const strong = (text: string): string => (marked ? `**${plain(text)}**` : text);
  const rule = rules.find(({ id }) => id === finding.rule);
  const card = finding.card === undefined ? undefined : cardOf(finding.card);
  const parts = [
    `${strong(finding.message)} (${finding.rule}, ${finding.severity})`,
    plain(finding.why),
    ...(rule ? [plain(rule.reason)] : []),
    ...(finding.basis ?? []).map(
      ({ quote, who, date }) =>
        `On file: “${plain(quote)}” (${[plain(who), date.slice(0, 10)].filter(Boolean).join(', ')})`,
    ),
    ...(card
      ? [
          `${strong(`Try this (${card.id}).`)} ${plain(card.tryThis)}`,
          plain(
            `${card.study}${card.size ? `. ${card.size}` : ''}; ${gradeWords[card.grade]}, ${readWords[card.read]}.`,
          ),
          plain(`Limits: ${card.limits}`),
        ]
      : []),
  ];
  return { contents: { kind, value: parts.join('\n\n') }, range: places.range(finding) };
};
