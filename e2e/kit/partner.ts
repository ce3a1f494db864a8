import { demoKeys, sign, type RegisteredLawyer } from '@fatong/adapters/kit';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunningSystem } from './system.js';

export interface Sent {
  readonly status: number;
  readonly body: {
    readonly receipt?: string;
    readonly type?: string;
    readonly errors?: readonly { readonly pointer: string }[];
    readonly state?: string;
  };
}

/** Sends to the doors as the outside system would. */
export async function send(system: RunningSystem, folder: string, message: string, data: unknown): Promise<Sent> {
  const key = demoKeys(folder, `${folder}:1`);
  if (!key) throw new Error(`No demo key for ${folder}`);
  const url = `${system.adapters.url}/exchange/${folder}/${message}`;
  const body = Buffer.isBuffer(data) ? data : Buffer.from(JSON.stringify(data));
  const headers = await sign({ method: 'POST', url, headers: { 'content-type': 'application/json', 'accept-language': 'en' }, body }, key);
  const response = await fetch(url, { method: 'POST', headers, body: new Uint8Array(body) });
  return { status: response.status, body: (await response.json()) as Sent['body'] };
}

export const receipt = async (system: RunningSystem, folder: string, id: string): Promise<Sent> => {
  const response = await fetch(`${system.adapters.url}/exchange/${folder}/receipts/${id}`);
  return { status: response.status, body: (await response.json()) as Sent['body'] };
};

export async function mood(system: RunningSystem, folder: string, to: string): Promise<void> {
  const response = await fetch(`${system.simulators.url}/${folder}/_mood`, { method: 'PUT', body: JSON.stringify({ mood: to }) });
  if (!response.ok) throw new Error(`The simulator knows no mood ${to}`);
}

/** The simulated partner says it (`_send`), keeps it to itself (`_keep`), or is told something else. */
export async function told(system: RunningSystem, folder: string, what: '_send' | '_keep' | '_quiet', body: object): Promise<void> {
  const response = await fetch(`${system.simulators.url}/${folder}/${what}`, {
    method: what === '_quiet' ? 'PUT' : 'POST',
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`The simulator did not take ${what}: ${response.status}`);
}

interface PartnerState {
  readonly effects: number;
  readonly requests: number;
  readonly accepted: number;
  readonly refused: number;
  readonly asked: number;
}

/** What the partner had and did; of one message alone where it is named, since the demo sends him others of its own. */
export async function partnerState(system: RunningSystem, folder: string, message?: string): Promise<PartnerState> {
  const response = await fetch(`${system.simulators.url}/${folder}/_state`);
  const { by, ...all } = (await response.json()) as PartnerState & { readonly by: Readonly<Record<string, object>> };
  return message === undefined ? all : { ...all, requests: 0, effects: 0, ...by[message] };
}

/** The fictional lawyers that registers and simulators share. */
export const population = (system: RunningSystem): RegisteredLawyer[] =>
  JSON.parse(readFileSync(join(system.data, 'demo', 'population.json'), 'utf8')) as RegisteredLawyer[];
