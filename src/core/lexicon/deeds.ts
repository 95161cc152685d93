// Words for one deed: what one author calls "rejected" another one calls "declined".
import { phrases } from "./match.ts";

/** A line holds words that one event can be called by. */
const deeds: readonly (readonly string[])[] = [
  "rejected | declined | denied | refused | abgelehnt | verweigert | zurückgewiesen",
  "rechazado | denegado | rechazada | denegada | rejeitado | recusado | rejeitada | recusada | rejeté | refusé | rejetée | refusée",
  "approved | confirmed | authorized | authorised | genehmigt | bestätigt | freigegeben",
  "aprobado | confirmado | autorizado | aprobada | confirmada | autorizada | aprovado | aprovada | approuvé | confirmé | autorisé",
  "completed | finished | ended | concluded | closed | abgeschlossen | beendet",
  "completado | finalizado | terminado | completada | finalizada | terminada | concluido | concluida | realizado | realizada | encerrado | encerrada",
  "terminé | terminée | achevé | achevée | clôturé | clôturée",
  "changed | updated | modified | geändert | aktualisiert",
  "cambiado | actualizado | modificado | cambiada | actualizada | modificada | alterado | atualizado | alterada | atualizada | modifié | changé | modifiée | changée",
  "created | placed | submitted | erstellt | angelegt | aufgegeben",
  "creado | realizado | creada | realizada | criado | realizado | criada | créé | passé | créée | passée",
  "cancelled | canceled | aborted | revoked | storniert | abgebrochen",
  "cancelado | anulado | cancelada | anulada | annulé | annulée",
  "deleted | removed | gelöscht | entfernt | borrado | eliminado | borrada | eliminada | excluido | removido | supprimé | effacé",
  "started | begun | initiated | gestartet | begonnen | iniciado | comenzado | iniciada | comenzada | démarré | commencé",
].map(phrases);

/** Two words for one deed. */
export const areOneDeed = (a: string, b: string): boolean =>
  a !== b && deeds.some((words) => words.includes(a) && words.includes(b));
