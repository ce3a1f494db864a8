import { unknownFields, validator, type Contract, type Label } from '@fatong/contracts';
import { contractBroken, unknownMessage } from '../causes.js';
import { passed, type PureStep } from '../work.js';

/** Checks the body against the contract its type names. Fields the partner added are noted, never refused: they are drift to be talked about. */
export const validate: PureStep = {
  name: 'validate',
  title: ['校验', 'Validate'],
  kind: 'pure',
  run(work) {
    const { message, received, lane, contract } = work;
    if (!contract || !maySend(contract, received.system, lane.kind === 'hub'))
      return { refused: unknownMessage(received.system, message.type) };
    const findings = validator(contract)(message.data);
    if (findings.length > 0) return { refused: contractBroken('validated', contract, findings) };
    return passed(work, 'validated', contract.kind === 'in' ? drift(contract, message.data) : undefined);
  },
};

/** A system says only what was agreed with it; the hub's own parts speak on any system's queue. */
const maySend = (contract: Contract, system: string, isHubs: boolean): boolean =>
  isHubs || (contract.kind === 'in' && contract.owner === system);

const shown = 10;

function drift(contract: Contract, data: unknown): Label | undefined {
  const found = unknownFields(contract, data);
  if (found.length === 0) return undefined;
  const names = found
    .slice(0, shown)
    .map(({ pointer }) => pointer.slice(0, 80))
    .join(' ');
  const more = found.length > shown ? ` … (${found.length})` : '';
  return [`含未约定的字段：${names}${more}`, `Fields beyond the contract: ${names}${more}`];
}
