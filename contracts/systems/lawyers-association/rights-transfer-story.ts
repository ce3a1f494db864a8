import type { DataOf } from '../../contract.js';
import { compact, stories } from '../../story/index.js';
import { rightsTransferReceipt } from './rights-transfer-receipt.js';
import { rightsTransfer } from './rights-transfer.js';

const transferring = stories<DataOf<typeof rightsTransfer>>();
const signed = ({ QQH, ZBBH, ZBHJ }: DataOf<typeof rightsTransfer>, serial: string, day: string) =>
  ({ QSBH: `WQQS-${serial}`.slice(0, 60), QQH, ZBBH, ZBHJ, QSRQ: compact(day) }) as const;
/** What another province has by letter is entered with the number of its reply alone. */
const isUnproved = ({ about: { JSLB, ZBHJ, FHWH } }: { readonly about: DataOf<typeof rightsTransfer> }): number =>
  Number(JSLB === '4' && (ZBHJ === '2' || ZBHJ === '3') && FHWH === undefined);

/** A transfer of a rights case: the association enters each step of it in its own register, or says what is missing. */
export const rightsTransferStory = transferring.story({
  begins: { told: 1 },
  steps: {
    told: transferring.hears(rightsTransfer, 'WQ'),
    registered: transferring.says(rightsTransferReceipt, ({ about, serial, day }) => ({
      ...signed(about, serial, day),
      QSJG: '1',
      DJBH: `WQDJ-${about.ZBBH}`.slice(0, 60),
    })),
    notTaken: transferring.says(rightsTransferReceipt, ({ about, serial, day }) => ({
      ...signed(about, serial, day),
      QSJG: '2',
      BJSYY: '外省市律师协会的答复未注明复函文号，请补充。',
    })),
  },
  ways: { told: { registered: (told) => 1 - isUnproved(told), notTaken: isUnproved } },
});
