// What is written where a record is changed for its author: one way to say each thing in each language that is read.
import type { ReferenceRelation, StatusValue } from "../model/types.ts";
import type { SectionRole } from "./headings.ts";
import { phrases, plain } from "./match.ts";

export type WrittenStatus = Exclude<StatusValue, "other">;
export type WrittenSection = Extract<SectionRole, "status" | "context" | "options" | "decision" | "consequences">;

type OptionWord = (typeof optionWords)[number];

export interface Language {
  readonly statuses: Readonly<Record<WrittenStatus, string>>;
  readonly relations: Readonly<Record<ReferenceRelation, string>>;
  readonly sections: Readonly<Record<WrittenSection, string>>;
  readonly options: Readonly<Record<OptionWord, string>>;
  /** The title of a list of all records, and what its column of dates is called. */
  readonly index: Readonly<Record<"records" | "date", string>>;
  /** The mark beside the option that was taken. */
  readonly chosen: string;
  /** In the place of a pro or a con that has still to be found. */
  readonly open: string;
  /** Further headings and statuses that tell the language. */
  readonly signs: readonly string[];
}

const statuses = (text: string) => named<WrittenStatus>(text, statusNames);
const relations = (text: string) => named<ReferenceRelation>(text, relationNames);
const sections = (text: string) => named<WrittenSection>(text, sectionNames);

const index = (text: string) => named<"records" | "date">(text, ["records", "date"]);

const options = (text: string) => named<OptionWord>(text, optionWords);

const statusNames = ["draft", "proposed", "accepted", "rejected", "deprecated", "superseded"] as const;
const optionWords = ["option", "pros", "cons", "about", "neutral"] as const;
const relationNames = ["relates", "supersedes", "superseded-by", "amends", "amended-by", "depends-on"] as const;
const sectionNames = ["status", "context", "options", "decision", "consequences"] as const;

function named<K extends string>(text: string, names: readonly K[]): Record<K, string> {
  const words = text.split(" | ");
  return Object.fromEntries(names.map((name, index) => [name, words[index] ?? ""])) as Record<K, string>;
}

const english: Language = {
  statuses: statuses("Draft | Proposed | Accepted | Rejected | Deprecated | Superseded"),
  relations: relations("Relates to | Supersedes | Superseded by | Amends | Amended by | Depends on"),
  sections: sections("Status | Context | Considered Options | Decision | Consequences"),
  index: index("Decision Records | Date"),
  options: options("Option | Pros | Cons | Description | Neutral"),
  chosen: "chosen",
  open: "to be named",
  signs: phrases(
    "Background | Alternatives | Alternatives Considered | Context and Problem Statement | Decision Drivers | Decision Outcome | Approved",
  ),
};

