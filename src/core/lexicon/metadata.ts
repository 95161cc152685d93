// What the lines of a record's head are called.
import type { ReferenceRelation } from "../model/types.ts";
import { matcher, phrases } from "./match.ts";

export type MetadataField = "status" | "date" | "updated" | "review" | "deciders" | ReferenceRelation;

const fieldWords: Readonly<Record<MetadataField, readonly string[]>> = {
  status: phrases(`
    status | statut | estado | статус | trạng thái | durum | 状态 | 狀態 | estatus | état | situação | ステータス | 상태
    decision status | current status | entscheidungsstatus | estado de la decisión | status da decisão | statut de la décision
    trạng thái quyết định | 决策状态 | 当前状态
    stato | stato della decisione | status decyzji | status van het besluit | 状態`),
  date: phrases(`
    date | datum | fecha | data | ngày | 日期 | дата | tarih | decision date | date of decision | log date | created
    date created | creation date | entscheidungsdatum | fecha de decisión | data da decisão | date de décision
    ngày quyết định | 决策日期 | decided | accepted on | decided on | erstellt | 创建日期
    data della decisione | data decisione | deciso il | data decyzji | data utworzenia | utworzono | datum besluit | besluitdatum | beslisdatum | aangemaakt | 日付 | 決定日 | 作成日 | 날짜 | 일자 | 작성일 | 결정일
    tanggal | tanggal keputusan
    dato | beslutningsdato | beslutsdatum`),
  updated: phrases(`
    updated | last updated | last update | last modified | modified | last change | last changed | last changes | last edit | last edited
    last revised | last revision | last reviewed | last review | zuletzt überarbeitet | letzte überarbeitung | zuletzt geprüft | letzte prüfung
    último cambio | última modificación | última revisión | última alteração | última modificação | última revisão | dernière modification
    dernière révision | dernière relecture | ultimo cambiamento | ultima revisione | ostatnia modyfikacja | laatst herzien | laatste herziening
    последнее изменение | последнее обновление | zuletzt aktualisiert | zuletzt geändert | geändert am | letzte aktualisierung | aktualisiert am | aktualisiert
    letzte änderung | última actualización | actualizado | última atualização | atualizado | dernière mise à jour
    mis à jour | cập nhật | cập nhật lần cuối | lần cập nhật cuối | 更新日期 | 最后更新 | 更新 | обновлено | güncelleme
    ultimo aggiornamento | aggiornato | aggiornato il | ultima modifica | ostatnia aktualizacja | zaktualizowano | aktualizacja | ostatnia zmiana
    laatst bijgewerkt | bijgewerkt | bijgewerkt op | laatst gewijzigd | laatste wijziging | 更新日 | 最終更新日 | 最終更新
    terakhir diperbarui | diperbarui
    sist oppdatert | oppdatert | senast uppdaterad | uppdaterad | sidst opdateret | opdateret`),
  review: phrases(`
    next review | review date | review by | review | revisit | nächste prüfung | nächste überprüfung
    próxima revisión | próxima revisão | prochaine revue | prochaine révision | date de révision | siguiente revisión | fecha de revisión | data de revisão | wiedervorlage | дата пересмотра | đánh giá lại | 下次评审 | 复审日期 | следующий пересмотр
    prossima revisione | revisione | następny przegląd | kolejny przegląd | przegląd | volgende herziening | herziening | volgende beoordeling | 次回レビュー | 見直し日 | 再評価日`),
  deciders: phrases(`
    deciders | decider | decision makers | decision-makers | decision maker | decision owner | decision owners
    author | authors | who | who decided | owner | owners | approvers | approved by | decided by | by | written by | entscheider | entscheidungsträger | entschieden von | beschlossen von | decidido por | décidé par | deciso da
    autor | autoren | verfasser | beteiligte | decisores | responsables | responsables de la decisión | responsável pela decisão | autores | autor/a | tomadores de decisión
    responsáveis | responsáveis pela decisão | tomadores de decisão | décideurs | décideur | auteur | auteurs | người quyết định | thành viên quyết định | nhóm quyết định | người tham gia quyết định
    decision team | entscheidungsteam | équipe de décision | equipo de decisión | equipe de decisão
    người ra quyết định | tác giả | 决策者 | 決策者 | 作者 | 负责人 | 決策人 | 决策人 | автор | авторы | принимающие решение
    karar vericiler | karar verenler | yazar
    participants | teilnehmer | participantes | partecipanti | deelnemers | uczestnicy | участники | 参与者 | 参加者 | 참여자
    decisori | decisore | deciso da | autore | autori | responsabile | responsabili | approvatori | approvato da
    decydenci | decydent | osoby decyzyjne | autorzy | właściciel | właściciele | zatwierdził | zatwierdzający | zdecydowali | odpowiedzialni
    beslissers | beslisser | besluitvormers | besluitnemers | besloten door | eigenaar | goedgekeurd door | betrokkenen
    決定者 | 意思決定者 | 承認者 | 責任者 | 執筆者 | 결정자 | 의사결정자 | 승인자 | 작성자
    作成者 | 起案者 | 著者 | 担当者 | redatto da | opracował | opracowanie | opgesteld door
    pengambil keputusan | penulis | penanggung jawab
    beslutningstakere | beslutningstaker | besluttet av | forfatter | forfattere | beslutningstagere | besluttet af | beslutsfattare | beslutad av | författare`),
  relates: phrases(`
    related | related adrs | related adr | related to | related decisions | see also | relates to | links | verwandt
    verwandte adrs | bezug | relacionado | relacionados | relacionado con | adrs relacionados | liés | lié à
    adr liés | adr liées | liên quan | 相关 | 相关决策 | 关联 | связано | связанные | ilgili | refines | complements
    correlato a | correlati | collegato a | collegati | adr correlati | adr collegati | vedi anche | riferimenti
    powiązane | powiązany z | powiązane adr | powiązania | zobacz także | dotyczy
    gerelateerd | gerelateerd aan | gerelateerde adr's | zie ook | verwant
    関連 | 関連 adr | 関連adr | 関連する adr
    terkait | adr terkait | keputusan terkait
    relatert | relatert til | relaterede | relaterade | se også | se även`),
  supersedes: phrases(`
    supersedes | supercedes | replaces | partial supersede of | ersetzt | löst ab | reemplaza | reemplaza a
    sustituye | sustituye a | substitui | remplace | thay thế cho | thay thế | 取代 | 替代 | заменяет | yerine geçer
    sostituisce | rimpiazza | zastępuje | vervangt | 置き換え対象 | 置き換える | 置換対象 | 廃止対象
    erstatter | avløser | afløser | ersätter`),
  "superseded-by": phrases(`
    superseded by | superceded by | superseded | replaced by | ersetzt durch | abgelöst durch | reemplazado por
    sustituido por | substituído por | remplacé par | bị thay thế bởi | được thay thế bởi | 被取代 | 被替代 | заменено
    değiştirildi | yerini alan
    sostituito da | sostituita da | rimpiazzato da | zastąpione przez | zastąpiony przez | zastąpiona przez | vervangen door | 後継 | 置き換え先 | により置き換え
    erstattet av | avløst av | erstattet af | afløst af | ersatt av`),
  amends: phrases(`
    amends | ändert | ergänzt | amende | modifica | enmienda | altera | modifie | complète | sửa đổi | bổ sung | 修订 | изменяет
    updates | günceller
    integra | aggiorna | zmienia | uzupełnia | wijzigt | vult aan | 改訂対象 | 修正対象`),
  "amended-by": phrases(`
    amended by | geändert durch | ergänzt durch | modificado por | alterado por | modifié par | sửa đổi bởi | 被修订
    изменено | güncelleyen
    modificato da | modificata da | integrato da | zmienione przez | zmieniony przez | zmieniona przez | uzupełnione przez | gewijzigd door | aangevuld door | 改訂元 | 修正元`),
  "depends-on": phrases(`
    depends on | requires | builds on | extends | based on | implements | hängt ab von | baut auf | abhängig von
    erweitert | depende de | extiende | estende | dépend de | étend | s'appuie sur | phụ thuộc | phụ thuộc vào
    mở rộng | 依赖 | 扩展 | зависит от | bağımlı
    dipende da | si basa su | richiede | zależy od | opiera się na | rozszerza | wymaga | hangt af van | bouwt voort op | breidt uit | vereist | 依存 | 依存先 | 前提
    avhenger av | bygger på | afhænger af | beror på`),
};

