import { startHub } from './app.js';
import { openForStart } from './opening.js';
import { StartRefused, exposure, hubVariables, openLog, otherPrograms, readConfig, startTracing } from './platform/index.js';

/** A stop that takes longer has failed, ms. */
const patience = 10_000;

/** Starts the hub and stops it on SIGTERM or SIGINT. Exit codes: 0 stopped, 1 failed, 2 refused: a person must put something right. */
async function main(): Promise<void> {
  const read = readConfig(hubVariables, process.env, otherPrograms);
  if ('faults' in read) {
    for (const fault of read.faults) console.error(fault);
    process.exitCode = 2;
    return;
  }
  const { config } = read;
  const log = openLog(config.logLevel);
  process.on('uncaughtException', (error, origin) => {
    // Nobody knows what state this process is in: whoever supervises it starts another.
    log.error({ error, origin }, 'A defect ended the hub');
    process.exit(1);
  });
  const tracing = await startTracing('fatong-hub', log);
  const hub = await startHub({ config, log, store: await openForStart(config, log) });
  log.info({ url: hub.url, mode: config.mode, surface: config.surface }, 'The hub serves');
  const open = exposure(config);
  if (open !== undefined) log.warn({ host: config.host, port: config.port }, open);

  const stop = async (signal: string): Promise<void> => {
    log.info({ signal }, 'Stopping');
    setTimeout(() => {
      log.error({ seconds: patience / 1000 }, 'Stopping took too long: what was in hand is taken again after the next start');
      process.exit(1);
    }, patience).unref();
    await hub.stop();
    await tracing.stop();
    log.info({}, 'Stopped');
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(signal));
}

main().catch((error: unknown) => {
  const isRefused = error instanceof StartRefused;
  if (isRefused) console.error(error.message);
  else console.error('The hub did not start:', error);
  process.exit(isRefused ? 2 : 1);
});
