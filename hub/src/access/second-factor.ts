import type { Area } from '../definitions/index.js';
import type { AuditRow, Identities, Viewer } from '../ports/index.js';
import { needsIdentity } from './assurance.js';
import { addressOf, newSecret, stepOf, written } from './passcodes.js';

/** Setting up the codes that are a second factor for whom a role asks to be identified; nobody else needs one. */
export interface SecondFactor {
  /** Null: it is not for him; `false`: he has none. */
  isSet(viewer: Viewer): Promise<boolean | null>;
  /** What his app is to know, told this once; null: it is not for him. */
  begin(viewer: Viewer): Promise<{ readonly key: string; readonly address: string } | null>;
  /** By a first code his app has it: from now on it counts. */
  confirm(viewer: Viewer, code: string): Promise<boolean>;
  /** His phone is lost, or he wants it no more. */
  end(viewer: Viewer): Promise<boolean>;
}

interface Parts {
  readonly areas: readonly Area[];
  readonly identities: Pick<Identities, 'passcodes'>;
  readonly clock: () => string;
  readonly audit: (viewer: Viewer, about: Pick<AuditRow, 'act' | 'object' | 'outcome' | 'detail'>) => Promise<void>;
}

export function secondFactor({ areas, identities: { passcodes }, clock, audit }: Parts): SecondFactor {
  const isFor = ({ account }: Viewer): boolean => needsIdentity(account, areas);
  const note = (viewer: Viewer, does: string, outcome: AuditRow['outcome'] = 'done') =>
    audit(viewer, { act: 'passcode', object: 'account', outcome, detail: { does } });
  return {
    async isSet(viewer) {
      if (!isFor(viewer)) return null;
      const kept = await passcodes.of(viewer.account.id);
      return kept !== null && kept.confirmedAt !== null;
    },
    async begin(viewer) {
      if (!isFor(viewer)) return null;
      const secret = newSecret();
      await passcodes.begin(viewer.account.id, secret);
      await note(viewer, 'begin');
      return { key: written(secret), address: addressOf(secret, viewer.account.username) };
    },
    async confirm(viewer, code) {
      const kept = isFor(viewer) ? await passcodes.of(viewer.account.id) : null;
      const at = clock();
      const step = kept && kept.confirmedAt === null ? stepOf(kept.secret, code, at) : null;
      const isRight = step !== null && (await passcodes.confirm(viewer.account.id, { step, at }));
      await note(viewer, 'confirm', isRight ? 'done' : 'refused');
      return isRight;
    },
    async end(viewer) {
      const isEnded = isFor(viewer) && (await passcodes.drop(viewer.account.id));
      if (isEnded) await note(viewer, 'end');
      return isEnded;
    },
  };
}
