import { Op, type Model, type ModelStatic } from 'sequelize';
import type { Passcode, Passcodes } from '../ports/index.js';
import type { Kit } from './kit.js';
import { modelOf } from './models.js';
import { reached } from './reached.js';
import { passcode } from './schema/access-tables.js';

const place = 'passcode.secret';

/** One-time codes of accounts, through the ORM: no statement here is hot. */
export class SqlPasscodes implements Passcodes {
  private readonly model: ModelStatic<Model>;

  constructor(private readonly kit: Kit) {
    this.model = modelOf(kit.database.sequelize, passcode);
  }

  async of(accountId: string): Promise<Passcode | null> {
    const row = (await reached(this.model.findOne({ where: { account_id: accountId }, raw: true }))) as {
      readonly secret: Buffer;
      readonly confirmed_at: Date | string | null;
      readonly used_step: number;
    } | null;
    return (
      row && {
        accountId,
        secret: this.kit.seal.open(place, accountId, row.secret),
        confirmedAt: row.confirmed_at === null ? null : new Date(row.confirmed_at).toISOString(),
        usedStep: row.used_step,
      }
    );
  }

  async begin(accountId: string, secret: Buffer): Promise<void> {
    await this.drop(accountId);
    await reached(
      this.model.create({
        account_id: accountId,
        secret: this.kit.seal.close(place, accountId, secret),
        confirmed_at: null,
        used_step: 0,
      }),
    );
  }

  async confirm(accountId: string, { step, at }: { readonly step: number; readonly at: string }): Promise<boolean> {
    const [changed] = await reached(
      this.model.update({ confirmed_at: at, used_step: step }, { where: { account_id: accountId, confirmed_at: null } }),
    );
    return changed > 0;
  }

  async use(accountId: string, step: number): Promise<boolean> {
    const [changed] = await reached(
      this.model.update(
        { used_step: step },
        { where: { account_id: accountId, confirmed_at: { [Op.ne]: null }, used_step: { [Op.lt]: step } } },
      ),
    );
    return changed > 0;
  }

  async drop(accountId: string): Promise<boolean> {
    return (await reached(this.model.destroy({ where: { account_id: accountId } }))) > 0;
  }
}
