import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compiler } from '../compile.mjs';
import { lockedNode } from '../install/npm.mjs';
import { Refusal } from '../process/refusal.mjs';
import { runToEnd } from '../process/run.mjs';
import { digest, filesBelow } from './inputs.mjs';

/** The packages that run in Node; one compiler run builds them into one tree. */
export const nodePackages = ['contracts', 'mappings', 'hub', 'adapters', 'e2e'];

const isTest = (file) => /\.(spec|integration)\.ts$/.test(file);
const isAsset = (file) => /\.(json|sql|xml|wsdl|xsd|csv|html|txt|ttf|docx)$/.test(file) && !/(^|\/)tsconfig[^/]*\.json$/.test(file);

/**
 * Compiles the Node packages into `target` when anything they are made of changed; what is only copied (migrations, samples) compiles nothing.
 * @returns {Promise<boolean>} whether there was anything to do
 */
export async function buildNode(root, target, log, compile = compileNode) {
  const files = filesBelow(root, [...nodePackages, 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json']).filter(
    (file) => !isTest(file),
  );
  const [stamp, compiled] = [join(target, 'node.digest'), join(target, 'node.compiled')];
  const [wanted, sources] = [
    digest(root, files),
    digest(
      root,
      files.filter((file) => !isAsset(file)),
    ),
  ];
  if (isStamped(stamp, wanted)) return false;
  rmSync(stamp, { force: true });
  mkdirSync(target, { recursive: true });

  removeStale(target, new Set(files));
  if (!isStamped(compiled, sources)) {
    rmSync(compiled, { force: true });
    await compile(root, target, log);
    writeFileSync(compiled, sources);
  }
  for (const file of files.filter(isAsset).filter((name) => name.includes('/'))) copy(join(root, file), join(target, file));
  linkPackages(root, target);
  writeFileSync(stamp, wanted);
  return true;
}

const isStamped = (stamp, wanted) => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;

/** Types are the matter of `npm run check`: looking at them takes six times as long as writing the programs, at each start. */
async function compileNode(root, target, log) {
  const into = ['--outDir', target, '--tsBuildInfoFile', join(target, 'node.tsbuildinfo')];
  const { code, output } = await runToEnd({
    program: lockedNode(root),
    args: [...compiler(root), '-p', 'tsconfig.build.json', '--noCheck', ...into],
    cwd: root,
    log,
  });
  if (code === 0) return;
  throw new Refusal(`The programs do not compile:\n${output.split('\n').slice(0, 30).join('\n')}`);
}

/** What a deleted source left behind goes: a migration or a mapping must not live on in the build. */
function removeStale(target, sources) {
  const isStale = (file) => {
    if (/\.(js|js\.map)$/.test(file)) return !sources.has(file.replace(/\.js(\.map)?$/, '.ts'));
    return !sources.has(file);
  };
  for (const file of filesBelow(target, nodePackages).filter(isStale)) {
    rmSync(join(target, file));
    for (const known of ['node.tsbuildinfo', 'node.compiled']) rmSync(join(target, known), { force: true });
  }
}

/** Lets built code find itself under its package names; everything else is found further up, in the repository. */
function linkPackages(root, target) {
  const scope = join(target, 'node_modules', '@fatong');
  rmSync(scope, { recursive: true, force: true });
  mkdirSync(scope, { recursive: true });
  for (const name of nodePackages) if (existsSync(join(root, name))) symlinkSync(join('..', '..', name), join(scope, name));
}

function copy(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}
