// Loaded before a server by --import: tells its parent what the process has used.
process.on('message', (message) => {
  if (message?.probe === 'cpu') {
    const { user, system } = process.cpuUsage();
    process.send({ probe: 'cpu', cpuUs: user + system, atMs: Number(process.hrtime.bigint()) / 1e6 });
  }
  if (message?.probe === 'heap') {
    globalThis.gc();
    // What the first collection found dead may hold more that a second one frees.
    setTimeout(() => {
      globalThis.gc();
      const { heapUsed, external } = process.memoryUsage();
      process.send({ probe: 'heap', bytes: heapUsed + external });
    }, 100);
  }
});
// Nobody is left who would end it.
process.on('disconnect', () => process.exit());
