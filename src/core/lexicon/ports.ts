// Words of a map of ports.
import { phrasePattern, phrases } from "./match.ts";

/** What stands where nothing listens. */
export const unusedPort = phrasePattern(
  phrases(`
  reserved | free | unused | spare | unassigned | future | reserviert | frei | unbenutzt | reservado | libre | livre | futuro | réservé
  riservato | libero | zarezerwowany | wolny | gereserveerd | vrij | dự phòng | để trống | 预留 | 空闲 | 予約`),
);

/** In front of an engine's name they tell which server it is, and not whose. */
export const notOwners = phrasePattern(
  phrases(`
  primary | main | shared | common | central | replica | standby | secondary | test | local | legacy | old | new | dev | staging
  haupt | gemeinsame | zentrale | principal | compartido | compartida | central | común | partagé | principale | condiviso | główny
  wspólny | gedeelde | centrale | chính | chung | 主 | 从 | 共享`),
);
