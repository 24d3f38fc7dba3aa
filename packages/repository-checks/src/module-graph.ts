type Graph = ReadonlyMap<string, readonly string[]>;

/** The shortest chain of modules from one to another, or undefined. */
export function findRuntimePath(graph: Graph, from: string, to: string): string[] | undefined {
  const queue = [[from]];
  const seen = new Set([from]);
  for (let chain = queue.shift(); chain; chain = queue.shift()) {
    const last = chain.at(-1) ?? from;
    if (last === to) return chain;
    for (const next of graph.get(last) ?? []) {
      if (!seen.has(next)) queue.push([...chain, next]);
      seen.add(next);
    }
  }
  return undefined;
}

/** One chain for every import that closes a cycle: `a -> b -> a`. */
export function findCycles(graph: Graph): string[][] {
  const cycles: string[][] = [];
  const finished = new Set<string>();
  const visit = (module: string, trail: readonly string[]): void => {
    const start = trail.indexOf(module);
    if (start >= 0) cycles.push([...trail.slice(start), module]);
    if (start >= 0 || finished.has(module)) return;
    for (const next of graph.get(module) ?? []) visit(next, [...trail, module]);
    finished.add(module);
  };
  for (const module of graph.keys()) visit(module, []);
  return cycles;
}
