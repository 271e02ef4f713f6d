/** Sentences of the way in 登录. */
export const LOGIN_PAGE_WORDS = {
  title: '登录',
  hello: (name: string) => `您将以“${name}”的身份登录督办台账。`,
  once: '链接只能用一次。请确认是您本人；不是您本人申请的，请关闭本页。',
  enter: '登录',
  over: '这个登录链接已经用过，或者已过期。请与督办机器人单独会话，发送“登录”，重新取得链接。',
  outside: '请先登录：与督办机器人单独会话，发送“登录”，打开它发来的链接。',
  outsideMore: '还没有绑定单位的同志，请先向机器人发送“绑定 单位名称”。',
  session: '登录已过期，请向督办机器人发送“登录”重新取得链接。',
  leave: '退出',
  left: '已退出登录。',
  badForm: '页面已过期，请刷新后重试。',
};
