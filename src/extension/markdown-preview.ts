// VS Code's own Markdown preview: a record's status, findings and architecture at its head.
import { commands, Disposable, extensions, l10n, type Uri, workspace } from "vscode";
import { Overview, overviewRequest } from "../protocol/requests.ts";
import type { Server } from "./client.ts";

/** The part of markdown-it that is needed here. */
interface MarkdownIt {
  readonly renderer: { render(tokens: Token[], options: object, env: Env): string };
  parse(text: string, env: Env): Token[];
}
type Token = object;
/** What VS Code hands to the renderer; while it reads a text for other ends there is no document. */
interface Env {
  readonly currentDocument?: Uri;
}

export interface MarkdownPreview extends Disposable {
  /** For VS Code's Markdown extension, once for each engine that it makes. */
  extendMarkdownIt(engine: object): object;
}

/** Those that draw fences of Mermaid in the preview: VS Code's own, and the one that it took the place of. */
const drawers = ["vscode.mermaid-markdown-features", "bierner.markdown-mermaid"];

export function markdownPreview(server: Server): MarkdownPreview {
  const overviews = new Map<string, Overview | null>();

  /** Whatever comes back, the preview is drawn once more only if it is something else. */
  async function ask(uri: string): Promise<void> {
    const known = overviews.get(uri);
    const next = await server.ask(overviewRequest, { uri }, Overview);
    if (JSON.stringify(next) === JSON.stringify(known ?? null)) return;
    overviews.set(uri, next);
    void commands.executeCommand("markdown.preview.refresh");
  }

  function overviewOf(document: Uri): Overview | null {
    const uri = document.toString();
    const known = overviews.get(uri);
    if (known !== undefined) return known;
    overviews.set(uri, null);
    void ask(uri);
    return null;
  }

  const listening = Disposable.from(
    server.onDidRead(({ uri }) => void (overviews.has(uri) && ask(uri))),
    workspace.onDidCloseTextDocument(({ uri }) => overviews.delete(uri.toString())),
  );

  return {
    extendMarkdownIt(engine) {
      const { renderer, parse } = engine as MarkdownIt;
      const render = renderer.render.bind(renderer);
      const headed = new WeakSet<Env>();
      const diagramOf = (text: string, options: object): string => {
        if (text === "" || !drawers.some((id) => extensions.getExtension(id))) return "";
        const tokens = parse.call(engine, `\`\`\`mermaid\n${text}\`\`\`\n`, {});
        // It stands on no line of the document: the preview must not scroll by it.
        for (const token of tokens) Object.assign(token, { map: null, attrs: null });
        return render(tokens, options, {});
      };
      renderer.render = (tokens, options, env) => {
        const { currentDocument } = env ?? {};
        const overview = currentDocument && !headed.has(env) && isWanted() ? overviewOf(currentDocument) : null;
        if (!overview) return render(tokens, options, env);
        headed.add(env);
        return headOf(overview, diagramOf(overview.diagram, options)) + render(tokens, options, env);
      };
      return engine;
    },
    dispose: () => listening.dispose(),
  };
}

const isWanted = (): boolean => workspace.getConfiguration("adrAtlas").get("diagram.inMarkdownPreview", true);

/** `diagram`: markup. */
function headOf({ status, findings }: Overview, diagram: string): string {
  const { error, warning, info } = findings;
  const counts = [
    ...(error ? [["error", error === 1 ? l10n.t("1 error") : l10n.t("{0} errors", error)] as const] : []),
    ...(warning ? [["warning", warning === 1 ? l10n.t("1 warning") : l10n.t("{0} warnings", warning)] as const] : []),
    ...(info ? [["info", info === 1 ? l10n.t("1 hint") : l10n.t("{0} hints", info)] as const] : []),
  ];
  const said = counts.length > 0 ? counts : [["none", l10n.t("no findings")] as const];
  const parts = [...(status === null ? [] : [["status", status] as const]), ...said].map(
    ([kind, text]) => `<span class="${kind}">${escaped(text)}</span>`,
  );
  const label = escaped(l10n.t("What ADR Atlas says of this record"));
  return `<section class="adr-atlas" aria-label="${label}"><p>${parts.join(" ")}</p>${diagram}</section>\n`;
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
