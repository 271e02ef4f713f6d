/** Callbacks as the documentation shows them (100719, 101027), with invented ids. */
const MEDIA = 'https://example.invalid/media?sign=q-sign-algorithm%3Dsha1';

const from = { userid: 'LiaisonCG' };
const group = { msgid: 'CAIQ1', aibotid: 'BOT', chatid: 'CHAT', chattype: 'group', from, response_url: 'https://r/1' };
const single = { msgid: 'CAIQ2', aibotid: 'BOT', chattype: 'single', from, response_url: 'https://r/2' };
const happening = { msgid: 'CAIQ3', create_time: 1700000000, aibotid: 'BOT', from, msgtype: 'event' };

const text = { content: '@督查助手 河道清淤完成80%' };
const mixed = {
  msg_item: [
    { msgtype: 'text', text },
    { msgtype: 'image', image: { url: MEDIA } },
  ],
};

export const QUOTES = {
  text: { msgtype: 'text', text: { content: '请报河道清淤' } },
  image: { msgtype: 'image', image: { url: MEDIA } },
  mixed: { msgtype: 'mixed', mixed },
  voice: { msgtype: 'voice', voice: { content: '已经完成' } },
  file: { msgtype: 'file', file: { url: MEDIA, aeskey: 'KEY' } },
  video: { msgtype: 'video', video: { url: MEDIA } },
};

export const MESSAGES = {
  text: { ...group, msgtype: 'text', text },
  mixed: { ...group, msgtype: 'mixed', mixed },
  image: { ...single, msgtype: 'image', image: { url: MEDIA } },
  imageOverSocket: { ...single, msgtype: 'image', image: { url: MEDIA, aeskey: 'KEY' } },
  voice: { ...single, msgtype: 'voice', voice: { content: '完成80%' } },
  file: { ...single, msgtype: 'file', file: { url: MEDIA } },
  video: { ...single, msgtype: 'video', video: { url: MEDIA } },
  stream: { ...group, response_url: undefined, msgtype: 'stream', stream: { id: 'S1' } },
  enterChat: { ...happening, event: { eventtype: 'enter_chat' } },
  cardEvent: {
    ...happening,
    chatid: 'CHAT',
    chattype: 'group',
    response_url: 'https://r/3',
    event: {
      eventtype: 'template_card_event',
      template_card_event: {
        card_type: 'vote_interaction',
        event_key: 'submit',
        task_id: 'T-1',
        selected_items: { selected_item: [{ question_key: 'Q', option_ids: { option_id: ['one', 'two'] } }] },
      },
    },
  },
  menuEvent: {
    ...happening,
    chatid: 'CHAT',
    chattype: 'group',
    event: {
      eventtype: 'template_card_event',
      template_card_event: { card_type: 'text_notice', event_key: 'stop', task_id: 'T-2' },
    },
  },
  feedback: {
    ...happening,
    chatid: 'CHAT',
    chattype: 'group',
    event: {
      eventtype: 'feedback_event',
      feedback_event: { id: 'F', type: 2, content: '能再详细一些么', inaccurate_reason_list: [2, 4] },
    },
  },
};

const head = (type: string): string =>
  `<ToUserName><![CDATA[wwcorp]]></ToUserName><FromUserName><![CDATA[LiaisonCG]]></FromUserName>` +
  `<CreateTime>1348831860</CreateTime><MsgType><![CDATA[${type}]]></MsgType><AgentID>1000002</AgentID>`;
const ID = '<MsgId>18446744073709551615</MsgId>';

/** The decrypted XML of an app's callback (90239, 90240). */
export const XML = {
  text: `<xml>${head('text')}\n<Content><![CDATA[完成80% <b>&amp;</b> <!DOCTYPE x>]]></Content>${ID}</xml>`,
  image: `<xml>${head('image')}<PicUrl><![CDATA[http://p]]></PicUrl><MediaId><![CDATA[m]]></MediaId>${ID}</xml>`,
  voice: `<xml>${head('voice')}<MediaId><![CDATA[m]]></MediaId><Format><![CDATA[amr]]></Format>${ID}</xml>`,
  video: `<xml>${head('video')}<MediaId>m</MediaId><ThumbMediaId>t</ThumbMediaId>${ID}</xml>`,
  location: `<xml>${head('location')}<Location_X>23.1</Location_X><Location_Y>113.3</Location_Y><Scale>20</Scale><Label>岸边</Label>${ID}</xml>`,
  link: `<xml>${head('link')}<Title>t</Title><Description>d</Description><Url>u</Url><PicUrl>p</PicUrl>${ID}</xml>`,
  enter: `<xml>${head('event')}<Event><![CDATA[enter_agent]]></Event><EventKey><![CDATA[]]></EventKey></xml>`,
  card:
    `<xml>${head('event')}<Event><![CDATA[template_card_event]]></Event><EventKey><![CDATA[ok]]></EventKey>` +
    `<TaskId><![CDATA[T-1]]></TaskId><CardType><![CDATA[vote_interaction]]></CardType><ResponseCode>RC</ResponseCode>\n` +
    `<SelectedItems>\n<SelectedItem><QuestionKey>Q1</QuestionKey><OptionIds>\n<OptionId>a</OptionId><OptionId>b</OptionId></OptionIds></SelectedItem>` +
    `<SelectedItem><QuestionKey>Q2</QuestionKey><OptionIds><OptionId>c</OptionId></OptionIds></SelectedItem></SelectedItems></xml>`,
  nothingChosen: `<xml>${head('event')}<Event>template_card_event</Event><EventKey>ok</EventKey><TaskId>T</TaskId><SelectedItems>\n</SelectedItems></xml>`,
  future: `<xml>${head('hologram')}<Depth>3</Depth>${ID}</xml>`,
};
