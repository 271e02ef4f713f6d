import { gated } from '../gate/gate.js';

/** Longer messages name what they put right. */
const LONGEST = 28;

/** 核过了, 又统计了一遍, 跟县里对过了: looked into once more. */
const CHECKED =
  '(?:我们?|刚才?|刚刚|今天|又|再|重新|现场|已经?|[跟和与同](?:\\p{Script=Han}{1,6}?))*(?:核[实对查算]?|复核|查|对|数|统计|清点|盘点)(?:(?:过|完|好|清楚?|准)了?|了)(?:一?[遍下次])?了?';

/** What is said of the slip, and nothing but a figure behind it. */
const EXCUSE = gated(
  new RegExp(
    `^(?:[哦噢啊哎呀呃额唉,\\s]*)(?:${CHECKED}|口误|(?:看花了?眼|眼睛?花|手[快抖误滑])了?|(?:刚才?|刚刚)?[写打报填说看记算数搞弄发录敲](?:得?太?)?[快急混岔乱偏歪花早]了|不好意思|抱歉|对不起|[哦噢啊哎呃]不是?|不对|等一?[等下]|实际|其实|应该?|(?=是))[,。;!\\s]*(?:(?:应该?|实际|其实|正确的?|准确的?)(?:上|数)?(?:是|为)?|[是为])?(?=[约近]?\\d[\\d.]*[^,。;\\d\\s]{0,6}[。!了哈啊]*$)`,
    'u',
  ),
);

/** 写快了,是800; 口误,36条; 哦不,36: the figure that is right, of what the sender told last. */
export function excused(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const said = EXCUSE.exec(text)?.[0];
  return said === undefined ? undefined : text.slice(said.length);
}
