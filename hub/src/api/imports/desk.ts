import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { Contract, Finding } from '@fatong/contracts';
import { now } from '@fatong/contracts/codes';
import type { ImportRowStateName, ImportRowView, ImportView, ListAnswer } from '@fatong/contracts/api';
import { importColumns } from '@fatong/contracts/sheets';
import { uuidv7 } from '../../platform/index.js';
import type { CountedImport, ImportRow, SheetImport, SheetRefused } from '../../ports/index.js';
import { heardOut, nameOf, receiveFrom, tooLarge } from '../files/incoming.js';
import { notTaken } from '../files/refusals.js';
import { Limit } from '../frame/limit.js';
import type { Reader } from '../frame/reader.js';
import type { Paged } from '../frame/whole-list.js';
import { PARTS, type ApiParts } from '../parts.js';
import { Refused } from '../problems.js';
import { importable, mayImport, type Importable } from './kinds.js';
import { importTexts } from './texts.js';

const usual = 50;
/** Of a file, and of its rows without the head. More is parted into several. */
const [maxBytes, mostRows, mostColumns] = [52_428_800, 5_000, 200];
const mostAnHour = 30;

/** Sheets in the place of messages, for who may upload them: each row goes the way of a message. */
@Injectable()
export class ImportDesk {
  private readonly hourly = new Limit(mostAnHour, 3_600_000);

  constructor(
    @Inject(PARTS)
    private readonly parts: Pick<
      ApiParts,
      'access' | 'blobs' | 'cursors' | 'identities' | 'importing' | 'imports' | 'known' | 'log' | 'receiving' | 'sheets'
    >,
  ) {}

  async take(reader: Reader, type: string, request: Request): Promise<ImportView> {
    const kind = await this.kindFor(reader, type);
    const name = nameOf(request);
    if (Number(request.get('Content-Length') ?? 0) > maxBytes) throw await tooLarge(request, maxBytes);
    this.hourly.take(reader.account.id);
    const received = await receiveFrom(this.parts, request, { name, accept: ['xlsx'], maxBytes });
    if ('refused' in received) {
      if (received.refused === 'too-large') throw await tooLarge(request, maxBytes);
      throw new Refused('input', {
        findings: [{ ...notTaken(received, 'file', ['xlsx']), pointer: '/file' }],
        headers: await heardOut(request),
      });
    }
    const rows = await this.parts.sheets.read(this.parts.blobs.read(received.address), { rows: mostRows + 1, columns: mostColumns });
    if ('refused' in rows) throw new Refused('input', { findings: [notRead(rows)] });
    const of: SheetImport = {
      id: uuidv7(),
      system: kind.system.folder,
      type,
      account: reader.account.id,
      unit: reader.account.unit,
      at: now().toISOString(),
      ...received.content,
    };
    const findings = await this.parts.importing.take(of, kind.contract, rows);
    if (findings.length > 0) throw new Refused('input', { findings });
    const done = await this.import(of.id);
    await this.audit(reader, 'import', done, { sm3: of.sm3, ...done.counts });
    return this.view(reader, done);
  }

  async list(reader: Reader, { limit = usual, cursor }: Paged): Promise<ListAnswer<ImportView>> {
    const list = `imports ${reader.account.id}`;
    const after = this.parts.cursors.open(list, cursor);
    const types = importable(this.parts.known).flatMap(({ area, contract }) => (mayImport(reader, area) ? [contract.type] : []));
    const page = await this.parts.imports.list({ types, limit, ...(after !== undefined && { cursor: after }) });
    return { items: await this.views(reader, page.items), next: this.parts.cursors.seal(list, page.next), total: page.total };
  }

  async show(reader: Reader, id: string): Promise<ImportView> {
    return this.view(reader, await this.importFor(reader, id));
  }

  async rows(
    reader: Reader,
    id: string,
    { limit = usual, cursor, state }: Paged & { readonly state?: ImportRowStateName },
  ): Promise<ListAnswer<ImportRowView>> {
    const found = await this.importFor(reader, id);
    const list = `import ${id} ${state ?? ''}`;
    const after = Number(this.parts.cursors.open(list, cursor) ?? 0);
    const rows = await this.parts.imports.rows(id, { after, limit: limit + 1, ...(state !== undefined && { states: [state] }) });
    const items = rows.slice(0, limit);
    const { contract } = await this.kindFor(reader, found.type);
    return {
      items: items.map((row) => rowView(row, contract)),
      next: this.parts.cursors.seal(list, rows.length > limit ? String(items.at(-1)!.row) : null),
      total: state === undefined ? Object.values(found.counts).reduce((sum, count) => sum + count, 0) : found.counts[state],
    };
  }

  async retry(reader: Reader, id: string): Promise<ImportView> {
    const found = await this.importFor(reader, id);
    const tried = await this.parts.importing.again(found, (await this.kindFor(reader, found.type)).contract);
    const done = await this.import(id);
    await this.audit(reader, 'import.retry', done, { tried, ...done.counts });
    return this.view(reader, done);
  }

  /** Whoever may upload such a sheet; anybody else is refused, which is written down. */
  async kindFor(reader: Reader, type: string): Promise<Importable> {
    const kind = importable(this.parts.known).find(({ contract }) => contract.type === type);
    if (kind === undefined) throw new Refused('not-found');
    if (mayImport(reader, kind.area)) return kind;
    await this.parts.access.audit(reader, { act: 'import', object: `contract:${type}`, outcome: 'refused', detail: {} });
    throw new Refused('forbidden');
  }

  async importFor(reader: Reader, id: string): Promise<CountedImport> {
    const found = await this.import(id);
    await this.kindFor(reader, found.type);
    return found;
  }

  private async import(id: string): Promise<CountedImport> {
    const found = await this.parts.imports.get(id);
    if (found === null) throw new Refused('not-found');
    return found;
  }

  private audit(reader: Reader, act: string, { id, type }: SheetImport, detail: Readonly<Record<string, unknown>>): Promise<void> {
    return this.parts.access.audit(reader, { act, object: `import:${id}`, outcome: 'done', detail: { type, ...detail } });
  }

  private async view(reader: Reader, found: CountedImport): Promise<ImportView> {
    return (await this.views(reader, [found]))[0]!;
  }

  private async views(reader: Reader, found: readonly CountedImport[]): Promise<ImportView[]> {
    const people = new Map(
      (await this.parts.identities.accountsOf([...new Set(found.map(({ account }) => account))])).map((one) => [one.id, one.name]),
    );
    const kinds = new Map(importable(this.parts.known).map((kind) => [kind.contract.type, kind]));
    return found.map(({ id, type, system, at, name, sm3, counts, account }) => {
      const kind = kinds.get(type);
      return {
        id,
        type,
        title: kind?.contract.title ?? [type, type],
        system: kind?.system.title ?? [system, system],
        at,
        who: people.get(account) ?? account,
        name,
        sm3,
        counts,
        isOwn: account === reader.account.id,
      };
    });
  }
}

/** Faults by the titles of their columns. */
export function rowView({ row, state, messageId, findings }: ImportRow, contract: Contract): ImportRowView {
  const titles = new Map((importColumns(contract) ?? []).map(({ path, title }) => [`/${path}`, title]));
  return { row, state, messageId, faults: findings.map(({ pointer, words }) => ({ column: titles.get(pointer) ?? null, words })) };
}

const notRead = ({ refused }: SheetRefused): Finding => ({ pointer: '/file', code: refused, words: importTexts.notRead[refused] });