export const languages: readonly Language[] = [
  english,
  {
    statuses: statuses("Entwurf | Vorgeschlagen | Akzeptiert | Abgelehnt | Veraltet | Ersetzt"),
    relations: relations("Bezug | Ersetzt | Ersetzt durch | Ändert | Geändert durch | Hängt ab von"),
    sections: sections("Status | Kontext | Betrachtete Optionen | Entscheidung | Konsequenzen"),
    index: index("Entscheidungen | Datum"),
    options: options("Option | Vorteile | Nachteile | Beschreibung | Neutral"),
    chosen: "gewählt",
    open: "noch zu nennen",
    signs: phrases(
      "Hintergrund | Ausgangslage | Alternativen | Optionen | Begründung | Folgen | Angenommen | Beschlossen | Kontext und Problemstellung",
    ),
  },
  {
    statuses: statuses("Borrador | Propuesto | Aceptado | Rechazado | Obsoleto | Reemplazado"),
    relations: relations("Relacionado con | Reemplaza a | Reemplazado por | Modifica | Modificado por | Depende de"),
    sections: sections("Estado | Contexto | Opciones consideradas | Decisión | Consecuencias"),
    index: index("Decisiones | Fecha"),
    options: options("Opción | Ventajas | Desventajas | Descripción | Neutras"),
    chosen: "elegida",
    open: "por precisar",
    signs: phrases(
      "Antecedentes | Alternativas consideradas | Opciones | Resultado de la decisión | Aceptada | Propuesta | Aprobado",
    ),
  },
  {
    statuses: statuses("Rascunho | Proposto | Aceito | Rejeitado | Obsoleto | Substituído"),
    relations: relations("Relacionado | Substitui | Substituído por | Altera | Alterado por | Depende de"),
    sections: sections("Status | Contexto | Opções consideradas | Decisão | Consequências"),
    index: index("Decisões | Data"),
    options: options("Opção | Vantagens | Desvantagens | Descrição | Neutras"),
    chosen: "escolhida",
    open: "a precisar",
    signs: phrases("Contexto e problema | Opções | Resultado da decisão | Aceita | Aprovado | Proposta"),
  },
  {
    statuses: statuses("Brouillon | Proposé | Accepté | Rejeté | Obsolète | Remplacé"),
    relations: relations("Lié à | Remplace | Remplacé par | Modifie | Modifié par | Dépend de"),
    sections: sections("Statut | Contexte | Options envisagées | Décision | Conséquences"),
    index: index("Décisions | Date"),
    options: options("Option | Avantages | Inconvénients | Description | Neutres"),
    chosen: "retenue",
    open: "à préciser",
    signs: phrases(
      "Contexte et problème | Options considérées | Alternatives envisagées | Résultat de la décision | Acceptée | Validé",
    ),
  },
  {
    statuses: statuses("Bản nháp | Đề xuất | Đã chấp nhận | Từ chối | Lỗi thời | Bị thay thế"),
    relations: relations("Liên quan | Thay thế cho | Bị thay thế bởi | Sửa đổi | Sửa đổi bởi | Phụ thuộc vào"),
    sections: sections("Trạng thái | Bối cảnh | Các phương án xem xét | Quyết định | Hệ quả"),
    index: index("Các quyết định | Ngày"),
    options: options("Phương án | Ưu điểm | Nhược điểm | Mô tả | Trung tính"),
    chosen: "được chọn",
    open: "cần bổ sung",
    signs: phrases(
      "Ngữ cảnh | Các lựa chọn | Các lựa chọn thay thế | Các phương án | Hậu quả | Lý do | Kết luận | Chấp nhận",
    ),
  },
  {
    statuses: statuses("草稿 | 提议 | 已接受 | 已拒绝 | 已弃用 | 已被取代"),
    relations: relations("相关 | 取代 | 被取代 | 修订 | 被修订 | 依赖"),
    sections: sections("状态 | 背景 | 备选方案 | 决策 | 后果"),
    index: index("决策记录 | 日期"),
    options: options("方案 | 优点 | 缺点 | 说明 | 中性"),
    chosen: "选定",
    open: "待补充",
    signs: phrases("上下文 | 方案 | 决定 | 影响 | 理由 | 已采纳 | 已批准"),
  },
  {
    statuses: statuses("Черновик | Предложено | Принято | Отклонено | Устарело | Заменено"),
    relations: relations("Связано | Заменяет | Заменено | Изменяет | Изменено | Зависит от"),
    sections: sections("Статус | Контекст | Рассмотренные варианты | Решение | Последствия"),
    index: index("Решения | Дата"),
    options: options("Вариант | Плюсы | Минусы | Описание | Нейтральные"),
    chosen: "выбрано",
    open: "требует уточнения",
    signs: phrases("Варианты | Альтернативы | Рассмотренные альтернативы | Обоснование | Принят | Принята"),
  },
  {
    statuses: statuses("Taslak | Önerildi | Kabul edildi | Reddedildi | Kullanımdan kaldırıldı | Değiştirildi"),
    relations: relations("İlgili | Yerine geçer | Değiştirildi | Günceller | Güncelleyen | Bağımlı"),
    sections: sections("Durum | Bağlam | Değerlendirilen alternatifler | Karar | Sonuçlar"),
    index: index("Kararlar | Tarih"),
    options: options("Seçenek | Avantajları | Eksileri | Açıklama | Nötr"),
    chosen: "seçilen",
    open: "eklenecek",
    signs: phrases("Seçenekler | Alternatifler | Gerekçe | Kabul | Onaylandı"),
  },
  {
    statuses: statuses("Bozza | Proposto | Accettato | Rifiutato | Deprecato | Sostituito"),
    relations: relations("Correlato a | Sostituisce | Sostituito da | Modifica | Modificato da | Dipende da"),
    sections: sections("Stato | Contesto | Opzioni considerate | Decisione | Conseguenze"),
    index: index("Decisioni | Data"),
    options: options("Opzione | Vantaggi | Svantaggi | Descrizione | Neutri"),
    chosen: "scelta",
    open: "da precisare",
    signs: phrases(
      "Contesto e problema | Alternative valutate | Alternative considerate | Opzioni valutate | Opzioni | Esito della decisione | Motivazione | Accettata | Approvato | Approvata | Proposta",
    ),
  },
  {
    statuses: statuses("Szkic | Zaproponowane | Zaakceptowane | Odrzucone | Przestarzałe | Zastąpione"),
    relations: relations("Powiązane | Zastępuje | Zastąpione przez | Zmienia | Zmienione przez | Zależy od"),
    sections: sections("Status | Kontekst | Rozważane opcje | Decyzja | Konsekwencje"),
    index: index("Decyzje | Data"),
    options: options("Opcja | Zalety | Wady | Opis | Neutralne"),
    chosen: "wybrana",
    open: "do uzupełnienia",
    signs: phrases(
      "Kontekst i problem | Opcje | Warianty | Rozważane alternatywy | Rozpatrywane opcje | Wynik decyzji | Uzasadnienie | Skutki | Zaakceptowany | Zaakceptowana | Przyjęte | Przyjęty | Przyjęta | Zatwierdzone | Zaproponowany | Zastąpiony",
    ),
  },
  {
    statuses: statuses("Concept | Voorgesteld | Geaccepteerd | Afgewezen | Verouderd | Vervangen"),
    relations: relations("Gerelateerd aan | Vervangt | Vervangen door | Wijzigt | Gewijzigd door | Hangt af van"),
    sections: sections("Status | Context | Overwogen opties | Beslissing | Gevolgen"),
    index: index("Beslissingen | Datum"),
    options: options("Optie | Voordelen | Nadelen | Beschrijving | Neutraal"),
    chosen: "gekozen",
    open: "nog te benoemen",
    signs: phrases(
      "Achtergrond | Aanleiding | Context en probleemstelling | Opties | Alternatieven | Overwogen alternatieven | Besluit | Uitkomst | Onderbouwing | Consequenties | Aanvaard | Goedgekeurd | Aangenomen",
    ),
  },
  {
    statuses: statuses("下書き | 提案 | 承認済み | 却下 | 非推奨 | 置き換え済み"),
    relations: relations("関連 | 置き換える | 置き換え先 | 改訂対象 | 改訂元 | 依存"),
    sections: sections("ステータス | コンテキスト | 検討した選択肢 | 決定 | 結果"),
    index: index("決定記録 | 日付"),
    options: options("選択肢 | 長所 | 短所 | 説明 | 中立"),
    chosen: "採用",
    open: "追記予定",
    signs: phrases(
      "背景と課題 | 選択肢 | 代替案 | 検討した代替案 | 決定事項 | 決定内容 | 決定理由 | 帰結 | 影響 | 承認 | 採択 | 採用済み | 提案中",
    ),
  },
];

