import { coordinatesOf, isWithin } from '@fatong/contracts/bureau/ground';
import { addressAsked, groundTold, placeTold } from '@fatong/contracts/canonical/notary';
import { fact, intake, note } from '../../../definitions/index.js';
import { ground } from './ground.js';
import { siting } from './siting.js';

/** What the map service (S22) is asked: the address, and the district it is to lie in. */
export const facts = [
  fact(addressAsked, siting, ({ number, values }, act) => ({
    request: act.id,
    number: number ?? '',
    address: values.address ?? '',
    district: values.seat ?? '',
  })),
];

/** … and what it says. A place outside the city is none of ours. */
export const answers = [
  intake(groundTold, ground, (data) => ({
    source: data.source,
    sourceId: data.id,
    version: data.version,
    withdrawn: data.withdrawn,
    happenedAt: data.reviewedOn,
    values: {
      approval: data.approval,
      maker: data.maker,
      reviewedOn: data.reviewedOn,
      system: data.system,
      outlines: data.outlines,
      withdrawal: data.withdrawal,
    },
  })),
  note(placeTold, siting, ({ request, on, result, coordinates, precision, reason }) => {
    const place = coordinatesOf(coordinates);
    const about = { request, asked: 'request' as const, happenedAt: on };
    if (result === 'found' && place !== undefined && isWithin(place))
      return { ...about, values: { proposed: coordinates ?? null, precision: precision ?? null }, does: 'hear' as const };
    return {
      ...about,
      values: { reason: result === 'found' ? `答复坐标（${coordinates ?? ''}）不在上海市范围内` : (reason ?? null) },
      does: 'miss' as const,
    };
  }),
];
