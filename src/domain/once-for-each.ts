/**
 * Makes a function that reckons once for each object and then gives the same result again.
 *
 * For pure functions of records that never change: figures, checks, lists and pages all ask for the scores of one
 * evaluation. What was reckoned goes when the object goes.
 */
export function onceForEach<K extends object, T extends object | string>(reckon: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, T>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = reckon(key);
    known.set(key, made);
    return made;
  };
}
