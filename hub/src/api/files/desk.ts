import { Inject, Injectable } from '@nestjs/common';
import type { Response } from 'express';
import type { AlikeFile, ListAnswer } from '@fatong/contracts/api';
import { fileTraits } from '@fatong/contracts/codes';
import { pathToday, readsFiles } from '../../access/index.js';
import type { RecordType } from '../../definitions/index.js';
import { titleOf } from '../../engine/index.js';
import type { KeptFile, RecordRow } from '../../ports/index.js';
import { sendContent } from '../frame/content.js';
import type { Reader } from '../frame/reader.js';
import { wholeList, type Paged } from '../frame/whole-list.js';
import { PARTS, type ApiParts } from '../parts.js';
import { Refused } from '../problems.js';
import { RecordDesk } from '../records/desk.js';

/** So many places of the same content are looked at, the newest. */
const mostAlike = 50;

type OfRecord = KeptFile & { readonly recordId: string };

/** Files of records: read by whoever sees the record and the field, each reading audited; what somebody may not read is not there for him. */
@Injectable()
export class FileDesk {
  constructor(
    @Inject(PARTS) private readonly parts: Pick<ApiParts, 'access' | 'blobs' | 'cursors' | 'engine' | 'files' | 'records'>,
    @Inject(RecordDesk) private readonly desk: RecordDesk,
  ) {}

  /** `isShown`: by the browser itself, of types that it can show. */
  async send(reader: Reader, id: string, isShown: boolean, response: Response): Promise<void> {
    const file = await this.file(reader, id);
    const { mediaType, shown } = fileTraits[file.kind];
    if (isShown && !shown) throw new Refused('not-found');
    await this.parts.access.audit(reader, {
      act: 'file.read',
      object: `${file.type}:${file.recordId}`,
      outcome: 'done',
      detail: { file: file.id, field: file.field },
    });
    await sendContent(response, {
      name: file.content.name,
      mediaType,
      size: file.size,
      digest: file.content.sm3,
      bytes: this.parts.blobs.read(file.address),
      isShown,
    });
  }

  /** Where else the same content stands, among what the reader sees; of the rest not even the number. */
  async alike(reader: Reader, id: string, paged: Paged): Promise<ListAnswer<AlikeFile>> {
    const file = await this.file(reader, id);
    const found = await Promise.all((await this.parts.files.alike(file, mostAlike)).map((other) => this.seen(reader, other)));
    return wholeList(
      found.filter((one) => one !== null),
      paged,
      `alike ${id}`,
      this.parts.cursors,
    );
  }

  private async seen(reader: Reader, { type, recordId, field, content: { name }, takenAt, endedAt }: KeptFile): Promise<AlikeFile | null> {
    const record = this.parts.engine.catalogue.type(type);
    const scopes = record === undefined ? [] : this.parts.access.rights.scopesOf(reader, record);
    const row = scopes.length === 0 || recordId === null ? null : await this.parts.records.get(type, recordId, scopes);
    if (row === null || !readsFiles(reader, record!, row, field)) return null;
    return {
      type,
      id: row.id,
      number: row.number,
      title: titleOf(record!, row),
      field: pathToday(record!, field),
      name,
      takenAt: takenAt!,
      endedAt,
    };
  }

  private async file(reader: Reader, id: string): Promise<OfRecord> {
    const file = await this.parts.files.get(id);
    if (file === null || file.recordId === null) throw new Refused('not-found');
    const { record, row } = await this.desk.row(reader, file.type, file.recordId);
    if (readsFiles(reader, record, row, file.field)) return { ...file, recordId: file.recordId };
    throw await this.refused(reader, record, row, id);
  }

  private async refused(reader: Reader, { name }: RecordType, row: RecordRow, file: string): Promise<Refused> {
    await this.parts.access.audit(reader, { act: 'file.read', object: `${name}:${row.id}`, outcome: 'refused', detail: { file } });
    return new Refused('not-found');
  }
}
