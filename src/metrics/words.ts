/** Sentences of /readyz. */
export const HEALTH_WORDS = {
  database: '数据库可用',
  noDatabase: '数据库没有应答，请检查数据库是否在运行',
  queue: '任务队列可用',
  noQueue: '任务队列没有应答，请检查 Redis 或数据库是否在运行',
} as const;
