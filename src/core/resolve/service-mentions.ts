// Which claims speak of services, and how surely.
import { canNameService } from "../lexicon/parties.ts";
import type { Scope, ServiceKind } from "../model/types.ts";
import type { ClaimOf, Party as FlowParty, Standing } from "../readers/claim.ts";
import type { Stated, Words } from "../text/span.ts";
import { ofKind } from "./kinds.ts";
import type { Placed } from "./reading.ts";

export interface ServiceMention {
  readonly words: Words;
  readonly standing: Standing;
  readonly role: ServiceKind;
  readonly scope: Scope;
  readonly aside: boolean;
  readonly section: number;
  readonly reader: string;
  readonly form: string;
  /** It publishes, consumes, calls, is called or takes a step. */
  readonly inFlow: boolean;
  readonly instances: Stated<number> | undefined;
  readonly tables: readonly Words[] | undefined;
}

/** Every mention of a service, in the order of the claims. */
export function serviceMentions(claims: readonly Placed[]): ServiceMention[] {
  const actors = actorsIn(claims);
  return claims.flatMap((claim) =>
    partiesOf(claim, actors)
      .filter(({ words }) => canNameService(words.text))
      .map((party) => mentionOf(party, claim)),
  );
}

const mentionOf = (
  { words, standing, role = "service", instances, tables }: Party,
  { kind, scope, aside = false, section, reader }: Placed,
): ServiceMention => ({
  words,
  standing,
  role,
  scope,
  aside,
  section,
  reader,
  form: reader,
  inFlow: flows.has(kind),
  instances,
  tables,
});

const flows = new Set<Placed["kind"]>(["event", "call", "saga", "saga-part"]);

interface Party {
  readonly words: Words;
  readonly standing: Standing;
  readonly role?: ServiceKind;
  readonly instances?: Stated<number> | undefined;
  readonly tables?: readonly Words[] | undefined;
}

/**
 * Names without a noun that publish one event and consume another: only a service does both. Where the record names no
 * service at all, whoever publishes is one.
 */
function actorsIn(claims: readonly Placed[]): ReadonlySet<string> {
  const told = ofKind(claims, "event").filter(({ aside }) => !aside);
  const heard = new Set(told.flatMap(({ consumers }) => consumers.map(({ service }) => service.text)));
  const counts = claims.some(namesService) ? (name: string) => heard.has(name) : () => true;
  const both = new Set(told.flatMap(({ publisher }) => (publisher && counts(publisher.text) ? [publisher.text] : [])));
  return both.size > 1 ? new Set([...both, ...besideActors(told, both)]) : both;
}

/** Where a list tells of two such names, each by itself, a third one that only hears is no less a service. */
function besideActors(told: readonly Placed<ClaimOf<"event">>[], actors: ReadonlySet<string>): string[] {
  const labelled = told.filter(({ reader }) => reader === "event-labels" || reader === "event-story");
  const sections = new Set(
    labelled.flatMap(({ publisher, section }) => (publisher && actors.has(publisher.text) ? [section] : [])),
  );
  return labelled
    .filter(({ section, form }) => sections.has(section) && form === "list")
    .flatMap(({ consumers, span }) =>
      consumers.flatMap(({ service }) => (service.span.end < span.start ? [service.text] : [])),
    );
}

const namesService = (claim: Placed): boolean =>
  !claim.aside && claim.scope !== "option" && partiesOf(claim, none).length > 0;

const none: ReadonlySet<string> = new Set();

function partiesOf(claim: Placed, actors: ReadonlySet<string>): Party[] {
  switch (claim.kind) {
    case "service": {
      const { name, standing, role, instances, tables } = claim;
      return [{ words: name, standing, role, instances, tables }];
    }
    case "database":
      return claim.owner && !claim.owner.bare ? [{ words: claim.owner, standing: claim.standing }] : [];
    case "pool":
      return claim.service && !claim.service.bare
        ? [{ words: claim.service, standing: "described", instances: claim.instances }]
        : [];
    case "access":
      return claim.service === "all" ? [] : surely([claim.service]);
    case "event":
      return [...(claim.publisher ? [claim.publisher] : []), ...claim.consumers.map(({ service }) => service)].flatMap(
        (words) => (words.bare ? (actors.has(words.text) ? [described(words)] : []) : [mentioned(words)]),
      );
    case "channel":
      return surely(claim.heardBy);
    case "call":
      return surely([claim.from, claim.to]);
    case "saga":
    case "saga-part":
      return surely([...claim.steps, ...claim.compensations].flatMap(({ service }) => service ?? []));
    default:
      return [];
  }
}

const surely = (parties: readonly FlowParty[]): Party[] => parties.filter(({ bare }) => !bare).map(mentioned);
const described = (words: Words): Party => ({ words, standing: "described" });
const mentioned = (words: Words): Party => ({ words, standing: "mentioned" });
