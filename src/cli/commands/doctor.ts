import { runDoctor } from '../../doctor/doctor.js';

/** `duban doctor`: exit 1 when something must be mended. */
export async function doctorCommand(): Promise<number> {
  const { ok, lines } = await runDoctor();
  process.stdout.write(`${lines.join('\n')}\n`);
  return ok ? 0 : 1;
}
