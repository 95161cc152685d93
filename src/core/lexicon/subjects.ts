// What a record can be about: one broker, one engine, one way to run sagas. Its title names it, and its decision takes it.
import { latePattern } from "./match.ts";
import { countPattern } from "./numbers.ts";
import { brokersIn, enginesIn, type ProductMention } from "./products.ts";

type Subject = Pick<ProductMention, "name" | "start" | "end">;

/** The kinds of which a decision takes one. */
export const subjectsIn: readonly ((text: string) => readonly Subject[])[] = [
  brokersIn,
  enginesIn,
  (text) => sagaStylesIn(text),
  (text) => waysIn(text, commits),
];

interface Way {
  readonly name: string;
  readonly pattern: RegExp;
}

/** How what several services change is brought to one end. What is avoided is not taken. */
const commits: readonly Way[] = [
  { name: "saga", pattern: /(?<!\p{L})sagas?(?!\p{L})|サガ|사가/iu },
  {
    name: "two-phase commit",
    pattern:
      /(?<!(?:avoid(?:s|ing)?|without|no|not|than|replac(?:es?|ing)|ohne|sin|sem|sans|senza|bez|zonder|без)\s)(?<!\p{L})(?:two|2)-phase commits?(?!\p{L})|(?<!\p{L})(?:zwei-?phasen-?commit|commit en dos fases|commit em duas fases|commit en deux phases|двухфазн\p{L}+ (?:фиксаци|коммит)\p{L}*)(?!\p{L})|两阶段提交|二相コミット/iu,
  },
];

/** How a saga is run, in all forms of the two words. */
const sagaStyles: readonly Way[] = [
  {
    name: "choreography",
    pattern: latePattern(
      "(?:choreogra|chorégra|coreogr|koreogra|хореогра)\\p{L}*|コレオグラフィ|协同式|코레오그래피",
      "iu",
    ),
  },
  {
    name: "orchestration",
    pattern: latePattern(
      "(?:orchestr|orquest|orkiestr|orkestr|оркестр)\\p{L}*|オーケストレーション|编排式|오케스트레이션",
      "iu",
    ),
  },
];

/** Each of the two ways, where a text first names it. */
export const sagaStylesIn = (text: string): Subject[] => waysIn(text, sagaStyles);

const waysIn = (text: string, ways: readonly Way[]): Subject[] =>
  ways.flatMap(({ name, pattern }) => {
    const found = pattern.exec(text);
    return found ? [{ name, start: found.index, end: found.index + found[0].length }] : [];
  });

/** A title about what is left, or about a choice that is still open: what it names need not be what is taken. */
export const leavingTitle = latePattern(
  "(?<!\\p{L})(?:from|replac\\p{L}*|retir\\p{L}*|migra\\p{L}*|instead|without|away|remov\\p{L}*|drop\\p{L}*|off|vs|versus|or|leav\\p{L}*|exit|after|beyond|limit\\p{L}*|evaluat\\p{L}*|ablös\\p{L}*|abschaff\\p{L}*|ersetz\\p{L}*|statt|ohne|weg|oder|nach|sustitu\\p{L}*|reemplaz\\p{L}*|en vez|sin|substitu\\p{L}*|em vez|sem|ou|o|abandon\\p{L}*|remplac\\p{L}*|au lieu|sans|sostitu\\p{L}*|invece|senza|zastąp\\p{L}*|zamiast|bez|lub|vervang\\p{L}*|zonder|of(?= (?:een|de|het|niet|toch)(?!\\p{L}))|thay thế|thay|bỏ|hay|замен\\p{L}*|вместо|отказ\\p{L}*|или|yerine|veya)(?!\\p{L})|[?？]|ではなく|대신|代替|替换|迁移|移行|から|廃止",
  "iu",
);

