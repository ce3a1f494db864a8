import { CloudEvent, HTTP } from 'cloudevents';
import { describe, expect, it } from 'vitest';
import { fromHeaders, toHeaders, toOneHeader, type Message } from './index.js';

const full: Message<{ AJBH: string }> = {
  id: '8c3f9d2e-5b1e-8c33-9a5e-3f0d6b8e2a11',
  source: '/systems/lawyers-association',
  type: 'lawyers-association.complaint.v1',
  subject: 'LX-2026-000123',
  time: '2026-03-02T01:30:00.000Z',
  datacontenttype: 'application/json',
  dataschema: 'urn:fatong:schema:lawyers-association.complaint.v1',
  correlationid: '0197d2c4-5b1e-7c33-9a5e-3f0d6b8e2a11',
  causationid: '0197d2c4-5b1e-7c33-9a5e-3f0d6b8e2a12',
  traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
  partitionkey: 'LX-2026-000123',
  sourceversion: '3',
  data: { AJBH: 'LX-2026-000123' },
};
const { subject: _s, dataschema: _d, correlationid: _c, causationid: _a, traceparent: _t, sourceversion: _v, ...least } = full;

/** Their HTTP binary headers with our prefix: the two bindings differ in nothing else. */
const theirHeaders = (event: CloudEvent<unknown>): Record<string, unknown> => {
  const { headers } = HTTP.binary(event);
  return Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => name.startsWith('ce-'))
      .map(([name, value]) => [`cloudEvents:${name.slice(3)}`, value]),
  );
};

describe('the envelope, beside the CloudEvents SDK', () => {
  it.each([
    ['every attribute', full],
    ['only the mandatory attributes', least],
  ])('is a valid CloudEvent with %s', (_, message) => {
    const event = new CloudEvent({ specversion: '1.0', ...message }, true);
    expect(event.validate()).toBe(true);
    expect(event.time).toBe(message.time);
  });

  it.each([
    ['every attribute', full],
    ['only the mandatory attributes', least],
  ])('has the headers the SDK writes, with %s', (_, message) => {
    const event = new CloudEvent<unknown>({ specversion: '1.0', ...message }, true);
    expect(theirHeaders(event)).toEqual(toHeaders(message));
  });

  it('is read by the SDK as it was meant', () => {
    const headers = Object.fromEntries(
      Object.entries(toHeaders(full)).map(([name, value]) => [name.replace('cloudEvents:', 'ce-'), value]),
    );
    const event = HTTP.toEvent({ headers: { ...headers, 'content-type': full.datacontenttype }, body: JSON.stringify(full.data) });
    expect(Array.isArray(event) ? event : { ...event }).toMatchObject({ ...full, specversion: '1.0' });
  });

  it('reads what the SDK writes', () => {
    const event = new CloudEvent<unknown>({ specversion: '1.0', ...full }, true);
    const { data: _, ...attributes } = full;
    expect(fromHeaders(theirHeaders(event), HTTP.binary(event).headers['content-type'])).toEqual({ attributes });
  });
});

describe('attributes from the wire', () => {
  it('come back as they were written', () => {
    const { data: _, ...attributes } = least;
    for (const headers of [toHeaders(least), toOneHeader(least)])
      expect(fromHeaders(headers, least.datacontenttype)).toEqual({ attributes });
  });

  it.each([
    ['no headers at all', undefined, undefined, ['specversion', 'id', 'source', 'type', 'time', 'datacontenttype', 'partitionkey']],
    ['no content type', toHeaders(least), undefined, ['datacontenttype']],
    ['another version', { ...toHeaders(least), 'cloudEvents:specversion': '0.3' }, 'application/json', ['specversion']],
    ['no ordering key', { ...toHeaders(least), 'cloudEvents:partitionkey': '' }, 'application/json', ['partitionkey']],
    [
      'one header that is no JSON',
      { cloudEvents: '{"id":' },
      'application/json',
      ['specversion', 'id', 'source', 'type', 'time', 'partitionkey'],
    ],
    [
      'one header without an ordering key',
      { cloudEvents: JSON.stringify({ specversion: '1.0', ...least, partitionkey: undefined }) },
      'application/json',
      ['partitionkey'],
    ],
    [
      'one header with a list for a text',
      { cloudEvents: JSON.stringify({ specversion: '1.0', ...least, subject: ['x'] }) },
      'application/json',
      ['subject'],
    ],
    ['a number for a text', { ...toHeaders(least), 'cloudEvents:subject': 7 }, 'application/json', ['subject']],
  ])('with %s are refused by name', (_, headers, contentType, missing) => {
    expect(fromHeaders(headers, contentType)).toEqual({ missing });
  });
});