/** The headings of MADR 4.0.0, in their order. */
export const madrSections: readonly string[] = [
  "Context and Problem Statement",
  "Decision Drivers",
  "Considered Options",
  "Decision Outcome",
  "Consequences",
  "Pros and Cons of the Options",
  "More Information",
];

const signs = new Map<string, Set<Language>>();
for (const language of languages)
  for (const word of [...Object.values(language.sections), ...Object.values(language.statuses), ...language.signs]) {
    const sign = plain(word);
    signs.set(sign, (signs.get(sign) ?? new Set()).add(language));
  }

/** The language that these headings and statuses are written in; `otherwise` where nothing tells. */
export function languageOf(words: readonly string[], otherwise: Language = english): Language {
  const votes = new Map<Language, number>();
  for (const word of words)
    for (const language of signs.get(plain(word)) ?? []) votes.set(language, (votes.get(language) ?? 0) + 1);
  // The first of the most: English where a word belongs to several.
  const most = Math.max(...votes.values());
  return languages.find((language) => votes.get(language) === most) ?? otherwise;
}

/** `word` with the capitals of `like`: "ACCEPTED", "accepted", "Accepted". */
export function inCaseOf(like: string, word: string): string {
  if (/\p{Lu}/u.test(like) && like === like.toUpperCase() && like.length > 1) return word.toUpperCase();
  return /^\P{L}*\p{Ll}/u.test(like) ? word.toLowerCase() : word;
}
