import { AsyncLocalStorage } from 'node:async_hooks';
import soap from 'soap';
import { promisedAt, type FileRules, type System } from '@fatong/contracts';
import { decodeXml, encodingOf, xmlScanner } from '@fatong/contracts/xml';
import type { Candidate } from './admission.js';
import { candidates } from './candidate.js';
import { doorWay, noSystem, problemHeaders, type DoorParts, type DoorRequest, type Passage, type Turned } from './door.js';
import { atLeast, following, type Read } from './large-body.js';
import { incomingOf, maxDepth, maxInMemory } from './limits.js';
import { elementOf, namespaceOf } from './soap-data.js';
import { soapDescription, wsdlAt, type SoapDescription } from './soap-description.js';
import { faultOf, soapEnvelope } from './soap-envelope.js';
import type { KnownCertificate } from './keys.js';
import { bearsCertificate, shownAs, signedBy } from './soap-certificate.js';
import { provenBy, soapOpening } from './soap-proof.js';
import { unreadXml } from './understanding.js';

export interface SoapAnswer {
  /** 200 with a receipt, 500 with a fault: SOAP 1.1 knows no other. 404 where there is no such door: then the body is a problem in JSON. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Nothing more of the body is read, and the connection ends. */
  readonly isOver?: true;
}

export interface SoapDoor {
  enter(request: DoorRequest): Promise<SoapAnswer>;
  /** The WSDL with the address of this door; null: there is no such system here. */
  wsdl(system: string, address: string): string | null;
  /** The schema the WSDL imports. */
  xsd(system: string): string | null;
}

/**
 * The door for SOAP 1.1, document/literal: bound → header → verify → decode → scan → envelope → contract → admit. node-soap reads the description and
 * writes the answers; what a partner sent never reaches it, since it is asked with an envelope of our own writing.
 */
export async function soapDoor(parts: DoorParts): Promise<SoapDoor> {
  const way = doorWay('SOAP', parts);
  const candidate = candidates(parts);
  const served = new Map(
    await Promise.all(
      parts.systems
        .filter((system) => system.protocol === 'soap' && incomingOf(system).length > 0)
        .map(async (system) => [system.folder, await serve(system)] as const),
    ),
  );

  /** Bytes → candidate: nothing of a body is waited for, read or counted before its sender is known. */
  async function read(asked: DoorRequest, system: System): Promise<Candidate | Turned> {
    const opening = await atLeast(asked, soapOpening);
    const known = parts.keys.known(system.folder);
    if (known.length > 0 && unspoken(opening) === undefined && bearsCertificate(opening)) return readSigned(opening, system, known);
    const proven = unspoken(opening) ?? provenBy(opening, system, parts.keys);
    if ('refused' in proven) return { ...proven, evidence: opening.body.subarray(0, soapOpening), ...(opening.rest && { isOver: true }) };
    const request = await atLeast(opening, maxInMemory);
    const found = await content(request, system);
    // A token is used up by the message it came with, taken or not; what broke off on its way was none, and comes again as it was.
    const isMessage = !('refused' in found) || found.refused === 'message-unknown' || found.refused === 'contract-broken';
    return { ...found, ...(isMessage && { nonce: proven.proof }), evidence: request.body };
  }

  /** Of an envelope signed by X.509 the signed body alone is believed, and it is held whole: a signature covers all of it. */
  async function readSigned(opening: DoorRequest, system: System, known: readonly KnownCertificate[]): Promise<Candidate | Turned> {
    const shown = shownAs(opening, known);
    if ('refused' in shown) return { ...shown, evidence: opening.body.subarray(0, soapOpening), ...(opening.rest && { isOver: true }) };
    const request = await atLeast(opening, maxInMemory);
    if (request.rest) return { refused: 'body-too-large', params: { bytes: maxInMemory }, isOver: true };
    const signed = signedBy(request, shown);
    if ('refused' in signed) return { ...signed, evidence: request.body };
    const found = await candidate(request, system, { text: signed.text, taken: new Map() }, { form: 'xml' });
    return { ...found, nonce: signed.proof, evidence: request.body };
  }

  async function content(request: DoorRequest, system: System): Promise<Candidate | Turned> {
    const make = (body: Read): Promise<Candidate | Turned> => candidate(request, system, body, { form: 'xml' });
    if (!request.rest) {
      const body = decoded(request);
      return 'refused' in body ? body : make(body);
    }
    const said = encodingOf(request.body, request.headers['content-type']);
    if ('refused' in said) return unreadXml(said.refused.code, [said.refused]);
    const parts = following(request.body, request.rest);
    return way.readBody(
      system.folder,
      { parts, encoding: said.encoding, scanner: xmlScanner, maxDepth, promised: (path) => promisedIn(system, path), refused: unreadXml },
      make,
    );
  }

  return {
    async enter(request) {
      const one = served.get(request.system);
      const passage = await way.pass(request, () => (one ? read(request, one.system) : noSystem(request)));
      return one ? one.answer(passage) : plain(passage);
    },
    wsdl: (system, address) => {
      const one = served.get(system);
      return one ? wsdlAt(one.description, address) : null;
    },
    xsd: (system) => served.get(system)?.description.xsd ?? null,
  };
}

