import { accessSentence } from "./access-sentence.ts";
import { connections } from "./connections.ts";
import { counts } from "./counts.ts";
import { databaseList } from "./database-list.ts";
import { engineHeading } from "./engine-heading.ts";
import { limits } from "./limits.ts";
import { norms } from "./norms.ts";
import type { Reader } from "./reader.ts";
import { serviceHeading } from "./service-heading.ts";
import { serviceList } from "./service-list.ts";
import { serviceMention } from "./service-mention.ts";
import { sharedStore } from "./shared-store.ts";
import { storeBracket } from "./store-bracket.ts";
import { storeLine } from "./store-line.ts";
import { storeSentence } from "./store-sentence.ts";
import { storeTable } from "./store-table.ts";
import { tableTotal } from "./table-total.ts";

/** Every way of writing that is read. The order does not matter: no reader knows another. */
export const readers: readonly Reader[] = [
  accessSentence,
  connections,
  counts,
  databaseList,
  engineHeading,
  limits,
  norms,
  serviceHeading,
  serviceList,
  serviceMention,
  sharedStore,
  storeBracket,
  storeLine,
  storeSentence,
  storeTable,
  tableTotal,
];
