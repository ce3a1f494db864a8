import { readFileSync } from 'node:fs';
import soap from 'soap';
import { escapeXml } from '@fatong/contracts/xml';
import { wsa } from './soap-side.js';

export interface SoapRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Writes requests as a partner's own description says. */
export interface SoapRequests {
  readonly operations: readonly string[];
  /** The names of what an operation takes, in his order; none where his description has no document but parameters (RPC). */
  fieldsOf(operation: string): readonly string[];
  /** The name of the element he answers an operation with; undefined: he answers nothing. */
  answerOf(operation: string): string | undefined;
  /** The data in an envelope that names the request and proves who sends it. */
  write(operation: string, data: object, requestId: string): SoapRequest;
}

/**
 * node-soap reads the description and writes the envelope; it never reaches the network, neither for the description nor for a call, and never sees an
 * answer.
 * @throws Error in a sentence when the description, or what it imports, cannot be read.
 */
export async function soapRequests(path: string, proof: soap.ISecurity): Promise<SoapRequests> {
  const text = readFileSync(path, 'utf8');
  let written: SoapRequest | undefined;
  const httpClient: soap.IHttpClient = {
    request(url, body: string | null, callback, headers) {
      if (body === null) callback(new Error(`${url} would have to be fetched: it must lie beside the description`));
      else written = { headers: headers as Record<string, string>, body };
      return new Promise<never>(() => undefined);
    },
  };
  // We escape ourselves: node-soap leaves a text alone that begins as CDATA does, and so lets in what stands behind the end of that.
  const options: soap.IOptions = { httpClient, escapeXML: false, forceSoap12Headers: speaksSoap12(text) };
  const wsdl = await opened(text, path, options);
  const ports = Object.values(wsdl.definitions.services).flatMap((service) => Object.values(service.ports));
  const operations = new Map(ports.flatMap(({ binding }) => Object.entries(binding.methods)));
  const client = new soap.Client(wsdl, 'http://partner.invalid/', options);
  client.setSecurity(proof);
  const inputOf = (method: { description(of: soap.WSDL['definitions']): object }): Described =>
    (method.description(wsdl.definitions) as { readonly input?: Described }).input ?? {};
  const inputs = new Map([...operations].filter(([, { style }]) => style !== 'rpc').map(([name, method]) => [name, inputOf(method)]));

  return {
    operations: [...operations.keys()],
    fieldsOf: (operation) => [...partsOf(inputs.get(operation)).keys()],
    answerOf: (operation) => (operations.get(operation)?.output as { $name?: string } | undefined)?.$name,
    write(operation, data, requestId) {
      const method = (client as Readonly<Record<string, unknown>>)[operation] as soap.SoapMethod;
      client.clearSoapHeaders();
      client.addSoapHeader(`<wsa:MessageID xmlns:wsa="${wsa}">urn:uuid:${escapeXml(requestId)}</wsa:MessageID>`);
      written = undefined;
      method(inHisOrder(data, inputs.get(operation)), () => undefined);
      if (!written) throw new Error(`node-soap did not write the request for ${operation} at once.`);
      return written;
    },
  };
}

/** He takes SOAP 1.2 alone: of a description with both we use the older one, which every partner of a court's age speaks best. */
const speaksSoap12 = (text: string): boolean => {
  const has = (version: string): boolean => new RegExp(`["']http://schemas\\.xmlsoap\\.org/wsdl/${version}/["']`).test(text);
  return has('soap12') && !has('soap');
};

function opened(text: string, path: string, options: soap.IOptions): Promise<soap.WSDL> {
  return new Promise((resolve, reject) => {
    const wsdl = new soap.WSDL(text, path, options);
    wsdl.onReady((error: Error | null) => {
      if (error) reject(new Error(`The partner's description ${path} cannot be read: ${error.message}`, { cause: error }));
      else resolve(wsdl);
    });
  });
}

/** What node-soap tells of a type: its parts in order, a list's with `[]` behind its name; a text for what has none. */
type Described = string | { readonly [part: string]: Described };

function partsOf(described: Described | undefined): ReadonlyMap<string, Described> {
  const parts = typeof described === 'object' ? Object.entries(described) : [];
  return new Map(
    parts.filter(([name]) => !['targetNSAlias', 'targetNamespace'].includes(name)).map(([name, part]) => [name.replace(/\[\]$/, ''), part]),
  );
}

/** The data, texts escaped, with its parts in the order of his description: node-soap keeps to it further within, not at the top. */
function inHisOrder(value: unknown, described: Described | undefined): unknown {
  if (typeof value === 'string') return escapeXml(value);
  if (Array.isArray(value)) return value.map((one) => inHisOrder(one, described));
  if (typeof value !== 'object' || value === null) return value;
  const parts = partsOf(described);
  const names = [...new Set([...[...parts.keys()].filter((name) => Object.hasOwn(value, name)), ...Object.keys(value)])];
  return Object.fromEntries(names.map((name) => [name, inHisOrder((value as Readonly<Record<string, unknown>>)[name], parts.get(name))]));
}
