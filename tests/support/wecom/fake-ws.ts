import { type WebSocket, WebSocketServer } from 'ws';
import { cardUpdateBody } from './qyapi/cards.js';
import { Chats, type Shown, taskIn } from './ws-chats.js';
import { type Frame, frameSchema, subscribeSchema } from './ws-shapes.js';
import { Refused, Uploads } from './ws-uploads.js';

export type { Shown };

/** What happens instead of the answer to the next frame with that command. */
export type Fault =
  | { cmd: string; kind: 'errcode'; errcode: number }
  /** Done, but the acknowledgement is lost. */
  | { cmd: string; kind: 'no-ack' }
  /** The connection breaks before it was read, or after it was done. */
  | { cmd: string; kind: 'cut-before' | 'cut-after' };

interface Call {
  chat: string;
  at: number;
  kind: 'message' | 'card' | 'event';
  taskId?: string;
  socket: WebSocket;
  updated: boolean;
}

const DAY = 24 * 3_600_000;

/** The server of the long connection 长连接, from its documentation: one subscriber, every frame and limit looked at. */
export class FakeWs {
  readonly secret = 'bot-secret';
  readonly #server: WebSocketServer;
  readonly #now: () => number;
  readonly #calls = new Map<string, Call>();
  #subscriber: WebSocket | undefined;
  #count = 0;
  readonly uploads = new Uploads();
  readonly #chats: Chats;
  readonly updates: { card: object; userids: string[] | undefined }[] = [];
  /** Every frame that came, subscriptions and pings too. */
  readonly frames: Frame[] = [];
  /** What no bot may send. */
  readonly violations: string[] = [];
  faults: Fault[] = [];
  /** Pings are not answered. */
  mute = false;
  /** The socket is open, but nothing is subscribed any more: 846609 to everything but pings. */
  halfDead = false;
  /** req_ids end with their connection, as people report of the real server. */
  forgetful = false;

  private constructor(now: () => number) {
    this.#now = now;
    this.#chats = new Chats(now, this.uploads);
    this.#server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    this.#server.on('connection', (socket) => {
      socket.on('message', (data) => this.#frame(socket, String(data)));
      socket.on('close', () => {
        if (socket === this.#subscriber) this.#subscriber = undefined;
      });
    });
  }

