// Which claims speak of services, and how surely.
import { canNameService } from "../lexicon/parties.ts";
import type { Scope, ServiceKind } from "../model/types.ts";
import type { Party as FlowParty, Standing } from "../readers/claim.ts";
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
  if (!claims.some(namesService)) return new Set(told.flatMap(({ publisher }) => publisher?.text ?? []));
  const heard = new Set(told.flatMap(({ consumers }) => consumers.map(({ service }) => service.text)));
  return new Set(told.flatMap(({ publisher }) => (publisher && heard.has(publisher.text) ? [publisher.text] : [])));
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
