import { execFile, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';

const checkout = join(import.meta.dirname, '..', '..');
const packages = ['contracts', 'mappings', 'hub', 'adapters'];
const files = [
  'biome.json',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'tsconfig.screens.json',
  '.gitattributes',
  '.gitignore',
  'vitest.config.ts',
  'eslint.config.mjs',
  'README.md',
  'README.zh-CN.md',
];

/** A copy of the Node packages in which files may be added and removed without harm. */
export interface CheckoutCopy {
  readonly folder: string;
  /** Where {@link CheckoutCopy.generate} builds the programs. */
  readonly build: string;
  write(files: Readonly<Record<string, string>>): void;
  remove(...paths: readonly string[]): void;
  /** Runs a command in it; throws with its output when it fails. */
  run(...command: readonly string[]): string;
  /** The same beside others; rejects with its output. */
  start(...command: readonly string[]): Promise<string>;
  /** Writes every generated file anew. */
  generate(): void;
  /** Type-checks all packages; the errors, none when green. */
  typeErrors(): string[];
  /** Every text by path. */
  texts(): Map<string, string>;
  discard(): void;
}

/** `root`: the checkout, where this runs from a build. */
export function copyCheckout(root = checkout): CheckoutCopy {
  const folder = mkdtempSync(join(tmpdir(), 'fatong-copy-'));
  for (const name of [...packages, 'scripts', 'docs'])
    cpSync(join(root, name), join(folder, name), { recursive: true, filter: (path) => !path.includes('node_modules') });
  for (const name of files) cpSync(join(root, name), join(folder, name));
  linkModules(root, folder);

  const run = (...[program, ...args]: readonly string[]): string => {
    const { status, stdout, stderr } = spawnSync(program!, args, { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${String(status)}:\n${stdout}${stderr}`);
    return stdout;
  };
  const start = async (...[program, ...args]: readonly string[]): Promise<string> => {
    try {
      return (await promisify(execFile)(program!, args, { cwd: folder, maxBuffer: 64 * 1024 * 1024 })).stdout;
    } catch (error) {
      const { stdout, stderr } = error as { stdout?: string; stderr?: string };
      throw new Error(`${program} ${args.join(' ')} failed:\n${stdout ?? ''}${stderr ?? ''}`, { cause: error });
    }
  };
  return {
    folder,
    build: join(folder, '.build', 'generate'),
    write: (files) => {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
    },
    remove: (...paths) => paths.forEach((path) => rmSync(join(folder, path), { recursive: true })),
    run,
    start,
    generate: () => void run(process.execPath, 'scripts/generate.mjs'),
    typeErrors: () => {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ['scripts/compile.mjs', '-p', 'tsconfig.json', '--incremental', '--tsBuildInfoFile', '.build/types.tsbuildinfo'],
        { cwd: folder, encoding: 'utf8' },
      );
      const errors = stdout.split('\n').filter((line) => line.includes('error TS'));
      return status === 0 || errors.length > 0 ? errors : [`The compiler ended with ${String(status)}: ${stdout}${stderr}`];
    },
    texts: () => {
      const files = [...packages, 'docs']
        .flatMap((name) => readdirSync(join(folder, name), { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'));
      return new Map(
        files
          .map((entry) => join(entry.parentPath, entry.name))
          .map((path) => [relative(folder, path), readFileSync(path, 'utf8')] as const),
      );
    },
    discard: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Third-party packages are the checkout's own; ours are the copy's. */
function linkModules(root: string, folder: string): void {
  const modules = join(root, 'node_modules');
  mkdirSync(join(folder, 'node_modules', '@fatong'), { recursive: true });
  for (const name of readdirSync(modules)) if (name !== '@fatong') symlinkSync(join(modules, name), join(folder, 'node_modules', name));
  for (const name of packages) symlinkSync(join(folder, name), join(folder, 'node_modules', '@fatong', name));
}
