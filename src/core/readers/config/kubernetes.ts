import { isToolImage } from "../../lexicon/config.ts";
import type { Words } from "../../text/span.ts";
import type { Claim } from "../claim.ts";
import { codeOf } from "../code.ts";
import { given } from "../given.ts";
import { kindOf } from "../names.ts";
import { fences } from "../needs.ts";
import type { Reader } from "../reader.ts";
import { blocksIn } from "../walk.ts";
import { databaseContainer, poolerContainer, poolsIn, usesIn } from "./container.ts";
import { childNamed, type Entry, entriesBelow, extentOf, valueNamed } from "./entry.ts";
import { productIn } from "./image.ts";
import { isName, numberOf, type Setting, settingsOf } from "./setting.ts";
import { configEntries, isYamlFence } from "./yaml.ts";

/** Kubernetes manifests: workloads that run a database, a broker or a service of the project. */
export const kubernetes: Reader = {
  id: "kubernetes",
  needs: fences,
  *read(section) {
    for (const block of blocksIn(section.blocks)) {
      if (block.kind !== "fence" || !isYamlFence(block)) continue;
      const manifests = configEntries(codeOf(block.lines)).filter(isManifest);
      for (const manifest of manifests) yield* readManifest(manifest);
    }
  },
};

export const isManifest = (document: Entry): boolean =>
  valueNamed(document, "kind") !== null && childNamed(document, "metadata") !== undefined;

const workloads = /^(?:Deployment|StatefulSet|DaemonSet|ReplicaSet|Pod|Rollout)$/;
const configurations = /^(?:ConfigMap|Secret)$/;

function* readManifest(manifest: Entry): Generator<Claim> {
  const kind = valueNamed(manifest, "kind")?.text ?? "";
  const metadata = childNamed(manifest, "metadata");
  const name = metadata && valueNamed(metadata, "name");
  const spec = childNamed(manifest, "spec");
  if (!name || !isName(name)) return;
  if (workloads.test(kind) && spec) yield* readWorkload(name, spec);
  else if (configurations.test(kind)) yield* readConfiguration(name, manifest);
  else if (kind === "Cluster" && spec && /postgresql/.test(valueNamed(manifest, "apiversion")?.text ?? ""))
    yield* readOperatorCluster(name, spec);
}

function* readWorkload(name: Words, spec: Entry): Generator<Claim> {
  const containers = [...entriesBelow(spec)].find(({ key }) => key?.text === "containers")?.children ?? [];
  const replicas = valueNamed(spec, "replicas");
  const main = containers.map((container) => ({ container, image: valueNamed(container, "image") }));
  const extent = extentOf(spec);
  // The metadata may stand behind the spec.
  const span = { start: Math.min(name.span.start, extent.start), end: Math.max(name.span.end, extent.end) };
  let told = false;
  for (const { container, image } of main) {
    const product = image && productIn(image);
    const settings = [...settingsOf(childNamed(container, "env")?.children ?? [])];
    if (!product || !image) {
      if (!told && !(image && isToolImage(image.text))) yield* readService(name, replicas, settings, span);
      told = true;
    } else if (product.kind === "engine") {
      const inner = [...entriesBelow(container)].find(({ key }) => key?.text.toLowerCase() === "containerport")?.value;
      const ports = given({ innerPort: inner && numberOf({ value: inner }) });
      yield* databaseContainer({ names: [name], image, product, settings, ports, owner: null, form: "config", span });
    } else if (product.kind === "broker")
      yield { kind: "broker", name: { value: product.name, span: image.span }, standing: "described", span };
    else yield* poolerContainer(product.name, image, settings, span);
  }
}

function* readService(
  name: Words,
  replicas: Words | null,
  settings: readonly Setting[],
  span: Claim["span"],
): Generator<Claim> {
  yield {
    kind: "service",
    name,
    standing: "described",
    role: kindOf(name.text),
    ...given({ instances: replicas && numberOf({ value: replicas }) }),
    span,
  };
  const stores = usesIn(settings, name, "config").flatMap(({ claim }) => claim ?? []);
  yield* stores;
  yield* poolsIn(settings, name, stores);
}

/** `orders-service-config` holds what orders-service is told. */
function* readConfiguration({ text, span }: Words, manifest: Entry): Generator<Claim> {
  const owner = text.replace(/-(?:config(?:map)?|env|secrets?|settings|properties)$/, "");
  if (owner === text || !/(?:service|svc|api)$/.test(owner)) return;
  const words = { text: owner, span: { start: span.start, end: span.start + owner.length } };
  const content = [
    ...(childNamed(manifest, "data")?.children ?? []),
    ...(childNamed(manifest, "stringdata")?.children ?? []),
  ];
  for (const { claim } of usesIn([...settingsOf(content)], words, "config")) if (claim) yield claim;
}

/** CloudNativePG: the cluster is named by its manifest, its database by the bootstrap. */
function* readOperatorCluster(cluster: Words, spec: Entry): Generator<Claim> {
  const bootstrap = [...entriesBelow(spec)].find(({ key }) => key?.text === "initdb");
  const name = bootstrap && valueNamed(bootstrap, "database");
  if (!name) return;
  const engine = { value: "PostgreSQL", span: cluster.span };
  yield { kind: "database", name, cluster, engine, standing: "described", form: "config", span: name.span };
}
