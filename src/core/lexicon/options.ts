// How options are labelled, marked, praised and blamed.
import { deniedPattern } from "./flows.ts";
import { latePattern, phrases } from "./match.ts";
import { countPattern } from "./numbers.ts";

/** What authors call an option, in front of its number, and in the cases that a sentence puts it in. */
const optionNouns =
  "option|alternative|variante?|variant|opción|opcion|opção|opcao|alternativa|phương án|lựa chọn|giải pháp|solution|вариант|seçenek|alternatif|approach|opzione|soluzione|opcj[aęiąe]|wariant(?:em|u)?|alternatyw[aęyą]|rozwiązani[ea]m?|optie|alternatief|oplossing|alternativ|mulighed|mulighet|möjlighet";
/** The same where no blank divides noun and number. */
const joinedOptionNouns =
  "备选方案|候选方案|替代方案|可选方案|方案|选项|方法|备选|替代|選項|選択肢|代替案|案|オプション|옵션|대안|방안|선택지";
const hanNumbers = "一二三四五六七八九十";
const optionNumber = `[${hanNumbers}]|\\d{1,2}|[A-Z](?![A-Z\\d])`;

/** "Option 3:", "Alternative B –", "Phương án 2." at the beginning of a title. Group 1 is the label. */
export const optionLabel = latePattern(
  `^\\s*((?:${optionNouns})\\s*(?:(?:#\\s*)?\\d{1,2}|(?<=\\s)[A-Z])(?![\\p{L}\\p{N}])|(?:${joinedOptionNouns})\\s*(?:${optionNumber}))\\s*[:：.)–—-]*\\s*`,
  "iu",
);
/** "option 3", "方案二" anywhere in a sentence. */
export const optionMention = latePattern(
  `(?:${optionNouns})\\s*(?:#\\s*)?(?:\\d{1,2}|(?<=[\\s#])[A-Z](?![\\p{L}]))|(?:${joinedOptionNouns})\\s*(?:${optionNumber})`,
  "iu",
);
const ordinal =
  "first|second|third|fourth|last|latter|former|middle|erste[nrs]?|zweite[nrs]?|dritte[nrs]?|letzte[nrs]?|primer[ao]?|segund[ao]|tercer[ao]?|terceir[ao]|últim[ao]|premi[eè]re?|deuxième|seconde?|troisième|derni[eè]re?|prim[ao]|second[ao]|terz[ao]|ultim[ao]|pierwsz\\p{L}{1,3}|drug\\p{L}{1,3}|trzeci\\p{L}{0,3}|ostatni\\p{L}{0,3}|eerste|tweede|derde|laatste|перв\\p{L}{2,3}|втор\\p{L}{2,3}|трет\\p{L}{2,3}|birinci|ikinci|üçüncü";
/** Places in the list of options by which a decision may name one, the first in the first line: "the second option". */
const places: readonly (readonly string[])[] = [
  phrases(`
    first | erste | ersten | erster | primera | primer | primeira | première | premier | prima | primo | eerste | pierwsza | pierwszą | pierwszy | pierwsze
    đầu tiên | thứ nhất | первый | первая | первую | birinci | pertama`),
  phrases(`
    second | zweite | zweiten | zweiter | segunda | segundo | deuxième | seconde | seconda | secondo | tweede | druga | drugą | drugi | drugie
    thứ hai | второй | вторая | вторую | ikinci | kedua`),
  phrases(`
    third | dritte | dritten | dritter | tercera | tercer | terceira | troisième | terza | terzo | derde | trzecia | trzecią | trzeci | trzecie
    thứ ba | третий | третья | третью | üçüncü | ketiga`),
  phrases(`
    fourth | vierte | vierten | vierter | cuarta | cuarto | quarta | quarto | quatrième | vierde | czwarta | czwartą | czwarty | czwarte
    thứ tư | четвёртый | четвертый | четвёртую | dördüncü | keempat`),
];
/** The same as numbers, which stand behind the noun only, for "one option" may be any: "option two". */
const numberNames: readonly (readonly string[])[] = [
  phrases("one | eins | uno | um | un | jeden | một | один"),
  phrases("two | zwei | dos | dois | deux | due | dwa | twee | hai | два"),
  phrases("three | drei | tres | três | trois | tre | trzy | drie | ba | три"),
  phrases("four | vier | cuatro | quatro | quatre | quattro | cztery | bốn | четыре"),
];
const either = (words: readonly (readonly string[])[]): string => words.flat().join("|");
const spelledLabel = `(?:${either(places)})\\s(?:${optionNouns})|(?:${optionNouns})\\s(?:${either(places)}|${either(numberNames)})`;
const byPlace = new Map(
  [places, numberNames].flatMap((lists) =>
    lists.flatMap((words, at) => words.map((word) => [word, String(at + 1)] as const)),
  ),
);
const spelledHan = `第[${hanNumbers}1-9](?:[个個种種]\\s?)?(?:${joinedOptionNouns})`;
const spelledLead = `^[\\s*_"“]*(?:(?:decision|entscheidung|decisión|decisão|décision|quyết định)\\s?[:：]\\s?)?(?:(?:the|die|den|der|la|el|a|o|le|lo|de|het)\\s)?((?:${spelledLabel})(?!\\p{L})|${spelledHan})`;
/** "the second option, …", "Variante zwei": a label of words that opens the text; group 1 without the article. */
export const spelledOption = latePattern(spelledLead, "iu");
/** The same with nothing behind it that could tell of something else: "The second option." */
export const spelledDecision = latePattern(
  `${spelledLead.replace(optionNouns, `${optionNouns}|one`)}(?=[\\s*_]*(?:[.:。]|$))`,
  "iu",
);
const spelledNumber =
  "one|two|three|four|eins|zwei|drei|vier|uno|dos|tres|cuatro|um|dois|três|quatro|un|deux|trois|quatre|due|tre|jeden|dwa|trzy|een|twee|drie|một|hai|ba|thứ nhất|thứ hai|thứ ba|đầu tiên|один|два|три|pertama|kedua|ketiga";
