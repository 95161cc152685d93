import type { Check } from "./check.ts";

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
      if (!table) continue;
      for (const other of consumers) {
        if (other === table || other.scope !== "decided") continue;
        const extra = other.value.find((service) => !table.value.includes(service) && reading.serviceNamed(service));
        if (!extra) continue;
        yield {
          span: other.span,
          message: `${extra} consumes ${name} here, the table gives it to ${table.value.join(", ")}`,
          related: [{ span: table.span, message: `${name}: ${table.value.join(", ")}` }],
        };
      }
    }
  },
};
