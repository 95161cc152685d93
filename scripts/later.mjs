// What a program loads when it is first called, and not at its start. A room of the source is bundled as a file of its own;
// whoever calls one of its functions from outside gets a stub, which loads that file and hands the call on. Nothing becomes a
// promise by that, so no caller knows of it; but a file that gives away anything else than functions loads at once.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { withLatePatterns } from "./late-patterns.mjs";

/** By the name of the room: files and folders of the source. What each record is asked for stands before the rest of its folder. */
const rooms = {
  asked: ["src/core/diagrams/marks.ts", "src/core/edit/sections.ts"],
  config: ["src/core/config/config.ts"],
  drawing: ["src/core/diagrams", "src/service/diagram.ts", "src/service/log-picture.ts", "src/service/overview.ts"],
  log: ["architecture", "entry", "glance", "outside", "renumber", "stored"].map((name) => `src/core/log/${name}.ts`),
  "log-checks": ["src/core/log/run.ts"],
  reading: ["src/core/checks/run.ts", "src/core/resolve/read.ts"],
  writing: ["src/core/edit", "src/core/names", "src/core/scaffold", "src/core/suggest"],
};
/** And packages, with the functions that are called of each. */
const packages = {
  "decode-named-character-reference": ["decodeNamedCharacterReference"],
  yaml: ["isAlias", "isMap", "isScalar", "isSeq", "parseAllDocuments", "parseDocument", "visit"],
};

/** What a stub loads a file by; it is to be defined as `require`. */
export const laterLoader = "loadLater";
const bundleOf = (room) => `later-${room}`;

/** Entry points by the name of their bundle. */
export const laterEntries = Object.fromEntries(
  [...Object.keys(rooms), ...Object.keys(packages)].map((room) => [bundleOf(room), `later:${room}`]),
);

const roomOf = (file) =>
  Object.keys(rooms).find((room) => rooms[room].some((it) => file === it || file.startsWith(`${it}/`)));

/** Also `const thingsIn: (reading: Reading) => readonly Thing[] = kept(…)`. */
const exported =
  /^export (?:(?:async )?function\*? (?<declared>\w+)|const (?<held>\w+)(?: = (?:async )?(?:[(<]|\w+ =>)|: \(.*\) => )|(?!type |interface ))/gm;

/** The names of the functions that a module gives away; none where it gives away something else too. */
function functionsOf(source) {
  const names = [...source.matchAll(exported)].map(({ groups }) => groups.declared ?? groups.held);
  return names.includes(undefined) ? [] : names;
}

/** Doors of the source: what is imported from one is imported from where it is made, lest all of it count as needed. */
const doors = ["src/core/index.ts", "src/service/index.ts"];

/** @returns {import("esbuild").Plugin} */
export function later(root) {
  const fileOf = (absolute) => path.relative(root, absolute).replaceAll("\\", "/");
  const sourceOf = (file) => readFileSync(path.join(root, file), "utf8");

  const opened = new Map(doors.map((door) => [door, namesBehind(door, sourceOf(door))]));

  function stubOf(room, module, names) {
    const calls = names.map(
      (name) => `export const ${name} = (...given) => loaded().${nameIn(module, name)}(...given);`,
    );
    return `let room;\nconst loaded = () => (room ??= ${laterLoader}("./${bundleOf(room)}.cjs"));\n${calls.join("\n")}`;
  }

  function roomOfFunctions(room) {
    const from = (module, name) => `export { ${name} as ${nameIn(module, name)} } from "${module}";`;
    if (packages[room]) return packages[room].map((name) => from(room, name)).join("\n");
    const files = rooms[room].flatMap((it) => (it.endsWith(".ts") ? [it] : filesBelow(root, it)));
    return files.flatMap((file) => functionsOf(sourceOf(file)).map((name) => from(`./${file}`, name))).join("\n");
  }

  return {
    name: "later",
    setup(build) {
      build.onResolve({ filter: /^later:/ }, (it) => ({ path: it.path.slice("later:".length), namespace: "room" }));
      build.onResolve({ filter: /^\..*\.ts$/ }, ({ path: imported, resolveDir, importer, namespace }) => {
        const file = fileOf(path.resolve(resolveDir, imported));
        const room = roomOf(file);
        if (!room || namespace === "room" || roomOf(fileOf(importer)) === room) return undefined;
        return functionsOf(sourceOf(file)).length ? { path: file, namespace: "stub", sideEffects: false } : undefined;
      });
      build.onResolve({ filter: new RegExp(`^(?:${Object.keys(packages).join("|")})$`) }, (it) =>
        it.namespace === "room" ? undefined : { path: it.path, namespace: "stub", sideEffects: false },
      );
      build.onLoad({ filter: /./, namespace: "stub" }, ({ path: module }) => {
        const room = roomOf(module) ?? module;
        return { contents: stubOf(room, module, packages[module] ?? functionsOf(sourceOf(module))) };
      });
      build.onLoad({ filter: /./, namespace: "room" }, ({ path: room }) => ({
        contents: roomOfFunctions(room),
        resolveDir: root,
      }));
      build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path: absolute }) => {
        const file = fileOf(absolute);
        return withLatePatterns(withoutDoors(sourceOf(file), file, opened), file);
      });
    },
  };
}

/** Two modules of a room may give away functions of the same name. */
const nameIn = (module, name) => `${name}_${module.replace(/^\.\//, "").replace(/\W/g, "_")}`;

const filesBelow = (root, folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`);

/** By the name of a thing: the module that a door gives it away from. */
function namesBehind(door, source) {
  const found = new Map();
  for (const [, names, from] of source.matchAll(/^export \{([^}]*)\} from "([^"]*)";/gm))
    for (const name of names.split(",").map((it) => it.trim()))
      if (name && !name.startsWith("type ")) found.set(name, path.posix.join(path.posix.dirname(door), from));
  return found;
}

/** A module's source with the imports that go through a door led to where they end. */
const withoutDoors = (source, file, opened) =>
  source.replace(/^(import|export) \{([^}]*)\} from "(\.[^"]*\/index\.ts)";/gm, (whole, verb, names, from) => {
    const behind = opened.get(path.posix.join(path.posix.dirname(file), from));
    if (!behind) return whole;
    const led = names
      .split(",")
      .map((it) => it.trim())
      .filter((it) => it && !it.startsWith("type "))
      .map((it) => {
        const target = path.posix.relative(path.posix.dirname(file), behind.get(it.split(" ")[0]));
        return `${verb} { ${it} } from "${target.startsWith(".") ? target : `./${target}`}";`;
      });
    return led.join(" ");
  });