/** What does not even say that it is SOAP 1.1. */
function unspoken({ headers: { 'content-type': contentType = '' } }: DoorRequest): Turned | undefined {
  if (/^\s*application\/soap\+xml\s*(?:;|$)/i.test(contentType)) return { refused: 'envelope-version' };
  return /^\s*(?:text|application)\/xml\s*(?:;|$)/i.test(contentType)
    ? undefined
    : { refused: 'media-type', params: { expected: 'text/xml' } };
}

/** The bytes as XML, or why they are none. */
function decoded({ body, headers }: DoorRequest): Read | Turned {
  const found = decodeXml(body, headers['content-type']);
  return 'refused' in found ? unreadXml(found.refused.code, [found.refused]) : { text: found.text, taken: new Map() };
}

/** The names around a text within the message, and what is agreed there; nothing is taken out of anything else. */
function promisedIn(system: System, [envelope, body, message, ...path]: readonly string[]): FileRules | 'other' | undefined {
  const contract = envelope === 'Envelope' && body === 'Body' ? incomingOf(system).find((one) => elementOf(one) === message) : undefined;
  return contract ? promisedAt(contract.schema, path) : 'other';
}

/** Nobody's door has no description to answer by. */
function plain(passage: Passage): SoapAnswer {
  if (!('problem' in passage)) throw new Error('A message of no system was taken.');
  return {
    status: passage.problem.status,
    headers: { 'content-type': 'application/problem+json', ...problemHeaders(passage.code) },
    body: JSON.stringify(passage.problem),
  };
}

/** One system behind a node-soap server without a socket. */
interface Served {
  readonly system: System;
  readonly description: SoapDescription;
  answer(passage: Passage): Promise<SoapAnswer>;
}

async function serve(system: System): Promise<Served> {
  const description = soapDescription(system);
  const contracts = incomingOf(system);
  const passages = new AsyncLocalStorage<Passage>();
  const [latest] = contracts.toSorted((a, b) => b.version - a.version);
  if (!latest) throw new Error(`${system.folder} speaks SOAP and sends nothing.`);
  const say = (): object => {
    const passage = passages.getStore()!;
    if ('taken' in passage) return { ...passage.taken, state: 'queued' };
    throw Object.assign(new Error(passage.code), { Fault: faultOf(passage.problem, passage.code, namespaceOf(latest)) });
  };
  const service = system.folder.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  const methods = Object.fromEntries(contracts.map((contract) => [elementOf(contract), say]));
  const server = await listening({
    path: `/soap/${system.folder}`,
    xml: description.wsdl,
    uri: description.path,
    services: { [service]: { [`${service}Port`]: methods } },
  });

  return {
    system,
    description,
    async answer(passage) {
      const asked = contracts.find((one) => 'taken' in passage && one.type === passage.taken.type) ?? latest;
      const { body } = await passages.run(passage, () =>
        server.processRequest(
          `<soap:Envelope xmlns:soap="${soapEnvelope}"><soap:Body><${elementOf(asked)} xmlns="${namespaceOf(asked)}"/></soap:Body></soap:Envelope>`,
        ),
      );
      const isOver = 'problem' in passage && passage.isOver;
      const headers = {
        'content-type': 'text/xml; charset=utf-8',
        ...('problem' in passage && problemHeaders(passage.code)),
        ...(isOver && { connection: 'close' }),
      };
      return { status: 'taken' in passage ? 200 : 500, headers, body, ...(isOver && { isOver }) };
    },
  };
}

/** A server is ready when the description and what it imports were read. */
function listening(options: soap.IServerOptions): Promise<soap.Server> {
  return new Promise((resolve, reject) => {
    const callback = (error: unknown): void => {
      if (error) reject(new Error(`${options.uri} cannot be read`, { cause: error }));
      else resolve(server);
    };
    const server = soap.listen(null, { ...options, callback });
  });
}
