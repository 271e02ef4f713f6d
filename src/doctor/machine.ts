import { createServer } from 'node:net';
import { calendarKnows } from '../calendar.js';
import type { Finding } from './finding.js';

const NODE = [20, 19] as const;

export function checkNode(version = process.versions.node): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const good = major > NODE[0] || (major === NODE[0] && minor >= NODE[1]);
  const what = 'Node.js';
  if (good) return { grade: 'good', what, detail: version };
  return { grade: 'bad', what, detail: version, mend: `请安装 ${NODE.join('.')} 或更新的版本` };
}

/** Days and hours are always those of Asia/Shanghai; only a clock that is plainly wrong does harm. */
export function checkClock(now = new Date()): Finding {
  const words = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'long', timeStyle: 'short' });
  const detail = `北京时间 ${words.format(now)}`;
  const year = now.getUTCFullYear();
  if (year >= 2024 && year < 2100) return { grade: 'good', what: '时钟', detail };
  return { grade: 'bad', what: '时钟', detail, mend: '请校准系统时间' };
}

/** Without the year's public holidays 节假日 reminders could go out on a holiday. */
export function checkCalendar(now = new Date(), knows: (year: number) => boolean = calendarKnows): Finding {
  const what = '节假日';
  const year = now.getUTCFullYear();
  if (!knows(year)) {
    return {
      grade: 'bad',
      what,
      detail: `没有${year}年的放假安排，只按周末判断`,
      mend: '请升级 chinese-days，或在数据目录里放 holidays.json',
    };
  }
  if (knows(year + 1)) return { grade: 'good', what, detail: `有${year}、${year + 1}年的放假安排` };
  return {
    grade: 'note',
    what,
    detail: `有${year}年的放假安排，${year + 1}年的还没有`,
    mend: '国务院公布后请升级 chinese-days，或在数据目录里放 holidays.json，在此之前明年只按周末判断',
  };
}

/** Whether the page can be served; where the data folder is held, the port is most likely our own server's. */
export async function checkPort(host: string, port: number, running: boolean): Promise<Finding> {
  const what = '端口';
  const at = `${host}:${port}`;
  const problem = await listenOn(host, port);
  if (problem === undefined) return { grade: 'good', what, detail: `${at} 空闲` };
  if (problem === 'EADDRINUSE') {
    if (running) return { grade: 'good', what, detail: `${at} 已在使用（服务正在运行）` };
    return { grade: 'bad', what, detail: `${at} 被别的程序占用`, mend: '请停止那个程序，或用 PORT 另选端口' };
  }
  const mend = problem === 'EACCES' ? '1024 以下的端口需要权限，请用 PORT 另选' : '请检查 HOST 是否为本机地址';
  return { grade: 'bad', what, detail: `${at} 不能监听（${problem}）`, mend };
}

function listenOn(host: string, port: number): Promise<string | undefined> {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', (error) => done('code' in error && typeof error.code === 'string' ? error.code : error.name));
    server.listen(port, host, () => server.close(() => done(undefined)));
  });
}
