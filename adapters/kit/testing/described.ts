import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unknownFields, validator, type Contract, type System } from '@fatong/contracts';
import { decodeXml, readXml, type XmlElement } from '@fatong/contracts/xml';
import { dataOf, elementOf, incomingOf, namespaceOf, soapDescription } from '../index.js';

/** What of a schema an XSD can say. */
interface Shape {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
}

/** What both an XSD and a contract say of an element: how often it stands, its values, its parts in order. */
interface Said {
  readonly name: string;
  readonly min: number;
  readonly max: string;
  readonly values?: readonly string[];
  readonly parts?: readonly Said[];
}

const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;

/** For a system that speaks SOAP: its WSDL and XSD promise what its contracts and its samples do. */
export function describedTruly(system: System): void {
  const { wsdl, xsd, path } = soapDescription(system);
  const folder = join(path, '..', 'samples');
  const files = (below: string, extension: string): readonly string[] =>
    existsSync(join(folder, below))
      ? readdirSync(join(folder, below))
          .filter((file) => file.endsWith(extension))
          .map((file) => join(below, file))
      : [];
  const samples = (below: string): readonly string[] => files(below, '.xml');
  const bytes = (file: string): Buffer => readFileSync(join(folder, file));
  const json = (file: string): unknown => JSON.parse(bytes(file.replace(/xml$/, 'json')).toString()) as unknown;
  const isOf =
    (file: string) =>
    ({ message, version }: Contract): boolean =>
      file.split('/').at(-1)!.startsWith(`${message}.v${version}.`);
  const contractOf = (file: string): Contract => incomingOf(system).find(isOf(file))!;

  describe(`${system.folder}: what is described`, () => {
    it.each(incomingOf(system).map((contract) => [contract.type, contract] as const))(
      '%s: the schema has the fields, the occurrences and the code lists of the contract, and no others',
      (_, contract) => {
        const schema = read(xsd);
        expect(schema.attributes.get('targetNamespace')).toBe(namespaceOf(contract));
        const element = child(schema, 'element', elementOf(contract));
        expect(partsOfType(schema, element.attributes.get('type')!)).toEqual(partsOf(contract.schema as Shape));
      },
    );

    it.each(incomingOf(system).map((contract) => [contract.type, contract] as const))(
      '%s: the WSDL has its operation, document/literal, with the response and the problem',
      (_, contract) => {
        const binding = children(read(wsdl), 'binding')[0]!;
        const operation = child(binding, 'operation', elementOf(contract));
        expect(children(binding, 'binding')[0]!.attributes.get('style')).toBe('document');
        expect(children(operation, 'operation')[0]!.attributes.get('soapAction')).toBe(`${namespaceOf(contract)}:${elementOf(contract)}`);
        expect(
          ['input', 'output', 'fault'].map((part) =>
            children(children(operation, part)[0]!, part === 'fault' ? 'fault' : 'body')[0]!.attributes.get('use'),
          ),
        ).toEqual(['literal', 'literal', 'literal']);
      },
    );

    it.each([...samples(''), ...samples('invalid')])('the sample %s says the same in XML and in JSON', (file) => {
      const decoded = decodeXml(bytes(file));
      const data = dataOf(contractOf(file), read('text' in decoded ? decoded.text : ''));
      expect(data).toEqual(file.startsWith('invalid') ? (json(file) as { data: unknown }).data : json(file));
    });

    it('has a sample in XML for each in JSON that comes in', () => {
      const both = ['', 'invalid'].flatMap((below) => files(below, '.json')).filter((file) => incomingOf(system).some(isOf(file)));
      expect(both.filter((file) => !existsSync(join(folder, file.replace(/json$/, 'xml'))))).toEqual([]);
    });

    if (hasXmllint)
      it('is valid for another reader: it takes the valid samples without unknown fields, and refuses what breaks a form', () => {
        const work = mkdtempSync(join(tmpdir(), 'fatong-xsd-'));
        writeFileSync(join(work, 'schema.xsd'), xsd);
        const isValid = (file: string): boolean =>
          spawnSync('xmllint', ['--noout', '--schema', join(work, 'schema.xsd'), join(folder, file)]).status === 0;
        const drifts = (file: string): boolean => unknownFields(contractOf(file), json(file)).length > 0;
        const taken = Object.fromEntries([...samples(''), ...samples('invalid')].map((file) => [file, isValid(file)]));
        rmSync(work, { recursive: true });
        for (const file of samples('')) expect({ file, isValid: taken[file] }).toEqual({ file, isValid: !drifts(file) });
        // What an XSD cannot say (a field due in some states only) passes it and is refused at the door.
        const formal = samples('invalid').filter((file) =>
          validator(contractOf(file))((json(file) as { data: unknown }).data).some(({ code }) => code !== 'required'),
        );
        expect(formal.filter((file) => taken[file])).toEqual([]);
      });
  });
}

function read(text: string): XmlElement {
  const found = readXml(text, 64);
  if ('refused' in found) throw new Error(found.refused.words[1]);
  return found.root;
}

const children = (of: XmlElement, name: string): readonly XmlElement[] => of.children.filter((one) => one.name === name);

function child(of: XmlElement, kind: string, name: string): XmlElement {
  const found = children(of, kind).find(({ attributes }) => attributes.get('name') === name);
  if (!found) throw new Error(`The description has no ${kind} ${name}.`);
  return found;
}

function partsOfType(schema: XmlElement, type: string): readonly Said[] {
  const sequence = children(child(schema, 'complexType', local(type)), 'sequence')[0]!;
  return children(sequence, 'element').map(({ attributes }) => {
    const own = attributes.get('type')!;
    const simple = children(schema, 'simpleType').find((one) => one.attributes.get('name') === local(own));
    const values = simple && children(children(simple, 'restriction')[0]!, 'enumeration').map((value) => value.attributes.get('value')!);
    return {
      name: attributes.get('name')!,
      min: Number(attributes.get('minOccurs') ?? 1),
      max: attributes.get('maxOccurs') ?? '1',
      ...(values && values.length > 0 && { values }),
      ...(!simple && { parts: partsOfType(schema, own) }),
    };
  });
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

function partsOf({ properties = {}, required = [] }: Shape): readonly Said[] {
  return Object.entries(properties).map(([name, { type, items, maxItems, ...own }]) => {
    const shape = type === 'array' ? items! : own;
    return {
      name,
      min: required.includes(name) ? 1 : 0,
      max: type === 'array' ? String(maxItems ?? 'unbounded') : '1',
      ...(shape.enum && { values: shape.enum }),
      ...(shape.properties && { parts: partsOf(shape) }),
    };
  });
}
