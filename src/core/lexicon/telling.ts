// Which words tell one thing from another.
import { stemsIn } from "../text/spelling.ts";
import { phrases } from "./match.ts";

/** What stands in the names of many things. */
const little = new Set(
  phrases(`
  one | own | all | each | every | from | into | over | its | una | uno | uma | une | instead | only
  architecture | architektur | arquitectura | arquitetura | architettura | architectuur | pattern | 패턴 | паттерн | muster | patrón | padrão
  approach | ansatz | enfoque | strategy | strategie | estrategia | estratégia | stratégie | strategia
  solution | lösung | solución | solução | soluzione | model | modell | modelo | modèle | modello`).flatMap(stemsIn),
);

/** The words that tell one thing from another, as stems. */
export const tellingWords = (text: string): string[] => stemsIn(text).filter((word) => !little.has(word));
