// Words that make a bound a bound on everything, or on a part only.

export const overallPattern =
  /(?<![\p{L}])(?:total|overall|whole (?:budget|platform|system|fleet|cluster|thing)|budget as a whole|all services|altogether|together|combined|in all|across|insgesamt|gesamt|zusammen|en total|no total|au total|tổng|всего|toplam)(?![\p{L}])|总|合计/iu;

export const perPartPattern =
  /(?<![\p{L}])(?:per|each|every|pro|je|jede[rs]?|por|cada|par|chaque|mỗi|на каждый|her)(?![\p{L}])|每/iu;

/** A number that something allows, or had, or leaves is no sum of what the services open. */
export const boundPattern =
  /(?<![\p{L}])(?:allows?|permits?|limits?|limited|max|max_connections|maximum|up to|supports?|handles?|capacity|available|before|previously|leaves?|leaving|remaining|peak|spare|reserved?|erlaubt|erlauben|höchstens|maximal|früher|bisher|übrig|permite|admite|máximo|antes|permet|autorise|avant|cho phép|tối đa|trước)(?![\p{L}])|允许|最多|上限/iu;
