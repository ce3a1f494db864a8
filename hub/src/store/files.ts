import type { FileRow, KeptFile, RecordFiles } from '../ports/index.js';
import { claimBlobs, dropFile, endedFiles, fileById, filesAlike, forgetUntakenFiles, insert, untakenFiles } from './dialects/index.js';
import { isUuid } from './finding.js';
import type { Kit } from './kit.js';
import { racing } from './racing.js';
import { readFile, storeFile } from './rows/file.js';
import { recordFile } from './schema/record-tables.js';

/** An upload that no act takes for so long is forgotten, h. */
const untakenHours = 24;

/** Files of records and uploads on their way to one; their content lies with the blobs, claimed by the file. */
export class SqlRecordFiles implements RecordFiles {
  constructor(private readonly kit: Pick<Kit, 'database' | 'seal'>) {}

  /** The claim first: what was kept a moment ago is no orphan yet. */
  async add(row: FileRow): Promise<void> {
    await racing(() =>
      this.kit.database.transaction(async (session) => {
        await claimBlobs(session, [{ messageId: row.id, address: row.address }]);
        await insert(session, recordFile, [storeFile(row, this.kit.seal)]);
      }),
    );
  }

  async get(id: string): Promise<KeptFile | null> {
    const row = isUuid(id) ? await this.kit.database.run((session) => fileById(session, id)) : undefined;
    return row === undefined ? null : readFile(row, this.kit.seal);
  }

  async ended(type: string, recordId: string): Promise<readonly KeptFile[]> {
    return isUuid(recordId)
      ? (await this.kit.database.run((session) => endedFiles(session, type, recordId))).map((row) => readFile(row, this.kit.seal))
      : [];
  }

  async alike({ id, address }: KeptFile, most: number): Promise<readonly KeptFile[]> {
    return (await this.kit.database.run((session) => filesAlike(session, id, address, most))).map((row) => readFile(row, this.kit.seal));
  }

  untaken(account: string): Promise<{ readonly count: number; readonly bytes: number }> {
    return this.kit.database.run((session) => untakenFiles(session, account));
  }

  async drop(id: string, account: string): Promise<boolean> {
    return isUuid(id) && this.kit.database.run((session) => dropFile(session, id, account));
  }

  /** A job; says how many went. */
  forget(hours = untakenHours): Promise<number> {
    return this.kit.database.run((session) => forgetUntakenFiles(session, hours));
  }
}
