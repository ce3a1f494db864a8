import type { Contract } from '@fatong/contracts';
import { escapeXml, type XmlElement } from '@fatong/contracts/xml';

/** What of a schema says how an element is read; TypeBox schemas are JSON schemas with these. */
interface Shape {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
}

/** The namespace of a contract's elements. */
export const namespaceOf = ({ owner, version }: Pick<Contract, 'owner' | 'version'>): string => `urn:fatong:${owner}:v${version}`;

/** `case-progress` → `caseProgress`: the element that is the message, and the operation. */
export const elementOf = ({ message }: Pick<Contract, 'message'>): string =>
  message.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The data of a message's element, whose parts are of its contract's namespace or another agreed on, as the contract means them. What does not fit (letters where a number is due, an element too many) stays as it is: the contract says where. */
export const dataOf = (contract: Contract, element: XmlElement, namespace = namespaceOf(contract)): unknown =>
  valueOf(element, contract.schema, namespace);

/** An object by its child elements, a list by their repetition, else the text without blanks around it. Attributes carry no data; elements of another namespace are fields nobody agreed on. */
function valueOf({ children, text }: XmlElement, shape: Shape | undefined, namespace: string): unknown {
  if (children.length === 0 && shape?.properties === undefined) return leaf(text.trim(), shape?.type);
  if (children.length === 0 && text.trim() !== '') return text.trim();
  const named = Map.groupBy(children, (child) => (child.namespace === namespace ? child.name : `{${child.namespace}}${child.name}`));
  const fields = [...named].map(([name, all]): [string, unknown] => {
    const property = own(shape?.properties, name);
    const values = all.map((one) => valueOf(one, property?.type === 'array' ? property.items : property, namespace));
    return [name, property?.type === 'array' || values.length > 1 ? values : values[0]];
  });
  return Object.fromEntries(text.trim() === '' ? fields : [...fields, ['#text', text.trim()]]);
}

function leaf(text: string, type: string | undefined): unknown {
  if (type === 'integer' && /^[+-]?\d{1,16}$/.test(text)) return Number(text);
  if (type === 'number' && /^[+-]?\d{1,16}(\.\d{1,16})?$/.test(text)) return Number(text);
  if (type === 'boolean' && /^(true|false|1|0)$/.test(text)) return text === 'true' || text === '1';
  return text;
}

/** A message's data as its element, children in the order of the contract. */
export function elementXml(contract: Contract, data: unknown): string {
  const name = elementOf(contract);
  return `<${name} xmlns="${namespaceOf(contract)}">${content(data, contract.schema)}</${name}>`;
}

function content(value: unknown, shape: Shape | undefined): string {
  if (typeof value !== 'object' || value === null)
    return escapeXml(['string', 'number', 'boolean'].includes(typeof value) ? String(value) : '');
  const names = [...new Set([...Object.keys(shape?.properties ?? {}).filter((name) => Object.hasOwn(value, name)), ...Object.keys(value)])];
  return names
    .map((name) => {
      const part = (value as Readonly<Record<string, unknown>>)[name];
      const property = own(shape?.properties, name);
      return [part]
        .flat()
        .map((one) => `<${name}>${content(one, property?.type === 'array' ? property.items : property)}</${name}>`)
        .join('');
    })
    .join('');
}

const own = (properties: Shape['properties'], name: string): Shape | undefined =>
  properties !== undefined && Object.hasOwn(properties, name) ? properties[name] : undefined;
