/** What a chat program writes where somebody put a picture of a face or a hand 表情. */
const NAMES =
  '微笑|撇嘴|色|发呆|得意|流泪|害羞|闭嘴|睡|大哭|尴尬|发怒|调皮|呲牙|惊讶|难过|囧|酷|冷汗|抓狂|吐|偷笑|愉快|白眼|傲慢|饥饿|困|惊恐|流汗|憨笑|大兵|悠闲|奋斗|咒骂|疑问|嘘|晕|衰|骷髅|敲打|再见|擦汗|抠鼻|' +
  '鼓掌|糗大了|坏笑|左哼哼|右哼哼|哈欠|鄙视|委屈|快哭了|阴险|亲亲|吓|可怜|笑脸|生病|脸红|破涕为笑|恐惧|失望|无语|嘿哈|捂脸|奸笑|机智|皱眉|耶|吃瓜|加油|加油加油|汗|天啊|Emm|社会社会|旺柴|好的|打脸|哇|翻白眼|666|' +
  '让我看看|叹气|苦涩|裂开|嘴唇|爱心|心碎|拥抱|强|弱|握手|胜利|抱拳|勾引|拳头|OK|NO|合十|啤酒|咖啡|蛋糕|玫瑰|凋谢|菜刀|炸弹|便便|月亮|太阳|庆祝|礼物|红包|发|福|烟花|爆竹|猪头|跳跳|发抖|转圈|赞|爱你|比心|' +
  '送花花|对勾|收到|辛苦了|感谢|敬礼|点赞|大拇指|鲜花|撒花|灯泡|火箭|图片|表情|动画表情';

/** Signs that say something (more, less, no), and those that head the entries of a list, are no pictures. */
const PICTURE =
  '(?![\\u0000-\\u25FF✖❌❎➕-➗➡⤴⤵⬅-⬇〰〽㊗㊙])\\p{Extended_Pictographic}|\\p{Emoji_Modifier}|[\\u{1F1E6}-\\u{1F1FF}]';

const EXPRESSION = new RegExp(
  `(?:\\[(?:${NAMES})\\]|${PICTURE}|(?<=[^\\d])[\\uFE0F\\u200D]| (?=\\[(?:${NAMES})\\]))+`,
  'giu',
);
/** 1️⃣, as the heads of a list are written on a phone. */
const KEYCAP = /([1-9])\uFE0F?\u20E3/gu;
const CIRCLED = 0x2460;

/** One of these is in every text that this file changes; surrogates aside. */
export const MAY_EXPRESS = /[[\u2600-\u27BF\u2B1B-\u2B55\u3299]|\uFE0F|\u20E3/u;

const SAID = /[\p{Script=Han}\dA-Za-z%)）]/u;

/**
 * A message without its pictures: they part what they stand between, as a comma does, and say nothing else. What is
 * nothing but pictures stays as it is.
 */
export function withoutExpressions(text: string): string {
  const listed = text.replace(KEYCAP, (_all, digit: string) => String.fromCharCode(CIRCLED + Number(digit) - 1));
  const plain = listed.replace(EXPRESSION, (found, at: number) =>
    SAID.test(listed.charAt(at - 1)) && SAID.test(listed.charAt(at + found.length)) ? ',' : '',
  );
  return plain.trim() === '' ? listed : plain;
}