/** "the second option", "option two", "a mix of both", "第二种": an option without its number and its title. */
export const otherMention = latePattern(
  `(?<!\\p{L})(?:(?:${ordinal})\\s(?:one|${optionNouns})|(?:${optionNouns})\\s(?:${spelledNumber}|${ordinal})|both|beide[ns]?|amb[oa]s|les deux|entramb[ie]|ob(?:a|ie|ydwa)|cả hai|оба|обе|keduanya)(?!\\p{L})|(?<!\\p{L})(?:combin|kombin|hybrid|híbrid|ibrid|hybryd|mezcla|mix(?:ture)?(?!\\p{L})|mélange|połączeni|kết hợp|сочетан|комбин|gabungan)|第[一二三四五1-5][个種种]?|[一二三四五]番目|混合|结合|組み合わせ|併用|[첫두세]\\s?번째|조합`,
  "iu",
);
/** What tells the label of one option from that of another: "3", "B", "2" of "方案二" and of "the second option". */
export function labelNumber(label: string): string | null {
  const sign = /\d+|[A-Z](?!\p{L})|(?<!\p{L})[a-z](?=\))|(?<=\p{L}\s)[a-z]$/u.exec(label)?.[0];
  if (sign) return sign.toUpperCase();
  const han = /[一二三四五六七八九十]/u.exec(label)?.[0];
  if (han) return String(hanNumbers.indexOf(han) + 1);
  const words = label.toLowerCase().match(/\p{L}+/gu) ?? [];
  const phrasesOf = words.flatMap((word, at) => [word, `${word} ${words[at + 1] ?? ""}`]);
  return phrasesOf.map((it) => byPlace.get(it)).find((place) => place !== undefined) ?? null;
}
/** "1. ", "A) ", "A: ", "(b) ", "### 2 – ". */
export const numberLabel = /^\s*((?:\d{1,2}|[A-Z])[.)]|[A-Z](?=[:：])|[a-z]\)|\((?:\d{1,2}|[A-Za-z])\))[:：]?\s+/u;

const chosen =
  "chosen|selected|accepted|decision|our choice|gewählt|ausgewählt|gewaehlt|ausgewaehlt|entschieden|elegida|elegido|seleccionada|seleccionado|escolhida|escolhido|selecionada|selecionado|retenue?|choisie?|sélectionnée?|được chọn|đã chọn|lựa chọn này|chọn|选定|采纳|已选|已选择|选择|采用|选中|本\\s?ADR\\s?(?:默认|采用|推荐)|默认方案|採用|выбрано|выбран|выбранный|seçilen|seçildi|scelt[oa]|selezionat[oa]|adottat[oa]|wybran[aeoy]|wybór|przyjęt[aey]|gekozen|geselecteerd|onze keuze|採用案|採用|選択した案|valgt|vald|valt|채택|채택됨|선정|được lựa chọn";
/** Without the noun, which may announce any verdict: "Decision: deferred". */
const chosenAlone = chosen.replace("decision|", "");
const recommended =
  "recommended|preferred|empfohlen|recomendada|recomendado|recommandée?|consigliat[oa]|raccomandat[oa]|preferit[oa]|rekomendowan[aey]|zalecan[aey]|preferowan[aey]|aanbevolen|voorkeur|推奨|khuyến nghị|đề xuất|推荐|рекомендуется|önerilen";
const rejected =
  "rejected|not chosen|declined|discarded|not selected|abgelehnt|verworfen|nicht gewählt|rechazada|rechazado|descartada|descartado|rejeitada|rejeitado|rejetée?|écartée?|bị loại|từ chối|không chọn|không được chọn|bác bỏ|nicht ausgewählt|no elegid[oa]|no seleccionad[oa]|não escolhid[oa]|não selecionad[oa]|non retenue?|não adotad[oa]|no adoptad[oa]|未采用|未採用|不选|未选|否决|否決|拒绝|不采用|排除|отклонено|отклонён|отвергнуто|reddedildi|rifiutat[oa]|scartat[oa]|respint[oa]|non scelt[oa]|odrzucon[aey]|niewybran[aey]|afgewezen|verworpen|niet gekozen|却下|不採用|見送り|ditolak|tidak dipilih|avvist|forkastet|ikke valgt|afvist|fravalgt|avvisad|förkastad|avfärdad|inte vald|bortvald|bortvalt|기각|기각됨|거부|거부됨|미채택|elendi|elenen";
/** A cell of a table that opens with it. */
export const rejectedCell = latePattern(`^[^\\p{L}\\p{N}]*(?:${rejected})(?![\\p{L}])`, "iu");
/** A cell that holds it and no more, for whom at most, or the reason behind a dash: "✅ Chosen", "Selected for reports", "**Chosen** — it is small". */
export const chosenCell = latePattern(
  `^[^\\p{L}\\p{N}]*(?:${chosenAlone})(?:\\*{0,2}\\s[–—-]\\s|(?:[\\s*]+(?:for|in|as|für|als|para|pour|per|cho|voor)\\s[\\p{L} ]{2,30})?[^\\p{L}\\p{N}]*$)`,
  "iu",
);
/** Plain answers in a column of verdicts. */
export const yesCell = /^(?:yes|ja|sí|sim|oui|sì|si|tak|có|是|はい|예|evet|да|○|〇|✓|✔\uFE0F?|✅)$/iu;
export const noCell = /^(?:no|nein|não|non|nie|nee|không|否|いいえ|아니오|hayır|нет|×|✗|✘|❌)$/iu;
/** The noun, as a label in front of the reason, and the verb. */
const rejection =
  "rejecting|reject|discarding|rechazar(?:l[ao])?|descartar(?:l[ao])?|rejeitar|rejeter|écarter|scartar(?:l[ao])|respingerl[ao]|odrzucić|rejection|ablehnung|rechazo|rejeição|rejet|rifiuto|odrzuceni[ea]|afwijzing|отказ|отклонение|却下理由|不採用の理由|拒绝理由|否决理由|거부 이유|거부 사유|기각 이유|기각 사유";
/** In front of those: "reasons for rejecting". */
const reasonFor =
  "why|reasons? (?:for|to|against)|warum|gr(?:und|ünde) (?:für (?:die|eine)|der)|por qué|por que|raz(?:ón|ones)|motivos?|raz(?:ão|ões)|pourquoi|raisons?|motifs?|lý do|vì sao|perché|ragion[ei]|motivi|dlaczego|pow(?:ód|ody)|waarom|reden(?:en)?";
const current =
  "current|status quo|situation actuelle|situación actual|situação atual|as[- ]is|today|existing|aktuell|ist-zustand|derzeit|actual|atual|actuelle?|hiện tại|当前|现状|текущее|mevcut|attuale|situazione attuale|obecn[aey]|aktualn[aey]|stan obecny|huidig|huidige|現行|running today|in use today|what we have|wie heute|lo que hay|o que temos|l'existant|in uso oggi|w użyciu|đang (?:chạy|dùng)|hệ thống (?:đang chạy|đang dùng|hiện tại|cũ)|现有";

