// How the names of databases look.

export const storeName = {
  /** Words that could be one: no variable, no call, no file and no part of a path; a table may stand behind: "tenancy_db.leases". */
  called:
    /(?<![\w$.@/-])(?=[A-Za-z0-9]{0,40}(?:_|DB|[a-z][A-Z]|[a-z]{3}db(?![A-Za-z0-9])))[A-Za-z][A-Za-z0-9_]{3,40}(?![\w(=:*-]|(?<!_db)\.\w|\.(?:sql|sh|go|py|rb|rs|js|ts|cs|java|php|ya?ml|json|conf|dump|bak|env|query|session)(?!\w))/gu,
  /** "cart_db", "cart_database", "CartDB", "cartdb" */
  end: /(?:_db|_database|(?<=\p{Ll})DB|(?<=\p{Ll}{3})db)$/u,
  /** "shop_cart", "TownHallPermits": what those of one system begin with. */
  start: /^(?:[a-z]{2,}_(?=[a-z])|(?:[A-Z][a-z0-9]+){2}(?=[A-Z][a-z]))/u,
  /** All that may stand between two names of one enumeration. */
  joint: /^\s*(?:[,/·、]|,?\s(?:and|und|y|e|et|i|en|ed|oraz|và|и|ve)\s|と|和)\s*$/u,
} as const;
