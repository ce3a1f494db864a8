import type { FlowEdge } from '@fatong/contracts/api';
import { flowOf } from './flow-edges.js';
import { pictureOf } from './flow-geometry.js';

const edge = (system: string, area: string): FlowEdge =>
  ({ direction: 'in', system, area, types: [], perMinute: [0], states: {} }) as unknown as FlowEdge;

describe('the picture of what flows', () => {
  it('keeps the figures of a system that speaks to several areas so far apart that each can be pressed', () => {
    const { edges } = pictureOf([edge('association', 'ward'), edge('association', 'yard'), edge('court', 'ward')].map(flowOf));
    const [first, second, alone] = edges.map(({ labelY }) => labelY);
    expect(Math.abs(first! - second!)).toBeGreaterThanOrEqual(24);
    expect(first! < second!).toBe(edges[0]!.flow.edge.area === 'ward');
    expect(alone).toBeGreaterThan(Math.max(first!, second!));
  });
});
