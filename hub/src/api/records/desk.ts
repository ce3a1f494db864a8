import { Inject, Injectable } from '@nestjs/common';
import type {
  ActionAnswer,
  ActionOffer,
  ActionRequest,
  EarlierFile,
  LetterView,
  ListAnswer,
  RecordAnswer,
  RevealRequest,
  TimelineEntry,
} from '@fatong/contracts/api';
import type { Label, Language } from '@fatong/contracts';
import { rolesIn, seesOutgoing, takesFiles, visibleEvents } from '../../access/index.js';
import { dueField, withheldFrom, type RecordType, type Withheld } from '../../definitions/index.js';
import { NotUnique, type RecordRow, type Scope } from '../../ports/index.js';
import { Limit } from '../frame/limit.js';
import { wholeList, type Paged } from '../frame/whole-list.js';
import type { Reader } from '../frame/reader.js';
import { earlierViews } from '../files/views.js';
import { letterViews } from '../letters/views.js';
import { PARTS, type ApiParts } from '../parts.js';
import { Refused } from '../problems.js';
import { actionBody } from './action-body.js';
import { badgesOf } from './badges.js';
import { decidingRole } from './deciding-role.js';
import { involvedOf } from './involved.js';
import { outgoingOf } from './outgoing.js';
import { scoreView } from './scores.js';
import { entriesOf, itemOf, offerOf, titlesFor, type Naming } from './views.js';

/** Reveals that one account may ask for in a minute: a person reads, a programme harvests. */
const revealsAMinute = 60;

/** One record: what a reader may see of it and do with it. What he may not see is refused and written down. */
@Injectable()
export class RecordDesk {
  private readonly reveals = new Limit(revealsAMinute, 60_000);

  constructor(
    @Inject(PARTS)
    private readonly parts: Pick<
      ApiParts,
      'access' | 'cursors' | 'engine' | 'files' | 'following' | 'identities' | 'known' | 'letters' | 'pipeline' | 'records'
    >,
  ) {}

  /** The type, if the reader sees records of it at all. */
  async typeFor(reader: Reader, name: string): Promise<{ record: RecordType; scopes: readonly Scope[] }> {
    const record = this.parts.engine.catalogue.type(name);
    if (record === undefined) throw new Refused('not-found');
    const scopes = this.parts.access.rights.scopesOf(reader, record);
    if (scopes.length === 0) throw await this.forbidden(reader, name);
    return { record, scopes };
  }

  async show(reader: Reader, type: string, id: string): Promise<RecordAnswer> {
    const { record, row } = await this.opened(reader, type, id);
    const withheld = withheldFrom(record, rolesIn(reader, record.area), row.values);
    const [titles, badges, clocks, score, letters, earlierFiles, deliveries, involvements, events, isFollowed] = await Promise.all([
      titlesFor(this.parts.records, record, [row]),
      badgesOf(this.parts, reader, record, [row]),
      this.parts.engine.clocks(record, row),
      scoreView(this.parts, reader, { record, row, withheld }),
      this.letters(reader, record, row),
      this.earlierFiles(reader, record, row),
      seesOutgoing(record, rolesIn(reader, record.area)) ? this.parts.records.deliveriesOf(`${type}:${id}`) : [],
      this.parts.records.involvements(type, id),
      this.parts.records.timeline(type, id),
      this.parts.following.isFollowed(reader.account.id, { type, recordId: id }),
    ]);
    const { mirror } = row;
    return {
      ...itemOf(record, row, { titles, withheld }),
      ...(badges.has(id) && { badges: badges.get(id)! }),
      ...wordsFor(withheld),
      type,
      version: row.version,
      isFollowed,
      ...(mirror && {
        mirror: {
          system: mirror.source,
          sourceId: mirror.sourceId,
          version: Math.max(mirror.stateVersion, ...Object.values(mirror.groups)),
          lastReportAt: lastOf(
            events.flatMap(({ kind, at, sourceVersion }) => (kind === 'report' && sourceVersion !== undefined ? [at] : [])),
          ),
        },
      }),
      ...(clocks.length > 0 && { clocks: clocks.filter(({ name }) => !withheld.has(dueField(name))) }),
      ...(score && { score }),
      ...(letters.length > 0 && { letters }),
      ...(earlierFiles.length > 0 && { earlierFiles }),
      outgoing: outgoingOf(deliveries, events, {
        contract: (of) => this.parts.pipeline.catalog.contract(of),
        system: (folder) => this.parts.known.systems.find((system) => system.folder === folder),
        isTheirs: (delivery) => decidingRole(record, delivery, rolesIn(reader, record.area), this.parts.pipeline.catalog) !== null,
      }),
      involved: await involvedOf(involvements, this.parts),
    };
  }

  /** The record as it is once this reader has opened it. */
  private async opened(reader: Reader, type: string, id: string): Promise<{ record: RecordType; row: RecordRow }> {
    const found = await this.row(reader, type, id);
    // Who may only read does nothing by it.
    return reader.readsOnly !== true && (await this.parts.engine.opening(found.row, reader)) ? this.row(reader, type, id) : found;
  }

