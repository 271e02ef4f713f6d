import { cpus, loadavg } from 'node:os';
import pg from 'pg';
import { openStore } from '../src/store/open.js';
import { startPostgres } from '../tests/support/postgres.js';
import { appRequest, type SignedRequest } from '../tests/support/wecom/callbacks.js';
import { startServer } from './channels-server.js';
import { within } from './limit.js';
import { load } from './load.js';
import { figure, met, type Row, table } from './row.js';
import { percentile } from './timing.js';

/** `npm run bench:channels`: how fast callbacks of WeCom 企业微信 are acknowledged, each stored durably before. */
const CALLBACKS = 600;
/** Callbacks on their way, and connections of the bare inserts: both sides wait for the disk equally many at a time. */
const AT_ONCE = 48;
/** Of each the best counts: other work on the machine makes both slower, never faster. */
const ROUNDS = 3;
const STEADY = 200;
const SECONDS = 5;
/** Handling is not what is measured here, but the next round waits for its end. */
const IDLE_SECONDS = 60;
const BARE_SECONDS = 20;
const PEOPLE = 40;
const CORP = 'bench-corp';

const postgres = await startPostgres(true);
if (!postgres) process.exit(0);
try {
  console.log(`Node ${process.versions.node}, ${cpus()[0]?.model ?? 'unknown processor'}, PostgreSQL with fsync\n`);
  const rows = await measure(await postgres.database());
  console.log(`\n${table(rows)}`);
  process.exitCode = rows.every(met) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await postgres.stop();
}

async function measure(databaseUrl: string): Promise<Row[]> {
  const server = await startServer(databaseUrl, CORP);
  try {
    const say = await words(databaseUrl);
    const bare: number[] = [];
    const acknowledged: number[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const inserted = await within(BARE_SECONDS, `${CALLBACKS} bare inserts`, bareInserts(databaseUrl));
      bare.push(inserted);
      const first = round * 1_000_000;
      const { ms } = await load(server.url, requests(first, CALLBACKS, say), AT_ONCE);
      const kept = await stored(databaseUrl, first);
      if (kept !== CALLBACKS) throw new Error(`${kept} of ${CALLBACKS} acknowledged callbacks are stored`);
      const rate = CALLBACKS / (ms / 1000);
      const begun = performance.now();
      await server.idle(IDLE_SECONDS);
      const handled = (CALLBACKS * 1000) / (performance.now() - begun);
      tell(round, inserted, rate, handled);
      // The first round belongs to the compiler: a server runs for days.
      if (round > 0) acknowledged.push(rate);
    }
    const steady = await steadily(server.url, say);
    const most = Math.max(...bare);
    const rate = Math.max(...acknowledged);
    return [
      { what: `bare inserts, one row a transaction, ${AT_ONCE} at once`, value: most, unit: '/s' },
      {
        what: `callbacks acknowledged durably, ${AT_ONCE} at once`,
        value: rate,
        unit: '/s',
        least: most / 2,
        ratio: `${(rate / most).toFixed(2)} × bare`,
      },
      { what: `acknowledgement at ${STEADY} callbacks/s, median`, value: steady.median, unit: 'ms' },
      {
        what: `acknowledgement at ${STEADY} callbacks/s, p99`,
        value: steady.p99,
        unit: 'ms',
        most: 100,
      },
    ];
  } finally {
    await server.stop();
  }
}

/** The best of a few rounds in milliseconds; what the rounds before left unhandled is handled beside the next ones. */
async function steadily(url: string, say: (at: number) => string): Promise<{ median: number; p99: number }> {
  const rounds: { median: number; p99: number }[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    const posts = requests((ROUNDS + round) * 1_000_000, STEADY * SECONDS, say);
    const { each } = await load(url, posts, AT_ONCE * 8, STEADY);
    const [median, p99] = [percentile(each, 0.5), percentile(each, 0.99)];
    console.log(`${STEADY}/s, round ${round}: median ${figure(median)} ms, p99 ${figure(p99)} ms ${besideLoad()}`);
    rounds.push({ median, p99 });
  }
  return { median: Math.min(...rounds.map((one) => one.median)), p99: Math.min(...rounds.map((one) => one.p99)) };
}

function besideLoad(): string {
  return `(load ${loadavg()[0]?.toFixed(1)})`;
}

/** A line a round: a run that is slow shows where, and beside whose load. */
function tell(round: number, bare: number, acknowledged: number, handled: number): void {
  const name = round === 0 ? 'warm' : `round ${round}`;
  const rates = `bare ${figure(bare)}/s, acknowledged ${figure(acknowledged)}/s, then handled ${figure(handled)}/s`;
  console.log(`${name}: ${rates} ${besideLoad()}`);
}

/** What people report: figures of the sample ledger, by people that it knows. */
async function words(databaseUrl: string): Promise<(at: number) => string> {
  const store = await openStore({ databaseUrl });
  const [ledger] = await store.ledgers.list();
  const targets = (ledger?.items ?? []).flatMap((item) => item.targets.map((target) => ({ item, target })));
  for (let at = 0; at < PEOPLE; at++) {
    const unit = targets[at % targets.length]?.item.units[0];
    const accounts = [`wecom:user${at}`];
    await store.people.save({ name: `联络员${at}`, role: 'liaison', accounts, ...(unit !== undefined && { unit }) });
  }
  await store.close();
  return (at) => {
    const { target } = targets[(at % PEOPLE) % targets.length] ?? {};
    return `${target?.metric ?? '道路'}累计完成${at % 50}${target?.unit ?? '公里'}`;
  };
}

/** Messages with ids from `first` on. */
function requests(first: number, count: number, say: (at: number) => string): SignedRequest[] {
  return Array.from({ length: count }, (_, at) => {
    const seconds = Math.floor(Date.now() / 1000);
    const text =
      `<xml><ToUserName><![CDATA[${CORP}]]></ToUserName><FromUserName><![CDATA[user${at % PEOPLE}]]></FromUserName>` +
      `<CreateTime>${seconds}</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[${say(at)}]]></Content>` +
      `<MsgId>${first + at}</MsgId><AgentID>1000002</AgentID></xml>`;
    return appRequest(text, { receiveId: CORP, now: Date.now() });
  });
}

async function stored(databaseUrl: string, first: number): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const found = await client.query<{ count: string }>(
    `select count(*) from duban.inbox where channel = 'wecom' and substring(event_id from '[0-9]+')::int between $1 and $2`,
    [first, first + CALLBACKS - 1],
  );
  await client.end();
  return Number(found.rows[0]?.count);
}

/** The same rows, into a table of the same shape, by nothing but the driver. */
async function bareInserts(databaseUrl: string): Promise<number> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: AT_ONCE });
  await pool.query('create table duban.bench_inbox (like duban.inbox including all)');
  await Promise.all(Array.from({ length: AT_ONCE }, () => pool.query('select pg_sleep(0.1)')));
  let next = 0;
  const begun = performance.now();
  const writer = async () => {
    for (let at = next++; at < CALLBACKS; at = next++) {
      await pool.query(
        `insert into duban.bench_inbox (channel, event_id, at, chat, sender, text, addressed, attachments, received_at)
         values ('wecom', $1, now(), $2, $3, '新建改建乡村道路累计完成12公里', true, '[]', now())`,
        [`bare ${at}`, `wecom:@user${at % PEOPLE}`, `wecom:user${at % PEOPLE}`],
      );
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, writer));
  const rate = CALLBACKS / ((performance.now() - begun) / 1000);
  await pool.query('drop table duban.bench_inbox');
  await pool.end();
  return rate;
}