  /** Listens when this resolves. */
  static async open(now: () => number = Date.now): Promise<FakeWs> {
    const fake = new FakeWs(now);
    await new Promise((resolve) => fake.#server.once('listening', resolve));
    return fake;
  }

  get url(): string {
    const address = this.#server.address();
    return typeof address === 'object' && address ? `ws://127.0.0.1:${address.port}` : '';
  }

  /** Everything that stands in the chats, in the order in which it appeared. */
  get shown(): Shown[] {
    return this.#chats.shown;
  }

  get subscribed(): boolean {
    return this.#subscriber !== undefined;
  }

  count(cmd: string): number {
    return this.frames.filter((frame) => frame.cmd === cmd).length;
  }

  /** Texts in a chat, in the order in which they appeared. */
  texts(chat: string): string[] {
    return this.shown.flatMap((one) => (one.chat === chat && one.text !== undefined ? [one.text] : []));
  }

  /** Breaks the subscriber's connection. */
  cut(): void {
    this.#subscriber?.terminate();
  }

  /** A message from a person; the req_id. `body` is what the documentation has beside the common fields. */
  say(user: string, body: Record<string, unknown>, chat?: string): string {
    const common = { msgid: `msg-${this.#count + 1}`, aibotid: 'AIBOT', from: { userid: user } };
    const where = chat === undefined ? { chattype: 'single' } : { chattype: 'group', chatid: chat };
    this.#chats.contacts.add(chat ?? user);
    return this.#call('aibot_msg_callback', { ...common, ...where, ...body }, chat ?? user, 'message');
  }

  /** Presses a button or submits a vote. */
  press(
    user: string,
    taskId: string,
    pressed: { key: string; option?: string; msgid?: string },
    chat?: string,
  ): string {
    const items = { question_key: 'choice', option_ids: { option_id: [pressed.option] } };
    const card = {
      card_type: pressed.option === undefined ? 'button_interaction' : 'vote_interaction',
      event_key: pressed.key,
      task_id: taskId,
      ...(pressed.option === undefined ? {} : { selected_items: { selected_item: [items] } }),
    };
    const body = {
      msgid: pressed.msgid ?? `msg-${this.#count + 1}`,
      create_time: Math.floor(this.#now() / 1000),
      aibotid: 'AIBOT',
      from: { userid: user },
      msgtype: 'event',
      ...(chat === undefined ? { chattype: 'single' } : { chattype: 'group', chatid: chat }),
      event: { eventtype: 'template_card_event', template_card_event: card },
    };
    return this.#call('aibot_event_callback', body, chat ?? user, 'card', taskId);
  }

  /** Sends any frame as it is. */
  raw(text: string): void {
    this.#subscriber?.send(text);
  }

  async close(): Promise<void> {
    for (const client of this.#server.clients) client.terminate();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #call(cmd: string, body: object, chat: string, kind: Call['kind'], taskId?: string): string {
    const socket = this.#subscriber;
    if (!socket) throw new Error('nobody is subscribed');
    this.#count += 1;
    const reqId = `req-${this.#count}`;
    const call = { chat, at: this.#now(), kind, socket, updated: false, ...(taskId === undefined ? {} : { taskId }) };
    this.#calls.set(reqId, call);
    socket.send(JSON.stringify({ cmd, headers: { req_id: reqId }, body }));
    return reqId;
  }

  #frame(socket: WebSocket, text: string): void {
    const read = frameSchema.safeParse(JSON.parse(text));
    if (!read.success) {
      this.violations.push(`frame: ${read.error.message}`);
      return;
    }
    const frame = read.data;
    this.frames.push(frame);
    const at = this.faults.findIndex(({ cmd }) => cmd === frame.cmd);
    const fault = at < 0 ? undefined : this.faults.splice(at, 1)[0];
    if (fault?.kind === 'cut-before') socket.terminate();
    else if (frame.cmd !== 'ping' || !this.mute) this.#acknowledge(socket, frame, fault);
  }

  #acknowledge(socket: WebSocket, frame: Frame, fault: Fault | undefined): void {
    const ack = (errcode: number, errmsg: string, body?: object) =>
      socket.send(JSON.stringify({ headers: frame.headers, errcode, errmsg, ...(body ? { body } : {}) }));
    try {
      if (fault?.kind === 'errcode') throw new Refused(fault.errcode, 'scripted');
      const body = this.#handle(socket, frame);
      if (fault?.kind === 'cut-after') socket.terminate();
      else if (fault?.kind !== 'no-ack') ack(0, 'ok', body);
    } catch (error) {
      if (!(error instanceof Refused)) this.violations.push(`${frame.cmd}: ${String(error)}`);
      ack(error instanceof Refused ? error.errcode : 40058, String(error));
    }
  }

  #handle(socket: WebSocket, { cmd, headers, body }: Frame): object | undefined {
    if (cmd === 'ping') {
      if (body !== undefined) this.violations.push('a ping has no body');
      return undefined;
    }
    if (cmd === 'aibot_subscribe') return this.#subscribe(socket, body);
    if (socket !== this.#subscriber || this.halfDead) throw new Refused(846609, 'aibot websocket not subscribed');
    if (cmd === 'aibot_respond_msg')
      return this.#chats.reply(this.#call24(headers.req_id, 'message', socket).chat, body);
    if (cmd === 'aibot_respond_update_msg') return this.#update(this.#call24(headers.req_id, 'card', socket), body);
    if (cmd === 'aibot_send_msg') return this.#chats.push(body);
    if (cmd.startsWith('aibot_upload_media_')) return this.uploads.handle(cmd, body);
    throw new Error('no such command');
  }

  #subscribe(socket: WebSocket, body: unknown): undefined {
    const { secret } = subscribeSchema.parse(body);
    if (secret !== this.secret) throw new Refused(853000, 'invalid secret');
    const before = this.#subscriber;
    this.#subscriber = socket;
    this.halfDead = false;
    if (!before || before === socket) return;
    const event = { msgtype: 'event', event: { eventtype: 'disconnected_event' } };
    const gone = { msgid: 'gone', create_time: Math.floor(this.#now() / 1000), aibotid: 'AIBOT', ...event };
    before.send(JSON.stringify({ cmd: 'aibot_event_callback', headers: { req_id: 'gone' }, body: gone }));
    before.close();
  }

  #call24(reqId: string, kind: Call['kind'], socket: WebSocket): Call {
    const call = this.#calls.get(reqId);
    const forgotten = this.forgetful && call?.socket !== socket;
    const most = kind === 'card' ? 5_000 : DAY;
    if (!call || call.kind !== kind || forgotten || this.#now() - call.at > most)
      throw new Refused(846605, 'invalid req_id');
    return call;
  }

  #update(call: Call, body: unknown): undefined {
    const { template_card, userids } = cardUpdateBody.parse(body);
    if (taskIn(template_card) !== call.taskId) throw new Error('another task_id than the pressed one');
    if (call.updated) throw new Error('a second update of one press');
    call.updated = true;
    this.updates.push({ card: template_card, userids });
  }
}
