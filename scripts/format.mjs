/** `npm run format`: writes every file of TypeScript and JavaScript as the formatter does; `npm run check` fails where one differs. */
import { fileURLToPath } from 'node:url';
import { command } from './install/command.mjs';
import { root } from './root.mjs';

await command({
  name: 'npm run format',
  script: fileURLToPath(import.meta.url),
  main: async () => {
    const { format } = await import('./check/format.mjs');
    const { code, output } = format(root);
    console.log(output.trimEnd());
    return code;
  },
});
