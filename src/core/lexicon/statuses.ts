// What a record's status is called, in several languages.

import type { StatusValue } from "../model/types.ts";
import { matchesOf } from "../text/matches.ts";
import { nearest } from "../text/spelling.ts";
import { beginning, latePattern, phrases } from "./match.ts";

const statusWords: Readonly<Record<Exclude<StatusValue, "other">, readonly string[]>> = {
  superseded: phrases(`
    superseded | superceded | replaced | ersetzt | abgelöst | reemplazado | reemplazada | sustituido | sustituida
    substituído | substituída | remplacé | remplacée | remplace | remplacee | bị thay thế | đã thay thế | được thay thế | 已被取代 | 已取代 | 被取代
    已替代 | заменено | заменён | заменен | değiştirildi
    sostituito | sostituita | rimpiazzato | rimpiazzata | superato | superata | zastąpione | zastąpiony | zastąpiona | vervangen | 置き換え済み | 置き換え先 | 置き換えられた | 置換済み | 廃止（置き換え） | 差し替え済み
    digantikan | 대체됨
    suplantado | suplantada | заменена | замещено | замещён | yerine geçildi | yerini aldı | 被替代 | 已被替代 | 已被代替 | 已替换 | 已更替
    대체 | 교체됨 | 置換
    erstattet | avløst | afløst | ersatt | utbytt`),
  deprecated: phrases(`
    deprecated | obsolete | retired | veraltet | überholt | obsoleto | obsoleta | obsolète | déprécié | dépréciée | deprecie | depreciee
    lỗi thời | không còn dùng | 已弃用 | 弃用 | 已废弃 | 废弃 | устарело | устарел | kullanımdan kaldırıldı
    deprecato | deprecata | dismesso | dismessa | przestarzałe | przestarzały | przestarzała | wycofane | wycofany | wycofana | nieaktualne | nieaktualny | verouderd | achterhaald | vervallen | 非推奨 | 廃止 | 廃止済み
    outdated | expired | no longer valid | no longer in force | archived | descontinuado | descontinuada | depreciado | depreciada | em desuso | en desuso
    ultrapassado | ultrapassada | abandonado | abandonada | caduc | caduque | périmé | périmée | abandonné | abandonnée | plus en vigueur | abgekündigt | außer kraft
    aufgehoben | nicht mehr gültig | nicht mehr in kraft | abbandonato | abbandonata | in disuso | non più in vigore | устарела | устаревшее | неактуально | отменено | отменена
    eskidi | eskimiş | kullanım dışı | geçersiz | đã lỗi thời | ngừng sử dụng | hết hiệu lực | usang | kedaluwarsa | tidak digunakan lagi | tidak berlaku
    폐기됨 | 폐기 | 사용 중단 | 过时 | 已过时 | 已過時 | 已廢棄 | 廢棄 | 已停用 | 已作废 | 失效 | 已失效 | 廃止予定 | nieaktualna | uitgefaseerd | niet meer van kracht | buiten gebruik
    foreldet | utgått | forældet | udfaset | föråldrad | utfasad`),
  rejected: phrases(`
    rejected | declined | denied | abgelehnt | verworfen | rechazado | rechazada | rejeitado | rejeitada | recusado
    rejeté | rejetée | refusé | rejete | rejetee | refuse | từ chối | bị từ chối | đã từ chối | 已拒绝 | 拒绝 | 否决 | отклонено | отклонён | reddedildi
    rifiutato | rifiutata | respinto | respinta | scartato | scartata | odrzucone | odrzucony | odrzucona | afgewezen | verworpen | 却下 | 却下済み | 不採用 | 否決
    ditolak | 거부됨 | 거절됨 | 기각
    withdrawn | abandoned | cancelled | canceled | not accepted | not approved | not adopted | zurückgewiesen | zurückgezogen | nicht angenommen | nicht akzeptiert | nicht genehmigt
    recusada | descartado | descartada | denegado | denegada | desestimado | desestimada | retirado | retirada | cancelado | cancelada | no aceptado | no aceptada | no aprobado | no aprobada
    não aceite | não aceito | não aceita | não aprovado | não aprovada | refusée | écarté | écartée | retiré | retirée | annulé | annulée | non retenu | non retenue | non accepté | non acceptée
    bocciato | bocciata | ritirato | ritirata | annullato | annullata | non accettato | non accettata | non approvato | non approvata | nieprzyjęte | nieprzyjęty | nieprzyjęta
    geweigerd | ingetrokken | niet geaccepteerd | niet aangenomen | отклонена | отвергнуто | отвергнута | отказано | не принято | не принята | reddedilmiş | geri çekildi | İptal edildi
    bác bỏ | đã bác bỏ | bị bác bỏ | không chấp nhận | không được chấp nhận | không được duyệt | 已否决 | 被拒绝 | 被否决 | 駁回 | 已驳回 | 不接受 | 不采纳 | 已撤回 | 撤回 | 已取消
    반려 | 반려됨 | 거부 | 거절 | 기각됨 | 철회 | 철회됨 | tidak disetujui | tidak diterima | dibatalkan | ditarik | 取り下げ
    avvist | forkastet | afvist | avvisad | avslagen | förkastad | avslått`),
  draft: phrases(`
    draft | wip | work in progress | entwurf | borrador | rascunho | brouillon | bản nháp | nháp | 草稿 | 草案 | черновик
    taslak | 초안
    bozza | in bozza | szkic | wersja robocza | robocza | roboczy | concept | kladversie | ontwerp | 下書き | ドラフト | 作成中
    draf
    in progress | em elaboração | em rascunho | esboço | minuta | en borrador | en elaboración | en redacción | ébauche | en cours de rédaction | en rédaction | in arbeit | in bearbeitung
    in erarbeitung | in bewerking | in opmaak | in voorbereiding | w opracowaniu | w przygotowaniu | в работе | в разработке | черновая | hazırlanıyor | rancangan | konsep
    작성 중 | 작성중 | 起草中 | 撰写中 | 編集中 | đang soạn | đang soạn thảo | dự thảo | in stesura | in lavorazione
    utkast | udkast | kladde`),
  proposed: phrases(`
    proposed | proposal | pending | on hold | under review | in review | under discussion | rfc | open | vorgeschlagen
    vorschlag | in prüfung | in diskussion | 제안됨 | 제안 | 검토 중 | propuesto | propuesta | en revisión | proposto | proposta | em análise
    em revisão | em discussão | proposé | proposée | propose | proposee | en discussion | đề xuất | đang xem xét | đang đề xuất | 提议 | 已提议
    提案 | 待定 | 提议中 | 建议中 | 讨论中 | предложено | предложен | на рассмотрении | önerildi | öneri
    in discussione | in revisione | in attesa | zaproponowane | zaproponowany | zaproponowana | propozycja | proponowane | proponowany | proponowana | w trakcie dyskusji | w dyskusji | do przeglądu | oczekuje na akceptację | voorgesteld | voorstel | in bespreking | in beoordeling | ter discussie | 提案中 | 検討中 | レビュー中 | 議論中 | 保留
    diusulkan | dalam tinjauan
    deferred | postponed | undecided | not yet decided | not yet accepted | not yet approved | pendiente | pendientes | abierta | abierto | en discusión | en debate | en evaluación | en análisis
    por decidir | por aprobar | sugerido | sugerida | aún no aceptada | aún no aprobada | pendente | pendentes | em aberto | em avaliação | em consulta | em apreciação | em debate | por aprovar
    aguarda aprovação | aguardando aprovação | ainda não aceite | ainda não aprovada | en attente | à valider | à discuter | à l'étude | en revue | en révision | soumis | soumise | en cours de discussion
    en cours de validation | pas encore validée | pas encore acceptée | offen | vorgelegt | eingereicht | zur diskussion | zur prüfung | zur abstimmung | in abstimmung | ausstehend | in beratung | noch offen
    noch nicht angenommen | noch nicht entschieden | aperto | aperta | da approvare | da discutere | in valutazione | in sospeso | sospeso | non ancora accettata | предложена | предлагается | на согласовании
    на обсуждении | обсуждается | в обсуждении | önerilen | teklif | teklif edildi | beklemede | İnceleniyor | İncelemede | onay bekliyor | tartışılıyor | değerlendiriliyor | diajukan | usulan | dalam peninjauan
    dalam diskusi | menunggu persetujuan | 검토중 | 논의 중 | 논의중 | 제안 중 | 보류 | 승인 대기 | 待审核 | 审核中 | 评审中 | 待评审 | 討論中 | 已提出 | 建议 | 提議 | 審查中 | 待批准 | 待确认 | 待决定
    chờ duyệt | đang chờ duyệt | chờ phê duyệt | đang thảo luận | đang đánh giá | thiết kế đề xuất | ter goedkeuring | ter beoordeling | ingediend | nog niet besloten | openstaand | do decyzji | do akceptacji
    oczekujące | oczekująca | otwarta | otwarte | rozważane | rozważana
    foreslått | forslag | til vurdering | til diskusjon | foreslået | under behandling | föreslagen | föreslaget | förslag`),
  accepted: phrases(`
    accepted | approved | adopted | decided | agreed | implemented | active | final | akzeptiert | angenommen
    beschlossen | genehmigt | entschieden | umgesetzt | aceptado | aceptada | aprobado | aprobada | adoptado
    adoptada | aceito | aceita | aprovado | aprovada | adotado | adotada | accepté | acceptée | approuvé | approuvée | accepte | acceptee | approuve | approuvee | adopte | adoptee | valide | validee
    adopté | adoptée | validé | validée | chấp nhận | đã chấp nhận | được chấp nhận | đã duyệt | đã phê duyệt
    đã thông qua | 已接受 | 已采纳 | 已採納 | 已批准 | 已通过 | 接受 | 采纳 | принято | принят | принята | одобрено | утверждено
    kabul edildi | kabul | onaylandı | decision made | decision taken | decision recorded | entscheidung getroffen | decisión tomada | decisión registrada | decisão tomada | decisão registrada | décision prise | decisione presa | besluit genomen | 채택됨 | 채택 | 승인됨 | 승인 | 수락됨 | 확정
    accettato | accettata | approvato | approvata | adottato | adottata | deciso | decisa | zaakceptowane | zaakceptowany | zaakceptowana | zatwierdzone | zatwierdzony | zatwierdzona | przyjęte | przyjęty | przyjęta | obowiązuje | obowiązujące | obowiązująca | wdrożone | geaccepteerd | aanvaard | goedgekeurd | aangenomen | vastgesteld | besloten | 承認 | 承認済み | 承認済 | 採択 | 採用 | 採用済み | 決定済み | 受理 | 合意済み | 確定
    diterima | disetujui
    ratified | confirmed | enacted | in effect | in force | committed | completed | aceite | aceites | em vigor | vigente | ratificado | ratificada | confirmado | confirmada | decidido | decidida | implementado | implementada
    implantado | implantada | validado | validada | activo | activa | ativo | ativa | acordado | acordada | firme | en vigor | en vigueur | retenu | retenue | décidé | décidée | ratifié | ratifiée | confirmé
    confirmée | implémenté | implémentée | mis en œuvre | mise en œuvre | entériné | entérinée | actif | acté | actée | arrêté | arrêtée | verabschiedet | bestätigt | freigegeben | implementiert
    vereinbart | in kraft | gültig | aktiv | festgelegt | gebilligt | zugestimmt | ratifiziert | in vigore | implementato | implementata | confermato | confermata | concordato | concordata
    ratificato | ratificata | attivo | attiva | geïmplementeerd | bekrachtigd | van kracht | definitief | actief | akkoord | overeengekomen | geratificeerd | bevestigd | akceptowane | akceptowana
    akceptowany | uzgodnione | uzgodniona | potwierdzone | potwierdzona | zaimplementowane | zaimplementowana | aktywne | aktywna | aktywny | uchwalone | uchwalona | wdrożona | wdrożony | zdecydowano
    одобрен | одобрена | утверждён | утвержден | утверждена | согласовано | согласована | внедрено | внедрена | реализовано | действует | действующее | uygulandı | yürürlükte | onaylı | onaylanmış
    kabul edilmiş | karar verildi | kararlaştırıldı | đã quyết định | đã thống nhất | đã áp dụng | đã triển khai | có hiệu lực | đang hiệu lực | đang có hiệu lực | đã chốt | đã được duyệt | phê duyệt
    được phê duyệt | đã được phê duyệt | chấp thuận | đã chấp thuận | đã đồng ý | diterapkan | diputuskan | berlaku | diadopsi | disepakati | 결정됨 | 결정 완료 | 결정 | 적용됨 | 합의됨 | 확정됨 | 시행 중
    已确定 | 已决定 | 已決定 | 通过 | 生效 | 已生效 | 已实施 | 已確認 | 已确认 | 已核准 | 核准 | 已采用 | 采用 | 已接納 | 已同意 | 同意 | 已通過 | 已定稿 | 决定 | 決定 | 合意 | 施行済み | 有効 | 採用決定
    akseptert | godkjent | vedtatt | besluttet | godtatt | accepteret | godkendt | vedtaget | accepterad | accepterat | godkänd | godkänt | beslutad | beslutat | antagen`),
};

