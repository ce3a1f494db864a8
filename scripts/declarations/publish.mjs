/** `npm run publish:contracts [-- --withdraw <type> …]`, on the sources. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Refusal, report } from '../process/refusal.mjs';
import { publishedFile, publishedPath, readPublished } from './published-file.mjs';

try {
  const {
    values: { withdraw },
  } = parseArgs({ options: { withdraw: { type: 'string', multiple: true, default: [] } } });
  const { systems } = await import('../../contracts/systems/index.ts');
  const { canonical } = await import('../../contracts/canonical/index.ts');
  const { printed, release } = await import('../../contracts/publishing/index.ts');
  const result = release(readPublished() ?? {}, [...systems.flatMap(({ contracts }) => contracts), ...canonical], withdraw);
  if ('faults' in result) throw new Refusal(`Nothing is published:\n${result.faults.join('\n')}`);
  writeFileSync(publishedPath, printed(result.published));
  for (const line of result.told) console.log(line);
  console.log(`${publishedFile} holds ${Object.keys(result.published).length} contracts.`);
} catch (error) {
  report(error);
  process.exitCode = 1;
}
