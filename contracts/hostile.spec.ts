import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from './canonical/index.js';
import { identifierFault, makeResidentId, makeUscc } from './codes/index.js';
import {
  at,
  fromHeaders,
  maxFindings,
  parseBounded,
  toHeaders,
  toOneHeader,
  unknownFields,
  validator,
  type Contract,
  type Message,
} from './index.js';
import { systems } from './systems/index.js';
import { fuzz } from './testing/index.js';

const runs = fuzz(400);

const junk = fc.oneof(
  fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '\0', '\ud800', '__proto__', 'constructor', Number.POSITIVE_INFINITY, -0, Number.NaN, 'a'.repeat(10_000)),
);
const json = fc.oneof(
  fc.jsonValue({ maxDepth: 6 }),
  fc.constantFrom<unknown>('', ' ', '\0', '\ud800', '2026-02-30', '9'.repeat(40), -1, 1e21, 0.1, [], {}, null, true, ['__proto__']),
);

interface Sample {
  readonly contract: Contract;
  readonly data: Record<string, unknown>;
}
const samples = systems.flatMap(({ folder, contracts }): Sample[] => {
  const at = join(import.meta.dirname, 'systems', folder, 'samples');
  return readdirSync(at)
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({
      contract: contracts.find(({ message, version }) => file.startsWith(`${message}.v${version}.`))!,
      data: JSON.parse(readFileSync(join(at, file), 'utf8')) as Record<string, unknown>,
    }));
});

/** A sound body with one place replaced, removed or added. */
const spoiled = fc.constantFrom(...samples).chain(({ contract, data }) => {
  const places = placesIn(data);
  return fc
    .record({ place: fc.constantFrom(...places), value: json, how: fc.constantFrom('replace', 'remove', 'add') })
    .map(({ place, value, how }) => {
      const body = structuredClone(data);
      const name = place.at(-1)!;
      const parent = place.slice(0, -1).reduce<Record<string, unknown>>((of, step) => of[step] as Record<string, unknown>, body);
      if (how === 'replace') parent[name] = value;
      else if (how === 'remove') delete parent[name];
      else if (!Array.isArray(parent)) parent[`zusatz_${name}`] = value;
      return { contract, body };
    });
});

function placesIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([name, part]) => placesIn(part, [...path, name]));
  return path.length === 0 ? inner : [path, ...inner];
}

describe('hostile input to the envelope', () => {
  it('is read or named as missing, never thrown, and what is read is only text', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.oneof(
            fc.string(),
            fc.constantFrom('cloudEvents', 'cloudEvents:id', 'cloudEvents:specversion', 'cloudEvents:type', '__proto__'),
          ),
          fc.oneof(junk, fc.json()),
        ),
        junk,
        (headers, contentType) => {
          const read = fromHeaders(headers, contentType);
          if ('attributes' in read)
            expect(Object.values(read.attributes).every((value) => typeof value === 'string' && value !== '')).toBe(true);
          else expect(read.missing.length).toBeGreaterThan(0);
        },
      ),
      runs,
    );
  });

  it('leaves every message as it was: attributes go out and come back the same', () => {
    const text = fc.string({ minLength: 1, maxLength: 80, unit: 'binary' });
    const least = { id: text, source: text, type: text, time: text, datacontenttype: text, partitionkey: text };
    const more = { subject: text, dataschema: text, correlationid: text, causationid: text, traceparent: text, sourceversion: text };
    fc.assert(
      fc.property(fc.record({ ...least, ...more }, { requiredKeys: Object.keys(least) as (keyof typeof least)[] }), (message) => {
        const given = message as Omit<Message, 'data'>;
        for (const headers of [toHeaders(given), toOneHeader(given)])
          expect(fromHeaders(headers, given.datacontenttype)).toEqual({ attributes: given });
      }),
      runs,
    );
  });
});

