// What a record can be about: one broker, one engine, one way to run sagas. Its title names it, and its decision takes it.
import { latePattern } from "./match.ts";
import { brokersIn, enginesIn, type ProductMention } from "./products.ts";

/** The kinds of which a decision takes one. */
export const subjectsIn: readonly ((text: string) => readonly Pick<ProductMention, "name" | "start" | "end">[])[] = [
  brokersIn,
  enginesIn,
  (text) => sagaStylesIn(text),
];

/** How a saga is run, in all forms of the two words. */
const sagaStyles: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  {
    name: "choreography",
    pattern: latePattern("(?:choreogra|chorégra|coreogr|koreogra|хореогра)\\p{L}*|コレオグラフィ|协同式", "iu"),
  },
  {
    name: "orchestration",
    pattern: latePattern("(?:orchestr|orquest|orkiestr|orkestr|оркестр)\\p{L}*|オーケストレーション|编排式", "iu"),
  },
];

const sagaStylesIn = (text: string) =>
  sagaStyles.flatMap(({ name, pattern }) => {
    const found = pattern.exec(text);
    return found ? [{ name, start: found.index, end: found.index + found[0].length }] : [];
  });

/** A title about what is left, or about a choice that is still open: what it names need not be what is taken. */
export const leavingTitle = latePattern(
  "(?<!\\p{L})(?:from|replac\\p{L}*|retir\\p{L}*|migra\\p{L}*|instead|without|away|remov\\p{L}*|drop\\p{L}*|off|vs|versus|or|leav\\p{L}*|exit|after|beyond|limit\\p{L}*|evaluat\\p{L}*|ablös\\p{L}*|abschaff\\p{L}*|ersetz\\p{L}*|statt|ohne|weg|oder|nach|sustitu\\p{L}*|reemplaz\\p{L}*|en vez|sin|substitu\\p{L}*|em vez|sem|ou|o|abandon\\p{L}*|remplac\\p{L}*|au lieu|sans|sostitu\\p{L}*|invece|senza|zastąp\\p{L}*|zamiast|bez|lub|vervang\\p{L}*|zonder|of|thay thế|thay|bỏ|hay|замен\\p{L}*|вместо|отказ\\p{L}*|или|yerine|veya)(?!\\p{L})|[?？]|代替|替换|迁移|移行|から|廃止",
  "iu",
);

/** "We go with", "Vamos con", "Nous prenons" and what else takes what stands behind it. */
export const takingPattern = latePattern(
  "(?<!\\p{L})(?:us(?:e|es|ing)|adopt\\p{L}*|choose|chose|chosen|take|takes|pick|go(?:es)? (?:with|for)|introduce|implement|run|build on|deploy|publish|nehmen|nutzen|verwenden|setzen|wählen|vamos (?:con|com|de)|usamos|usaremos|utilizamos|adoptamos|adotamos|elegimos|escolhemos|ficamos com|nous (?:prenons|utilisons|choisissons|retenons|adoptons|passons)|usiamo|utilizziamo|scegliamo|adottiamo|używamy|wybieramy|stosujemy|bierzemy|gebruiken|kiezen|nemen|chọn|dùng|sử dụng|выбираем|используем|берём|kullanıyoruz|seçtik)(?!\\p{L})|採用|使用|采用|选择|選択",
  "iu",
);

/** "Kafka is the best choice": praise as for what is taken. */
export const praisePattern = latePattern(
  "^[*_]*\\s+(?:is|remains|ist|bleibt|es|é|est|è|jest|is)\\s+(?:the|our|die|unsere|la|a|le|il|de)\\s+(?:(?:optimal|best|right|better|natural|obvious|clear|beste|richtige|bessere|mejor|melhor|meilleur|meilleure|migliore|optimale)\\s+)(?:choice|fit|option|answer|Wahl|Lösung|opción|elección|opção|escolha|choix|scelta|keuze)(?!\\p{L})",
  "iu",
);
