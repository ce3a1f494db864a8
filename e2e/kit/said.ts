import { afterEach } from 'vitest';
import { programs } from './program.js';

const most = 20;
const isWorthReading = (line: string): boolean => line !== '' && !line.includes('"level":"info"');

/** Beside a test that failed: what the programs it ran warned of last. Without it nobody knows why something did not come. */
afterEach(({ task }) => {
  if (task.result?.state !== 'fail') return;
  for (const { name, log } of programs) console.error([`${name}, ${new Date().toISOString()}:`, ...log().split('\n').filter(isWorthReading).slice(-most)].join('\n  '));
});
