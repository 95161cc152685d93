/**
 * Runs one job at a time. Of the jobs that come in meanwhile only the last is kept, so what is slow never queues up
 * and an older job never ends after a newer one.
 */
export function latestOnly<Job>(work: (job: Job) => Promise<void>): (job: Job) => void {
  let waiting: { readonly job: Job } | undefined;
  let busy = false;

  async function run(): Promise<void> {
    busy = true;
    while (waiting) {
      const { job } = waiting;
      waiting = undefined;
      await work(job);
    }
    busy = false;
  }

  return (job) => {
    waiting = { job };
    if (!busy) void run();
  };
}