const fields = matcher(fieldWords);

/** The field that a label such as "Decision Makers" names, or null. */
export const fieldOf = (label: string): MetadataField | null => fields.whole(label.replace(/[([（].*$/u, ""));

const relatingWords: readonly (readonly [ReferenceRelation, RegExp])[] = [
  [
    "superseded-by",
    /(?<![\p{L}])(?:supers?c?eded|replaced|ersetzt|abgelöst|reemplazad[oa]|sustituid[oa]|substituíd[oa]|remplacée?|(?:bị|được) thay thế|sostituit[oa]|rimpiazzat[oa]|zastąpion[eya]|vervangen|erstattet|avløst|afløst|ersatt)\s+(?:\S+\s+){0,2}?(?:by|durch|por|par|bởi|da|dal|dall'|przez|door|av|af)(?![\p{L}])|(?:に|によって|により)(?:置き換え|取って代わ)|後継|置き換え先|被(?:取代|替代)?|заменен[оа]?|(?<![\p{L}])değiştirildi(?![\p{L}])/iu,
  ],
  [
    "amended-by",
    /(?<![\p{L}])(?:amended|modified|geändert|ergänzt|modificad[oa]|alterad[oa]|modifiée?|sửa đổi|modificat[oa]|integrat[oa]|zmienion[eya]|uzupełnion[eya]|gewijzigd|aangevuld)\s+(?:\S+\s+){0,2}?(?:by|durch|por|par|bởi|da|dal|dall'|przez|door)(?![\p{L}])/iu,
  ],
  [
    "supersedes",
    /(?<![\p{L}])(?:supersedes?|supercedes?|replaces|ersetzt(?! durch)|löst|reemplaza(?! ?d)|sustituye|substitui|remplace|thay thế(?: cho)?|sostituisce|rimpiazza|zastępuje|vervangt|erstatter|avløser|afløser|ersätter)(?![\p{L}])|取代|替代|заменяет|を置き換え|に取って代わ|置き換え対象/iu,
  ],
  [
    "amends",
    /(?<![\p{L}])(?:amends|ändert|ergänzt(?! durch)|enmienda|amende|modifica(?! ?d)|altera(?! ?d)|modifie(?! ?e)|sửa đổi(?! bởi)|zmienia|uzupełnia|wijzigt)(?![\p{L}])|修订|изменяет|を(?:改訂|修正|補足)/iu,
  ],
  [
    "depends-on",
    /(?<![\p{L}])(?:depends on|builds on|extends|requires|based on|hängt (?:\S+ )?ab von|baut auf|depende de|extiende|dépend de|s'appuie sur|phụ thuộc(?: vào)?|dipende da|dipende dal|si basa su|zależy od|opiera się na|hangt (?:\S+ )?af van|bouwt voort op|avhenger av|afhænger af|beror på|bygger på)(?![\p{L}])|依赖|зависит от|依存|を前提/iu,
  ],
];

/** Of a table of other records: how this one relates to them. */
export const relationColumn =
  /^[\s*]*(?:relation(?:ship)?(?: type)?|type of relation|link type|beziehung|art der beziehung|bezug|relación|tipo de relación|relação|tipo de relação|type de relation|lien|relazione|tipo di relazione|relacja|powiązanie|relatie|soort relatie|quan hệ|mối quan hệ|关系|关联类型|связь|отношение|ilişki|関係|관계)[\s*]*$/iu;

/** "Supersedes ADR-7, see also ADR-19": what follows is read, and nothing more. */
const readWords: readonly [ReferenceRelation, RegExp] = [
  "relates",
  /(?<![\p{L}])(?:see(?: also)?|cf\.|siehe(?: auch)?|vgl\.|véase(?: también)?|ver(?: también| também)?|veja(?: também)?|voir(?: aussi)?|vedi(?: anche)?|zobacz(?: też)?|zie(?: ook)?|xem(?: thêm)?|см\.)(?![\p{L}])|参见|另见|参照/iu,
];
/** Which words in front of a reference say how the record relates to it; the last before the reference counts. */
export const relationWords: readonly (readonly [ReferenceRelation, RegExp])[] = [...relatingWords, readWords];

/** "(TBD)", "(pending)": announced, not written. */
export const announcedPattern =
  /[([（]\s*(?:tbd|to be (?:written|decided|done|defined|created)|pending|planned|upcoming|coming soon|not yet written|todo|ausstehend|geplant|pendiente|pendente|à venir|à écrire|đang chờ|sẽ viết|da scrivere|da fare|in attesa|pianificato|prevista|previsto|do napisania|planowan[eya]|oczekuje|w przygotowaniu|te schrijven|gepland|volgt|待定|待写|планируется|予定|作成予定|未作成|未定)[^)\]）]{0,30}[)\]）]/iu;

/** "End of ADR-012": how some close a record. */
export const lastLine =
  /(?<![^\n])[#*_\s-]{0,8}(?:End of|Ende (?:von |des )?|Fin (?:de (?:l[ae] )?|du )?|Fim d[oa]|Fine di|Koniec|Einde van) ?ADR[- ]?0*(\d{1,4})[*_\s-]*$/iu;

/** "- **ID:** ADR-0004", "| Number | ADR-4 |": a line of the head that gives the record's own number, which is group 1 or 2. */
export const ownNumberLine =
  /^[\s>|*_-]{0,8}(?:ADR[ -]?)?(?:ID|No\.?|Nr\.?|Number|Nummer|Kennung|Número|Numéro|Numero|Numer|Mã|Номер|编号|番号)[*_\s]{0,4}[:：|][*_`\s]{0,4}ADR[-_ #]?0*(\d{1,5})(?![\p{L}\d])|^[\s>]{0,4}\|[*_\s]{0,4}ADR[*_\s]{0,4}\|[*_\s]{0,4}0*(\d{1,5})[*_\s]{0,4}\|/imu;

/** "id: ADR-0004", "number: 4", "adr: 0004": the same as a field of the front matter, whose number is group 1. */
export const ownNumberField =
  /^(?:(?:adr[-_ ]?)?(?:id|no|nr|num|number|nummer|número|numéro|numero|numer|номер|编号|番号)|adr)[ \t]{0,8}:[ \t]{0,8}["']?(?:ADR[-_ #]?)?0*(\d{1,5})["']?[ \t]*\r?$/imu;

/** "was settled in", "as described in", right in front of a record that was there before. */
export const toldBefore =
  /(?<!\p{L})(?:(?:settled|decided|described|introduced|chosen|agreed|explained|documented|defined|made|established) (?:in|by|with)|(?:entschieden|beschrieben|festgelegt|eingeführt|beschlossen|geregelt) (?:in|mit|durch)|(?:decid|descri|introduc|defin|acord|fij)\p{L}+ (?:en|em|no|con|com|por)|(?:décid|décri|introdui|défini|retenu)\p{L}* (?:dans|par|avec)|(?:decis|descritt|introdott|definit)[oaei] (?:in|con|da|nell['’]))\s+[[(*_]{0,3}$/iu;

/** "This decision (ADR-4)": words that point at the record itself. */
export const pointsHere =
  /(?<!\p{L})(?:this|present|own|here|record|decision|entscheidung|decisión|decisão|décision|decisione|diese[rsmn]?|vorliegende[rsn]?|est[aeo]|present[ae]|cette?|présente?|quest[ao]|ten|ta|to|niniejsz\p{L}+|deze|dit|này|эт[аоиу]\p{L}*|bu)(?!\p{L})|本|この|此/iu;

/** Right behind a record that was there before: "ADR-4 already forbids it". */
export const alreadyBehind =
  /^[*_)\]]{0,3}\s(?:has |have |hat |haben |ha |a |heeft |had )?(?:already|bereits|schon|ya|já|déjà|già|już|al|reeds|đã|уже)(?!\p{L})/iu;

/** "(also in ADR-4)", "(ayrıca ADR-4)": a further record. Ends the text. */
export const alsoSent =
  /[(（](?:also|auch|ebenso|también|também|aussi|anche|też|także|ook|cũng|также|ayrıca)\s(?:(?:in|en|em|dans|nell['’]|w|trong|в)\s)?[[*_]{0,3}$/iu;

/** Headings below which a record keeps its own changes. */
const logWords = phrases(`
  history | revision history | version history | change history | decision history | change log | changelog | revisions | document history | log
  historie | verlauf | änderungshistorie | änderungsverlauf | änderungen | versionshistorie
  historial | historial de cambios | historia | registro de cambios | control de cambios | historial de revisiones
  histórico | histórico de alterações | histórico de revisões | registro de alterações
  historique | historique des modifications | historique des révisions | journal des modifications
  storia | cronologia | cronologia delle modifiche | storico delle modifiche | storico
  historia zmian | historia decyzji | dziennik zmian | geschiedenis | wijzigingsgeschiedenis | wijzigingen | revisiegeschiedenis
  lịch sử | lịch sử thay đổi | lịch sử sửa đổi | 变更记录 | 变更历史 | 修订记录 | 修订历史 | 历史 | 変更履歴 | 改訂履歴 | 履歴 | история | история изменений | değişiklik geçmişi`);
const logs = matcher({ log: logWords });

/** "## History", "## 7. Revision history". */
export const isLogHeading = (heading: string): boolean => logs.whole(heading) !== null;

/** At the end of a line up to a reference: words that send the reader to another record. */
export const sendingPattern =
  /(?<!\p{L})(?:(?:see|siehe|véase|vease|ver|veja|voir|vedi|zie|zob\.|zobacz|xem|см\.)\s+(?:also |auch |también |também |aussi |anche |ook )?|(?:follow-?ups?|next|previous|prev|nächste[rs]?|vorige[rs]?|folgende|siguiente|anterior|próximo|próxima|seguinte|suivante?|précédente?|successivo|precedente|następn[ay]|poprzedni[a]?|volgende|vorige|tiếp theo|trước)\s*[:：]\s*)[[(*_]{0,3}$/iu;

/** "## Metadata": a heading over the lines of a record's head. */
export const fieldsHeading =
  /^[^\p{L}]*(?:metadata|meta ?data|meta|meta information|document (?:control|info(?:rmation)?)|record info(?:rmation)?|adr info(?:rmation)?|metadaten|metadatos|metadados|métadonnées|metadati|metadane|metagegevens|thông tin(?: chung)?|siêu dữ liệu|元数据|基本信息|メタデータ|метаданные)$/iu;

/** What stands over the fields of a record that are told in a table: "Field | Value". */
export const fieldHeading =
  /^[\s*]*(?:field|property|attribute|key|item|metadata|feld|eigenschaft|attribut|campo|propiedad|atributo|propriedade|champ|propriété|veld|eigenschap|pole|właściwość|trường|字段|属性|項目|поле|свойство|alan|felt|egenskap)[\s*]*$/iu;
