// The common ground of a record's architectures: laid out together, so that what they share stands in one place in all
// pictures, and whoever goes from one to the other sees what moves.
import type { Reading } from "../resolve/reading.ts";
import type { Canvas } from "./canvas.ts";
import { overlaid } from "./change.ts";
import type { ScopeChoice } from "./diagram.ts";
import { type Graph, sketch } from "./graph.ts";
import { placesIn } from "./places.ts";
import { type Architecture, architectureOf, scopesOf } from "./scope.ts";

/** All that the architectures on common ground have, as `draw` draws it; undefined where the chosen one shares none. */
export function groundOf(reading: Reading, chosen: ScopeChoice, draw: (canvas: Canvas) => void): Graph | undefined {
  const { decided, others } = commonIn(reading);
  // The way from today to what is decided is what the two have together.
  const scope = chosen.scope === "change" ? "current" : chosen.scope;
  const stands = scope === "decided" || others.some((one) => one.scope === scope && one.option === chosen.option);
  if (!stands || others.length === 0) return undefined;
  const architecture = others.reduce((whole, other) => overlaid(other.architecture, whole).architecture, decided);
  const canvas = { architecture, changeOf: () => undefined, reading, sketch: sketch(), spansOf: placesIn(reading) };
  draw(canvas);
  return canvas.sketch.graph;
}

/** What is decided, and the architectures that have most in common with it. */
function commonIn({ model }: Reading) {
  const decided = architectureOf(model, "decided");
  const others = scopesOf(model).flatMap(({ scope, option }) => {
    if (scope === "change" || scope === "decided") return [];
    const architecture = architectureOf(model, scope, option);
    return isAlike(architecture, decided) ? [{ scope, option, architecture }] : [];
  });
  return { decided, others };
}

/** Mostly made of the same things, and not so small that it would be lost on the ground of the other. */
function isAlike(one: Architecture, other: Architecture): boolean {
  const [own, all] = [namesIn(one), namesIn(other)];
  const shared = [...own].filter((name) => all.has(name)).length;
  return 2 * shared >= own.size && 3 * own.size >= all.size;
}

const namesIn = ({ services, databases, brokers }: Architecture): ReadonlySet<string> =>
  new Set([...services, ...databases, ...brokers].map(({ name }) => name));
