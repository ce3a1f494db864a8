import type { Claim, Contract, System } from '@fatong/contracts';
import type { CallOutcome } from '@fatong/hub/ports';
import type { Client, ClientOptions, Found } from './adapter.js';
import { beginningOf } from './answer.js';
import { busyCall, failedCall, refusedByStatus, refusedCall, unknownCall, waitOf } from './call-outcome.js';
import { calling } from './calling.js';
import { cause } from './cause.js';
import { filledIn, keptFor, takeClaims, wholeOf } from './outgoing-body.js';
import { contentRead, timeWith } from './outgoing-content.js';
import { readSoapAnswer, textOf, type SoapSaid } from './soap-answer.js';
import { soapRequests, type SoapRequest, type SoapRequests } from './soap-request.js';
import { ourName, type SoapRoute, type SoapSide } from './soap-side.js';
import { usernameToken } from './username-token.js';
import { certificateProof } from './x509-token.js';

const maxAnswer = 256 * 1024;
/** What is signed is held whole, several times over: so much content in one request, and no more. */
const mostSigned = 16 * 1024 * 1024;

/** A request as it leaves: one that carries content is put together while it passes. */
interface Leaving extends Pick<SoapRequest, 'headers'> {
  readonly body: string | ReadableStream;
  /** Bytes of it where it is a stream. */
  readonly length?: number;
}

interface Called {
  readonly response: Response;
  readonly answer: NonNullable<CallOutcome['answer']>;
  readonly said: SoapSaid;
}

/**
 * Asks a partner who speaks SOAP, by his own description; the request id stands in WS-Addressing's `MessageID` and in `Idempotency-Key`. Who sends is
 * proved by a signature of our X.509 certificate where we have one for him, else by a UsernameToken. The answer agreed on → delivered; a fault → refused,
 * unless it blames his server: then transient; an answer that is none, a timeout or a cut connection → unknown.
 * @throws Error in a sentence when his description cannot be read or does not know what we send.
 */
export async function soapClient(system: System, { wsdl, routes, question }: SoapSide, options: ClientOptions): Promise<Client> {
  const requests = await soapRequests(
    wsdl,
    options.certificate ? certificateProof(options.certificate) : { toXML: () => usernameToken(ourName, options.key) },
  );
  agreed(system, { wsdl, routes, ...(question !== undefined && { question }) }, requests);

  const reach = calling(options);

  /** One call, and the beginning of its answer. */
  async function call({ headers, body, length }: Leaving, more: Readonly<Record<string, string>>): Promise<Called> {
    const response = await reach(options.url, {
      method: 'POST',
      headers: { ...headers, ...more, ...(length !== undefined && { 'content-length': String(length) }) },
      body,
      signal: AbortSignal.timeout(timeWith(options.timeout, length ?? 0)),
    });
    const answer = {
      contentType: response.headers.get('content-type') ?? 'application/octet-stream',
      body: await beginningOf(response, maxAnswer),
    };
    return { response, answer, said: readSoapAnswer(answer.body, answer.contentType) };
  }

  /** A message with its files: each as base64 in its place. Under a signature it stands whole while that is made, else it passes. */
  async function carrying(operation: string, contract: Contract, data: object, claims: ReadonlyMap<string, Claim>, requestId: string) {
    const blobs = keptFor(contract, options.blobs);
    if (!options.certificate) {
      const { headers, body } = requests.write(operation, data, requestId);
      const filled = await filledIn(body, claims, blobs);
      return { headers, body: ReadableStream.from(filled.parts()), length: filled.length };
    }
    if ([...claims.values()].reduce((sum, { size }) => sum + size, 0) > mostSigned) return tooLarge(system.folder);
    const whole = await wholeOf(claims, blobs);
    return requests.write(operation, replaced(data, whole) as object, requestId);
  }

  /** What is sent, or what keeps it from being sent. */
  async function leaving(operation: string, type: string, body: Buffer, requestId: string): Promise<Leaving | CallOutcome> {
    const data = JSON.parse(body.toString()) as object;
    const contract = system.contracts.find((one) => one.type === type);
    const claims = contract ? takeClaims(contract, data) : new Map<string, Claim>();
    if (!contract || claims.size === 0) return requests.write(operation, data, requestId);
    const read = await contentRead<Leaving | CallOutcome>(system.folder, () => carrying(operation, contract, data, claims, requestId));
    if (!read) throw new Error(`${type} was not put together.`);
    return read;
  }

  return {
    async send({ requestId, type, body, traceparent }) {
      const route = routes[type];
      if (!route) throw new Error(`${system.folder} has no operation for ${type}.`);
      const request = await leaving(route.operation, type, body, requestId);
      if ('outcome' in request) return request;
      try {
        const called = await call(request, { 'idempotency-key': requestId, ...(traceparent !== undefined && { traceparent }) });
        return { ...judge(system.folder, called, route, requests.answerOf(route.operation)), answer: called.answer };
      } catch (error) {
        return failedCall(system.folder, error);
      }
    },
    ...(question !== undefined && {
      async ask({ requestId }) {
        const request = requests.write(question, { request: requestId }, crypto.randomUUID());
        try {
          const { response, said } = await call(request, {});
          return response.ok ? found(requestId, said) : { found: 'unknown' };
        } catch {
          // Whatever kept the answer away: nothing was learnt, and nothing was changed there.
          return { found: 'unknown' };
        }
      },
    }),
  };
}

