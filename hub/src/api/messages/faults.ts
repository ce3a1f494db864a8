import type { TSchema } from 'typebox';
import { classesOf, fieldClasses, masked, messageBounds, parseBounded, validator, type Contract, type Label } from '@fatong/contracts';
import type { RefusalFault } from '@fatong/contracts/api';

/** The keywords that lead down a contract's schema, and say what is asked there. */
interface Node {
  readonly label?: Label;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
  readonly allOf?: readonly Node[];
  readonly pattern?: string;
  readonly format?: string;
}

/** A longer value says no more to somebody on the telephone. */
const longest = 60;

/** Why a body was refused, place by place, as one tells it the partner: what the field is called, what came, what is allowed. Empty where the body obeys no contract, is no JSON or keeps it by now. */
export function faultsOf(body: Buffer, contract: Contract | undefined): readonly RefusalFault[] {
  const parsed = parseBounded(body, messageBounds);
  if (contract === undefined || !('value' in parsed)) return [];
  const { schema } = contract;
  const [classes, shown] = [classesOf(schema), masked(schema, parsed.value)];
  return validator(contract)(parsed.value).map(({ pointer, code, words }) => {
    const steps = stepsOf(pointer);
    const nodes = nodesAt(schema, steps);
    return {
      pointer,
      label: labelOf(schema, steps),
      received: saidAt(shown, steps),
      isPersonal: isPersonal(classes, steps),
      words,
      code,
      rule: nodes.flatMap(({ pattern, format }) => pattern ?? format ?? [])[0] ?? null,
    };
  });
}

const stepsOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

const variantsOf = (node: Node): readonly Node[] => [node, ...[...(node.anyOf ?? []), ...(node.allOf ?? [])].flatMap(variantsOf)];

function nodesAt(schema: TSchema, steps: readonly string[]): readonly Node[] {
  return steps.reduce<readonly Node[]>(
    (nodes, step) =>
      nodes
        .flatMap(({ properties, items }) => [properties?.[step], /^\d+$/.test(step) ? items : undefined])
        .flatMap((one) => (one ? variantsOf(one) : [])),
    variantsOf(schema),
  );
}

/** Of the field itself, or of the nearest one around it that has a label. */
function labelOf(schema: TSchema, steps: readonly string[]): Label | null {
  for (let length = steps.length; length > 0; length--) {
    const label = nodesAt(schema, steps.slice(0, length)).find((node) => node.label !== undefined)?.label;
    if (label !== undefined) return label;
  }
  return null;
}

/** What stands there, as the reader may see it; null: nothing does. */
function saidAt(shown: unknown, steps: readonly string[]): string | null {
  const value = steps.reduce<unknown>(
    (from, step) => (typeof from === 'object' && from !== null ? (from as Readonly<Record<string, unknown>>)[step] : undefined),
    shown,
  );
  if (value === undefined) return null;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** A place that no class names, or only deeper ones, may hold anything. */
function isPersonal(classes: ReturnType<typeof classesOf>, steps: readonly string[]): boolean {
  const path = steps.map((step) => (/^\d+$/.test(step) ? '*' : step)).join('.');
  const found = Object.hasOwn(classes, path) ? classes[path] : undefined;
  return found === undefined || !fieldClasses[found.class].inUrl;
}
