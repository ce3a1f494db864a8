import { existsSync } from 'node:fs';
import { takeOver } from './job.js';

/**
 * `take-over <export> <folder> [--table <name>]`: sheets for the import page, and an account of every row, of what the former petition system exported (`.xlsx`, or a plain
 * dump of PostgreSQL). Exit code 0 when every row was taken, 1 when some were refused, 2 when it could not be read.
 */
async function main([from, to, ...more]: readonly string[]): Promise<number> {
  if (from === undefined || to === undefined || !existsSync(from)) {
    console.error(
      from !== undefined && to !== undefined
        ? `There is no file ${from}.`
        : 'Usage: npm run fatong -- take-over <export.xlsx | dump.sql> <folder> [--table <name>]',
    );
    return 2;
  }
  const named = more.includes('--table') ? more[more.indexOf('--table') + 1] : undefined;
  const { rows, taken, corrected, refused, sheets } = await takeOver({ from, to, ...(named !== undefined && { table: named }) });
  console.log(`${rows} rows: ${taken} as they are, ${corrected} corrected, ${refused} refused; ${sheets} sheets and account.csv in ${to}.`);
  return refused > 0 ? 1 : 0;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(`Not taken over: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 2;
  },
);
