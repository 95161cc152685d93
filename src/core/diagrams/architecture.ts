// Services, their stores and brokers, and every line between them.
import { canvasOf, drawBrokers, drawServices, pictureOf } from "./canvas.ts";
import type { View } from "./diagram.ts";
import { drawCalls, drawEvents } from "./messages.ts";
import { drawAccess, drawStores, placedPools } from "./stores.ts";
import { poolLines } from "./words.ts";

export const architecture: View = {
  id: "architecture",
  draw(reading, scope) {
    const canvas = canvasOf(reading, scope);
    const pools = placedPools(canvas.architecture);
    const serviceNamed = drawServices(canvas, canvas.architecture.services, ({ name }) =>
      (pools.onService.get(name) ?? []).flatMap(poolLines),
    );
    const stores = drawStores(canvas, ({ name }) => (pools.onDatabase.get(name) ?? []).flatMap(poolLines));
    const brokers = drawBrokers(canvas, canvas.architecture.brokers);
    drawCalls(canvas, serviceNamed);
    drawAccess(canvas, serviceNamed, stores, pools);
    drawEvents(canvas, serviceNamed, brokers);
    return pictureOf("architecture", scope, canvas);
  },
};
