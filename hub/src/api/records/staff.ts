import { Inject, Injectable } from '@nestjs/common';
import type { ListAnswer, StaffItem } from '@fatong/contracts/api';
import { isStaff } from '@fatong/contracts/fields';
import { rolesIn } from '../../access/index.js';
import type { RecordType, StaffField } from '../../definitions/index.js';
import { mayBeNamed } from '../../engine/index.js';
import type { Viewer } from '../../ports/index.js';
import type { Reader } from '../frame/reader.js';
import { PARTS, type ApiParts } from '../parts.js';
import { Refused } from '../problems.js';
import { RecordDesk } from './desk.js';

interface About {
  readonly type: string;
  readonly field: string;
  readonly record?: string;
}

/** Who may be named in a field: told to who has an action whose form asks for it, and of a record that he sees. */
@Injectable()
export class StaffDesk {
  constructor(
    @Inject(PARTS) private readonly parts: Pick<ApiParts, 'engine' | 'identities' | 'records'>,
    @Inject(RecordDesk) private readonly desk: RecordDesk,
  ) {}

  async list(reader: Reader, { type, field: name, record: id }: About): Promise<ListAnswer<StaffItem>> {
    const { record, field } = await this.fieldFor(reader, type, name);
    const row = id === undefined ? opening(reader) : (await this.desk.row(reader, type, id)).row;
    const involved = id === undefined ? [] : await this.parts.records.involvements(type, id);
    const open = involved.filter(({ done }) => (done ?? null) === null);
    const [accounts, units] = await Promise.all([
      this.parts.identities.staffIn(field.roles.map((role) => `${record.area}.${role}`)),
      this.parts.identities.units(),
    ]);
    const items = accounts
      .map((account): Viewer => ({ account, unit: units.find((unit) => unit.id === account.unit) ?? null }))
      .filter((viewer) => mayBeNamed(record, field, { row, involved: open }, viewer))
      .map(({ account, unit }): StaffItem => ({ id: account.id, name: account.name, unit: unit?.title ?? null }));
    return { items, next: null, total: items.length };
  }

  private async fieldFor(reader: Reader, type: string, name: string): Promise<{ record: RecordType; field: StaffField }> {
    const { record } = await this.desk.typeFor(reader, type);
    const field = Object.hasOwn(record.fields, name) ? record.fields[name] : undefined;
    if (!isStaff(field)) throw new Refused('not-found');
    const roles = rolesIn(reader, record.area);
    const asks = Object.values(record.actions).some(({ by, form }) => form.includes(name) && by.some((role) => roles.includes(role)));
    if (!asks) throw new Refused('forbidden');
    return { record, field };
  }
}

/** What he would open belongs where he is. */
const opening = ({ unit }: Reader) => ({ id: '', state: null, district: unit?.district ?? null, ownerUnit: unit?.id ?? null, values: {} });
