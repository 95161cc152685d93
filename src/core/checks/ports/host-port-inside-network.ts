import { t } from "../../../l10n/index.ts";
import type { Reading } from "../../resolve/reading.ts";
import type { Stated } from "../../text/span.ts";
import type { Check, Report } from "../check.ts";
import { correct } from "../numbers/amounts.ts";
import { wrongInside } from "./inside-addresses.ts";

/** A container's name with the published port: inside the network only the inner port answers. */
export const hostPortInsideNetwork: Check = {
  id: "host-port-inside-network",
  severity: "warning",
  *run(reading) {
    const told = new Set<number>();
    for (const report of [...ofDatabases(reading), ...inAddresses(reading)]) {
      if (!told.has(report.span.start)) yield report;
      told.add(report.span.start);
    }
  },
};

/** Wherever an address names a container that publishes its port as another one. */
function* inAddresses(reading: Reading): Generator<Report> {
  for (const { container, port } of wrongInside(reading))
    yield wrongPort(port, container.host, container.published, container.inner, reading);
}

const wrongPort = (
  port: Stated<number>,
  host: string,
  published: Stated<number>,
  inner: number,
  reading: Reading,
): Report => ({
  span: port.span,
  message: t("Port {0} is published to the host; inside the network {1} listens on {2}", port.value, host, inner),
  related: [{ span: published.span, message: t("Published as {0}:{1}", published.value, inner) }],
  fixes: [correct(port, inner, reading)],
});

function* ofDatabases(reading: Reading): Generator<Report> {
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
    yield wrongPort(claim.innerPort, hostOf(claim), mapped.port, mapped.innerPort.value, reading);
  }
}

type Named = { readonly name?: { readonly text: string }; readonly also?: readonly { readonly text: string }[] };

const namesOf = ({ name, also = [] }: Named): string[] => [
  ...(name ? [name.text] : []),
  ...also.map(({ text }) => text),
];
const sharesName = (a: Named, b: Named): boolean => namesOf(a).some((name) => namesOf(b).includes(name));
const hostOf = (claim: Named): string =>
  namesOf(claim).find((name) => name.includes("-")) ?? namesOf(claim)[0] ?? t("the container");
