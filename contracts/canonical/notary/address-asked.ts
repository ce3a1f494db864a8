import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { closed } from '../../closed.js';
import { contract } from '../../contract.js';
import { line, number, owner, requestId, statedOnce } from './told.js';

/** Where an office lies is asked of the map service (N44). */
export const addressAsked = contract({
  owner,
  message: 'address-asked',
  version: 1,
  title: ['机构地址已提请解析', 'Place of an address asked'],
  kind: 'fact',
  identity: statedOnce,
  schema: internal(
    closed({
      request: requestId,
      number,
      address: line(200, '住所', 'Address'),
      district: Type.String({ pattern: '^\\d{6}$', label: ['所在区', 'District'] }),
    }),
  ),
});
