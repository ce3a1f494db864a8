import { afterEach } from 'vitest';
import { programs } from './program.js';

const most = 20;
const isWorthReading = (line: string): boolean => line !== '' && !line.includes('"level":"info"');

/** Beside a test that failed: what the programs it ran warned of last. Without it nobody knows why something did not come. */
afterEach(({ task }) => {
  if (task.result?.state !== 'fail') return;
  for (const one of programs)
    console.error([`${one.name}, ${new Date().toISOString()}:`, ...one.log().split('\n').filter(isWorthReading).slice(-most)].join('\n  '));
});
