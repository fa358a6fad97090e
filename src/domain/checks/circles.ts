type Graph = ReadonlyMap<string, readonly string[]>;

/**
 * For every node of a graph (given by successors) that lies on a circle, the shortest circle from it back to itself, as
 * the nodes in order, itself first. So that a new circle is seen at its own nodes also where an older one passes by.
 */
export function circles(graph: Graph): readonly (readonly string[])[] {
  const knotted = withoutLooseEnds(graph);
  return [...knotted.keys()].flatMap((node) => {
    const circle = shortestCircle(knotted, node);
    return circle ? [circle] : [];
  });
}

/** Takes out, again and again, nodes that lead nowhere: usually all of them. O(nodes + edges). */
function withoutLooseEnds(graph: Graph): Graph {
  const leadsTo = new Map<string, number>();
  const reachedFrom = new Map<string, string[]>();
  for (const [node, successors] of graph) {
    leadsTo.set(node, successors.length);
    for (const successor of successors) {
      const sources = reachedFrom.get(successor);
      if (sources) sources.push(node);
      else reachedFrom.set(successor, [node]);
    }
  }
  const loose = [...reachedFrom.keys()].filter((node) => !graph.has(node));
  for (let node = loose.pop(); node !== undefined; node = loose.pop()) {
    for (const source of reachedFrom.get(node) ?? []) {
      const left = (leadsTo.get(source) ?? 0) - 1;
      leadsTo.set(source, left);
      if (left === 0) loose.push(source);
    }
  }
  return new Map([...graph].filter(([node]) => (leadsTo.get(node) ?? 0) > 0));
}

/** Breadth first from `start` back to itself. */
function shortestCircle(graph: Graph, start: string): readonly string[] | undefined {
  const cameFrom = new Map<string, string>();
  let reached = [start];
  while (reached.length > 0) {
    const next: string[] = [];
    for (const node of reached) {
      for (const successor of graph.get(node) ?? []) {
        if (successor === start) return pathTo(node, start, cameFrom);
        if (cameFrom.has(successor)) continue;
        cameFrom.set(successor, node);
        next.push(successor);
      }
    }
    reached = next;
  }
  return undefined;
}

function pathTo(end: string, start: string, cameFrom: ReadonlyMap<string, string>): readonly string[] {
  const path: string[] = [];
  for (let node = end; node !== start; node = cameFrom.get(node) ?? start) path.push(node);
  return [start, ...path.reverse()];
}
