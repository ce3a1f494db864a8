import { compare, valuesAt } from './differences.js';

const line = (target: string, sources: readonly string[], through: string = sources[0] ?? '') => ({
  target,
  sources,
  through: [through, through] as const,
});

describe('what a mapping did to a message', () => {
  const source = JSON.stringify({ AH: '案1', LARQ: '20261125', LS: [{ XM: '甲' }, { XM: '乙' }], DSR: '杨*', KONG: null });
  const target = JSON.stringify({
    case: { source: 'court-cases', id: '案1' },
    filedOn: '2026-11-25',
    persons: [{ name: '甲' }, { name: '乙' }],
    party: '杨*',
  });

  it('is said field by field: left, changed, written by itself, nothing there', () => {
    const compared = compare(
      [
        line('case.id', ['AH']),
        line('filedOn', ['LARQ'], 'LARQ，日期'),
        line('persons.*.name', ['LS.*.XM']),
        line('case.source', [], '“court-cases”'),
        line('closedOn', ['KONG']),
      ],
      source,
      target,
    );
    expect(compared.map(({ how, from, to }) => [how, from, to])).toEqual([
      ['same', '案1', '案1'],
      ['changed', '20261125', '2026-11-25'],
      ['same', '甲、乙', '甲、乙'],
      ['constant', '', 'court-cases'],
      ['absent', '', ''],
    ]);
  });

  it('is not guessed behind a mask: the mapping’s own word counts', () => {
    expect(compare([line('party', ['DSR'], 'DSR，规范化文本')], source, target)[0]?.how).toBe('changed');
    expect(compare([line('party', ['DSR'])], source, target)[0]?.how).toBe('same');
  });

  it('is nothing where a body cannot be read', () => {
    expect(compare([line('case.id', ['AH'])], '<案>', undefined)[0]).toEqual(jasmine.objectContaining({ how: 'absent', from: '', to: '' }));
    expect(valuesAt({ a: 1 }, 'a.b.c')).toEqual([]);
    expect(valuesAt({ a: [] }, 'a.toString')).toEqual([]);
  });
});
