import { bare } from './lines.js';

/** A person with posts 职务 as printed. */
export interface Person {
  name: string;
  posts: string;
}

const POST_END =
  '(?:书记|主任|局长|县长|区长|市长|州长|镇长|乡长|主席|部长|秘书长|常委|委员|行长|校长|院长|总经理|经理|董事长|会长|主委|厅长|处长|科长|组长|调研员|专员|站长|台长|总工程师|检察长|政委|支队长|大队长|队长|社长|馆长|巡视员|旗长|盟长|党组成员)';
const POST = new RegExp(`${POST_END}(?:\\([^)]*\\))?$`);
const HAS_POST = new RegExp(POST_END);
const ORG = '(?:中共|党|省|市|县|区|州|盟|旗|镇|乡|副|常|政|主|书|局|纪|高新|经开|开发|示范|街道|新区|自治)';
const SURNAMES =
  '(?:欧阳|上官|司马|诸葛|夏侯|闻人|东方|皇甫|尉迟|公孙|令狐|慕容|宇文|长孙|司徒|司空|端木|南宫|西门|独孤|呼延|轩辕|澹台|拓跋|百里|钟离|申屠|淳于|太史|公冶|濮阳|单于|万俟|赫连|第五|闾丘|鲜于|仲孙|亓官|公羊|即墨|纳兰|完颜|古丽|买买)';
const COMPOUND = new RegExp(`^${SURNAMES}`);

const HAN_NAME = /^[\u4e00-\u9fff]{2,4}$|^[\u4e00-\u9fff]{1,10}·[\u4e00-\u9fff]{1,10}$/;
export function isName(word: string): boolean {
  return (
    HAN_NAME.test(word) &&
    !POST.test(word) &&
    !/(?:[省市县区局委办厅部院镇]|街道|工商联|[妇残文侨]联|供销社|公司|中心|[大支总]队)$/.test(word)
  );
}

const PAIR = /(?<=^|[^\u4e00-\u9fff])([\u4e00-\u9fff]) +([\u4e00-\u9fff])(?=$|[^\u4e00-\u9fff])/g;
const ONE_TWO = /(?<=^|[^\u4e00-\u9fff])([\u4e00-\u9fff]) +([\u4e00-\u9fff]{2})(?=$|[^\u4e00-\u9fff])/g;

/** 尉迟 某: a blank behind a surname of two. */
const TWO_SOME = new RegExp(
  `(?<=^|[^\\u4e00-\\u9fff])(${SURNAMES}) +([\\u4e00-\\u9fff]{1,2})(?=$|[^\\u4e00-\\u9fff])`,
  'g',
);

/** 柳 岸 → 柳岸, 祝 融雪 → 祝融雪: a name printed with a blank after its first character. */
export function joinSpaced(text: string): string {
  const joined = text.replace(PAIR, '$1$2').replace(ONE_TWO, '$1$2');
  return joined.includes(' ') ? joined.replace(TWO_SOME, '$1$2') : joined;
}

/** Names in a leader field 责任领导: 柳 岸 某某某; 副县长 沈青禾; 顾 山(副县长). */
export function readLeaders(value: string): Person[] {
  const flat = value.replace(/^(?:同志)?[:;]\s*/, '').replace(/同志/g, ' ');
  const people: Person[] = [];
  for (const chunk of flat.split(/[,;/|]/)) people.push(...leadersOf(chunk));
  return people;
}

/** 程望舒副县长: the name before its post, where the post begins like one. */
function namedFirst(word: string): Person | null {
  const m = NAMED_FIRST.exec(word);
  return m?.[1] !== undefined && !/[党委组府协办局区县市镇乡州常副]/.test(m[1]) && isName(m[1])
    ? { name: m[1], posts: m[2] ?? '' }
    : null;
}
const NAMED_FIRST =
  /^([\u4e00-\u9fff]{2,3}?)((?:常务)?副?(?:[市县区州镇乡旗]长|主席|主任|书记|局长|部长|秘书长|调研员)|常委)$/;

/** 秦副市长: a surname before its post, printed for the name. */
function surnamed(word: string): Person | null {
  const post = SURNAMED.exec(word)?.[1];
  return post === undefined ? null : { name: word, posts: post };
}
const SURNAMED = new RegExp(
  `^(?:${SURNAMES}|[^省市县区州盟旗镇乡村街党政副正代原老常各主总])((?:常务)?副?(?:[市县区州镇乡旗]长|秘书长|局长|主任|书记|部长|主席)|常委)$`,
  'u',
);