  /** Of types that issue none, none are asked for. */
  private async letters(reader: Reader, record: RecordType, row: RecordRow): Promise<readonly LetterView[]> {
    if (Object.keys(record.letters).length === 0) return [];
    const area = this.parts.known.areas.find(({ name }) => name === record.area)!;
    return letterViews(reader, {
      area,
      record,
      row,
      letters: await this.parts.letters.of(record.name, row.id),
      records: this.parts.records,
    });
  }

  /** Of types that take none, none are asked for. */
  private async earlierFiles(reader: Reader, record: RecordType, row: RecordRow): Promise<readonly EarlierFile[]> {
    return takesFiles(record) ? earlierViews(reader, { record, row, files: await this.parts.files.ended(record.name, row.id) }) : [];
  }

  async timeline(reader: Reader, type: string, id: string, paged: Paged, language: Language): Promise<ListAnswer<TimelineEntry>> {
    const { record, row } = await this.row(reader, type, id);
    const roles = rolesIn(reader, record.area);
    const [events, withheld] = [
      visibleEvents(record, await this.parts.records.timeline(type, id), roles),
      withheldFrom(record, roles, row.values),
    ];
    const units = await this.unitTitles(events.flatMap(({ actor }) => actor.unit ?? []));
    const system = (of: string): Label | undefined =>
      this.parts.known.systems.find(({ folder }) => folder === of)?.title ?? this.parts.engine.catalogue.machine(of);
    const naming: Naming = { reports: (of) => this.parts.pipeline.catalog.contract(of), system, unit: (of) => units.get(of) };
    return wholeList(entriesOf(record, events, { ...naming, withheld, language }), paged, `timeline ${type}:${id}`, this.parts.cursors);
  }

  async offers(reader: Reader, type: string, id: string, paged: Paged, language: Language): Promise<ListAnswer<ActionOffer>> {
    const { row } = await this.row(reader, type, id);
    return wholeList(
      (await this.parts.engine.offers(row, reader)).map((offer) => offerOf(offer, language)),
      paged,
      `offers ${type}:${id}`,
      this.parts.cursors,
    );
  }

  /** `id` is absent when the action creates. A repeat with the same key answers the same again. */
  async perform(
    reader: Reader,
    about: { readonly type: string; readonly id?: string; readonly action: string; readonly key: string },
    request: ActionRequest,
  ): Promise<ActionAnswer> {
    const { type, id, action, key } = about;
    const { placed, ...body } = actionBody(request);
    const outcome = await this.parts.engine
      .perform({ viewer: reader, type, ...(id !== undefined && { id }), action, idempotencyKey: key, ...body })
      .catch((error: unknown) => {
        if (!(error instanceof NotUnique)) throw error;
        throw new Refused('input', {
          findings: [
            placed({ pointer: `/form/${error.field}`, code: 'unique', words: ['此值已被使用。', 'This value is in use already.'] }),
          ],
        });
      });
    if ('done' in outcome) return outcome.done;
    const { problem, params, why, findings } = outcome.refused;
    throw new Refused(problem, { params: { ...params, ...(why && { why }) }, findings: findings?.map(placed) });
  }

  async reveal(reader: Reader, type: string, id: string, request: RevealRequest): Promise<{ field: string; value: unknown }> {
    const { record, row } = await this.row(reader, type, id);
    this.reveals.take(reader.account.id);
    const outcome = await this.parts.access.reveal({ viewer: reader, record, row, ...request });
    if ('refused' in outcome) throw new Refused(outcome.refused.problem, { findings: outcome.refused.findings });
    return { field: request.field, value: outcome.value };
  }

  /** Few units act on one record; each is asked for once. */
  private async unitTitles(ids: readonly string[]): Promise<ReadonlyMap<string, Label>> {
    const found = await Promise.all([...new Set(ids)].map(async (id) => [id, (await this.parts.identities.unit(id))?.title] as const));
    return new Map(found.flatMap(([id, title]) => (title === undefined ? [] : [[id, title]])));
  }

  /** The record within the reader's scopes. One that is there and not his is audited: 403, or 404 to whom even that must not be told. */
  async row(reader: Reader, type: string, id: string): Promise<{ record: RecordType; row: RecordRow }> {
    const { record, scopes } = await this.typeFor(reader, type);
    if (!isUuid(id)) throw new Refused('not-found');
    const row = await this.parts.records.get(type, id, scopes);
    if (row !== null) return { record, row };
    const there = await this.parts.records.get(type, id, [{ kind: 'city' }]);
    if (there === null) throw new Refused('not-found');
    const refused = await this.forbidden(reader, `${type}:${id}`);
    throw this.parts.access.rights.mayKnow(reader, record, there) ? refused : new Refused('not-found');
  }

  private async forbidden(reader: Reader, object: string): Promise<Refused> {
    await this.parts.access.audit(reader, { act: 'read', object, outcome: 'refused', detail: { why: 'scope' } });
    return new Refused('forbidden');
  }
}

const lastOf = (instants: readonly string[]): string | null => instants.toSorted().at(-1) ?? null;

const isUuid = (id: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);

/** What is said in place of withheld fields. */
const wordsFor = (withheld: Withheld): Pick<RecordAnswer, 'withheld'> => {
  const said = [...withheld].flatMap(([field, why]) => (why === null ? [] : [[field, why] as const]));
  return said.length === 0 ? {} : { withheld: Object.fromEntries(said) };
};
