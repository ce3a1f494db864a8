import { existsSync, readFileSync } from 'node:fs';
import type { System } from '@fatong/contracts';
import { partnersUrlOf, speakAsPartner } from '@fatong/hub/broker';
import type { PartnerAnswered } from '@fatong/hub/ports';
import {
  amqpMessage,
  brokerUser,
  closeEnvelope,
  demoKeys,
  demoSm2,
  dropFile,
  incomingOf,
  keysFromFile,
  readReply,
  readSoapFile,
  sign,
  soapRequest,
  nameOf,
  versioned,
  xmlOf,
  type Secret,
} from './kit/index.js';
import { adapters } from './registry.js';
import { dropsIn } from './variables.js';

/** How long the door may take to answer what the broker has, ms. */
const patience = 30_000;

/**
 * `send <system> <message>[.v<n>] <file> [--key <system>:<n>]`: signs and sends a file as the outside system would, over what it speaks, and prints the answer.
 * Environment: ADAPTERS_URL, or for a system that speaks AMQP (whose user is the key) AMQP_PARTNERS_URL, or AMQP_URL, beside whose virtual host that of partners is; for one that drops files FATONG_DROP or FATONG_DATA; FATONG_PARTNER_KEYS outside demo mode.
 * Exit code 0 when it was taken, 1 when refused, 2 when not sent, 3 when the broker has it and the door has not answered yet.
 */
async function send(args: readonly string[]): Promise<number> {
  const [folder, message, file] = args;
  const named = args.includes('--key') ? args[args.indexOf('--key') + 1] : undefined;
  const system = adapters.find((one) => one.system.folder === folder)?.system;
  if (!system || !message || !file) {
    console.error(usage(folder));
    return 2;
  }
  if (!existsSync(file)) {
    console.error(`There is no file ${file}.`);
    return 2;
  }
  const keys = process.env['FATONG_PARTNER_KEYS'] ? keysFromFile(process.env['FATONG_PARTNER_KEYS']) : demoKeys;
  const key = named === undefined ? keys.newest(system.folder) : keys(system.folder, named);
  if (!key) {
    console.error(`There is no key ${named ?? `of ${system.folder}`}.`);
    return 2;
  }
  const given = { system, message, bytes: readFileSync(file), key };
  return system.protocol === 'amqp' ? overAmqp(given) : system.protocol === 'sftp' ? overDrop(given) : overHttp(given);
}

/** Seals the file, JSON, XML or CSV, drops it as the demo's partner does, and waits for the receipt. */
async function overDrop({ system, message, bytes }: Given): Promise<number> {
  if (process.env['FATONG_PARTNER_KEYS']) {
    console.error(`${system.folder} seals by a key that only it has: this command can do so with the demo's.`);
    return 2;
  }
  const folder = dropsIn({ drop: process.env['FATONG_DROP'] ?? '', data: process.env['FATONG_DATA'] ?? '.fatong' });
  const text = bytes.toString('utf8');
  const [first = ''] = text.trimStart();
  const isCsv = first !== '<' && first !== '{';
  const clear = first === '{' ? Buffer.from(xmlOf(system, message, JSON.parse(text))) : Buffer.from(bytes);
  const { partner: pair } = demoSm2(system.folder);
  const said = await dropFile({
    folder,
    system: system.folder,
    bytes: closeEnvelope({ system: system.folder, message, ...(isCsv && { format: 'csv' }), clear, pair }),
    pair,
  });
  console.log(JSON.stringify(said, null, 2));
  return said.status === 202 ? 0 : 1;
}

async function overHttp(given: Given): Promise<number> {
  const { system } = given;
  const { url, headers, body } = await (system.protocol === 'soap' ? soap : rest)(
    given,
    process.env['ADAPTERS_URL'] ?? 'http://localhost:8081',
  );
  const response = await fetch(url, { method: 'POST', headers: { ...headers, 'accept-language': 'en' }, body: new Uint8Array(body) });
  const text = await response.text();
  console.log(`${response.status} ${response.statusText}`);
  console.log(JSON.stringify(system.protocol === 'soap' ? readReply(text) : (JSON.parse(text) as unknown), null, 2));
  return response.ok ? 0 : 1;
}

/** Publishes and waits for the one answer, as a guest: all others are left to whoever hears them. */
async function overAmqp({ system: { folder }, message, bytes: body, key }: Given): Promise<number> {
  const ours = process.env['AMQP_URL'];
  const url = process.env['AMQP_PARTNERS_URL'] || (ours && partnersUrlOf(ours));
  if (!url) {
    console.error(
      `AMQP_PARTNERS_URL is not set: ${folder} speaks AMQP, so it must be the address of the virtual host of partners; or AMQP_URL that of the one beside it.`,
    );
    return 2;
  }
  const { name, contentType } = versioned(message);
  const mine = await amqpMessage({ system: folder, message: name, contentType, body, key, language: 'en' });
  const line = await speakAsPartner(url, brokerUser(folder, key));
  try {
    const answer = Promise.withResolvers<PartnerAnswered | undefined>();
    await line.hear((one) => (one.to === mine.id ? answer.resolve(one) : false), 'guest');
    if (!(await line.publish(mine))) {
      console.log('The broker took nothing (negative confirm): too much waits before the door. Send it again later.');
      return 1;
    }
    const timer = setTimeout(() => answer.resolve(undefined), patience);
    const said = await answer.promise;
    clearTimeout(timer);
    if (!said) {
      console.log(
        `The broker has it, and the door has not answered within ${patience / 1000} s: it is closed, or no adapters run. The answer to ${mine.id} will wait on partner.${folder}.answers.`,
      );
      return 3;
    }
    const isTaken = said.contentType === 'application/json';
    console.log(isTaken ? 'receipt' : 'problem');
    console.log(JSON.stringify(JSON.parse(said.body.toString()), null, 2));
    return isTaken ? 0 : 1;
  } finally {
    await line.close();
  }
}

function usage(folder: string | undefined): string {
  const known = adapters.map(({ system }) => `  ${system.folder.padEnd(24)}${incomingOf(system).map(nameOf).join(', ')}`);
  return [
    ...(folder !== undefined && !adapters.some(({ system }) => system.folder === folder) ? [`There is no system ${folder}.`, ''] : []),
    'Usage: npm run fatong -- send <system> <message>[.v<n>] <file> [--key <system>:<n>]',
    '',
    'What each system sends:',
    ...known,
    '',
    'Examples lie in contracts/systems/<system>/samples/.',
  ].join('\n');
}

interface Given {
  readonly system: System;
  readonly message: string;
  readonly bytes: Buffer;
  readonly key: Secret;
}
interface Request {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

async function rest({ system, message, bytes: body, key }: Given, doors: string): Promise<Request> {
  const { name, contentType } = versioned(message);
  const url = `${doors}/exchange/${system.folder}/${name}`;
  return { url, headers: await sign({ method: 'POST', url, headers: { 'content-type': contentType }, body }, key), body };
}

/** The file's message in an envelope with a new token, in the file's own encoding. */
function soap({ system, message, bytes, key }: Given, doors: string): Request {
  const { name, version } = versioned(message);
  const contract = incomingOf(system).find((one) => one.message === name && one.version === version);
  if (!contract) throw new Error(`${system.folder} sends ${incomingOf(system).map(nameOf).join(', ')}, and no ${message}.`);
  return { url: `${doors}/soap/${system.folder}`, ...soapRequest({ contract, key, ...readSoapFile(contract, bytes) }) };
}

send(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(`Not sent: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 2;
  },
);