const bracketed = (words: string): RegExp =>
  latePattern(`[([（【*_]\\s*(?:(?:✅|⭐|✔️?|🏆)\\s*)?(?:${words})(?![\\p{L}])[^)\\]）】*]{0,24}[)\\]）】*]?`, "iu");
const trailing = (words: string): RegExp =>
  latePattern(`(?:\\s[–—-]\\s|[✅⭐✔🏆❌]\\uFE0F?\\s*(?:\\*+\\s*)?)(?:${words})(?![\\p{L}])\\**\\s*$`, "iu");

/** "⬅️ this one", "<- chosen" */
const pointed = latePattern(
  `(?:⬅\\uFE0F?|👈|←|<-{1,2})\\s*(?:\\*+\\s*)?(?:(?:this(?: one)?|${chosen}|winner|we (?:chose|took|take) this|dies[e]?|este|esta|celui-ci)\\W*)?$`,
  "iu",
);

export const verdictMarkers = {
  rejected: [bracketed(rejected), trailing(rejected), /❌\s*$/u],
  chosen: [bracketed(chosen), trailing(chosen), /(?:✅|✔️?|☑️?|🏆|‚úÖ)\s*(?:\*+\s*)?$/u, pointed],
  recommended: [bracketed(recommended), trailing(recommended), /⭐/u],
} as const;
export const currentMarker = bracketed(current);
/** "Keep the shared database": a title that begins so speaks of what stands today. */
export const keepsTodayPattern =
  /^(?:(?:keep(?: using)?(?!\s(?:an?|copies)\s)|continue(?: with| using)?|stay (?:with|on)|remain (?:with|on)|stick (?:with|to)|retain|leave|do nothing|no change|(?:everything|all) (?:stays|remains)|alles bleibt|todo sigue|tudo fica|tout reste|status quo|garder|conserver|rester|ne rien (?:changer|faire)|mantener|seguir con|conservar|no hacer nada|manter|continuar com|não fazer nada|giữ(?: nguyên)?|tiếp tục|không thay đổi|оставить|сохранить|ничего не менять|mevcut|lasciare|mantenere|tenere|restare|continuare|non fare nulla|nessun cambiamento|pozostawi\p{L}*|zostawi\p{L}*|utrzyma\p{L}*|zachowa\p{L}*|bez zmian|nic nie zmienia\p{L}*|behoud\p{L}*|houden|niets (?:doen|veranderen)|blijven|laten zoals)(?![\p{L}])|現行|現状(?:維持|のまま)|继续|保持|维持|保留|不变|.{3,60}(?<!\p{L})(?:beibehalten|behalten|belassen|weiternutzen|weiter (?:betreiben|nutzen|verwenden)|weiterbetreiben|behouden|houden|handhaven|を維持(?:する)?|のまま|koru(?:mak)?)$)/iu;

/** The noun for the contrary. */
const election =
  "election|choice|selection|auswahl|wahl|elección|selección|escolha|seleção|choix|scelta|wyboru?|keuze|lựa chọn";
/** In front of a reason. */
const since =
  "because|as|since|weil|da|porque|ya que|pois|car|parce que|perché|poiché|bo|ponieważ|omdat|want|vì|так как|потому что|çünkü|fordi|eftersom";
/** "weil sie reicht": behind an option's label stands a reason, and no title. */
export const reasonLead = latePattern(`^(?:${since})(?!\\p{L})`, "iu");
/** "This option was ", in front of its verdict. */
const ofThisOption =
  "(?:this|the|diese|esta|cette|questa|deze)\\s+(?:option|alternative|variante|opción|alternativa|opção|soluzione|optie)\\s+(?:was|is|has been|wurde|ist|fue|es|foi|é|a été|est|è stata|è|werd|is)\\s+";

/** "Decision: Chosen – …", "Verdict: rejected", "Why rejected: …": the words that open a line below an option. */
export const verdictLine = {
  rejected: latePattern(
    `^\\s*(?:\\p{Extended_Pictographic}\\uFE0F?\\s*)?(?:(?:decision|verdict|outcome|result|status|entscheidung|decisión|decisão|décision|quyết định|decisione|esito|decyzja|wynik|beslissing|besluit|oordeel|决定|结论|決定|結論)\\s*[:：]\\s*(?:${rejected})|(?:${reasonFor})\\s+(?:it was |de |del |da |du |van |para |per |pour )?(?:${rejected}|${rejection})|(?:${rejected})\\s*[:：.]|(?:${rejection})\\s*[:：]|rejected because|(?:${rejected})\\s+(?:${since})(?!\\p{L})|${ofThisOption}(?:${rejected}))`,
    "iu",
  ),
  chosen: latePattern(
    `^\\s*(?:\\p{Extended_Pictographic}\\uFE0F?\\s*)?(?:(?:decision|verdict|outcome|result|status|entscheidung|decisión|decisão|décision|quyết định|decisione|esito|decyzja|wynik|beslissing|besluit|oordeel|决定|结论|決定|結論)\\s*[:：]\\s*(?:✅\\s*)?(?:${chosen})|(?:${chosenAlone})\\s*[:：]|(?:why|reason for|warum|grund für die|por qué|por que|razón|motivo|razão|pourquoi|raison|motif|lý do|vì sao|perché|ragione|dlaczego|powód|waarom|reden)\\s+(?:it was |de |del |da |du |van )?(?:${chosen}|${election})|(?:${chosenAlone})\\s+(?:${since})(?!\\p{L})|${ofThisOption}(?:${chosenAlone}))`,
    "iu",
  ),
} as const;
/** "Reasons for rejecting:", "Rejected because:", with nothing behind: what stands below speaks against the option. */
export const rejectionLabel = latePattern(
  `^\\s{0,8}(?:\\p{Extended_Pictographic}\\uFE0F?\\s{0,4})?(?:(?:${reasonFor})\\s+(?:it was |de |del |da |du |van |para |per |pour )?(?:${rejected}|${rejection})|(?:${rejected})[*_\\s]+(?:because|weil|porque|car|perché|omdat|ponieważ|vì)|${rejection})\\s{0,4}[:：]?\\s{0,4}$`,
  "iu",
);
/** Words anywhere in a reason that say that the option lost. */
export const rejectionPattern = latePattern(
  `(?<![\\p{L}])(?:${rejected}|partially adopted)(?![\\p{L}])|否决|否決`,
  "iu",
);

