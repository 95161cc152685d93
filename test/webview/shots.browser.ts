import { afterAll, test } from "vitest";
import { shop } from "../diagrams/documents.ts";
import { messageOf } from "./messages.ts";
import { closeAll, openPage } from "./page.ts";
import type { ThemeName } from "./themes.ts";

afterAll(closeAll);
const only = process.env.SHOTS?.split(",") ?? ["dark"];
for (const theme of only as ThemeName[])
  for (const view of (process.env.VIEWS ?? "architecture,events").split(","))
    test(`${theme} ${view}`, async () => {
      const stage = await openPage({ theme, width: Number(process.env.W ?? 900), height: 900 });
      await stage.send(
        messageOf(shop, {
          view,
          findings: {
            Orders: [{ severity: "warning", message: "Stated 80, the pools add up to 70" }],
            "2 × 15 ≠ 20": [{ severity: "error", message: "2 × 15 is 30" }],
          },
        }),
      );
      console.log(JSON.stringify(await stage.rendered(1)), stage.troubles);
      await stage.page.screenshot({ path: `/tmp/dg/${theme}-${view}.png` });
      await stage.close();
    });
