import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { closed } from '../../closed.js';
import { contract } from '../../contract.js';
import { line, masterIs, owner, version } from './case.js';

/** A row of the registry is not among its rows any more, and nothing said that it was taken out (S19). */
export const registrationVanished = contract({
  owner,
  message: 'registration-vanished',
  version: 1,
  title: ['登记记录已查不到', 'A row of the registry is not there any more'],
  kind: 'report',
  identity: { id: ['source', 'table', 'id'], version: 'version', key: 'id', order: 'version' },
  schema: internal(
    closed({
      source: masterIs('lawyer-registry'),
      table: Type.Enum(['firm', 'lawyer', 'membership', 'intern'], { label: ['登记类别', 'Table'] }),
      id: line(64, '登记编号', 'Id at the registry'),
      version,
    }),
  ),
});
