/** A body may begin with one of these after a body that was printed without a sign between. */
const START =
  '(?:[省市州县区旗](?![政府场属直外内民长])|各|[\\u4e00-\\u9fff]{1,4}(?:县|区|市|镇|乡|街道)(?![级域直区委政]))';
const END = '(?:局|委|办|厅|院|中心|公司|集团|支行|分局|总队|支队|大队|联|会|馆|所|站|社)';
const GLUED = new RegExp(
  `(?<=[\\u4e00-\\u9fff]{2}${END})(?=${START}[\\u4e00-\\u9fff]{0,12}(?:${END}|县|区|市|镇|乡|街道)(?:$|${START}))`,
  'g',
);
const PLACES = /^(?:[\u4e00-\u9fff]{1,4}?(?:县|区|市|镇|乡|街道)){2,}$/;

/** Offices within a body 责任科室 come after the bodies: they answer for nothing by themselves. */
export const bodiesFirst = (names: string[]): string[] => {
  const inner = (name: string): boolean =>
    /[科股]$|^[^省市县区].*(?<!办公|研究|实验)室$/.test(name) && !/[局委办厅院]/.test(name);
  return [...names.filter((n) => !inner(n)), ...names.filter(inner)];
};

/** 市水利局(顾山): who answers in the body; (房管中心) and (本级) are none. */
const isPersons = (inside: string): boolean =>
  /^[\u4e00-\u9fff](?: ?[\u4e00-\u9fff]){1,2}$/.test(inside) &&
  !/[局委办室科股处队站所中心会级区县市镇乡街道组部院校馆园司]$|^[各含原本]/.test(inside);

/** 各县、区 and 各县、市、区人民政府 are one. */
const EACH =
  /各(?:(?:[县市区镇乡旗](?:\([市区县、]{1,5}\))?|乡镇|街道)、)+(?:[县市区镇乡旗]|街道)(?=$|[、,;。 (人政])/g;

/** Bodies of a responsibility field 责任单位, the lead one first. */
export function readBodies(value: string): string[] {
  const flat = value
    .replace(EACH, (all) => all.replace(/、/g, '\u0002'))
    .replace(/\(([^()]*)\)/g, (_, inside: string) =>
      /牵头|主办|负责|责任/.test(inside)
        ? '\u0001'
        : /配合|协办|参与/.test(inside) || isPersons(inside)
          ? ''
          : `(${inside.replace(/[、,;\s]+/g, '\u0002')})`,
    )
    .replace(/(?:牵头|责任|主办|承办|配合|协办|参与)(?:(?:单[位为]|部门)[:;]?|[:;])/g, '、')
    .replace(/等(?:有关|相关)?(?:部门|单位)?(?=$|[、,;。 ])/g, '')
    .replace(/(?<=[局委办厅院心司府会]|[县区市镇])(?:[和与及]|以及|会同)(?=[省市县区州各])/g, '、')
    .replace(
      /(?<=[局委办厅院心司府会县区市镇)])(?:共同)?(?:牵头(?:负责)?|(?:按(?:照)?(?:各自)?职责(?:分工)?)?(?:分别|共同)?(?:负责|配合|落实))(?=$|[、,;。 ])/g,
      '',
    );
  const names: string[] = [];
  let lead = '';
  for (const raw of flat.split(/[、,;。\s/|+\\]+/)) {
    const marked = raw.includes('\u0001');
    for (const name of pieces(raw.replace(/\u0001/g, '').replace(/\u0002/g, '、'))) {
      if (marked && lead === '') lead = name;
      if (!names.includes(name)) names.push(name);
    }
  }
  const told = named(names);
  return lead === '' ? told : [lead, ...told.filter((n) => n !== lead)];
}

/** 各有关单位, 其他相关部门按职责分工负责 beside bodies with names: nobody in particular. */
const NOBODY =
  /^(?:各|其他|其它|所有|[省市县区州]级?直?)*(?:有关|相关)(?:责任|成员|职能|主管|[省市县区]级?直)?(?:单位|部门|科室)(?:按.{0,12})?$/;
const named = (names: string[]): string[] => {
  const told = names.filter((name) => !NOBODY.test(name));
  return told.length > 0 ? told : names;
};

function pieces(raw: string): string[] {
  const text = raw
    .replace(/^(?:[*★☆●○◆·:;.]+|\d{1,2}[.、)]|\(\d{1,2}\)|[①-⑳])+|[:;.·*]+$/g, '')
    .replace(/^(?:由|会同)/, '');
  if (
    text.length < 2 ||
    !/[\u4e00-\u9fffA-Za-z]/.test(text) ||
    /^(?:牵头|配合|无)$|^[\u4e00-\u9fff]{1,4}(?:局长|主任|书记|[县区镇乡]长|经理)$/.test(text)
  )
    return [];
  if (text.length < 7) return [text];
  return text
    .split(GLUED)
    .flatMap((part) => (PLACES.test(part) && !/自治|街道办/.test(part) ? splitPlaces(part) : [part]));
}

function splitPlaces(text: string): string[] {
  return text.length < 6 ? [text] : (text.match(/[\u4e00-\u9fff]{1,4}?(?:县|区|市|镇|乡|街道)/g) ?? [text]);
}
