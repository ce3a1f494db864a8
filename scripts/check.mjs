/** `npm run check`: lint with boundaries, types, generated files; no servers, no browser. */
import { fileURLToPath } from 'node:url';
import { command } from './install/command.mjs';

await command({
  name: 'npm run check',
  script: fileURLToPath(import.meta.url),
  main: async () => {
    const { runChecks } = await import('./check/checks.mjs');
    const { inScope } = await import('./process/scope.mjs');
    const results = await inScope(() => runChecks({}, ({ name, ok, output, seconds }) => {
      console.log(`${ok ? 'passed' : 'FAILED'}  ${name} (${seconds.toFixed(1)} s)`);
      if (!ok) console.log(output.trimEnd());
    }));
    const failed = results?.filter(({ ok }) => !ok).length ?? 1;
    console.log(`${(results?.length ?? 0) - failed} passed, ${failed} failed`);
    return failed === 0 ? 0 : 1;
  },
});
