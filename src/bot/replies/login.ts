/** Words about the way to the page 网页登录. */
export const LOGIN_WORDS = {
  link: (url: string, minutes: number) =>
    `请在${minutes}分钟内打开下面的链接，再按页面上的“登录”：\n${url}\n链接只能用一次，只给您本人，请不要转发。`,
  sentPrivately: '登录链接已单独发给您；没有收到的，请与我单独会话时发送“登录”。',
  notNeeded: (url: string) => `试用时不用登录：在本机用浏览器打开 ${url} ，选择身份即可。`,
  noPage: '这里没有可以登录的网页，请向管理员确认网页服务已经启动。',
  ended: (sessions: number) => (sessions > 0 ? '网页上的登录都已退出，没有用过的链接也已作废。' : '您没有登录网页。'),
};
