import { accessSentence } from "./access-sentence.ts";
import { appConfig } from "./app-config.ts";
import { arrowFlow } from "./arrow-flow.ts";
import { boxDrawing } from "./box-drawing.ts";
import { boxFlow } from "./box-flow.ts";
import { brokers } from "./brokers.ts";
import { callArrow } from "./call-arrow.ts";
import { callCode } from "./call-code.ts";
import { callTable } from "./call-table.ts";
import { calls } from "./calls.ts";
import { codeSettings } from "./code-settings.ts";
import { commentCount } from "./comment-count.ts";
import { compose } from "./compose.ts";
import { connectionDemand } from "./connection-demand.ts";
import { connectionFormula } from "./connection-formula.ts";
import { connectionProduct } from "./connection-product.ts";
import { connectionUrl } from "./connection-url.ts";
import { connections } from "./connections.ts";
import { consequences } from "./consequences.ts";
import { containerLine } from "./container-line.ts";
import { counts } from "./counts.ts";
import { databaseList } from "./database-list.ts";
import { databaseTable } from "./database-table.ts";
import { decision } from "./decision.ts";
import { dockerRun } from "./docker-run.ts";
import { engineChoice } from "./engine-choice.ts";
import { engineForAll } from "./engine-for-all.ts";
import { engineHeading } from "./engine-heading.ts";
import { engineMention } from "./engine-mention.ts";
import { enginePurpose } from "./engine-purpose.ts";
import { engineWhere } from "./engine-where.ts";
import { eventArrow } from "./event-arrow.ts";
import { eventBinding } from "./event-binding.ts";
import { eventCode } from "./event-code.ts";
import { eventComment } from "./event-comment.ts";
import { eventLabels } from "./event-labels.ts";
import { eventList } from "./event-list.ts";
import { eventMatrix } from "./event-matrix.ts";
import { eventMention } from "./event-mention.ts";
import { eventReaction } from "./event-reaction.ts";
import { eventRoute } from "./event-route.ts";
import { eventSentence } from "./event-sentence.ts";
import { eventStory } from "./event-story.ts";
import { eventTable } from "./event-table.ts";
import { history } from "./history.ts";
import { kubernetes } from "./kubernetes.ts";
import { limits } from "./limits.ts";
import { listCount } from "./list-count.ts";
import { listTotal } from "./list-total.ts";
import { mermaidFlow } from "./mermaid-flow.ts";
import { mermaidFlowchart } from "./mermaid-flowchart.ts";
import { mermaidSequence } from "./mermaid-sequence.ts";
import { metadata } from "./metadata.ts";
import { metadataSection } from "./metadata-section.ts";
import { newStore } from "./new-store.ts";
import { norms } from "./norms.ts";
import { optionArguments } from "./option-arguments.ts";
import { optionCount } from "./option-count.ts";
import { optionHeading } from "./option-heading.ts";
import { optionList } from "./option-list.ts";
import { optionTable } from "./option-table.ts";
import { oversizedConfig } from "./oversized-config.ts";
import { plantuml } from "./plantuml.ts";
import { plantumlFlow } from "./plantuml-flow.ts";
import { poolLines } from "./pool-lines.ts";
import { poolSentence } from "./pool-sentence.ts";
import { poolerConfig } from "./pooler-config.ts";
import { portList } from "./port-list.ts";
import { prisma } from "./prisma.ts";
import type { Reader } from "./reader.ts";
import { references } from "./references.ts";
import { reviewDate } from "./review-date.ts";
import { sagaArrow } from "./saga-arrow.ts";
import { sagaCode } from "./saga-code.ts";
import { sagaList } from "./saga-list.ts";
import { sagaTable } from "./saga-table.ts";
import { serviceAlias } from "./service-alias.ts";
import { serviceBlock } from "./service-block.ts";
import { serviceDomains } from "./service-domains.ts";
import { serviceHeading } from "./service-heading.ts";
import { serviceItems } from "./service-items.ts";
import { serviceList } from "./service-list.ts";
import { serviceMap } from "./service-map.ts";
import { serviceMention } from "./service-mention.ts";
import { serviceParagraph } from "./service-paragraph.ts";
import { serviceRoll } from "./service-roll.ts";
import { serviceTables } from "./service-tables.ts";
import { servicesTogether } from "./services-together.ts";
import { sharedStore } from "./shared-store.ts";
import { shellCommand } from "./shell-command.ts";
import { soleUser } from "./sole-user.ts";
import { sql } from "./sql.ts";
import { stepFields } from "./step-fields.ts";
import { storeArrow } from "./store-arrow.ts";
import { storeBracket } from "./store-bracket.ts";
import { storeClause } from "./store-clause.ts";
import { storeColumns } from "./store-columns.ts";
import { storeEngine } from "./store-engine.ts";
import { storeEnumeration } from "./store-enumeration.ts";
import { storeFor } from "./store-for.ts";
import { storeLine } from "./store-line.ts";
import { storeNaming } from "./store-naming.ts";
import { storeNote } from "./store-note.ts";
import { storePort } from "./store-port.ts";
import { storePossessive } from "./store-possessive.ts";
import { storeRemark } from "./store-remark.ts";
import { storeSentence } from "./store-sentence.ts";
import { storeTable } from "./store-table.ts";
import { storeTree } from "./store-tree.ts";
import { tableTotal } from "./table-total.ts";
import { terraform } from "./terraform.ts";
import { title } from "./title.ts";
import { topicPattern } from "./topic-pattern.ts";
import { totalSentence } from "./total-sentence.ts";

