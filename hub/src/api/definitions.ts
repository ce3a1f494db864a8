import type { Definitions, RecordView } from '@fatong/contracts/api';
import { districts } from '@fatong/contracts/bureau/shanghai';
import { rolesIn } from '../access/index.js';
import { describeArea, describeRecord, sees, type RecordType } from '../definitions/index.js';
import type { Viewer } from '../ports/index.js';
import type { Known } from './parts.js';
import { importable, kindOf, mayImport } from './imports/kinds.js';
import { boardItemOf, seesBoard } from './boards/seen.js';
import { itemOf, seesReport } from './reports/seen.js';
import { seesUpload, uploadItemOf } from './uploads/seen.js';

/** What this viewer may see, and nothing else. */
export function definitionsFor(viewer: Viewer, { areas, systems }: Pick<Known, 'areas' | 'systems'>): Definitions {
  const titles = Object.fromEntries(systems.map(({ folder, title }) => [folder, title]));
  const byName = new Map(areas.flatMap(({ records }) => records.map((record) => [record.name, record] as const)));
  const types = (name: string): RecordType | undefined => byName.get(name);
  const seen = areas.flatMap((area) => {
    const roles = rolesIn(viewer, area.name);
    const view = describeArea(area, roles);
    return view === null
      ? []
      : [
          {
            view,
            records: area.records
              .filter((record) => sees(record, roles))
              .map((record): RecordView => describeRecord(record, { roles, systems: titles, types })),
          },
        ];
  });
  return {
    areas: seen.map(({ view }) => view),
    records: seen.flatMap(({ records }) => records),
    systems: systems.map(({ folder, title, contracts }) => ({
      system: folder,
      title,
      messages: contracts.map((contract) => ({ type: contract.type, title: contract.title })),
    })),
    districts: districts.keys.map((value) => ({ value, label: districts.codes[value].label })),
    reports: areas
      .flatMap(({ reports }) => reports)
      .filter((report) => seesReport(viewer, report))
      .map(itemOf),
    boards: areas
      .flatMap(({ boards }) => boards)
      .filter((board) => seesBoard(viewer, board))
      .map(boardItemOf),
    uploads: areas
      .flatMap(({ uploads }) => uploads)
      .filter((upload) => seesUpload(viewer, upload))
      .map((upload) => uploadItemOf(upload, titles)),
    imports: importable({ areas, systems })
      .filter(({ area }) => mayImport(viewer, area))
      .map(kindOf),
  };
}
