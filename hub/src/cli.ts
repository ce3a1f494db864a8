/**
 * Commands for people and scripts: `node cli.js calendar [import <file>] | clock [<day> | +N | off] | migrate | seed --size N [--areas <a>,<b>] | seed --city [share] | seed --messages N | topology [--json] | receipts | rollups [rebuild] | rounds | check | definitions`.
 * Exit codes: 0 done, 1 not done, 2 asked wrongly.
 */
import { runCommand } from './commands.js';

process.exitCode = await runCommand(process.argv.slice(2), process.env, {
  say: (sentence) => console.log(sentence),
  complain: (sentence) => console.error(sentence),
});
