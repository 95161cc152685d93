import type { Check } from "./check.ts";
import { decisionAgainstRecommendation } from "./decision/decision-against-recommendation.ts";
import { noChosenOption } from "./decision/no-chosen-option.ts";
import { oneSidedOption } from "./decision/one-sided-option.ts";
import { severalChosenOptions } from "./decision/several-chosen-options.ts";
import { statusConflict } from "./decision/status-conflict.ts";
import { unknownChosenOption } from "./decision/unknown-chosen-option.ts";
import { engineMismatch } from "./engines/engine-mismatch.ts";
import { eventConsumerMismatch } from "./events/event-consumer-mismatch.ts";
import { eventNameMismatch } from "./events/event-name-mismatch.ts";
import { eventWithoutConsumer } from "./events/event-without-consumer.ts";
import { eventWithoutPublisher } from "./events/event-without-publisher.ts";
import { topicConvention } from "./events/topic-convention.ts";
import { uncompensatedStep } from "./events/uncompensated-step.ts";
import { dateOrder } from "./form/date-order.ts";
import { missingDate } from "./form/missing-date.ts";
import { missingSection } from "./form/missing-section.ts";
import { missingStatus } from "./form/missing-status.ts";
import { numberMismatch } from "./form/number-mismatch.ts";
import { unknownStatus } from "./form/unknown-status.ts";
import { vagueDate } from "./form/vague-date.ts";
import { connectionTotal } from "./numbers/connection-total.ts";
import { countMismatch } from "./numbers/count-mismatch.ts";
import { limitExceeded } from "./numbers/limit-exceeded.ts";
import { poolArithmetic } from "./numbers/pool-arithmetic.ts";
import { tableTotal } from "./numbers/table-total.ts";
import { valueConflict } from "./numbers/value-conflict.ts";
import { hostPortInsideNetwork } from "./ports/host-port-inside-network.ts";
import { portClash } from "./ports/port-clash.ts";
import { portMismatch } from "./ports/port-mismatch.ts";
import { referencePlaceholder } from "./references/reference-placeholder.ts";
import { referenceSelf } from "./references/reference-self.ts";
import { serviceWithoutDatabase } from "./services/service-without-database.ts";
import { undeclaredService } from "./services/undeclared-service.ts";
import { databaseNameMismatch } from "./stores/database-name-mismatch.ts";
import { databaseWithoutOwner } from "./stores/database-without-owner.ts";
import { sharedAccess } from "./stores/shared-access.ts";
import { sharedDatabase } from "./stores/shared-database.ts";
import { diagramOutdated } from "./text/diagram-outdated.ts";
import { escapedText } from "./text/escaped-text.ts";
import { mojibake } from "./text/mojibake.ts";
import { placeholderText } from "./text/placeholder-text.ts";
import { unreadText } from "./text/unread-text.ts";
import { unusedDirective } from "./text/unused-directive.ts";

/** Every rule, in the order of the documentation. */
export const checks: readonly Check[] = [
  // numbers
  connectionTotal,
  poolArithmetic,
  limitExceeded,
  countMismatch,
  tableTotal,
  valueConflict,
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
