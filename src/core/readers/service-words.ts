// Services named inside a line, where the words themselves say that they are services.
import { canNameService } from "../lexicon/parties.ts";
import type { Prose } from "../parse/page.ts";
import { wordsOf } from "../parse/prose.ts";
import type { Words } from "../text/span.ts";

export interface ServiceWords {
  readonly words: Words;
  /** Offsets in the prose. */
  readonly start: number;
  readonly end: number;
}

const named =
  /(?<![\p{L}\p{N}_-])(?:((?:\p{Lu}[\p{L}\p{N}]*[ -]){1,3}(?:[Ss]ervice|[Ss]vc)|\p{Lu}[\p{Ll}\p{N}]+(?:\p{Lu}[\p{Ll}\p{N}]+)*Service|[a-z][a-z0-9]*(?:-[a-z0-9]+)*-(?:service|svc)|(?:Servicio|Serviço|Dịch vụ)(?: d[eoa]s?)? \p{Lu}[\p{L}]+|[\p{Script=Han}]{2,4}服务)|API Gateway)(?![\p{L}\p{N}_-])/gu;
/** Words of a sentence in front of a name: "Update Inventory Service". */
export const opening =
  /^(?:(?:The|A|An|Our|Each|Every|On|While|No|As|Is|But|With|Other|Many|Some|All|This|That|Update|Updates|Notify|Notifies|Trigger|Triggers|Call|Calls|Inform|Informs|When|If|And|Then|In|From|To|By|For|Via|Only|Der|Die|Das|El|La|Le|O|Both|Also|Send|Sends|Ask|Start|Tell)[ ])+/u;

export function servicesIn(prose: Prose, start = 0, end = prose.text.length): ServiceWords[] {
  return [...prose.text.slice(start, end).matchAll(named)].flatMap((match) => {
    const skipped = opening.exec(match[0])?.[0].length ?? 0;
    const from = start + match.index + skipped;
    const to = start + match.index + match[0].length;
    const words = wordsOf(prose, from, to);
    return canNameService(words.text) ? [{ words, start: from, end: to }] : [];
  });
}