/** Every way of writing that is read. The order does not matter: no reader knows another. */
export const readers: readonly Reader[] = [
  accessSentence,
  appConfig,
  arrowFlow,
  boxDrawing,
  boxFlow,
  brokers,
  callArrow,
  callCode,
  callTable,
  calls,
  codeSettings,
  compose,
  connections,
  connectionUrl,
  consequences,
  containerLine,
  commentCount,
  counts,
  databaseList,
  decision,
  dockerRun,
  engineChoice,
  engineForAll,
  engineHeading,
  engineMention,
  enginePurpose,
  eventArrow,
  eventBinding,
  eventCode,
  eventComment,
  eventLabels,
  eventList,
  eventMatrix,
  eventReaction,
  eventRoute,
  eventSentence,
  eventStory,
  eventTable,
  history,
  kubernetes,
  limits,
  listCount,
  listTotal,
  mermaidFlow,
  mermaidFlowchart,
  mermaidSequence,
  metadata,
  metadataSection,
  newStore,
  norms,
  optionArguments,
  optionCount,
  optionHeading,
  optionList,
  optionTable,
  oversizedConfig,
  plantuml,
  plantumlFlow,
  poolerConfig,
  portList,
  poolLines,
  poolSentence,
  prisma,
  references,
  reviewDate,
  sagaArrow,
  sagaCode,
  sagaList,
  sagaTable,
  serviceAlias,
  serviceBlock,
  serviceItems,
  serviceHeading,
  serviceList,
  serviceMap,
  serviceMention,
  serviceParagraph,
  serviceRoll,
  sharedStore,
  shellCommand,
  soleUser,
  sql,
  stepFields,
  serviceDomains,
  servicesTogether,
  serviceTables,
  storeArrow,
  engineWhere,
  storeBracket,
  storeFor,
  storeLine,
  storeNaming,
  storeNote,
  storePort,
  storePossessive,
  storeRemark,
  storeSentence,
  storeTable,
  databaseTable,
  storeTree,
  tableTotal,
  terraform,
  title,
  totalSentence,
  topicPattern,
  eventMention,
  connectionDemand,
  connectionFormula,
  connectionProduct,
  storeClause,
  storeColumns,
  storeEnumeration,
  storeEngine,
];