const takingWords =
  "us(?:e|es|ing)|adopt\\p{L}*|choose|chose|chosen|select(?:ed)?|take|takes|pick|(?:go(?:es|ing)?|went) (?:with|for)|introduce|implement|orchestrate|choreograph|run|build on|deploy|publish|nehmen|nutzen|verwenden|setzen|wählen|vamos (?:con|com|de)|usar|usamos|usaremos|utilizar|utilizamos|utilizaremos|optamos por|optaremos por|adoptar|adoptamos|adotar|adotamos|elegimos|escolhemos|se (?:selecciona|elige|opta por|adopta|adoptará|usará|utilizará)|será (?:adotad|utilizad|usad|adoptad|elegid)[oa]|ficamos com|implementamos|implementaremos|adotaremos|adoptaremos|nous (?:prenons|utilisons|utiliserons|choisissons|retenons|adoptons|passons)|usiamo|utilizziamo|scegliamo|adottiamo|używamy|wybieramy|stosujemy|bierzemy|gebruiken|kiezen|nemen|chọn|dùng|sử dụng|выбираем|выбрали|используем|применяем|внедряем|берём|kullanıyoruz|seçtik";

/** "We go with", "Vamos con", "Nous prenons" and what else takes what stands behind it. */
export const takingPattern = latePattern(
  `(?<!\\p{L})(?:${takingWords})(?!\\p{L})|採用|使用|采用|选择|選択|채택|선택|사용`,
  "iu",
);

/** "Why Kafka", "3. Gründe für Kafka"; not "Why not Kafka". */
export const reasonHeading =
  /^[^\p{L}]*(?:(?:why(?: we (?:chose|choose|use|picked))?|warum|wieso|por qu[eé]|pourquoi|perché|dlaczego|waarom|tại sao|vì sao|почему|neden|为什么(?:选择)?)\s?(?!\s?(?:not|nicht|no|não|pas|non|nie|niet|không|не|不)(?!\p{L}))|(?:reasons?|rationale|arguments?) for(?: choosing)?\s|(?:gründe|argumente) für\s|(?:razones|razões|raisons) (?:para|de)\s)/iu;

const weChose =
  "(?:we (?:have |finally |therefore )?(?:chose|chosen|decided|opted|agreed)|wir (?:haben uns entschieden|entschieden uns)|(?:hemos )?(?:elegimos|decidimos|optamos|decidido)|nós (?:escolhemos|decidimos|optamos)|nous avons (?:choisi|décidé|opté)|abbiamo (?:scelto|deciso)|chúng tôi (?:đã )?(?:chọn|quyết định))";
const goingWith =
  "(?:(?:to )?(?:go with|go for|use|take|adopt|pick)|for|on|für|por|pelo|pela|usar|utilizar|adoptar|adotar|pour|d['’]utiliser|di usare|dùng)?";
const beforeName = '(?:\\s(?:the|den|die|das|el|la|o|a|le|il))?\\s?[*_`"“]*';

/** "We chose to go with", "Decidimos usar": what a sentence begins with, up to what was chosen. */
export const choseFirst = latePattern(
  `^[\\s*_]*(?:${weChose}\\s${goingWith}|we (?:are going|went|go) (?:with|for)|we (?:picked|selected|settled on)|(?:final |our )?(?:decision(?: summary)?|summary of the decision|entscheidung|zusammenfassung der entscheidung|decisión(?: final)?|decisão(?: final)?|décision|decisione|quyết định|решение)[*_]*[:：][*_]*)${beforeName}`,
  "iu",
);

/** "We chose not to go with", "Decidimos no usar". */
export const choseNotFirst = latePattern(
  `^[\\s*_]*${weChose}\\s(?:not|against|gegen|nicht|no|não|de ne pas|di non|không)\\s?${goingWith}${beforeName}`,
  "iu",
);

/** "Decision: " at the head of a line. */
export const decisionLabel =
  /^(?:(?:final|our) )?(?:decision|entscheidung|decisión|decisão|décision|decisione|decyzja|beslissing|quyết định|решение|karar|决定|決定)\s?[:：]\s*/iu;

