import { isTest, kindOf, packageOf, resolveImport, unitOf } from './places.mjs';
import { owners, table } from './table.mjs';

/**
 * What is wrong with one import, cycles apart.
 * @param {string} from the importing file, relative to the repository
 * @param {string} specifier
 * @returns {string | undefined} a sentence with the reason, or undefined when it is allowed
 */
export function judge(from, specifier) {
  const unit = unitOf(from);
  if (unit === undefined) return undefined;
  const target = resolveImport(from, specifier);
  return target.external === undefined ? judgeOurs(from, unit, specifier, target.file) : judgePackage(from, unit, target.external);
}

function judgePackage(from, unit, name) {
  if (isTest(from)) return undefined;
  const kind = kindOf(unit);
  const owner = owners.find(
    ({ packages, kinds, notKinds }) => packages.test(name) && (kinds ? !kinds.includes(kind) : notKinds.includes(kind)),
  );
  return owner && `${kind} must not import ${name}: ${owner.why}.`;
}

function judgeOurs(from, unit, specifier, file) {
  const other = unitOf(file);
  if (other === undefined || other === unit) return undefined;
  if (specifier.startsWith('@') && packageOf(other) === packageOf(unit))
    return `Inside ${packageOf(unit)} imports are relative: its package name is for others.`;
  if (packageOf(unit) === 'e2e' && packageOf(other) === 'e2e') return undefined;
  const kind = kindOf(unit);
  const may = kind === 'root' || kind === 'bench' || isTest(from) || table[kind]?.may.includes(kindOf(other));
  if (!may)
    return `${kind} must not import ${kindOf(other)} (${other}): ${table[kind]?.why ?? 'nothing in scripts/lint/table.mjs allows this folder anything; add it there'}.`;
  if (kind === 'adapter' && !isTest(from)) {
    const foreign = isForeign(unit, other);
    if (foreign) return foreign;
  }
  return judgeEntry(from, other, file);
}

/** Of the contracts an adapter sees the common ones and its own system's. */
function isForeign(unit, other) {
  const system = unit.slice('adapters/'.length);
  const isCommon = /^contracts\/(?!systems\b|canonical\b)/.test(other);
  return isCommon || other === `contracts/systems/${system}` || kindOf(other) !== 'contracts'
    ? undefined
    : `adapter must not import ${other}: ${table.adapter.why}.`;
}

/** A folder is entered through its index, mappings are listed file by file; tests may also take what another folder's `testing` offers. */
function judgeEntry(from, other, file) {
  const isFile = other === file;
  const isComposing = kindOf(other) === 'root' || (kindOf(other) === 'mapping' && kindOf(unitOf(from)) === 'mapping list');
  if (isFile || isComposing || file === `${other}/index.ts` || (isTest(from) && file.startsWith(`${other}/testing`))) return undefined;
  if (kindOf(other) === 'adapter' && /\/simulator\.ts$/.test(file) && unitOf(from) === 'e2e') return undefined;
  return `${other} is entered through its index.ts: what is not exported there is its own affair.`;
}
