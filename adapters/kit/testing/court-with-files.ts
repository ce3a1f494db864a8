import { Type, type TObject } from 'typebox';
import type { System } from '@fatong/contracts';
import { caseProgress, system as courtCases } from '@fatong/contracts/systems/court-cases';
import { pages } from './filing.js';

/** The court's report with a file beside: it has a description that SOAP can be spoken by. */
export const progressWithFile = { ...caseProgress, schema: Type.Object({ ...(caseProgress.schema as TObject).properties, FJ: Type.Optional(pages) }) };
export const courtWithFiles: System = { ...courtCases, contracts: [progressWithFile] };
