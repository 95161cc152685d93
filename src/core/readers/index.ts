import { callArrow } from "./calls/call-arrow.ts";
import { callCode } from "./calls/call-code.ts";
import { callTable } from "./calls/call-table.ts";
import { calls } from "./calls/calls.ts";
import { appConfig } from "./config/app-config.ts";
import { codeSettings } from "./config/code-settings.ts";
import { compose } from "./config/compose.ts";
import { connectionUrl } from "./config/connection-url.ts";
import { containerLine } from "./config/container-line.ts";
import { dockerRun } from "./config/docker-run.ts";
import { kubernetes } from "./config/kubernetes.ts";
import { oversizedFence } from "./config/oversized-fence.ts";
import { poolMode } from "./config/pool-mode.ts";
import { poolerConfig } from "./config/pooler-config.ts";
import { poolerPort } from "./config/pooler-port.ts";
import { prisma } from "./config/prisma.ts";
import { retentionWords } from "./config/retention-words.ts";
import { settingLines } from "./config/setting-lines.ts";
import { settingTable } from "./config/setting-table.ts";
import { settingWords } from "./config/setting-words.ts";
import { shellCommand } from "./config/shell-command.ts";
import { sql } from "./config/sql.ts";
import { terraform } from "./config/terraform.ts";
import { connectionDemand } from "./connections/connection-demand.ts";
import { connectionFormula } from "./connections/connection-formula.ts";
import { connectionMemory } from "./connections/connection-memory.ts";
import { connectionProduct } from "./connections/connection-product.ts";
import { connections } from "./connections/connections.ts";
import { coresFormulas } from "./connections/cores-formula.ts";
import { headroom } from "./connections/headroom.ts";
import { introducedProducts } from "./connections/introduced-products.ts";
import { limits } from "./connections/limits.ts";
import { poolBlock } from "./connections/pool-block.ts";
import { poolLines } from "./connections/pool-lines.ts";
import { poolSentence } from "./connections/pool-sentence.ts";
import { poolSettings } from "./connections/pool-settings.ts";
import { poolTotals } from "./connections/pool-totals.ts";
import { totalSentence } from "./connections/total-sentence.ts";
import { commentCount } from "./counts/comment-count.ts";
import { counts } from "./counts/counts.ts";
import { listCount } from "./counts/list-count.ts";
import { listTotal } from "./counts/list-total.ts";
import { tableTotal } from "./counts/table-total.ts";
import { arrowFlow } from "./drawings/arrow-flow.ts";
import { boxDrawing } from "./drawings/box-drawing.ts";
import { boxFlow } from "./drawings/box-flow.ts";
import { mermaidFlow } from "./drawings/mermaid-flow.ts";
import { mermaidFlowchart } from "./drawings/mermaid-flowchart.ts";
import { mermaidSequence } from "./drawings/mermaid-sequence.ts";
import { plantuml } from "./drawings/plantuml.ts";
import { plantumlFlow } from "./drawings/plantuml-flow.ts";
import { brokers } from "./events/brokers.ts";
import { eventArrow } from "./events/event-arrow.ts";
import { eventBinding } from "./events/event-binding.ts";
import { eventChannel } from "./events/event-channel.ts";
import { eventCode } from "./events/event-code.ts";
import { eventComment } from "./events/event-comment.ts";
import { eventLabels } from "./events/event-labels.ts";
import { eventList } from "./events/event-list.ts";
import { eventMatrix } from "./events/event-matrix.ts";
import { eventMention } from "./events/event-mention.ts";
import { eventOutcome } from "./events/event-outcome.ts";
import { eventReaction } from "./events/event-reaction.ts";
import { eventRoles } from "./events/event-roles.ts";
import { eventRoll } from "./events/event-roll.ts";
import { eventRoute } from "./events/event-route.ts";
import { eventSentence } from "./events/event-sentence.ts";
import { eventSole } from "./events/event-sole.ts";
import { eventStory } from "./events/event-story.ts";
import { eventTable } from "./events/event-table.ts";
import { topicPattern } from "./events/topic-pattern.ts";
import { optionArguments } from "./options/option-arguments.ts";
import { optionCount } from "./options/option-count.ts";
import { optionHeading } from "./options/option-heading.ts";
import { optionInline } from "./options/option-inline.ts";
import { optionList } from "./options/option-list.ts";
import { optionTable } from "./options/option-table.ts";
import type { Reader } from "./reader.ts";
import { consequences } from "./record/consequences.ts";
import { decision } from "./record/decision.ts";
import { history } from "./record/history.ts";
import { metadata } from "./record/metadata.ts";
import { metadataSection } from "./record/metadata-section.ts";
import { norms } from "./record/norms.ts";
import { references } from "./record/references.ts";
import { reviewDate } from "./record/review-date.ts";
import { title } from "./record/title.ts";
import { updateNote } from "./record/update-note.ts";
import { sagaArrow } from "./sagas/saga-arrow.ts";
import { sagaCode } from "./sagas/saga-code.ts";
import { sagaFields } from "./sagas/saga-fields.ts";
import { sagaList } from "./sagas/saga-list.ts";
import { sagaTable } from "./sagas/saga-table.ts";
import { stepFields } from "./sagas/step-fields.ts";
import { portList } from "./services/port-list.ts";
import { serviceAlias } from "./services/service-alias.ts";
import { serviceBlock } from "./services/service-block.ts";
import { serviceDomains } from "./services/service-domains.ts";
import { folderOfService } from "./services/service-folder.ts";
import { serviceGroups } from "./services/service-groups.ts";
import { serviceHeading } from "./services/service-heading.ts";
import { serviceItems } from "./services/service-items.ts";
import { serviceList } from "./services/service-list.ts";
import { serviceMap } from "./services/service-map.ts";
import { serviceMention } from "./services/service-mention.ts";
import { serviceParagraph } from "./services/service-paragraph.ts";
import { serviceRoll } from "./services/service-roll.ts";
import { serviceTable } from "./services/service-table.ts";
import { serviceTables } from "./services/service-tables.ts";
import { servicesTogether } from "./services/services-together.ts";
import { statelessServices } from "./services/stateless-services.ts";
import { storeKeepers } from "./services/store-keepers.ts";
import { accessMatrix } from "./stores/access-matrix.ts";
import { accessSentence } from "./stores/access-sentence.ts";
import { databaseList } from "./stores/database-list.ts";
import { databaseNames } from "./stores/database-name.ts";
import { databaseTable } from "./stores/database-table.ts";
import { engineChoice } from "./stores/engine-choice.ts";
import { engineForAll } from "./stores/engine-for-all.ts";
import { engineHeading } from "./stores/engine-heading.ts";
import { engineMention } from "./stores/engine-mention.ts";
import { engineOfThese } from "./stores/engine-of-these.ts";
import { enginePurpose } from "./stores/engine-purpose.ts";
import { engineWhere } from "./stores/engine-where.ts";
import { newStore } from "./stores/new-store.ts";
import { sharedBetween } from "./stores/shared-between.ts";
import { sharedStore } from "./stores/shared-store.ts";
import { soleUser } from "./stores/sole-user.ts";
import { storeArrow } from "./stores/store-arrow.ts";
import { storeBracket } from "./stores/store-bracket.ts";
import { storeClause } from "./stores/store-clause.ts";
import { storeColumns } from "./stores/store-columns.ts";
import { storeEach } from "./stores/store-each.ts";
import { storeEngine } from "./stores/store-engine.ts";
import { storeEnumeration } from "./stores/store-enumeration.ts";
import { storeFor } from "./stores/store-for.ts";
import { storeItem } from "./stores/store-item.ts";
import { storeLine } from "./stores/store-line.ts";
import { storeNaming } from "./stores/store-naming.ts";
import { storeNote } from "./stores/store-note.ts";
import { storePort } from "./stores/store-port.ts";
import { storePossessive } from "./stores/store-possessive.ts";
import { storeRemark } from "./stores/store-remark.ts";
import { storeRows } from "./stores/store-rows.ts";
import { storeSentence } from "./stores/store-sentence.ts";
import { storeServer } from "./stores/store-server.ts";
import { storeTable } from "./stores/store-table.ts";
import { storeTree } from "./stores/store-tree.ts";
import { storeUsers } from "./stores/store-users.ts";

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
  databaseNames,
  decision,
  dockerRun,
  engineChoice,
  engineForAll,
  engineHeading,
  engineMention,
  engineOfThese,
  enginePurpose,
  eventArrow,
  eventBinding,
  eventChannel,
  eventCode,
  eventComment,
  eventLabels,
  eventList,
  eventMatrix,
  eventOutcome,
  eventReaction,
  eventRoles,
  eventRoll,
  eventRoute,
  eventSentence,
  eventSole,
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
  optionInline,
  optionList,
  optionTable,
  oversizedFence,
  plantuml,
  plantumlFlow,
  poolerConfig,
  settingLines,
  settingTable,
  settingWords,
  retentionWords,
  poolMode,
  poolerPort,
  portList,
  poolBlock,
  poolLines,
  poolSettings,
  poolSentence,
  prisma,
  references,
  reviewDate,
  sagaArrow,
  sagaCode,
  sagaFields,
  sagaList,
  sagaTable,
  serviceAlias,
  serviceBlock,
  serviceItems,
  serviceGroups,
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
  serviceTable,
  folderOfService,
  statelessServices,
  storeKeepers,
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
  storeRows,
  storeSentence,
  storeTable,
  databaseTable,
  storeTree,
  tableTotal,
  terraform,
  title,
  totalSentence,
  topicPattern,
  updateNote,
  eventMention,
  connectionDemand,
  connectionFormula,
  connectionProduct,
  connectionMemory,
  headroom,
  coresFormulas,
  introducedProducts,
  poolTotals,
  storeClause,
  storeColumns,
  storeEnumeration,
  storeEach,
  storeEngine,
  storeUsers,
  sharedBetween,
  accessMatrix,
  storeItem,
  storeServer,
];
