import { Type } from 'typebox';
import { describe, expect, it } from 'vitest';
import { canonical } from './canonical/index.js';
import { checkContracts } from './check.js';
import { classesOf, closed, contract, internal, personal, type Contract, type System } from './index.js';
import { complaint } from './systems/lawyers-association/index.js';
import { systems } from './systems/index.js';

const system = (...contracts: Contract[]): System => ({
  id: 'S99',
  folder: 'police',
  title: ['警', 'Police'],
  area: 'x',
  partitions: 1,
  protocol: 'rest',
  contracts,
});
const label = { label: ['号', 'Number'] };
const sound = contract({
  owner: 'police',
  message: 'meeting',
  version: 1,
  title: ['会见', 'Meeting'],
  kind: 'in',
  identity: { id: ['BH'], key: 'BH', order: 'key' },
  schema: internal(Type.Object({ BH: Type.String(label) })),
});
const fact = contract({ ...sound, owner: 'x', message: 'met', kind: 'fact', schema: internal(closed({ BH: Type.String(label) })) });

describe('the contracts', () => {
  it('are in order: labels, classes, identities and owners', () => {
    expect(checkContracts(systems, canonical)).toEqual([]);
    expect(checkContracts([system(sound)], [fact])).toEqual([]);
  });

  it('are each known by a type of their own', () => {
    expect(contract({ ...complaint, version: 2 }).type).toBe('lawyers-association.complaint.v2');
    expect(checkContracts([system(sound, sound)], [])).toEqual(['police.meeting.v1 is declared twice.']);
  });

  it('are found without a label in both languages, field by field', () => {
    const schema = internal(
      Type.Object({
        BH: Type.String(label),
        XM: Type.String(),
        LB: Type.Array(Type.String(label)),
        ZT: Type.String({ label: ['态', ' '] }),
        FJ: Type.Array(Type.Object({ MC: Type.String(), DX: Type.Integer(label) }), label),
        JG: Type.Union([Type.Object({ DM: Type.String() }), Type.String()], label),
      }),
    );
    const unlabelled = ['XM', 'ZT', 'FJ.*.MC', 'JG.DM'].map(
      (path) => `police.meeting.v1: the field ${path} has no label in both languages.`,
    );
    expect(checkContracts([system(contract({ ...sound, schema }))], [])).toEqual(unlabelled);
  });

  it('are found without a class, and with an identity that is not there or is personal', () => {
    const schema = internal(Type.Object({ BH: Type.String(label), XM: personal(Type.String(label), 'name') }));
    const wrong = contract({ ...sound, schema, identity: { id: ['BH', 'XX'], key: 'XM', order: 'version' }, answers: 'YY' });
    expect(
      checkContracts(
        [system(wrong, contract({ ...sound, message: 'other', schema: Type.Object({ BH: internal(Type.String(label)) }) }))],
        [],
      ),
    ).toEqual([
      'police.meeting.v1: its identity names the unknown field XX.',
      'police.meeting.v1: its reference to our request names the unknown field YY.',
      'police.meeting.v1: its ordering key is XM, which is personal: it would stand in logs and queues.',
      'police.meeting.v1 is ordered by a version and names no version counter.',
      'police.other.v1 does not say the class of its fields: begin its schema with internal(…).',
    ]);
  });

  it('are found in the wrong folder, of the wrong kind, and open where they are ours', () => {
    const inner = Type.Object({ n: Type.Integer(label) }, label);
    const open = contract({ ...fact, kind: 'in', schema: internal(closed({ BH: Type.String(label), list: Type.Array(inner, label) })) });
    expect(checkContracts([system(contract({ ...sound, owner: 'court', kind: 'fact' }))], [open])).toEqual([
      'court.meeting.v1 stands in the contracts of police, which is not its owner.',
      'court.meeting.v1 is a fact; a message of a system comes in or goes out.',
      'x.met.v1 is of kind in; a message of ours is a report or a fact.',
      'x.met.v1: list.* takes unknown fields: a message of ours is closed.',
    ]);
  });
});

describe('a system', () => {
  it('hides who complained, and of what (S11)', () => {
    const classes = classesOf(complaint.schema);
    expect(['TSRXM', 'TSRZJH', 'TSRDH', 'TSRDZ', 'TSNR', 'FJ.*.WJMC'].map((path) => classes[path]?.class)).toEqual([
      'personal',
      'personal',
      'personal',
      'personal',
      'sensitive',
      'sensitive',
    ]);
  });
});
