import { validator } from '@fatong/contracts';
import { contractBroken } from '../causes.js';
import { passed, type Output, type PureStep, type Refusal } from '../work.js';

/** Checks what the mapping made against the contract it was made for: our own messages are strict, and so is what we send. */
export const check: PureStep = {
  name: 'check',
  title: ['复核', 'Check'],
  kind: 'pure',
  run(work) {
    if (work.lane.kind === 'hub') return work;
    return broken(work.outputs, 'checked') ?? passed(work, 'checked');
  },
};

/** The first output that breaks its contract, as a refusal. */
export function broken(outputs: readonly Output[], stage: 'checked' | 'expanded'): Refusal | undefined {
  for (const { contract, message } of outputs) {
    const findings = validator(contract)(message.data);
    if (findings.length > 0) return { refused: contractBroken(stage, contract, findings) };
  }
  return undefined;
}
