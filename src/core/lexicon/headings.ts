// What headings are called, by the part they play in a record. Compared lower case, without numbers, emoji and
// punctuation. One language a line: adding a language is adding lines.
import { phrases } from "./match.ts";

export type SectionRole =
  | "status"
  | "date"
  | "deciders"
  | "context"
  | "drivers"
  | "options"
  | "arguments"
  | "decision"
  | "rationale"
  | "consequences"
  | "positive"
  | "negative"
  | "neutral"
  | "pros"
  | "cons"
  | "current"
  | "problem"
  | "future"
  | "example"
  | "implementation"
  | "migration"
  | "validation"
  | "references"
  | "related"
  | "monitoring";

/** A heading plays a role when it is one of these words, or begins with one of them as a whole word. */
export const headingWords: Readonly<Record<SectionRole, readonly string[]>> = {
  status: phrases(`
    status | statut | estado | estatus | situação | статус | trạng thái | durum | 状态 | 狀態 | ステータス | 상태
    stato | status decyzji | statuswaarde | 状態`),
  date: phrases(`
    date | datum | fecha | data | ngày | 日期 | дата | tarih
    data decisione | datum besluit | 日付 | 날짜 | 작성일
    tanggal
    dato`),
  deciders: phrases(`
    deciders | decision makers | decision-makers | authors | author | approvers
    entscheider | beteiligte | décideurs | decisores | responsables | responsáveis | người ra quyết định | người quyết định
    决策者 | 决策人 | авторы | принимающие решение | karar vericiler
    decisori | autori | decydenci | osoby decyzyjne | autorzy | besluitvormers | beslissers | betrokkenen | 決定者 | 意思決定者 | 承認者 | 결정자 | 의사결정자
    作成者 | 起案者
    pengambil keputusan | penulis | participants | participantes | partecipanti | deelnemers | uczestnicy | участники | 参与者 | 参加者 | 참여자
    beslutningstakere | beslutningstagere | beslutsfattare | forfattere | författare`),
  context: phrases(`
    context | context and problem statement | context and problem | background | executive summary | summary | abstract
    the situation | situation | where we stand | where we are | where we come from | present situation | starting point | initial situation | what we have | why now | motivation | problem & context | problem and context
    kontext | kontext und problemstellung | kontext und problem | ausgangslage | hintergrund
    contexto | contexto y planteamiento del problema | antecedentes | contexto e problema
    contexte | contexte et problème | contexte et énoncé du problème
    bối cảnh | ngữ cảnh | bối cảnh và vấn đề | 背景 | 上下文 | 背景与问题 | контекст | контекст и проблема | bağlam
    contesto | contesto e problema | contesto e definizione del problema | contesto e motivazione | premessa | antefatto
    kontekst | kontekst i problem | kontekst i opis problemu | kontekst i sformułowanie problemu | tło | sytuacja | geneza
    context en probleem | context en probleemstelling | achtergrond | aanleiding | situatie
    コンテキスト | 文脈 | 背景と課題 | 背景と問題 | コンテキストと問題 | コンテキストと課題 | 背景・課題 | コンテクスト | 経緯
    konteks | latar belakang | konteks dan masalah | 컨텍스트 | 맥락 | 배경 | 문제 상황 | 배경 및 문제
    kontekst og problem | bakgrunn | bakgrund | baggrund | sammenheng | sammenhæng | sammanhang | utgangspunkt | bakgrunn og problem`),
  drivers: phrases(`
    decision drivers | drivers | requirements | constraints | goals | forces
    entscheidungstreiber | entscheidungsfaktoren | anforderungen | treiber
    factores | factores de decisión | factores en la decisión | requisitos | direcionadores da decisão
    facteurs | facteurs de décision | forces de décision | critères | critères de décision
    động lực | yêu cầu | yếu tố quyết định | 决策驱动 | 决策驱动因素 | 需求 | требования | факторы решения | gereksinimler
    fattori decisionali | fattori di decisione | requisiti | vincoli | criteri | criteri di decisione
    czynniki decyzyjne | czynniki decyzji | wymagania | kryteria | kryteria decyzji | ograniczenia
    beslisfactoren | beslissingsfactoren | besluitfactoren | drijfveren | eisen | randvoorwaarden | criteria
    決定要因 | 判断基準 | 決定の要因 | 要件 | 制約
    pendorong keputusan | faktor keputusan | kebutuhan | batasan
    beslutningsfaktorer | drivkrefter | drivkrafter | drivkræfter | beslutsfaktorer | kriterier | krav`),
  options: phrases(`
    why not alternatives | why not the alternatives | why not others | why not the others | warum nicht die alternativen | warum nicht die anderen
    por qué no las alternativas | por que não as alternativas | pourquoi pas les alternatives | perché non le alternative
    options | considered options | options considered | options evaluated | evaluated options | options analysis
    alternatives | rationale and alternatives | alternatives considered | considered alternatives | alternatives evaluated | alternative approaches
    rejected alternatives | rejected options | what we did not do | what we did not take | what we did not choose | what we turned down | options not taken | what we rejected | paths not taken | roads not taken | other options considered | architecture options
    what else was on the table | what was on the table | on the table | options on the table | what we considered | what else we considered
    discarded alternatives | discarded options | alternatives rejected | options rejected | alternatives discarded | excluded options | excluded alternatives
    what we looked at | we looked at | we considered | we weighed | we talked about | what else we looked at | possibilities | choices | other options | other approaches | approaches considered
    solutions considered | alternatives we considered | architecture options evaluation | solution options | proposed solutions | possible solutions | candidates
    varianten | geprüfte varianten | betrachtete varianten | untersuchte varianten | lösungsvarianten | möglichkeiten
    optionen | betrachtete optionen | geprüfte optionen | erwogene optionen | alternativen | betrachtete alternativen
    untersuchte alternativen | verworfene alternativen | geprüfte alternativen | lösungsoptionen
    verworfene optionen | verworfene varianten | abgelehnte alternativen | abgelehnte optionen | ausgeschlossene alternativen | nicht gewählte alternativen
    opciones | opciones consideradas | opciones evaluadas | alternativas | alternativas consideradas
    alternativas evaluadas | alternativas descartadas
    opciones descartadas | alternativas rechazadas | opciones rechazadas | alternativas no elegidas | opciones no elegidas
    opções | opções consideradas | opções avaliadas | alternativas avaliadas | alternativas rejeitadas
    opções descartadas | opções rejeitadas | alternativas não escolhidas | opções não escolhidas
    options envisagées | options considérées | options étudiées | options évaluées | alternatives envisagées
    alternatives considérées | alternatives étudiées | alternatives écartées | alternatives rejetées
    options écartées | options rejetées | options non retenues | alternatives non retenues | solutions écartées | solutions non retenues
    các phương án | phương án | các lựa chọn | lựa chọn | các phương án xem xét | các phương án đã xem xét
    các giải pháp thay thế | phương án thay thế | các phương án thay thế | các lựa chọn thay thế
    các phương án bị loại | phương án bị loại | các lựa chọn bị loại | lựa chọn bị loại | các phương án không được chọn | phương án không được chọn
    备选方案 | 可选方案 | 方案 | 候选方案 | 考虑的选项 | 考虑的方案 | 替代方案 | 备选项 | 方案对比 | 方案比较 | 选项 | 決策選項
    選項 | 替代方案比較 | 備選方案 | 決策选项 | 决策选项
    排除的方案 | 被排除的方案 | 已排除的方案 | 排除方案 | 未采用的方案 | 未采纳的方案 | 不采用的方案 | 未选择的方案 | 未选方案 | 否决的方案 | 被否决的方案 | 拒绝的方案 | 放弃的方案 | 排除的选项 | 未采用的选项
    考虑过的方案 | 考虑过的备选方案 | 考虑的替代方案 | 评估的方案 | 方案选型
    варианты | рассмотренные варианты | альтернативы | рассмотренные альтернативы | отклонённые альтернативы
    отклоненные альтернативы | отклонённые варианты | отклоненные варианты | отвергнутые альтернативы | отвергнутые варианты | рассматриваемые варианты | рассматриваемые альтернативы
    alternatifler | değerlendirilen alternatifler | değerlendirilen seçenekler | seçenekler
    opzioni | opzioni considerate | opzioni valutate | opzioni esaminate | alternative valutate | alternative considerate
    opzioni scartate | alternative rifiutate | opzioni rifiutate | soluzioni scartate
    alternative esaminate | alternative scartate | possibilità valutate | soluzioni valutate | soluzioni considerate | cosa abbiamo valutato
    opcje | rozważane opcje | rozpatrywane opcje | rozważone opcje | rozważane warianty | rozpatrywane warianty | warianty
    alternatywy | rozważane alternatywy | rozpatrywane alternatywy | odrzucone alternatywy | rozważane rozwiązania | rozpatrywane rozwiązania
    odrzucone opcje | odrzucone warianty | odrzucone rozwiązania
    opties | overwogen opties | beschouwde opties | onderzochte opties | bekeken opties | alternatieven | overwogen alternatieven
    onderzochte alternatieven | afgewezen alternatieven | verworpen alternatieven | overwogen varianten | overwogen oplossingen | mogelijkheden
    検討した選択肢 | 選択肢 | 検討した代替案 | 代替案 | 検討案 | 検討した案 | 候補 | 比較した案 | 却下した案
    却下した代替案 | 却下した選択肢 | 却下された案 | 却下された代替案 | 不採用案 | 不採用とした案 | 採用しなかった案 | 採用しなかった選択肢 | 採用しなかった代替案 | 見送った案 | 検討した候補 | 検討された代替案
    opsi | opsi yang dipertimbangkan | 고려한 옵션 | 고려한 대안 | 검토한 대안 | 검토한 옵션 | 검토된 대안 | 고려된 대안 | 고려된 옵션 | 대안 | 대안 검토 | 대안 비교 | 선택지 | 검토한 선택지 | 기각된 대안 | 기각한 대안 | 기각된 옵션 | 거부된 대안 | 제외된 대안 | 제외한 대안 | 채택하지 않은 대안 | 선택하지 않은 대안 | alternatif | alternatif yang dipertimbangkan | alternatif yang ditolak | pilihan | pilihan yang dipertimbangkan
    alternativer | vurderte alternativer | alternativer vurdert | forkastede alternativer | vurderte løsninger | muligheter
    overvejede muligheder | overvejede alternativer | vurderede alternativer | forkastede muligheder | muligheder
    alternativ | övervägda alternativ | alternativ som övervägts | alternativ som övervägdes | förkastade alternativ | andra alternativ`),
  arguments: phrases(`
    pros and cons of the options | pros and cons of the alternatives | pros and cons | trade-offs | tradeoffs | comparison
    comparison matrix | comparison of options | comparison of the options | option comparison | options comparison
    evaluation of options | evaluation of the options
    pro und contra der optionen | pro und contra | vor- und nachteile der optionen | vor- und nachteile | vor und nachteile
    ventajas e inconvenientes de las opciones | ventajas e inconvenientes | pros y contras de cada opción
    ventajas y desventajas de las opciones | ventajas y desventajas | pros y contras de las opciones | pros y contras
    vantagens e desvantagens das opções | vantagens e desvantagens | prós e contras das opções | prós e contras
    avantages et inconvénients des options | avantages et inconvénients
    ưu và nhược điểm | ưu nhược điểm | ưu điểm và nhược điểm | so sánh | so sánh các phương án | 优缺点 | 各方案优缺点 | 方案优缺点
    плюсы и минусы вариантов | плюсы и минусы | artılar ve eksiler
    pro e contro delle opzioni | pro e contro | vantaggi e svantaggi | vantaggi e svantaggi delle opzioni | confronto | confronto delle opzioni
    wady i zalety | zalety i wady | zalety i wady opcji | wady i zalety opcji | za i przeciw | porównanie | porównanie opcji
    voor- en nadelen | voor- en nadelen van de opties | voordelen en nadelen | voor en nadelen | vergelijking | vergelijking van de opties
    長所と短所 | メリットとデメリット | メリット・デメリット | 選択肢の長所と短所 | 利点と欠点 | 比較
    kelebihan dan kekurangan | perbandingan | perbandingan opsi
    fordeler og ulemper | fordele og ulemper | för- och nackdelar | fördelar och nackdelar | sammenligning | sammanligning | jämförelse`),
  decision: phrases(`
    decision | decision outcome | the decision | what we decided | what we decide | what is decided | what was decided | we decided | our decision | decisions | chosen option | selected option
    decision summary | final decision | proposal | the proposal | proposed decision | proposed solution | what we propose | recommendation | recommended option
    specification | detailed design | detailed specification | guide-level explanation | reference-level explanation
    entscheidung | entscheidungsergebnis | beschluss | ergebnis der entscheidung | empfehlung | entscheid
    decisión | decisión tomada | resultado de la decisión | resultado | recomendación
    decisão | resultado da decisão | decisão tomada | recomendação
    décision | décision retenue | résultat de la décision | option retenue | solution retenue
    quyết định | kết quả quyết định | phương án được chọn | phương án lựa chọn | khuyến nghị | đề xuất | kết luận
    决策 | 决定 | 决策结果 | 決策 | 決定 | 选定方案 | 结论
    решение | принятое решение | итоговое решение | результат решения | karar | kararlar | verilen karar
    decisione | la decisione | esito della decisione | decisione presa | risultato della decisione | opzione scelta | soluzione scelta | raccomandazione
    decyzja | podjęta decyzja | wynik decyzji | nasza decyzja | wybrana opcja | wybrany wariant | wybrane rozwiązanie | rekomendacja | postanowienie
    beslissing | besluit | het besluit | de beslissing | uitkomst van de beslissing | uitkomst | gekozen optie | gekozen oplossing | aanbeveling | genomen besluit
    決定事項 | 決定内容 | 決定結果 | 意思決定 | 採用案 | 採用する案 | 選択した案
    decisione proposta | proponowana decyzja | proponowane rozwiązanie | voorgenomen besluit | voorgesteld besluit | voorgestelde beslissing | voorlopig besluit | 決定案 | 提案する決定
    keputusan | hasil keputusan | keputusan akhir | opsi yang dipilih | 결정 | 결정 사항 | 의사결정 | 결정 내용
    beslutning | beslutningen | vår beslutning | anbefaling | valgt løsning | valgt alternativ | beslut | beslutet | valt alternativ | vald lösning | afgørelse | avgjørelse`),
  rationale: phrases(`
    rationale | decision rationale | justification | why | reasoning
    begründung | justificación | justificativa | justification de la décision | lý do | 理由 | обоснование | gerekçe
    motivazione | motivazioni | giustificazione | perché | ragioni
    uzasadnienie | uzasadnienie decyzji | dlaczego
    onderbouwing | motivering | motivatie | waarom | toelichting
    決定理由 | 選定理由 | 採用理由 | 根拠 | 결정 이유 | 근거 | 선택 이유
    alasan | alasan keputusan | dasar pemikiran
    begrunnelse | begrundelse | motivering | motiv
    reason for rejection | reasons for rejection | reason for rejecting | reason for the choice | reason for choosing | reason for selection | why rejected | why chosen | why not
    ablehnungsgrund | grund der ablehnung | grund für die ablehnung | grund der wahl | grund für die wahl | motivo del rechazo | motivos del rechazo | razón del rechazo | motivo de descarte
    motivo de la elección | razón de la elección | motivo da rejeição | motivo do descarte | motivo da escolha | razão da escolha | raison du rejet | raisons du rejet | motif du rejet | raison du choix
    motivo del rifiuto | motivo dello scarto | motivo della scelta | powód odrzucenia | powody odrzucenia | powód wyboru | reden van afwijzing | reden van de keuze | lý do từ chối | lý do loại | lý do chọn
    причина отказа | причины отказа | причина отклонения | причина выбора | причины выбора | red nedeni | reddetme nedeni | ret gerekçesi | seçim nedeni | seçim gerekçesi
    拒绝理由 | 否决理由 | 未选原因 | 未采用原因 | 选择理由 | 选择原因 | 却下理由 | 却下の理由 | 不採用理由 | 選択理由 | 기각 이유 | 제외 이유`),
  consequences: phrases(`
    consequences | implications | impact | result | results | outcome | what follows | what follows from this | what this means | what it means
    konsequenzen | folgen | auswirkungen | consecuencias | consequências | conséquences
    hậu quả | hệ quả | 影响 | 后果 | 後果 | 影響 | последствия | sonuçlar | sonuçları
    conseguenze | implicazioni | effetti | impatto
    konsekwencje | skutki | następstwa | wpływ
    gevolgen | consequenties | implicaties
    結果 | 帰結 | 影響範囲 | 결과 | 영향
    konsekuensi | dampak | akibat
    konsekvenser | følger | virkninger | följder | påverkan`),
  positive: phrases(`
    positive | positives | positive consequences | good consequences | good | benefits | easier | what becomes easier | what gets easier | becomes easier | what becomes easier to do | gains | we gain | upsides
    was einfacher wird | wird einfacher | einfacher | gewinn | qué se facilita | más fácil | lo que mejora | o que melhora | mais fácil | ce qui devient plus facile | plus facile | dễ hơn | điều trở nên dễ hơn
    positiv | positive konsequenzen | positive folgen | positivas | consecuencias positivas | consequências positivas
    conséquences positives | positifs | aspects positifs | tích cực | hệ quả tích cực | 正面 | 积极 | 正面影响 | 积极影响 | 正向
    положительные | позитивные | olumlu
    positivi | conseguenze positive | aspetti positivi | benefici
    pozytywne | konsekwencje pozytywne | pozytywne konsekwencje | pozytywne skutki | korzyści
    positief | positieve gevolgen | positieve consequenties
    良い影響 | 良い結果 | 肯定的 | ポジティブ | プラス面 | 良い点 | 긍정적 | 긍정적 영향 | 긍정적 결과
    positif | konsekuensi positif | dampak positif
    positive konsekvenser | positive følger | positiva | positiva konsekvenser | positiva följder`),
  negative: phrases(`
    negative | negatives | negative consequences | bad consequences | bad | drawbacks | risks | harder | more difficult | what becomes harder | what gets harder | becomes harder | becomes more difficult | what becomes more difficult | what becomes more difficult to do | downsides
    was schwieriger wird | wird schwieriger | schwieriger | qué se complica | más difícil | lo que empeora | o que piora | mais difícil | ce qui devient plus difficile | plus difficile | khó hơn | điều trở nên khó hơn
    negativ | negative konsequenzen | negative folgen | negativas | consecuencias negativas | consequências negativas
    négatives | négatifs | conséquences négatives | aspects négatifs | tiêu cực | hệ quả tiêu cực | 负面 | 消极 | 负面影响 | 代价
    отрицательные | негативные | olumsuz
    negativi | conseguenze negative | aspetti negativi | rischi
    negatywne | konsekwencje negatywne | negatywne konsekwencje | negatywne skutki | ryzyka
    negatief | negatieve gevolgen | negatieve consequenties | risico's
    悪い影響 | 悪い結果 | 否定的 | ネガティブ | マイナス面 | 悪い点 | リスク | 부정적 | 부정적 영향 | 부정적 결과
    konsekuensi negatif | dampak negatif | negatif
    negative konsekvenser | negative følger | negativa | negativa konsekvenser | negativa följder | risiko | risici | risikoer | risker | risiken | riesgos | riscos | risques`),
  neutral: phrases(`
    neutral | neutral consequences | neutrale konsequenzen | neutrales | neutras | neutres
    trung tính | trung lập | 中性 | нейтральные | nötr
    mitigation | mitigations | mitigación | mitigaciones | mitigação | mitigações | gegenmaßnahmen | abmilderung | mesures d'atténuation | atténuation
    mitigazione | mitigazioni | mitygacja | maatregelen | 缓解措施 | 軽減策 | 완화 방안 | giảm thiểu | biện pháp giảm thiểu
    neutri | neutrali | conseguenze neutre | neutralne | neutralne konsekwencje | neutraal | neutrale gevolgen | 中立 | 中立的 | ニュートラル
    netral
    nøytral | nøytrale | nøytrale konsekvenser | neutrala | neutrala konsekvenser | avbøtende tiltak | åtgärder`),
  pros: phrases(`
    pros | advantages | benefits | vorteile | ventajas | vantagens | avantages | prós | ưu điểm | 优点 | 优势
    плюсы | преимущества | avantajlar | artıları
    vantaggi | punti di forza
    zalety | plusy
    voordelen | pluspunten
    長所 | メリット | 利点 | 장점 | 이점
    kelebihan | keuntungan
    fordeler | fordele | fördelar`),
  cons: phrases(`
    cons | disadvantages | drawbacks | nachteile | desventajas | inconvenientes | desvantagens | inconvénients | contras | nhược điểm
    缺点 | 劣势 | минусы | недостатки | dezavantajlar | eksileri
    svantaggi | punti deboli
    wady | minusy
    nadelen | minpunten
    短所 | デメリット | 欠点 | 단점
    kekurangan | kerugian
    ulemper | nackdelar`),
  current: phrases(`
    current | current state | current situation | current architecture | current database architecture | today | as is
    as-is | existing | status quo
    ist-zustand | aktueller stand | aktuelle architektur | derzeitige architektur | heute
    situación actual | estado actual | arquitectura actual | situação atual | estado atual | arquitetura atual
    situation actuelle | état actuel | architecture actuelle | hiện trạng | kiến trúc hiện tại
    现状 | 当前架构 | 当前状态 | текущее состояние | mevcut durum
    situazione attuale | stato attuale | architettura attuale | oggi
    stan obecny | obecny stan | sytuacja obecna | stan aktualny | obecna architektura | dziś
    huidige situatie | huidige toestand | huidige architectuur | vandaag
    現在の構成 | 現状の構成 | 現行構成 | 現在の状況
    nåsituasjon | dagens situasjon | dagens løsning | nuværende situation | nuvarande situation | nuläge`),
  problem: phrases(`
    problem | problem statement | the problem | problemstellung | problema | problème | vấn đề | 问题 | проблема
    il problema | opis problemu | sformułowanie problemu | probleem | probleemstelling | het probleem | 課題 | 問題 | 問題点
    problemstilling | problembeskrivelse | problemformulering | problembeskrivning`),
  future: phrases(`
    future | future considerations | future work | future improvements | outlook | next steps | when scale demands it
    roadmap beyond | reversibility | exit strategy | umkehrbarkeit | reversibilidad | reversibilidade | réversibilité | reversibilità | odwracalność | omkeerbaarheid | ausblick | zukunft | künftige erweiterungen | futuro | trabajo futuro | trabalhos futuros
    perspectives | évolutions futures | évolution | tương lai | hướng phát triển | 未来 | 后续 | 未来规划 | будущее | gelecek
    sviluppi futuri | prossimi passi | prospettive
    przyszłość | dalsze kroki | plany na przyszłość | następne kroki | dalszy rozwój
    toekomst | volgende stappen | vervolgstappen | toekomstig werk
    今後 | 今後の課題 | 将来 | 今後の展望 | 次のステップ
    videre arbeid | neste steg | fremtid | næste skridt | fremtidigt arbejde | nästa steg | framtid`),
  example: phrases(`
    example | examples | anti-pattern | anti-patterns | antipattern | bad design | what if
    handling cross-service queries | beispiel | beispiele | ejemplo | exemplo | exemple | ví dụ | 示例 | пример
    esempio | esempi | przykład | przykłady | antywzorzec | voorbeeld | voorbeelden | 例 | サンプル`),
  implementation: phrases(`
    implementation | implementation details | implementation notes | implementation plan | implementation roadmap
    umsetzung | implementierung | implementación | implementação | mise en œuvre | implémentation | triển khai
    实施 | 实现 | реализация | uygulama
    attuazione | implementazione | realizzazione | implementacja | wdrożenie | realizacja | implementatie | uitvoering | 実装 | 実装方針
    implementasjon | gjennomføring | genomförande | implementering`),
  migration: phrases(`
    migration | migration strategy | migration plan | migration path | migrationsstrategie | migrationspfad
    migración | migração | stratégie de migration | di chuyển | 迁移 | миграция
    migrazione | piano di migrazione | strategia di migrazione | migracja | plan migracji | strategia migracji | migratie | migratieplan | migratiestrategie | 移行 | 移行計画 | マイグレーション`),
  validation: phrases(`
    validation | compliance | confirmation | verification | how we will know | how we know | how we check | how we verify | acceptance criteria
    validierung | bestätigung | validación | validação
    xác nhận | 验证 | проверка
    validazione | conferma | verifica | walidacja | weryfikacja | potwierdzenie | validatie | bevestiging | 検証 | 確認`),
  references: phrases(`
    references | links | further reading | sources | see also | referenzen | verweise | quellen | literatur
    referencias | referências | références | tham khảo | tài liệu tham khảo | 参考 | 参考资料 | ссылки | kaynaklar
    riferimenti | collegamenti | fonti | vedi anche
    odnośniki | odwołania | referencje | źródła | bibliografia | linki | zobacz także
    referenties | verwijzingen | bronnen | zie ook
    参考文献 | 参照 | 参考リンク
    referanser | kilder | se også | referencer | referenser | källor | se även`),
  related: phrases(`
    related | related decisions | related adrs | related records | verwandte entscheidungen | verwandte adrs
    zugehörige entscheidungen | decisiones relacionadas | adrs relacionados | adr relacionados
    decisões relacionadas | décisions liées | adr liées | adr liés | adrs liées
    quyết định liên quan | adr liên quan | 相关决策 | 相关 | связанные решения | связанные | связанные записи | связанные adr | см. также | ilgili kararlar | ilgili
    decisioni correlate | decisioni collegate | adr correlati | adr collegati
    powiązania | powiązane decyzje | powiązane adr | powiązane dokumenty
    gerelateerde beslissingen | gerelateerde besluiten | gerelateerde adr's | gerelateerde adrs | gerelateerd | verwante besluiten | samenhang
    関連する決定 | 関連 adr | 関連adr | 関連 | 関連する adr | 関連資料
    relaterte beslutninger | relaterte adr-er | relaterede beslutninger | relaterade beslut`),
  monitoring: phrases(`
    monitoring | monitoring and observability | observability | success metrics | metrics | überwachung | monitoreo
    monitoramento | surveillance | giám sát | 监控
    monitoraggio | monitorowanie | monitoring i obserwowalność | bewaking | 監視 | モニタリング`),
};
