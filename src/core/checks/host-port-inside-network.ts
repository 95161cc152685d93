import { t } from "../../l10n/index.ts";
import { correct } from "./amounts.ts";
import type { Check } from "./check.ts";

/** A container's name with the published port: inside the network only the inner port answers. */
export const hostPortInsideNetwork: Check = {
  id: "host-port-inside-network",
  severity: "warning",
  *run(reading) {
    for (const claim of reading.claimsOf("database")) {
      if (claim.aside || !claim.innerPort || claim.form === "compose") continue;
      const evidence = reading.databases.find(({ mentions }) =>
        mentions.some(
          ({ span }) => span.start === claim.name?.span.start || claim.also?.some((it) => it.span.start === span.start),
        ),
      );
      const mapped = reading
        .claimsOf("database")
        .find((it) => it.form === "compose" && it.port && it.innerPort && sharesName(it, claim));
      if (!evidence || !mapped?.port || !mapped.innerPort) continue;
      if (claim.innerPort.value !== mapped.port.value || mapped.port.value === mapped.innerPort.value) continue;
      yield {
        span: claim.innerPort.span,
        message: t(
          "Port {0} is published to the host; inside the network {1} listens on {2}",
          claim.innerPort.value,
          hostOf(claim),
          mapped.innerPort.value,
        ),
        related: [
          { span: mapped.port.span, message: t("Published as {0}:{1}", mapped.port.value, mapped.innerPort.value) },
        ],
        fixes: [correct(claim.innerPort, mapped.innerPort.value, reading)],
      };
    }
  },
};

type Named = { readonly name?: { readonly text: string }; readonly also?: readonly { readonly text: string }[] };

const namesOf = ({ name, also = [] }: Named): string[] => [
  ...(name ? [name.text] : []),
  ...also.map(({ text }) => text),
];
const sharesName = (a: Named, b: Named): boolean => namesOf(a).some((name) => namesOf(b).includes(name));
const hostOf = (claim: Named): string =>
  namesOf(claim).find((name) => name.includes("-")) ?? namesOf(claim)[0] ?? t("the container");
