import { gated } from '../gate/gate.js';

const MEETING = gated(
  /(?:会议室|开会|参会|例会|推进会|座谈会|培训会|视频会)[^。]{0,30}(?:请|准时|参加|召开|点)|(?:上午|下午|明天|今天|晚上)[^。]{0,16}(?:开会|参会|会议室|开[^,。]{0,14}会)/u,
);

/** 明天开调度会,哪几项落后: what is asked for a meeting is no notice of it. */
const THEN_ASKED =
  /会(?:议)?[,，](?![^。]*(?:参会|参加|到会|几点|会议室|地点|谁去|带上?材料))[^,，。]{0,10}(?:哪[几些个一]|多少|几[项个家条]|怎么样|咋样|什么情况)[^,，。]*[?？。!]*$/u;

/** Notices of meetings: what they name is no report. */
export const isMeetingNotice = (text: string): boolean => MEETING.test(text) && !THEN_ASKED.test(text);
