import { execFile, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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
  write(files: Readonly<Record<string, string>>): void;
  remove(...paths: readonly string[]): void;
  /** Makes it a repository of its own with one commit of all there is, or commits what changed since. */
  commit(subject: string): void;
  /** Asks git in it. */
  git(...args: readonly string[]): string;
  /** Runs a command in it; throws with its output when it fails. */
  run(...command: readonly string[]): string;
  /** The same beside others; rejects with its output. */
  start(...command: readonly string[]): Promise<string>;
  /** Writes what `npm run new:<kind>` writes, without what it generates: several of them are generated once for all. */
  begin(kind: string, ...args: readonly string[]): void;
  /** Writes every generated file anew. */
  generate(): void;
  /** Builds the programs. @returns the build folder */
  programs(): string;
  /** Type-checks all packages; the errors, none when green. */
  typeErrors(): Promise<string[]>;
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
  const typesKnown = knownTypes(root, folder);

  const run = (...[program, ...args]: readonly string[]): string => {
    const { status, stdout, stderr } = spawnSync(program!, args, { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${String(status)}:\n${stdout}${stderr}`);
    return stdout;
  };
  const git = (...args: readonly string[]): string => run('git', '-c', 'user.name=t', '-c', 'user.email=t@localhost', ...args);
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
    write: (files) => {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
    },
    remove: (...paths) => paths.forEach((path) => rmSync(join(folder, path), { recursive: true })),
    commit: (subject) => {
      if (!existsSync(join(folder, '.git'))) git('init', '-q', '-b', 'main');
      git('add', '-A');
      git('commit', '-qm', subject);
    },
    git,
    run,
    start,
    begin: (kind, ...args) => {
      const program = `const made = await import('./scripts/new/${kind}.mjs'); await made['${kind}'](process.cwd(), process.argv.slice(1));`;
      run(process.execPath, '--input-type=module', '-e', program, '--', ...args);
    },
    generate: () => void run(process.execPath, 'scripts/generate.mjs'),
    programs: () => {
      run(process.execPath, 'scripts/build.mjs', 'start', '--programs');
      return join(folder, '.build', 'start');
    },
    typeErrors: async () => {
      const args = ['scripts/compile.mjs', '-p', 'tsconfig.json', '--incremental', '--tsBuildInfoFile', typesKnown];
      const said = await start(process.execPath, ...args).catch((error: unknown) => (error as Error).message);
      const errors = said.split('\n').filter((line) => line.includes('error TS'));
      return said.trim() === '' || errors.length > 0 ? errors : [`The compiler did not end well: ${said}`];
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

/**
 * What the check of `npm test`, or else `npm run check`, found of the checkout's types, if it ran already: the compiler then looks only at what the copy changes.
 * Packages are reached through a link, so that they lie elsewhere from the copy.
 * @returns where the copy's compiler keeps what it knows
 */
function knownTypes(root: string, folder: string): string {
  const of = (build: string): string => join(build, 'types.tsbuildinfo');
  const own = of(join(folder, '.build', 'check'));
  mkdirSync(dirname(own), { recursive: true });
  const known = [process.env['FATONG_BUILD'], join(root, '.build', 'check')]
    .flatMap((build) => (build ? of(build) : []))
    .find((file) => existsSync(file));
  if (known === undefined) return own;
  const modules = `${relative(dirname(own), join(root, 'node_modules'))}/`;
  writeFileSync(own, readFileSync(known, 'utf8').replaceAll('"../../node_modules/', `"${modules}`));
  return own;
}