/** "Kafka is the message broker", "RabbitMQ 3.13 is used": behind the name of what is taken. */
export const takenBehind = latePattern(
  "^[\\s\\d.+*_`x)]{0,16}(?:is|are|will be|wird|werden|ist|es|será|é|est|sera|è|sarà|jest|będzie|wordt)\\s(?:(?:to be )?(?:used|adopted|chosen|selected|verwendet|genutzt|eingesetzt|gewählt|usad[oa]|utilizad[oa]|adoptad[oa]|adotad[oa]|elegid[oa]|escolhid[oa]|utilisée?|retenue?|adoptée?|usato|utilizzato|adottato|używan[ya]|gebruikt)(?!\\p{L})|(?:the|our|der|die|unser|el|nuestro|o|nosso|le|notre|il|lo|de|onze)\\s(?:\\p{L}+\\s){0,3}(?:broker|bus|queue|backbone|transport|database|store|cache|datenbank|warteschlange|base|banco|cola|fila|file)(?!\\p{L}))",
  "iu",
);

const notTaken =
  "instead of|rather than|in place of|not|statt|anstatt|anstelle|nicht|en lugar de|en vez de|no|ao invés de|em vez de|em lugar de|não|au lieu de|plutôt que|pas|invece di|al posto di|non|zamiast|nie|in plaats van|niet|thay vì|không|вместо|не";

/** What is not taken stands behind these: "instead of choreography", "(not Kafka)". */
export const insteadPattern = latePattern(`(?<!\\p{L})(?:${notTaken})(?!\\p{L})|而不是|而非`, "iu");

/** Between two ways, of which the first is taken: "choreography over orchestration". */
export const preferredBetween = latePattern(`(?<!\\p{L})(?:over|${notTaken})(?!\\p{L})|而不是|而非`, "iu");

/** Behind the one that is not taken: "orchestration, koreografi değil". Begins the text. */
export const preferredBehind = /^[*_)）]{0,4}\s?değil(?!\p{L})/iu;

/** Without what is not taken. */
export const takenPart = (text: string): string => text.slice(0, insteadPattern.exec(text)?.index);

/** "For these reasons": in front of what was weighed and taken. Begins the sentence. */
export const concludingPattern = latePattern(
  "^[^\\p{L}]*(?:(?:for|because of) (?:these|all these|those|the above) reasons|therefore|hence|in conclusion|on balance|aus diesen gründen|deshalb|daher|por (?:estas|estos|todas estas) (?:razones|motivos)|por (?:isso|estas razões|esses motivos)|por lo tanto|portanto|pour (?:ces|toutes ces) raisons|c['’]est pourquoi|donc|per (?:questi|queste) (?:motivi|ragioni)|quindi|z tych powodów|dlatego|om deze redenen|daarom|vì (?:vậy|những lý do (?:này|trên))|по этим причинам|поэтому|bu nedenlerle)(?!\\p{L})|^[^\\p{L}]*(?:これらの理由(?:から|により)|以上の理由|したがって|因此|综上|所以|이러한 이유로|따라서)",
  "iu",
);

/** The same from the beginning of a sentence up to what is taken, articles included: "We will use the ". */
export const takingLead = latePattern(
  `^[\\s*_]*(?:(?:we|wir|nous|chúng tôi|мы)\\s(?:(?:will|shall|are(?: going to)?|werden|sẽ|decided to|have decided to|chose to)\\s)?)?(?:${takingWords})\\s(?:(?:the|an?|die|den|das|eine?[nr]?|el|la|los|las|una?|o|os|as|uma?|les?|des|une|il|lo|gli|de|het|een)\\s)?[*_"“«„]*`,
  "iu",
);

