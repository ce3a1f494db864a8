import { deviceKinds } from '@fatong/contracts/codes';
import { choice, instant, mirror, ref, state, text } from '../../../definitions/index.js';
import { association, notary, see } from '../area.js';
import { office } from '../registers/office.js';

/** 设备: a camera or terminal of an office and when it was last heard of; one that is silent is a warning (N06). */
export const device = mirror(notary, 'device', ['设备', 'Devices'], {
  law: 'N06',
  one: 'Device',
  master: 'notary-offices',
  fields: {
    officeCode: text(['公证机构编号', 'Code of the office'], { class: 'public', max: 20 }),
    office: ref(['公证机构', 'Office'], office, { class: 'public', filter: true, resolve: { by: 'code', from: 'officeCode' } }),
    kind: choice(['设备类别', 'Kind of device'], deviceKinds, { filter: true }),
    name: text(['设备名称', 'Name'], { max: 100, search: true }),
    heardAt: instant(['最近心跳', 'Last heard of'], { filter: true }),
  },
  states: { online: state(['在线', 'Online'], 'done'), fault: state(['故障', 'Out of order'], 'waiting') },
  groups: { beat: { title: ['设备', 'Device'], fields: ['officeCode', 'kind', 'name', 'heardAt'] } },
  see: { ...see, ...Object.fromEntries(association.map((role) => [role, 'city'] as const)) },
  place: { district: 'office', owner: { ref: 'office' }, known: ['office'] },
  menu: { group: 'registers', order: 7 },
  heading: ['name', 'kind'],
  list: {
    columns: ['number', 'office', 'name', 'kind', 'state', 'heardAt'],
    filters: ['state', 'office', 'kind', 'heardAt', 'district'],
    views: { fault: { title: ['故障', 'Out of order'], filter: { state: 'fault' } } },
    sort: '-heardAt',
  },
});
