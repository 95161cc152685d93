// How a record tells in sentences what became of it: "The decision was accepted in the meeting of 14 August".
import { latePattern } from "./match.ts";

const meeting =
  "meeting|round|board|committee|council|guild|forum|review|vote|sitzung|runde|gremium|gremien|treffen|reunión|comité|consejo|mesa|reunião|comitê|conselho|réunion|comité|riunione|comitato|consiglio|spotkani|komitet|rad[ay]|vergadering|overleg|cuộc họp|hội đồng|совещани|комитет|toplantı|kurul";
const talked =
  "(?:discussed|reviewed|presented|besprochen|vorgestellt|diskutiert|discutid[oa]|revisad[oa]|apresentad[oa]|discutée?|présentée?|discuss[oa]|omówion[aey]|besproken)\\s(?:and|und|y|e|et|i|en)\\s";
const subject =
  "(?:this|the)\\s(?:adr|record|decision|proposal)|th(?:is|e)\\sdocument|die(?:se)?\\s(?:entscheidung|entscheidungsvorlage)|dieser?\\s(?:adr|beschluss)|(?:la|esta)\\s(?:decisión|propuesta)|este\\s(?:adr|registro)|(?:a|esta)\\s(?:decisão|proposta)|(?:la|cette)\\s(?:décision|proposition)|cet\\sadr|(?:la|questa)\\s(?:decisione|proposta)|(?:ta\\s)?decyzja|(?:de|deze)\\s(?:beslissing|keuze)|(?:het|dit)\\s(?:besluit|voorstel)|quyết định(?:\\snày)?|(?:это\\s)?решение|(?:bu\\s)?karar";
const isNow =
  "is|stays|remains|is still|ist|bleibt|ist noch|está|sigue|sigue en|queda|queda en|permanece|fica|continua|continua em|segue|segue em|est|reste|est encore|è|resta|rimane|è ancora|jest|pozostaje|blijft|là|vẫn là|остаётся";
const became =
  "was|has been|got|wurde|fue|ha sido|quedó|foi|ficou|a été|è stat[oa]|został[ao]?|werd|is|đã được|được|было|было|edildi";
const soFar =
  "for now it|until then it|so it|that is why it|bis dahin|daher|darum|deshalb|damit|por eso|con eso|con ello|de momento|por ahora|por isso|com isso|assim|por enquanto|por ora|pour l'instant|c'est pourquoi elle|per ora|perciò|na razie|dlatego|voorlopig|daarom";

/** In front of a status: words that say of the record itself how it stands. Group 1 is what it became, without it it stands so today. */
export const ownStatusLead = latePattern(
  `(?:^|[.!?。;]\\s+)[*_]*(?:(?:${subject})\\s(?:(${became})|(?:${isNow}))|(?:${soFar})\\s(?:(?:she|it|sie|er|es)\\s)?(?:${isNow}))\\s(?:(?:as|in|als|en|em|como|an?|un|um)\\s){0,2}[*_]*$`,
  "iu",
);

/** The whole of what stands in front of a status that opens a sentence: "Discussed and ". */
export const talkedLead = latePattern(`^[\\s*_>-]{0,12}(?:${talked})?[*_]{0,3}$`, "iu");

/** Behind a status that opens a sentence: in which round it was given. */
export const inMeeting = latePattern(
  `^[*_]*\\s(?:in|at|by|during|im|am|vom|von|auf|en|por|durante|em|na|no|pelo|pela|par|lors|dans|dal|dalla|nel|nella|w|przez|na|door|tijdens|bởi|trong|на)\\s.{0,40}?(?:${meeting})`,
  "iu",
);

/** Behind a status that opens a paragraph of the section of that name. */
export const underConditions =
  /^[*_]*\s(?:with (?:the following|these)|under (?:the following|these)|subject to|mit (?:den |diesen )?folgenden|unter (?:den |diesen )?folgenden|con (?:las|los) siguientes|com (?:as|os) seguintes|avec les|con (?:le|i) seguenti|z następując|met de volgende|với các)/iu;

/** "2025-09-02: Accepted by the board", "Decisión inicial (Aceptado)": in front of a status in a row of the history, behind its day. */
export const historyLead = latePattern(
  `^[\\s*_:：–—|-]{0,12}(?:(?:${talked})|(?:initial |first |final )?(?:decision|version|adr|record|entscheidung|beschluss|decisión(?: inicial| final)?|decisão(?: inicial| final)?|décision(?: initiale)?|decisione|decyzja|besluit|quyết định|versión inicial|versão inicial|version initiale|erste fassung|erstfassung|versione iniziale|eerste versie|pierwsza wersja|phiên bản đầu|初始版本|初版|首版|初回版)\\s?[,，:：]?\\s?(?:was |is |wurde |fue |foi |a été )?)?[*_(（]{0,4}$`,
  "iu",
);

/** Headings over the lines that tell how a record came about. */
export const historyHeading =
  /(?<!\p{L})(?:history|log|changelog|change log|revisions?|timeline|approval|approvals|sign-?off|historial|historia|histórico|registro de cambios|bitácora|historique|journal|storico|cronologia|historie|verlauf|änderungen|chronik|freigabe|geschiedenis|wijzigingen|akceptacja|lịch sử|phê duyệt|история|geçmiş)(?!\p{L})|変更履歴|履歴|历史|变更记录|修订|版本记录|改訂履歴/iu;
