/** in 登录: a link to the page is wanted; out 退出登录: all sessions on the page are to end. */
export type LoginCommand = 'in' | 'out';

const IN =
  /^(?:请|帮我|我要|我想|申请)?(?:给我(?:个|一个)?)?(?:网页|后台|系统|平台|电脑端?|督办)?(?:登[录陆]|\/?login)(?:一下|网页|后台|系统|平台|督办|链接|网址)?$/iu;
const OUT = /^(?:请|帮我|我要|我想)?(?:(?:退出|注销|取消)(?:所有|全部)?(?:的)?(?:网页)?登[录陆]|\/?logout)$/iu;
const END = /[。.！!？?~\s]+$/u;

/** A text (normalised) that is nothing but such an order; else null. */
export function readLogin(text: string): LoginCommand | null {
  const words = text.trim().replace(END, '');
  if (IN.test(words)) return 'in';
  return OUT.test(words) ? 'out' : null;
}
