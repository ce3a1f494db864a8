import type { Claim } from '@fatong/contracts';
import type { AttachedFile } from '@fatong/contracts/fields';

/** A file of a message on its way into a field: what it is (type, size, SM3) is found by the engine before its record is written, by the bounds of that field. */
export interface BroughtFile extends AttachedFile {
  readonly brought: Claim;
}

interface Called {
  /** As its sender calls it; without an ending it gets that of what it is. */
  readonly name: string;
  /** Legal date, the last day on which it holds. */
  readonly until?: string;
}

/** A file that came in a message, for a field of files: `papers: [brought(data.paper, { name: '档案.pdf' })]`. It is looked through as an upload is. */
export const brought = (claim: Claim, { name, until }: Called): AttachedFile => {
  const file: BroughtFile = {
    id: '',
    name,
    type: 'pdf',
    bytes: claim.size,
    sm3: '',
    ...(until !== undefined && { until }),
    brought: claim,
  };
  return file;
};

export const isBrought = (file: AttachedFile): file is BroughtFile => 'brought' in file;
