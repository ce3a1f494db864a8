const widest = 150;

/** JSON for people who read differences: what fits on a line stands on one unless it holds fields, everything else on lines of its own. */
export function printed(value: unknown): string {
  return `${lines(value, '')}\n`;
}

function lines(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const line = onOne(value);
  if (indent.length + line.length <= widest && isShallow(value)) return line;
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const named = (): string[] => Object.entries(value).map(([name, part]) => `${JSON.stringify(name)}: ${lines(part, inner)}`);
  const parts = Array.isArray(value) ? value.map((part) => lines(part, inner)) : named();
  return `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${indent}${close}`;
}

function onOne(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(onOne).join(', ')}]`;
  if (Object.keys(value).length === 0) return '{}';
  return `{ ${Object.entries(value)
    .map(([name, part]) => `${JSON.stringify(name)}: ${onOne(part)}`)
    .join(', ')} }`;
}

/** Holds no object, or in a list no list of objects. */
const isShallow = (value: object): boolean =>
  Object.values(value).every((part) => isPlain(part) || (Array.isArray(part) && part.every(isPlain)));
const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null;
