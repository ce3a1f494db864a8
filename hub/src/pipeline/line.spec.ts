import { describe, expect, it } from 'vitest';
import { catalog, routesOf } from './catalog.js';
import { newLine } from './testing/new-line.js';
import { contracts, mappings, noted, onFrom, urged } from './testing/world.js';

describe('The line', () => {
  it('describes itself as one list, in both languages, pure steps before those of the transaction', () => {
    const steps = newLine().line.describe();
    expect(steps.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'read pure',
      'validate pure',
      'map pure',
      'check pure',
      'heed batch',
      'claim batch',
      'order batch',
      'gather batch',
      'act batch',
      'tell batch',
      'store batch',
    ]);
    expect(steps.every(({ title }) => title.length === 2 && title.every((word) => word.length > 0))).toBe(true);
  });
});

describe('The catalog', () => {
  const routes = routesOf(mappings);

  const subscribers = (type: string): string[] => (type === noted.type ? ['cases', 'archive'] : []);

  it('follows from the mappings: a lane for each area and each system', () => {
    const known = catalog({ contracts, routes, subscribers });
    expect(known.lanes('court.both.v1').map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'cases area',
      'archive area',
      'office system',
    ]);
    expect(known.lanes('court.rumour.v1').map(({ kind }) => kind)).toEqual(['nobody']);
    expect(known.lanes('hub.delivery-outcome.v1').map(({ kind }) => kind)).toEqual(['hub']);
    expect(known.out(urged.type).map(({ target }) => target)).toEqual(['office']);
    expect(known.why('office.reply.v1', 'office').code).toBe('no-subscriber');
  });

  it('goes on through a report to the systems that hear of it', () => {
    const known = catalog({ contracts, routes: routesOf([...mappings, onFrom(noted)]), subscribers: () => [] });
    expect(known.lanes('court.note.v1').map(({ name, chain }) => [name, chain.length])).toEqual([['office', 2]]);
  });

  it('refuses two mappings of one message to one target, and two contracts of one type', () => {
    const twin = { ...routes[0]!, id: 'another' };
    expect(() => catalog({ contracts, routes: [...routes, twin], subscribers })).toThrow('one target');
    expect(() => catalog({ contracts: [...contracts, noted], routes, subscribers })).toThrow('Two contracts');
    const [ofFact] = routes.filter(({ from }) => from.type === urged.type);
    const asAnother = { ...ofFact!, id: 'another', to: { ...ofFact!.to, type: 'office.other.v1' } };
    expect(
      catalog({ contracts, routes: [...routes, asAnother], subscribers })
        .out(urged.type)
        .map(({ to }) => to.type),
    ).toEqual([ofFact!.to.type, 'office.other.v1']);
  });
});
