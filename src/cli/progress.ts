/** A progress bar on standard error, only where that is a terminal. */
export class Progress {
  private last = 0;

  show(done: number, all: number): void {
    if (!process.stderr.isTTY) return;
    const now = Date.now();
    if (done < all && now - this.last < 100) return;
    this.last = now;
    const width = 30;
    const full = Math.round((width * done) / Math.max(all, 1));
    process.stderr.write(
      `\r[${'#'.repeat(full)}${'.'.repeat(width - full)}] ${done}/${all}${done === all ? '\n' : ''}`,
    );
  }
}
