import type { Template } from "../template.ts";
import { chooseADatabase } from "./choose-a-database.ts";
import { connectionPooling } from "./connection-pooling.ts";
import { databasePerService } from "./database-per-service.ts";
import { eventDrivenSync } from "./event-driven-sync.ts";
import { log4brains } from "./log4brains.ts";
import { madr, madrMinimal } from "./madr.ts";
import { migration } from "./migration.ts";
import { nygard } from "./nygard.ts";

/** Every template of our own, in the order in which they are offered. */
export const templates: readonly Template[] = [
  databasePerService,
  chooseADatabase,
  connectionPooling,
  eventDrivenSync,
  migration,
  nygard,
  madr,
  madrMinimal,
  log4brains,
];
