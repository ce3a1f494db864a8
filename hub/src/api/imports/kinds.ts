import type { Contract, System } from '@fatong/contracts';
import type { ImportKind } from '@fatong/contracts/api';
import { importColumns } from '@fatong/contracts/sheets';
import { rolesIn } from '../../access/index.js';
import type { Area } from '../../definitions/index.js';
import type { Viewer } from '../../ports/index.js';
import type { Known } from '../parts.js';

/** A contract whose messages may be uploaded as a sheet. */
export interface Importable {
  readonly system: System;
  readonly contract: Contract;
  readonly area: Area;
}

/** Of each message that a system allows the latest version, where one row can say it. */
export function importable({ systems, areas }: Pick<Known, 'systems' | 'areas'>): readonly Importable[] {
  return systems.flatMap((system) => {
    const area = areas.find(({ name }) => name === system.area);
    return (system.imports ?? []).flatMap((message): Importable[] => {
      const [contract] = system.contracts
        .filter((one) => one.message === message && one.kind === 'in')
        .toSorted((a, b) => b.version - a.version);
      return area && contract && importColumns(contract) !== null ? [{ system, contract, area }] : [];
    });
  });
}

export const mayImport = (viewer: Viewer, { name, imports }: Pick<Area, 'name' | 'imports'>): boolean =>
  rolesIn(viewer, name).some((role) => imports.includes(role));

export const kindOf = ({ system, contract, area }: Importable): ImportKind => ({
  type: contract.type,
  title: contract.title,
  system: system.title,
  area: area.name,
});
