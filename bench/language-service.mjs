// vscode-markdown-languageservice needs a parser and a workspace: markdown-it as in VS Code, and one file.
import MarkdownIt from "markdown-it";
import { TextDocument } from "vscode-languageserver-textdocument";
import service from "vscode-markdown-languageservice";

const never = () => ({ dispose() {} });
const token = { isCancellationRequested: false, onCancellationRequested: never };
const uri = "file:///docs/0001-record.md";

/** Parsing and the diagnostics of links, as VS Code shows them. */
export function diagnose() {
  const markdown = new MarkdownIt();
  let version = 0;
  return (text) => {
    const document = TextDocument.create(uri, "markdown", version++, text);
    const languageService = service.createLanguageService({
      workspace: workspaceOf(document),
      parser: { slugifier: service.githubSlugifier, tokenize: async (it) => markdown.parse(it.getText(), {}) },
      logger: { level: service.LogLevel.Off, log() {} },
    });
    const links = { validateReferences: "warning", validateFragmentLinks: "warning", ignoreLinks: [] };
    return languageService.computeDiagnostics(document, links, token);
  };
}

const workspaceOf = (document) => ({
  workspaceFolders: [],
  onDidChangeMarkdownDocument: never,
  onDidCreateMarkdownDocument: never,
  onDidDeleteMarkdownDocument: never,
  getAllMarkdownDocuments: async () => [document],
  hasMarkdownDocument: () => true,
  openMarkdownDocument: async () => document,
  stat: async () => undefined,
  readDirectory: async () => [],
});
