// Which claims speak of services, and how surely.
import { canNameService } from "../lexicon/parties.ts";
import type { Scope, ServiceKind } from "../model/types.ts";
import type { Party as FlowParty, Standing } from "../readers/claim.ts";
import type { Stated, Words } from "../text/span.ts";
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
  readonly instances?: Stated<number>;
  readonly tables?: readonly Words[];
}

/** Every mention of a service, in the order of the claims. */
export function serviceMentions(claims: readonly Placed[]): ServiceMention[] {
  const actors = actorsIn(claims);
  return claims.flatMap((claim) => {
    const inFlow = flows.has(claim.kind);
    const at = {
      inFlow,
      scope: claim.scope,
      aside: claim.aside ?? false,
      section: claim.section,
      reader: claim.reader,
    };
    const parties = partiesOf(claim, actors).filter(({ words }) => canNameService(words.text));
    return parties.map((party) => ({ ...at, form: claim.reader, role: "service" as const, ...party }));
  });
}

const flows = new Set<Placed["kind"]>(["event", "call", "saga", "saga-part"]);

type Party = Pick<ServiceMention, "words" | "standing"> &
  Partial<Pick<ServiceMention, "role" | "instances" | "tables">>;

/** Names without a noun that publish one event and consume another: only a service does both. */
function actorsIn(claims: readonly Placed[]): ReadonlySet<string> {
  const told = claims.flatMap((claim) => (claim.kind === "event" && !claim.aside ? [claim] : []));
  const heard = new Set(told.flatMap(({ consumers }) => consumers.map(({ service }) => service.text)));
  return new Set(told.flatMap(({ publisher }) => (publisher && heard.has(publisher.text) ? [publisher.text] : [])));
}

function partiesOf(claim: Placed, actors: ReadonlySet<string>): Party[] {
  switch (claim.kind) {
    case "service": {
      const { name, standing, role, instances, tables } = claim;
      return [{ words: name, standing, role, ...(instances ? { instances } : {}), ...(tables ? { tables } : {}) }];
    }
    case "database":
      return claim.owner && !claim.owner.bare ? [{ words: claim.owner, standing: claim.standing }] : [];
    case "pool":
      return claim.service && !claim.service.bare
        ? [{ words: claim.service, standing: "described", ...(claim.instances ? { instances: claim.instances } : {}) }]
        : [];
    case "access":
      return claim.service === "all" ? [] : surely([claim.service]);
    case "event":
      return [...(claim.publisher ? [claim.publisher] : []), ...claim.consumers.map(({ service }) => service)].flatMap(
        (words) => (words.bare ? (actors.has(words.text) ? [described(words)] : []) : [mentioned(words)]),
      );
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
