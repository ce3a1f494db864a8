/**
 * `npm run check [-- --changed]`: lint with boundaries, types, generated files, links of the documents and sections of the manuals; no servers, no browser. With `--changed` only what the
 * files concern that differ from main.
 */
import { fileURLToPath } from 'node:url';
import { command } from './install/command.mjs';
import { Refusal } from './process/refusal.mjs';

await command({
  name: 'npm run check',
  script: fileURLToPath(import.meta.url),
  before: async () => {
    const unknown = process.argv.slice(2).filter((arg) => arg !== '--changed');
    if (unknown.length > 0) throw new Refusal(`npm run check does not know ${unknown.join(' ')}: say nothing, or -- --changed.`);
  },
  main: async (args) => {
    const { changedFiles } = await import('./check/changed.mjs');
    const { runChecks } = await import('./check/checks.mjs');
    const { inScope } = await import('./process/scope.mjs');
    const { root } = await import('./root.mjs');
    const changed = args.includes('--changed') ? await changedFiles(root) : undefined;
    if (changed)
      console.log(`Looking at what ${changed.length === 1 ? 'one changed file concerns' : `${changed.length} changed files concern`}.`);
    const results = await inScope(() =>
      runChecks({ changed }, ({ name, ok, output, seconds }) => {
        console.log(`${ok ? 'passed' : 'FAILED'}  ${name} (${seconds.toFixed(1)} s)`);
        if (!ok) console.log(output.trimEnd());
      }),
    );
    const failed = results?.filter(({ ok }) => !ok).length ?? 1;
    console.log(`${(results?.length ?? 0) - failed} passed, ${failed} failed`);
    return failed === 0 ? 0 : 1;
  },
});
