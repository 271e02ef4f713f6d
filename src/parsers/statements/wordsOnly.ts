/** 3个还在谈, 2条在协调征地, 4家正在审批, 5户协商中; 2个在走司法程序 is how they are dealt with. */
const AT_WORDS =
  /^(?:都|均|全部|目前|现在?|还|仍)*(?:(?:还|仍|正)?(?:在|正)(?:谈(?!话|心)|沟通|报批|审批|评审|报审|公示|走(?!司法|法律|诉讼|仲裁|破产|清算)\p{Script=Han}{0,4}(?:程序|流程))|(?:还|仍|正)?在?(?:洽谈|商谈|谈判|磋商|协商|协调|对接))/u;

/** Whether what stands behind a figure says that so many are talked or decided about: nothing has been begun with words and papers (rule 7). */
export const isWordsOnly = (after: string): boolean => MAY_SAY.test(after) && AT_WORDS.test(after);
const MAY_SAY = /[谈商协接通批审示走]/u;

/** What it is called, as a verb. */
export const AT_PAPERS = '手续';
