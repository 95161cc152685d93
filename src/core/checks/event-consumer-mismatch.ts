import { t } from "../../l10n/index.ts";
import type { EventEvidence, Reading } from "../resolve/reading.ts";
import type { Check, Report } from "./check.ts";

/** A table gives an event its consumers, another place a consumer that is not among them. */
export const eventConsumerMismatch: Check = {
  id: "event-consumer-mismatch",
  severity: "warning",
  *run(reading) {
    for (const { event, consumers } of reading.events) {
      const name = reading.model.events[event]?.name ?? "";
      const table = consumers.find(
        ({ form, value, scope }) => form === "table" && value.length > 0 && scope === "decided",
      );
      if (!table) {
        yield* againstDiagram(reading, name, consumers);
        yield* nothingInCommon(reading, name, consumers);
        continue;
      }
      for (const other of consumers) {
        if (other === table || other.scope !== "decided") continue;
        const extra = other.value.find((service) => !table.value.includes(service) && reading.serviceNamed(service));
        if (!extra) continue;
        yield {
          span: other.span,
          message: t("{0} consumes {1} here, the table gives it to {2}", extra, name, table.value.join(", ")),
          related: [{ span: table.span, message: `${name}: ${table.value.join(", ")}` }],
        };
      }
    }
  },
};

/** A diagram draws one consumer an arrow: all of them against a sentence that leaves one out and has another. */
function* againstDiagram(reading: Reading, name: string, places: EventEvidence["consumers"]): Generator<Report> {
  const decided = places.filter(({ scope, value }) => scope === "decided" && value.length > 0);
  const drawn = decided.filter(({ form }) => form === "diagram");
  const [first] = drawn;
  const all = new Set(drawn.flatMap(({ value }) => value));
  if (!first || all.size < 2) return;
  for (const { form, value, span } of decided) {
    if (form === "diagram" || value.length < 2) continue;
    const extra = value.find((service) => !all.has(service) && reading.serviceNamed(service));
    const missing = [...all].find((service) => !value.includes(service));
    if (!extra || !missing) continue;
    yield {
      span,
      message: t("{0} consumes {1} here, the diagram gives it to {2}", extra, name, [...all].join(", ")),
      related: [{ span: first.span, message: `${name}: ${[...all].join(", ")}` }],
    };
  }
}

/** The diagram draws arrows to some, the text tells of others only. */
function* nothingInCommon(reading: Reading, name: string, places: EventEvidence["consumers"]): Generator<Report> {
  const decided = places.filter(({ scope, value }) => scope === "decided" && value.length > 0);
  const [drawn, told] = [true, false].map((wanted) => decided.filter(({ form }) => (form === "diagram") === wanted));
  const [first, other] = [drawn?.[0], told?.[0]];
  if (!first || !other) return;
  const named = (all: typeof decided = []) => all.flatMap(({ value }) => value);
  const services = [...named(drawn), ...named(told)];
  if (named(told).some((it) => named(drawn).includes(it)) || !services.every((it) => reading.serviceNamed(it))) return;
  yield {
    span: first.span,
    message: t(
      "{0} consumes {1} here, the text gives it to {2}",
      named(drawn).join(", "),
      name,
      named(told).join(", "),
    ),
    related: [{ span: other.span, message: `${name}: ${named(told).join(", ")}` }],
  };
}
