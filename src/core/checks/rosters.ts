// Places that list services one below the other, each with what belongs to it, whatever the form: items, lines of a fence.
import type { Block, Prose } from "../parse/page.ts";
import { blocksIn, proseOfLine } from "../readers/walk.ts";
import type { Reading } from "../resolve/reading.ts";
import { keptFor } from "../text/kept.ts";

/** One line: the service that it begins with, and what follows. */
export interface RosterLine {
  readonly service: string;
  readonly prose: Prose;
  /** Where the sign begins that ends the name; offset in the prose. */
  readonly end: number;
  /** "→" where the service gives, "←" where it takes, ":" where nothing says which. */
  readonly sign: "→" | "←" | ":";
  readonly base: number;
}

export type Roster = readonly RosterLine[];

/** As many services as make a roster. */
const fewest = 3;

export const rostersIn = keptFor((reading: Reading): readonly Roster[] =>
  reading.page.sections.flatMap(({ blocks, base }) =>
    leadsIn(blocks).flatMap((leads) => {
      const lines = leads.flatMap(({ lead, ...it }) => {
        const service = reading.serviceNamed(lead.trim());
        return service ? [{ ...it, service, base }] : [];
      });
      return new Set(lines.map(({ service }) => service)).size >= fewest ? [lines] : [];
    }),
  ),
);

interface Lead extends Pick<RosterLine, "prose" | "end" | "sign"> {
  readonly lead: string;
}

/** By block. They count from the section. */
const leadsIn = keptFor((blocks: readonly Block[]): readonly (readonly Lead[])[] =>
  blocksIn(blocks).flatMap((block) => {
    const proses =
      block.kind === "list"
        ? block.items.map(({ prose }) => prose)
        : block.kind === "fence"
          ? block.lines.map(proseOfLine)
          : [];
    const leads = proses.flatMap(leadOf);
    return leads.length >= fewest ? [leads] : [];
  }),
);

const leadPattern =
  /^[^\p{L}\p{N}]{0,12}(\p{L}[\p{L}\p{N} _-]{1,40}?)\s{0,4}(?:[(（][^()（）]{1,40}[)）])?\s{0,4}[*_`"']{0,3}\s{0,4}(:|：|→|->|=>|←|<-|–|—)/u;

function leadOf(prose: Prose): Lead[] {
  const [whole, lead = "", sign = ""] = leadPattern.exec(prose.text) ?? [];
  if (whole === undefined) return [];
  const direction = /[→>]/.test(sign) ? "→" : /[←<]/.test(sign) ? "←" : ":";
  return [{ prose, lead, end: whole.length - sign.length, sign: direction }];
}
