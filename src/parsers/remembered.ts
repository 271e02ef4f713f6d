/** `make` with its results kept, at most `most` of them: what people invent is forgotten again. For pure functions. */
export function remembered<V>(make: (key: string) => V, most: number): (key: string) => V {
  const known = new Map<string, { value: V }>();
  return (key) => {
    let found = known.get(key);
    if (found === undefined) {
      if (known.size > most) known.clear();
      found = { value: make(key) };
      known.set(key, found);
    }
    return found.value;
  };
}
