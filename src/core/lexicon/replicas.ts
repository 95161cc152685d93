// Copies of one database, as they are counted and numbered.
import { latePattern } from "./match.ts";
import { countPattern } from "./numbers.ts";

const copy =
  "(?:read|reading|lese|hot|streaming|async|asynchronous|synchronous)?[ -]?(?:replicas?|standbys?|followers?|replikate?n?|replikas?)(?: de lectura| de leitura)?|réplicas?(?: de lectura| de leitura| en lecture)?|replica's|repliche?(?: di lettura)?|repliki|replik";
const main = "(?:primary|primär\\p{L}*|primari[oa]|primaire|primário|master|leader|writer|hauptserver|principal)";

/** "1 primary + 3 read replicas", "a primary with two standbys", "three read replicas". Group 1 is the number, group 2 what is counted. */
export const copiesPattern = latePattern(
  `(?:${main}(?: (?:node|server|instance|und|and|y|e|et|con|with|mit|avec|com)){0,2} ?[+&,]? ?(?:(?:und|and|y|e|et|con|with|mit|avec|com|plus) )?|(?<![\\p{L}\\p{N}.,-])(?=(?:${countPattern}) (?:read|lese)|(?:${countPattern}) réplicas? (?:de lectura|de leitura|en lecture)))(${countPattern}) (${copy})(?![\\p{L}\\p{N}])`,
  "giu",
);

/** "4x database instances". Group 1 is the number, group 2 what is counted. */
export const serversPattern = latePattern(
  `(?<![\\p{L}\\p{N}.,-])(${countPattern})(?:x|×| x)? ((?:database|db|postgres(?:ql)?|mysql|datenbank)[ -]?(?:instances|nodes|servers|instanzen|knoten|server)|instancias de base de datos|instâncias de banco|instances de base de données)(?![\\p{L}\\p{N}])`,
  "giu",
);

/** "Replica 2", "read-replica-1", "Standby #3". Group 1 is the number, at the end. */
export const numberedCopy =
  /(?<!\p{L})(?:read[ -]?)?(?:replica|réplica|replikat|replika|standby|follower|реплика|副本|レプリカ)[ _#-]{0,2}(\d{1,2})(?![\p{L}\p{N}])/giu;
