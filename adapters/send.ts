import { readFileSync } from 'node:fs';
import { demoKeys, keysFromFile, sign } from './kit/index.js';
import { adapters } from './registry.js';

/**
 * `send <system> <message> <file> [--key <system>:<n>]`: signs and sends a file as the outside system would, and prints the answer.
 * Environment: ADAPTERS_URL; FATONG_PARTNER_KEYS outside demo mode. Exit code 0 when it was taken, 1 when refused, 2 when not sent.
 */
async function send(args: readonly string[]): Promise<number> {
  const [folder, message, file] = args;
  const named = args.includes('--key') ? args[args.indexOf('--key') + 1] : undefined;
  const system = adapters.find((one) => one.system.folder === folder)?.system;
  if (!system || !message || !file) {
    console.error(`Usage: send <system> <message> <file> [--key <system>:<n>]; systems: ${adapters.map((one) => one.system.folder).join(', ')}`);
    return 2;
  }
  const keys = process.env['FATONG_PARTNER_KEYS'] ? keysFromFile(process.env['FATONG_PARTNER_KEYS']) : demoKeys;
  const key = named === undefined ? keys.newest(system.folder) : keys(system.folder, named);
  if (!key) {
    console.error(`There is no key ${named ?? `of ${system.folder}`}.`);
    return 2;
  }
  const body = readFileSync(file);
  const url = `${process.env['ADAPTERS_URL'] ?? 'http://localhost:8081'}/exchange/${system.folder}/${message}`;
  const headers = await sign({ method: 'POST', url, headers: { 'content-type': 'application/json', 'accept-language': 'en' }, body }, key);
  const response = await fetch(url, { method: 'POST', headers, body: new Uint8Array(body) });
  console.log(`${response.status} ${response.statusText}`);
  console.log(JSON.stringify(await response.json(), null, 2));
  return response.ok ? 0 : 1;
}

send(process.argv.slice(2)).then(
  (code) => { process.exitCode = code; },
  (error: unknown) => {
    console.error(`Not sent: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 2;
  },
);
