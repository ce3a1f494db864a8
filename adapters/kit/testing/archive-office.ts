import { fileURLToPath } from 'node:url';
import { Type } from 'typebox';
import { contract, type System } from '@fatong/contracts';
import type { SoapSide } from '../soap-side.js';
import { filing } from './filing.js';

/** An outside system of tests that we ask by SOAP. */
export const notice = contract({
  owner: 'archive-office',
  message: 'notice',
  version: 1,
  title: ['归档通知', 'Notice'],
  kind: 'out',
  identity: { id: ['QQH'], key: 'AH', order: 'key' },
  schema: Type.Object({
    QQH: Type.String(),
    AH: Type.String(),
    DSR: Type.Optional(Type.Array(Type.Object({ XM: Type.String(), BZ: Type.Optional(Type.String()) }))),
    NR: Type.String(),
  }),
});

export const archiveOffice: System = {
  id: 'S00',
  folder: 'archive-office',
  title: ['测试', 'Test'],
  area: 'cases',
  partitions: 1,
  protocol: 'soap',
  receipts: true,
  contracts: [{ ...filing, owner: 'archive-office' }, notice],
};

/** Described in a namespace and with names of its own; WSDL and schema in one file. */
export const archiveSide: SoapSide = {
  wsdl: fileURLToPath(new URL('archive-office.wsdl', import.meta.url)),
  routes: { [notice.type]: { operation: 'fileNotice' } },
  question: 'whatBecameOf',
};
