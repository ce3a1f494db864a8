import { hash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Response } from 'express';
import type { Label } from '@fatong/contracts';
import type { LetterDeliveryRequest } from '@fatong/contracts/api';
import { now } from '@fatong/contracts/codes';
import { deliversLetter, readsLetterAs } from '../../access/index.js';
import { digestOfJson, uuidv7 } from '../../platform/index.js';
import type { KeptLetter, Unit } from '../../ports/index.js';
import { watermarkOf } from '../exports/file.js';
import { sendContent } from '../frame/content.js';
import { Limit } from '../frame/limit.js';
import type { Reader } from '../frame/reader.js';
import { PARTS, type ApiParts } from '../parts.js';
import { Refused } from '../problems.js';
import { RecordDesk } from '../records/desk.js';
import { addresseeUnits } from './addressees.js';
import { readDelivery } from './delivery.js';

interface About {
  readonly type: string;
  readonly id: string;
  readonly letterId: string;
}

interface Doing {
  readonly about: About;
  readonly letter: KeptLetter;
  readonly key: string;
  readonly act: string;
  readonly digest: string;
  readonly detail: object;
}
type Work = (unit: Unit, at: string) => void | Promise<void>;

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** Copies that one account may take in a minute, as of other files. */
const aMinute = 20;
const notRefused: Label = ['该文书的签章未被退回，不能重新申请。', 'Its seal was not refused: it cannot be asked for anew.'];

/** Letters of records: their PDF, and how they were delivered. Each reading is audited, and what somebody may not read is not there for him. */
@Injectable()
export class LetterDesk {
  private readonly begun = new Limit(aMinute, 60_000);

  constructor(
    @Inject(PARTS) private readonly parts: Pick<ApiParts, 'access' | 'known' | 'letters' | 'printing' | 'records' | 'store'>,
    @Inject(RecordDesk) private readonly desk: RecordDesk,
  ) {}

  async pdf(reader: Reader, about: About, response: Response): Promise<void> {
    const { letter } = await this.letter(reader, about);
    const made = await this.parts.printing.pdf(letter);
    if ('cause' in made) throw new Refused('action-not-possible', { params: { why: made.cause } });
    await this.parts.access.audit(reader, {
      act: 'letter.read',
      object: `${about.type}:${about.id}`,
      outcome: 'done',
      detail: { letter: letter.id, name: letter.name, number: letter.number },
    });
    await sendContent(response, {
      name: `${letter.content.title[0]} ${letter.number}.pdf`,
      mediaType: 'application/pdf',
      size: made.bytes.length,
      digest: made.digest,
      bytes: made.bytes,
      isShown: true,
    });
  }

  /** For officials, of letters that may be had so; of others it is not there. */
  async docx(reader: Reader, about: About, response: Response): Promise<void> {
    const { letter, mayCopy } = await this.letter(reader, about);
    if (!mayCopy) throw await this.refused(reader, about, 'export', 'not-found');
    this.begun.take(reader.account.id);
    await this.parts.access.audit(reader, {
      act: 'export',
      object: `${about.type}:${about.id}`,
      outcome: 'done',
      detail: { letter: letter.id, number: letter.number, format: 'docx' },
    });
    const bytes = Buffer.from(this.parts.printing.docx(letter, watermarkOf(reader, { language: 'zh', at: now() })));
    await sendContent(response, {
      name: `${letter.content.title[0]} ${letter.number}.docx`,
      mediaType: docxType,
      size: bytes.length,
      digest: hash('sm3', bytes),
      bytes,
      isShown: false,
    });
  }

  /** Only what was refused is asked for anew: a request whose outcome nobody knows is never made twice. */
  async sealAgain(reader: Reader, { key, ...about }: About & { readonly key: string }): Promise<void> {
    const { letter, mayDeliver } = await this.letter(reader, about);
    if (!mayDeliver) throw await this.refused(reader, about, 'letter.seal', 'forbidden');
    await this.once(reader, { about, letter, key, act: 'letter.seal', digest: digestOfJson({}), detail: {} }, async (unit) => {
      if (!(await unit.askSealAgain(letter.id))) throw new Refused('action-not-possible', { params: { why: notRefused } });
    });
  }

  /** One transaction: key, step, audit. */
  async deliver(reader: Reader, { key, ...about }: About & { readonly key: string }, request: LetterDeliveryRequest): Promise<void> {
    const { letter, mayDeliver } = await this.letter(reader, about);
    if (!mayDeliver) throw await this.refused(reader, about, 'letter.deliver', 'forbidden');
    const read = readDelivery(request, letter);
    if ('findings' in read) throw new Refused('input', { findings: read.findings });
    const { receivedBy, proof, ...step } = read;
    const { way, sentOn, arrivedOn } = step;
    const done = { about, letter, key, act: 'letter.deliver', digest: digestOfJson({ ...request }), detail: { way, sentOn, arrivedOn } };
    await this.once(reader, done, (unit, at) =>
      unit.add('letterDelivery', {
        id: uuidv7(Date.parse(at)),
        letterId: letter.id,
        at,
        ...step,
        content: { receivedBy, proof, notedBy: reader.account.name },
      }),
    );
  }

  private async once({ account, address }: Reader, { about, letter, key, act, digest, detail }: Doing, work: Work): Promise<void> {
    const at = now().toISOString();
    await this.parts.store.transact(async (unit) => {
      const once = { account: account.id, route: `${act}/${letter.id}`, key, digest };
      const earlier = await unit.idempotent(once);
      if (earlier === 'conflict') throw new Refused('idempotency-conflict');
      if (earlier !== null) return;
      await work(unit, at);
      unit.add('audit', {
        id: uuidv7(),
        at,
        account: account.id,
        unit: account.unit,
        address: address ?? null,
        act,
        object: `${about.type}:${about.id}`,
        outcome: 'done',
        detail: { letter: letter.id, number: letter.number, ...detail },
      });
      unit.answered(once, true);
    });
  }

  /** The letter of a record the reader sees, if he may read it. */
  private async letter(reader: Reader, about: About): Promise<{ letter: KeptLetter; mayDeliver: boolean; mayCopy: boolean }> {
    const { record, row } = await this.desk.row(reader, about.type, about.id);
    const letter = (await this.parts.letters.of(about.type, about.id)).find(({ id }) => id === about.letterId);
    if (letter === undefined) throw new Refused('not-found');
    const units = await addresseeUnits(this.parts.records, record, [letter]);
    const as = readsLetterAs(reader, {
      area: this.parts.known.areas.find(({ name }) => name === record.area)!,
      record,
      row,
      letter,
      addresseeUnit: units.get(letter.to ?? '') ?? null,
    });
    if (as === null) throw await this.refused(reader, about, 'letter.read', 'not-found');
    const isOfficial = as === 'official';
    return {
      letter,
      mayDeliver: isOfficial && deliversLetter(reader, record, letter.name),
      mayCopy: isOfficial && record.letters[letter.name]?.docx === true,
    };
  }

  private async refused(reader: Reader, { type, id, letterId }: About, act: string, problem: 'forbidden' | 'not-found'): Promise<Refused> {
    await this.parts.access.audit(reader, { act, object: `${type}:${id}`, outcome: 'refused', detail: { letter: letterId } });
    return new Refused(problem);
  }
}
