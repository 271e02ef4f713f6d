/** Numbers the grams of an index from 0, so that what is counted for each lies in plain arrays. */
export class GramTable {
  private readonly ids = new Map<string, number>();

  get size(): number {
    return this.ids.size;
  }

  /** The gram's number; a new one gets the next. */
  add(gram: string): number {
    let id = this.ids.get(gram);
    if (id === undefined) {
      id = this.ids.size;
      this.ids.set(gram, id);
    }
    return id;
  }

  /** -1 for a gram that no entry knows. */
  find(gram: string): number {
    return this.ids.get(gram) ?? -1;
  }
}