const known = Object.entries(statusWords).flatMap(([value, words]) =>
  words.map((word) => [word, value as StatusValue] as const),
);
// In lower case, for "İ" has a letter of its own there.
const byWord = new Map(known.map(([word, value]) => [word.toLowerCase(), value]));
const pattern = beginning(
  latePattern(
    `(?<![\\p{L}])(?:${known
      .map(([word]) => word)
      .sort((a, b) => b.length - a.length)
      .join("|")})(?![\\p{Ll}])`,
    "giu",
  ),
  known.map(([word]) => word).filter((word) => /[^\p{Script=Han}]/u.test(word)),
);

export interface StatusMention {
  readonly value: StatusValue;
  readonly start: number;
  readonly end: number;
}

/** The status that the words open with or come to first; null where they only list what a status could be. */
export function statusIn(text: string): StatusMention | null {
  // "Concept" is a draft in Dutch, and any idea in English: it counts where it opens the words.
  const found = matchesOf(text, pattern).filter(([word]) => !/^concept$/i.test(word) || /^\W*concept\b/i.test(text));
  const distinct = new Set(found.map(([word]) => byWord.get(word.toLowerCase())));
  if (distinct.size >= 3 && /[|/{]/.test(text)) return null;
  const [first] = found;
  if (!first) return null;
  const end = first.index + first[0].length;
  const value = byWord.get(first[0].toLowerCase()) ?? "other";
  const partly =
    /(?:part(?:ly|ially)|teilweise|parcialmente|partiellement|parzialmente|in parte|częściowo|gedeeltelijk|deels|một phần|部分|一部)\s*$/iu.test(
      text.slice(0, first.index),
    );
  return { value: partly && value === "superseded" ? "accepted" : value, start: first.index, end };
}

/** The usual English statuses, as templates write them. */
const usual = ["Draft", "Proposed", "Accepted", "Rejected", "Deprecated", "Superseded"];

/** What a word that is no status was meant to be: "Propossed" is Proposed. Null for words that are far from all. */
export const nearestStatus = (text: string): string | null =>
  nearest(text.split(/[\s,;:(–—-]/u)[0] ?? "", usual) ?? null;

/** Do the words consist of a status and nothing else? "APPROVED", "[ACCEPTED]". */
export const isStatusWord = (text: string): boolean =>
  byWord.has(
    text
      .replace(/[^\p{L}\s]/gu, "")
      .trim()
      .toLowerCase(),
  );

/** One of the words that templates give. */
export const isEnglishStatus = (text: string): boolean =>
  /^(?:draft|proposed|accepted|approved|rejected|deprecated|superseded)$/i.test(text.trim());

/** A status at the end of a title, in brackets; "(active)" and "(deprecated)" may be said of what the record is about. Group 1 is the word. */
export const statusInTitle =
  /[[(（]\s?(draft|wip|proposed|proposal|accepted|approved|rejected|superseded|entwurf|vorgeschlagen|angenommen|abgelehnt|ersetzt|borrador|propuest[ao]|aceptad[ao]|rechazad[ao]|reemplazad[ao]|rascunho|propost[ao]|aceit[ao]|rejeitad[ao]|substituíd[ao]|brouillon|proposée?|acceptée?|rejetée?|bozza|accettat[ao]|rifiutat[ao]|bản nháp|đã chấp nhận|bị từ chối|草稿|已接受|已拒绝|已取代|черновик|принято|отклонено)\s?[\])）]\s*$/iu;

/** Behind a status: what was decided on is built. */
export const finishedNote =
  /(?:(?:implementation|rollout|migration) (?:is )?(?:complete|completed|finished|done)|(?:umsetzung|implementierung) (?:ist )?(?:abgeschlossen|fertig|beendet)|implementación (?:terminada|completada|completa|finalizada)|implementação (?:concluída|terminada|completa|finalizada)|implémentation (?:est )?(?:terminée|achevée|complète|finie)|implementazione (?:completata|terminata|conclusa)|(?:implementacja|wdrożenie) (?:zakończon[ae]|ukończon[ae])|implementatie (?:is )?(?:voltooid|afgerond|klaar)|реализация (?:завершена|закончена)|uygulama tamamlandı|triển khai (?:đã )?hoàn (?:thành|tất)|实施完成|已实施完成|実装(?:済み|完了)|구현 완료)(?![\p{L}])/iu;
/** "**Implementation complete:** 2025-08-19": a line of its own. Group 1 is the day. */
export const finishedLabel =
  /^[\s*_-]*(?:implementation (?:complete|completed|finished|done)|implemented(?: on)?|(?:umsetzung|implementierung) abgeschlossen(?: am)?|implementación (?:terminada|completada)|implementação (?:concluída|terminada)|implémentation terminée|implementazione (?:completata|terminata)|(?:implementacja|wdrożenie) zakończon[ae]|implementatie (?:voltooid|afgerond))[*_]*\s?[:：][*_]*\s?([\p{L}\d][\p{L}\d., /-]{3,20})$/iu;

/** "Status: accepted." as a sentence; group 1 is what follows. */
export const statusSentence =
  /(?:[.!。，；]\s*)(?:status|durum|estado|statut|stato|trạng thái|статус|状态|ステータス)\s*(?:[:：]|为)\s*([^.。\n]{2,30})(?=[.。])/iu;

/** In front of a status in bold: "This stays ", "Esto sigue en ", "Die Entscheidung bleibt ". */
const ofItself =
  /(?:^|[.!?。]\s+)(?:this(?: (?:adr|record|decision|document))?|the (?:adr|record|decision)|dies|das|die entscheidung|dieser? (?:adr|entscheidung)|est[ea] (?:adr|registro|decisión|decisão)|esto|isto|la decisión|a decisão|ceci|cet adr|cette décision|la décision|questo adr|questa decisione|la decisione|ta decyzja|decyzja|dit besluit|deze beslissing|het besluit|quyết định này)\s(?:(?:still|noch|aún|todavía|ainda|encore|ancora|nog|vẫn)\s)?(?:is|are|stays|remains|ist|bleibt|está|sigue|queda|es|é|continua|fica|est|reste|è|rimane|resta|jest|pozostaje|blijft|là|ở)\s(?:(?:still|in|en|em|como|als|a|an|noch|aún|ainda|encore|ancora|nog)\s){0,2}$/iu;

/** Behind it: the end of a clause, or how long. */
const ofTime =
  /^\s*(?:$|[.,;:!。，；]|(?:until|till|since|as of|from|for|bis|seit|ab|hasta|desde|até|jusqu|depuis|dès|fino|finché|da|do|od|tot|sinds|vanaf|cho đến|từ)(?!\p{L}))/iu;

/** Does a status between these words say how it stands with the record: "This stays **draft** until …"? */
export const tellsOwnStatus = (before: string, behind: string): boolean => ofItself.test(before) && ofTime.test(behind);