function leadersOf(chunk: string): Person[] {
  const people: Person[] = [];
  const posts: string[] = [];
  const plain = chunk.replace(/\(([^)]*)\)/g, (_, inside: string) => ` (${inside.replace(/\s/g, '')}) `);
  for (const word of joinSpaced(plain).split(/[\s、]+/)) {
    if (word === '') continue;
    if (word.startsWith('(')) {
      const last = people.at(-1);
      const inside = word.slice(1, -1);
      if (last && last.posts === '' && HAS_POST.test(inside)) last.posts = inside;
      continue;
    }
    const said = POST.test(word) ? (surnamed(word) ?? namedFirst(word)) : null;
    if (said) {
      people.push({ name: said.name, posts: [...posts, said.posts].join('、') });
      posts.length = 0;
      continue;
    }
    if (POST.test(word) || (word.length > 4 && !isName(word) && HAS_POST.test(word) === false)) {
      posts.push(word);
      continue;
    }
    const glued = splitPerson(word);
    const found = isName(word) ? { name: word, posts: '' } : glued;
    if (!found) continue;
    people.push({ name: found.name, posts: [...posts, found.posts].filter((p) => p !== '').join('、') });
    posts.length = 0;
  }
  return people;
}

const POSTS_FIRST = new RegExp(
  `^(.*${POST_END}(?:\\([^)]*\\))?)[\\s:,、]*([\\u4e00-\\u9fff]{2,4}|[\\u4e00-\\u9fff] [\\u4e00-\\u9fff])$`,
);
const POSTS_HEAD = new RegExp(`${POST_END}(?:\\([^)]*\\))?[:.。]?$`);

/** 某某某(女,回族), 某某某同志: what else is said of a person. */
const ABOUT =
  /\((?:女|男|挂职|非中共党员|(?:无党派|民[盟建革进]|致公党|九三学社)[^()]{0,4}|\p{Script=Han}{1,5}族)(?:[,、 ](?:女|男|挂职|\p{Script=Han}{1,5}族))*\)|同志(?=$|[\s,:;。])/gu;

/** Name and posts printed as one heading: 卢某某 市委副书记、…; 孙某市科技局党组书记; 浅湾县委书记 闻人某. */
export function splitPerson(heading: string): Person | null {
  const text = joinSpaced(heading.replace(ABOUT, ' ').trim())
    .replace(/[:;,。、]+$/, '')
    .trim();
  if (text.length > 60 || !HAS_POST.test(text)) return null;
  const spaced = /^([\u4e00-\u9fff·]{2,5}?)[\s,:;、]+(.+)$/.exec(text);
  if (spaced && POSTS_HEAD.test(bare(spaced[2] ?? '')) && isName(spaced[1] ?? ''))
    return { name: spaced[1] ?? '', posts: bare(spaced[2] ?? '') };
  const bracket = /^([\u4e00-\u9fff·]{2,5}) ?\(([^)]*)\)$/.exec(text);
  if (bracket && HAS_POST.test(bracket[2] ?? '') && isName(bracket[1] ?? ''))
    return { name: bracket[1] ?? '', posts: bracket[2] ?? '' };
  const after = POSTS_FIRST.exec(text);
  if (after && isName(bare(after[2] ?? ''))) return { name: bare(after[2] ?? ''), posts: bare(after[1] ?? '') };
  return glued(bare(text));
}

/** 县水利局党组书记、局长; 溪口镇党委书记; 常务副县长: posts alone, without who holds them. */
const POST_ALONE = new RegExp(
  `^(?:[省市县区州盟旗]\\p{Script=Han}{1,12}(?:局|委|办|厅|院|中心|公司|社|会)|\\p{Script=Han}{2,3}(?:镇|乡|街道)|常务|专职|第一)?(?:(?:[省市县区州盟旗](?=[委长])|街道|党组|党委|党工委|委|常委|常务|工委|办事处|副|第一)*${POST_END}[、,]?)+$`,
  'u',
);
export const isPost = (text: string): boolean => text.length >= 2 && text.length <= 24 && POST_ALONE.test(text);

/** No blank between name and posts: the name ends where the posts' body begins (超市工信局 is no supermarket). */
function glued(text: string): Person | null {
  if (!POSTS_HEAD.test(text) || isPost(text)) return null;
  for (const n of COMPOUND.test(text) ? [4, 3] : [2, 3]) {
    const rest = text.slice(n);
    if (new RegExp(`^${ORG}`).test(rest) && isName(text.slice(0, n))) return { name: text.slice(0, n), posts: rest };
  }
  const n = COMPOUND.test(text) ? 4 : 3;
  const rest = text.slice(n);
  return /^[\u4e00-\u9fff]{1,8}(?:县|区|市|旗|局|委|办)/.test(rest) && isName(text.slice(0, n))
    ? { name: text.slice(0, n), posts: rest }
    : null;
}
