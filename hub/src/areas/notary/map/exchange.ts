import { coordinatesOf, isWithin } from '@fatong/contracts/bureau/ground';
import { addressAsked, placeTold } from '@fatong/contracts/canonical/notary';
import { fact, note } from '../../../definitions/index.js';
import { office } from '../registers/office.js';

/** What the map service (S22) is asked: the address, and the district it is to lie in. */
export const facts = [
  fact(addressAsked, office, ({ values }, act) => ({
    request: act.id,
    number: values.code ?? '',
    address: values.address ?? '',
    district: values.seat ?? '',
  })),
];

/** … and what it says. A place outside the city is none of ours; what it proposes a person adopts. */
export const answers = [
  note(placeTold, office, ({ request, on, result, coordinates, precision, reason }) => {
    const place = coordinatesOf(coordinates);
    const isHere = result === 'found' && place !== undefined && isWithin(place);
    return {
      request,
      asked: 'placeRequest',
      happenedAt: on,
      values: {
        placeStanding: result === 'found' && !isHere ? 'outside' : result,
        placeProposed: isHere ? coordinates : null,
        placePrecision: isHere ? precision : null,
        placeReason: result === 'found' ? null : reason,
      },
    };
  }),
];
