import { Type, type TSchema } from 'typebox';
import { masked } from '@fatong/contracts';
import type { CorrectionView } from '@fatong/contracts/api';
import { valueAt } from '../../pipeline/index.js';
import type { Account, CorrectionRow, Identities } from '../../ports/index.js';

/** What nobody declared: every value of it is masked. */
const undeclared = Type.Unknown();

type People = ReadonlyMap<string, Pick<Account, 'username' | 'name'>>;

export async function peopleOf(rows: readonly CorrectionRow[], identities: Pick<Identities, 'accountsOf'>): Promise<People> {
  const ids = new Set(rows.flatMap(({ account, decided }) => [account, ...(decided ? [decided.account] : [])]));
  return new Map((await identities.accountsOf([...ids])).map((account) => [account.id, account]));
}

export function correctionOf(row: CorrectionRow, schema: TSchema = undeclared, people: People): CorrectionView {
  const { id, messageId, state, version, account, createdAt, reason, decided } = row;
  const changes = differencesOf({ pointers: row.pointers, before: masked(schema, row.before), after: masked(schema, row.after) });
  return {
    id,
    messageId,
    state,
    version,
    account,
    who: personOf(account, people),
    createdAt,
    reason,
    changes,
    masked: JSON.stringify(changes) !== JSON.stringify(differencesOf(row)),
    decided: decided && { ...decided, who: personOf(decided.account, people) },
  };
}

/** Place by place; what is not there is left out. */
export const differencesOf = ({
  pointers,
  before,
  after,
}: Pick<CorrectionRow, 'pointers' | 'before' | 'after'>): CorrectionView['changes'] =>
  pointers.map((pointer) => {
    const [was, is] = [valueAt(before, pointer), valueAt(after, pointer)];
    return { pointer, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) };
  });

function personOf(account: string, people: People): CorrectionView['who'] {
  const who = people.get(account);
  return who ? { username: who.username, name: who.name } : null;
}
