// What the lines of a record's head are called.
import type { ReferenceRelation } from "../model/types.ts";
import { matcher, phrases } from "./match.ts";

export type MetadataField = "status" | "date" | "updated" | "review" | "deciders" | ReferenceRelation;

const fieldWords: Readonly<Record<MetadataField, readonly string[]>> = {
  status: phrases(`
    status | statut | estado | статус | trạng thái | durum | 状态 | 狀態 | estatus | état | situação | ステータス
    decision status | current status | entscheidungsstatus | estado de la decisión | status da decisão | statut de la décision
    trạng thái quyết định | 决策状态 | 当前状态`),
  date: phrases(`
    date | datum | fecha | data | ngày | 日期 | дата | tarih | decision date | date of decision | log date | created
    date created | creation date | entscheidungsdatum | fecha de decisión | data da decisão | date de décision
    ngày quyết định | 决策日期 | decided | accepted on | decided on | erstellt | 创建日期`),
  updated: phrases(`
    updated | last updated | last update | last modified | modified | zuletzt aktualisiert | zuletzt geändert | geändert am | letzte aktualisierung | aktualisiert am | aktualisiert
    letzte änderung | última actualización | actualizado | última atualização | atualizado | dernière mise à jour
    mis à jour | cập nhật | cập nhật lần cuối | lần cập nhật cuối | 更新日期 | 最后更新 | 更新 | обновлено | güncelleme`),
  review: phrases(`
    next review | review date | review by | review | revisit | nächste prüfung | nächste überprüfung
    próxima revisión | próxima revisão | prochaine revue | đánh giá lại | 下次评审 | 复审日期 | следующий пересмотр`),
  deciders: phrases(`
    deciders | decider | decision makers | decision-makers | decision maker | decision owner | decision owners
    author | authors | owner | owners | approvers | approved by | decided by | by | written by | entscheider | entscheidungsträger
    autor | autoren | verfasser | beteiligte | decisores | responsables | responsables de la decisión | responsável pela decisão | autores | autor/a | tomadores de decisión
    responsáveis | responsáveis pela decisão | tomadores de decisão | décideurs | décideur | auteur | auteurs | người quyết định
    người ra quyết định | tác giả | 决策者 | 決策者 | 作者 | 负责人 | 決策人 | 决策人 | автор | авторы | принимающие решение
    karar vericiler | karar verenler | yazar`),
  relates: phrases(`
    related | related adrs | related adr | related to | related decisions | see also | relates to | links | verwandt
    verwandte adrs | bezug | relacionado | relacionados | relacionado con | adrs relacionados | liés | lié à
    adr liés | adr liées | liên quan | 相关 | 相关决策 | 关联 | связано | связанные | ilgili | refines | complements`),
  supersedes: phrases(`
    supersedes | supercedes | replaces | partial supersede of | ersetzt | löst ab | reemplaza | reemplaza a
    sustituye | sustituye a | substitui | remplace | thay thế cho | thay thế | 取代 | 替代 | заменяет | yerine geçer`),
  "superseded-by": phrases(`
    superseded by | superceded by | superseded | replaced by | ersetzt durch | abgelöst durch | reemplazado por
    sustituido por | substituído por | remplacé par | bị thay thế bởi | được thay thế bởi | 被取代 | 被替代 | заменено
    değiştirildi | yerini alan`),
  amends: phrases(`
    amends | ändert | ergänzt | amende | modifica | enmienda | altera | modifie | complète | sửa đổi | bổ sung | 修订 | изменяет
    updates | günceller`),
  "amended-by": phrases(`
    amended by | geändert durch | ergänzt durch | modificado por | alterado por | modifié par | sửa đổi bởi | 被修订
    изменено | güncelleyen`),
  "depends-on": phrases(`
    depends on | requires | builds on | extends | based on | implements | hängt ab von | baut auf | abhängig von
    erweitert | depende de | extiende | estende | dépend de | étend | s'appuie sur | phụ thuộc | phụ thuộc vào
    mở rộng | 依赖 | 扩展 | зависит от | bağımlı`),
};

const fields = matcher(fieldWords);

/** The field that a label such as "Decision Makers" names, or null. */
export const fieldOf = (label: string): MetadataField | null => fields.whole(label.replace(/[([（].*$/u, ""));

/** Which words in front of a reference say how the record relates to it; the last before the reference counts. */
export const relationWords: readonly (readonly [ReferenceRelation, RegExp])[] = [
  [
    "superseded-by",
    /(?<![\p{L}])(?:supers?c?eded|replaced|ersetzt|abgelöst|reemplazad[oa]|sustituid[oa]|substituíd[oa]|remplacée?|(?:bị|được) thay thế)\s+(?:\S+\s+){0,2}?(?:by|durch|por|par|bởi)(?![\p{L}])|被(?:取代|替代)?|заменен[оа]?|(?<![\p{L}])değiştirildi(?![\p{L}])/iu,
  ],
  [
    "amended-by",
    /(?<![\p{L}])(?:amended|modified|geändert|ergänzt|modificad[oa]|alterad[oa]|modifiée?|sửa đổi)\s+(?:\S+\s+){0,2}?(?:by|durch|por|par|bởi)(?![\p{L}])/iu,
  ],
  [
    "supersedes",
    /(?<![\p{L}])(?:supersedes?|supercedes?|replaces|ersetzt(?! durch)|löst|reemplaza(?! ?d)|sustituye|substitui|remplace|thay thế(?: cho)?)(?![\p{L}])|取代|替代|заменяет/iu,
  ],
  [
    "amends",
    /(?<![\p{L}])(?:amends|ändert|ergänzt(?! durch)|enmienda|amende|modifica(?! ?d)|altera(?! ?d)|modifie(?! ?e)|sửa đổi(?! bởi))(?![\p{L}])|修订|изменяет/iu,
  ],
  [
    "depends-on",
    /(?<![\p{L}])(?:depends on|builds on|extends|requires|based on|hängt (?:\S+ )?ab von|baut auf|depende de|extiende|dépend de|s'appuie sur|phụ thuộc(?: vào)?)(?![\p{L}])|依赖|зависит от/iu,
  ],
];

/** "(TBD)", "(pending)": announced, not written. */
export const announcedPattern =
  /[([（]\s*(?:tbd|to be (?:written|decided|done|defined|created)|pending|planned|upcoming|coming soon|not yet written|todo|ausstehend|geplant|pendiente|pendente|à venir|à écrire|đang chờ|sẽ viết|待定|待写|планируется)[^)\]）]{0,30}[)\]）]/iu;