describe('hostile bodies', () => {
  it('are parsed within bounds or refused with one place, never thrown', () => {
    const bodies = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.string({ unit: 'binary' }),
      fc.json({ maxDepth: 80 }),
      fc.nat(200).map((deep) => '['.repeat(deep)),
      fc.nat(90).map((deep) => '['.repeat(deep) + ']'.repeat(deep)),
      fc.constantFrom(
        '{"__proto__":1}',
        '{"\\u005f_proto__":1}',
        '[1e999]',
        '"\\u0000"',
        '"\\ud800"',
        '{"a":{"b":"\\udc00"}}',
        '{"a":1,"\\u0061":2}',
        '[9007199254740993]',
      ),
    );
    fc.assert(
      fc.property(bodies, (body) => {
        const read = parseBounded(body, { maxBytes: 4_000, maxDepth: 64 });
        if ('finding' in read) {
          expect(read.finding.code).toMatch(/^(size|encoding|depth|json|duplicate|key|text|number)$/);
          return;
        }
        // What passed can be kept: it says the same again, without NUL or half a character.
        const again = JSON.stringify(read.value);
        expect(JSON.parse(again)).toEqual(JSON.parse(typeof body === 'string' ? body : Buffer.from(body).toString()));
        expect(again).not.toMatch(/\\u0000|\\ud[89a-f]/i);
      }),
      runs,
    );
  });

  it('are judged by every contract: sound, or with places that are there, in both languages', () => {
    const all = [...systems.flatMap(({ contracts }) => [...contracts]), ...canonical];
    fc.assert(
      fc.property(fc.constantFrom(...all), json, (contract, body) => {
        const findings = validator(contract)(body);
        expect(findings.length).toBeLessThanOrEqual(maxFindings);
        for (const { pointer, code, words } of findings) {
          expect(pointer === '' || pointer.startsWith('/')).toBe(true);
          expect([code, ...words].every((text) => text.length > 0)).toBe(true);
        }
        unknownFields(contract, body);
      }),
      runs,
    );
  });

  it('that differ from a sound one in one place are refused there or near it, or still have identity and key (L02, L03, L04, S04)', () => {
    fc.assert(
      fc.property(spoiled, ({ contract, body }) => {
        const findings = validator(contract)(body);
        unknownFields(contract, body);
        if (findings.length > 0) return;
        const { id, key, version } = contract.identity;
        for (const path of [...id, key, ...(version === undefined ? [] : [version])])
          expect(['string', 'number']).toContain(typeof at(body, path));
      }),
      fuzz(1_500),
    );
  });
});

describe('hostile identifiers', () => {
  it('are identifiers or get a reason in both languages, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('residentId', 'uscc', 'lawyerLicence', 'internLicence', 'caseNumber', 'constructor', '__proto__'),
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9A-Z（）()沪民初号]{0,40}$/)),
        (kind, text) => {
          const fault = identifierFault(kind, text);
          if (fault)
            expect([fault.code, ...fault.words].every((one) => one.length > 0 && (text.length < 6 || !one.includes(text)))).toBe(true);
        },
      ),
      runs,
    );
  });

  it('of a sound number with one character changed none is taken where there is a check digit', () => {
    const sound = fc.oneof(
      fc
        .record({ serial: fc.nat(999), day: fc.integer({ min: 1, max: 28 }) })
        .map(
          ({ serial, day }) =>
            ['residentId', makeResidentId({ born: `1990-03-${String(day).padStart(2, '0')}`, serial, sex: 'female' })] as const,
        ),
      fc.nat(999_999).map((serial) => ['uscc', makeUscc({ serial })] as const),
    );
    fc.assert(
      fc.property(sound, fc.nat(17), fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY'), ([kind, number], place, char) => {
        expect(identifierFault(kind, number)).toBeUndefined();
        const changed = number.slice(0, place) + char + number.slice(place + 1);
        if (changed !== number) expect(identifierFault(kind, changed)).toBeDefined();
      }),
      runs,
    );
  });
});
