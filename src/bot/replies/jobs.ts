/** What each job is called, where a supervisor 督查室 is told of it. */
const JOB_NAMES: Record<string, string> = {
  sweep: '补处理漏下的消息',
  remind: '安排提醒',
  call: '发出提醒',
};

/** A job that failed for good, once a day: what it means, and whom to ask. */
export function jobFailed(name: string): string {
  const what = JOB_NAMES[name] ?? name;
  return `【系统提示】后台任务“${what}”今天几次都没有做成，程序还会继续试，提醒可能因此推迟。请联系维护人员查看运行日志，或者打开任务页面（网址后加/admin/queues）。`;
}
