import { Inject, Injectable } from '@nestjs/common';
import type { ListAnswer, ObjectionAnswer, PublicationAnswer, PublicationEntry, ResultAnswer } from '@fatong/contracts/api';
import type { PublicationType } from '../../definitions/index.js';
import { Limit } from '../frame/limit.js';
import { PARTS, type ApiParts } from '../parts.js';
import { Refused } from '../problems.js';

/** Of one address so many readings a minute, and so many objections and receipts an hour: receipts are not guessed, and nobody floods a handler. */
const [readings, objections, minute] = [120, 10, 60_000];
const usualPage = 50;

/** What is published, for everybody: no account, no name of ours, a limit for each address. */
@Injectable()
export class PublicationDesk {
  private readonly reading = new Limit(readings, minute);
  private readonly objecting = new Limit(objections, 60 * minute);
  private readonly asking = new Limit(objections * 3, 60 * minute);

  constructor(@Inject(PARTS) private readonly parts: Pick<ApiParts, 'engine' | 'known'>) {}

  list(address: string): ListAnswer<PublicationEntry> {
    this.reading.take(address);
    const items = this.all().map(({ name, title, explains }) => ({ name, title, explains }));
    return { items, next: null, total: items.length };
  }

  async show(
    address: string,
    name: string,
    { limit = usualPage, cursor }: { limit?: number; cursor?: string },
  ): Promise<PublicationAnswer> {
    this.reading.take(address);
    const publication = this.one(name);
    const { record, title, explains, shows, objects } = publication;
    const action = record.actions[objects]!;
    return {
      name,
      title,
      explains,
      columns: shows.map(({ field }) => record.fields[field]!.title),
      asks: action.form.map((of) => ({
        name: of,
        title: record.fields[of]!.title,
        isRequired: action.need.includes(of),
        isLong: record.fields[of]!.kind === 'prose',
      })),
      ...(await this.parts.engine.published(publication, { limit, ...(cursor !== undefined && { cursor }) })),
    };
  }

  async object(
    address: string,
    { name, id }: { name: string; id: string },
    form: Readonly<Record<string, unknown>>,
  ): Promise<ObjectionAnswer> {
    this.objecting.take(address);
    const outcome = await this.parts.engine.object({ publication: name, id, form });
    if ('receipt' in outcome) return outcome;
    const { problem, findings, why } = outcome.refused;
    throw new Refused(problem, { ...(findings && { findings }), ...(why && { params: { why } }) });
  }

  async result(address: string, name: string, receipt: string): Promise<ResultAnswer> {
    this.asking.take(address);
    const result = await this.parts.engine.objectionResult(this.one(name), receipt.toUpperCase());
    if (result === null) throw new Refused('not-found');
    return { result };
  }

  private all(): readonly PublicationType[] {
    return this.parts.known.areas.flatMap(({ publications }) => publications);
  }

  private one(name: string): PublicationType {
    const found = this.all().find((one) => one.name === name);
    if (found === undefined) throw new Refused('not-found');
    return found;
  }
}
