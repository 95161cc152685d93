import { accessSentence } from "./access-sentence.ts";
import { appConfig } from "./app-config.ts";
import { compose } from "./compose.ts";
import { connectionUrl } from "./connection-url.ts";
import { connections } from "./connections.ts";
import { counts } from "./counts.ts";
import { databaseList } from "./database-list.ts";
import { engineHeading } from "./engine-heading.ts";
import { kubernetes } from "./kubernetes.ts";
import { limits } from "./limits.ts";
import { norms } from "./norms.ts";
import { poolerConfig } from "./pooler-config.ts";
import { prisma } from "./prisma.ts";
import type { Reader } from "./reader.ts";
import { serviceHeading } from "./service-heading.ts";
import { serviceList } from "./service-list.ts";
import { serviceMention } from "./service-mention.ts";
import { sharedStore } from "./shared-store.ts";
import { shellCommand } from "./shell-command.ts";
import { sql } from "./sql.ts";
import { storeBracket } from "./store-bracket.ts";
import { storeLine } from "./store-line.ts";
import { storeSentence } from "./store-sentence.ts";
import { storeTable } from "./store-table.ts";
import { tableTotal } from "./table-total.ts";
import { terraform } from "./terraform.ts";

/** Every way of writing that is read. The order does not matter: no reader knows another. */
export const readers: readonly Reader[] = [
  accessSentence,
  appConfig,
  compose,
  connections,
  connectionUrl,
  counts,
  databaseList,
  engineHeading,
  kubernetes,
  limits,
  norms,
  poolerConfig,
  prisma,
  serviceHeading,
  serviceList,
  serviceMention,
  sharedStore,
  shellCommand,
  sql,
  storeBracket,
  storeLine,
  storeSentence,
  storeTable,
  tableTotal,
  terraform,
];
