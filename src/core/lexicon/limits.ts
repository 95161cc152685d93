// Words that make a bound a bound on everything, or on a part only.

export const overallPattern =
  /(?<![\p{L}])(?:total|overall|all services|altogether|combined|in all|across|insgesamt|gesamt|en total|no total|au total|tổng|всего|toplam)(?![\p{L}])|总|合计/iu;

export const perPartPattern =
  /(?<![\p{L}])(?:per|each|every|pro|je|jede[rs]?|por|cada|par|chaque|mỗi|на каждый|her)(?![\p{L}])|每/iu;
