import { dated } from '../../../definitions/index.js';
import { event } from '../events/event.js';
import { themes, type Theme } from '../warnings/codes.js';

const found = (title: readonly [string, string], more: object = {}) => dated(title, event, 'foundOn', more);
const of = (theme: Theme) => found(themes[theme], { theme });

/** 监管事件 (N43) in the ranking of 综合监管研判 (N46): how many there were, of which type, how far they got. */
export const incidents = {
  incidents: found(['事件数量', 'Events']),
  redIncidents: found(['红色事件', 'Red events'], { level: 'red' }),
  openIncidents: found(['在办事件', 'Events in hand'], { state: ['judging', 'dispatch', 'sign', 'checking', 'rectifying', 'review'] }),
  closedIncidents: found(['办结事件', 'Closed events'], { state: ['closed', 'repaired'] }),
  unfoundedIncidents: found(['不成立事件', 'Unfounded events'], { state: 'unfounded' }),
  volumeIncidents: of('volume'),
  qualityIncidents: of('quality'),
  deviationIncidents: of('deviation'),
  deviceIncidents: of('device'),
  feeIncidents: of('fee'),
  elderlyIncidents: of('elderly'),
  samePartyIncidents: of('sameParty'),
  practiceIncidents: of('practice'),
};

export const incidentTables = {
  incidents: {
    title: ['事件类型、事件数量、处罚次数', 'Events by type, and punishments, by office'],
    head: ['公证机构', 'Notary office'],
    by: 'office',
    columns: [
      'incidents',
      'volumeIncidents',
      'qualityIncidents',
      'deviationIncidents',
      'deviceIncidents',
      'feeIncidents',
      'elderlyIncidents',
      'samePartyIncidents',
      'practiceIncidents',
      'redIncidents',
      'openIncidents',
      'closedIncidents',
      'punishments',
    ],
    rank: 'incidents',
    top: 30,
  },
  themes: {
    title: ['事件类型', 'Types of events'],
    head: ['风险类别', 'Theme'],
    by: 'theme',
    columns: ['incidents', 'redIncidents', 'openIncidents', 'closedIncidents', 'unfoundedIncidents'],
    rank: 'incidents',
    top: 8,
  },
} as const;
