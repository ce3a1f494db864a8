import { readFile } from 'node:fs/promises';
import { hash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { DoorActRequest, DoorAnswer, DoorEntry, DoorRequest, ListAnswer, UploadAnswer } from '@fatong/contracts/api';
import { fileTraits, now } from '@fatong/contracts/codes';
import { bytesOf, isFiles } from '@fatong/contracts/fields';
import type { DoorType } from '../../definitions/index.js';
import { uuidv7 } from '../../platform/index.js';
import type { KeptLetter, RecordRow } from '../../ports/index.js';
import { heardOut, nameOf, receiveFrom, tooLarge } from '../files/incoming.js';
import { notTaken } from '../files/refusals.js';
import { sendContent } from '../frame/content.js';
import { Limit } from '../frame/limit.js';
import { PARTS, type ApiParts } from '../parts.js';
import { Refused } from '../problems.js';
import { doorView } from './view.js';

const minute = 60_000;
/** A person reads, a programme asks without end. */
const [readings, uploads] = [120, 30];
const [mostUntaken, mostUntakenBytes] = [20, 524_288_000];

/** Doors for holders of a code: no account, no name of ours, and a wrong code is answered as an unknown one. */
@Injectable()
export class DoorDesk {
  private readonly reading = new Limit(readings, minute);
  private readonly uploading = new Limit(uploads, 60 * minute);

  constructor(
    @Inject(PARTS)
    private readonly parts: Pick<
      ApiParts,
      'access' | 'blobs' | 'engine' | 'files' | 'known' | 'letters' | 'log' | 'printing' | 'receiving'
    >,
  ) {}

  list(address: string): ListAnswer<DoorEntry> {
    this.reading.take(address);
    const items = this.all().map(({ name, title, explains, forms }) => ({
      name,
      title,
      explains,
      forms: forms.map((form) => ({ name: form.name, title: form.title })),
    }));
    return { items, next: null, total: items.length };
  }

  async open(address: string, name: string, said: DoorRequest): Promise<DoorAnswer> {
    const { door, row } = await this.held(address, name, said);
    return this.view(door, row);
  }

  async act(address: string, name: string, { code, password, ...act }: DoorActRequest): Promise<DoorAnswer> {
    const { door, row } = await this.held(address, name, { code, password });
    const refusal = await this.parts.engine.actAtDoor(door, { row, ...act });
    if (refusal) {
      const { problem, findings, why } = refusal;
      throw new Refused(problem, { ...(findings && { findings }), ...(why && { params: { why } }) });
    }
    const after = (await this.parts.engine.heldBy(door, { code, password })) ?? row;
    return this.view(door, after);
  }

  async letter(address: string, { name, id }: { name: string; id: string }, said: DoorRequest, response: Response): Promise<void> {
    const { door, row } = await this.held(address, name, said);
    const letter = (await this.lettersOf(door, row)).find((one) => one.id === id);
    if (letter === undefined) throw new Refused('not-found');
    const made = await this.parts.printing.pdf(letter);
    if ('cause' in made) throw new Refused('action-not-possible', { params: { why: made.cause } });
    await this.parts.engine.openedAtDoor(door, row, letter.name);
    await sendContent(response, {
      name: `${letter.content.title[0]} ${letter.number}.pdf`,
      mediaType: 'application/pdf',
      size: made.bytes.length,
      digest: made.digest,
      bytes: made.bytes,
      isShown: false,
    });
  }

  async file(address: string, { name, id }: { name: string; id: string }, said: DoorRequest, response: Response): Promise<void> {
    const { door, row } = await this.held(address, name, said);
    const shown = await this.parts.engine.shownAtDoor(door, row);
    const isHis = [shown, ...shown.besides].some(({ files }) => files.some((one) => one.id === id));
    const file = isHis ? await this.parts.files.get(id) : null;
    if (file === null) throw new Refused('not-found');
    await sendContent(response, {
      name: file.content.name,
      mediaType: fileTraits[file.kind].mediaType,
      size: file.size,
      digest: file.content.sm3,
      bytes: this.parts.blobs.read(file.address),
      isShown: false,
    });
  }

  /** A file for an act of the holder: his alone until he acts with it, and forgotten after a day. */
  async upload(
    address: string,
    name: string,
    { type, field: path }: { type: string; field: string },
    request: Request,
  ): Promise<UploadAnswer> {
    const said = { code: request.get('X-Door-Code') ?? '', password: request.get('X-Door-Password') ?? '' };
    const { door, row } = await this.held(address, name, said);
    const part = [door, ...door.besides].find(({ record }) => record.name === type);
    const field = part?.record.fields[path];
    if (!part || !field || !isFiles(field) || !part.does.some((one) => part.record.actions[one]!.form.includes(path)))
      throw new Refused('not-found');
    const maxBytes = bytesOf(field.maxMb);
    const called = nameOf(request);
    if (Number(request.get('Content-Length') ?? 0) > maxBytes) throw await tooLarge(request, maxBytes);
    this.uploading.take(row.id);
    const account = `door:${row.id}`;
    const { count, bytes } = await this.parts.files.untaken(account);
    if (count >= mostUntaken || bytes >= mostUntakenBytes) throw new Refused('too-many', { params: { seconds: 3600 } });
    const received = await receiveFrom(this.parts, request, { name: called, accept: field.accept, maxBytes });
    if ('refused' in received) {
      if (received.refused === 'too-large') throw await tooLarge(request, maxBytes);
      throw new Refused('input', { findings: [notTaken(received, path, field.accept)], headers: await heardOut(request) });
    }
    const id = uuidv7();
    await this.parts.files.add({ id, type, field: path, account, at: now().toISOString(), ...received });
    return { id, name: received.content.name, type: received.kind, bytes: received.size, sm3: received.content.sm3 };
  }

  async form(address: string, { name, form }: { name: string; form: string }, response: Response): Promise<void> {
    this.reading.take(address);
    const found = this.one(name).forms.find((one) => one.name === form);
    if (found === undefined) throw new Refused('not-found');
    const bytes = await readFile(found.file);
    await sendContent(response, {
      name: `${found.title[0]}.docx`,
      mediaType: fileTraits.docx.mediaType,
      size: bytes.length,
      digest: hash('sm3', bytes, 'hex'),
      bytes,
      isShown: false,
    });
  }

  private async view(door: DoorType, row: RecordRow): Promise<DoorAnswer> {
    return doorView(door, await this.parts.engine.shownAtDoor(door, row), await this.lettersOf(door, row));
  }

  /** Those that are his to read: named by the door, and arrived, or there to be read as the record stands. */
  private async lettersOf(door: DoorType, row: RecordRow): Promise<readonly KeptLetter[]> {
    const named = new Set(door.letters.map(({ name }) => name));
    const readable = this.parts.engine.readableAtDoor(door, row);
    return (await this.parts.letters.of(row.type, row.id)).filter(
      ({ name, deliveries }) => named.has(name) && (readable.has(name) || deliveries.some(({ arrivedOn }) => arrivedOn !== null)),
    );
  }

  /** Five wrong answers in a row, of one code or from one address, shut it for both. */
  private async held(address: string, name: string, said: DoorRequest): Promise<{ door: DoorType; row: RecordRow }> {
    this.reading.take(address);
    const door = this.one(name);
    const code = `${door.name} ${said.code.trim().toUpperCase()}`;
    const seconds = await this.parts.access.tries.take(code, address);
    if (seconds > 0) throw new Refused('too-many', { params: { seconds }, headers: { 'Retry-After': String(seconds) } });
    const row = await this.parts.engine.heldBy(door, said);
    if (row === null) throw new Refused('not-opened');
    await this.parts.access.tries.right(code, address);
    return { door, row };
  }

  private all(): readonly DoorType[] {
    return this.parts.known.areas.flatMap(({ doors }) => doors);
  }

  private one(name: string): DoorType {
    const found = this.all().find((door) => door.name === name);
    if (found === undefined) throw new Refused('not-found');
    return found;
  }
}
