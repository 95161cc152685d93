// Services, their stores and brokers, and every line between them.
import type { Service } from "../model/types.ts";
import { drawAbsent } from "./absent.ts";
import { type Canvas, canvasOf, drawBrokers, pictureOf, serviceNodes } from "./canvas.ts";
import type { View } from "./diagram.ts";
import { groundOf } from "./ground.ts";
import { drawCalls, drawEvents, shownEvents } from "./messages.ts";
import type { Architecture } from "./scope.ts";
import { drawAccess, drawStores, placedPools } from "./stores.ts";
import { tiered } from "./tiers.ts";
import { poolLines } from "./words.ts";

export const architecture: View = {
  id: "architecture",
  draw(reading, scope, { absent = [], held = false } = {}) {
    const canvas = canvasOf(reading, scope);
    drawAll(canvas);
    drawAbsent(canvas, absent);
    const ground = held ? groundOf(reading, scope, drawAll) : undefined;
    return pictureOf("architecture", scope, canvas, { arrange: tiered, ground });
  },
};

function drawAll(canvas: Canvas): void {
  const pools = placedPools(canvas.architecture);
  const serviceNamed = serviceNodes(canvas, ({ name }) => (pools.onService.get(name) ?? []).flatMap(poolLines));
  for (const service of participants(canvas.architecture)) serviceNamed(service.name, service);
  const stores = drawStores(canvas, ({ name }) => (pools.onDatabase.get(name) ?? []).flatMap(poolLines));
  const brokers = drawBrokers(canvas, canvas.architecture.brokers);
  drawCalls(canvas, serviceNamed);
  drawAccess(canvas, serviceNamed, stores, pools);
  drawEvents(canvas, serviceNamed, brokers);
}

/** Without those that the text only mentions and that nothing leads to or from; all, where there are no others. */
function participants(architecture: Architecture): readonly Service[] {
  const { services, access, pools, calls } = architecture;
  if (!services.some(({ declared }) => declared)) return services;
  const active = new Set<string | null>([
    ...[...access, ...pools].map(({ service }) => service),
    ...shownEvents(architecture).flatMap(({ publisher, consumers }) => [
      publisher,
      ...consumers.map(({ service }) => service),
    ]),
    ...calls.flatMap(({ from, to }) => [from, to]),
  ]);
  return services.filter(({ name, declared }) => declared || active.has(name));
}
