import { adding, dated } from '../../../definitions/index.js';
import { benefit } from '../months/benefit.js';
import { accepted } from '../topics/counted.js';

const done = (title: readonly [string, string], more: object = {}) => dated(title, benefit, 'doneOn', { state: 'counted', ...more });
const old = { ageBand: ['elderly', 'old'] } as const;

/** 公益法律服务 (N49: table 7): what offices did for nothing or for less, as they report it, by its kind; and acts of the elderly, of whichever kind. */
export const served = {
  services: done(['公益服务', 'Services']),
  servedIn: done(['公益服务', 'Services']),
  advice: done(['公益咨询', 'Advice'], { kind: 'advice' }),
  community: done(['进社区宣讲', 'Talks in communities'], { kind: 'community' }),
  doorVisits: done(['上门服务', 'Visits'], { kind: 'visit' }),
  elderlyWaived: done(['老年人减免（机构报送）', 'Waived for the elderly, as reported'], { kind: 'elderly' }),
  aidWaived: done(['法律援助减免（机构报送）', 'Waived for legal aid, as reported'], { kind: 'aid' }),
  benefitWaived: adding(['公益服务减免金额', 'Waived by services'], benefit, 'doneOn', 'waived', { state: 'counted' }),
  elderlyActs: accepted(['老年人办证', 'Acts of the elderly'], old),
  elderlyInside: accepted(['老年人处内办证', 'Elderly, in the office'], { ...old, place: 'office' }),
  elderlyOnline: accepted(['老年人网办', 'Elderly, online'], { ...old, online: ['whole', 'application'] }),
};

export const servedPersons = {
  served: {
    title: ['受益人次', 'Persons served'],
    unit: 'sum',
    of: ['servedIn'],
    mean: 'served',
    formula: ['期间内公益服务受益人次合计', 'persons served, added up'],
  },
} as const;

export const servedTables = {
  services: {
    title: ['公益法律服务（按机构）', 'Services for the public good, by office'],
    head: ['公证机构', 'Notary office'],
    by: 'office',
    columns: ['services', 'served', 'doorVisits', 'advice', 'community', 'elderlyWaived', 'aidWaived', 'benefitWaived'],
    rank: 'services',
    top: 30,
  },
  servicesByKind: {
    title: ['公益法律服务（按类别）', 'Services for the public good, by kind'],
    head: ['服务类别', 'Kind'],
    by: 'kind',
    columns: ['services', 'served', 'benefitWaived'],
    rank: 'services',
    top: 10,
  },
  elderly: {
    title: ['老年人办证（按事项）', 'Acts of the elderly, by matter'],
    head: ['公证事项', 'Matter'],
    by: 'matter',
    columns: ['elderlyActs', 'elderlyInside', 'visits', 'elderlyOnline', 'elderly'],
    rank: 'elderlyActs',
    top: 100,
  },
} as const;
