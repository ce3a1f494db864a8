import { describe, expect, it } from 'vitest';
import { areas } from './areas/index.js';
import { runCommand } from './commands.js';
import { text, type Area, type Fields } from './definitions/index.js';
import { openForStart } from './opening.js';
import { unmade } from './store/index.js';
import { silent } from './store/testing/index.js';

/** The areas with other fields of complaints. */
const withFields = (change: (fields: Fields) => Fields): readonly Area[] =>
  areas.map((area) => ({
    ...area,
    records: area.records.map((type) => (type.name === 'lawyers.complaint' ? { ...type, fields: change(type.fields) } : type)),
  }));
const wider = withFields((fields) => ({ ...fields, deskNote: text(['备注', 'Note']) }));
const subject = 'Record lawyers.complaint, field deskNote';
const sentence = `${subject}: No migration makes the column lawyers_complaint.desk_note: run \`npm run generate\` and check in what it makes.`;
/** Whoever asked it would wait for ever. */
const nowhere = 'postgres://nobody:x@127.0.0.1:1/none';

describe('definitions that the migrations of the release do not make', () => {
  const commanded = async (...args: string[]): Promise<{ code: number; said: string[]; complained: string[] }> => {
    const [said, complained]: [string[], string[]] = [[], []];
    const env = { DATABASE_URL: nowhere, AMQP_URL: 'amqp://127.0.0.1:1', FATONG_MODE: 'production' };
    const speech = { say: (words: string) => void said.push(words), complain: (words: string) => void complained.push(words) };
    const code = await runCommand(args, env, speech, wider);
    return { code, said, complained };
  };

  it.each(['demo', 'production'] as const)(
    'stop the start in %s mode before the database is asked: the record, the field, what to run',
    async (mode) => {
      const opening = openForStart({ databaseUrl: nowhere, data: '/nowhere', blobs: '', mode }, silent, wider);
      await expect(opening).rejects.toMatchObject({ name: 'StartRefused', message: sentence });
    },
  );

  it('are refused by migrate too: a database at this version would still lack them', async () => {
    expect(await commanded('migrate')).toEqual({ code: 1, said: [], complained: [sentence] });
  });

  it('are told by the command definitions, which asks no server', async () => {
    expect(await commanded('definitions')).toEqual({ code: 1, said: [], complained: [sentence] });
  });

  it('are named by record and field also where a field would change its kind or be lost', () => {
    const bent = withFields(({ stageNote: _, ...fields }) => ({
      ...fields,
      filingNumber: text(['文号', 'Number'], { class: 'personal' }),
    }));
    const faults = unmade(bent.flatMap(({ records }) => records));
    expect(faults.map((fault) => fault.slice(0, fault.lastIndexOf(': ')))).toEqual([
      'Record lawyers.complaint: Column lawyers_complaint.stage_note is no longer defined',
      'Record lawyers.complaint, field filingNumber: Column lawyers_complaint.filing_number would change from text to bytes',
    ]);
  });

  it('are none in this release', async () => {
    expect(unmade(areas.flatMap(({ records }) => records))).toEqual([]);
  });
});
