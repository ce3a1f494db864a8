import { Inject, Injectable } from '@nestjs/common';
import type { Response } from 'express';
import type { LiveEvent } from '@fatong/contracts/api';
import { daysAhead } from '@fatong/contracts/codes';
import { addressesOf } from '../../access/index.js';
import { ownAddress } from '../../definitions/index.js';
import type { Scope } from '../../ports/index.js';
import type { Reader } from '../frame/reader.js';
import { PARTS, type ApiParts } from '../parts.js';
import { Refused } from '../problems.js';
import { isTold, type Change } from './change.js';

/** Open feeds of one session, and of this process. */
const mostOfASession = 6;
const mostOfAll = 4000;
const heartbeat = 20_000;
/** A reader who does not read: bytes kept for him before he is let go. */
const patience = 64 * 1024;

interface Listener {
  readonly reader: Reader;
  readonly response: Response;
  readonly scopes: ReadonlyMap<string, readonly Scope[]>;
  /** Where notices reach him. */
  readonly addresses: ReadonlySet<string>;
}

/** Server-sent events: coarse, ids only, and of records only what the reader's scopes admit. */
@Injectable()
export class LiveFeed {
  private readonly listeners = new Set<Listener>();
  private readonly beat: NodeJS.Timeout;
  private telling: Promise<void> = Promise.resolve();

  constructor(@Inject(PARTS) private readonly parts: Pick<ApiParts, 'access' | 'demoClock' | 'engine' | 'identities' | 'log' | 'records'>) {
    this.beat = setInterval(() => void this.heartbeat(), heartbeat).unref();
  }

  open(reader: Reader, response: Response): void {
    const mine = [...this.listeners].filter((one) => one.reader.session.tokenHash === reader.session.tokenHash);
    if (mine.length >= mostOfASession || this.listeners.size >= mostOfAll)
      throw new Refused('too-many', { params: { seconds: 30 }, headers: { 'Retry-After': '30' } });
    response.status(200).set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' });
    response.flushHeaders();
    response.write('retry: 3000\n: open\n\n');
    // It may have been moved while nobody listened.
    if (this.parts.demoClock !== undefined) response.write(said(clockEvent()));
    const listener: Listener = {
      reader,
      response,
      scopes: this.scopesOf(reader),
      addresses: new Set([...addressesOf(reader), ownAddress(reader.account.id)]),
    };
    this.listeners.add(listener);
    response.once('close', () => this.listeners.delete(listener));
  }

  /** Tells everybody what concerns them, one change after the other. */
  tell(change: Change): void {
    this.telling = this.telling.then(() => this.tellNow(change));
  }

  private async tellNow(change: Change): Promise<void> {
    const involved = await this.involvedIn(change);
    for (const listener of this.listeners) {
      const events = eventsFor(listener, change, involved);
      if (events.length > 0) this.send(listener, events.map(said).join(''));
    }
  }

  /** Who is involved in what changed: asked, a statement a type, only while somebody listens who sees that type by involvement. */
  private async involvedIn({ records }: Change): Promise<Involved> {
    const found = new Map<string, Set<string>>();
    try {
      for (const [type, of] of Map.groupBy(records, (record) => record.type)) {
        const who = [
          ...new Set(
            [...this.listeners].flatMap(
              ({ scopes }) => scopes.get(type)?.flatMap((scope) => (scope.kind === 'involved' ? scope.who : [])) ?? [],
            ),
          ),
        ];
        const rows =
          who.length === 0
            ? []
            : await this.parts.records.involvementsOf(
                who,
                type,
                of.map(({ id }) => id),
              );
        for (const row of rows) found.set(`${type}:${row.recordId}`, (found.get(`${type}:${row.recordId}`) ?? new Set()).add(row.who));
      }
    } catch (error) {
      this.parts.log.warn({ error }, 'Whom a change concerns could not be read; those it may concern are told to look at their lists');
    }
    return found;
  }

  close(): void {
    clearInterval(this.beat);
    for (const { response } of this.listeners) response.end();
  }

  /** Keeps proxies awake, and ends the feeds of sessions that ended. Listening alone prolongs no session. */
  private async heartbeat(): Promise<void> {
    try {
      const now = new Date().toISOString();
      const sessions = new Map([...this.listeners].map(({ reader }) => [reader.session.tokenHash, false]));
      for (const hash of sessions.keys()) sessions.set(hash, ((await this.parts.identities.session(hash))?.expiresAt ?? '') > now);
      for (const listener of this.listeners) {
        if (sessions.get(listener.reader.session.tokenHash) === false) listener.response.end();
        else this.send(listener, ': beat\n\n');
      }
    } catch (error) {
      this.parts.log.warn({ error }, 'Sessions of live feeds could not be checked; asking again at the next beat');
    }
  }

  private send({ response }: Listener, text: string): void {
    if (response.writableLength > patience) response.destroy();
    else response.write(text);
  }

  private scopesOf(reader: Reader): ReadonlyMap<string, readonly Scope[]> {
    const records = this.parts.engine.catalogue.areas.flatMap((area) => area.records);
    return new Map(
      records
        .map((record) => [record.name, this.parts.access.rights.scopesOf(reader, record)] as const)
        .filter(([, scopes]) => scopes.length > 0),
    );
  }
}

const said = (event: LiveEvent): string => `event: ${event.kind}\ndata: ${JSON.stringify(event)}\n\n`;
const clockEvent = (): LiveEvent => ({ kind: 'clock', daysAhead: daysAhead() });

/** By `<type>:<id>`. */
type Involved = ReadonlyMap<string, ReadonlySet<string>>;

function eventsFor({ reader, scopes, addresses }: Listener, change: Change, involved: Involved): LiveEvent[] {
  const flow: LiveEvent[] = reader.may.messages
    ? [
        ...(change.messages ? [{ kind: 'messages' } as const] : []),
        ...(change.failures ? [{ kind: 'failures' } as const] : []),
        ...(change.systems ? [{ kind: 'systems' } as const] : []),
      ]
    : [];
  const records = change.records.flatMap((record): LiveEvent[] => {
    const mine = scopes.get(record.type);
    if (mine === undefined) return [];
    return [{ kind: 'record', type: record.type, ...(mine.some((scope) => admits(scope, record, involved)) && { id: record.id }) }];
  });
  // Without an id the event only says "look at your list again", once a type.
  const seen = new Set<string>();
  return [
    ...flow,
    ...(change.clock ? [clockEvent()] : []),
    ...(isTold(change, addresses) ? [{ kind: 'notices' } as const] : []),
    ...records.filter(
      (event) => event.kind === 'record' && (event.id !== undefined || (!seen.has(event.type ?? '') && seen.add(event.type ?? ''))),
    ),
  ];
}

/** Where it depends on the record whether the reader sees it, he is only told to look at his list. */
function admits(scope: Scope, record: Change['records'][number], involved: Involved): boolean {
  if (scope.when !== undefined) return false;
  switch (scope.kind) {
    case 'city':
      return true;
    case 'district':
      return scope.district === record.district;
    case 'unit':
      return scope.unit === record.ownerUnit;
    case 'involved':
      return scope.who.some((one) => involved.get(`${record.type}:${record.id}`)?.has(one) === true);
  }
}
