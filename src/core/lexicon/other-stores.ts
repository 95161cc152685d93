// Words of a sentence about a database that is none of the record's own.
import { latePattern } from "./match.ts";

/** What is old, somebody else's, for tests or still to come may be named once and stand in no list. */
export const otherStorePattern = latePattern(
  "(?<!\\p{L})(?:old|legacy|former|monolith\\p{L}*|previous|existing|drop\\p{L}*|retir\\p{L}*|remov\\p{L}*|renam\\p{L}*|was|were|new|another|(?<!each )other|test\\p{L}*|temp\\p{L}*|backup|shared|common|central|sandbox|e\\.g|for example|such as|alte[nrs]?|bisherig\\p{L}*|neue[nrs]?|ander\\p{L}*|gemeinsam\\p{L}*|etwa|z\\.\\s?B|viej[oa]|antig\\p{L}+|nuev[oa]|otr[oa]|por ejemplo|prueba\\p{L}*|compartid[oa]|velh[oa]|nov[oa]|outr[oa]|por exemplo|compartilhad[oa]|ancien\\p{L}*|nouve\\p{L}*|autre|par exemple|partagé\\p{L}*|vecchi[oa]|nuov[oa]|altr[oa]|per esempio|condivis[oa]|star[aąey]\\p{L}*|now[aąey]|inn[aąey]|na przykład|wspóln\\p{L}*|oude|nieuwe|andere|bijvoorbeeld|gedeelde|cũ|mới|khác|chung|ví dụ|стар\\p{L}+|нов\\p{L}+|друг\\p{L}+|общ\\p{L}+|например|eski|yeni|ortak)(?!\\p{L})|旧|新|共享|共有|例えば|例如|其他|他の",
  "iu",
);
