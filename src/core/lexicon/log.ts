// Words that tell how records of one log relate, beyond those that name the relation.
import { phrasePattern, phrases } from "./match.ts";

/** Only a part of the other record is superseded: the rest of it holds. */
export const partialPattern = phrasePattern(
  phrases(`
    part | parts | partly | partial | partially | in part | portion | portions | aspect | aspects | section | sections | some of
    teilweise | teil | teile | abschnitt | abschnitte | parcial | parcialmente | en parte | em parte | sección | seção
    only | except | regarding | concerning | nur | bezüglich | sólo | solo | apenas | salvo | seulement | sauf | chỉ | только
    partiel | partielle | partiellement | en partie | một phần | phần | 部分 | частично | часть | kısmen | bölüm
  parte | parti | parzialmente | in parte | sezione | solo per | część | częściowo | części | w części | sekcja | tylko | gedeelte | gedeeltelijk | deels | deel | sectie | alleen | 一部 | 部分的 | のみ`),
);

/** Said beside a reference, it tells of the log of somebody else. */
export const elsewherePattern = phrasePattern(
  phrases(`
    repo | repos | repository | repositories | project | projects | upstream | external | another team | other team | team's
    organisation | organization | platform | legacy | poc | proof of concept | projekt | proyecto | projeto | projet
    dépôt | repositorio | repositório | kho mã | dự án | 仓库 | 项目 | репозиторий | репозитория | проект | проекта
  progetto | altro team | projektu | repozytorium | innego zespołu | ander team | リポジトリ | プロジェクト | 別チーム`),
);

/** Said beside a reference, it tells of a record that is yet to be written, or of how records are named. */
export const unwrittenPattern = phrasePattern(
  phrases(`
    will | future | planned | upcoming | forthcoming | to be | later | next | follow-up | followup | pending | draft | proposed
    e.g | for example | for instance | such as | example | examples | format | pattern | naming | named | called | style | prefix
    placeholder | wird | werden | künftig | geplant | folgt | z.b | beispiel | futuro | futura | próximo | próxima | por ejemplo
    por exemplo | ejemplo | exemplo | futur | future | à venir | prochain | par exemple | exemple | sẽ | tương lai | ví dụ | 将 | 未来 | 例如
    будет | будущий | например | gelecek | örnek
  sarà | saranno | prossimo | prossima | ad esempio | per esempio | esempio | będzie | przyszły | przyszłe | planowane | na przykład | np | przykład | zal | zullen | toekomstig | toekomstige | bijvoorbeeld | voorbeeld | bijv | volgt | 今後 | 将来 | 予定 | 例`),
);

/** Behind "ADR-0007:", words that only say what it is there for. */
export const generalTitle = phrasePattern(
  phrases(`
    see | previous | earlier | later | this | above | below | details | background | context | rationale | reason | why | how | what
    when | superseded | supersedes | replaced | replaces | amended | deprecated | accepted | rejected | proposed | draft
    pending | approved | decision | decisions | siehe | frühere | vorherige | begründung | decisión | anterior | décision
    précédente | decisão | quyết định | 决策 | решение | karar
  vedi | precedente | contesto | motivazione | decisione | zob | zobacz | poprzednia | kontekst | uzasadnienie | decyzja | zie | vorige | eerdere | achtergrond | onderbouwing | besluit | beslissing | 参照 | 決定 | 背景`),
);
