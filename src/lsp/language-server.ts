import {
  type CodeAction,
  CodeActionKind,
  type Connection,
  DiagnosticSeverity,
  type InitializeParams,
  type InitializeResult,
  MarkupKind,
  PositionEncodingKind,
  TextDocumentSyncKind,
  TextDocuments,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { z } from 'zod';
import { AppError } from '../app/errors.ts';
import { findingDismiss } from '../app/finding/dismiss.ts';
import { perform } from '../app/perform.ts';
import { type Edit, Finding } from '../domain/review/finding.ts';
import type { PhraseRule } from '../domain/review/phrase-rule.ts';
import { asked, CodeActionAsked, HoverAsked } from './asked.ts';
import { diagnosticOf, hoverOf } from './finding-words.ts';
import { type Encoding, type Places, placesIn } from './places.ts';
import { phrasesFrom, type Reviewed, reviewOnce } from './reviews.ts';
import { type Settings, settingsOf } from './settings.ts';
import type { LspWorld } from './world.ts';

const dismissCommand = 'updraft.dismiss';
const Dismissed = z.object({
  rule: z.string(),
  quote: z.string(),
  basis: Finding.shape.basis,
  reason: z.string().optional(),
});

/** Review in an editor: diagnostics while somebody writes, fixes as code actions, and the reason on pointing. */
export const languageServer = (connection: Connection, world: LspWorld): void => {
  const documents = new TextDocuments(TextDocument);
  const held = new Map<string, { readonly version: number; readonly reviewed: Promise<Reviewed> }>();
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  let settings: Settings = settingsOf({}, null);
  let phrases: Promise<readonly PhraseRule[]> = Promise.resolve([]);
  let encoding: Encoding = 'utf-16';
  let markup: MarkupKind = MarkupKind.PlainText;
  let versioned = false;
  let root: string | null = null;
  let lastTold = '';

  /** Each thing is told once, until something else is. */
  const tell = (words: string): void => {
    if (words === lastTold) return;
    lastTold = words;
    void connection.sendNotification('window/showMessage', { type: 3, message: words });
  };
  const take = (sent: unknown): void => {
    try {
      settings = settingsOf(sent, settings);
    } catch (error) {
      const field = error instanceof AppError && error.field ? `${error.field}: ` : '';
      tell(`Updraft leaves its settings as they were. ${field}${error instanceof Error ? error.message : ''}`);
      return;
    }
    phrases = phrasesFrom(world, settings, root, tell);
    held.clear();
  };

  const reviewedNow = (document: TextDocument): Promise<Reviewed> => {
    const known = held.get(document.uri);
    if (known?.version === document.version) return known.reviewed;
    const text = document.getText();
    const reviewed = phrases.then((list) => reviewOnce(world, text, settings, list, tell));
    held.set(document.uri, { version: document.version, reviewed });
    return reviewed;
  };
  const publish = async (uri: string): Promise<void> => {
    const document = documents.get(uri);
    if (!document) return;
    const { version } = document;
    const { findings, refused } = await reviewedNow(document);
    // Closed, or written on, while it was read.
    if (documents.get(uri)?.version !== version) return;
    const places = placesIn(document, encoding);
    const start = { line: 0, character: 0 };
    const diagnostics =
      refused === null
        ? findings.map((finding) => diagnosticOf(finding, places))
        : [{ range: { start, end: start }, severity: DiagnosticSeverity.Hint, source: 'updraft', message: refused }];
    await connection.sendDiagnostics({ uri, version, diagnostics });
  };
  const soon = (uri: string, patience: number): void => {
    clearTimeout(waiting.get(uri));
    waiting.set(
      uri,
      setTimeout(() => {
        waiting.delete(uri);
        publish(uri).catch(() => {});
      }, patience),
    );
  };
  const everything = (): void => {
    for (const uri of documents.keys()) soon(uri, 0);
  };

  connection.onInitialize(
    ({ capabilities, initializationOptions, rootUri, workspaceFolders }: InitializeParams): InitializeResult => {
      const offered = capabilities.general?.positionEncodings ?? [PositionEncodingKind.UTF16];
      encoding = !offered.includes('utf-16') && offered.includes('utf-8') ? 'utf-8' : 'utf-16';
      const formats = capabilities.textDocument?.hover?.contentFormat ?? [];
      markup = formats.includes(MarkupKind.Markdown) ? MarkupKind.Markdown : MarkupKind.PlainText;
      versioned = capabilities.workspace?.workspaceEdit?.documentChanges === true;
      root = workspaceFolders?.[0]?.uri ?? rootUri ?? null;
      take(initializationOptions);
      return {
        serverInfo: { name: 'updraft', version: world.version },
        capabilities: {
          positionEncoding: encoding,
          textDocumentSync: {
            openClose: true,
            // Changes are given in positions, which are put in by a library that counts in UTF-16.
            change: encoding === 'utf-16' ? TextDocumentSyncKind.Incremental : TextDocumentSyncKind.Full,
          },
          codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor] },
          hoverProvider: true,
          executeCommandProvider: { commands: [dismissCommand] },
        },
      };
    },
  );
  connection.onDidChangeConfiguration(({ settings: sent }) => {
    take(sent);
    everything();
  });
  documents.onDidOpen(({ document }) => soon(document.uri, 0));
  documents.onDidChangeContent(({ document }) => {
    if (document.version !== held.get(document.uri)?.version) soon(document.uri, world.patience);
  });
  documents.onDidClose(({ document: { uri } }) => {
    clearTimeout(waiting.get(uri));
    waiting.delete(uri);
    held.delete(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  const editOf = ({ uri, version }: TextDocument, edits: readonly Edit[], places: Places): WorkspaceEdit => {
    const changes = edits.map((edit) => ({ range: places.range(edit), newText: edit.text }));
    return versioned
      ? { documentChanges: [{ textDocument: { uri, version }, edits: changes }] }
      : { changes: { [uri]: changes } };
  };
  const actionsOf = (document: TextDocument, finding: Finding, mayDismiss: boolean): CodeAction[] => {
    const places = placesIn(document, encoding);
    const diagnostics = [diagnosticOf(finding, places)];
    const fixes = finding.fixes.map(
      ({ label, edits }, index): CodeAction => ({
        title: label,
        kind: CodeActionKind.QuickFix,
        diagnostics,
        isPreferred: index === 0,
        edit: editOf(document, edits, places),
      }),
    );
    const words = finding.quote.replace(/\s+/g, ' ').slice(0, 40);
    const { rule, quote, basis } = finding;
    const title = `Let it stand everywhere: “${words}${finding.quote.length > 40 ? '…' : ''}” (${rule})`;
    return mayDismiss
      ? [
          ...fixes,
          {
            title,
            kind: CodeActionKind.QuickFix,
            diagnostics,
            command: {
              title,
              command: dismissCommand,
              arguments: [{ rule, quote, basis, reason: 'Said in the editor.' }],
            },
          },
        ]
      : fixes;
  };

  connection.onCodeAction(async (sent, token) => {
    const { textDocument, range, context } = asked(CodeActionAsked, sent);
    const document = documents.get(textDocument.uri);
    if (!document) return [];
    const wanted = (kind: CodeActionKind): boolean =>
      !context?.only || context.only.some((one) => one === '' || kind === one || kind.startsWith(`${one}.`));
    const { findings, offers } = await reviewedNow(document);
    if (token.isCancellationRequested) return [];
    const places = placesIn(document, encoding);
    const told = offers.map(
      ({ text, fix }): CodeAction => ({
        title: `Not told yet: ${text.replace(/\s+/g, ' ').slice(0, 80)}`,
        kind: CodeActionKind.Refactor,
        edit: editOf(document, fix.edits, places),
      }),
    );
    const { start, end } = places.span(range);
    const here = findings.filter((finding) => finding.start <= end && finding.end >= start);
    const aside = wanted(CodeActionKind.Refactor) ? told : [];
    if (here.length === 0 || !wanted(CodeActionKind.QuickFix)) return aside;
    const { context: opened, close } = await world.openContext();
    const mayDismiss = opened.vault.unlocked();
    close();
    return [...here.flatMap((finding) => actionsOf(document, finding, mayDismiss)), ...aside];
  });

  connection.onHover(async (sent, token) => {
    const { textDocument, position } = asked(HoverAsked, sent);
    const document = documents.get(textDocument.uri);
    if (!document) return null;
    const { findings } = await reviewedNow(document);
    if (token.isCancellationRequested) return null;
    const places = placesIn(document, encoding);
    const at = places.offset(position);
    const [nearest] = findings
      .filter((finding) => finding.start <= at && at <= finding.end)
      .sort((a, b) => a.end - a.start - (b.end - b.start));
    return nearest ? hoverOf(nearest, places, markup) : null;
  });

  connection.onExecuteCommand(async ({ command, arguments: [sent] = [] }) => {
    if (command !== dismissCommand) return;
    const named = Dismissed.safeParse(sent);
    if (!named.success) {
      tell('Updraft was not told which words may stand.');
      return;
    }
    const { context, close } = await world.openContext();
    try {
      await perform(findingDismiss, context, named.data);
      held.clear();
      everything();
    } catch (error) {
      tell(error instanceof AppError ? `${error.message} ${error.hint}` : 'That could not be kept.');
    } finally {
      close();
    }
  });

  connection.onShutdown(() => {
    for (const timer of waiting.values()) clearTimeout(timer);
    waiting.clear();
  });
  documents.listen(connection);
  connection.listen();
};
