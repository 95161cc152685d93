import type { Check } from "./check.ts";
import { connectionTotal } from "./connection-total.ts";
import { countMismatch } from "./count-mismatch.ts";
import { databaseNameMismatch } from "./database-name-mismatch.ts";
import { engineMismatch } from "./engine-mismatch.ts";
import { hostPortInsideNetwork } from "./host-port-inside-network.ts";
import { limitExceeded } from "./limit-exceeded.ts";
import { poolArithmetic } from "./pool-arithmetic.ts";
import { portClash } from "./port-clash.ts";
import { portMismatch } from "./port-mismatch.ts";
import { serviceWithoutDatabase } from "./service-without-database.ts";
import { sharedAccess } from "./shared-access.ts";
import { sharedDatabase } from "./shared-database.ts";
import { statusConflict } from "./status-conflict.ts";
import { tableTotal } from "./table-total.ts";
import { undeclaredService } from "./undeclared-service.ts";

/** Every rule, in the order of the documentation. */
export const checks: readonly Check[] = [
  // numbers
  connectionTotal,
  poolArithmetic,
  limitExceeded,
  countMismatch,
  tableTotal,
  // architecture
  undeclaredService,
  serviceWithoutDatabase,
  sharedDatabase,
  sharedAccess,
  portClash,
  portMismatch,
  engineMismatch,
  databaseNameMismatch,
  hostPortInsideNetwork,
  // decision
  statusConflict,
];