/** Where the name of what is taken ends, and what it is taken for begins. */
export const takenEnd =
  /[,.](?!\d)|[;:：(（"”»“。，；\n]|\s(?:[–—-]|with|as|for|to|in|on|at|over|via|by|because|since|instead|where|which|that|between|pattern|approach|mit|als|für|zum|zur|im|auf|weil|con|como|para|en|entre|porque|com|em|avec|comme|pour|dans|entre|car|come|tra|jako|dla|do|w|met|voor|op|với|cho|làm|để|giữa|с|для|как|в|на|olarak|için|ile)(?!\p{L})|(?<=[가-힣A-Za-z])[을를](?=\s)/iu;

/** "Both", "alle": how many of them, where the word alone is set off. */
export const quantityWord =
  /^(?:both|all|each|every|only|beide[nrs]?|alle[nrs]?|jede[nrs]?|ambos|ambas|todos|todas|cada|tous|toutes|chaque|les deux|entramb[ie]|tutt[ie]|ogni|oba|obie|wszystkie|każd[ayeą]|elke?|cả hai|tất cả|оба|все|каждый|её?|两者|所有|両方|すべて)$/iu;

/** ", with": what ends in it takes something on top of what was taken. */
export const additionLead =
  /[,;，]\s(?:with|plus|backed by|mit|con|com|avec|z|met|với|с)(?:\s(?:the|an?|einem?r?|der|un|una|um|uma|une?))?\s[*_`]*$/iu;

/** "Kafka를 메시지 브로커로 도입": the object of a Korean sentence, and what is done with it. */
export const hasObjectEnd = (text: string): boolean => /[가-힣A-Za-z][을를]\s/u.test(text);

/** "Kafka is the best choice": praise as for what is taken. */
export const praisePattern = latePattern(
  "^[*_]*\\s+(?:is|remains|ist|bleibt|es|é|est|è|jest|is)\\s+(?:the|our|die|unsere|la|a|le|il|de)\\s+(?:(?:optimal|best|right|better|natural|obvious|clear|beste|richtige|bessere|mejor|melhor|meilleur|meilleure|migliore|optimale)\\s+)(?:choice|fit|option|answer|Wahl|Lösung|opción|elección|opção|escolha|choix|scelta|keuze)(?!\\p{L})",
  "iu",
);

/** Of an engine that is left for another one. */
export const movingPattern =
  /(?<!\p{L})(?:migrat\p{L}+|mov(?:e|es|ing)|switch\p{L}*|transition\p{L}*|chang(?:e|es|ing)|port(?:s|ing)?|umstieg|umstellung|wechsel\p{L}*|umzug|umstellen|migrier\p{L}+|migr\p{L}+|cambi\p{L}+|pas(?:o|ar|amos|saggio)|mudan\p{L}+|troca\p{L}*|passage|passer|przej\p{L}+|zmian\p{L}+|overstap\p{L}*|chuyển(?: đổi)?|переход\p{L}*|миграци\p{L}+)(?!\p{L})/iu;
export const movedFrom =
  /(?<!\p{L})(?:from|off|von|vom|de|del|do|da|dal|desde|du|depuis|z|ze|van|từ|с|со)\s(?:(?:the|our|a|an|dem|der|old|legacy|existing|current|alten|bestehenden)\s){0,2}[*_`]{0,3}$/iu;
export const movedTo =
  /^[*_`]{0,3}\s(?:(?:\p{L}+\s)?(?:to|onto|towards|auf|nach|zu|zur|zum|hin zu|a|al|hacia|para|vers|à|verso|na|do|naar|sang|на|к)|→|->)\s(?:(?:the|a|an|our|eine?n?|dem|der|un|una|um|uma|une|managed|one)\s){0,2}[*_`]{0,3}$/iu;

/** In front of an engine that a decision opens with: how many there are. */
export const oneOrMore = `${countPattern}|an?|single|eine?[nr]?|un|una|uno|um|uma|une|jedn[aąe]|een|một`;
/** Words that make more of it than that. */
export const clauseJoints =
  "from|to|of|for|with|without|between|than|not|no|in|on|and|or|as|is|are|von|zu|für|mit|ohne|zwischen|als|nicht|und|oder|ist|sind|de|del|a|para|con|sin|entre|que|y|o|es|do|da|com|sem|e|ou|é|du|des|pour|avec|sans|et|est|di|per|senza|tra|z|do|dla|bez|i|jest|van|voor|zonder|tussen|en|là|cho";
