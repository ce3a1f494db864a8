import { createHash } from 'node:crypto';
import { byId, reckonedLine } from '@fatong/contracts';
import type { Intent } from './partner.js';
import type { PartnerAnswer } from './simulator.js';

/** A record of a simulated partner: when it last changed, and what it last said of each kind. */
interface Kept {
  readonly id: string;
  /** `yyyyMMdd`. */
  readonly day: string;
  version: number;
  seq: number;
  changedAt: string;
  readonly said: Map<string, Intent>;
}

export interface RegisterEntry {
  readonly id: string;
  readonly day: string;
  readonly version: number;
  readonly changedAt: string;
}

/** The register of a simulated partner, which answers what it has (`contracts/reckoning.ts`) and says things again. Bounded: what changed longest ago goes first. */
export class Register {
  private readonly records = new Map<string, Kept>();
  private seq = 0;

  /** `keep` is told of every change, so that a later run knows it. */
  constructor(
    private readonly keep: (entry: RegisterEntry) => void = () => undefined,
    private readonly most = 50_000,
  ) {}

  dayOf(id: string): string | undefined {
    return this.records.get(id)?.day;
  }

  /** The partner's own record changed, whether or not anybody hears of it. A report of an older version changes nothing. */
  note({ id, day, version, changedAt }: RegisterEntry, intent?: Intent): void {
    const known = this.records.get(id) ?? { id, day, version: 0, seq: 0, changedAt, said: new Map<string, Intent>() };
    if (version > known.version) {
      Object.assign(known, { version, changedAt, seq: ++this.seq });
      this.keep({ id, day: known.day, version, changedAt });
    }
    const before = intent && known.said.get(intent.message);
    if (intent && versionOf(intent) >= (before ? versionOf(before) : 0)) known.said.set(intent.message, intent);
    this.records.delete(id);
    this.records.set(id, known);
    if (this.records.size > this.most) this.records.delete(this.records.keys().next().value ?? '');
  }

  /** Answers `/in-step/…`; `again` takes what is to be said again. */
  answer(method: string, url: URL, body: Buffer, again: (intents: readonly Intent[]) => void): PartnerAnswer {
    const path = /\/in-step\/(.*)$/.exec(url.pathname)?.[1] ?? '';
    const limit = Math.min(Number(url.searchParams.get('limit') ?? 500), 1000);
    if (method === 'POST' && path === 'resend') return this.resend(body, again);
    if (path === 'changes') return { status: 200, body: this.changes(Number(url.searchParams.get('since') ?? 0), limit) };
    if (path === 'days')
      return { status: 200, body: { days: this.days(url.searchParams.get('from') ?? '', url.searchParams.get('to') ?? '') } };
    const day = /^days\/(\d{8})$/.exec(path)?.[1];
    return day === undefined
      ? { status: 404, body: { error: 'unknown question' } }
      : { status: 200, body: this.page(day, url.searchParams.get('after') ?? '', limit) };
  }

  private ofDay(day: string): Kept[] {
    return [...this.records.values()].filter((one) => one.day === day).sort(byId);
  }

  private days(from: string, to: string): readonly object[] {
    const found: object[] = [];
    for (
      let at = Date.UTC(Number(from.slice(0, 4)), Number(from.slice(4, 6)) - 1, Number(from.slice(6)));
      found.length < 31;
      at += 86_400_000
    ) {
      const day = new Date(at).toISOString().slice(0, 10).replaceAll('-', '');
      if (day > to) break;
      const records = this.ofDay(day);
      const sm3 = createHash('sm3');
      for (const record of records) sm3.update(reckonedLine(record));
      found.push({ day, count: records.length, hash: sm3.digest('hex') });
    }
    return found;
  }

  private page(day: string, after: string, limit: number): object {
    const rest = this.ofDay(day).filter(({ id }) => id > after);
    return { items: rest.slice(0, limit).map(({ id, version }) => ({ id, version })), isLast: rest.length <= limit };
  }

  private changes(since: number, limit: number): object {
    const rest = [...this.records.values()].filter(({ seq }) => seq > since).sort((a, b) => a.seq - b.seq);
    const items = rest.slice(0, limit);
    return {
      items: items.map(({ id, version, changedAt }) => ({ id, version, changedAt })),
      cursor: String(items.at(-1)?.seq ?? since),
      isLast: rest.length <= limit,
    };
  }

  private resend(body: Buffer, again: (intents: readonly Intent[]) => void): PartnerAnswer {
    const { ids } = JSON.parse(body.toString('utf8')) as { ids: readonly string[] };
    again(ids.flatMap((id) => [...(this.records.get(id)?.said.values() ?? [])].sort((a, b) => versionOf(a) - versionOf(b))));
    return { status: 202, body: { resent: ids.length } };
  }
}

const versionOf = ({ data }: Intent): number => Number((data as { BBH?: unknown }).BBH ?? 0);
