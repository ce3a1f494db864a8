import { event as eventTold } from '@fatong/contracts/canonical/notary';
import { derive, minute, movesThose, say, set, stamp } from '../../../definitions/index.js';
import { domainOf, type eventStandings, type Theme } from '../warnings/codes.js';
import { collaborators } from './codes.js';

type Standing = Exclude<keyof typeof eventStandings, 'none'>;
/** Whose node it is: the bureau’s, of whoever looks into it, of the office, or of the machine. */
type Whose = 'bureau' | 'collaborator' | 'office' | 'machine' | 'source';

interface Placed {
  readonly officeLevel?: string | null;
  readonly supervisor?: string | null;
  readonly officeName?: string | null;
  readonly collaborator?: string | null;
  readonly nodes?: readonly Readonly<Record<string, unknown>>[] | null;
}

/** 协同主体单位: the district of an office that it supervises; of the city’s own offices the bureau itself. */
export const collaboratorOf = ({ officeLevel, supervisor }: Placed): string =>
  officeLevel === 'district' && supervisor ? supervisor : 'city';

/** What follows from office and theme. */
export const placed = derive<Placed & { readonly office?: string | null; readonly theme?: Theme | null }>()(
  ['collaborator', 'domain', 'cluster'],
  (values) => ({
    collaborator: collaboratorOf(values),
    domain: values.theme ? domainOf(values.theme) : null,
    cluster: `${values.office ?? ''} ${values.theme ?? ''}`,
  }),
);

const unitOf = (whose: Whose, values: Placed): string =>
  ({
    bureau: collaborators['city']![0],
    collaborator: collaborators[collaboratorOf(values)]![0],
    office: values.officeName ?? '',
    machine: '系统',
    source: '发现单位',
  })[whose];

/** The row that was just minuted is of this unit. */
const signedBy = (whose: Whose) =>
  derive<Placed>()(['nodes'], (values) => ({
    nodes: (values.nodes ?? []).map((row, i, all) => (i === all.length - 1 ? { ...row, unit: unitOf(whose, values) } : row)),
  }));

/** A step that leaves the event where it is: unit, person, day and words are kept. */
export const noted = (whose: Whose) => [minute('nodes'), signedBy(whose)] as const;

/** It has come to another node: kept with unit, person and time, and told to the supervision platform (S26). */
const arrived = <const S extends Standing>(node: S, whose: Whose) =>
  [set({ node }), stamp('nodeOn'), stamp('nodeAt'), ...noted(whose), say(eventTold)] as const;

/** … shown on its warnings. */
export const reached = <const S extends Standing>(node: S, whose: Whose) =>
  [...arrived(node, whose), movesThose('notary.warning', { by: 'event', does: 'followEvent', set: { eventStanding: node } })] as const;

/** … which end with it, so far as they have not ended by themselves. */
export const ended = <const S extends 'closed' | 'unfounded'>(node: S, whose: Whose) =>
  [...arrived(node, whose), movesThose('notary.warning', { by: 'event', does: 'followEnded', set: { eventStanding: node } })] as const;
