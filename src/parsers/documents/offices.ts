import type { Read } from './draft.js';

/** Leaders of a whole city or county speak for no single body. */
const ABOVE =
  /市委常委|市委副书记|市委书记|(?:^|、)(?:常务)?副?市长|人大|政协|纪委|监委|(?:^|、)[市县区州]委(?:副?书记|常委)|(?:^|、)[县区旗]长$|县委常委、|副县长|副区长|[州盟]委(?!员会)|[州盟]长(?:$|、)|市委秘书长/;
const COUNTY =
  /([\u4e00-\u9fff]{1,7}?(?:县|[^市]区|旗|示范区))(?:县|区)?(?:委|党工委|人民政府|政府|管委会)?(?:党组)?(?:副?书记|副?县长|副?区长|主任|旗长)/;
const TOWN =
  /([\u4e00-\u9fff]{2,6}?(?:镇|乡|街道))(?:办事处)?(?:党委|党工委|人大|人民政府|政府)?(?:副?书记|副?镇长|副?乡长|副?主任|人大主席)/;
const DEPARTMENT =
  /((?:[省市县区州](?:委)?)?[\u4e00-\u9fff]{1,14}?(?:局|委|办|厅|院|中心|公司|集团|部|总社|联合会|委员会|办公室|管委会|馆|学校|支队|总站|总队))(?:党组|党委|党支部|党总支|机关党委)?(?:副?书记|副?主任|副?局长|副?部长|副?厅长|副?院长|副?馆长|副?校长|副?支队长|副?站长|副?总队长|董事长|总经理|行长|理事长|$)/;

/** 东湖区长 for 东湖区区长. */
const SHORT = /^([\u4e00-\u9fff]{2,4}[县区旗])长$/;
/** 清泉市委书记, 清泉市市长 in a part of counties is no leader of the whole. */
const CITY = /^([\u4e00-\u9fff]{2,4}?市)(?:委(?:副?书记|常委)|(?:人民政府|政府)?(?:副?市长|长$))/;
const OF_COUNTIES = /县|(?<!市)区(?!域)/;

/** 城区区委书记, 矿区区长: districts whose whole name is a word that elsewhere names none. */
const DISTRICT = /(?<![\u4e00-\u9fff])(?:[\u4e00-\u9fff]{2,4}市)?([城郊矿]区)(?=区(?:委|长|人民政府|政府))/u;
export const districtOf = (post: string): string | undefined => DISTRICT.exec(post)?.[1];

/** A person's own office, county or district by the posts 职务 in a part of the list; null for leaders of the whole. */
export function officeOf(posts: string, part = ''): string | null {
  for (const post of posts.split('、')) {
    const district = districtOf(post);
    if (district !== undefined) return district;
    const county = COUNTY.exec(post);
    if (county && !/^[市省]/.test(county[1] ?? '')) return county[1] ?? null;
    const short = SHORT.exec(post)?.[1] ?? (OF_COUNTIES.test(part) ? CITY.exec(post)?.[1] : undefined);
    if (short !== undefined && !/^[副常代市县区旗]|政府|党组/.test(short)) return short;
  }
  const town = TOWN.exec(posts);
  if (town) return town[1] ?? null;
  if (ABOVE.test(posts)) return null;
  for (const post of posts.split('、')) {
    const office = DEPARTMENT.exec(post);
    if (office) return office[1] ?? null;
  }
  return null;
}

const DOING =
  /(?:由|责成|委托)([\u4e00-\u9fff]{2,14}?(?:局|委|办|公司|中心|政府|集团))(?:统一)?(?:负责|牵头|组织|承建|实施|承办)/g;

/** A commitment without responsibility lines is answered for by its person's office and by the bodies its text names as doing the work. */
export function addOffices(read: Read): void {
  for (const draft of read.drafts) {
    const posts = draft.person === undefined ? draft.leaders[0]?.posts : read.people[draft.person]?.person.posts;
    const inner = draft.units.length > 0 && draft.units.every((u) => /(?:科|股|[^公]室)$/.test(u));
    if (posts === undefined || (draft.units.length > 0 && !inner)) continue;
    const office = officeOf(posts, draft.section);
    if (draft.person === undefined && office === null) continue;
    const doing = [...draft.texts, ...draft.progress].flatMap((t) =>
      [...t.text.matchAll(DOING)].map((m) => m[1] ?? ''),
    );
    draft.units = [...new Set([...(office === null ? [] : [office]), ...doing, ...draft.units])].filter(
      (u) => u !== '' && !/^[我该本]/.test(u),
    );
  }
}