/** The texts that stand for something, by what they stand for. */
function replaced(value: unknown, by: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return by.get(value) ?? value;
  if (Array.isArray(value)) return value.map((one) => replaced(one, by));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, replaced(part, by)]));
}

const tooLarge = (system: string): CallOutcome => ({
  outcome: 'refused',
  cause: cause(system, 'content-too-large', 'data', 'content-too-large', [
    `所附文件合计超过 ${mostSigned / 1_048_576} MB，不能在一份经证书签名的报文中发送，未发送：请减少或压缩文件后重新提交。`,
    `Its files are more than ${mostSigned / 1_048_576} MB together, which no message signed by certificate carries. Nothing was sent: hand in fewer or smaller ones.`,
  ]),
});

/** @throws Error in a sentence where his description and our contracts do not fit. */
function agreed({ contracts }: System, { wsdl, routes, question }: SoapSide, requests: SoapRequests): void {
  for (const operation of [...Object.values(routes).map((one) => one.operation), ...(question === undefined ? [] : [question])]) {
    if (!requests.operations.includes(operation))
      throw new Error(`${wsdl} has no operation ${operation}; it has ${requests.operations.join(', ')}.`);
  }
  for (const { type, schema } of contracts) {
    const route = routes[type];
    if (!route) continue;
    const fields = requests.fieldsOf(route.operation);
    const unknown = Object.keys((schema as { readonly properties?: object }).properties ?? {}).filter(
      (name) => fields.length > 0 && !fields.includes(name),
    );
    if (unknown.length > 0) throw new Error(`${wsdl}: ${route.operation} takes no ${unknown.join(', ')}, which ${type} has.`);
  }
}

/** `answer` is the element he answers with; undefined: he answers nothing. */
function judge(system: string, { response, said }: Called, { reference = 'receipt' }: SoapRoute, answer: string | undefined): CallOutcome {
  if (said.said === 'fault') return judgeFault(system, response, said);
  if (!response.ok) return { ...refusedByStatus(system, response.status), ...waitOf(response) };
  if (answer === undefined ? said.said === 'nothing' : said.said === 'element' && said.element.name === answer) {
    const ref = said.said === 'element' ? textOf(said.element, reference) : undefined;
    return { outcome: 'delivered', ...(ref !== undefined && ref !== '' && ref.length <= 200 && { partnerRef: ref }) };
  }
  const why =
    said.said === 'unreadable' ? said.why : said.said === 'element' ? `It answered ${said.element.name}.` : 'It answered nothing.';
  return unknownCall(system, 'answer-unreadable', why, [
    '对方的答复无法识别，是否已受理不明：请向对方核实后再决定是否重发。',
    'The partner’s answer is not the one agreed, so it is unknown whether he took it: ask the partner before sending again.',
  ]);
}

/** What he says in words may name persons: it stands in the technical view and in his answer, both encrypted. */
function judgeFault(system: string, response: Response, { blames, code, sentence }: SoapSaid & { said: 'fault' }): CallOutcome {
  if (blames === 'receiver')
    return { ...busyCall(system, `SOAP fault ${code}`, 'fault-receiver', sentence), ...waitOf(response, [429, 500, 503]) };
  return refusedCall(system, `SOAP fault ${code}`, `fault-${blames}`, sentence);
}

/** An answer of some gateway on the way says nothing about the request: it must name it and say how it stands. */
function found(requestId: string, said: SoapSaid): Found {
  if (said.said !== 'element' || textOf(said.element, 'request') !== requestId) return { found: 'unknown' };
  const state = textOf(said.element, 'state');
  if (state === 'absent') return { found: 'absent' };
  const ref = textOf(said.element, 'receipt') ?? '';
  return state === 'taken' ? { found: 'taken', ...(ref !== '' && ref.length <= 200 && { partnerRef: ref }) } : { found: 'unknown' };
}
