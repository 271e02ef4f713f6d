import type { ReportRule } from '../../model/ledger.js';
import type { Line } from './lines.js';
import { narrow, squeeze } from './lines.js';

const CYCLE =
  /每(?:个)?(月|季度?末?月?|半年|两个月|双月|周)[^。;]{0,12}?(?:(\d{1,2}) ?日|月?(?:[底末]|最后一?个?(?:工作)?[日天])(?=前|之前|以前|[,，向将把报上]))/;
const REPORT = /(?:上报|报送|报告|反馈|报)(?:至|到|给)?/;
const PARTS =
  /进展(?:情况)?|(?:项目|工作|工程|形象)进度(?:情况)?|存在(?:的)?(?:主要)?(?:困难(?:[和与及]?问题)?|问题(?:[和与及]困难)?)|(?:需要?|请求)(?:协调|解决)(?:解决)?的?(?:事项|问题)|(?:意见)?(?:工作)?建议|下一?步(?:工作)?(?:打算|计划|措施|安排)|佐证(?:材料|资料)|完成情况|推进情况|困难(?:[和与及]问题)?/g;
const KEEP =
  /(?:每(?:个)?(?:月|季|周|半年)|联系人|电话|邮箱|传真|表扬|批评|通报|考核|问责|督导|督查|台账|责任领导|报送|约谈)/;

/** What the covering letter orders about reporting 月报: due day, where to, parts, and the sentences themselves. */
export function readRules(lines: Line[]): ReportRule | null {
  const sentences: ReportRule['sentences'] = [];
  let rule: Pick<ReportRule, 'dueDay' | 'everyMonths' | 'reportTo' | 'parts'> | null = null;
  for (const line of lines) {
    if (line.text === '' || line.text.includes('\t')) continue;
    for (const raw of squeeze(line.raw).split(/(?<=[。;；])/)) {
      if (!KEEP.test(raw)) continue;
      sentences.push({ line: line.n, text: raw });
      const cycle = CYCLE.exec(raw.replace(/[０-９]/g, narrow));
      if (rule || !cycle || !REPORT.test(raw)) continue;
      rule = {
        // 每月底前: the last day, whichever it is.
        dueDay: Number(cycle[2] ?? 31),
        everyMonths: /季/.test(cycle[1] ?? '')
          ? 3
          : /半年/.test(cycle[1] ?? '')
            ? 6
            : /两|双/.test(cycle[1] ?? '')
              ? 2
              : 1,
        reportTo: reportTo(raw),
        parts: [...new Set([...raw.matchAll(PARTS)].map((m) => m[0]))],
      };
    }
  }
  if (rule) return { ...rule, sentences };
  return sentences.length > 0 && sentences.some((s) => /每|报送|联系人|邮箱/.test(s.text))
    ? { dueDay: null, everyMonths: 1, reportTo: '', parts: [], sentences }
    : null;
}

/** 市政府督查室(联系电话:…): whom to ring is no part of where it goes. */
const CONTACT = /[（(](?:联系|电话|传真|邮箱|邮编)[^（）()]*[）)]?$/;

function reportTo(sentence: string): string {
  const by = /由([^,，;；。]{2,30}?)(?:负责)?(?:汇总|收集|统计)/.exec(sentence);
  if (by) return by[1] ?? '';
  // 向市重点办(设在市发展改革委)报送…
  const toward = /向((?:[（(][^（）()]*[）)]|[^,，;；。（）()]){2,40}?)(?:上报|报送|报告|反馈|汇报|报)/.exec(sentence);
  if (toward) return toward[1] ?? '';
  const m = /(?:上报|报送|反馈|报)(?:至|到|给|送)?((?:[（(][^（）()]*[）)]|[^,，;；。]){2,60})/.exec(
    sentence.replace(/将[^,，;；。]*?(?=报)/, ''),
  );
  const where = (m?.[1] ?? '').replace(CONTACT, '').trim();
  // 每月5日前报送进展情况: what is sent, and not where to.
  return /(?:情况|材料|数据|进展|进度)$|^\d/.test(where) ? '' : where;
}
