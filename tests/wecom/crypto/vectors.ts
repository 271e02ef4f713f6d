/** Vectors of WeCom's own sample (A, B) and one made with the official library for the aibot's empty receiveid (C). */
export const TOKEN = 'QDG6eK';
export const ENCODING_AES_KEY = 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C';
export const CORP_ID = 'wx5823bf96d3bd56c7';

export interface Vector {
  name: string;
  receiveId: string;
  random: string;
  /** Value of the padding's bytes: above 16 Node's automatic padding would refuse it. */
  padding: number;
  timestamp: string;
  nonce: string;
  signature: string;
  plain: string;
  encrypt: string;
}

export const VECTOR_A: Vector = {
  name: 'A: URL verification, padding 7',
  receiveId: CORP_ID,
  random: 'c41b64491c2468d0',
  padding: 7,
  timestamp: '1409659589',
  nonce: '263014780',
  signature: '5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3',
  plain: '1616140317555161061',
  encrypt: 'P9nAzCzyDtyTWESHep1vC5X9xho/qYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp+4RPcs8TgAE7OaBO+FZXvnaqQ==',
};

export const VECTOR_B: Vector = {
  name: 'B: text message, padding 30',
  receiveId: CORP_ID,
  random: '0960688932c47ef1',
  padding: 30,
  timestamp: '1409659813',
  nonce: '1372623149',
  signature: '477715d11cdb4164915debcba66cb864d751f3e6',
  plain:
    '<xml><ToUserName><![CDATA[wx5823bf96d3bd56c7]]></ToUserName>\n<FromUserName><![CDATA[mycreate]]></FromUserName>\n' +
    '<CreateTime>1409659813</CreateTime>\n<MsgType><![CDATA[text]]></MsgType>\n<Content><![CDATA[hello]]></Content>\n' +
    '<MsgId>4561255354251345929</MsgId>\n<AgentID>218</AgentID>\n</xml>',
  encrypt:
    'RypEvHKD8QQKFhvQ6QleEB4J58tiPdvo+rtK1I9qca6aM/wvqnLSV5zEPeusUiX5L5X/0lWfrf0QADHHhGd3QczcdCUpj911L3vg3W/sYYvuJTs3' +
    'TUUkSUXxaccAS0qhxchrRYt66wiSpGLYL42aM6A8dTT+6k4aSknmPj48kzJs8qLjvd4Xgpue06DOdnLxAUHzM6+kDZ+HMZfJYuR+LtwGc2hgf5gs' +
    'ijff0ekUNXZiqATP7PF5mZxZ3Izoun1s4zG4LUMnvw2r+KqCKIw+3IQH03v+BCA9nMELNqbSf6tiWSrXJB3LAVGUcallcrw8V2t9EL4EhzJWrQUa' +
    'x5wLVMNS0+rUPA3k22Ncx4XXZS9o0MBH27Bo6BpNelZpS+/uh9KsNlY6bHCmJU9p8g7m3fVKn28H3KDYA5Pl/T8Z1ptDAVe0lXdQ2YoyyH2uyPIG' +
    'HBZZIs2pDBS8R07+qN+E7Q==',
};

export const VECTOR_C: Vector = {
  name: 'C: aibot JSON, empty receiveid',
  receiveId: '',
  random: 'c41b64491c2468d0',
  padding: 26,
  timestamp: '1700000000',
  nonce: '1372623149',
  signature: 'dae5ea9e38ff4e52f3c2c806038f5cff3af96d3e',
  plain:
    '{"msgid":"CAIQ16HMjQYY","aibotid":"AIBOTID","chatid":"CHATID","chattype":"group","from":{"userid":"zhangsan"},' +
    '"response_url":"https://qyapi.weixin.qq.com/cgi-bin/aibot/response?response_code=CODE","msgtype":"text",' +
    '"text":{"content":"@督查助手 河道清淤已完成80%"}}',
  encrypt:
    'P9nAzCzyDtyTWESHep1vC6OzjEpfr0OwAkZpHASLMr0leQ/3sBRL6xUWCwYjiVY4x7ixRjIDqd1n3VGZnM7Qjow7A6HhCJMeij2T/xCJwe/LYPqk' +
    'E97ozNX9zvaNdVggL1nR3D8TvKSMn0q9u0zIThBbHOHChAZisKpbq7rLBG9V9RqLJwHVsuW28xcHVsKUw4aVjnHC+z2TfJre7ZmeK9kW08Q61dfC' +
    'oqzwqKCtvUh64IWuIMvZ9dTq+cR0BQJQdQ7If8C3lqna027W9IYEA7ArcraWdWWla+ddFnMk67DrWz4E2SvwsVdCk/nr68GhFzrP69ig3d41g2S0' +
    'tvbNQuhvsIY1kNMUAwrxV70j9dEYecGSl985YYG+Evtoy2rDhxLnZucivx864KdPpBuxY937cKgNWvEj2O0cY+gHTls=',
};

export const VECTORS = [VECTOR_A, VECTOR_B, VECTOR_C];
