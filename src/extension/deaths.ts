// What is to be done when the server's process dies: it starts again, and a document that kills it is left alone.

/** As often may a document be the one that was being read when the server died. */
const mostDeaths = 3;
/** So many deaths that no document explains, in so many milliseconds, and the server stays down. */
const mostUnexplained = 5;
const withinTime = 180_000;

export interface Verdict {
  readonly restart: boolean;
  /** The document that is no longer given to the server. */
  readonly setAside?: string;
}

/** Documents are known by their URIs. */
export interface Deaths {
  /** The server has been given this text, and has yet to read it. */
  given(uri: string): void;
  read(uri: string): void;
  /** Its editor is shut: opened anew, it gets another chance. */
  closed(uri: string): void;
  isSetAside(uri: string): boolean;
  /** The server has died at this time, in milliseconds. */
  died(now: number): Verdict;
}

export function createDeaths(): Deaths {
  /** The one that was given last stands last. */
  const unread = new Set<string>();
  const deaths = new Map<string, number>();
  const setAside = new Set<string>();
  let unexplained: number[] = [];

  function died(now: number): Verdict {
    const suspects = [...unread].reverse();
    unread.clear();
    if (!suspects.length) {
      unexplained = [...unexplained.filter((time) => now - time < withinTime), now];
      return { restart: unexplained.length < mostUnexplained };
    }
    for (const uri of suspects) deaths.set(uri, (deaths.get(uri) ?? 0) + 1);
    // Started again, the server is given all documents at once, so that the innocent fall under suspicion too.
    const worst = suspects.toSorted((a, b) => (deaths.get(b) ?? 0) - (deaths.get(a) ?? 0))[0] as string;
    if ((deaths.get(worst) ?? 0) < mostDeaths) return { restart: true };
    setAside.add(worst);
    return { restart: true, setAside: worst };
  }

  return {
    given: (uri) => {
      unread.delete(uri);
      unread.add(uri);
    },
    read: (uri) => {
      unread.delete(uri);
      deaths.delete(uri);
    },
    closed: (uri) => {
      for (const known of [unread, deaths, setAside]) known.delete(uri);
    },
    isSetAside: (uri) => setAside.has(uri),
    died,
  };
}
