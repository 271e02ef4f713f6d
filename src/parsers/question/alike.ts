const ONLY_ORDINAL = /^第?[一二三四五六七八九十]+(批|期|轮|阶段|标段|季度)$/u;

/** 第一批案件化解率比第二批: the matter of the one is that of the other. */
export function alike(topics: readonly string[]): string[] {
  return topics.map((topic) => {
    const kind = ONLY_ORDINAL.exec(topic)?.[1];
    if (kind === undefined) return topic;
    const ordinal = new RegExp(`第?[一二三四五六七八九十]+${kind}`, 'u');
    const full = topics.find((other) => !ONLY_ORDINAL.test(other) && ordinal.test(other));
    return full?.replace(ordinal, topic) ?? topic;
  });
}
