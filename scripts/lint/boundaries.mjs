import { relative, sep } from 'node:path';
import { root as repository } from '../root.mjs';
import { unitGraph, wayBack } from './cycles.mjs';
import { judge } from './judge.mjs';
import { isTest, resolveImport, unitOf } from './places.mjs';

/** Read once a run: an import that is being typed is judged against the files as they are saved. */
const graphs = new Map();
const graphOf = (root) => graphs.get(root) ?? graphs.set(root, { of: unitGraph(root), ways: new Map() }).get(root);

/** Thousands of imports go from one unit to another: each way back is looked for once. */
function wayOnce(root, unit, other) {
  const { of, ways } = graphOf(root);
  const key = `${unit} ${other}`;
  if (!ways.has(key)) ways.set(key, wayBack(of, unit, other));
  return ways.get(key);
}

/** ESLint rule: the boundaries of architecture section 2. Every report says why the boundary is there. */
export const boundaries = {
  meta: {
    type: 'problem',
    docs: { description: 'who may import whom; a folder is entered through its index; no cycles between folders' },
    schema: [{ type: 'object', properties: { root: { type: 'string' } }, additionalProperties: false }],
  },
  create(context) {
    const root = context.options[0]?.root ?? repository;
    const from = relative(root, context.filename).split(sep).join('/');
    const check = (source) => {
      if (typeof source?.value !== 'string') return;
      const message = judge(from, source.value) ?? cycle(root, from, source.value);
      if (message) context.report({ node: source, message });
    };
    return {
      ImportDeclaration: ({ source }) => check(source),
      ExportNamedDeclaration: ({ source }) => check(source),
      ExportAllDeclaration: ({ source }) => check(source),
      ImportExpression: ({ source }) => check(source),
    };
  },
};

function cycle(root, from, specifier) {
  const unit = unitOf(from);
  const target = resolveImport(from, specifier);
  const other = target.file && unitOf(target.file);
  if (!unit || !other || other === unit || isTest(from)) return undefined;
  const way = wayOnce(root, unit, other);
  return way && `This import closes a cycle, and folders that need each other are one folder: ${[unit, ...way].join(' → ')}.`;
}
