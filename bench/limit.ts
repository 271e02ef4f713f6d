/**
 * What `work` gives, unless it takes longer than `seconds`: then an error that tells which step stalled and how far it
 * came, instead of a run that hangs. The work itself is not ended: whoever began it tears it down.
 */
export async function within<T>(seconds: number, step: string, work: Promise<T>, reached?: () => string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const far = reached ? ` (${reached()})` : '';
      reject(new Error(`stalled: ${step} took more than ${seconds} s${far}`));
    }, seconds * 1000);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
