// How data is divided: "database per service", "Schema je Mandant", "một database cho mỗi nhóm".
import { remembered } from "../text/remembered.ts";
import { latePattern } from "./match.ts";

export interface Division {
  /** "database", "schema". */
  readonly store: string;
  /** What each of them is for; null for a noun of the record's own. */
  readonly unit: string | null;
}

/** Group 1 is what is divided, group 2 what each part is for. */
const divided = latePattern(
  "(?<![\\p{L}\\p{N}])([\\p{L}]{2,20})(?: de datos| de dados| de données| (?:di )?dati| danych| dữ liệu|данных)?[ -](?:per|pro|por|par|je|cho(?: mỗi| từng)?|dla|na|на)[ -](?:(?:each|every|cada|chaque|mỗi|każdego|każdej|jede[nms]?) )?(\\p{L}{3,20}(?: vụ| khách)?)",
  "iu",
);

/** Nouns that cannot mean the same. */
const units: readonly (readonly [string, RegExp])[] = [
  [
    "service",
    latePattern("^(?:micro)?(?:services?|dienst|servicios?|serviços?|servizio|usług|dịch vụ|сервис|servis)", "iu"),
  ],
  [
    "team",
    latePattern(
      "^(?:teams?|squads?|crew|equip[eo]s?|équipes?|squadra|zesp|ploeg|nhóm|команд|ekip|departments?|abteilung)",
      "iu",
    ),
  ],
  [
    "tenant",
    latePattern(
      "^(?:tenants?|customers?|clients?|clientes?|mandant|kunde|inquilino|locataire|klant|huurder|khách|клиент|müşteri|users?|benutzer|usuari)",
      "iu",
    ),
  ],
  [
    "region",
    latePattern(
      "^(?:regions?|countr|land$|región|país|região|pays|région|paese|kraj|regio|vùng|регион|bölge|years?|jahr|año|ano$)",
      "iu",
    ),
  ],
  [
    "part",
    latePattern(
      "^(?:modul|domain|domäne|dominio|domínio|domaine|context|kontext|contexto|component|aggregate|bounded|подсистем)",
      "iu",
    ),
  ],
];

/** The one division that the words speak of; null for none. */
export const divisionIn = remembered((text): Division | null => {
  const [, store, noun] = divided.exec(text) ?? [];
  if (!store || !noun) return null;
  return { store: store.toLowerCase(), unit: units.find(([, pattern]) => pattern.test(noun))?.[0] ?? null };
});

/** What is divided, where one noun cannot mean the other. */
const stores: readonly (readonly [string, RegExp])[] = [
  [
    "database",
    latePattern("^(?:databases?|db|datenbank|bases?|bancos?|bd|baz[aęy]|баз|veritaban|database|cơ sở|dữ liệu)", "iu"),
  ],
  ["schema", latePattern("^(?:schem|schém|esquema|lược đồ|схем|şema)", "iu")],
  ["table", latePattern("^(?:tables?$|tabelle|tablas?$|tabelas?$|tabell[ae]$|tabel|bảng|таблиц|tablo)", "iu")],
  [
    "collection",
    latePattern("^(?:collections?$|kollektion|coleccion|colección|coleç|collezion|kolekcj|коллекц)", "iu"),
  ],
];

const kindOf = (store: string): string | null => stores.find(([, pattern]) => pattern.test(store))?.[0] ?? null;

/** Do the two divide something for others than one another, or something else? A module may well be what another place calls a service. */
export function areAtOdds(one: Division, other: Division): boolean {
  if (one.unit === null || other.unit === null) return false;
  if (one.unit === other.unit) return areOtherStores(one.store, other.store);
  const isSplit = (it: Division): boolean => it.unit === "service" || it.unit === "part";
  return !(isSplit(one) && isSplit(other)) || one.store !== other.store;
}

function areOtherStores(one: string, other: string): boolean {
  const [a, b] = [kindOf(one), kindOf(other)];
  return a !== null && b !== null && a !== b;
}
