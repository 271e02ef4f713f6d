/** 四条路, 几座桥: how many of a general kind. */
const OF_KIND = /(?:这|那)?[几两二三四五六七八九十]+[条座](?:路|道路|街|街道|桥)(?:的|都|分别)?$/u;
/** 保障房月底(能到多少): by when, behind the name. */
const BY_WHEN = /(?:到|等)?(?:[这本]个?)?(?:月|年)[底末]$/u;
const SHORTEST = 2;

/** 排水改造四条路, 保障房月底: how many there are and by when narrow nothing, where the matter is named beside it. */
export function withoutCounted(topics: readonly string[]): string[] {
  const rest = topics
    .map((topic) => topic.replace(OF_KIND, '').replace(BY_WHEN, ''))
    .filter(({ length }) => length >= SHORTEST);
  return rest.length > 0 ? rest : [...topics];
}
