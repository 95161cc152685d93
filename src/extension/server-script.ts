// The language server for a web worker. A worker that is started through a blob has no address to load anything from: so it is given
// all its files at once, each in a function of its own, and runs those that it asks for.
import { encoded } from "./encoded.ts";

/** What the build lists beside the worker's files. */
export interface ServerFiles {
  /** Another one where any of the files is. */
  readonly build: string;
  readonly files: readonly string[];
}

export const serverFilesName = "worker.json";
const entry = "worker.cjs";

/** A script's parts, of the CommonJS files of a folder by name. */
export function scriptOf(files: readonly (readonly [name: string, code: Uint8Array])[]): Uint8Array[] {
  const functions = files.flatMap(([name, code]) => [
    encoded(`${JSON.stringify(`./${name}`)}(module, exports, require) {\n`),
    code,
    encoded("\n},\n"),
  ]);
  return [encoded("const files = {\n"), ...functions, encoded(`};\n${loader}\nload("./${entry}");\n`)];
}

const loader = `const loaded = new Map();
function load(name) {
  if (!Object.hasOwn(files, name)) throw new Error(\`There is no \${name}\`);
  let module = loaded.get(name);
  if (!module) {
    loaded.set(name, (module = { exports: {} }));
    files[name](module, module.exports, load);
  }
  return module.exports;
}`;