/** A sentence of its own at the end of a reason, in brackets too, or in front of its own reason: "… Chosen because it is small." */
export const chosenAtEnd = latePattern(
  `(?<=[.!。]\\s+|^\\s*)(?:[(（](?:${chosenAlone})[)）]|(?:${chosenAlone})(?=[.!。]?\\s*$|\\s+(?:mainly |chiefly |vor allem |sobre todo |sobretudo |surtout )?(?:${since})(?!\\p{L})))[.!。]?`,
  "iu",
);

/** "– chosen: fits small teams", "— scelta: …", "Chosen. It …", "Chosen because …" behind an option's title. */
export const chosenAtStart = latePattern(
  `^[\\s:：–—-]*(?:${chosenAlone})(?:\\s*[:：.。,，]|\\s+(?:${since})(?!\\p{L}))`,
  "iu",
);

/** "Chosen option: **X**", "We choose Option 2": what follows names the choice. */
export const chosenLead =
  /(?:^|[\s*"“])(?:(?:chosen|selected|recommended|accepted|preferred)\s+(?:option|alternative|solution|approach|approach is)|(?:gewählte|ausgewählte)\s+(?:option|variante|alternative|lösung)|opción\s+(?:elegida|seleccionada)|opção\s+(?:escolhida|selecionada)|option\s+(?:retenue|choisie)|phương án (?:được chọn|đã chọn|lựa chọn)|lựa chọn|选定方案|选择方案|选择的方案|决定采用|выбранный вариант|выбран вариант|seçilen seçenek|(?:opzione|alternativa|soluzione) (?:scelta|selezionata|adottata)|(?:wybran[aey]|przyjęt[aey]) (?:opcja|wariant|rozwiązanie|alternatywa)|(?:gekozen|geselecteerde) (?:optie|oplossing|alternatief|variant)|(?:採用|選択)(?:した|する)?(?:案|選択肢)|採用案|chosen|selected|gewählt|elegida|escolhida|retenue|scelta|scelto|wybrano|wybrana|wybrany|gekozen|chọn)\s*[:：]\s*/iu;

/** "We take Option C": words of choosing right in front of an option's label. */
export const labelledLead = latePattern(
  `(?<![\\p{L}])(?:(?:we|wir|nous|vi|the team|team)\\s+(?:(?:har|will|shall|have|therefore|thus|hence|finally|now|decided to|agreed to|are going to|werden|haben|avons|allons)\\s+){0,3}(?:propose|recommend|suggest|empfehlen|schlagen|setzen|proposons|choose|chose|chosen|take|took|taken|pick|picked|select|selected|adopt|adopted|adopting|implement|implemented|use|go (?:with|for)|going (?:with|for)|went (?:with|for)|opt for|opted for|decided on|decided for|decided in favou?r of|agreed on|settle on|settled on|wählen|nehmen|uns für|choisissons|retenons|retenu|choisi|velger|valgte|valgt|vælger|väljer|valde|valt|går for|går inn for)|gewählt wird|gewählt wurde|elegimos|se eligió|se elige|se adopta|se adoptó|escolhemos|optamos por|optamos(?=\\s+pel)|optou-se por|optou-se(?=\\s+pel)|se optó por|adotamos|adotou-se|adoptamos|adoptons|chọn|lựa chọn|выбираем|выбран[оа]?|принят[оа]?|решено выбрать|scegliamo|abbiamo scelto|si sceglie|adottiamo|abbiamo adottato|si adotta|proponiamo|optiamo per|wybieramy|wybraliśmy|wybrano|przyjmujemy|przyjęliśmy|decydujemy się na|zdecydowaliśmy się na|proponujemy|(?:we|wij)\\s+(?:kiezen|kozen|nemen|gaan)(?: voor)?|we hebben gekozen voor|gekozen (?:is|wordt|werd) voor|er is gekozen voor|(?:our|the) (?:decision|choice|pick) (?:is|was|falls on|fell on|goes to|went to)|unsere (?:wahl|entscheidung) (?:ist|fällt auf|fiel auf)|die (?:wahl|entscheidung) (?:ist|fällt auf|fiel auf)|es wird|nuestra (?:elección|decisión) es|la (?:elección|decisión) es|foi (?:escolhid|adotad)[ao]|fue elegid[ao]|a (?:escolha|decisão) é|notre choix est|le choix (?:est|se porte sur)|è stata scelta|została wybrana)\\s+(?:(?:the|die|den|de|la|el|a|o|le|l'|pela|por la|für|voor)\\s*)?[*_"“]*(?=(?:${optionNouns})\\s*(?:#\\s*)?(?:\\d|[A-Z](?![\\p{L}]))|(?:${spelledLabel})(?!\\p{L}))|(?:选择|选定|采用|采纳|選択|採用)了?\\s*[*_"“]*(?=(?:方案|选项)\\s*[\\dA-Z一二三四五]|${spelledHan})`,
  "iu",
);

/** Headings of a few lines that tell the decision before all else. */
export const summaryTitle =
  /^(?:\d+\.?\s*)?(?:(?:executive |decision )?summary|tl;?dr|in short|in brief|zusammenfassung|kurzfassung|resumen|resumo|résumé|tóm tắt|摘要|概要|总结|резюме|кратко|özet|in sintesi|sintesi|in breve|riepilogo|podsumowanie|streszczenie|w skrócie|samenvatting|kort samengevat|in het kort|要約|概要|まとめ|サマリー?)$/iu;

/** "Option B is selected", "案2を採用": words of choosing right behind an option's label, which is group 1 or 2. */
export const labelledTail = latePattern(
  `(?<![\\p{L}])((?:${optionNouns})\\s*(?:#\\s*)?(?:\\d{1,2}|[A-Z])|(?:${spelledLabel})(?!\\p{L}))[*_]*\\s+(?:qui\\s+)?(?:(?:is|was|has been|will be|wird|wurde|es|fue|será|se|é|foi|est|sera|a été|được|viene|sarà|è stata|è stato|è|została|zostanie|został|zostało|jest|is|wordt)\\s+(?:(?:the|la|le|a|o|die|de)\\s)?(?:selected|chosen|adopted|accepted|taken|(?:implemented|built|carried out|umgesetzt|genommen|verwirklicht|implementad[ao]|implementa|aplica|adoptada|adopta|adotada|mise en œuvre|adoptée|réalisée|realizzat[ao]|implementat[ao]|wdrożon[aey]|realizowan[aey]|uitgevoerd|ingevoerd|triển khai|áp dụng)(?! (?:today|already|now|currently|heute|bereits|schon|hoy|ya|hoje|já|aujourd'hui|déjà|oggi|già|dziś|już|vandaag|al|nu)(?!\\p{L}))|gewählt|ausgewählt|elegida|elegido|seleccionada|escolhida|escolhido|selecionada|retenue?|choisie?|chọn|scelt[ao]|adottat[ao]|wybran[aey]|przyjęt[aey]|gekozen|aangenomen)|(?:wins|won|prevails|prevailed|is our choice|it is|scores (?:best|highest)|gewinnt|setzt sich durch|gana|vence|l'emporte)(?=[*_]*\\s*(?:[.,;!]|$))|(?:has|reaches|got) the (?:best|highest) (?:overall )?(?:score|total|rating|result)|hat die (?:beste|höchste) (?:gesamt)?(?:punktzahl|wertung|bewertung)|выбран[оа]?|принят[оа]?|seçildi|seçilmiştir|kabul edildi|tercih edildi)(?![\\p{L}])|((?:${joinedOptionNouns})\\s*(?:${optionNumber}))[*_]*を(?:採用|選択|選定)`,
  "iu",
);

/** "#2", "(b)", "No. 3", "2: …": a decision that opens with nothing but a number. Group 1 is the label. */
export const bareLabel =
  /^[\s*_]*(?:(?:no\.?|nr\.?|nummer|number|número|numéro|n[º°]|số)\s?|#)?(\(?(?:\d{1,2}|[A-Za-z](?=\)|\.?[*_]*\s*$))\)?)[*_]*\s*(?=$|[.:：](?=\s|$)|\n|(?:wins|won|gewinnt|gana|vence|it is)[.!]|,\s(?:because|since|as|weil|da|denn|porque|pois|car|perché|omdat|vì|for|it|the)(?!\p{L}))/iu;

const takingVerbs =
  "[Aa]dopt|[Cc]hoose|[Cc]hose|[Tt]ake|[Pp]ick|[Gg]o with|[Gg]o for|[Nn]ehmen|[Ww]ählen|[Ee]legimos|[Ee]scolhemos|[Cc]hoisissons|[Ss]cegliamo|[Ww]ybieramy|[Kk]iezen|[Cc]họn|[Вв]ыбираем|选择|[Ww]ent with|[Oo]pted for|[Dd]ecided (?:on|for)|[Ee]ntscheiden uns für|[Nn]os quedamos con|[Ff]icamos com|[Oo]ptamos por|[Aa]doptamos|[Aa]dotamos|[Rr]etenons|[Aa]doptons";
const takenNumber =
  "(?:(?:[Nn]umber|[Nn]o\\.|[Nn]ummer|[Nn]úmero|[Nn]uméro) )?((?:[A-Z]|#?\\d{1,2})(?=[.:：。](?!\\d)|[,，；;](?!\\d)|\\s*$|\\s(?:because|since|weil|da|denn|porque|ya que|pois|car|puisque|perché|omdat|ponieważ|bo|vì)(?!\\p{L}))|\\([A-Za-z\\d]\\)|[a-z]\\)(?=[.,:：。\\s]|$))";

/** "We take B: …", "Chọn B: …", "We go with 2 because …": a decision that opens with a letter or a number. Group 1 is the label. */
export const takenLetter = latePattern(`^(?:[Ww]e |[Ww]ir |[Nn]ous )?(?:${takingVerbs}) ${takenNumber}`, "u");
/** The same behind what is turned down: "We rejected 1 and 3 and go with 2." */
export const takenAfterAll = latePattern(
  `(?:[,;，；]|\\s(?:and|but|und|y|e|et|en|và|i))\\s?(?:we |wir |nous )?(?:${takingVerbs})\\s?${takenNumber}`,
  "u",
);
/** What turns them down, with their numbers. */
export const turnedDown =
  /(?<!\p{L})(?:reject\p{L}*|discard\p{L}*|dismiss\p{L}*|rul(?:e|ed|ing)|drop(?:ped)?|turn(?:ed)? down|are out|is out|scheide[nt] aus|verw[eo]rfen|schließen|descart\p{L}*|rechaz\p{L}*|rejeit\p{L}*|écart\p{L}*|rejet\p{L}*|scart\p{L}*|odrzuc\p{L}*|verwerpen|loại)(?!\p{L})|排除|否决/iu;

/** "**Option 2**: one central pooler", "Alternative 3.": a decision that opens with an option's label. Group 1 is the label. */
export const openingLabel = latePattern(
  `^[\\s*_→⇒➡>\\p{Extended_Pictographic}\\uFE0F]*(?:(?:approved|accepted|decided|adopted|decision|angenommen|entschieden|aprobad[oa]|aceptad[oa]|aprovad[oa]|aceit[oa]|accepté|adopté|approvat[oa]|accettat[oa])\\s*:[\\s*_]*)?(?:(?:implement|adopt|choose|take|go (?:with|for))\\s+[*_]*)?((?:${optionNouns})\\s*(?:#\\s*)?(?:\\d{1,2}|[A-Z](?![\\p{L}]))|(?:${joinedOptionNouns})\\s*(?:${optionNumber}))(?=[\\s*_]*(?:[.:,;(（：。，]|[–—-]\\s|$))`,
  "iu",
);

/** How one line says whether it praises or blames. */
export const proMarkers =
  /^\s*(?:✅|✔️?|👍|➕|\(\+\)|\[\+\]|\+(?=\s)|‚úÖ|âœ…|good,? because|good,(?=\s\p{Ll})|gut,? weil|(?:good|gut|bueno|bom|bon|goed|tốt):|positive?:|positiv[oa]s?:|positifs?:|pozytywn\p{L}{1,3}:|positief:|pro:|bien,? porque|bueno,? porque|bom,? porque|bon,? car|bien,? car|tốt,? vì|vantaggi?o?:|voordeel:|(?:メリット|長所|利点|장점)[:：]|buono,? perché|bene,? perché|positivo,? perché|dobrze,? bo|dobrze,? ponieważ|zaleta:|goed,? omdat|goed,? want|良い[、,:：]|优点[:：]|好[,，])/iu;
export const conMarkers =
  /^\s*(?:[−–](?=\s)|❌|✖️?|👎|➖|\([-–−]\)|\[[-–−]\]|⚠️?|🔴|‚ùå|‚ö†Ô∏è|âŒ|bad,? because|bad,(?=\s\p{Ll})|schlecht,? weil|(?:bad|schlecht|malo|ruim|mauvais|slecht|xấu):|negative?:|negativ[oa]s?:|négatifs?:|negatywn\p{L}{1,3}:|negatief:|con:|malo,? porque|mal,? porque|ruim,? porque|mauvais,? car|xấu,? vì|svantaggi?o?:|nadeel:|(?:デメリット|短所|欠点|단점)[:：]|cattivo,? perché|male,? perché|negativo,? perché|źle,? bo|źle,? ponieważ|wada:|slecht,? omdat|slecht,? want|悪い[、,:：]|缺点[:：]|坏[,，])/iu;

/** Neither of both, as MADR has it. */
export const neutralMarkers =
  /^\s*(?:neutral,? (?:because|weil|porque)|neutral,(?=\s\p{Ll})|neutr[oa],? (?:porque|perché)|neutre,? car|trung (?:tính|lập),? vì|neutralne,? (?:bo|ponieważ)|neutraal,? (?:omdat|want)|neutr(?:al|aal|alne|o|e):|中立[、,:：]|中性[,，:：])/iu;

export const prosLabel =
  /^\s*(?:\p{Extended_Pictographic}\uFE0F?\s*)?(?:pros?|for|advantages?|benefits?|strengths?|upsides?|vorteile?|dafür|ventajas?|a favor|vantagens?|avantages?|pour|prós|kelebihan|keuntungan|fordeler?|fördelar|ưu điểm|lợi ích|优点|优势|優點|плюсы|преимущества|avantajlar[ıi]?|artılar[ıi]?|vantagg(?:i|io)|punti di forza|zalet[ay]|plusy|za|voordel(?:en)?|voor|pluspunten|長所|利点|メリット|장점|good|gut|bueno|bom|bon|buono|goed|dobrze|tốt|positive)\s*(?:[:：(（]|$)|^\s*(?:👍|➕|\+)\uFE0F?\s*$/iu;
export const consLabel =
  /^\s*(?:\p{Extended_Pictographic}\uFE0F?\s*)?(?:cons?|against|disadvantages?|drawbacks?|weaknesses|downsides?|risks?|nachteile?|dagegen|desventajas?|inconvenientes?|en contra|desvantagens?|inconvénients?|contre|contras?|kekurangan|kerugian|ulemper|nackdelar|nhược điểm|hạn chế|缺点|劣势|缺點|минусы|недостатки|dezavantajlar[ıi]?|eksileri?|svantagg(?:i|io)|contro|punti deboli|wad[ay]|minusy|przeciw|nadel(?:en)?|tegen|minpunten|短所|欠点|デメリット|단점|bad|schlecht|malo|ruim|mauvais|cattivo|slecht|źle|xấu|negative)\s*(?:[:：(（]|$)|^\s*(?:👎|➖|[-−–])\uFE0F?\s*$/iu;

/** "Advantages of Kafka", "Kafka 的优势": a heading over one side of an option. */
export const sideHeading =
  /^[^\p{L}]*(?:pros|cons|advantages|disadvantages|benefits|drawbacks|strengths|weaknesses|vorteile|nachteile|stärken|schwächen|ventajas|desventajas|inconvenientes|vantagens|desvantagens|avantages|inconvénients|vantaggi|svantaggi|zalety|wady|voordelen|nadelen|ưu điểm|nhược điểm|плюсы|минусы|преимущества|недостатки|kelebihan|kekurangan)\s(?:of|with|von|mit|der|des|de|del|do|da|du|di|van|của|dari)\s|(?:的|の)(?:优势|劣势|优点|缺点|優勢|劣勢|優點|缺點|利点|長所|短所|欠点|メリット|デメリット)\s*$|(?:의)\s?(?:장점|단점)\s*$/iu;

/** Labels of one argument each; those in the plural have as many behind them as there are commas. */
export const singleLabel =
  /^\s*(?:\p{Extended_Pictographic}\uFE0F?\s*)?(?:pro|con|contra|good|bad|gut|schlecht|bueno|malo|bom|ruim|bon|mauvais|buono|cattivo|goed|slecht|dobrze|źle|tốt|xấu)\s*[:：]/iu;

/** Headings of columns. */
export const optionColumn =
  /^(?:options?|alternatives?|variante?n?|variants?|approach(?:es)?|solutions?|opci[oó]n(?:es)?|opç(?:ão|ões)|alternativas?|alternativen?|phương án|lựa chọn|giải pháp|方案|选项|вариант|альтернатива|seçenek|alternatif|opzion[ei]|alternativ[ae]|soluzion[ei]|opcj[ae]|wariant(?:y)?|rozwiązani[ea]|alternatyw[ay]|opties?|alternatie[fv](?:en)?|oplossing(?:en)?|選択肢|代替案|案|候補|candidate|technolog(?:y|ie)|strateg(?:y|ie)|pattern|lösung|scenario|szenario|escenario|cenário|scénario|scenariusz|сценарий|방식|방안|선택지|옵션|대안|broker|engine|product|tool)s?$/iu;

/** Of the column that says how each option ended. */
export const verdictColumn =
  /^(?:verdict|chosen\??|selected\??|taken\??|decision|outcome|result|entscheidung|ergebnis|gewählt\??|decisión|decisão|décision|quyết định|kết luận|decisione|esito|scelta\??|decyzja|wynik|wybrana\??|beslissing|besluit|oordeel|gekozen\??|решение|итог|karar|sonuç|决定|结论|決定|結論|採否|判定|결정|결론|결과|판정|채택 여부)$/iu;

/** "Alternative | Why not": all of them lost. */
export const whyNotColumn =
  /^(?:why (?:not|rejected|we did not|it lost)|reasons? (?:for (?:rejection|rejecting|not choosing)|(?:it was )?(?:rejected|not chosen))|rejection(?: reason)?|(?:ground|motive)s? for rejection|rejected because|grund (?:der|für die) ablehnung|motivo d[eo] (?:rechazo|descarte)|por qué se descartó|motivo da (?:rejeição|recusa)|motivo do descarte|por que foi rejeitada|raison du rejet|pourquoi (?:écartée?|rejetée?)|motivo del rifiuto|powód odrzucenia|reden van afwijzing|lý do (?:loại|không chọn|từ chối|bị loại)|(?:拒绝|否决|未采用|不选|未选|放弃)(?:的)?(?:原因|理由)|причина отказа|почему (?:нет|отклонено)|warum nicht|ablehnungsgrund|por qué no|motivo del rechazo|por que não|pourquoi pas|motif du rejet|perché no|dlaczego nie|waarom niet|vì sao không|为什么不|却下理由)/iu;

/** Of the column, or the label, that says what an option is. */
export const aboutColumn =
  /^(?:description|beschreibung|descripci|descri|mô tả|说明|описание|açıklama|opis|beschrijving|omschrijving|説明)/iu;

/** "Recommendation: Option 2." Group 1 is the label, at the end. */
export const recommendationPattern = latePattern(
  `^[\\s*_]*(?:(?:our )?recommendation|empfehlung|recomendación|recomendação|recommandation|raccomandazione|rekomendacja|aanbeveling|khuyến nghị|рекомендация|öneri|建议|推荐|推奨)\\s*[:：][\\s*_]*((?:${optionNouns})\\s*(?:#\\s*)?(?:\\d{1,2}|[A-Z](?![\\p{L}])))`,
  "iu",
);

/** "We recommend ", "Recommendation: ": in front of the option's title. */
export const recommendingLead =
  /(?:^|[.!?。]\s)[\s*_]*(?:(?:we|i|the (?:team|authors?)) (?:strongly )?recommend(?:s|ed)?(?: to use| using| to take| going with)?|(?:our |the )?recommendation(?: is)?\s?:?|wir empfehlen|(?:unsere )?empfehlung\s?:|recomendamos(?: usar)?|recomendación\s?:|recomendação\s?:|nous recommandons|recommandation\s?:|(?:chúng tôi )?(?:khuyến nghị|đề xuất)(?: sử dụng| dùng)?\s?:?|我们推荐|推荐\s?[:：]|建议使用)\s?[\s*_"“]*/iu;

/** What may stand where others have their decision, and beside it. */
export const recommendingHeading = /recommend|empfehl|recomend|recommand|raccomand|khuyến nghị|推荐|推薦|推奨/iu;

/** "Better", "Winner": which of the columns in front is ahead. */
export const winnerColumn =
  /^[\s*]*(?:(?:the )?(?:better|best|winner|winning(?: option)?|preferred|preference|advantage)|besser|am besten|sieger|gewinner|vorteil(?: für)?|mejor|ganadora?|ventaja|melhor|vencedora?|vantagem|meilleure?|gagnant|avantage|migliore|vincitore|lepsz[ay]|zwycięzca|beter|winnaar|tốt hơn|bên thắng|胜出|更优|优胜|优势方|勝者|優位|лучше|победитель)\??[\s*]*$/iu;

/** An argument that opens so goes on behind its first comma: "if the pod dies, the event is lost". */
export const conditionPattern =
  /^[^\p{L}\p{N}]*(?:if|when|once|unless|wenn|falls|sobald|si|cuando|quand|se|quando|als|jeśli|gdy|nếu|khi)\s[^,，]*$/iu;

/** What stands so behind a comma belongs to the argument in front: "cheap, but slow", "Kafka, which nobody knows". */
export const goesOnPattern =
  /^\s*(?:but|so|yet|which|who|where|because|since|as|though|although|even|aber|sondern|denn|weil|da|was|die|der|das|so|pero|sino|porque|que|aunque|mas|pois|embora|mais|car|qui|ce qui|ma|perché|che|ale|lecz|bo|ponieważ|co|maar|want|omdat|wat|nhưng|vì|mà|но|потому|так|что|который|которая|которое|ama|çünkü)(?!\p{L})|^\s*(?:但|因为|所以|而且)/iu;

/** "Polling instead of an outbox": behind these words stands what the option is not. */
export const insteadOf =
  /(?<!\p{L})(?:instead of|rather than|in place of|statt|anstatt|anstelle (?:von|der|des)|en (?:lugar|vez) de|em (?:vez|lugar) de|ao invés de|au lieu (?:de|d'|du)|plutôt que|invece (?:di|del|della)|al posto (?:di|del|della)|zamiast|in plaats van|thay (?:vì|cho|thế)|thay|вместо|alih-alih)\s|而不是|而非|ではなく/iu;

const rivalEnd =
  "(?=[.,;:。，；：]|\\s(?:and|und|y|e|et|i|en|và|we|wir|nous|it|is|are|usamos|nehmen|verwenden|sẽ|chúng)\\s|$)";
/** "instead of Redis", "gegen Kafka": words of a decision up to where they speak of a rival no more. */
const rivalNamed = latePattern(
  `(?:${insteadOf.source}|(?<!\\p{L})(?:against|gegen|en contra de|contra|contre|contro|przeciwko|tegen|против)\\s).*?${rivalEnd}`,
  "giu",
);
/** "Redis is out", "Redis scheidet aus" */
const dropsOut =
  /(?<!\p{L})(?:(?:is|are|drops?|falls?) out|scheide[nt] aus|entfällt|fällt weg|queda fuera|fica de fora|tombe|bị loại|不考虑|淘汰)(?!\p{L})/iu;
/** The words of a decision without its rivals: no clause that turns something down, and nothing behind "instead of". */
export const withoutRivals = (text: string): string =>
  text
    .replace(rivalNamed, " ")
    .split(/[.;!。；](?=\s|$)|,\s|[。，；]/u)
    .filter((clause) => !rejectionPattern.test(clause) && !deniedPattern.test(clause) && !dropsOut.test(clause))
    .join(". ");

/** "No Redis", "Ohne Outbox": an option that does without what it names. */
export const withoutTitle =
  /^\W*(?:no|not|without|avoid|skip|kein(?:e[nmrs]?)?|ohne|sin|ningún|sem|nenhum|pas d[e'’]|sans|aucune?|senza|nessun[oa]?|bez|żad\p{L}+|geen|zonder|không(?: dùng| có)?|без|uten|ingen|utan|uden|tanpa)[\s*_`]|^\W*(?:不|无|無)/iu;

/** A heading, or a label, that is nothing but the word: what stands below was turned down. */
export const turnedDownAlone =
  /^[^\p{L}]*(?:rejected|not chosen|discarded|verworfen|abgelehnt|nicht gewählt|descartad[oa]s?|rechazad[oa]s?|rejeitad[oa]s?|écartée?s?|rejetée?s?|scartat[eio]|rifiutat[eio]|odrzucone|afgewezen|verworpen|bị loại|không chọn|未采用|已否决|不採用|却下)[^\p{L}]*$/iu;

/** "MongoDB and DynamoDB were considered and rejected." Behind the names. */
export const wereWeighed =
  /^\s(?:were|was|have been|has been|wurden?|werden|fueron|foram|ont été|sono stat[ei]|zijn|đã được)\s(?:\p{L}+\s){0,2}?(?:considered|evaluated|looked at|weighed|discussed|rejected|discarded|ruled out|dismissed|geprüft|erwogen|betrachtet|bewertet|verworfen|abgelehnt|consideradas?|considerados?|evaluad[oa]s|descartad[oa]s|avaliad[oa]s|rejeitad[oa]s|considérée?s|évaluée?s|écartée?s|valutat[ei]|scartat[ei]|overwogen|afgewezen|xem xét|cân nhắc)(?!\p{L})/iu;

/** "We considered ", in front of a row of names. Ends the text. */
export const weWeighed =
  /(?:^|[.!?]\s)(?:we|wir haben|nous avons|the team|hemos)?\s?(?:\p{L}+ly\s)?(?:considered|evaluated|looked at|weighed|compared|geprüft|verglichen|consideramos|evaluamos|comparamos|avaliamos|considéré|évalué|comparé|abbiamo (?:valutato|considerato|confrontato)|đã (?:xem xét|cân nhắc|so sánh))\s$/iu;

/** "(too expensive)": a note at the end of a title that tells why the option lost. */
export const blamingNote =
  /[(（](?:(?:is|ist|es|é|est|è|jest)\s)?(?:too|zu|demasiado|muy|demasiad[oa]|demais|trop|troppo|zbyt|za|te|quá|слишком|çok)\s[^()（）]+[)）]\s*$|[(（]太[^()（）]+[)）]\s*$/iu;

/** A heading over what was weighed and not taken. */
export const alternativesHeading =
  /^[^\p{L}]*(?:discarded|abgelehnt|rechazad[oa]s?|rejetée?s?|bị loại|不採用|未采用)[^\p{L}]*$|(?<!\p{L})else(?!\p{L})|alternativ|rejected|(?:not|n't) (?:take|choose|chosen|taken|do|adopt)|turned down|not taken|verworfen|descartad|rejeitad|écartée|альтернатив|scartat|rifiutat|alternatyw|odrzucon|alternatie[fv]|afgewezen|verworpen|代替|却下|替代|thay thế|ditolak|alternatif|대안/iu;

/** "Considered options", "Options considered:": in front of a list that holds what was chosen, too. Ends the text. */
export const consideredLead =
  /(?<!\p{L})(?:considered options|options (?:that )?(?:we )?(?:have )?considered|candidates(?: considered)?|(?:betrachtete|erwogene|geprüfte) optionen|opciones (?:consideradas|evaluadas)|opções (?:consideradas|avaliadas)|options (?:considérées|envisagées|étudiées)|opzioni (?:considerate|valutate)|rozważane opcje|overwogen opties|các phương án(?: đã xem xét)?|рассмотренные варианты|候选方案|检討した選択肢)[\s*_:：#\d.)-]{0,24}$/iu;

/** The same where the heading says so itself: "Rejected alternatives", "Alternatives écartées". */
export const losersHeading = latePattern(
  `(?<!\\p{L})(?:${rejected}|(?:rejected|discarded|declined)|(?:not|n't) (?:take|choose|chosen|taken|do|adopt)|turned down|verworfene?[nr]?|abgelehnte?|descartad[oa]s|rechazad[oa]s|rejeitad[oa]s|écartée?s|rejetée?s|scartat[ei]|rifiutat[ei]|odrzucone|afgewezen|verworpen|bị loại|отклон[её]н\\p{L}*|отвергнут\\p{L}*)(?!\\p{L})|却下|否决|否決|排除|放弃|拒绝|未采|未选|不采用|不採用|採用しなかった|見送|기각|거부|제외|하지 않은`,
  "iu",
);

const wayNouns = phrases(`
  ways | options | approaches | shapes | candidates | patterns | alternatives | styles | strategies | paths | routes | possibilities | designs | models | flavou?rs | variants | choices
  möglichkeiten | wege | ansätze | varianten | kandidaten | alternativen | formen | muster | opciones | formas | maneras | enfoques | caminos | alternativas | candidatos | candidatas | estrategias | posibilidades
  opções | maneiras | abordagens | estratégias | possibilidades | façons | manières | approches | possibilités | candidats | stratégies | pistes | modi | approcci | strade | candidati | strategie | possibilità | alternative
  sposoby | podejścia | warianty | możliwości | kandydaci | manieren | benaderingen | mogelijkheden | opties | cách | hướng | phương án | lựa chọn | ứng viên | способа | варианта | подхода | пути | yol | yaklaşım | seçenek`);
/** "Two shapes were available:", "There are two standard ways to implement a saga:", "有两种做法：": in front of a list of them. */
export const waysLead = latePattern(
  `(?<!\\p{L})(?:${countPattern}|several|some|following|verschiedene|mehrere|folgende[nr]?|varias|varios|várias|vários|siguientes|seguintes|plusieurs|suivantes|diverse|seguenti|kilka|następujące|verschillende|volgende|các|несколько)\\s(?:[\\p{L}-]+\\s){0,2}?(?:${wayNouns.join("|")})(?!\\p{L})[^.:：]{0,90}[:：]\\s*$|[两兩二三四]\\s?(?:种|種|个|個|つの)\\s?(?:方式|做法|方案|方法|思路|案|選択肢|やり方|アプローチ)[^。:：]{0,40}[:：]\\s*$`,
  "iu",
);

/** "Alternative: Kafka, once the volume grows": what stands behind it is not taken. */
export const alternativeLead =
  /^[^\p{L}\p{N}]*(?:alternativ(?:[ae]|en)?|alternatywa|alternatief|fallback|plan b|альтернатива|备选(?:方案)?|備選(?:方案)?|替代方案|代替案|대안)[*_]*\s?[:：]/iu;

/** What may be said of every option, and is none. */
export const aboutAll =
  /^(?:note|example|why|approach|description|effort|costs?|risks?|summary|hinweis|beispiel|beschreibung|aufwand|kosten|nota|descripción|descrição|description|ejemplo|exemplo|exemple|coste?|custo|coût|remarque|criteria|decision)(?!\p{L})/iu;

/** "envisagée mais non retenue : …", "Not chosen: …": of words that end with those of choosing. */
export const deniedChoice =
  /(?<!\p{L})(?:not|never|non|pas|nicht|no|não|niet|nie|không)[\s*_]+(?:(?:was|been|the|la|el|die|der|een)\s+)?\p{L}{4,14}[\s*_:：]{0,8}$/iu;

/** A title without the note in brackets behind it, unless it is all note: "Schema per ward (one server)". */
export const withoutNote = (title: string): string => title.replace(/\s*[(（][^()（）]*[)）]\s*$/u, "") || title;
