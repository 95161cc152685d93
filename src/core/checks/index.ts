import type { Check } from "./check.ts";
import { connectionTotal } from "./connection-total.ts";
import { countMismatch } from "./count-mismatch.ts";
import { databaseNameMismatch } from "./database-name-mismatch.ts";
import { databaseWithoutOwner } from "./database-without-owner.ts";
import { dateOrder } from "./date-order.ts";
import { decisionAgainstRecommendation } from "./decision-against-recommendation.ts";
import { diagramOutdated } from "./diagram-outdated.ts";
import { engineMismatch } from "./engine-mismatch.ts";
import { escapedText } from "./escaped-text.ts";
import { eventConsumerMismatch } from "./event-consumer-mismatch.ts";
import { eventNameMismatch } from "./event-name-mismatch.ts";
import { eventWithoutConsumer } from "./event-without-consumer.ts";
import { eventWithoutPublisher } from "./event-without-publisher.ts";
import { hostPortInsideNetwork } from "./host-port-inside-network.ts";
import { limitExceeded } from "./limit-exceeded.ts";
import { missingDate } from "./missing-date.ts";
import { missingSection } from "./missing-section.ts";
import { missingStatus } from "./missing-status.ts";
import { mojibake } from "./mojibake.ts";
import { noChosenOption } from "./no-chosen-option.ts";
import { numberMismatch } from "./number-mismatch.ts";
import { oneSidedOption } from "./one-sided-option.ts";
import { placeholderText } from "./placeholder-text.ts";
import { poolArithmetic } from "./pool-arithmetic.ts";
import { portClash } from "./port-clash.ts";
import { portMismatch } from "./port-mismatch.ts";
import { referencePlaceholder } from "./reference-placeholder.ts";
import { referenceSelf } from "./reference-self.ts";
import { serviceWithoutDatabase } from "./service-without-database.ts";
import { severalChosenOptions } from "./several-chosen-options.ts";
import { sharedAccess } from "./shared-access.ts";
import { sharedDatabase } from "./shared-database.ts";
import { statusConflict } from "./status-conflict.ts";
import { tableTotal } from "./table-total.ts";
import { topicConvention } from "./topic-convention.ts";
import { uncompensatedStep } from "./uncompensated-step.ts";
import { undeclaredService } from "./undeclared-service.ts";
import { unknownChosenOption } from "./unknown-chosen-option.ts";
import { unknownStatus } from "./unknown-status.ts";
import { unreadText } from "./unread-text.ts";
import { unusedDirective } from "./unused-directive.ts";
import { vagueDate } from "./vague-date.ts";

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
  databaseWithoutOwner,
  sharedDatabase,
  sharedAccess,
  portClash,
  portMismatch,
  engineMismatch,
  databaseNameMismatch,
  hostPortInsideNetwork,
  // events
  eventWithoutConsumer,
  eventWithoutPublisher,
  eventNameMismatch,
  eventConsumerMismatch,
  topicConvention,
  uncompensatedStep,
  // decision
  statusConflict,
  noChosenOption,
  severalChosenOptions,
  unknownChosenOption,
  oneSidedOption,
  decisionAgainstRecommendation,
  // form
  missingSection,
  missingStatus,
  unknownStatus,
  missingDate,
  vagueDate,
  dateOrder,
  numberMismatch,
  // references
  referencePlaceholder,
  referenceSelf,
  // text
  mojibake,
  escapedText,
  placeholderText,
  unreadText,
  diagramOutdated,
  // comments
  unusedDirective,
];
