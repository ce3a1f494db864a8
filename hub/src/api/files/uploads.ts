import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { UploadAnswer } from '@fatong/contracts/api';
import { now } from '@fatong/contracts/codes';
import { bytesOf, type FilesField } from '@fatong/contracts/fields';
import { bringsFiles, filesAt } from '../../access/index.js';
import { uuidv7 } from '../../platform/index.js';
import type { NotReceived } from '../../ports/index.js';
import { Limit } from '../frame/limit.js';
import type { Reader } from '../frame/reader.js';
import { PARTS, type ApiParts } from '../parts.js';
import { Refused } from '../problems.js';
import { heardOut, nameOf, receiveFrom, tooLarge } from './incoming.js';
import { notTaken } from './refusals.js';

/** Uploads of one account: in an hour, and at one time without an act that takes them. */
const [mostAnHour, mostUntaken, mostUntakenBytes] = [200, 60, 1_073_741_824];

interface For {
  readonly type: string;
  readonly field: string;
}

/** Takes files in for a field that an action of the reader asks for. An upload is his alone until he acts with it. */
@Injectable()
export class UploadDesk {
  private readonly hourly = new Limit(mostAnHour, 3_600_000);

  constructor(@Inject(PARTS) private readonly parts: Pick<ApiParts, 'access' | 'engine' | 'files' | 'log' | 'receiving'>) {}

  async take(reader: Reader, about: For, request: Request): Promise<UploadAnswer> {
    const field = await this.fieldFor(reader, about);
    const maxBytes = bytesOf(field.maxMb);
    const name = nameOf(request);
    if (Number(request.get('Content-Length') ?? 0) > maxBytes) throw await tooLarge(request, maxBytes);
    this.hourly.take(reader.account.id);
    await this.refuseHoarding(reader);
    const received = await receiveFrom(this.parts, request, { name, accept: field.accept, maxBytes });
    if ('refused' in received) throw await this.refusal(reader, about, { received, field, request });
    const id = uuidv7();
    await this.parts.files.add({ id, ...about, account: reader.account.id, at: now().toISOString(), ...received });
    return { id, name: received.content.name, type: received.kind, bytes: received.size, sm3: received.content.sm3 };
  }

  /** Forgets an upload that no act has taken. */
  async drop(reader: Reader, id: string): Promise<void> {
    if (!(await this.parts.files.drop(id, reader.account.id))) throw new Refused('not-found');
  }

  private async fieldFor(reader: Reader, { type, field: path }: For): Promise<FilesField> {
    const record = this.parts.engine.catalogue.type(type);
    const field = record && filesAt(record, path);
    if (record === undefined || field === undefined) throw new Refused('not-found');
    if (bringsFiles(reader, record, path)) return field;
    await this.parts.access.audit(reader, { act: 'file.upload', object: `${type}:${path}`, outcome: 'refused', detail: { why: 'scope' } });
    throw new Refused('forbidden');
  }

  private async refuseHoarding({ account }: Reader): Promise<void> {
    const { count, bytes } = await this.parts.files.untaken(account.id);
    if (count < mostUntaken && bytes < mostUntakenBytes) return;
    throw new Refused('action-not-possible', {
      params: {
        why: [
          '您已上传而未提交的文件过多：请先提交或移除，或在 24 小时后再传。',
          'You uploaded too much without handing it in: hand it in or remove it, or wait 24 hours.',
        ],
      },
    });
  }

  private async refusal(
    reader: Reader,
    { type, field: path }: For,
    { received, field, request }: { readonly received: NotReceived; readonly field: FilesField; readonly request: Request },
  ): Promise<Refused> {
    if (received.refused === 'too-large') return tooLarge(request, bytesOf(field.maxMb));
    if (received.refused === 'virus')
      await this.parts.access.audit(reader, {
        act: 'file.upload',
        object: `${type}:${path}`,
        outcome: 'refused',
        detail: { virus: received.virus ?? '' },
      });
    return new Refused('input', { findings: [notTaken(received, path, field.accept)], headers: await heardOut(request) });
  }
}
